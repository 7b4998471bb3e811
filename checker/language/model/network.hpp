#pragma once
// The words of a sentence -> scores of tags, names, arcs and labels, in exact integers. The layers are those of train/network.py.
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

/// What the network says of a sentence of n words.
struct SentenceScores {
  Scores upos, xpos, feats, names;
  std::vector<std::int32_t> arcs;          ///< n rows of n + 1: word i's head is the root (0) or word j - 1 (j)
  std::vector<std::int16_t> label_heads;   ///< n + 1 vectors, the root first
  std::vector<std::int16_t> label_words;   ///< n vectors
};

class Network {
public:
  /// Throws Error when sections are missing or have other sizes than the file's own shape says.
  Network(const ModelFile& file, Processor processor);

  /// Total over any words; at least one.
  SentenceScores score(std::span<const std::string_view> words) const;
  /// The relation scores of words[i] under heads[i] (0 is the root), in rows of `relations` classes.
  Scores label_scores(const SentenceScores& scores, std::span<const std::uint32_t> heads) const;

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

  std::vector<std::int16_t> word_vectors(std::span<const std::string_view> words) const;
  void copy_frozen(std::size_t row, std::int16_t* out) const;
  void word_vector(const std::u32string& plain, bool first, CaseMode mode, std::int16_t* out) const;
  std::vector<std::int16_t> run(const Lstm& layer, const std::vector<std::int16_t>& in, std::size_t count) const;
  void run_direction(const Lstm& layer, std::size_t direction, Rows16 in, std::size_t count, std::int16_t* out) const;
  std::vector<std::int16_t> hidden(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                                   bool rectified) const;
  Scores classes(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                 std::size_t class_count) const;
  void score_arcs(const std::vector<std::int16_t>& states, std::size_t count, SentenceScores& scores) const;

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
};

}  // namespace crosscheck
