#pragma once
// The map from an article's plain text back to its input: pieces that run in step, in order of the plain text.
#include <cstdint>
#include <vector>

#include "reports/span.hpp"

namespace crosscheck {

/// A place in the input; `in_title`: it counts in the record's title.
struct InputSpan {
  Span span;
  bool in_title = false;
};

/// Bytes `[plain, plain + length)` of the text stand at `input …` of the input. Pieces with `exact` false stand
/// for one decoded entity: all of them map to the whole `[input, input + input_length)`.
struct MapPiece {
  std::uint32_t plain = 0;
  std::uint32_t length = 0;
  std::uint32_t input = 0;
  std::uint32_t input_length = 0;
  bool exact = true;
  bool in_title = false;
};

class SourceMap {
public:
  /// Pieces must be added in order of `plain`; bytes between pieces (joints) map to the end of the piece before.
  void add(const MapPiece& piece) { pieces_.push_back(piece); }
  InputSpan to_input(Span plain) const;
  /// Removes the last piece and returns it; an empty one when there is none.
  MapPiece take_last();
  const std::vector<MapPiece>& pieces() const { return pieces_; }

private:
  std::vector<MapPiece> pieces_;
};

}  // namespace crosscheck
