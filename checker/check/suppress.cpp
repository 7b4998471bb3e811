#include "checker/check/suppress.hpp"

#include <algorithm>

#include "checker/check/standing.hpp"
#include "checker/source/line_index.hpp"
#include "rules/catalogue.hpp"
#include "rules/error.hpp"
#include "rules/load/problems.hpp"

namespace crosscheck {
namespace {

bool names_rule(const Suppression& suppression, const std::string& rule) {
  return std::find(suppression.rules.begin(), suppression.rules.end(), rule) != suppression.rules.end();
}

bool touches(const DraftFinding& draft, std::uint32_t document, Span covers) {
  const auto within = [&](const DraftPassage& passage) {
    return passage.fact.empty() && passage.document == document && passage.span.overlaps(covers);
  };
  return within(draft.place) || std::any_of(draft.related.begin(), draft.related.end(), within);
}

std::vector<std::string_view> rule_names(const RuleSet& rules) {
  std::vector<std::string_view> out;
  for (const CatalogueRule& rule : catalogue()) out.push_back(rule.id);
  for (const PackRule& rule : rules.rules) out.emplace_back(rule.id);
  return out;
}

void check_rules(const Suppression& suppression, const Article& article, const RuleSet& rules) {
  for (const std::string& rule : suppression.rules)
    if (!is_rule(rule, rules)) {
      const LinePlace place = LineIndex(article.input).place(suppression.place.start);
      throw Error("a suppression names the rule `" + rule + "`, which does not exist" + remedy(rule, rule_names(rules)), article.document, place.line,
                  place.column);
    }
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

}  // namespace

void apply_suppressions(const CheckedDocument& document, std::uint32_t index, const RuleSet& rules,
                        std::vector<DraftFinding>& drafts, std::vector<std::optional<std::string>>& suppressed) {
  const std::size_t count = drafts.size();
  for (const Suppression& suppression : document.article.suppressions) {
    check_rules(suppression, document.article, rules);
    bool is_used = false;
    for (std::size_t i = 0; i < count; ++i) {
      if (!names_rule(suppression, drafts[i].rule) || !touches(drafts[i], index, suppression.covers)) continue;
      is_used = true;
      if (!suppression.reason.empty()) suppressed[i] = suppression.reason;
    }
    const std::string names = joined(suppression.rules);
    if (suppression.reason.empty())
      drafts.push_back(about(suppression, index, "suppression-without-reason",
                             "the suppression of " + names + " gives no reason; write `-- reason` after the rule"));
    else if (!is_used)
      drafts.push_back(about(suppression, index, "suppression-unused", "the suppression of " + names + " suppresses nothing; remove it"));
  }
  suppressed.resize(drafts.size());
}

}  // namespace crosscheck
