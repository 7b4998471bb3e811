#include "rules/severity.hpp"

namespace crosscheck {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return {};
}

std::optional<Severity> severity_from(std::string_view word) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
    if (to_string(severity) == word) return severity;
  return std::nullopt;
}

}  // namespace crosscheck
