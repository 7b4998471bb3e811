#include "checker/source/conllu_documents.hpp"

#include "checker/source/conllu_lines.hpp"
#include "checker/source/lines.hpp"
#include "checker/source/read.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

/// The id of a `# newdoc id = x` comment, "" for a bare `# newdoc`, none for other comments.
std::optional<std::string_view> document_id(std::string_view comment) {
  std::string_view text = trimmed(comment.substr(1));
  if (!text.starts_with("newdoc")) return std::nullopt;
  text.remove_prefix(6);
  if (!text.empty() && text.front() != ' ' && text.front() != '\t') return std::nullopt;
  const std::size_t sign = text.find('=');
  return sign == std::string_view::npos ? std::string_view() : trimmed(text.substr(sign + 1));
}

/// Starts of the documents in the input, with their ids. Reads every line, so that damage is found here.
struct Start {
  std::size_t offset = 0;
  std::string_view id;
};
std::vector<Start> starts_of(std::string_view input) {
  std::vector<Start> starts;
  ConlluReader reader(input);
  bool words_before = false;
  while (const auto line = reader.next()) {
    if (line->kind == ConlluKind::word) words_before = true;
    if (line->kind != ConlluKind::comment) continue;
    if (const auto id = document_id(line->text)) {
      if (starts.empty() && words_before) starts.push_back({});
      starts.push_back({static_cast<std::size_t>(line->text.data() - input.data()), *id});
    }
  }
  if (starts.empty()) starts.push_back({});
  return starts;
}

}  // namespace

std::vector<Article> read_conllu_documents(std::string_view input, const std::string& path) {
  std::vector<Article> articles;
  try {
    const std::vector<Start> starts = starts_of(input);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1].offset : input.size();
      Article article;
      article.conllu = input.substr(starts[i].offset, end - starts[i].offset);
      article.document = starts[i].id;
      article.file = path;
      article.hash = hash_of(article.conllu);
      articles.push_back(std::move(article));
    }
  } catch (const Error& error) {
    throw Error(error.message(), path, error.line());
  }
  return articles;
}

}  // namespace crosscheck
