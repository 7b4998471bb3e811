#include "checker/source/lines.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 3> wide_blanks = {"\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\x8B"};

std::size_t blank_at_start(std::string_view text) {
  if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r') || text.front() == '\0') return 1;
  for (const std::string_view blank : wide_blanks)
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

std::size_t blank_at_end(std::string_view text) {
  if (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r') || text.back() == '\0') return 1;
  for (const std::string_view blank : wide_blanks)
    if (text.ends_with(blank)) return blank.size();
  return 0;
}

/// Length of the line end at `at`, 0 where there is none.
std::size_t line_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == '\f' || c == '\v') return 1;
  if (c == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
  if (c == '\xE2') {
    const std::string_view rest = text.substr(at);
    return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
  }
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = blank_at_start(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const std::size_t length = blank_at_end(text);
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

std::vector<Line> lines_of(std::string_view input) {
  std::vector<Line> lines;
  const auto add = [&](std::size_t from, std::size_t to) {
    const std::string_view text = trimmed(input.substr(from, to - from));
    const auto start = text.empty() ? from : static_cast<std::size_t>(text.data() - input.data());
    lines.push_back({static_cast<std::uint32_t>(start), text});
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t length = line_end(input, at);
    if (length > 0) add(from, at);
    at += length > 0 ? length : 1;
    if (length > 0) from = at;
  }
  if (from < input.size()) add(from, input.size());
  return lines;
}

}  // namespace crosscheck
