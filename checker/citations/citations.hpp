#pragma once
// Article -> citations (links, footnotes, references, author-year keys, quotations) and the references they lead to.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

enum class CitationKind : std::uint8_t { link, footnote, reference, author_year, quote };
std::string_view to_string(CitationKind kind);

/// An entry that citations lead to: a footnote's text, a reference-list entry, a bibliography record.
struct Reference {
  std::string key;
  Span span;  ///< in Article::text; empty for a record of a bibliography file
  std::string author;
  std::string title;
  std::string publisher;
  std::string date;
  std::string url;
  std::string file;  ///< local text, where known
};

struct Citation {
  Span span;
  CitationKind kind = CitationKind::link;
  std::string key;
  std::optional<std::uint32_t> target;  ///< index into Citations::references
};

struct Citations {
  std::vector<Citation> citations;  ///< in text order
  std::vector<Reference> references;
};

Citations find_citations(const ParsedArticle& parsed);

}  // namespace crosscheck
