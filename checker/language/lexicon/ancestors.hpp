#pragma once
// A noun or verb -> its senses and all that lies above each of them in WordNet, worked out once a word.
#include <array>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/language/lexicon/synset.hpp"

namespace crosscheck {

/// A synset above a sense. `steps` 0 is the sense itself.
struct Ancestor {
  SynsetOffset synset = 0;
  unsigned steps = 0;
};

/// One word's senses, most frequent first, each with all synsets above it, sorted by offset.
struct Ancestry {
  std::vector<SynsetOffset> senses;
  std::vector<std::vector<Ancestor>> above;
};

/// Fewest steps from one of the first `senses` senses up to one of the goals; none where no goal lies above.
std::optional<unsigned> steps_up(const Ancestry& ancestry, std::span<const SynsetOffset> goals, unsigned senses);

/// What was looked up in one run. Thread-safe: words are spread over shards, each behind its own lock, and an entry never changes.
class AncestryMemo {
public:
  /// `index` and `data` are WordNet's files of one word class, `key` in WordNet's spelling; the files must outlive the memo.
  const Ancestry& of(std::string_view index, std::string_view data, std::string_view key);

private:
  static constexpr std::size_t shard_count = 64;
  struct Shard {
    std::shared_mutex lock;
    std::unordered_map<std::string, std::unique_ptr<const Ancestry>> words;
  };
  std::array<Shard, shard_count> shards_;
};

/// Offsets of the lemma's synsets, most frequent first, at most `limit`.
std::vector<SynsetOffset> senses_of(std::string_view index, std::string_view key, unsigned limit);

}  // namespace crosscheck
