#include "checker/language/language_model.hpp"

#include <algorithm>

#include "checker/language/model/decoding.hpp"
#include "checker/language/model/eisner.hpp"
#include "checker/language/model/model_file.hpp"
#include "checker/language/model/network.hpp"

namespace crosscheck {

/// The mapped file, the network over it, and what its classes mean.
struct LanguageModel::State {
  State(const std::string& path, Processor processor)
      : file(ModelFile::open(path)), network(file, processor), classes(file) {}

  std::vector<WordAnalysis> analyse_part(std::span<const std::string_view> words) const;

  ModelFile file;
  Network network;
  ClassNames classes;
};

std::vector<WordAnalysis> LanguageModel::State::analyse_part(std::span<const std::string_view> words) const {
  const SentenceScores scores = network.score(words);
  const auto heads = best_tree(scores.arcs, words.size());
  const auto relations = best_relations(network.label_scores(scores, heads), heads, classes);
  const auto names = best_names(scores.names, classes);
  std::vector<WordAnalysis> found(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    found[i].upos = classes.upos[best_class(scores.upos.row(i))];
    found[i].xpos = classes.xpos[best_class(scores.xpos.row(i))];
    found[i].feats = classes.feats[best_class(scores.feats.row(i))];
    found[i].name = names[i];
    found[i].head = heads[i] == 0 ? WordAnalysis::root : heads[i] - 1;
    found[i].deprel = relations[i];
  }
  return found;
}

LanguageModel LanguageModel::load(const std::string& path, Processor processor) {
  return LanguageModel(std::make_unique<State>(path, processor));
}

LanguageModel::LanguageModel(std::unique_ptr<State> state) : state_(std::move(state)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

std::vector<WordAnalysis> LanguageModel::analyse(std::span<const std::string_view> words) const {
  std::vector<WordAnalysis> found;
  std::uint32_t first_root = WordAnalysis::root;
  while (found.size() < words.size()) {
    const auto start = static_cast<std::uint32_t>(found.size());
    auto part = state_->analyse_part(words.subspan(start, std::min(longest_tree, words.size() - start)));
    for (std::uint32_t i = 0; i < part.size(); ++i) {
      WordAnalysis& word = part[i];
      if (word.head != WordAnalysis::root) {
        word.head += start;
      } else if (first_root == WordAnalysis::root) {
        first_root = i;
      } else {
        word.head = first_root;
        word.deprel = Deprel::parataxis;
      }
    }
    found.insert(found.end(), part.begin(), part.end());
  }
  return found;
}

}  // namespace crosscheck
