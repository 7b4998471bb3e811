#include "checker/language/language_model.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "checker/language/model/decoding.hpp"
#include "checker/language/model/eisner.hpp"
#include "checker/language/model/model_file.hpp"
#include "checker/language/model/network.hpp"

namespace crosscheck {
namespace {

/// Adds a piece to a sentence; the root of a later piece hangs on the first root.
void append(std::vector<WordAnalysis>& sentence, std::vector<WordAnalysis> piece) {
  const auto start = static_cast<std::uint32_t>(sentence.size());
  if (start == 0) {
    sentence = std::move(piece);
    return;
  }
  const auto is_root = [](const WordAnalysis& w) { return w.head == WordAnalysis::root; };
  const auto root = static_cast<std::uint32_t>(std::find_if(sentence.begin(), sentence.end(), is_root) - sentence.begin());
  for (WordAnalysis& word : piece) {
    if (is_root(word)) word.deprel = Deprel::parataxis;
    word.head = is_root(word) ? root : word.head + start;
    sentence.push_back(word);
  }
}

}  // namespace

/// The mapped file, the network over it, and what its classes mean.
struct LanguageModel::State {
  State(const std::string& path, Processor processor)
      : file(ModelFile::open(path)), network(file, processor), classes(file) {}

  /// Words that are analysed together: a sentence, or a piece of an overlong one.
  struct Part {
    std::size_t sentence = 0;
    Words words;
    std::vector<WordAnalysis> found;
  };

  std::vector<WordAnalysis> analysis(const BatchScores& scores, const Batch& batch, std::size_t sentence,
                                     std::size_t count) const;
  /// Fills `found` of some parts, longest first.
  void analyse_group(std::span<Part> parts) const;

  ModelFile file;
  Network network;
  ClassNames classes;
};

std::vector<WordAnalysis> LanguageModel::State::analysis(const BatchScores& scores, const Batch& batch,
                                                         std::size_t sentence, std::size_t count) const {
  const auto heads = best_tree(network.arc_scores(scores, batch, sentence, count), count);
  const auto relations = best_relations(network.label_scores(scores, batch, sentence, heads), heads, classes);
  Scores name_scores{scores.names.classes, scores.names.classes, {}};
  std::vector<WordAnalysis> found(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = batch.row(sentence, i);
    found[i].upos = classes.upos[best_class(scores.upos.row(row))];
    found[i].xpos = classes.xpos[best_class(scores.xpos.row(row))];
    found[i].feats = classes.feats[best_class(scores.feats.row(row))];
    found[i].head = heads[i] == 0 ? WordAnalysis::root : heads[i] - 1;
    found[i].deprel = relations[i];
    const auto names = scores.names.row(row);
    name_scores.values.insert(name_scores.values.end(), names.begin(), names.end());
  }
  const auto names = best_names(name_scores, classes);
  for (std::size_t i = 0; i < count; ++i) found[i].name = names[i];
  return found;
}

void LanguageModel::State::analyse_group(std::span<Part> parts) const {
  std::vector<std::size_t> lengths;
  std::vector<Words> words;
  for (const Part& part : parts) {
    lengths.push_back(part.words.size());
    words.push_back(part.words);
  }
  const Batch batch(lengths);
  const BatchScores scores = network.score(words, batch);
  for (std::size_t s = 0; s < parts.size(); ++s) parts[s].found = analysis(scores, batch, s, lengths[s]);
}

LanguageModel LanguageModel::load(const std::string& path, Processor processor) {
  return LanguageModel(std::make_unique<State>(path, processor));
}

LanguageModel::LanguageModel(std::unique_ptr<State> state) : state_(std::move(state)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

std::vector<WordAnalysis> LanguageModel::analyse(std::span<const std::string_view> words) const {
  return std::move(analyse_all({&words, 1}).front());
}

std::vector<std::vector<WordAnalysis>> LanguageModel::analyse_all(
    std::span<const std::span<const std::string_view>> sentences) const {
  constexpr std::size_t group_size = 8;
  std::vector<State::Part> parts;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::size_t start = 0; start < sentences[s].size(); start += longest_tree)
      parts.push_back({s, sentences[s].subspan(start, std::min(longest_tree, sentences[s].size() - start)), {}});
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return parts[a].words.size() > parts[b].words.size(); });
  for (std::size_t first = 0; first < order.size(); first += group_size) {
    std::vector<State::Part> group;
    const std::size_t last = std::min(first + group_size, order.size());
    for (std::size_t i = first; i < last; ++i) group.push_back(std::move(parts[order[i]]));
    state_->analyse_group(group);
    for (std::size_t i = first; i < last; ++i) parts[order[i]] = std::move(group[i - first]);
  }
  std::vector<std::vector<WordAnalysis>> found(sentences.size());
  for (State::Part& part : parts) append(found[part.sentence], std::move(part.found));
  return found;
}

}  // namespace crosscheck
