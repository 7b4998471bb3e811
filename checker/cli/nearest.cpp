#include "checker/cli/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace crosscheck {
namespace {

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest_of(std::string_view wrong, const std::vector<std::string>& names) {
  std::string best;
  std::size_t least = wrong.size() / 3 + 2;
  for (const std::string& name : names)
    if (const std::size_t apart = distance(wrong, name); apart < least) {
      least = apart;
      best = name;
    }
  return best;
}

}  // namespace crosscheck
