#pragma once
// A commented word list -> rows of tab-separated columns, found by their first column.
// One entry a line; a line that starts with `#` and an empty line say nothing; blanks around columns are dropped.
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// One line of a list. Columns beyond the last are empty.
class WordRow {
public:
  explicit WordRow(std::vector<std::string> columns) : columns_(std::move(columns)) {}
  std::string_view operator[](std::size_t column) const {
    return column < columns_.size() ? std::string_view(columns_[column]) : std::string_view();
  }
  std::string_view key() const { return (*this)[0]; }
  std::size_t size() const { return columns_.size(); }

private:
  std::vector<std::string> columns_;
};

/// Immutable; rows are sorted by their first column, rows of one key stay in the file's order.
class WordTable {
public:
  WordTable() = default;
  explicit WordTable(std::string_view text);
  /// Throws Error when the file cannot be read.
  static WordTable load(const std::filesystem::path& path);

  const std::vector<WordRow>& rows() const { return rows_; }
  /// The first row of the key (compared byte by byte: lists hold lower-case lemmas unless they say otherwise), or null.
  const WordRow* find(std::string_view key) const;
  /// All rows of the key.
  std::span<const WordRow> all(std::string_view key) const;
  bool contains(std::string_view key) const { return find(key) != nullptr; }

private:
  std::vector<WordRow> rows_;
};

}  // namespace crosscheck
