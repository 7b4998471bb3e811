#pragma once
// CoNLL-U input -> an Article a document (`# newdoc id = …`), whose text is the forms joined by SpaceAfter, a sentence a line.
#include <string>
#include <string_view>
#include <vector>

#include "checker/source/article.hpp"

namespace crosscheck {

/// A file without `newdoc` lines is one document named by its path. Throws Error with path and line on lines that are
/// neither comment nor ten columns.
std::vector<Article> read_conllu_documents(std::string_view input, const std::string& path);

}  // namespace crosscheck
