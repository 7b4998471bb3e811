#pragma once
// Compact trees for tests: "Smith/PROPN/2/nsubj left/VERB/0/root", one sentence a line, lemma after `=` where it differs.
#include <string>
#include <string_view>

#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck::test {

inline ParsedArticle compact_parse(std::string_view lines) {
  std::string conllu;
  int id = 0;
  std::string cell;
  const auto flush = [&] {
    if (cell.empty()) return;
    std::string part[4];
    int index = 0;
    for (const char c : cell)
      if (c == '/' && index < 3) ++index;
      else part[index] += c;
    std::string form = part[0];
    std::string lemma = part[0];
    if (const auto equals = form.find('='); equals != std::string::npos) {
      lemma = form.substr(equals + 1);
      form.resize(equals);
    }
    const bool plural = part[1] == "NOUN" && form != lemma;
    const std::string xpos = plural ? "NNS" : part[1] == "PROPN" ? "NNP" : part[1] == "NOUN" ? "NN" : "_";
    conllu += std::to_string(++id) + '\t' + form + '\t' + lemma + '\t' + part[1] + '\t' + xpos + "\t_\t" + part[2] + '\t' + part[3] + "\t_\t_\n";
    cell.clear();
  };
  for (const char c : lines) {
    if (c != ' ' && c != '\n') {
      cell += c;
      continue;
    }
    flush();
    if (c == '\n' && id > 0) {
      conllu += '\n';
      id = 0;
    }
  }
  flush();
  conllu += '\n';
  return parsed_from_conllu(conllu, true);
}

inline const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(data_folder());
  return loaded;
}

}  // namespace crosscheck::test
