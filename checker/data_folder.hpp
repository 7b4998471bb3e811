#pragma once
// Where the program's data lies (packs, language model, WordNet): found from the executable's own place.
#include <filesystem>

namespace crosscheck {

/// `<executable's folder>/share/crosscheck` (build tree) or `<executable's folder>/../share/crosscheck` (installed);
/// the environment variable CROSSCHECK_DATA overrides both. Holds `packs/`, `models/english.model`, `wordnet/`.
/// Throws Error when none exists.
std::filesystem::path data_folder();

}  // namespace crosscheck
