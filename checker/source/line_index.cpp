#include "checker/source/line_index.hpp"

#include <algorithm>

namespace crosscheck {

namespace {

constexpr std::uint32_t step = 256;  ///< bytes

bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
    at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
  counted_.reserve(text.size() / step + 1);
  for (std::size_t at = 0, count = 0; at <= text.size(); at += step) {
    counted_.push_back(static_cast<std::uint32_t>(count));
    const std::string_view piece = text.substr(at, step);
    count += static_cast<std::size_t>(std::count_if(piece.begin(), piece.end(), is_lead));
  }
}

std::uint32_t LineIndex::code_points(std::uint32_t offset) const {
  const std::uint32_t from = offset / step * step;
  return counted_[offset / step] + static_cast<std::uint32_t>(std::count_if(text_.begin() + from, text_.begin() + offset, is_lead));
}

std::uint32_t LineIndex::count() const {
  return static_cast<std::uint32_t>(starts_.size()) - (starts_.size() > 1 && starts_.back() == text_.size() ? 1 : 0);
}

LinePlace LineIndex::place(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  return {static_cast<std::uint32_t>(after - starts_.begin()), code_points(offset) - code_points(start) + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t start = starts_[number - 1];
  const std::size_t end = number < starts_.size() ? starts_[number] : text_.size();
  std::string_view line = text_.substr(start, end - start);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace crosscheck
