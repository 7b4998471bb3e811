#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/quantities.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// The one quantity of this unit and role, or null where there are several: which belongs to which is a guess.
const ClaimQuantity* only_one(const Claim& claim, const ClaimQuantity& like) {
  const ClaimQuantity* found = nullptr;
  for (const ClaimQuantity& own : claim.quantities) {
    if (own.quantity.unit != like.quantity.unit || own.quantity.kind != like.quantity.kind) continue;
    if (found != nullptr) return nullptr;
    found = &own;
  }
  return found;
}

/// 460000000 -> "460,000,000"; below five figures as it is.
std::string grouped(double number) {
  std::string out = number == std::floor(number) ? fmt::format("{:.0f}", number) : fmt::format("{:.10g}", number);
  const std::size_t digits = std::min(out.find('.'), out.size());
  if (digits < 5 || out.find_first_not_of("0123456789.") != std::string::npos) return out;
  for (std::size_t at = digits - 3; at > 0 && at < digits; at -= std::min<std::size_t>(at, 3)) out.insert(at, ",");
  return out;
}

bool measures(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::count:
    case QuantityKind::money:
    case QuantityKind::percent:
    case QuantityKind::percent_points:
    case QuantityKind::measure: return true;
    case QuantityKind::rank:
    case QuantityKind::ratio:
    case QuantityKind::age:
    case QuantityKind::score:
    case QuantityKind::plain: return false;
  }
  return false;
}

/// "because sales rose", "although it rained": a ground that one report adds leaves the situation as it is.
bool is_added_ground(const AlignedArgument& aligned) {
  if (aligned.both()) return false;
  const Argument* one = aligned.first != nullptr ? aligned.first : aligned.second;
  if (one == nullptr || one->type != "clause") return false;
  return one->role == "because" || one->role == "although" || one->role == "though" || one->role == "even though" || one->role == "so that";
}

/// The arguments beside the one with the figure are the same; the figure's own noun has the same modifiers.
bool same_frame(const Pair& pair, std::string_view role) {
  const auto fits = [&](const AlignedArgument& aligned) {
    if ((!aligned.first && !aligned.second) || is_added_ground(aligned)) return true;
    const bool holds_figure = aligned.first != nullptr && aligned.first->role == role;
    if (aligned.equal()) return true;
    return holds_figure && aligned.both() && aligned.first->role == aligned.second->role && same_terms(*aligned.first, *aligned.second);
  };
  const bool presume = pair.settings.presume_one_situation;
  const auto all = [&](const std::vector<AlignedArgument>& list) {
    return std::ranges::all_of(list, [&](const AlignedArgument& a) { return fits(a) || (presume && !a.both()); });
  };
  return fits(pair.thing) && all(pair.others) && all(pair.places);
}

/// The role that the words would have in the active voice.
std::string_view active_role(const Claim& claim, std::string_view role) {
  if (!claim.predicate.passive) return role;
  return role == "subject" ? "object" : role == "by" ? "subject" : role;
}

/// "1bn Swiss francs ($861m)": a figure is no thing that could have two values.
bool holds_a_figure(const Claim& claim) {
  const Argument* doer = roles_of(claim).doer;
  return doer != nullptr && std::ranges::any_of(claim.quantities, [&](const ClaimQuantity& own) { return own.role == doer->role; });
}

const Argument* argument_of(const Claim& claim, std::string_view role) {
  if (role == claim.subject.role || role == "subject") return &claim.subject;
  return argument(claim, role);
}

/// The figure counts or measures the argument's head ("3,700 jobs", "a rate of 5 per cent"), not something that hangs on it
/// ("a bond with a 5 per cent coupon").
bool is_of_head(const Claim& claim, const ClaimQuantity& own) {
  const Argument* holder = argument_of(claim, own.role);
  if (holder == nullptr || own.span.start <= holder->head.start || !holder->span.contains(holder->head)) return true;
  const std::size_t from = holder->head.end - holder->span.start;
  const std::size_t to = own.span.start - holder->span.start;
  if (to < from || to > holder->text.size()) return true;
  const std::string between = holder->text.substr(from, to - from);
  return between.find_first_not_of(' ') == std::string::npos || between.starts_with(" of ") || between.starts_with(" at ");
}

/// "The storm", "the company", "the deal" of one article: a thing or a body, not a measure of which there may be several
/// ("the index", "the area sown").
bool is_one_concrete_thing(const Pair& pair) {
  const Argument& first = *pair.doer.first;
  const Term* head = first.terms.empty() ? nullptr : &first.terms.front();
  if (!pair.settings.same_document || head == nullptr || head->upos != Upos::NOUN || !is_pointed_at(first) || !is_pointed_at(*pair.doer.second)) return false;
  if (!same_terms(first, *pair.doer.second) || head->form == head->lemma + "s") return false;
  constexpr std::array<std::string_view, 19> kinds = {"organization", "structure", "vehicle", "storm",    "disaster", "agreement", "person",     "city",     "accident", "building",
                                                      "study",        "trial",     "strike",  "campaign", "survey",   "ceremony",  "investigation", "attack", "meeting"};
  return is_of_kind(first, kinds, pair.lexicon);
}

/// Who or what has the figure is the same: the doer, or of "12 people were killed", where no one names a doer, the event's place or time.
bool one_holder(const Pair& pair) {
  if (pair.doer.both())
    return same_doer(pair) && (is_one_measured_thing(*pair.doer.first, *pair.doer.second, pair.settings) || is_one_concrete_thing(pair));
  const bool presume = pair.settings.presume_one_situation;
  if (!same_thing(pair) || (!presume && (pair.doer.first != nullptr || pair.doer.second != nullptr))) return false;
  const auto anchors = [](const AlignedArgument& aligned) { return aligned.equal() && is_named(*aligned.first) && is_named(*aligned.second); };
  return presume || std::ranges::any_of(pair.others, anchors) || std::ranges::any_of(pair.places, anchors);
}

/// What is measured over a stretch of time needs the same stretch: growth in the year is not growth in its last quarter.
bool same_stretch(const Pair& pair) {
  if (pair.times != TimeMatch::same || pair.settings.presume_one_situation) return true;
  const DayInterval& a = pair.first.time->days;
  const DayInterval& b = pair.second.time->days;
  return a.earliest == b.earliest && a.latest == b.latest;
}

/// Lines without a finite verb ("Shr loss 13 cts") say too little; headlines and captions may leave the verb out.
bool is_told(const Claim& claim) {
  return claim.tense != Tense::none || claim.region == Region::headline || claim.region == Region::caption;
}

std::optional<Decision> clash(const Pair& pair, const ClaimQuantity& a, const ClaimQuantity& b) {
  if (!pair.settings.presume_one_situation && !(is_of_head(pair.first, a) && is_of_head(pair.second, b))) return std::nullopt;
  if (active_role(pair.first, a.role) != active_role(pair.second, b.role) || !measures(a.quantity.kind)) return std::nullopt;
  if (relate_quantities(a.quantity, b.quantity).kind != Containment::disjoint || !same_frame(pair, a.role)) return std::nullopt;
  const double factor = magnitude_between(a.quantity, b.quantity);
  const std::string_view rule = factor != 0 ? "magnitude-slip" : "value-conflict";
  Decision decision = conflict(pair, rule, "`" + a.text + "` conflicts with `" + b.text + "`", factor != 0 ? 0.9 : 0.75);
  decision.first_clash = a.span;
  decision.second_clash = b.span;
  decision.working.push_back(fmt::format("{} against {}{}{}", grouped(a.quantity.stated), grouped(b.quantity.stated), a.quantity.unit.empty() ? "" : " ", a.quantity.unit));
  if (factor != 0) decision.working.push_back(fmt::format("the two differ by a factor of {:.0f}", factor));
  return decision;
}

}  // namespace

std::optional<Decision> value_conflict(const Pair& pair) {
  if (pair.predicates.kind != Containment::equal || pair.first.polarity != pair.second.polarity) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || !pair.qualifiers_agree || !same_time(pair)) return std::nullopt;
  if (!both_told(pair) || !same_stretch(pair) || holds_a_figure(pair.first) != holds_a_figure(pair.second)) return std::nullopt;
  if (pair.doer.both() && (holds_a_figure(pair.first) || holds_a_figure(pair.second))) return std::nullopt;
  if (!pair.settings.presume_one_situation && !(is_told(pair.first) && is_told(pair.second))) return std::nullopt;
  if (!one_holder(pair)) return std::nullopt;
  for (const ClaimQuantity& a : pair.first.quantities) {
    const ClaimQuantity* b = only_one(pair.second, a);
    if (b == nullptr || only_one(pair.first, a) == nullptr) continue;
    if (auto decision = clash(pair, a, *b)) return decision;
  }
  return std::nullopt;
}

}  // namespace crosscheck
