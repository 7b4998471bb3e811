#include "checker/language/lexicon/sorted_lines.hpp"

namespace crosscheck {
namespace {

/// The line that holds the byte at `at`.
std::string_view line_around(std::string_view lines, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : lines.rfind('\n', at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = lines.find('\n', at);
  return lines.substr(start, (end == std::string_view::npos ? lines.size() : end) - start);
}

}  // namespace

std::optional<std::string_view> find_line(std::string_view lines, std::string_view key, char separator) {
  std::size_t low = 0, high = lines.size();
  while (low < high) {
    const std::string_view line = line_around(lines, low + (high - low) / 2);
    const int order = line.substr(0, line.find(separator)).compare(key);
    if (order == 0) return line;
    const auto start = static_cast<std::size_t>(line.data() - lines.data());
    if (order < 0)
      low = start + line.size() + 1;
    else
      high = start;
  }
  return std::nullopt;
}

}  // namespace crosscheck
