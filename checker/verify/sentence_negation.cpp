#include "checker/verify/sentence_negation.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace crosscheck {

namespace {

constexpr std::array negators = {"not", "n't", "n’t", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "no-one", "no", "hardly", "barely", "cannot", "without"};
/// After a negator these make it something else: "not only", "nothing but", "not many", "no more than".
constexpr std::array defusing = {"only", "just", "merely", "but", "many", "much", "all", "every", "everyone", "everything", "few", "necessarily", "always",
                                 "more", "less", "fewer", "later", "doubt", "matter", "including", "to", "both", "exactly", "a", "other"};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool in(std::string_view word, const auto& list) { return std::ranges::find(list, word) != std::end(list); }

/// "may or may not", "not only", "nothing but", "whether or not".
bool is_defused(const ParsedArticle& parsed, const Sentence& sentence, TokenId id, std::string_view form) {
  const std::string next = id + 1 < sentence.last ? lower(parsed.form(id + 1)) : std::string();
  const bool plain = form == "not" || form == "n't" || form == "no" || form == "nothing" || form == "none" || form == "nor";
  if (plain && in(next, defusing) && !((form == "not" || form == "n't") && (next == "a" || next == "to"))) return true;
  if (form == "not" && next == "a" && id + 2 < sentence.last && lower(parsed.form(id + 2)) == "few") return true;
  const bool after_or = id >= sentence.first + 2 && (lower(parsed.form(id - 1)) == "or" || lower(parsed.form(id - 2)) == "or");
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

bool is_negator(const Token& token, std::string_view form) {
  if (!in(form, negators) || form == "without") return false;
  if (form == "no") return token.upos == Upos::DET || base(token.deprel) == Deprel::det || token.deprel == Deprel::advmod;
  return true;
}

std::vector<bool> negative_tokens(const ParsedArticle& parsed, const Sentence& sentence) {
  std::vector<std::uint32_t> marks(sentence.last - sentence.first);
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    const std::string form = lower(parsed.form(id));
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
