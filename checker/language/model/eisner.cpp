#include "checker/language/model/eisner.hpp"

#include <algorithm>
#include <cassert>

namespace crosscheck {
namespace {

/// A square of scores; a span [i, j] is kept at (i, j) and mirrored so that a split's two halves are both contiguous.
class Square {
public:
  explicit Square(std::size_t side) : side_(side), values_(side * side, 0) {}
  std::int32_t& at(std::size_t row, std::size_t column) { return values_[row * side_ + column]; }
  std::int32_t at(std::size_t row, std::size_t column) const { return values_[row * side_ + column]; }
  const std::int32_t* row(std::size_t index) const { return values_.data() + index * side_; }

private:
  std::size_t side_;
  std::vector<std::int32_t> values_;
};

std::int32_t best_sum(const std::int32_t* first, const std::int32_t* second, std::size_t count) {
  std::int32_t best = first[0] + second[0];
  for (std::size_t k = 1; k < count; ++k) best = std::max(best, first[k] + second[k]);
  return best;
}

/// The first place where the sum is `wanted`: ties go to the left, on every processor.
std::size_t place_of(std::int32_t wanted, const std::int32_t* first, const std::int32_t* second) {
  std::size_t k = 0;
  while (first[k] + second[k] != wanted) ++k;
  return k;
}

/// Eisner's chart. Names say where the head is: `right` spans are headed by their left end and reach right.
/// `left_*` squares are stored by (right end, left end), so that splits run along a row.
class Chart {
public:
  Chart(std::span<const std::int32_t> arcs, std::size_t count)
      : arcs_(arcs), count_(count), right_(count), right_ends_(count), left_(count), left_starts_(count), open_right_(count),
        open_left_(count) {
    for (std::size_t width = 1; width < count; ++width)
      for (std::size_t i = 0; i + width < count; ++i) fill(i, i + width);
  }

  std::vector<std::uint32_t> tree() const {
    std::size_t root = 0;
    std::int32_t best = 0;
    for (std::size_t r = 0; r < count_; ++r) {
      const std::int32_t score = left_.at(r, 0) + right_.at(r, count_ - 1) + arcs_[r * (count_ + 1)];
      if (r == 0 || score > best) {
        best = score;
        root = r;
      }
    }
    std::vector<std::uint32_t> heads(count_, 0);
    read_tree(root, heads);
    return heads;
  }

private:
  struct Item {
    std::size_t first, last;
    bool headed_left, open;
  };

  std::int32_t arc(std::size_t word, std::size_t head) const { return arcs_[word * (count_ + 1) + head + 1]; }

  /// Both open and both closed spans over [i, j].
  void fill(std::size_t i, std::size_t j) {
    const std::size_t width = j - i;
    // open: i reaches right to k, j reaches left to k + 1
    const std::int32_t inner = best_sum(right_.row(i) + i, left_.row(j) + i + 1, width);
    open_right_.at(i, j) = inner + arc(j, i);
    open_left_.at(j, i) = inner + arc(i, j);
    // closed: open to k, then closed on; k in (i, j] and [i, j)
    const std::int32_t right = best_sum(open_right_.row(i) + i + 1, right_ends_.row(j) + i + 1, width);
    const std::int32_t left = best_sum(open_left_.row(j) + i, left_starts_.row(i) + i, width);
    right_.at(i, j) = right_ends_.at(j, i) = right;
    left_.at(j, i) = left_starts_.at(i, j) = left;
  }

  void read_tree(std::size_t root, std::vector<std::uint32_t>& heads) const {
    std::vector<Item> open = {{0, root, false, false}, {root, count_ - 1, true, false}};
    while (!open.empty()) {
      const auto [i, j, headed_left, is_open] = open.back();
      open.pop_back();
      if (i == j) continue;
      if (is_open) {
        heads[headed_left ? j : i] = static_cast<std::uint32_t>((headed_left ? i : j) + 1);
        const std::int32_t inner = headed_left ? open_right_.at(i, j) - arc(j, i) : open_left_.at(j, i) - arc(i, j);
        const std::size_t k = i + place_of(inner, right_.row(i) + i, left_.row(j) + i + 1);
        open.push_back({i, k, true, false});
        open.push_back({k + 1, j, false, false});
      } else if (headed_left) {
        const std::size_t k = i + 1 + place_of(right_.at(i, j), open_right_.row(i) + i + 1, right_ends_.row(j) + i + 1);
        open.push_back({i, k, true, true});
        open.push_back({k, j, true, false});
      } else {
        const std::size_t k = i + place_of(left_.at(j, i), open_left_.row(j) + i, left_starts_.row(i) + i);
        open.push_back({k, j, false, true});
        open.push_back({i, k, false, false});
      }
    }
  }

  std::span<const std::int32_t> arcs_;
  std::size_t count_;
  Square right_, right_ends_, left_, left_starts_, open_right_, open_left_;
};

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const std::int32_t> arcs, std::size_t count) {
  assert(count <= longest_tree && arcs.size() == count * (count + 1));
  if (count == 0) return {};
  return Chart(arcs, count).tree();
}

}  // namespace crosscheck
