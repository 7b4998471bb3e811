#include "checker/language/lexicon/synset.hpp"

namespace crosscheck {
namespace {

SynsetPointer read_pointer(FieldReader& fields) {
  SynsetPointer pointer;
  const std::string_view symbol = fields.next();
  pointer.kind = symbol.empty() ? '\0' : symbol.front();
  pointer.offset = fields.number();
  const std::string_view word_class = fields.next();
  pointer.word_class = word_class.empty() ? '\0' : word_class.front();
  const unsigned ends = fields.number(16);
  pointer.source = static_cast<std::uint8_t>(ends >> 8U);
  pointer.target = static_cast<std::uint8_t>(ends & 0xffU);
  return pointer;
}

/// The fields after offset, lexicographer file and synset type.
FieldReader fields_at(std::string_view line) {
  FieldReader fields(line);
  for (int skipped = 0; skipped < 3; ++skipped) fields.next();
  return fields;
}

}  // namespace

std::vector<SynsetOffset> read_hypernyms(std::string_view data, SynsetOffset offset) {
  std::vector<SynsetOffset> found;
  if (offset >= data.size()) return found;
  FieldReader fields = fields_at(data.substr(offset));  // the counts end the reading, not the line
  for (unsigned left = 2 * fields.number(16); left > 0; --left) fields.next();  // words with their lexical ids
  const unsigned pointers = fields.number();
  for (unsigned i = 0; i < pointers && i < 1000; ++i) {
    const SynsetPointer pointer = read_pointer(fields);
    if (pointer.kind == '~') break;
    if (pointer.kind == '@') found.push_back(pointer.offset);
  }
  return found;
}

Synset read_synset(std::string_view data, SynsetOffset offset) {
  Synset synset;
  if (offset >= data.size()) return synset;
  FieldReader fields = fields_at(data.substr(offset, data.find('\n', offset) - offset));
  const unsigned words = fields.number(16);
  for (unsigned i = 0; i < words && i < 256; ++i) {
    const std::string_view word = fields.next();
    synset.words.push_back(word.substr(0, word.find('(')));
    fields.next();  // lexical id
  }
  const unsigned pointers = fields.number();
  for (unsigned i = 0; i < pointers && i < 1000; ++i) synset.pointers.push_back(read_pointer(fields));
  return synset;
}

}  // namespace crosscheck
