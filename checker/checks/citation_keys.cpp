#include <algorithm>
#include <map>
#include <set>

#include "checker/checks/article_checks.hpp"
#include "checker/citations/bibliography.hpp"
#include "checker/citations/cited_keys.hpp"
#include "checker/source/source_library.hpp"

namespace crosscheck {
namespace {

bool is_key(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == ':' || c == '.';
}

std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_key(c) && c != '-' && c != '.' && c != ':') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

constexpr double sure = 0.95;

}  // namespace

void check_citation_keys(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  const Article& article = input.analysis.parsed.article;
  const std::vector<CitedKey> keys = cited_keys(article.text);
  if (keys.empty() || input.sources == nullptr) return;
  std::vector<Reference> records;
  for (const std::string& text : input.sources->bibliographies(article.file))
    for (Reference& record : read_bibliography(text)) records.push_back(std::move(record));
  if (records.empty()) return;
  std::map<std::string, int> known;
  std::map<std::string, std::set<std::string>> keys_of_work;
  for (const Reference& record : records) {
    ++known[record.key];
    if (const std::string work = bare(record.author + record.date + record.title); bare(record.title).size() > 8) keys_of_work[work].insert(record.key);
  }
  std::set<std::string> told;
  for (const CitedKey& cited : keys) {
    if (!told.insert(cited.key).second) continue;
    const auto found = known.find(cited.key);
    if (found == known.end())
      findings.push_back(draft_finding(input, "citation-undefined", cited.span, "`" + cited.key + "` is not in the bibliography", sure));
    else if (found->second > 1)
      findings.push_back(draft_finding(input, "citation-duplicate", cited.span, "`" + cited.key + "` stands in the bibliography " + std::to_string(found->second) + " times", sure));
  }
  for (const auto& [work, same] : keys_of_work) {
    const auto is_one = [&names = same](const CitedKey& cited) { return names.contains(cited.key); };
    const auto first = std::find_if(keys.begin(), keys.end(), is_one);
    if (same.size() < 2 || first == keys.end()) continue;
    const auto second = std::find_if(first, keys.end(), [&](const CitedKey& cited) { return is_one(cited) && cited.key != first->key; });
    if (second == keys.end()) continue;
    findings.push_back(draft_finding(input, "citation-duplicate", second->span, "`" + second->key + "` and `" + first->key + "` are the same work", sure));
    findings.back().related.push_back({input.document, first->span, "the same work", {}, {}});
  }
}

}  // namespace crosscheck
