#include "checker/claims/extract.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/spelling.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {
namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(data_folder());
  return loaded;
}

/// "Form/lemma/UPOS/XPOS/head/deprel" words, blank-separated -> CoNLL-U of one sentence.
std::string conllu(std::string_view compact) {
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

void add_flag(std::string& out, bool present, std::string_view word) {
  if (present) (out += ' ') += word;
}

/// "subject | predicate | role: words | …  -negative possible considering past if quest": one line a claim.
std::string dump(const Claim& claim) {
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

std::vector<std::string> claims_of(std::string_view compact) {
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

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.sentence);
    CHECK(joined(claims_of(one.sentence)) == joined(one.claims));
  }
}

}  // namespace

TEST_SUITE("checker/claims") {
  TEST_CASE("finite clauses: objects, prepositions, particles, passive") {
    check({
        {"Halden/Halden/PROPN/NNP/2/nsubj signed/sign/VERB/VBD/0/root the/the/DET/DT/4/det lease/lease/NOUN/NN/2/obj with/with/ADP/IN/6/case "
         "Orvo/Orvo/PROPN/NNP/2/obl ././PUNCT/./2/punct",
         {"Halden | signed <sign> | object: the lease | with: Orvo | completed past"}},
        {"The/the/DET/DT/2/det lease/lease/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass signed/sign/VERB/VBN/0/root by/by/ADP/IN/6/case "
         "Halden/Halden/PROPN/NNP/4/obl:agent",
         {"The lease | was signed <sign> | by: Halden | completed past passive"}},
        {"Orvo/Orvo/PROPN/NNP/2/nsubj backed/back/VERB/VBD/0/root out/out/ADP/RP/2/compound:prt of/of/ADP/IN/6/case the/the/DET/DT/6/det "
         "deal/deal/NOUN/NN/2/obl",
         {"Orvo | backed out <back_out> | of: the deal | completed past"}},
    });
  }

  TEST_CASE("a governing verb gives phase and polarity to the action") {
    check({
        {"Orvo/Orvo/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux considering/consider/VERB/VBG/0/root replacing/replace/VERB/VBG/3/xcomp "
         "the/the/DET/DT/6/det pumps/pump/NOUN/NNS/4/obj",
         {"Orvo | is considering replacing <replace> | object: the pumps | possible considering present"}},
        {"Orvo/Orvo/PROPN/NNP/4/nsubj has/have/AUX/VBZ/4/aux already/already/ADV/RB/4/advmod decided/decide/VERB/VBN/0/root to/to/PART/TO/6/mark "
         "replace/replace/VERB/VB/4/xcomp the/the/DET/DT/8/det pumps/pump/NOUN/NNS/6/obj",
         {"Orvo | has already decided to replace <replace> | object: the pumps | decided past"}},
        {"Orvo/Orvo/PROPN/NNP/4/nsubj has/have/AUX/VBZ/4/aux not/not/PART/RB/4/advmod decided/decide/VERB/VBN/0/root to/to/PART/TO/6/mark "
         "replace/replace/VERB/VB/4/xcomp the/the/DET/DT/8/det pumps/pump/NOUN/NNS/6/obj",
         {"Orvo | has not decided to replace <replace> | object: the pumps | possible undecided past"}},
        {"Orvo/Orvo/PROPN/NNP/2/nsubj failed/fail/VERB/VBD/0/root to/to/PART/TO/4/mark deliver/deliver/VERB/VB/2/xcomp pumps/pump/NOUN/NNS/4/obj",
         {"Orvo | failed to deliver <deliver> | object: pumps | negative completed past"}},
    });
  }

  TEST_CASE("negation by scope") {
    check({
        {"No/no/DET/DT/2/det supplier/supplier/NOUN/NN/4/nsubj has/have/AUX/VBZ/4/aux replied/reply/VERB/VBN/0/root",
         {"No supplier | has replied <reply> | negative completed past"}},
        {"Orvo/Orvo/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod sign/sign/VERB/VB/0/root or/or/CCONJ/CC/6/cc "
         "pay/pay/VERB/VB/4/conj",
         {"Orvo | did not sign <sign> | negative completed past", "Orvo | pay <pay> | negative completed past"}},
        {"Few/few/ADJ/JJ/2/amod towns/town/NOUN/NNS/3/nsubj agreed/agree/VERB/VBD/0/root", {"Few towns | agreed <agree> | negative completed past"}},
    });
  }

  TEST_CASE("coordination is distributed") {
    check({
        {"Orvo/Orvo/PROPN/NNP/2/nsubj buys/buy/VERB/VBZ/0/root pumps/pump/NOUN/NNS/2/obj from/from/ADP/IN/5/case Halden/Halden/PROPN/NNP/2/obl "
         "and/and/CCONJ/CC/7/cc Lindt/Lindt/PROPN/NNP/5/conj",
         {"Orvo | buys <buy> | object: pumps | from: Halden | present", "Orvo | buys <buy> | object: pumps | from: Lindt | present"}},
    });
  }
}

}  // namespace crosscheck
