#pragma once
// Names of the packs' entities -> a trie over their words, so that a text is searched for all of them in one pass.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crosscheck {

struct PackEntity;

/// A name of a pack that starts at the asked place: its length in bytes and the entity's index.
struct NameHit {
  std::size_t length = 0;
  std::uint32_t entity = 0;
};

/// Immutable once built. A word is a run of letters and digits, or one other character; blanks only separate.
/// Case is folded, except that short all-capital names ("IT", "US") match only as written.
class NameIndex {
public:
  NameIndex() = default;
  /// Of names that several entities share the first entity's counts.
  explicit NameIndex(const std::vector<PackEntity>& entities);

  bool empty() const { return nodes_.empty(); }
  /// The longest name at the start of the text that ends where a word ends. Time grows with the longest name only.
  std::optional<NameHit> longest(std::string_view text) const;

private:
  struct Name {
    std::string text;
    std::uint32_t entity = 0;
  };
  void add(std::string_view name, std::uint32_t entity);

  std::unordered_map<std::string, std::uint32_t> words_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  ///< (node, word) -> node
  std::vector<std::vector<Name>> nodes_;                    ///< names that end at the node
};

}  // namespace crosscheck
