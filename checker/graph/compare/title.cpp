#include <algorithm>
#include <array>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// "chief executive of Vodafone": the post and what it is a post of.
struct Post {
  std::string name;   ///< canonical: ceo for chief executive (officer)
  std::string rank;   ///< posts of one rank exclude each other in one person and place; empty: they need not
  std::string of;     ///< the organisation or country, or empty
};

/// Words that say that the post is not held now, or is one of several.
bool is_loose(const Term& term) {
  static constexpr std::array loose = {"former", "ex", "outgoing", "incoming", "next", "acting", "deputy", "vice", "assistant", "co",
                                       "interim", "future", "late", "then", "new", "old", "previous", "elect", "honorary", "regional"};
  return std::ranges::find(loose, term.lemma) != loose.end();
}

std::string words_before_nested(const Argument& argument) {
  std::string text;
  for (const Term& term : argument.terms) {
    if (term.role == TermRole::modifier && term.upos != Upos::PROPN) text += term.lemma + " ";
  }
  if (const Term* head = head_term(argument)) text += head->lemma;
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// "chief executive for BT's wireless broadband": of a part of the body.
bool is_of_part(const Term& term) { return term.role == TermRole::nested && term.upos == Upos::NOUN; }

std::optional<Post> post_of(const Argument& argument, const Lexicon& lexicon) {
  if (std::ranges::any_of(argument.terms, is_loose) || std::ranges::any_of(argument.terms, is_of_part)) return std::nullopt;
  const WordRow* row = lexicon.table("posts").find(words_before_nested(argument));
  if (row == nullptr) return std::nullopt;
  Post post{std::string((*row)[1]), std::string((*row)[2]), {}};
  for (const Term& term : argument.terms) {
    const bool place = term.role == TermRole::nested || term.role == TermRole::possessor || term.role == TermRole::modifier;
    if (!place || term.upos != Upos::PROPN || lexicon.table("company_suffixes").contains(term.lemma)) continue;
    if (!post.of.empty()) post.of += ' ';
    post.of += term.lemma;
  }
  return post;
}

/// "Central Bank": every country has one.
bool is_kind_of_body(const std::string& name, const Lexicon& lexicon) {
  return name.find(' ') != std::string::npos && lexicon.is_known(name, Upos::NOUN) && !lexicon.is_capitalised(name, Upos::NOUN);
}

Decision title_decision(const Pair& pair, const AlignedArgument& clash, std::string working) {
  Decision decision = conflict(pair, "title-conflict", both_clauses(pair), 0.75);
  decision.first_clash = clash.first->span;
  decision.second_clash = clash.second->span;
  decision.working.push_back(std::move(working));
  return decision;
}

/// "Finance director Petra Uhlig", "sales director Petra Uhlig": what tells one director from another.
std::string branch_of(const Argument& argument, const Lexicon& lexicon) {
  for (const Term& term : argument.terms) {
    const bool noun = term.upos == Upos::NOUN || term.upos == Upos::PROPN || (term.upos == Upos::ADJ && !lexicon.is_known(term.lemma, Upos::ADJ));  // taggers take "finance director" for either
    const bool tells = term.role == TermRole::modifier && noun && lexicon.is_known(term.lemma, Upos::NOUN);
    if (tells) return term.lemma;
  }
  return {};
}

/// Years in the words: "the mayor of Ayr in 1990".
std::string years_in(const Argument& argument) {
  std::string years;
  for (const Term& term : argument.terms)
    if (term.form.size() == 4 && (term.form.starts_with("19") || term.form.starts_with("20"))) years += term.form + " ";
  return years;
}

/// "until 2015", "in 1990"; what holds "since 2005" holds still.
bool names_when(const Claim& claim) {
  const Argument* when = argument(claim, "time");
  return claim.tense == Tense::past && when != nullptr && !when->text.starts_with("since");
}

/// One person of one article in two branches of one post, or in two posts that exclude each other, whatever they are posts of.
std::optional<Decision> two_posts(const Pair& pair, const std::optional<Post>& a, const std::optional<Post>& b) {
  if (!pair.settings.same_document || !same_doer(pair) || pair.doer.first->type != "person" || names_when(pair.first) != names_when(pair.second)) return std::nullopt;
  const Argument& first = *pair.thing.first;
  const Argument& second = *pair.thing.second;
  const auto is_loose_post = [](const Argument& argument) { return std::ranges::any_of(argument.terms, is_loose) || std::ranges::any_of(argument.terms, is_of_part); };
  if (is_loose_post(first) || is_loose_post(second)) return std::nullopt;
  const auto working = [&] { return "one person, `" + first.text + "` and `" + second.text + "`"; };
  if (a && b && (a->of.empty() || b->of.empty()) && a->name != b->name && !a->rank.empty() && a->rank == b->rank) return title_decision(pair, pair.thing, working());
  constexpr std::array branched = {"director", "editor", "manager", "minister", "secretary", "officer", "commissioner", "correspondent", "professor", "coach", "engineer"};
  const Term* head = head_term(first);
  const Term* other = head_term(second);
  if (head == nullptr || other == nullptr || head->lemma != other->lemma || std::ranges::find(branched, head->lemma) == branched.end()) return std::nullopt;
  const std::string one = branch_of(first, pair.lexicon), two = branch_of(second, pair.lexicon);
  if (one.empty() || two.empty() || pair.lexicon.synonyms(one, two, Upos::NOUN) || one == two) return std::nullopt;
  return title_decision(pair, pair.thing, working());
}

}  // namespace

std::optional<Decision> title_conflict(const Pair& pair) {
  if (pair.first.predicate.lemma != "be" || pair.second.predicate.lemma != "be" || !pair.thing.both() || !pair.doer.both()) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative) return std::nullopt;
  if (!same_tense(pair) || pair.times == TimeMatch::different) return std::nullopt;
  // Holders change: an article without a date may be of another time than one with.
  if (!pair.settings.same_document && pair.first.document_date.has_value() != pair.second.document_date.has_value()) return std::nullopt;
  if (years_in(*pair.thing.first) != years_in(*pair.thing.second)) return std::nullopt;
  const auto a = post_of(*pair.thing.first, pair.lexicon);
  const auto b = post_of(*pair.thing.second, pair.lexicon);
  if (auto decision = two_posts(pair, a, b)) return decision;
  if (!a || !b || a->of.empty() || a->of != b->of || is_kind_of_body(a->of, pair.lexicon)) return std::nullopt;
  const std::string place = " of `" + a->of + "`";
  if (same_doer(pair) && a->name != b->name && !a->rank.empty() && a->rank == b->rank) {
    return title_decision(pair, pair.thing, "one person, two posts" + place + ": `" + a->name + "` and `" + b->name + "`");
  }
  if (pair.doer.relation.kind == Containment::disjoint && a->name == b->name && pair.doer.first->type == "person") {
    return title_decision(pair, pair.doer, "one post, `" + a->name + "`" + place + ", two holders");
  }
  return std::nullopt;
}

}  // namespace crosscheck
