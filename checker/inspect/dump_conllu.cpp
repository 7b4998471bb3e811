#include <fmt/format.h>

#include <iterator>

#include "checker/inspect/dump.hpp"
#include "checker/inspect/objects.hpp"

namespace crosscheck {
namespace {

/// Tabs and line ends would break the columns.
std::string in_column(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  return out.empty() ? "_" : out;
}

std::string misc(const Article& article, Span span, bool space_after) {
  const InputSpan place = article.map.to_input(span);
  return fmt::format("{}Start={}|End={}{}", space_after ? "" : "SpaceAfter=No|", place.span.start, place.span.end,
                     place.in_title ? "|In=title" : "");
}

void append_word(std::string& out, const ParsedArticle& parsed, TokenId id, TokenId first, bool inside_range) {
  const Token& token = parsed.tokens[id];
  const TokenId head = token.head == no_token ? 0 : token.head - first + 1;
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", id - first + 1,
                 in_column(parsed.form(id)), in_column(token.lemma), to_string(token.upos), to_string(token.xpos),
                 token.feats.empty() ? "_" : token.feats, head, to_string(token.deprel),
                 misc(parsed.article, token.span, inside_range || token.space_after));
}

}  // namespace

std::string dump_conllu(const ParsedArticle& parsed) {
  std::string out = fmt::format("# newdoc id = {}\n", in_column(parsed.article.document));
  auto range = parsed.multiword.begin();
  std::size_t number = 0;
  TokenId range_end = 0;
  for (const Sentence& sentence : parsed.sentences) {
    fmt::format_to(std::back_inserter(out), "# sent_id = {}\n# text = {}\n", ++number,
                   in_column(words(parsed.article, sentence.span)));
    for (TokenId id = sentence.first; id < sentence.last; ++id) {
      if (range != parsed.multiword.end() && range->first == id) {
        fmt::format_to(std::back_inserter(out), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", id - sentence.first + 1,
                       range->last - sentence.first, in_column(words(parsed.article, range->span)),
                       misc(parsed.article, range->span, parsed.tokens[range->last - 1].space_after));
        range_end = range->last;
        ++range;
      }
      append_word(out, parsed, id, sentence.first, id < range_end);
    }
    out += '\n';
  }
  return out;
}

}  // namespace crosscheck
