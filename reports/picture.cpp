#include "reports/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "reports/passages.hpp"
#include "reports/picture_layout.hpp"
#include "reports/utf8.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

constexpr PictureBox passage_box{250, 58};
constexpr PictureBox document_box{190, 30};
constexpr std::size_t most_passages = 12;
constexpr std::size_t passage_cells = 33;
constexpr std::size_t document_cells = 25;

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
  std::size_t at = 0;
  std::size_t width = 0;
  while (at < text.size()) {
    std::size_t next = at;
    next_code_point(text, next);
    width += display_width(std::string_view(text).substr(at, next - at));
    if (width + 1 > cells) break;
    at = next;
  }
  return text.substr(0, at) + "…";
}

/// `archive/2019/story.md` -> `story.md`.
std::string file_of(const std::string& document) { return printable(std::string_view(document).substr(document.rfind('/') + 1)); }

/// What a passage says, in its marked words.
std::string words_of(const Passage& passage) {
  std::string out;
  const std::string_view excerpt = passage.place->excerpt;
  for (const PassageMark& mark : passage.marks) out += (out.empty() ? "" : " … ") + std::string(excerpt.substr(mark.span.start, mark.span.length()));
  return printable(out.empty() ? std::string(excerpt) : out);
}

/// The passages, then the documents that they stand in, and what ties them together.
struct Drawing {
  std::vector<Passage> passages;
  std::vector<std::string> documents;
  std::vector<PictureBox> boxes;
  std::vector<std::pair<std::size_t, std::size_t>> clashes;
  std::vector<std::pair<std::size_t, std::size_t>> ties;
};

Drawing drawing_of(const Finding& finding) {
  Drawing out;
  out.passages = passages_of(finding);
  if (out.passages.size() > most_passages) out.passages.resize(most_passages);
  out.boxes.assign(out.passages.size(), passage_box);
  for (std::size_t i = 0; i < out.passages.size(); ++i) {
    const bool is_fact = out.passages[i].place->line == 0;
    if (i > 0) (is_fact && !finding.rule.starts_with("fact-") ? out.ties : out.clashes).emplace_back(0, i);
    const std::string& name = out.passages[i].place->document;
    const auto known = std::find(out.documents.begin(), out.documents.end(), name);
    const auto at = static_cast<std::size_t>(known - out.documents.begin());
    if (known == out.documents.end()) out.documents.push_back(name);
    out.ties.emplace_back(i, out.passages.size() + at);
  }
  out.boxes.insert(out.boxes.end(), out.documents.size(), document_box);
  return out;
}

void add_line(std::string& out, const char* kind, const PicturePoint& from, const PicturePoint& to) {
  fmt::format_to(std::back_inserter(out), "<path class=\"{}\" stroke-width=\"2\" d=\"M{} {}L{} {}\"/>", kind, from.x, from.y, to.x, to.y);
}

void add_box(std::string& out, const char* kind, const PicturePoint& middle, const PictureBox& box, const std::string& first, const std::string& second) {
  fmt::format_to(std::back_inserter(out), "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\"/>", kind, middle.x - box.width / 2,
                 middle.y - box.height / 2, box.width, box.height);
  const double text = second.empty() ? middle.y + 4 : middle.y - 4;
  fmt::format_to(std::back_inserter(out), "<text x=\"{}\" y=\"{}\" font-size=\"13\" text-anchor=\"middle\">{}</text>", middle.x, text, escaped(first));
  if (!second.empty())
    fmt::format_to(std::back_inserter(out), "<text class=\"soft\" x=\"{}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\">{}</text>", middle.x, middle.y + 16,
                   escaped(second));
  out += "</g>";
}

std::string opened(double width, double height, const std::string& label) {
  return fmt::format("<svg viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" aria-label=\"{2}\">", width, height, escaped(printable(label)));
}

/// A day's number since year 0, near enough for a picture: every month has 31 days.
int day_number(const std::string& date) {
  if (date.size() < 10) return 0;
  const auto number = [&](std::size_t at, std::size_t length) {
    int out = 0;
    for (std::size_t i = at; i < at + length; ++i) out = out * 10 + (date[i] >= '0' && date[i] <= '9' ? date[i] - '0' : 0);
    return out;
  };
  return (number(0, 4) * 12 + number(5, 2)) * 31 + number(8, 2);
}

}  // namespace

std::string picture_of(const Finding& finding) {
  const Drawing drawing = drawing_of(finding);
  std::vector<std::pair<std::size_t, std::size_t>> edges = drawing.clashes;
  edges.insert(edges.end(), drawing.ties.begin(), drawing.ties.end());
  const std::vector<PicturePoint> places = laid_out(drawing.boxes, edges);
  double width = 0, height = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    width = std::max(width, places[i].x + drawing.boxes[i].width / 2 + 16);
    height = std::max(height, places[i].y + drawing.boxes[i].height / 2 + 16);
  }
  std::string out = opened(width, height, finding.rule + ": passages and their documents");
  for (const auto& [from, to] : drawing.ties) add_line(out, "tie", places[from], places[to]);
  for (const auto& [from, to] : drawing.clashes) add_line(out, "clash", places[from], places[to]);
  for (std::size_t i = 0; i < drawing.passages.size(); ++i) {
    const Passage& passage = drawing.passages[i];
    const std::string note = passage.notes.empty() ? std::string() : printable(passage.notes.front());
    add_box(out, i == 0 ? "own passage-box" : "passage-box", places[i], passage_box, fitted(words_of(passage), passage_cells), fitted(note, passage_cells));
  }
  for (std::size_t i = 0; i < drawing.documents.size(); ++i)
    add_box(out, "document", places[drawing.passages.size() + i], document_box, fitted(file_of(drawing.documents[i]), document_cells), {});
  return out + "</svg>";
}

std::string timeline_of(const Finding& finding, const std::map<std::string, std::string>& dates) {
  std::map<std::string, std::string> days;  // day -> documents
  for (const Passage& passage : passages_of(finding)) {
    const auto date = dates.find(passage.place->document);
    if (date == dates.end() || date->second.empty()) continue;
    std::string& names = days[date->second];
    const std::string name = file_of(passage.place->document);
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
  }
  if (days.size() < 2) return {};
  constexpr double left = 30, right = 770, line = 24;
  const int first = day_number(days.begin()->first), last = std::max(first + 1, day_number(days.rbegin()->first));
  const double height = line + 30 + 18 * static_cast<double>(days.size());
  std::string out = opened(right + left, height, "timeline of the documents");
  add_line(out, "tie", {left, line}, {right, line});
  double row = line + 28;
  for (const auto& [day, names] : days) {
    const double x = std::round(left + (right - left) * (day_number(day) - first) / (last - first));
    fmt::format_to(std::back_inserter(out), "<circle class=\"day\" cx=\"{0}\" cy=\"{1}\" r=\"6\"/><path class=\"tie\" stroke-width=\"1\" d=\"M{0} {1}L{0} {2}\"/>", x, line, row - 11);
    const bool is_left = x < (left + right) / 2;  // labels stay inside
    fmt::format_to(std::back_inserter(out), "<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"{}\">{} · {}</text>", is_left ? x - 6 : x + 6, row,
                   is_left ? "start" : "end", escaped(day), escaped(fitted(names, 60)));
    row += 18;
  }
  return out + "</svg>";
}

}  // namespace crosscheck
