#include "checker/language/lexicon/ancestors.hpp"

#include <algorithm>
#include <functional>
#include <mutex>

#include "checker/language/lexicon/sorted_lines.hpp"

namespace crosscheck {

namespace {

constexpr unsigned deepest = 20;  // WordNet's longest hypernym chain has 19 steps
constexpr unsigned most_senses = 1000;

bool is_seen(const std::vector<Ancestor>& seen, SynsetOffset synset) {
  return std::ranges::find(seen, synset, &Ancestor::synset) != seen.end();
}

/// Breadth first, so that `steps` is the shortest way.
std::vector<Ancestor> climb(std::string_view data, SynsetOffset sense) {
  std::vector<Ancestor> seen{{sense, 0}};
  for (std::size_t next = 0; next < seen.size(); ++next) {
    const Ancestor at = seen[next];
    if (at.steps >= deepest) break;
    for (const SynsetOffset above : read_hypernyms(data, at.synset))
      if (!is_seen(seen, above)) seen.push_back({above, at.steps + 1});
  }
  std::ranges::sort(seen, {}, &Ancestor::synset);
  return seen;
}

std::unique_ptr<const Ancestry> ancestry_of(std::string_view index, std::string_view data, std::string_view key) {
  auto ancestry = std::make_unique<Ancestry>();
  ancestry->senses = senses_of(index, key, most_senses);
  for (const SynsetOffset sense : ancestry->senses) ancestry->above.push_back(climb(data, sense));
  return ancestry;
}

}  // namespace

std::vector<SynsetOffset> senses_of(std::string_view index, std::string_view key, unsigned limit) {
  std::vector<SynsetOffset> senses;
  const auto line = key.empty() ? std::nullopt : find_line(index, key);
  if (!line || line->starts_with(' ')) return senses;
  FieldReader fields(*line);
  fields.next();  // lemma
  fields.next();  // class
  const unsigned count = fields.number();
  for (unsigned i = fields.number(); i > 0; --i) fields.next();  // pointer symbols
  fields.next();                                                 // sense count again
  fields.next();                                                 // tagged senses
  for (unsigned i = 0; i < count && i < limit; ++i) senses.push_back(fields.number());
  return senses;
}

std::optional<unsigned> steps_up(const Ancestry& ancestry, std::span<const SynsetOffset> goals, unsigned senses) {
  std::optional<unsigned> fewest;
  for (std::size_t sense = 0; sense < ancestry.above.size() && sense < senses; ++sense) {
    const std::vector<Ancestor>& above = ancestry.above[sense];
    for (const SynsetOffset goal : goals) {
      const auto found = std::ranges::lower_bound(above, goal, {}, &Ancestor::synset);
      if (found != above.end() && found->synset == goal && (!fewest || found->steps < *fewest)) fewest = found->steps;
    }
  }
  return fewest;
}

const Ancestry& AncestryMemo::of(std::string_view index, std::string_view data, std::string_view key) {
  const std::string word(key);
  Shard& shard = shards_[std::hash<std::string>{}(word) % shard_count];
  {
    const std::shared_lock reading(shard.lock);
    const auto found = shard.words.find(word);
    if (found != shard.words.end()) return *found->second;
  }
  auto ancestry = ancestry_of(index, data, key);
  const std::unique_lock writing(shard.lock);
  return *shard.words.try_emplace(word, std::move(ancestry)).first->second;
}

}  // namespace crosscheck
