#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/prefix.hpp"

namespace crosscheck {
namespace {

/// Letters that must be changed, added or left out, up to `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > 40 || b.size() > 40 || (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

class Introductions {
public:
  Introductions(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  /// "Hall said" before "Anna Hall" has been named.
  void surnames() {
    std::map<std::string, const Mention*> alone;  // surname -> its first use on its own
    for (const Mention& mention : input_.analysis.entities.mentions) {
      if (mention.kind != MentionKind::name || mention.type != NameType::person || parsed_.region_of(mention.first) != Region::body) continue;
      const std::string last(parsed_.form(mention.last - 1));
      if (mention.last - mention.first == 1) {
        alone.try_emplace(last, &mention);
      } else if (const auto early = alone.find(last); early != alone.end() && early->second) {
        raise("intro-missing", early->second->span, fmt::format("{} stands before the full name {}", words_.quoted(early->second->span), words_.quoted(mention.span)), mention.span);
        early->second = nullptr;
      } else {
        alone[last] = nullptr;
      }
    }
  }

  /// A name within two letters of one that the packs know.
  void unknown_names() {
    if (input_.rules.entities.empty() || !is_wanted("name-unknown")) return;
    std::map<std::string, bool> seen;
    for (const Mention& mention : input_.analysis.entities.mentions) {
      if (mention.kind != MentionKind::name || mention.cluster == no_cluster || !words_.is_copy(mention.first)) continue;
      if (input_.analysis.entities.clusters[mention.cluster].pack_entity != 0xffffffff) continue;
      const std::string name = lowered(parsed_.text(mention.span));
      if (name.size() < 5 || !seen.try_emplace(name, true).second) continue;
      if (const std::string* known = nearest(name)) raise("name-unknown", mention.span, fmt::format("{} is in no pack; `{}` is close to it", words_.quoted(mention.span), *known), std::nullopt);
    }
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;

  /// Looking near names up in a big pack takes its time: only where some policy switches the rule on.
  bool is_wanted(std::string_view rule) const {
    return std::any_of(input_.rules.policies.begin(), input_.rules.policies.end(), [&](const Policy& policy) { return policy.rule == rule && policy.enabled.value_or(policy.severity.has_value()); });
  }

  const std::string* nearest(const std::string& name) const {
    const std::size_t most = name.size() < 8 ? 1 : 2;
    const std::string* found = nullptr;
    for (const PackEntity& entity : input_.rules.entities) {
      const auto consider = [&](const std::string& known) {
        if (known.size() > name.size() + most || name.size() > known.size() + most) return true;
        const std::string lower = lowered(known);
        if (lower == name) return false;
        if (!found && distance(lower, name, most) <= most) found = &known;
        return true;
      };
      if (!consider(entity.name)) return nullptr;
      for (const std::string& alias : entity.aliases)
        if (!consider(alias)) return nullptr;
    }
    return found;
  }

  void raise(std::string_view rule, Span span, std::string message, std::optional<Span> other) {
    DraftFinding finding = draft_finding(input_, rule, span, std::move(message));
    if (other) finding.related.push_back({input_.document, *other, "named in full here", {}});
    finding.confidence = 0.6;
    findings_.push_back(std::move(finding));
  }
};

}  // namespace

void check_introductions(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  Introductions introductions(input, findings);
  introductions.surnames();
  introductions.unknown_names();
}

}  // namespace crosscheck
