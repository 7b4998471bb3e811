#include "checker/language/lexicon/word_table.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t to = std::min(line.find('\t', from), line.size());
    columns.emplace_back(trimmed(line.substr(from, to - from)));
    from = to + 1;
  }
  return columns;
}

bool before(const WordRow& row, std::string_view key) { return row.key() < key; }

}  // namespace

WordTable::WordTable(std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::string_view line = text.substr(from, to - from);
    from = to + 1;
    if (line.starts_with('#') || trimmed(line).empty()) continue;
    rows_.emplace_back(columns_of(line));
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const WordRow& a, const WordRow& b) { return a.key() < b.key(); });
}

WordTable WordTable::load(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw Error("cannot read word list", path.string());
  return WordTable(text.view());
}

const WordRow* WordTable::find(std::string_view key) const {
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), key, before);
  return row != rows_.end() && row->key() == key ? &*row : nullptr;
}

std::span<const WordRow> WordTable::all(std::string_view key) const {
  const auto first = std::lower_bound(rows_.begin(), rows_.end(), key, before);
  const auto last = std::find_if(first, rows_.end(), [&](const WordRow& row) { return row.key() != key; });
  return {first, last};
}

}  // namespace crosscheck
