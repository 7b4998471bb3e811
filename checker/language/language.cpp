#include "checker/language/language.hpp"

namespace crosscheck {

Language Language::load(const std::filesystem::path& data_folder) { return {Lexicon::load(data_folder)}; }

}  // namespace crosscheck
