#pragma once
// Words -> rows of the network's tables -> input vectors.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/language/model/model_file.hpp"
#include "checker/language/model/word_features.hpp"

namespace crosscheck {

/// Rows of int8 numbers with a scale each; a row that is not there reads as row 0.
class Table {
public:
  Table() = default;
  /// Sections NAME and NAME.scale. Throws Error when their sizes don't fit.
  Table(const ModelFile& file, const std::string& name);
  std::size_t width() const { return width_; }
  /// Writes `width` numbers in input_bits and returns the place behind them.
  std::int16_t* copy(std::size_t row, std::int16_t* out) const;

private:
  std::span<const std::int8_t> rows_;
  std::span<const std::uint16_t> scales_;
  std::size_t width_ = 0;
};

/// Word vectors of 4-bit codes into one codebook, a scale a row; row 0 is zero.
class FrozenTable {
public:
  FrozenTable() = default;
  FrozenTable(const ModelFile& file, std::size_t width);
  std::size_t width() const { return width_; }
  std::int16_t* copy(std::size_t row, std::int16_t* out) const;

private:
  std::span<const std::int8_t> book_;
  std::span<const std::uint8_t> codes_;
  std::span<const std::uint16_t> scales_;
  std::size_t width_ = 0;
};

/// The rows that one word reads.
struct WordRows {
  std::size_t word = 0, frozen = 0, shape = 0, mode = 0;
  std::array<std::size_t, affix_count> affixes{};
};

/// Finds rows by hash.
class Vocabulary {
public:
  Vocabulary() = default;
  explicit Vocabulary(const ModelFile& file);
  /// One entry a word of a sentence.
  std::vector<WordRows> rows(std::span<const std::string_view> words) const;

private:
  struct HashIndex {
    std::span<const std::uint32_t> buckets;  ///< 4097 starts, by the upper twelve bits
    std::span<const std::uint32_t> hashes;
    std::span<const std::uint32_t> values;
    std::uint32_t find(std::uint32_t hash) const;
  };
  static HashIndex read_index(const ModelFile& file, const std::string& name);

  HashIndex words_, affixes_;
};

/// The tables of one network, in the order in which their rows make an input vector.
class InputTables {
public:
  InputTables() = default;
  /// Sections PREFIXword, PREFIXaffix0 … (those that are there), PREFIXshapes, PREFIXmodes. The trained word comes before or
  /// after the frozen vector.
  InputTables(const ModelFile& file, const std::string& prefix, bool word_first);
  std::size_t width(const FrozenTable& frozen) const;
  void copy(const WordRows& rows, const FrozenTable& frozen, std::int16_t* out) const;

private:
  Table word_, shapes_, modes_;
  std::array<Table, affix_count> affixes_;  ///< of width 0 where the network does not read it
  bool word_first_ = true;
};

}  // namespace crosscheck
