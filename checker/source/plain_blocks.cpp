#include "checker/source/plain_blocks.hpp"

#include <algorithm>
#include <vector>

#include "checker/source/lines.hpp"
#include "checker/source/page_furniture.hpp"
#include "checker/source/suppressions.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t longest_headline = 160;

/// Lines of a hard-wrapped paragraph: at least three, none long, all but the last about as long as the others.
constexpr std::size_t shortest_wrapped = 40;
constexpr std::size_t longest_wrapped = 100;

bool ends_like_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(':') || line.ends_with(';') || line.ends_with(',');
}

/// Lines with copy only (directives to this program are none), each knowing whether a blank line (or the end) follows.
struct TextLine {
  Line line;
  bool blank_follows = false;
  bool wrapped = false;  ///< `line.text` runs over line ends, which are to be read as blanks
};

std::vector<TextLine> text_lines(std::string_view text) {
  std::vector<TextLine> out;
  for (const Line& line : lines_of(text)) {
    if (!line.text.empty() && !is_directive_line(line.text))
      out.push_back({line, false, false});
    else if (!out.empty())
      out.back().blank_follows = true;
  }
  if (!out.empty()) out.back().blank_follows = true;
  return out;
}

/// Joins the lines of hard-wrapped paragraphs. The joined view runs over the line ends, which are white space.
std::vector<TextLine> joined(std::vector<TextLine> lines) {
  std::vector<TextLine> out;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t last = i;
    while (last + 1 < lines.size() && !lines[last].blank_follows) ++last;
    std::size_t long_lines = 0, broken = 0;
    for (std::size_t k = i; k < last; ++k) {
      const std::string_view text = lines[k].line.text;
      long_lines += text.size() >= shortest_wrapped && text.size() <= longest_wrapped;
      broken += !ends_like_sentence(text) && !text.ends_with('"') && !text.ends_with('?') && !text.ends_with('!');
    }
    if (last - i >= 2 && long_lines == last - i && broken * 2 > last - i && lines[last].line.text.size() <= longest_wrapped) {
      const char* begin = lines[i].line.text.data();
      const char* end = lines[last].line.text.data() + lines[last].line.text.size();
      lines[i].line.text = {begin, static_cast<std::size_t>(end - begin)};
      lines[i].blank_follows = lines[last].blank_follows;
      lines[i].wrapped = true;
      out.push_back(lines[i]);
    } else {
      out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    }
    i = last + 1;
  }
  return out;
}

/// A headline is a short first line without a full stop, followed by a blank line or by itself once more. In copy that
/// knows no blank lines at all, a longer paragraph may follow directly.
bool is_headline(const TextLine& line, const TextLine& next, bool any_blank) {
  const std::string_view first = line.line.text, second = next.line.text;
  if (first.size() > longest_headline || ends_like_sentence(first)) return false;
  return line.blank_follows || second.starts_with(first) || (!any_blank && second.size() > 2 * first.size());
}

/// The headline of lines that are no page furniture, or empty.
std::string_view headline_of(const std::vector<TextLine>& lines) {
  const bool any_blank = std::any_of(lines.begin(), lines.end() - 1, [](const TextLine& line) { return line.blank_follows; });
  const TextLine* first = nullptr;
  for (const TextLine& line : lines) {
    if (furniture_length(line.line.text, {}) == line.line.text.size()) continue;
    if (first == nullptr) {
      first = &line;
      continue;
    }
    return is_headline(*first, line, any_blank) ? first->line.text : std::string_view();
  }
  return {};
}

void add_block(TextBuilder& builder, std::uint32_t start, std::string_view text, Region region) {
  builder.begin_block(region);
  builder.copy(start, text);
  builder.end_block();
}

/// A paragraph whose line ends (with the white space around them) become one blank each.
void add_wrapped(TextBuilder& builder, const Line& paragraph) {
  builder.begin_block(Region::body);
  for (const Line& line : lines_of(paragraph.text)) {
    const std::uint32_t start = paragraph.start + line.start;
    if (builder.last() != '\0') builder.put({start - 1, start}, " ");
    builder.copy(start, line.text);
  }
  builder.end_block();
}

}  // namespace

std::string_view add_plain_blocks(TextBuilder& builder, std::string_view text, std::string_view title) {
  const std::vector<TextLine> lines = joined(text_lines(text));
  if (lines.empty()) return {};
  const std::string_view headline = title.empty() ? headline_of(lines) : std::string_view();
  const std::string_view repeated = headline.empty() ? title : headline;
  bool waits = !headline.empty();
  for (const TextLine& line : lines) {
    const std::string_view words = line.line.text;
    if (waits && words == headline) {
      add_block(builder, line.line.start, words, Region::headline);
      waits = false;
      continue;
    }
    if (line.wrapped) {
      add_wrapped(builder, line.line);
      continue;
    }
    const std::size_t length = furniture_length(words, repeated);
    if (length > 0) add_block(builder, line.line.start, words.substr(0, length), Region::boilerplate);
    if (length < words.size())
      add_block(builder, line.line.start + static_cast<std::uint32_t>(length), words.substr(length), is_caption(words) ? Region::caption : Region::body);
  }
  return headline;
}

std::optional<Day> date_among(const Article& article) {
  constexpr std::uint32_t paragraph = 250;  ///< bytes: bare dates behind the first long paragraph head parts of the copy
  bool in_copy = false;
  for (const Block& block : article.blocks) {
    in_copy = in_copy || (block.region == Region::body && block.span.length() > paragraph);
    if (block.region != Region::boilerplate) continue;
    const std::string_view line = std::string_view(article.text).substr(block.span.start, block.span.length());
    if (const auto day = publication_date(line)) return day;
    if (const auto day = in_copy ? std::nullopt : date_line(line)) return day;
  }
  return std::nullopt;
}

}  // namespace crosscheck
