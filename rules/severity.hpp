#pragma once
// How much a finding matters: note < warning < error.
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

enum class Severity : std::uint8_t { note, warning, error };

std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view word);

}  // namespace crosscheck
