#pragma once
// Words of a sentence -> tags, features, a dependency tree and names: the trained English model (`models/english.model`).
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/model/kernels.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// A word's place in a name: names are runs of one `begin` and any number of `inside` of the same type.
struct NameTag {
  enum class Place : std::uint8_t { outside, begin, inside };
  Place place = Place::outside;
  NameType type = NameType::other;
  bool operator==(const NameTag&) const = default;
};

/// The analysis of one word.
struct WordAnalysis {
  static constexpr std::uint32_t root = 0xffffffff;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::none;
  Deprel deprel = Deprel::dep;
  NameTag name;
  std::uint32_t head = root;      ///< index in the sentence, or `root`
  std::string_view feats = "_";   ///< lives as long as the model
  bool operator==(const WordAnalysis&) const = default;
};

/// Bit-identical on every processor; const functions may be called from many threads.
class LanguageModel {
public:
  /// Maps the file; throws Error when it is missing, cut short or of another version.
  static LanguageModel load(const std::string& path, Processor processor = Processor::best);
  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  /// One analysis a word; exactly one root. Total over any words; time is bounded by cutting beyond 200 words, where the
  /// later parts hang on the first part's root as parataxis.
  std::vector<WordAnalysis> analyse(std::span<const std::string_view> words) const;

  /// The same for many sentences, in their order; faster, because they are computed side by side.
  std::vector<std::vector<WordAnalysis>> analyse_all(std::span<const std::span<const std::string_view>> sentences) const;

private:
  struct State;
  explicit LanguageModel(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
