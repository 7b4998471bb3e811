#include "checker/verify/sentence_negation.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/values/prefix.hpp"

namespace crosscheck {

namespace {

constexpr std::array negators = {"not", "n't", "n’t", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "no-one", "no", "hardly", "barely", "cannot", "without"};
/// After a negator these make it something else: "not only", "nothing but", "not many", "no more than".
constexpr std::array defusing = {"only", "just", "merely", "but", "many", "much", "all", "every", "everyone", "everything", "few", "necessarily", "always",
                                 "later", "doubt", "matter", "choice", "alternative", "option", "ordinary", "wonder", "including", "to", "both", "exactly", "a", "other"};

bool in(std::string_view word, const auto& list) { return std::ranges::find(list, word) != std::end(list); }

/// "may or may not", "not only", "nothing but", "whether or not".
bool is_defused(const ParsedArticle& parsed, const Sentence& sentence, TokenId id, std::string_view form) {
  const std::string next = id + 1 < sentence.last ? lowered(parsed.form(id + 1)) : std::string();
  if (next == "more" || next == "less" || next == "fewer") return id + 2 < sentence.last && lowered(parsed.form(id + 2)) == "than";
  const bool plain = form == "not" || form == "n't" || form == "no" || form == "nothing" || form == "none" || form == "nor";
  if (plain && in(next, defusing) && !((form == "not" || form == "n't") && (next == "a" || next == "to"))) return true;
  if (form == "not" && next == "a" && id + 2 < sentence.last && lowered(parsed.form(id + 2)) == "few") return true;
  // "had no choice but to go"
  const bool exception = form == "no" && id + 2 < sentence.last && lowered(parsed.form(id + 2)) == "but";
  if (exception || (form == "no" && id + 3 < sentence.last && lowered(parsed.form(id + 3)) == "but")) return true;
  const bool after_or = id >= sentence.first + 2 && (lowered(parsed.form(id - 1)) == "or" || lowered(parsed.form(id - 2)) == "or");
  return form == "not" && after_or;
}

/// The token below which all is negated.
TokenId scope_of(const ParsedArticle& parsed, TokenId id) {
  const Token& token = parsed.tokens[id];
  if (token.head == no_token) return id;
  if (token.upos != Upos::DET) return token.head;
  const Token& noun = parsed.tokens[token.head];
  const Deprel relation = base(noun.deprel);
  const bool argument = relation == Deprel::nsubj || relation == Deprel::obj;
  return argument && noun.head != no_token ? noun.head : token.head;
}

}  // namespace

bool negates_its_complement(const Token& token) {
  constexpr std::array verbs = {"fail", "refuse", "decline", "avoid", "forget", "neglect", "omit"};
  constexpr std::array adjectives = {"unable", "incapable"};
  return (token.upos == Upos::VERB && in(token.lemma, verbs)) || (token.upos == Upos::ADJ && in(token.lemma, adjectives));
}

bool is_negator(const Token& token, std::string_view form) {
  if (!in(form, negators) || form == "without") return false;
  if (form == "no") return token.upos == Upos::DET || base(token.deprel) == Deprel::det || token.deprel == Deprel::advmod;
  return true;
}

namespace {

/// "failed to sign", "avoids paying": the complement is what did not happen. "yet to sign" likewise.
TokenId denied_complement(const ParsedArticle& parsed, const Sentence& sentence, TokenId id, std::string_view form) {
  if (form == "yet" && id + 2 < sentence.last && lowered(parsed.form(id + 1)) == "to") return id + 2;
  if (!negates_its_complement(parsed.tokens[id])) return no_token;
  for (const TokenId child : parsed.children(id)) {
    const Deprel relation = base(parsed.tokens[child].deprel);
    if (relation == Deprel::xcomp || relation == Deprel::ccomp) return child;
  }
  return no_token;
}

}  // namespace

std::vector<bool> negative_tokens(const ParsedArticle& parsed, const Sentence& sentence) {
  std::vector<std::uint32_t> marks(sentence.last - sentence.first);
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    const std::string form = lowered(parsed.form(id));
    if (const TokenId complement = denied_complement(parsed, sentence, id, form); complement != no_token) ++marks[complement - sentence.first];
    if (is_negator(parsed.tokens[id], form) && !is_defused(parsed, sentence, id, form)) ++marks[scope_of(parsed, id) - sentence.first];
  }
  std::vector<bool> negative(marks.size());
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    std::uint32_t count = 0;
    TokenId up = id;
    for (std::size_t steps = 0; up != no_token && steps <= marks.size(); ++steps) {
      count += marks[up - sentence.first];
      up = parsed.tokens[up].head;
    }
    negative[id - sentence.first] = count % 2 == 1;
  }
  return negative;
}

}  // namespace crosscheck
