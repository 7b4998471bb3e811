#pragma once
// The closed tag sets of UD English: universal and Penn tags, dependency relations, and their spellings.
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

/// Universal part-of-speech tags.
enum class Upos : std::uint8_t { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X };
inline constexpr std::size_t upos_count = 17;

/// Penn Treebank tags as UD English uses them; the named ones are `PRP$ WP$ . , : -RRB- -LRB- `` '' $ #`.
enum class Xpos : std::uint8_t {
  none, NN, IN, DT, NNP, JJ, PRP, RB, NNS, VB, CC, VBD, VBP, VBZ, CD, VBN, VBG, TO, MD, WDT, WRB, POS, WP, RP,
  UH, HYPH, NNPS, JJR, JJS, EX, RBR, NFP, SYM, FW, GW, ADD, PDT, RBS, LS, AFX, PRP_poss, WP_poss, full_stop,
  comma, colon, right_bracket, left_bracket, opening_quote, closing_quote, dollar, number_sign
};
inline constexpr std::size_t xpos_count = 51;

/// Dependency relations with the subtypes of UD English; `_` stands for the colon (`case_` is `case`).
enum class Deprel : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, compound,
  compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse, dislocated, expl,
  fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer,
  nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative,
  xcomp
};
inline constexpr std::size_t deprel_count = 51;

std::string_view to_string(Upos tag);
std::string_view to_string(Xpos tag);
std::string_view to_string(Deprel relation);
std::optional<Upos> upos_from(std::string_view word);
std::optional<Xpos> xpos_from(std::string_view word);
std::optional<Deprel> deprel_from(std::string_view word);

/// The relation without its subtype: nsubj_pass -> nsubj.
Deprel base(Deprel relation);

}  // namespace crosscheck
