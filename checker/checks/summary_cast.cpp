#include "checker/checks/summary_cast.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/roles.hpp"
#include "checker/graph/compare/words.hpp"

namespace crosscheck {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c & 0x80) != 0 || (c >= '0' && c <= '9'); }

/// The words of a text, one after the other.
template <typename Visit>
void each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

/// One word is the other, or an inflection of it: all but the last letters are the same.
bool alike(std::string_view a, std::string_view b) {
  constexpr std::size_t ending = 3, shortest = 4;
  const auto [left, right] = std::ranges::mismatch(a, b, [](char x, char y) { return lower(x) == lower(y); });
  const std::size_t common = static_cast<std::size_t>(left - a.begin());
  if (left == a.end() && right == b.end()) return true;
  const std::size_t longer = std::max(a.size(), b.size());
  return common >= shortest && longer - common <= ending;
}

const ClaimQuantity* figure_in(const Claim& claim, const Argument& argument) {
  const auto found = std::ranges::find_if(claim.quantities, [&](const ClaimQuantity& own) { return argument.span.contains(own.span); });
  return found == claim.quantities.end() ? nullptr : &*found;
}

/// "by 12 per cent", "12 per cent": how far something went. A bare number counts people or things.
bool is_extent(const Claim& claim, const Argument& argument) {
  if (!is_mere_figure(claim, argument)) return false;
  const QuantityKind kind = figure_in(claim, argument)->quantity.kind;
  return kind == QuantityKind::money || kind == QuantityKind::percent || kind == QuantityKind::percent_points || kind == QuantityKind::measure || kind == QuantityKind::ratio;
}

bool is_a_name(const Argument& argument) { return argument.is_name || !argument.entity.empty(); }

bool same_noun(const Term& a, const Term& b, const Lexicon& lexicon) {
  if (a.lemma == b.lemma) return true;
  if (a.upos == Upos::NUM || b.upos == Upos::NUM) return false;
  const Containment kind = relate_words(a.lemma, b.lemma, Upos::NOUN, lexicon).kind;
  return kind == Containment::equal || kind == Containment::narrower || kind == Containment::wider;
}

/// "Gold rises" / "the price of gold": what is dealt in stands for its price.
bool is_price_of(const Argument& told, const Term& thing) {
  constexpr std::array<std::string_view, 4> prices = {"price", "share", "stock", "value"};
  const Term* head = head_term(told);
  if (head == nullptr || std::ranges::find(prices, std::string_view(head->lemma)) == prices.end()) return false;
  return std::ranges::any_of(told.terms, [&](const Term& term) { return &term != head && term.lemma == thing.lemma; });
}

}  // namespace

bool stands_in(std::string_view lemma, std::string_view text) {
  bool found = false;
  each_word(lemma, [&](std::string_view wanted) {
    if (wanted.size() < 3 && wanted.size() < lemma.size()) return;
    each_word(text, [&](std::string_view word) { found = found || alike(wanted, word); });
  });
  return found;
}

std::string_view name_of(const Argument& argument) { return argument.entity.empty() ? argument.text : argument.entity; }

bool is_mere_figure(const Claim& claim, const Argument& argument) {
  const ClaimQuantity* figure = figure_in(claim, argument);
  return figure != nullptr && figure->span.contains(argument.head);
}

Cast cast_of(const Claim& claim) {
  const Roles roles = roles_of(claim);
  Cast cast{roles.doer, roles.thing, nullptr, roles.others};
  cast.others.insert(cast.others.end(), roles.places.begin(), roles.places.end());
  // "Ellen Marsh was elected mayor": she is the one done to, the post what she became.
  const auto subject = std::ranges::find(cast.others, &claim.subject);
  if (subject != cast.others.end() && cast.patient->role == "complement") *subject = std::exchange(cast.patient, &claim.subject);
  if (cast.patient != nullptr && is_extent(claim, *cast.patient)) cast.extent = std::exchange(cast.patient, nullptr);
  const auto by = std::ranges::find_if(cast.others, [&](const Argument* other) { return other->role == "by" && is_extent(claim, *other); });
  if (cast.extent == nullptr && by != cast.others.end()) {
    cast.extent = *by;
    cast.others.erase(by);
  }
  return cast;
}

std::string_view change_of(const Claim& claim) {
  constexpr std::array<std::string_view, 10> verbs = {"suffer", "see", "post", "report", "show", "enjoy", "record", "face", "announce", "take"};
  constexpr std::array<std::string_view, 14> changes = {"rise", "fall", "drop", "increase", "decrease", "decline", "jump", "slump", "plunge", "surge", "dip", "slide", "gain", "cut"};
  const Argument* object = argument(claim, "object");
  const Term* head = object == nullptr ? nullptr : head_term(*object);
  if (head == nullptr || std::ranges::find(verbs, std::string_view(claim.predicate.lemma)) == verbs.end()) return {};
  const auto change = std::ranges::find(changes, std::string_view(head->lemma));
  return change == changes.end() ? std::string_view() : *change;
}

std::vector<std::string_view> places_of(const Cast& cast) {
  std::vector<std::string_view> found;
  const auto add = [&](const Argument* argument) {
    if (argument == nullptr) return;
    const bool is_place = argument->type == "place" && (argument->role == "in" || argument->role == "at" || argument->role == "place");
    if (is_place) found.push_back(name_of(*argument));
    for (const Term& term : argument->terms)
      if (!is_place && term.upos == Upos::PROPN && term.role == TermRole::nested && (term.preposition == "in" || term.preposition == "at")) found.push_back(term.lemma);
  };
  add(cast.doer);
  add(cast.patient);
  std::ranges::for_each(cast.others, add);
  return found;
}

Cast as_done_to(Cast cast) {
  if (cast.patient == nullptr) cast.patient = std::exchange(cast.doer, nullptr);
  return cast;
}

std::string_view slot_of(const Claim& claim, const Cast& cast, std::string_view role) {
  const auto plays = [&](const Argument* argument) {
    return argument != nullptr && (argument->role == role || (role == "subject" && argument == &claim.subject));
  };
  if (plays(cast.doer)) return "doer";
  if (plays(cast.patient)) return "patient";
  return plays(cast.extent) ? "extent" : role;
}

bool same_participant(const Argument* summary, const Argument* told, const Lexicon& lexicon) {
  if (summary == nullptr || told == nullptr) return false;
  if (!summary->entity.empty() && summary->entity == told->entity) return true;
  if (summary->is_pronoun || told->is_pronoun) return false;
  if (is_a_name(*summary) && is_a_name(*told)) return may_be_one_name(name_of(*summary), name_of(*told));
  const Term* a = head_term(*summary);
  const Term* b = head_term(*told);
  if (a == nullptr || b == nullptr) return false;
  if (same_noun(*a, *b, lexicon) || is_price_of(*told, *a)) return true;
  // "Mayor" / "Mayor Anna Hall", "Tarn bridge" / "the bridge over the Tarn"
  const auto has = [](const Argument& argument, const Term& head) {
    return std::ranges::any_of(argument.terms, [&](const Term& term) { return term.role != TermRole::determiner && term.upos != Upos::NUM && stands_in(term.lemma, head.lemma); });
  };
  return (b->upos == Upos::PROPN && has(*told, *a)) || (a->upos == Upos::PROPN && has(*summary, *b));
}

bool different_names(const Argument& summary, const Argument& told) {
  const auto is_name = [](const Argument& argument) { return argument.is_name && !argument.terms.empty() && argument.terms.front().upos == Upos::PROPN; };
  if (!is_name(summary) || !is_name(told) || summary.type != told.type || (summary.type != "person" && summary.type != "organisation")) return false;
  return !may_be_one_name(name_of(summary), name_of(told));
}

}  // namespace crosscheck
