#include "checker/citations/quoted_passages.hpp"

#include "checker/citations/quotation_marks.hpp"
#include "checker/language/characters.hpp"

namespace crosscheck {
namespace {

class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), text_(parsed.article.text), marked_(find_quotations(parsed)) {}

  std::vector<QuotedPassage> run() {
    const std::vector<Block>& blocks = parsed_.article.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const std::size_t before = out_.size();
      const bool is_copy = blocks[i].region != Region::boilerplate && blocks[i].region != Region::table;
      for (; next_ < marked_.size() && marked_[next_].span.start < blocks[i].span.end; ++next_)
        if (is_copy) between_marks(marked_[next_], i);
      const bool whole = blocks[i].pull_quote || blocks[i].region == Region::quote;
      if (is_copy && whole && out_.size() == before) add(blocks[i].span, i, true);
    }
    return std::move(out_);
  }

private:
  void between_marks(const Quotation& quotation, std::uint32_t block) {
    Span words{character_at(text_, quotation.span.start).end, quotation.span.end};
    while (words.start < words.end && is_mark(character_at(text_, words.start).point)) words.start = character_at(text_, words.start).end;
    while (!quotation.continued && words.end > words.start && is_mark(character_before(text_, words.end).point)) words.end = character_before(text_, words.end).start;
    add(words, block, false);
  }

  static bool is_mark(char32_t point) {
    return point == '"' || point == '\'' || point == '`' || (point >= 0x2018 && point <= 0x201E) || point == 0xAB || point == 0xBB;
  }

  void add(Span words, std::uint32_t block, bool is_block) {
    while (!words.empty() && character_at(text_, words.start).kind == CharacterKind::blank) words.start = character_at(text_, words.start).end;
    while (!words.empty() && character_before(text_, words.end).kind == CharacterKind::blank) words.end = character_before(text_, words.end).start;
    if (!words.empty()) out_.push_back({words, block, is_block});
  }

  const ParsedArticle& parsed_;
  const std::string& text_;
  std::vector<Quotation> marked_;
  std::size_t next_ = 0;
  std::vector<QuotedPassage> out_;
};

}  // namespace

std::vector<QuotedPassage> find_quoted_passages(const ParsedArticle& parsed) { return Finder(parsed).run(); }

}  // namespace crosscheck
