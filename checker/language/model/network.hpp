#pragma once
// The words of sentences -> scores of tags, names, arcs and labels, in exact integers. The layers are those of train/network.py.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/model/kernels.hpp"
#include "checker/language/model/model_file.hpp"
#include "checker/language/model/tables.hpp"

namespace crosscheck {

/// One score a class for every word; a row is `classes` wide.
struct Scores {
  std::size_t classes = 0;
  std::size_t stride = 0;
  std::vector<std::int32_t> values;

  std::span<const std::int32_t> row(std::size_t word) const { return {values.data() + word * stride, classes}; }
};

/// Several sentences computed side by side: rows are ordered by place in the sentence, then by sentence, longest first, so
/// that the sentences still running at a place are a prefix and every step of an LSTM is one matrix product.
class Batch {
public:
  /// `lengths` in descending order, each at least one.
  explicit Batch(std::span<const std::size_t> lengths);
  std::size_t rows() const { return starts_.back(); }
  std::size_t places() const { return starts_.size() - 1; }
  /// Sentences that reach this place.
  std::size_t running(std::size_t place) const { return place < places() ? starts_[place + 1] - starts_[place] : 0; }
  std::size_t row(std::size_t sentence, std::size_t place) const { return starts_[place] + sentence; }

private:
  std::vector<std::size_t> starts_;
};

/// What the network says of the words of a batch, a row each, in the batch's order.
struct BatchScores {
  Scores upos, xpos, feats, names;
  std::vector<std::int16_t> arc_heads, arc_words;      ///< as heads; as words that ask for one
  std::vector<std::int16_t> label_heads, label_words;
};

using Words = std::span<const std::string_view>;

class Network {
public:
  /// Throws Error when sections are missing or have other sizes than the file's own shape says.
  Network(const ModelFile& file, Processor processor);

  /// Total over any words; `batch` was made from the sentences' lengths.
  BatchScores score(std::span<const Words> sentences, const Batch& batch) const;
  /// n rows of n + 1 scores: word i's head is the root (0) or word j - 1 (j).
  std::vector<std::int32_t> arc_scores(const BatchScores& scores, const Batch& batch, std::size_t sentence,
                                       std::size_t count) const;
  /// The relation scores of a sentence's words under their heads (0 is the root).
  Scores label_scores(const BatchScores& scores, const Batch& batch, std::size_t sentence,
                      std::span<const std::uint32_t> heads) const;

private:
  struct Lstm {
    std::size_t size = 0;                        ///< units of a direction
    std::array<DenseView, 2> inputs, recurrent;  ///< forward, backward
  };

  DenseView read_dense(const ModelFile& file, const std::string& name, std::size_t columns) const;
  Lstm read_lstm(const ModelFile& file, const std::string& name, std::size_t columns, std::size_t size) const;
  void read_heads(const ModelFile& file, std::size_t states);
  void check_classes(const ModelFile& file);

  std::vector<std::int16_t> word_vectors(const InputTables& tables, std::span<const std::vector<WordRows>> sentences,
                                         const Batch& batch) const;
  std::vector<std::int16_t> run(const Lstm& layer, const std::vector<std::int16_t>& in, const Batch& batch) const;
  void run_direction(const Lstm& layer, std::size_t direction, Rows16 in, const Batch& batch, std::int16_t* out) const;
  std::vector<std::int16_t> hidden(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                                   bool rectified) const;
  Scores classes(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                 std::size_t class_count) const;
  void widen_layers();

  const Kernels* kernels_;
  std::size_t arc_width_ = 0, label_width_ = 0;
  std::size_t upos_count_ = 0, xpos_count_ = 0, feats_count_ = 0, name_count_ = 0, relation_count_ = 0;
  Vocabulary vocabulary_;
  FrozenTable frozen_;
  InputTables tables_, name_tables_;
  Activations activations_;
  std::vector<Lstm> layers_;
  Lstm name_layer_;  ///< names have a small network of their own
  DenseView tag_hidden_, upos_, xpos_, feats_, names_;
  DenseView arc_head_, arc_dependent_, arc_, label_head_, label_dependent_, label_;
  std::span<const std::int16_t> arc_root_, label_root_;
  std::vector<std::vector<std::int16_t>> widened_;  ///< the layers' weights for kernels that want them row by row
};

}  // namespace crosscheck
