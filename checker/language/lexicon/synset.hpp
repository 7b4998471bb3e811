#pragma once
// A line of WordNet's data files -> the words and pointers of a synset (format: wndb(5WN)).
#include <charconv>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

/// Byte offset of a synset's line in its data file.
using SynsetOffset = std::uint32_t;

/// A pointer of a synset. `source` and `target` count its words from 1; 0: the whole synset.
struct SynsetPointer {
  char kind = 0;  ///< the symbol's first character: `!` antonym, `@` hypernym, `+` derivation, `*` entailment, `>` cause, `&` similar, `#` part, member or stuff of
  SynsetOffset offset = 0;
  char word_class = 0;  ///< n v a s r
  std::uint8_t source = 0;
  std::uint8_t target = 0;
};

struct Synset {
  std::vector<std::string_view> words;  ///< as printed, `_` in compounds, without syntactic markers "(p)"
  std::vector<SynsetPointer> pointers;
};

/// The synset at the offset; empty where the data is not what the format says.
Synset read_synset(std::string_view data, SynsetOffset offset);
/// The synset's hypernym pointers alone. WordNet writes them before the (often hundreds of) hyponyms, where reading stops.
std::vector<SynsetOffset> read_hypernyms(std::string_view data, SynsetOffset offset);

/// Reads blank-separated fields, in order.
class FieldReader {
public:
  explicit FieldReader(std::string_view line) : rest_(line) {}
  std::string_view next() {
    const std::size_t start = rest_.find_first_not_of(' ');
    if (start == std::string_view::npos) return {};
    rest_.remove_prefix(start);
    const std::string_view field = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(field.size());
    return field;
  }
  unsigned number(int base = 10) {
    const std::string_view field = next();
    unsigned value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value, base);
    return value;
  }

private:
  std::string_view rest_;
};

}  // namespace crosscheck
