#pragma once
// The phrase language of relations: "{subject} opt to purchase|buy equipment|gear from {object}" -> syntax tree.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

enum class PhraseElementKind : std::uint8_t { subject, object, other, words };

/// One place of a phrase: a slot, or words of which one alternative must stand there.
/// Alternatives are lemmas (several, space-joined by `_`, for fixed expressions). `[…]` makes an element optional.
/// `other` is `{other}`: anything may stand there and it is no part of the relation.
struct PhraseElement {
  PhraseElementKind kind = PhraseElementKind::words;
  std::vector<std::string> alternatives;
  std::string type;  ///< of a slot that narrows the relation's own: `{object:vendor}`
  bool optional = false;
};

struct Phrase {
  std::string text;  ///< as written
  std::vector<PhraseElement> elements;
};

/// Throws Error with `column` set (1-based in `text`, in code points).
Phrase parse_phrase(std::string_view text);

}  // namespace crosscheck
