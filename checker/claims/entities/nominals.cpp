#include "checker/claims/entities/nominals.hpp"

#include <algorithm>
#include <array>

#include "checker/claims/entities/name_words.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

struct PronounRow {
  std::string_view form;
  PronounKind kind;
};

constexpr Gender he = Gender::masculine;
constexpr Gender she = Gender::feminine;
constexpr Gender any = Gender::unknown;

//                                      person plural possessive reflexive thing gender
constexpr std::array<PronounRow, 30> pronoun_rows = {{
    {"i", {1, false, false, false, false, any}},        {"me", {1, false, false, false, false, any}},
    {"my", {1, false, true, false, false, any}},        {"mine", {1, false, true, false, false, any}},
    {"myself", {1, false, false, true, false, any}},    {"we", {1, true, false, false, false, any}},
    {"us", {1, true, false, false, false, any}},        {"our", {1, true, true, false, false, any}},
    {"ours", {1, true, true, false, false, any}},       {"ourselves", {1, true, false, true, false, any}},
    {"you", {2, false, false, false, false, any}},      {"your", {2, false, true, false, false, any}},
    {"yours", {2, false, true, false, false, any}},     {"yourself", {2, false, false, true, false, any}},
    {"he", {3, false, false, false, false, he}},        {"him", {3, false, false, false, false, he}},
    {"his", {3, false, true, false, false, he}},        {"himself", {3, false, false, true, false, he}},
    {"she", {3, false, false, false, false, she}},      {"her", {3, false, false, false, false, she}},
    {"hers", {3, false, true, false, false, she}},      {"herself", {3, false, false, true, false, she}},
    {"it", {3, false, false, false, true, any}},        {"its", {3, false, true, false, true, any}},
    {"itself", {3, false, false, true, true, any}},     {"they", {3, true, false, false, false, any}},
    {"them", {3, true, false, false, false, any}},      {"their", {3, true, true, false, false, any}},
    {"theirs", {3, true, true, false, false, any}},     {"themselves", {3, true, false, true, false, any}},
}};

bool is_plural(const Token& token) { return token.xpos == Xpos::NNS || token.xpos == Xpos::NNPS; }

bool is_definite_word(std::string_view lower) {
  return lower == "the" || lower == "this" || lower == "that" || lower == "these" || lower == "those" || lower == "both";
}

/// The number of a counted group, up to ten; 0 for other words.
std::uint8_t small_number(std::string_view lower) {
  constexpr std::array<std::string_view, 9> numbers = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (lower == "both") return 2;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (lower == numbers[i] || lower == std::to_string(i + 2)) return static_cast<std::uint8_t>(i + 2);
  return 0;
}

/// Heads a noun phrase of its own: no part of a compound, a name or a fixed phrase.
bool heads_phrase(const ParsedArticle& parsed, TokenId token, const std::vector<bool>& taken) {
  const Token& word = parsed.tokens[token];
  if (word.upos != Upos::NOUN || taken[token]) return false;
  const Deprel relation = base(word.deprel);
  return relation != Deprel::compound && relation != Deprel::fixed && relation != Deprel::goeswith && word.deprel != Deprel::flat &&
         word.deprel != Deprel::nmod_desc;
}

/// The phrase: from its first modifier to the end of its prepositional modifiers; clauses and asides stay out.
void set_extent(const ParsedArticle& parsed, const Extents& extents, Draft& draft) {
  const TokenId head = draft.mention.head;
  TokenId first = head;
  TokenId last = head + 1;
  for (const TokenId child : parsed.children(head)) {
    const Deprel relation = parsed.tokens[child].deprel;
    const Deprel plain = base(relation);
    if (child < head) {
      const bool inside = plain == Deprel::det || plain == Deprel::amod || plain == Deprel::compound || plain == Deprel::nummod ||
                          plain == Deprel::nmod || plain == Deprel::advmod;
      if (inside) first = std::min(first, extents.first[child]);
    } else if (plain == Deprel::nmod || plain == Deprel::compound || plain == Deprel::flat || plain == Deprel::amod) {
      if (extents.first[child] <= last && parsed.form(extents.first[child]) != ",") last = std::max(last, extents.last[child]);
    }
  }
  while (last > head + 1 && parsed.tokens[last - 1].upos == Upos::PUNCT) --last;
  draft.mention.first = first;
  draft.mention.last = last;
  draft.mention.span = {parsed.tokens[first].span.start, parsed.tokens[last - 1].span.end};
}

/// "It has been seen that …", "it was reported that …": stands for the clause, whatever the tree calls it. "It was told that …" doesn't.
bool stands_for_clause(const ParsedArticle& parsed, TokenId token) {
  const Token& word = parsed.tokens[token];
  if (base(word.deprel) != Deprel::nsubj || word.head == no_token || lowered(parsed.form(token)) != "it") return false;
  const Token& predicate = parsed.tokens[word.head];  // "it wasn't Lindt which left"
  if (predicate.upos == Upos::PROPN && parsed.child(word.head, Deprel::acl_relcl) != no_token) return true;
  if (word.deprel != Deprel::nsubj_pass) return false;
  const std::string& verb = parsed.tokens[word.head].lemma;
  if (verb == "tell" || verb == "inform" || verb == "promise" || verb == "assure" || verb == "warn" || verb == "advise") return false;
  const TokenId clause = parsed.child(word.head, Deprel::ccomp);
  const TokenId mark = clause == no_token ? no_token : parsed.child(clause, Deprel::mark);
  const bool behind = clause != no_token && word.head + 1 < parsed.tokens.size() && parsed.form(word.head + 1) == "that";
  return behind || (mark != no_token && parsed.tokens[mark].lemma == "that");
}

}  // namespace

std::optional<PronounKind> pronoun_kind(std::string_view form) {
  if (form.size() > 10) return std::nullopt;
  const std::string lower = lowered(form);
  const auto row = std::ranges::find(pronoun_rows, lower, &PronounRow::form);
  if (row == pronoun_rows.end()) return std::nullopt;
  return row->kind;
}

std::vector<Draft> find_nominals(const ParsedArticle& parsed, const EntityWords& words, const Extents& extents,
                                 const std::vector<bool>& taken) {
  std::vector<Draft> drafts;
  for (TokenId token = 0; token < parsed.tokens.size(); ++token) {
    if (!heads_phrase(parsed, token, taken)) continue;
    Draft draft;
    draft.mention.head = token;
    draft.mention.kind = MentionKind::nominal;
    draft.key = lowered(parsed.tokens[token].lemma);
    draft.mention.type = words.type_of_noun(draft.key);
    draft.gender = words.gender_of_noun(draft.key);
    draft.plural = is_plural(parsed.tokens[token]);
    draft.country = country_beside(parsed, words, draft.mention);
    for (const TokenId child : parsed.children(token)) {
      const std::string lower = lowered(parsed.form(child));
      const Deprel relation = parsed.tokens[child].deprel;
      if (base(relation) == Deprel::det && is_definite_word(lower)) draft.definite = true;
      if (base(relation) == Deprel::nummod || lower == "both") draft.number = small_number(lower);
    }
    set_extent(parsed, extents, draft);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<Draft> find_pronouns(const ParsedArticle& parsed, const std::vector<bool>& taken) {
  std::vector<Draft> drafts;
  for (TokenId token = 0; token < parsed.tokens.size(); ++token) {
    const Token& word = parsed.tokens[token];
    if (taken[token] || word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::NUM) continue;
    if (parsed.form(token) == "IT" || parsed.form(token) == "US") continue;  // information technology, the country
    const std::optional<PronounKind> kind = pronoun_kind(parsed.form(token));
    if (word.upos == Upos::NOUN && kind->possessive) continue;  // "a mine"
    if (!kind || base(word.deprel) == Deprel::expl || stands_for_clause(parsed, token)) continue;
    Draft draft;
    draft.mention.kind = MentionKind::pronoun;
    draft.mention.head = token;
    draft.mention.first = token;
    draft.mention.last = token + 1;
    draft.mention.span = word.span;
    draft.pronoun = *kind;
    draft.gender = kind->gender;
    draft.plural = kind->plural;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
