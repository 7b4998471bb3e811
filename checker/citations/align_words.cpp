#include "checker/citations/align_words.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t step_cost = 16;     ///< of a word left out
constexpr std::uint32_t changed_cost = 17;  ///< of a word changed or added: where all else is equal, the quotation left something out
constexpr std::uint32_t gap_cost = 1;     ///< of a word left out at a marked gap: nearest parts win

enum class Step : std::uint8_t { none, both, added, left_out };

}  // namespace

std::vector<AlignedWord> align_words(std::span<const StreamWord> quoted, const std::vector<bool>& gap_before, std::span<const StreamWord> source) {
  const std::size_t rows = quoted.size() + 1, columns = source.size() + 1;
  std::vector<std::uint32_t> before(columns, 0), now(columns);
  std::vector<Step> steps(rows * columns, Step::none);
  for (std::size_t q = 1; q < rows; ++q) {
    now[0] = before[0] + changed_cost;
    steps[q * columns] = Step::added;
    for (std::size_t s = 1; s < columns; ++s) {
      const std::uint32_t both = before[s - 1] + (quoted[q - 1].folded == source[s - 1].folded ? 0 : changed_cost);
      const std::uint32_t added = before[s] + changed_cost;
      const bool free = q < quoted.size() && gap_before[q];
      const std::uint32_t left_out = now[s - 1] + (q == quoted.size() ? step_cost : free ? gap_cost : step_cost);
      now[s] = std::min({both, added, left_out});
      steps[q * columns + s] = now[s] == both ? Step::both : now[s] == left_out ? Step::left_out : Step::added;
    }
    std::swap(before, now);
  }
  std::size_t s = static_cast<std::size_t>(std::min_element(before.begin(), before.end()) - before.begin()), q = quoted.size();
  std::vector<AlignedWord> out;
  while (q > 0) {
    const Step step = steps[q * columns + s];
    if (step == Step::both) {
      --q, --s;
      out.push_back({quoted[q].folded == source[s].folded ? AlignedWord::Kind::same : AlignedWord::Kind::changed, q, s, false});
    } else if (step == Step::left_out) {
      --s;
      out.push_back({AlignedWord::Kind::left_out, q, s, q < quoted.size() && gap_before[q]});
    } else {
      --q;
      out.push_back({AlignedWord::Kind::added, q, s, false});
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace crosscheck
