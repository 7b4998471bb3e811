#include "reports/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reports/utf8.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

constexpr int box_width = 330;
constexpr int box_height = 62;
constexpr int gap = 18;
constexpr int middle = 200;
constexpr std::size_t most_boxes = 12;
constexpr std::size_t line_cells = 46;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  return out;
}

/// The text cut to a number of terminal cells, with dots where something is missing.
std::string fitted(const std::string& text, std::size_t cells) {
  if (display_width(text) <= cells) return text;
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    next_code_point(text, next);
    if (display_width(std::string_view(text).substr(0, next)) + 1 > cells) break;
    at = next;
  }
  return text.substr(0, at) + "…";
}

void add_box(std::string& out, int x, int y, const Location& place) {
  const std::string_view marked = marked_words(place);
  const std::string words = printable(marked.empty() ? std::string_view(place.excerpt) : marked);
  fmt::format_to(std::back_inserter(out),
                 "<g><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\"/>"
                 "<text x=\"{}\" y=\"{}\" font-size=\"14\">{}</text><text class=\"soft\" x=\"{}\" y=\"{}\" font-size=\"12\">{}</text></g>",
                 x, y, box_width, box_height, x + 14, y + 27, escaped(fitted(words, line_cells)), x + 14, y + 47,
                 escaped(fitted(printable(place_of(place)), line_cells)));
}

}  // namespace

std::string picture_of(const Finding& finding) {
  const std::size_t others = std::min(finding.related.size(), most_boxes);
  const int height = static_cast<int>(std::max<std::size_t>(others, 1)) * (box_height + gap) + gap;
  const int width = 2 * box_width + middle + 2 * gap;
  const int first_y = (height - box_height) / 2;
  std::string out = fmt::format("<svg viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" aria-label=\"{}\">", width, height, width,
                                height, escaped(printable(finding.rule)));
  const int from_x = gap + box_width;
  const int to_x = from_x + middle;
  const int from_y = height / 2;
  for (std::size_t i = 0; i < others; ++i) {
    const int to_y = gap + static_cast<int>(i) * (box_height + gap) + box_height / 2;
    fmt::format_to(std::back_inserter(out), "<path class=\"clash\" stroke-width=\"2\" d=\"M{} {}C{} {} {} {} {} {}\"/>", from_x, from_y,
                   from_x + middle / 2, from_y, to_x - middle / 2, to_y, to_x, to_y);
  }
  fmt::format_to(std::back_inserter(out), "<text class=\"label\" x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>",
                 from_x + middle / 2, gap - 4, escaped(finding.rule));
  add_box(out, gap, first_y, finding.location);
  for (std::size_t i = 0; i < others; ++i)
    add_box(out, to_x, gap + static_cast<int>(i) * (box_height + gap), finding.related[i].location);
  return out + "</svg>";
}

}  // namespace crosscheck
