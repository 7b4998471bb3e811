#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// "the world's number three smartphone brand": place 3, scale size, class brand of smartphone, scope world.
struct Ranking {
  int place = 0;
  std::string scale;
  const Term* kind = nullptr;
  std::set<std::string> of;
  std::set<std::string> scope;
};

bool starts_rank(const Quantity& quantity) { return quantity.kind == QuantityKind::rank && quantity.stated >= 1; }

/// The rank word's value, 0 where the word is none.
int ordinal(const Term& term, const WordTable& words) {
  const WordRow* row = words.find(term.lemma);
  if (row == nullptr || (*row)[1] != "place") return 0;
  return std::stoi(std::string((*row)[2]));
}

bool is_superlative(const Term& term) {
  return term.form.ends_with("est") || term.form == "top" || term.form == "leading" || term.form == "Leading" || term.form == "Top";
}

bool is_scope(const Term& term) {
  return term.role == TermRole::possessor || term.lemma == "world" || term.lemma == "global" || (term.upos == Upos::PROPN && term.role == TermRole::nested);
}

void read_term(const Term& term, const WordTable& words, Ranking& ranking) {
  const WordRow* row = words.find(term.lemma);
  const std::string_view what = row == nullptr ? std::string_view() : (*row)[1];
  if (what == "place") ranking.place = ordinal(term, words);
  else if (what == "scale" && (is_superlative(term) || ranking.place != 0)) ranking.scale = (*row)[2];
  else if (what == "marker" || term.upos == Upos::NUM || term.role == TermRole::determiner) return;
  else if (is_scope(term)) ranking.scope.insert(term.lemma == "global" ? "world" : term.lemma);
  else ranking.of.insert(term.lemma);
}

/// The head, or, where that is the word "number" ("number three smartphone brand"), the last noun after it.
const Term* ranked_noun(const Argument& argument, const WordTable& words) {
  const Term* head = head_term(argument);
  const WordRow* row = head == nullptr ? nullptr : words.find(head->lemma);
  if (row == nullptr || (*row)[1] != "marker") return head;
  const Term* found = nullptr;
  for (const Term& term : argument.terms) {
    const bool fits = term.upos == Upos::NOUN && term.preposition.empty() && term.role == TermRole::modifier;
    if (&term != head && fits) found = &term;
  }
  return found;
}

/// "behind Samsung and Apple" tells the others' places, not the ranking.
bool is_comparison(const Term& term) {
  return term.preposition == "behind" || term.preposition == "after" || term.preposition == "ahead of" || term.preposition == "before";
}

std::optional<Ranking> ranking_of(const Claim& claim, const Argument& argument, const Lexicon& lexicon) {
  const WordTable& words = lexicon.table("rank_words");
  Ranking ranking;
  ranking.kind = ranked_noun(argument, words);
  if (ranking.kind == nullptr) return std::nullopt;
  bool superlative = false;
  for (const ClaimQuantity& own : claim.quantities) {
    if (starts_rank(own.quantity) && own.role == argument.role) ranking.place = static_cast<int>(std::lround(own.quantity.stated));
  }
  for (const Term& term : argument.terms) {
    if (&term == ranking.kind || is_comparison(term)) continue;
    superlative |= is_superlative(term);
    read_term(term, words, ranking);
  }
  if (ranking.place == 0 && superlative && !ranking.scale.empty()) ranking.place = 1;
  if (ranking.scale.empty()) ranking.scale = "size";
  const bool explicit_scale = superlative || std::ranges::any_of(argument.terms, [&](const Term& term) {
    const WordRow* row = words.find(term.lemma);
    return row != nullptr && (*row)[1] == "marker";
  });
  if (ranking.place == 0 || !explicit_scale) return std::nullopt;
  return ranking;
}

bool same_kind(const Term& a, const Term& b, const Lexicon& lexicon) {
  if (a.lemma == b.lemma || listed_pair(a.lemma, b.lemma, "ranked_kinds", lexicon)) return true;
  const WordRow* x = lexicon.table("ranked_kinds").find(a.lemma);
  const WordRow* y = lexicon.table("ranked_kinds").find(b.lemma);
  return x != nullptr && y != nullptr && (*x)[1] == (*y)[1];
}

/// A description without a verb ("the second largest maker") holds when the text is written.
bool tenses_agree(Tense a, Tense b) {
  const auto present = [](Tense tense) { return tense == Tense::none ? Tense::present : tense; };
  return present(a) == present(b);
}

bool scopes_agree(const Ranking& a, const Ranking& b) { return a.scope.empty() || b.scope.empty() || a.scope == b.scope; }

}  // namespace

std::optional<Decision> rank_conflict(const Pair& pair) {
  if (pair.first.polarity != pair.second.polarity || pair.first.polarity == Polarity::negative) return std::nullopt;
  if (pair.first.predicate.lemma != "be" || pair.second.predicate.lemma != "be" || !same_doer(pair)) return std::nullopt;
  if (!pair.thing.both() || pair.times == TimeMatch::different || !tenses_agree(pair.first.tense, pair.second.tense)) return std::nullopt;
  const auto a = ranking_of(pair.first, *pair.thing.first, pair.lexicon);
  const auto b = ranking_of(pair.second, *pair.thing.second, pair.lexicon);
  if (!a || !b || a->place == b->place || a->scale != b->scale || a->of != b->of) return std::nullopt;
  if (!same_kind(*a->kind, *b->kind, pair.lexicon) || !scopes_agree(*a, *b)) return std::nullopt;
  Decision decision = conflict(pair, "rank-conflict", "`" + pair.thing.first->text + "` conflicts with `" + pair.thing.second->text + "`",
                               a->scope == b->scope ? 0.85 : 0.75);
  decision.first_clash = pair.thing.first->span;
  decision.second_clash = pair.thing.second->span;
  decision.working.push_back(fmt::format("one ranking, place {} against place {}", a->place, b->place));
  return decision;
}

}  // namespace crosscheck
