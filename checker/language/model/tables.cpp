#include "checker/language/model/tables.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::size_t bucket_count = 4096;

/// A product of a number and a scale, in input_bits.
std::int16_t scaled_number(std::int32_t number, std::int32_t scale) {
  return static_cast<std::int16_t>(std::clamp((number * scale + 32) >> 6, -32767, 32767));
}

}  // namespace

Table::Table(const ModelFile& file, const std::string& name) {
  const std::size_t count = file.section(name + ".scale").size() / sizeof(std::uint16_t);
  const std::size_t size = file.section(name).size();
  if (count == 0 || size % count != 0) file.fail(name, "has another size than its scales");
  width_ = size / count;
  rows_ = file.numbers<std::int8_t>(name, size);
  scales_ = file.numbers<std::uint16_t>(name + ".scale", count);
}

std::int16_t* Table::copy(std::size_t row, std::int16_t* out) const {
  if (width_ == 0) return out;
  if (row >= scales_.size()) row = 0;
  const std::int32_t scale = scales_[row];
  for (const std::int8_t number : rows_.subspan(row * width_, width_)) *out++ = scaled_number(number, scale);
  return out;
}

FrozenTable::FrozenTable(const ModelFile& file, std::size_t width) : width_(width) {
  const std::size_t count = file.section("frozen.scales").size() / sizeof(std::uint16_t);
  if (count == 0) file.fail("frozen.scales", "is empty");
  book_ = file.numbers<std::int8_t>("frozen.book", 16);
  scales_ = file.numbers<std::uint16_t>("frozen.scales", count);
  codes_ = file.numbers<std::uint8_t>("frozen.codes", count * (width / 2));
}

std::int16_t* FrozenTable::copy(std::size_t row, std::int16_t* out) const {
  if (row >= scales_.size()) row = 0;
  const std::int32_t scale = scales_[row];
  for (const std::uint8_t pair : codes_.subspan(row * (width_ / 2), width_ / 2)) {
    *out++ = scaled_number(book_[pair & 0xFU], scale);
    *out++ = scaled_number(book_[pair >> 4U], scale);
  }
  return out;
}

Vocabulary::Vocabulary(const ModelFile& file) : words_(read_index(file, "words")), affixes_(read_index(file, "affixes")) {}

Vocabulary::HashIndex Vocabulary::read_index(const ModelFile& file, const std::string& name) {
  HashIndex index;
  const std::size_t count = file.section(name + ".hash").size() / sizeof(std::uint32_t);
  index.buckets = file.numbers<std::uint32_t>(name + ".bucket", bucket_count + 1);
  index.hashes = file.numbers<std::uint32_t>(name + ".hash", count);
  index.values = file.numbers<std::uint32_t>(name + ".value", count);
  return index;
}

std::uint32_t Vocabulary::HashIndex::find(std::uint32_t hash) const {
  const std::size_t bucket = hash >> 20U;
  const std::size_t last = std::min<std::size_t>(buckets[bucket + 1], hashes.size());
  for (std::size_t i = buckets[bucket]; i < last; ++i)
    if (hashes[i] == hash) return values[i];
  return 0;
}

std::vector<WordRows> Vocabulary::rows(std::span<const std::string_view> words) const {
  std::vector<std::u32string> plain;
  plain.reserve(words.size());
  for (const std::string_view word : words) plain.push_back(plain_form(word));
  const auto mode = static_cast<std::size_t>(case_mode(plain));
  std::vector<WordRows> found(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::u32string key = table_key(plain[i]);
    const std::uint32_t value = words_.find(hash_of(key));
    const auto hashes = affix_hashes(key);
    found[i] = {value & 0xFFFFU, value >> 16U, shape_of(plain[i], i == 0), mode, {}};
    for (std::size_t a = 0; a < affix_count; ++a) found[i].affixes[a] = hashes[a] == 0 ? 0 : affixes_.find(hashes[a]);
  }
  return found;
}

InputTables::InputTables(const ModelFile& file, const std::string& prefix, bool word_first)
    : word_(file, prefix + "word"), shapes_(file, prefix + "shapes"), modes_(file, prefix + "modes"), word_first_(word_first) {
  for (std::size_t i = 0; i < affix_count; ++i) {
    const std::string name = prefix + "affix" + std::to_string(i);
    if (file.has(name)) affixes_[i] = Table(file, name);
  }
}

std::size_t InputTables::width(const FrozenTable& frozen) const {
  std::size_t sum = word_.width() + frozen.width() + shapes_.width() + modes_.width();
  for (const Table& table : affixes_) sum += table.width();
  return sum;
}

void InputTables::copy(const WordRows& rows, const FrozenTable& frozen, std::int16_t* out) const {
  if (word_first_) out = word_.copy(rows.word, out);
  out = frozen.copy(rows.frozen, out);
  if (!word_first_) out = word_.copy(rows.word, out);
  for (std::size_t i = 0; i < affix_count; ++i) out = affixes_[i].copy(rows.affixes[i], out);
  modes_.copy(rows.mode, shapes_.copy(rows.shape, out));
}

}  // namespace crosscheck
