#pragma once
// An article: one plain reading text with regions, and the map from it back to the bytes of the input.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/source/source_map.hpp"
#include "reports/span.hpp"
#include "rules/date.hpp"

namespace crosscheck {

enum class Region : std::uint8_t { headline, standfirst, body, caption, quote, list, table, boilerplate };
std::string_view to_string(Region region);
std::optional<Region> region_from(std::string_view word);

/// A paragraph, heading, list item, table cell … of `Article::text`. Blocks are in reading order and do not overlap.
struct Block {
  Span span;
  Region region = Region::body;
  bool pull_quote = false;
};

enum class MarkupKind : std::uint8_t {
  link,                 ///< anchor text; target is the URL
  footnote_reference,   ///< target is the label
  footnote_definition,  ///< span is the note's text; target is the label
  reference_link,       ///< [text][key] without a definition; target is the key
  cite,                 ///< HTML cite, target the URL or empty
  quotation             ///< blockquote, q; target is the cite attribute
};

/// What the input's markup says of a span of `Article::text`.
struct Markup {
  MarkupKind kind = MarkupKind::link;
  Span span;
  std::string target;
};

/// A request in the input not to report: crosscheck-ignore-next / -begin … -end / front matter.
struct Suppression {
  std::vector<std::string> rules;
  std::string reason;  ///< empty: an error to report
  Span covers;         ///< in `Article::text`
  Span place;          ///< of the directive, in the input
};

/// One article. Every stage's spans count in `text`; only output converts them, through `map`.
struct Article {
  std::string document;  ///< path as given, or the record's id
  std::string file;      ///< the file that it came from
  std::uint32_t record_line = 0;  ///< 1-based line of a JSON Lines record, else 0
  std::string input;     ///< the input's own text as UTF-8 (of a record: its decoded `text`)
  std::string input_title;  ///< of a record: its `title`
  std::string text;      ///< blocks' plain text, joined by blank lines, headline first
  SourceMap map;
  std::vector<Block> blocks;
  std::vector<Markup> markup;
  std::vector<Suppression> suppressions;
  std::optional<Day> date;
  std::string title;
  std::string publisher;
  std::string url;
  std::uint64_t hash = 0;  ///< of the input bytes
  std::string conllu;      ///< of CoNLL-U input: the document's lines, whose tokens and sentences are taken as they stand
};

}  // namespace crosscheck
