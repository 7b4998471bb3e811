#include "checker/source/source_map.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

/// The piece that holds the byte or, in a joint, the last one before it; null before the first.
const MapPiece* piece_at(const std::vector<MapPiece>& pieces, std::uint32_t plain) {
  auto after = std::upper_bound(pieces.begin(), pieces.end(), plain,
                                [](std::uint32_t at, const MapPiece& piece) { return at < piece.plain; });
  return after == pieces.begin() ? nullptr : &*std::prev(after);
}

std::uint32_t start_in(const MapPiece& piece, std::uint32_t plain) {
  const std::uint32_t into = plain - piece.plain;
  if (into >= piece.length) return piece.input + piece.input_length;
  return piece.exact ? piece.input + into : piece.input;
}

std::uint32_t end_in(const MapPiece& piece, std::uint32_t plain) {
  const std::uint32_t into = plain - piece.plain;
  return piece.exact && into < piece.length ? piece.input + into : piece.input + piece.input_length;
}

}  // namespace

MapPiece SourceMap::take_last() {
  if (pieces_.empty()) return {};
  const MapPiece last = pieces_.back();
  pieces_.pop_back();
  return last;
}

InputSpan SourceMap::to_input(Span plain) const {
  const MapPiece* first = piece_at(pieces_, plain.start);
  const MapPiece* last = piece_at(pieces_, plain.end > plain.start ? plain.end - 1 : plain.start);
  if (first == nullptr || last == nullptr) return {};
  InputSpan out;
  out.in_title = first->in_title;
  out.span.start = start_in(*first, plain.start);
  const std::uint32_t end = plain.end > plain.start ? end_in(*last, plain.end) : out.span.start;
  out.span.end = last->in_title == first->in_title ? std::max(out.span.start, end) : first->input + first->input_length;
  return out;
}

}  // namespace crosscheck
