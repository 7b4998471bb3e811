#include "checker/stage.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 11> names = {"blocks",     "sentences", "tokens", "parse",  "entities", "times",
                                                    "quantities", "citations", "quotes", "claims", "graph"};

}  // namespace

std::string_view to_string(Stage stage) { return names[static_cast<std::size_t>(stage)]; }

std::optional<Stage> stage_from(std::string_view word) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == word) return static_cast<Stage>(i);
  return std::nullopt;
}

std::span<const std::string_view> stage_names() { return names; }

}  // namespace crosscheck
