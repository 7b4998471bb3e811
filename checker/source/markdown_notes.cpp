#include "checker/source/markdown_notes.hpp"

#include <algorithm>
#include <set>

namespace crosscheck {
namespace {

constexpr std::size_t longest_label = 100;

/// A line without its end.
struct SourceLine {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

std::string folded(std::string_view key) {
  std::string out;
  for (const char c : key) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

class Finder {
public:
  Finder(std::string_view input, std::uint32_t from) : input_(input) {
    notes_.masked = std::string(input);
    for (std::uint32_t i = 0; i < from; ++i)
      if (notes_.masked[i] != '\n') notes_.masked[i] = ' ';
    split_lines(from);
  }

  MarkdownNotes run() {
    bool fenced = false;
    std::vector<bool> code(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool fence = is_fence(text(lines_[i]));
      code[i] = fenced || fence;
      if (fence) fenced = !fenced;
    }
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!code[i]) note_key(text(lines_[i]));
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!code[i]) take_definition(i, code);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!code[i]) scan(lines_[i]);
    for (const MarkdownNotes::Definition& definition : notes_.definitions) blank(definition.body);
    return std::move(notes_);
  }

private:
  std::string_view text(const SourceLine& line) const { return input_.substr(line.start, line.end - line.start); }

  void split_lines(std::uint32_t from) {
    for (std::size_t at = from; at < input_.size();) {
      const std::size_t end = std::min(input_.find('\n', at), input_.size());
      lines_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
  }

  static bool is_fence(std::string_view line) {
    const std::size_t at = line.find_first_not_of(' ');
    if (at == std::string_view::npos || at > 3) return false;
    return line.substr(at).starts_with("```") || line.substr(at).starts_with("~~~");
  }

  static bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

  /// Length of `[label]` at `at` (brackets included), 0 where there is none.
  static std::size_t label_length(std::string_view line, std::size_t at) {
    if (at >= line.size() || line[at] != '[') return 0;
    const std::size_t end = line.substr(0, at + longest_label).find_first_of("[]", at + 1);
    return end == std::string_view::npos || line[end] != ']' || end == at + 1 ? 0 : end + 1 - at;
  }

  /// Remembers `[key]: target`.
  void note_key(std::string_view line) {
    const std::size_t at = line.find_first_not_of(' ');
    if (at == std::string_view::npos || at > 3) return;
    const std::size_t length = label_length(line, at);
    if (length > 2 && line[at + 1] != '^' && line.substr(at + length).starts_with(':'))
      keys_.insert(folded(line.substr(at + 1, length - 2)));
  }

  /// A footnote's definition, with the lines that go on with it; moves on to the last of them.
  void take_definition(std::size_t& index, const std::vector<bool>& code) {
    const std::string_view line = text(lines_[index]);
    const std::size_t at = line.find_first_not_of(' ');
    if (at == std::string_view::npos || at > 3) return;
    const std::size_t length = label_length(line, at);
    if (length < 4 || line[at + 1] != '^' || !line.substr(at + length).starts_with(':')) return;
    const std::uint32_t start = lines_[index].start;
    const auto body = static_cast<std::uint32_t>(start + at + length + 1);
    std::size_t last = index;
    for (std::size_t next = index + 1; next < lines_.size() && !code[next]; ++next) {
      const std::string_view more = text(lines_[next]);
      const bool indented = more.starts_with("    ") || more.starts_with("\t") || more.starts_with("  ");
      if (is_blank(more)) continue;
      const bool lazy = next == last + 1 && more.find_first_of("#>-*[=`|") != 0;
      if (!indented && !lazy) break;
      last = next;
    }
    notes_.definitions.push_back({std::string(line.substr(at + 2, length - 3)), {body, std::max(body, lines_[last].end)}});
    for (std::uint32_t i = start; i < body; ++i) notes_.masked[i] = ' ';
    index = last;
  }

  void blank(Span span) {
    for (std::uint32_t i = span.start; i < span.end; ++i)
      if (notes_.masked[i] != '\n') notes_.masked[i] = ' ';
  }

  /// Masks note marks and links without definition in one line; code in backticks is left alone.
  void scan(const SourceLine& line) {
    const std::string_view whole = text(line);
    for (std::size_t at = 0; at < whole.size();) {
      if (whole[at] == '\\') {
        at += 2;
      } else if (whole[at] == '`') {
        const std::size_t run = std::min(whole.find_first_not_of('`', at), whole.size()) - at;
        const std::size_t close = whole.find(std::string(run, '`'), at + run);
        at = close == std::string_view::npos ? at + run : close + run;
      } else if (whole[at] == '[') {
        at = bracket(whole, line.start, at);
      } else {
        ++at;
      }
    }
  }

  std::size_t bracket(std::string_view line, std::uint32_t start, std::size_t at) {
    const std::size_t length = label_length(line, at);
    if (length == 0) return at + 1;
    if (notes_.masked[start + at] == ' ') return at + length;  // in a definition's head
    const auto place = static_cast<std::uint32_t>(start + at);
    if (length > 3 && line[at + 1] == '^') {
      notes_.marks[place] = {std::string(line.substr(at + 2, length - 3)), 0};
      std::fill_n(notes_.masked.begin() + place, length, mask);
      return at + length;
    }
    const std::size_t key_length = label_length(line, at + length);
    if (key_length == 0) return at + length;
    const std::string_view key = line.substr(at + length + 1, key_length - 2);
    if (key.starts_with('^') || keys_.contains(folded(key))) return at + length;
    const auto text_end = static_cast<std::uint32_t>(place + length - 1);
    notes_.marks[place] = {std::string(key), text_end};
    notes_.masked[place] = mask;
    std::fill_n(notes_.masked.begin() + text_end, key_length + 1, mask);
    return at + length + key_length;
  }

  std::string_view input_;
  MarkdownNotes notes_;
  std::vector<SourceLine> lines_;
  std::set<std::string> keys_;
};

}  // namespace

MarkdownNotes find_notes(std::string_view input, std::uint32_t from) { return Finder(input, from).run(); }

}  // namespace crosscheck
