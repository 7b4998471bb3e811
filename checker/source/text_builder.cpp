#include "checker/source/text_builder.hpp"

#include <cassert>

namespace crosscheck {

void TextBuilder::begin_block(Region region, bool pull_quote) {
  assert(!open_);
  before_ = article_.text.size();
  if (!article_.text.empty()) article_.text += "\n\n";
  start_ = article_.text.size();
  block_ = {{}, region, pull_quote};
  open_ = true;
}

void TextBuilder::add_piece(const MapPiece& piece) {
  const bool touches = pending_.length > 0 && pending_.exact && piece.exact && pending_.in_title == piece.in_title &&
                       pending_.plain + pending_.length == piece.plain && pending_.input + pending_.length == piece.input;
  if (touches) {
    pending_.length += piece.length;
    pending_.input_length += piece.length;
    return;
  }
  if (pending_.length > 0) article_.map.add(pending_);
  pending_ = piece;
}

void TextBuilder::copy(std::uint32_t input, std::string_view bytes, bool in_title) {
  assert(open_);
  if (article_.text.size() == start_) {  // no white space in front
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\f\v");
    if (first == std::string_view::npos) return;
    bytes.remove_prefix(first);
    input += static_cast<std::uint32_t>(first);
  }
  if (bytes.empty()) return;
  const auto length = static_cast<std::uint32_t>(bytes.size());
  add_piece({position(), length, input, length, true, in_title});
  article_.text += bytes;
}

void TextBuilder::put(Span input, std::string_view text, bool in_title) {
  assert(open_);
  if (text.empty() || (article_.text.size() == start_ && text == " ")) return;
  add_piece({position(), static_cast<std::uint32_t>(text.size()), input.start, input.length(), false, in_title});
  article_.text += text;
}

Span TextBuilder::last_word() const {
  const std::string& text = article_.text;
  std::size_t end = text.size();
  while (end > start_ && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  std::size_t begin = end;
  while (begin > start_ && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::uint32_t TextBuilder::end_block() {
  assert(open_);
  open_ = false;
  std::size_t end = article_.text.find_last_not_of(" \t\r\n\f\v");
  end = end == std::string::npos || end < start_ ? start_ : end + 1;
  article_.text.resize(end);
  while (pending_.length > 0 && pending_.plain + pending_.length > end) {  // white space at the end is taken off the map
    const auto over = static_cast<std::uint32_t>(pending_.plain + pending_.length - end);
    if (!pending_.exact || over >= pending_.length) {
      pending_ = article_.map.take_last();
      continue;
    }
    pending_.length -= over;
    pending_.input_length -= over;
  }
  if (pending_.length > 0) article_.map.add(pending_);
  pending_ = {};
  if (end == start_) {
    article_.text.resize(before_);
    return no_block;
  }
  block_.span = {static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(end)};
  article_.blocks.push_back(block_);
  return static_cast<std::uint32_t>(article_.blocks.size() - 1);
}

}  // namespace crosscheck
