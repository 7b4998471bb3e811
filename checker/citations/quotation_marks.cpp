#include "checker/citations/quotation_marks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

enum class Side { open, close, either };

struct Mark {
  std::string_view text;
  Side side = Side::either;
  char family = '"';  ///< marks of one family close each other
  bool curly = false;
};

/// Longest first. A lone ' is an apostrophe far more often than a mark: it opens only before a word after a blank.
constexpr Mark marks[] = {{"``", Side::open, '"'},  {"''", Side::either, '"'}, {"\"", Side::either, '"'}, {"“", Side::open, '"', true},
                          {"”", Side::close, '"', true}, {"„", Side::open, '"', true},    {"«", Side::open, '<'},    {"»", Side::close, '<'},
                          {"‘", Side::open, '\''}, {"’", Side::close, '\''},  {"'", Side::either, '\''}};

const Mark* mark_at(std::string_view text) {
  for (const Mark& mark : marks)
    if (text.starts_with(mark.text)) return &mark;
  return nullptr;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xc3;
}

/// Scans one paragraph. Positions count from the text's start.
class ParagraphScanner {
public:
  ParagraphScanner(std::string_view text, Span block) : text_(text), block_(block) {}

  /// Quotations of the paragraph; the last may lack its end (then it runs to the paragraph's end).
  std::vector<Quotation> run() {
    for (std::size_t at = block_.start; at < block_.end;) {
      const Mark* mark = mark_at(text_.substr(at, block_.end - at));
      if (mark == nullptr) {
        ++at;
        continue;
      }
      take(*mark, static_cast<std::uint32_t>(at));
      at += mark->text.size();
    }
    if (open_ && open_mark_ != '\'') {
      const std::uint32_t end = block_.end;
      found_.push_back({{open_at_, end}, 0, 0, true});
    }
    return std::move(found_);
  }

private:
  bool word_before(std::uint32_t at) const { return at > block_.start && is_word_byte(text_[at - 1]); }
  bool blank_before(std::uint32_t at) const {
    if (at == block_.start) return true;
    const char c = text_[at - 1];
    return c == ' ' || c == '\n' || c == '(' || c == '[' || c == '-' || static_cast<unsigned char>(c) == 0x94 ||
           static_cast<unsigned char>(c) == 0xa0 || static_cast<unsigned char>(c) == 0x93;
  }
  bool word_after(std::size_t at) const { return at < block_.end && text_[at] != ' ' && text_[at] != '\n'; }

  void take(const Mark& mark, std::uint32_t at) {
    const std::uint32_t behind = at + static_cast<std::uint32_t>(mark.text.size());
    if (!open_) {
      const bool opens = mark.side == Side::open || (mark.side == Side::either && blank_before(at) && word_after(behind));
      if (!opens || (mark.family == '\'' && !single_closes(behind))) return;
      open_ = true;
      open_mark_ = mark.family;
      inner_ = 0;
      open_at_ = at;
      return;
    }
    if (mark.family != open_mark_) return;
    if (mark.curly && mark.side == Side::open) ++inner_;
    if (mark.curly && mark.side == Side::close && inner_ > 0) {  // "he wrote: “no”, and left": an inner quotation ends
      --inner_;
      return;
    }
    const bool apostrophe = mark.family == '\'' && behind < block_.end && is_word_byte(text_[behind]);
    if (apostrophe || mark.side == Side::open) return;
    if (mark.side == Side::either && blank_before(at) && word_after(behind)) return;  // opens anew: an inner one
    open_ = false;
    found_.push_back({{open_at_, behind}, 0, 0, false});
  }

  /// A single mark opens only where one that can close it follows soon.
  bool single_closes(std::uint32_t from) const {
    constexpr std::uint32_t reach = 600;
    const std::uint32_t limit = std::min(block_.end, from + reach);
    for (std::uint32_t at = from; at < limit; ++at) {
      const bool curly = text_.substr(at).starts_with("’");
      if (text_[at] != '\'' && !curly) continue;
      const std::uint32_t behind = at + (curly ? 3u : 1u);
      const bool ends = behind >= block_.end || !is_word_byte(text_[behind]);
      const bool plural_possessive = at > from && text_[at - 1] == 's' && behind < block_.end && text_[behind] == ' ';
      if (ends && !plural_possessive) return true;
    }
    return false;
  }

  std::string_view text_;
  Span block_;
  bool open_ = false;
  char open_mark_ = 0;
  std::uint32_t open_at_ = 0;
  std::uint32_t inner_ = 0;  ///< curly marks open inside
  std::vector<Quotation> found_;
};

bool starts_with_mark(std::string_view text) {
  const Mark* mark = mark_at(text);
  return mark != nullptr && mark->side != Side::close;
}

}  // namespace

std::vector<Quotation> find_quotations(const ParsedArticle& parsed) {
  std::vector<Quotation> all;
  const std::string_view text = parsed.article.text;
  const auto& blocks = parsed.article.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::vector<Quotation> found = ParagraphScanner(text, blocks[i].span).run();
    const bool goes_on = i + 1 < blocks.size() && starts_with_mark(text.substr(blocks[i + 1].span.start));
    // A mark that nothing closes is a slip, unless the speech goes on in the next paragraph.
    if (!found.empty() && found.back().continued && !goes_on) found.pop_back();
    all.insert(all.end(), found.begin(), found.end());
  }
  TokenId token = 0;
  for (Quotation& quotation : all) {
    while (token < parsed.tokens.size() && parsed.tokens[token].span.end <= quotation.span.start) ++token;
    quotation.first = token;
    TokenId last = token;
    while (last < parsed.tokens.size() && parsed.tokens[last].span.start < quotation.span.end) ++last;
    quotation.last = last;
  }
  return all;
}

}  // namespace crosscheck
