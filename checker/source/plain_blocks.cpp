#include "checker/source/plain_blocks.hpp"

#include <algorithm>
#include <vector>

#include "checker/source/lines.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t longest_headline = 160;

bool ends_like_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(':') || line.ends_with(';') || line.ends_with(',');
}

/// Lines with text only, each knowing whether a blank line (or the end) follows.
struct TextLine {
  Line line;
  bool blank_follows = false;
};

std::vector<TextLine> text_lines(std::string_view text) {
  std::vector<TextLine> out;
  for (const Line& line : lines_of(text)) {
    if (!line.text.empty())
      out.push_back({line, false});
    else if (!out.empty())
      out.back().blank_follows = true;
  }
  if (!out.empty()) out.back().blank_follows = true;
  return out;
}

/// A headline is a short first line without a full stop, followed by a blank line or by itself once more. In copy that
/// knows no blank lines at all, a longer paragraph may follow directly.
bool is_headline(const std::vector<TextLine>& lines, bool any_blank) {
  const std::string_view first = lines.front().line.text;
  if (first.size() > longest_headline || ends_like_sentence(first) || lines.size() < 2) return false;
  const std::string_view second = lines[1].line.text;
  return lines.front().blank_follows || second == first || (!any_blank && second.size() > 2 * first.size());
}

}  // namespace

std::string_view add_plain_blocks(TextBuilder& builder, std::string_view text, std::string_view title) {
  const std::vector<TextLine> lines = text_lines(text);
  if (lines.empty()) return {};
  const bool any_blank = std::any_of(lines.begin(), lines.end() - 1, [](const TextLine& line) { return line.blank_follows; });
  std::string_view headline;
  if (title.empty() && is_headline(lines, any_blank)) headline = lines.front().line.text;
  const std::string_view repeated = headline.empty() ? title : headline;
  bool first = true;
  for (const TextLine& line : lines) {
    const Region region = first && !headline.empty()                            ? Region::headline
                          : !repeated.empty() && line.line.text == repeated ? Region::boilerplate
                                                                            : Region::body;
    builder.begin_block(region);
    builder.copy(line.line.start, line.line.text);
    builder.end_block();
    first = false;
  }
  return headline;
}

}  // namespace crosscheck
