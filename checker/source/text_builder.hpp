#pragma once
// Pieces of an input, in reading order -> Article::text, blocks and map. What every reader writes through.
#include <string_view>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Blocks are joined by a blank line. White space at a block's ends is dropped; a block without text leaves nothing.
class TextBuilder {
public:
  explicit TextBuilder(Article& article) : article_(article) {}
  TextBuilder(const TextBuilder&) = delete;
  TextBuilder& operator=(const TextBuilder&) = delete;

  void begin_block(Region region, bool pull_quote = false);
  /// Bytes that stand in the input just so, at `input`.
  void copy(std::uint32_t input, std::string_view bytes, bool in_title = false);
  /// Text that stands for the input's `[input.start, input.end)`: a decoded entity, one blank for several.
  void put(Span input, std::string_view text, bool in_title = false);
  /// Returns the block's index, or no_block when it was empty.
  std::uint32_t end_block();
  static constexpr std::uint32_t no_block = 0xffffffff;

  bool in_block() const { return open_; }
  /// Changes the open block's region.
  void set_region(Region region) { block_.region = region; }
  /// The open block's last run of characters that are no blanks; empty where there is none.
  Span last_word() const;
  /// Where the next byte of text will stand. Meaningful inside a block that has text.
  std::uint32_t position() const { return static_cast<std::uint32_t>(article_.text.size()); }
  /// The last byte of the open block, or '\0' when it has none.
  char last() const { return article_.text.size() > start_ ? article_.text.back() : '\0'; }

private:
  void add_piece(const MapPiece& piece);

  Article& article_;
  std::size_t start_ = 0;        ///< of the open block's text
  std::size_t before_ = 0;       ///< size of the text before the open block's joint
  Block block_;
  bool open_ = false;
  MapPiece pending_;             ///< grows while exact pieces touch
};

}  // namespace crosscheck
