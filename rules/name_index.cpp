#include "rules/name_index.hpp"

#include <algorithm>

#include "rules/rule_set.hpp"

namespace crosscheck {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// The next word at or after `at`; `at` moves behind it. Empty at the end of the text.
std::string_view next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  const std::size_t start = at;
  if (at < text.size() && !is_word_byte(text[at])) return text.substr(at++, 1);
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return text.substr(start, at - start);
}

std::string folded(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

/// "IT", "US", "EE": only as written, for other spellings are other words.
bool is_short_capitals(std::string_view name) {
  return name.size() <= 4 && std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A name may start with a capital where the pack has none, never the other way round ("orange", "Orange").
bool matches(std::string_view text, std::string_view name) {
  if (is_short_capitals(name)) return text == name;
  const bool capital_wanted = name.front() >= 'A' && name.front() <= 'Z';
  return !capital_wanted || !(text.front() >= 'a' && text.front() <= 'z');
}

std::uint64_t edge(std::uint32_t node, std::uint32_t word) { return std::uint64_t{node} << 32 | word; }

}  // namespace

NameIndex::NameIndex(const std::vector<PackEntity>& entities) {
  for (std::uint32_t index = 0; index < entities.size(); ++index) {
    add(entities[index].name, index);
    for (const std::string& alias : entities[index].aliases) add(alias, index);
  }
}

void NameIndex::add(std::string_view name, std::uint32_t entity) {
  if (nodes_.empty()) nodes_.emplace_back();
  std::uint32_t node = 0;
  std::size_t at = 0;
  for (std::string_view word = next_word(name, at); !word.empty(); word = next_word(name, at)) {
    const std::uint32_t id = words_.try_emplace(folded(word), static_cast<std::uint32_t>(words_.size())).first->second;
    const auto [found, is_new] = edges_.try_emplace(edge(node, id), static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) nodes_.emplace_back();
    node = found->second;
  }
  if (node != 0) nodes_[node].push_back({std::string(name), entity});
}

std::optional<NameHit> NameIndex::longest(std::string_view text) const {
  std::optional<NameHit> best;
  if (nodes_.empty()) return best;
  std::uint32_t node = 0;
  std::size_t at = 0;
  for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    const auto id = words_.find(folded(word));
    if (id == words_.end()) break;
    const auto next = edges_.find(edge(node, id->second));
    if (next == edges_.end()) break;
    node = next->second;
    for (const Name& name : nodes_[node])
      if (matches(text.substr(0, at), name.text)) {
        best = NameHit{at, name.entity};
        break;
      }
  }
  return best;
}

}  // namespace crosscheck
