#include "rules/load/problems.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_shown = 100;
constexpr std::size_t short_list = 14;

/// Optimal string alignment distance (Damerau-Levenshtein without repeated edits), case folded for ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool equal = low(a[i - 1]) == low(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (equal ? 0U : 1U)});
      if (i > 1 && j > 1 && low(a[i - 1]) == low(b[j - 2]) && low(a[i - 2]) == low(b[j - 1]))
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string line_of(std::string_view text, std::uint32_t line) {
  std::size_t start = 0;
  for (std::uint32_t at = 1; at < line && start != std::string_view::npos; ++at) {
    start = text.find('\n', start);
    if (start != std::string_view::npos) ++start;
  }
  if (start == std::string_view::npos) return {};
  const std::size_t end = text.find_first_of("\r\n", start);
  return std::string(text.substr(start, end == std::string_view::npos ? end : end - start));
}

}  // namespace

std::string nearest_name(std::string_view wrong, const std::vector<std::string_view>& names) {
  if (wrong.size() > 100) return {};
  std::string_view best;
  std::size_t fewest = std::max<std::size_t>(1, wrong.size() * 2 / 5) + 1;
  for (const std::string_view name : names) {
    const std::size_t gap = name.size() > wrong.size() ? name.size() - wrong.size() : wrong.size() - name.size();
    if (gap >= fewest) continue;
    if (const std::size_t edits = distance(wrong, name); edits < fewest) {
      fewest = edits;
      best = name;
    }
  }
  return std::string(best);
}

std::string remedy(std::string_view wrong, const std::vector<std::string_view>& names) {
  if (const std::string near = nearest_name(wrong, names); !near.empty()) return fmt::format("; did you mean `{}`", near);
  if (names.empty() || names.size() > short_list) return {};
  return fmt::format("; known: {}", fmt::join(names, ", "));
}

void Problems::add_file(const std::string& path, std::string text) { files_[path] = std::move(text); }

void Problems::add(const Origin& origin, const std::string& message) { list_.push_back({origin, message}); }

std::string Problems::shown(const Origin& origin) const {
  const auto file = files_.find(origin.path);
  if (file == files_.end() || origin.line == 0) return {};
  std::string line = line_of(file->second, origin.line);
  std::string margin;
  std::uint32_t column = 1;
  for (const char c : line) {
    if (column >= std::max<std::uint32_t>(1, origin.column)) break;
    const bool continuation = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
    if (!continuation) {
      margin += c == '\t' ? '\t' : ' ';
      ++column;
    }
  }
  return fmt::format("\n{:>5} | {}\n      | {}^", origin.line, line, margin);
}

void Problems::throw_if_any() const {
  if (list_.empty()) return;
  std::vector<const Problem*> order;
  for (const Problem& problem : list_) order.push_back(&problem);
  std::stable_sort(order.begin(), order.end(), [](const Problem* a, const Problem* b) {
    return std::tie(a->origin.path, a->origin.line, a->origin.column) <
           std::tie(b->origin.path, b->origin.line, b->origin.column);
  });
  std::string message;
  for (std::size_t at = 0; at < order.size() && at < most_shown; ++at) {
    const Problem& problem = *order[at];
    if (at > 0) message += "\n" + std::string(Error("", problem.origin.path, problem.origin.line, problem.origin.column).what());
    message += problem.message + shown(problem.origin);
  }
  if (order.size() > most_shown) message += fmt::format("\nand {} more", order.size() - most_shown);
  const Origin& first = order.front()->origin;
  throw Error(message, first.path, first.line, first.column);
}

}  // namespace crosscheck
