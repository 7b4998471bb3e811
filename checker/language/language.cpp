#include "checker/language/language.hpp"

namespace crosscheck {

Language Language::load(const std::filesystem::path& data_folder) {
  const std::filesystem::path models = data_folder / "models";
  return {LanguageModel::load((models / "english.model").string()), Lexicon::load(data_folder),
          Lemmatiser::load(models / "english.lemmas")};
}

}  // namespace crosscheck
