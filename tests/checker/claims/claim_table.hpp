#pragma once
// Rows of sentence trees and the claims expected of them: "Form/lemma/UPOS/XPOS/head/deprel" words -> one line a claim.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/extract.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck::test {

inline const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(data_folder());
  return loaded;
}

/// "Form/lemma/UPOS/XPOS/head/deprel" words, blank-separated -> CoNLL-U of one sentence.
inline std::string conllu(std::string_view compact) {
  std::string out;
  std::size_t id = 0;
  while (!compact.empty()) {
    const std::size_t blank = std::min(compact.find(' '), compact.size());
    std::string_view word = compact.substr(0, blank);
    compact.remove_prefix(std::min(blank + 1, compact.size()));
    if (word.empty()) continue;
    std::vector<std::string> fields;
    while (fields.size() < 5) {
      const std::size_t slash = word.find('/');
      fields.emplace_back(word.substr(0, slash));
      word.remove_prefix(slash + 1);
    }
    out += std::to_string(++id) + '\t' + fields[0] + '\t' + fields[1] + '\t' + fields[2] + '\t' + fields[3] + "\t_\t" + fields[4] +
           '\t' + std::string(word) + "\t_\t_\n";
  }
  return out + "\n";
}

inline void add_flag(std::string& out, bool present, std::string_view word) {
  if (present) (out += ' ') += word;
}

/// "subject | predicate | role: words | …  -negative possible considering past if quest": one line a claim.
inline std::string dump(const Claim& claim) {
  std::string out = claim.subject.text + " | " + claim.predicate.text + " <" + claim.predicate.lemma + ">";
  for (const Argument& argument : claim.arguments) out += " | " + argument.role + ": " + argument.text;
  out += " |";
  add_flag(out, claim.polarity == Polarity::negative, "negative");
  add_flag(out, claim.certainty != Certainty::certain, to_string(claim.certainty));
  add_flag(out, claim.phase != Phase::none, to_string(claim.phase));
  add_flag(out, claim.tense != Tense::none, to_string(claim.tense));
  add_flag(out, claim.condition, "condition");
  add_flag(out, claim.mood != ClaimMood::asserted, to_string(claim.mood));
  add_flag(out, claim.predicate.passive, "passive");
  return out;
}

inline std::vector<std::string> claims_of(std::string_view compact) {
  const ParsedArticle parsed = parsed_from_conllu(conllu(compact), true);
  const Entities entities{{}, {}, std::vector<std::uint32_t>(parsed.tokens.size(), 0xffffffff)};
  const std::vector<Attribution> quotes;
  const std::vector<TimeMention> times;
  const std::vector<QuantityMention> quantities;
  std::vector<std::string> out;
  for (const Claim& claim : extract_claims({parsed, entities, quotes, times, quantities}, lexicon(), RuleSet{})) out.push_back(dump(claim));
  return out;
}

struct Case {
  std::string_view sentence;
  std::vector<std::string> claims;
};

inline std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

inline void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.sentence);
    CHECK(joined(claims_of(one.sentence)) == joined(one.claims));
  }
}

}  // namespace crosscheck::test
