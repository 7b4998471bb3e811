#include "checker/check/suppress.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "checker/check/standing.hpp"
#include "checker/source/line_index.hpp"
#include "rules/catalogue.hpp"
#include "rules/error.hpp"
#include "rules/load/problems.hpp"

namespace crosscheck {
namespace {

/// Passages of drafts by document and rule, to answer which of them a span touches without looking at all.
class PassageIndex {
public:
  explicit PassageIndex(const std::vector<DraftFinding>& drafts) {
    for (std::uint32_t i = 0; i < drafts.size(); ++i) {
      add(drafts[i].place, i, drafts[i].rule);
      for (const DraftPassage& passage : drafts[i].related) add(passage, i, drafts[i].rule);
    }
    for (auto& [key, entries] : entries_) arrange(entries);
  }
  /// Calls `use` with each draft of the rule that has a passage there; with some of them more than once.
  template <class Use>
  void touching(std::uint32_t document, const std::string& rule, Span covers, const Use& use) const {
    const auto found = entries_.find({document, rule});
    if (found == entries_.end()) return;
    const std::vector<Entry>& entries = found->second;
    auto entry = std::lower_bound(entries.begin(), entries.end(), covers.end, [](const Entry& one, std::uint32_t end) { return one.span.start < end; });
    while (entry != entries.begin() && (--entry)->furthest > covers.start)
      if (entry->span.overlaps(covers)) use(entry->draft);
  }

private:
  struct Entry {
    Span span;
    std::uint32_t draft = 0;
    std::uint32_t furthest = 0;  ///< the largest end up to here, so that a search backwards knows where to stop
  };
  void add(const DraftPassage& passage, std::uint32_t draft, const std::string& rule) {
    if (passage.fact.empty()) entries_[{passage.document, rule}].push_back({passage.span, draft, 0});
  }
  static void arrange(std::vector<Entry>& entries) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.span.start < b.span.start; });
    std::uint32_t furthest = 0;
    for (Entry& entry : entries) entry.furthest = furthest = std::max(furthest, entry.span.end);
  }

  std::map<std::pair<std::uint32_t, std::string>, std::vector<Entry>> entries_;
};

std::vector<std::string_view> rule_names(const RuleSet& rules) {
  std::vector<std::string_view> out;
  for (const CatalogueRule& rule : catalogue()) out.push_back(rule.id);
  for (const PackRule& rule : rules.rules) out.emplace_back(rule.id);
  return out;
}

[[noreturn]] void refuse(const std::string& message, const Suppression& suppression, const Article& article) {
  const LinePlace place = LineIndex(article.input).place(suppression.place.start);
  throw Error(message, article.document, place.line, place.column);
}

void check_rules(const Suppression& suppression, const Article& article, const RuleSet& rules) {
  if (suppression.rules.empty()) refuse("a suppression names no rule; write `RULE -- reason`", suppression, article);
  for (const std::string& rule : suppression.rules)
    if (!is_rule(rule, rules)) refuse("a suppression names the rule `" + rule + "`, which does not exist" + remedy(rule, rule_names(rules)), suppression, article);
}

DraftFinding about(const Suppression& suppression, std::uint32_t document, std::string rule, std::string message) {
  DraftFinding out;
  out.rule = std::move(rule);
  out.message = std::move(message);
  out.place.document = document;
  out.place.span = suppression.covers;
  return out;
}

std::string joined(const std::vector<std::string>& rules) {
  std::string out;
  for (const std::string& rule : rules) out += (out.empty() ? "`" : ", `") + rule + "`";
  return out;
}

/// What the suppression itself is to be told of, if anything.
std::optional<DraftFinding> fault_of(const Suppression& suppression, std::uint32_t document, bool is_used) {
  const std::string names = joined(suppression.rules);
  if (suppression.reason.empty())
    return about(suppression, document, "suppression-without-reason", "the suppression of " + names + " gives no reason; write `-- reason` after the rule");
  if (!is_used) return about(suppression, document, "suppression-unused", "the suppression of " + names + " suppresses nothing; remove it");
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<std::string>> apply_suppressions(const std::vector<CheckedDocument>& documents, const RuleSet& rules,
                                                           std::vector<DraftFinding>& drafts) {
  std::vector<std::optional<std::string>> suppressed(drafts.size());
  const PassageIndex index(drafts);
  for (std::uint32_t document = 0; document < documents.size(); ++document) {
    if (!documents[document].reported) continue;
    for (const Suppression& suppression : documents[document].article.suppressions) {
      check_rules(suppression, documents[document].article, rules);
      bool is_used = false;
      const auto accept = [&](std::uint32_t draft) {
        is_used = true;
        if (!suppression.reason.empty()) suppressed[draft] = suppression.reason;
      };
      for (const std::string& rule : suppression.rules) index.touching(document, rule, suppression.covers, accept);
      if (auto fault = fault_of(suppression, document, is_used)) drafts.push_back(std::move(*fault));
    }
  }
  suppressed.resize(drafts.size());
  return suppressed;
}

}  // namespace crosscheck
