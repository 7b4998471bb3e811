#pragma once
// What the terminal can show: colours by --color and the environment, progress on standard error.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

enum class ColourMode : std::uint8_t { automatic, always, never };

/// `auto`, `always` or `never`.
std::optional<ColourMode> colour_mode_from(std::string_view word);
/// --color, then NO_COLOR, then CLICOLOR_FORCE and FORCE_COLOR, then whether standard output is a terminal.
bool wants_colour(ColourMode mode);
bool output_is_terminal();

/// One line on standard error that counts documents; silent where that is no terminal, or when told so.
class Progress {
public:
  explicit Progress(bool is_quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void count(std::string_view what);

private:
  bool is_shown_;
  std::size_t count_ = 0;
};

}  // namespace crosscheck
