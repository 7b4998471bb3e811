#pragma once
// Scores -> tags, relations and names: what the classes mean and which combinations may be.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checker/language/language_model.hpp"
#include "checker/language/model/model_file.hpp"
#include "checker/language/model/network.hpp"

namespace crosscheck {

/// The classes of the network's heads, in their order in the model file.
struct ClassNames {
  /// Throws Error for a class that the program does not know.
  explicit ClassNames(const ModelFile& file);

  std::vector<Upos> upos;
  std::vector<Xpos> xpos;
  std::vector<std::string_view> feats;
  std::vector<NameTag> names;
  std::vector<Deprel> relations;
};

/// The first of the highest scores.
std::size_t best_class(std::span<const std::int32_t> scores);

/// A relation for every word: `root` exactly under the root; of several subjects (or objects) of one head all but the most
/// certain take their next best relation.
std::vector<Deprel> best_relations(const Scores& scores, std::span<const std::uint32_t> heads, const ClassNames& classes);

/// The best sequence in which an inside tag follows only its own begin or inside (Viterbi).
std::vector<NameTag> best_names(const Scores& scores, const ClassNames& classes);

}  // namespace crosscheck
