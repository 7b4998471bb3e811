#pragma once
// Everything that analysing English needs, loaded once and shared by all threads: lexicon and, trained, the language model.
#include <filesystem>

#include "checker/language/language_model.hpp"
#include "checker/language/lemmas.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

/// Immutable after load.
struct Language {
  LanguageModel model;
  Lexicon lexicon;
  Lemmatiser lemmatiser;

  /// Throws Error when a file of the data folder is missing or damaged.
  static Language load(const std::filesystem::path& data_folder);
};

}  // namespace crosscheck
