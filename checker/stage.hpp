#pragma once
// The stages by name, in the order in which they run.
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace crosscheck {

enum class Stage : std::uint8_t { blocks, sentences, tokens, parse, entities, times, quantities, citations, quotes, claims, graph };

std::string_view to_string(Stage stage);
std::optional<Stage> stage_from(std::string_view word);
std::span<const std::string_view> stage_names();

}  // namespace crosscheck
