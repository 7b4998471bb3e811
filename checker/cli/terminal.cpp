#include "checker/cli/terminal.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>

namespace crosscheck {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' && std::string_view(value) != "0";
}

}  // namespace

std::optional<ColourMode> colour_mode_from(std::string_view word) {
  if (word == "auto") return ColourMode::automatic;
  if (word == "always") return ColourMode::always;
  if (word == "never") return ColourMode::never;
  return std::nullopt;
}

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool wants_colour(ColourMode mode) {
  switch (mode) {
    case ColourMode::always: return true;
    case ColourMode::never: return false;
    case ColourMode::automatic: break;
  }
  if (const char* value = std::getenv("NO_COLOR"); value != nullptr && *value != '\0') return false;
  if (is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR")) return true;
  return output_is_terminal();
}

Progress::Progress(bool is_quiet) : is_shown_(!is_quiet && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (is_shown_ && count_ > 0) fmt::print(stderr, "\r\x1b[K");
}

void Progress::count(std::string_view what) {
  ++count_;
  if (is_shown_ && (count_ < 10 || count_ % 10 == 0)) fmt::print(stderr, "\r\x1b[K{} {}", count_, what);
}

}  // namespace crosscheck
