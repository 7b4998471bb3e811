// Measurements of one concept in one article -> those that cannot all hold.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/measurements/tellings.hpp"
#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/quantities.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/language/language.hpp"

namespace crosscheck {

namespace {

bool differ(const Measurement& a, const Measurement& b) {
  if (a.second && b.second) return a.quantity.stated != b.quantity.stated || a.second != b.second;
  if (a.second || b.second || a.quantity.unit != b.quantity.unit) return false;
  return relate_quantities(a.quantity, b.quantity).kind == Containment::disjoint;
}

/// Names on both sides and none in common, or two places: two holders. So are two nouns, where both name the holder of a sum.
bool one_holder(const Measurement& a, const Measurement& b, const Entities& entities) {
  const bool sums = a.quantity.kind == QuantityKind::money || a.quantity.kind == QuantityKind::measure || a.quantity.kind == QuantityKind::percent || a.what == "workforce";
  if (sums && !a.holder.empty() && !b.holder.empty() && a.holder != b.holder && !(b.is_nominal && b.is_total)) return false;
  if (b.is_new && b.quantity.kind == QuantityKind::count) return false;  // "two Americans killed in the attacks": of several
  if (a.what == "length of the contract" && !a.holder.empty() && a.holder == b.holder) return true;  // "has signed a five-year contract", both times
  if (a.is_new && b.is_new) return false;  // "a seat on one exchange", "a seat on another"
  if (a.names.empty() || b.names.empty()) return !b.is_new;
  const auto own_place = [&](const std::vector<ClusterId>& names, const std::vector<ClusterId>& others) {
    return std::ranges::any_of(names, [&](ClusterId name) { return entities.clusters[name].type == NameType::place && !std::ranges::binary_search(others, name); });
  };
  if (own_place(a.names, b.names) && own_place(b.names, a.names)) return false;
  if (sums && own_place(b.names, a.names)) return false;  // "$45 million of it in Hesse"
  if (b.is_nominal && b.is_total && a.is_opening && !sums) return true;  // "the 36 who died": those of whom the article told
  const auto one_name = [&](ClusterId one, ClusterId other) { return may_be_one_name(entities.clusters[one].name, entities.clusters[other].name); };
  return std::ranges::find_first_of(a.names, b.names, one_name) != a.names.end();
}

/// "Five skiers were killed", then "all seven victims": the total needs no noun of its own.
bool same_limits(const Measurement& first, const Measurement& later) {
  return first.limits == later.limits || (later.is_total && later.limits.empty() && first.is_opening);
}

/// "the 36 who died": whatever is told of them now, and when.
bool is_known(const Measurement& one) { return one.is_nominal && one.is_total && one.quantity.kind == QuantityKind::count; }

/// The later one takes for granted what the first told, and need not say when that was.
bool looks_back(const Measurement& first, const Measurement& later) {
  return (is_known(later) && first.is_opening) || (later.is_restated && later.is_total && later.time.empty());
}

bool is_foretold(const Measurement& measurement) { return measurement.claim != nullptr && measurement.claim->tense == Tense::future; }

/// Said of one thing and time, and neither is hedged, denied, asked or put under a condition.
bool one_situation(const Measurement& a, const Measurement& b, const Entities& entities) {
  if (!one_holder(a, b, entities) || !same_limits(a, b) || (a.time != b.time && !looks_back(a, b))) return false;
  if (is_foretold(a) != is_foretold(b) && !a.is_nominal && !b.is_nominal) return false;
  // "the nine victims": taken as known, whatever is said of them and by whom.
  const auto is_presupposed = [](const Measurement& one) { return one.claim == nullptr || (one.is_nominal && one.is_total); };
  const auto is_stated = [&](const Measurement& one) {
    if (is_presupposed(one)) return true;
    const Claim& claim = *one.claim;
    if (one.is_restated) return claim.polarity == Polarity::positive && claim.mood != ClaimMood::question && !claim.condition;
    const bool none = one.quantity.stated == 0;  // "no one was hurt" denies nothing but the count
    return (none || claim.polarity == Polarity::positive) && claim.certainty == Certainty::certain && !claim.condition && claim.mood != ClaimMood::question && claim.phase != Phase::denied;
  };
  if (!is_stated(a) || !is_stated(b)) return false;
  if (is_presupposed(a) || is_presupposed(b)) return true;
  return outcome_of(voice_of(*a.claim), voice_of(*b.claim)) == VoiceOutcome::conflict;
}

class Conflicts {
public:
  Conflicts(const MeasurementSources& sources, std::vector<DraftFinding>& findings) : input_(sources.input), parsed_(sources.tree.parsed()), words_(parsed_), findings_(findings) {}

  /// Of one time two values are one too many; three and more are several things that share a word.
  void judge(const std::vector<const Measurement*>& group) {
    std::vector<const Measurement*> values;
    for (const Measurement* one : group) {
      if (values.size() > 2) return;
      const bool of_this_time = values.empty() || one->time == values.front()->time || is_known(*one) || looks_back(*values.front(), *one);
      if (of_this_time && std::ranges::all_of(values, [&](const Measurement* other) { return differ(*one, *other); })) values.push_back(one);
    }
    if (values.size() != 2) return;
    const auto [first, second] = std::pair{values[0], values[1]};
    if (parsed_.tokens[first->token].sentence == parsed_.tokens[second->token].sentence || !one_situation(*first, *second, input_.analysis.entities)) return;
    raise(*first, *second);
  }

private:
  static std::string shown_value(const Measurement& one) {
    return one.second ? fmt::format("{:g} to {:g}", one.quantity.stated, *one.second) : shown(one.quantity);
  }

  void raise(const Measurement& first, const Measurement& second) {
    const bool caption = parsed_.region_of(second.token) == Region::caption;
    const double factor = magnitude_between(first.quantity, second.quantity);
    DraftFinding finding = draft_finding(input_, caption ? "caption-conflict" : factor != 0 ? "magnitude-slip" : "value-conflict", second.span,
                                         fmt::format("{}: {} conflicts with {}", first.what, words_.quoted(second.span), words_.quoted(first.span)), 0.75);
    if (first.is_guess) finding.at_most = Severity::warning, finding.confidence = 0.6;
    finding.related.push_back({input_.document, first.span, "said here", {}});
    finding.working.push_back(fmt::format("{}: {} and {}", first.what, shown_value(first), shown_value(second)));
    if (factor != 0) finding.working.push_back(fmt::format("the two differ by a factor of {:.0f}", factor));
    for (const Measurement* one : {&first, &second})
      if (one->claim != nullptr) finding.claims.push_back(one->claim->id);
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace

void check_measurements(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  if (input.language == nullptr) return;
  const std::vector<Figure> figures = find_figures(input.analysis, input.tree);
  const std::vector<Telling> tellings = read_tellings(input.analysis, input.tree, figures);
  const MeasurementSources sources{input, input.tree, input.language->lexicon, figures, tellings};
  std::vector<Measurement> all = read_concepts(sources);
  std::vector<Measurement> tallies = read_tallies(sources);
  std::vector<Measurement> resumptions = read_resumptions(sources);
  std::vector<Measurement> ages = read_person_ages(sources);
  std::vector<Measurement> slips = read_digit_slips(sources);
  std::vector<Measurement> restated = read_restated_figures(sources);
  std::map<std::pair<std::string, std::size_t>, std::vector<const Measurement*>> groups;
  for (const std::vector<Measurement>* some : {&all, &tallies, &resumptions, &ages, &slips, &restated})
    for (const Measurement& one : *some) groups[{one.what, one.group}].push_back(&one);
  Conflicts conflicts(sources, findings);
  for (const auto& [concept_and_group, group] : groups) conflicts.judge(group);
  find_restatements(sources, findings);
}

}  // namespace crosscheck
