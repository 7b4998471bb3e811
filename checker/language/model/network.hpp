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
#include "checker/language/model/word_features.hpp"

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
  struct HashIndex {
    std::span<const std::uint32_t> buckets;  ///< 4097 starts, by the upper twelve bits
    std::span<const std::uint32_t> hashes;
    std::span<const std::uint32_t> values;
    std::uint32_t find(std::uint32_t hash) const;
  };
  struct Table {
    std::span<const std::int8_t> rows;
    std::span<const std::uint16_t> scales;
    std::size_t width = 0;
    void copy(std::size_t row, std::int16_t* out) const;
  };
  struct Lstm {
    std::array<DenseView, 2> inputs, recurrent;  ///< forward, backward
  };

  HashIndex read_index(const ModelFile& file, const std::string& name) const;
  Table read_table(const ModelFile& file, const std::string& name, std::size_t width) const;
  DenseView read_dense(const ModelFile& file, const std::string& name, std::size_t columns) const;
  Lstm read_lstm(const ModelFile& file, const std::string& name, std::size_t columns) const;

  std::vector<std::int16_t> word_vectors(std::span<const Words> sentences, const Batch& batch) const;
  void copy_frozen(std::size_t row, std::int16_t* out) const;
  void word_vector(const std::u32string& plain, bool first, CaseMode mode, std::int16_t* out) const;
  std::vector<std::int16_t> run(const Lstm& layer, const std::vector<std::int16_t>& in, const Batch& batch) const;
  void run_direction(const Lstm& layer, std::size_t direction, Rows16 in, const Batch& batch, std::int16_t* out) const;
  std::vector<std::int16_t> hidden(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                                   bool rectified) const;
  Scores classes(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                 std::size_t class_count) const;
  void widen_layers();
  void widen(DenseView& layer);

  const Kernels* kernels_;
  std::size_t hidden_size_ = 0, word_width_ = 0, frozen_width_ = 0, input_width_ = 0, arc_width_ = 0, label_width_ = 0;
  std::array<std::size_t, affix_count> affix_widths_{};
  std::size_t upos_count_ = 0, xpos_count_ = 0, feats_count_ = 0, name_count_ = 0, relation_count_ = 0;
  HashIndex words_, affixes_;
  Table word_table_, shape_table_, mode_table_;
  std::array<Table, affix_count> affix_tables_;
  std::span<const std::int8_t> frozen_book_;
  std::span<const std::uint8_t> frozen_codes_;
  std::span<const std::uint16_t> frozen_scales_;
  Activations activations_;
  std::vector<Lstm> layers_;
  DenseView tag_hidden_, name_hidden_, upos_, xpos_, feats_, names_;
  DenseView arc_head_, arc_dependent_, arc_, label_head_, label_dependent_, label_;
  std::span<const std::int16_t> arc_root_, label_root_;
  std::vector<std::vector<std::int16_t>> widened_;  ///< the layers' weights for kernels that want them row by row
};

}  // namespace crosscheck
