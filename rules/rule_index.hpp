#pragma once
// Look-up tables over a RuleSet, built once at loading: names -> entities, types -> ancestors, facts by subject.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/phrase_pattern.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// Types that every pack knows.
inline constexpr std::array<std::string_view, 6> base_types{"person", "organisation", "place", "product", "event", "other"};

/// Positions count in the vectors of the RuleSet that the index was built from. Holds no pointers into it.
class RuleIndex {
public:
  explicit RuleIndex(const RuleSet& rules);

  /// The entity of a canonical name or alias, exact in case.
  std::optional<std::uint32_t> entity(std::string_view name) const;
  std::optional<std::uint32_t> relation(std::string_view name) const;
  std::optional<std::uint32_t> source(std::string_view id) const;
  std::optional<std::uint32_t> qualifier(std::string_view name) const;
  /// True where `type` is `ancestor` or comes to it through `is`; base types are their own names.
  bool is(std::string_view type, std::string_view ancestor) const;
  /// The base type (person, organisation, …) that a type comes to; the type itself where the packs do not know it.
  std::string_view base_type(std::string_view type) const;
  /// Facts of a relation about a subject, by canonical name, in the order of loading.
  std::span<const std::uint32_t> facts_about(std::string_view subject, std::string_view relation) const;

  const std::vector<PhrasePattern>& patterns() const { return patterns_; }
  /// Patterns whose verb has the lemma, in the order of loading.
  std::span<const std::uint32_t> patterns_of(std::string_view lemma) const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
  static std::optional<std::uint32_t> look_up(const Table<std::uint32_t>& table, std::string_view name);

  Table<std::uint32_t> entities_;
  Table<std::uint32_t> relations_;
  Table<std::uint32_t> sources_;
  Table<std::uint32_t> qualifiers_;
  Table<std::string> parents_;
  Table<std::vector<std::uint32_t>> facts_;
  std::vector<PhrasePattern> patterns_;
  Table<std::vector<std::uint32_t>> patterns_of_;
};

/// The set's own index, or a fresh one for sets made by hand.
std::shared_ptr<const RuleIndex> index_of(const RuleSet& rules);

}  // namespace crosscheck
