#include "checker/citations/cited_keys.hpp"

#include <algorithm>
#include <map>

namespace crosscheck {
namespace {

bool is_key(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == ':' || c == '.';
}

}  // namespace

std::vector<CitedKey> cited_keys(std::string_view text) {
  std::vector<CitedKey> out;
  for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const std::size_t close = text.substr(0, open + 300).find_first_of("[]\n", open + 1);
    if (close == std::string_view::npos || text[close] != ']') continue;
    for (std::size_t at = text.find('@', open); at < close; at = text.find('@', at + 1)) {
      const char before = text[at - 1];
      if (before != '[' && before != ' ' && before != '-' && before != ';') continue;
      std::size_t end = at + 1;
      while (end < close && is_key(text[end])) ++end;
      while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
      if (end > at + 1) out.push_back({std::string(text.substr(at + 1, end - at - 1)), {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    }
  }
  return out;
}

void join_bibliography(Citations& citations, std::string_view text, const std::vector<Reference>& records) {
  std::map<std::string, std::uint32_t> targets;
  const auto target_of = [&](const std::string& key) -> std::optional<std::uint32_t> {
    if (const auto known = targets.find(key); known != targets.end()) return known->second;
    const auto record = std::find_if(records.begin(), records.end(), [&](const Reference& one) { return one.key == key; });
    if (record == records.end()) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(citations.references.size());
    citations.references.push_back(*record);
    targets.emplace(key, index);
    return index;
  };
  for (Citation& citation : citations.citations)
    if (!citation.target) citation.target = target_of(citation.key);
  for (const CitedKey& cited : cited_keys(text)) {
    const auto is_known = [&](const Citation& citation) { return citation.span.overlaps(cited.span); };
    if (std::any_of(citations.citations.begin(), citations.citations.end(), is_known)) continue;
    citations.citations.push_back({cited.span, CitationKind::reference, cited.key, target_of(cited.key)});
  }
  std::stable_sort(citations.citations.begin(), citations.citations.end(), [](const Citation& a, const Citation& b) { return a.span.start < b.span.start; });
}

}  // namespace crosscheck
