#pragma once
// CoNLL-U -> its lines, sorted by kind, with the columns of each. Format: universaldependencies.org/format.html
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

/// The ten columns of a line.
struct ConlluColumns {
  std::array<std::string_view, 10> cells;
  std::string_view id() const { return cells[0]; }
  std::string_view form() const { return cells[1]; }
  std::string_view lemma() const { return cells[2]; }
  std::string_view upos() const { return cells[3]; }
  std::string_view xpos() const { return cells[4]; }
  std::string_view feats() const { return cells[5]; }
  std::string_view head() const { return cells[6]; }
  std::string_view deprel() const { return cells[7]; }
  bool space_after() const;
  /// `12`, none for ranges and empty nodes.
  std::optional<std::uint32_t> number() const;
  /// `12-13`, none otherwise.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> range() const;
};

enum class ConlluKind : std::uint8_t { word, range, empty_node, comment, sentence_end };

struct ConlluLine {
  ConlluKind kind = ConlluKind::sentence_end;
  std::string_view text;
  ConlluColumns columns;     ///< of words and ranges
  std::uint32_t number = 0;  ///< 1-based
};

/// Reads line by line. Throws Error (without path) with the line's number on a line that is none of these.
class ConlluReader {
public:
  explicit ConlluReader(std::string_view input) : rest_(input) {}
  /// The next line; after the last one a sentence_end if the input did not end in one, then none.
  std::optional<ConlluLine> next();

private:
  std::string_view rest_;
  std::uint32_t line_ = 0;
  bool in_sentence_ = false;
};

}  // namespace crosscheck
