#include "checker/language/tagset.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, upos_count> upos_names = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
    "SYM", "VERB", "X"};

constexpr std::array<std::string_view, xpos_count> xpos_names = {
    "_", "NN", "IN", "DT", "NNP", "JJ", "PRP", "RB", "NNS", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG",
    "TO", "MD", "WDT", "WRB", "POS", "WP", "RP", "UH", "HYPH", "NNPS", "JJR", "JJS", "EX", "RBR", "NFP", "SYM",
    "FW", "GW", "ADD", "PDT", "RBS", "LS", "AFX", "PRP$", "WP$", ".", ",", ":", "-RRB-", "-LRB-", "``", "''", "$",
    "#"};

constexpr std::array<std::string_view, deprel_count> deprel_names = {
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep",
    "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
    "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"};

template <class Tag, std::size_t N>
std::optional<Tag> find(const std::array<std::string_view, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == word) return static_cast<Tag>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Xpos tag) { return xpos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Deprel relation) { return deprel_names[static_cast<std::size_t>(relation)]; }
std::optional<Upos> upos_from(std::string_view word) { return find<Upos>(upos_names, word); }
std::optional<Xpos> xpos_from(std::string_view word) { return find<Xpos>(xpos_names, word); }
std::optional<Deprel> deprel_from(std::string_view word) { return find<Deprel>(deprel_names, word); }

Deprel base(Deprel relation) {
  const std::string_view name = to_string(relation);
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return relation;
  return deprel_from(name.substr(0, colon)).value_or(relation);
}

}  // namespace crosscheck
