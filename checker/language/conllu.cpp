#include "checker/language/conllu.hpp"

#include "checker/source/conllu_lines.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

/// Builds one article, sentence by sentence.
class Builder {
public:
  Builder(std::string_view conllu, bool keep) : keep_(keep) {
    parsed_.annotation = std::make_shared<const std::string>(conllu);
  }

  ParsedArticle run() {
    ConlluReader reader(*parsed_.annotation);
    while (const auto line = reader.next()) {
      switch (line->kind) {
        case ConlluKind::word: add_word(*line); break;
        case ConlluKind::range: begin_range(*line); break;
        case ConlluKind::sentence_end: end_sentence(); break;
        case ConlluKind::comment:
        case ConlluKind::empty_node: break;
      }
    }
    Article& article = parsed_.article;
    article.input = article.text;
    const auto length = static_cast<std::uint32_t>(article.text.size());
    if (length > 0) article.map.add({0, length, 0, length, true, false});
    index_children(parsed_);
    return std::move(parsed_);
  }

private:
  std::uint32_t words_in_sentence() const { return static_cast<std::uint32_t>(parsed_.tokens.size() - first_); }

  void add_word(const ConlluLine& line) {
    const ConlluColumns& columns = line.columns;
    if (columns.number() != words_in_sentence() + 1) throw Error("words must be numbered from 1 without gaps", {}, line.number);
    Token token;
    if (words_in_sentence() + 1 > range_last_) {
      token.span = put(columns.form());
      token.space_after = columns.space_after();
      if (token.space_after) pending_blank_ = true;
    } else {
      token.span = range_;  // set right when the range is complete
      token.space_after = range_space_;
    }
    token.sentence = static_cast<SentenceId>(parsed_.sentences.size());
    if (keep_) annotate(token, columns);
    heads_.push_back(columns.head());
    forms_.push_back(columns.form());
    parsed_.tokens.push_back(std::move(token));
    if (words_in_sentence() == range_last_) end_range();
  }

  void annotate(Token& token, const ConlluColumns& columns) {
    token.lemma = columns.lemma();
    token.feats = columns.feats();
    token.upos = upos_from(columns.upos()).value_or(Upos::X);
    token.xpos = xpos_from(columns.xpos()).value_or(Xpos::none);
    token.deprel = deprel_from(columns.deprel()).value_or(base_of(columns.deprel()));
  }

  static Deprel base_of(std::string_view relation) {
    return deprel_from(relation.substr(0, relation.find(':'))).value_or(Deprel::dep);
  }

  /// Appends a form (and the blank before it) to the text.
  Span put(std::string_view form) {
    std::string& text = parsed_.article.text;
    if (pending_blank_) text += ' ';
    if (words_in_sentence() == 0 && !text.empty()) text += '\n';
    pending_blank_ = false;
    const auto start = static_cast<std::uint32_t>(text.size());
    text += form;
    return {start, static_cast<std::uint32_t>(text.size())};
  }

  void begin_range(const ConlluLine& line) {
    const auto range = *line.columns.range();
    if (range.first != words_in_sentence() + 1 || range.first <= range_last_) throw Error("range out of order", {}, line.number);
    range_first_ = range.first;
    range_last_ = range.second;
    range_ = put(line.columns.form());
    range_space_ = line.columns.space_after();
    if (range_space_) pending_blank_ = true;
  }

  /// Words whose forms add up to the token get their own parts of its span, others the whole span.
  void end_range() {
    const auto first = static_cast<TokenId>(first_ + range_first_ - 1), last = static_cast<TokenId>(parsed_.tokens.size());
    std::size_t length = 0;
    for (TokenId id = first; id < last; ++id) length += forms_[id - first_].size();
    std::uint32_t at = range_.start;
    for (TokenId id = first; id < last && length == range_.length(); ++id) {
      const auto size = static_cast<std::uint32_t>(forms_[id - first_].size());
      parsed_.tokens[id].span = {at, at + size};
      parsed_.tokens[id].space_after = id + 1 == last && range_space_;
      at += size;
    }
    parsed_.multiword.push_back({first, last, range_});
  }

  void end_sentence() {
    if (parsed_.tokens.size() > first_) {
      if (words_in_sentence() < range_last_) end_range();
      if (keep_) resolve_heads();
      const auto block = static_cast<std::uint32_t>(parsed_.article.blocks.size());
      const Span span{parsed_.tokens[first_].span.start, parsed_.tokens.back().span.end};
      parsed_.article.blocks.push_back({span, Region::body, false});
      parsed_.sentences.push_back({span, static_cast<TokenId>(first_), static_cast<TokenId>(parsed_.tokens.size()), block});
    }
    first_ = parsed_.tokens.size();
    heads_.clear();
    forms_.clear();
    range_first_ = range_last_ = 0;
    pending_blank_ = false;
  }

  void resolve_heads() {
    const std::size_t count = heads_.size();
    for (std::size_t i = 0; i < count; ++i) {
      ConlluColumns columns;
      columns.cells[0] = heads_[i];
      const auto head = columns.number();
      if (head && *head > 0 && *head <= count && *head != i + 1) parsed_.tokens[first_ + i].head = static_cast<TokenId>(first_ + *head - 1);
    }
    break_circles();
  }

  /// Walks up from every word; meeting the same walk again is a circle, cut where it was entered.
  void break_circles() {
    std::vector<std::uint32_t> walk(heads_.size(), 0);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const auto mark = static_cast<std::uint32_t>(i + 1);
      for (TokenId at = static_cast<TokenId>(first_ + i); at != no_token; at = parsed_.tokens[at].head) {
        std::uint32_t& seen = walk[at - first_];
        if (seen == mark) parsed_.tokens[at].head = no_token;
        if (seen != 0) break;
        seen = mark;
      }
    }
  }

  ParsedArticle parsed_;
  bool keep_;
  std::size_t first_ = 0;  ///< first token of the open sentence
  std::vector<std::string_view> heads_, forms_;
  std::uint32_t range_first_ = 0, range_last_ = 0;
  Span range_;
  bool range_space_ = true;
  bool pending_blank_ = false;
};

}  // namespace

ParsedArticle parsed_from_conllu(std::string_view conllu, bool keep_annotation) {
  return Builder(conllu, keep_annotation).run();
}

}  // namespace crosscheck
