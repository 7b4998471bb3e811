#include "checker/citations/quoted_passages.hpp"

#include "checker/language/characters.hpp"

namespace crosscheck {
namespace {

constexpr char32_t left_mark = 0x201C, right_mark = 0x201D, low_mark = 0x201E;

class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), text_(parsed.article.text) {}

  std::vector<QuotedPassage> run() {
    const std::vector<Block>& blocks = parsed_.article.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].region == Region::boilerplate || blocks[i].region == Region::table) continue;
      const std::size_t before = out_.size();
      marks(blocks[i].span, i);
      const bool whole = blocks[i].pull_quote || blocks[i].region == Region::quote;
      if (whole && out_.size() == before) add(blocks[i].span, i, true);
    }
    return std::move(out_);
  }

private:
  void add(Span words, std::uint32_t block, bool is_block) {
    while (!words.empty() && character_at(text_, words.start).kind == CharacterKind::blank) words.start = character_at(text_, words.start).end;
    while (!words.empty() && character_before(text_, words.end).kind == CharacterKind::blank) words.end = character_before(text_, words.end).start;
    if (!words.empty()) out_.push_back({words, block, is_block});
  }

  void marks(Span block, std::uint32_t index) {
    constexpr std::uint32_t none = 0xffffffff;
    std::uint32_t curly = none, straight = none;
    unsigned depth = 0;
    for (std::uint32_t at = block.start; at < block.end;) {
      const Character c = character_at(text_, at);
      at = c.end;
      if (c.point == left_mark || c.point == low_mark) {
        if (depth++ == 0) curly = c.end;
      } else if (c.point == right_mark && depth > 0) {
        if (--depth == 0) add({curly, c.start}, index, false);
      } else if (c.point == '"' && depth == 0) {
        if (straight == none) {
          straight = c.end;
        } else {
          add({straight, c.start}, index, false);
          straight = none;
        }
      }
    }
    if (depth > 0 && next_begins_quoted(index)) add({curly, block.end}, index, false);
  }

  bool next_begins_quoted(std::uint32_t index) const {
    return index + 1 < parsed_.article.blocks.size() &&
           character_at(text_, parsed_.article.blocks[index + 1].span.start).point == left_mark;
  }

  const ParsedArticle& parsed_;
  const std::string& text_;
  std::vector<QuotedPassage> out_;
};

}  // namespace

std::vector<QuotedPassage> find_quoted_passages(const ParsedArticle& parsed) { return Finder(parsed).run(); }

}  // namespace crosscheck
