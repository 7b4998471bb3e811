#include "checker/language/clitics.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace crosscheck {
namespace {

/// Words written in one that UD takes as two, with the length of the first.
struct Contraction {
  std::string_view form;
  std::uint8_t first;
};
constexpr std::array<Contraction, 27> contractions = {{
    {"cannot", 3},  {"gonna", 3},   {"wanna", 3},    {"gotta", 3},   {"gimme", 3},   {"lemme", 3},   {"dont", 2},
    {"didnt", 3},   {"doesnt", 4},  {"isnt", 2},     {"wasnt", 3},   {"arent", 3},   {"werent", 4},  {"couldnt", 5},
    {"wouldnt", 5}, {"shouldnt", 6}, {"hasnt", 3},   {"havent", 4},  {"hadnt", 3},   {"cant", 2},    {"wont", 2},
    {"youre", 3},   {"theyre", 4},  {"thats", 4},    {"ive", 1},     {"im", 1},      {"whats", 4}}};

constexpr std::array<std::string_view, 6> endings = {"s", "re", "ve", "ll", "d", "m"};

/// Length of an apostrophe at `at`, 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'' || text[at] == '`') return 1;
  return text.substr(at).starts_with("\xE2\x80\x99") || text.substr(at).starts_with("\xE2\x80\xB2") ? 3 : 0;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// Start of the last clitic ("n't", "'s"), or npos.
std::size_t clitic_start(std::string_view word) {
  const std::size_t last = word.find_last_of("'`\x99\xB2");
  if (last == std::string_view::npos || last == 0) return std::string_view::npos;
  const std::size_t mark = word[last] == '\'' || word[last] == '`' ? last : last < 2 ? last : last - 2;
  const std::size_t length = apostrophe_at(word, mark);
  if (length == 0 || mark == 0) return std::string_view::npos;
  const std::string rest = lower_ascii(word.substr(mark + length));
  if (rest == "t" && (word[mark - 1] == 'n' || word[mark - 1] == 'N')) return mark >= 2 ? mark - 1 : std::string_view::npos;
  return std::find(endings.begin(), endings.end(), rest) != endings.end() ? mark : std::string_view::npos;
}

}  // namespace

std::vector<Span> split_clitics(std::string_view text, Span word) {
  const std::string_view form = text.substr(word.start, word.length());
  if (form.size() <= 8) {
    const std::string lower = lower_ascii(form);
    for (const Contraction& entry : contractions)
      if (entry.form == lower) return {{word.start, word.start + entry.first}, {word.start + entry.first, word.end}};
  }
  std::vector<Span> parts;
  std::uint32_t end = word.end;
  while (parts.size() < 3) {  // "wouldn't've" has three
    const std::size_t start = clitic_start(form.substr(0, end - word.start));
    if (start == std::string_view::npos || start == 0) break;
    parts.push_back({static_cast<std::uint32_t>(word.start + start), end});
    end = static_cast<std::uint32_t>(word.start + start);
  }
  parts.push_back({word.start, end});
  std::reverse(parts.begin(), parts.end());
  return parts;
}

}  // namespace crosscheck
