#include "rules/phrase.hpp"

#include <algorithm>
#include <optional>

#include <boost/spirit/home/x3.hpp>

#include "rules/error.hpp"
#include "rules/load/problems.hpp"

/// Lets an expectation's failure name the rule behind a semantic action.
template <typename Subject, typename Action>
struct boost::spirit::x3::get_info<boost::spirit::x3::action<Subject, Action>> {
  using result_type = std::string;
  std::string operator()(const action<Subject, Action>& parser) const { return what(parser.subject); }
};

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;

/// Phrases are short; the bound keeps matching cheap.
constexpr std::size_t longest_phrase = 400;

/// Letters beyond ASCII come as bytes above 0x7f.
const auto word_byte = x3::char_("a-zA-Z0-9'&.-") | (x3::char_ - x3::char_('\0', '\x7f'));
const auto name = x3::rule<struct name_tag, std::string>{"a name"} = x3::lexeme[+x3::char_("a-zA-Z0-9_-")];
const auto word = x3::rule<struct word_tag, std::string>{"a word"} = x3::lexeme[+(word_byte | x3::char_('_'))];
const auto alternatives = x3::rule<struct alternatives_tag, std::vector<std::string>>{"a word"} = word >> *('|' > word);

const auto set_slot = [](const auto& context) {
  const std::string& slot = x3::_attr(context);
  PhraseElement& element = x3::_val(context);
  if (slot == "subject") element.kind = PhraseElementKind::subject;
  else if (slot == "object") element.kind = PhraseElementKind::object;
  else if (slot == "other") element.kind = PhraseElementKind::other;
  else x3::_pass(context) = false;
};
const auto set_type = [](const auto& context) { x3::_val(context).type = x3::_attr(context); };
const auto set_words = [](const auto& context) { x3::_val(context).alternatives = x3::_attr(context); };
const auto set_optional = [](const auto& context) {
  x3::_val(context).alternatives = x3::_attr(context);
  x3::_val(context).optional = true;
};

const auto slot_name = x3::rule<struct slot_name_tag, std::string>{"subject, object or other"} = name;
const auto slot_type = x3::rule<struct slot_type_tag, std::string>{"a type's name"} = name;
const auto closing_brace = x3::rule<struct closing_brace_tag>{"`}`"} = x3::lit('}');
const auto closing_bracket = x3::rule<struct closing_bracket_tag>{"`]`"} = x3::lit(']');
const auto element = x3::rule<struct element_tag, PhraseElement>{"a word, [word], {subject} or {object}"} =
    (x3::lit('{') > slot_name[set_slot] > -(':' > slot_type[set_type]) > closing_brace) |
    (x3::lit('[') > alternatives[set_optional] > closing_bracket) | alternatives[set_words];
const auto the_end = x3::rule<struct the_end_tag>{"a word, [word], {subject} or {object}"} = x3::eoi;
const auto phrase = x3::rule<struct phrase_tag, std::vector<PhraseElement>>{"a phrase"} = +element > the_end;

std::uint32_t column_of(std::string_view text, std::size_t byte) {
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < byte && at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xc0) != 0x80) ++column;
  return column;
}

/// "unknown slot `subjet`; did you mean `subject`", where the place is behind an opening brace.
std::optional<std::string> wrong_slot(std::string_view text, std::size_t place) {
  const std::size_t start = text.find_first_not_of(' ', place);
  if (place == 0 || text[place - 1] != '{' || start == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(text.find_first_of("}: |", start), text.size());
  if (end == start) return std::nullopt;
  const std::string wrong(text.substr(start, end - start));
  return "unknown slot `" + wrong + "`" + remedy(wrong, {"subject", "object", "other"});
}

std::size_t count(const Phrase& out, PhraseElementKind kind) {
  std::size_t found = 0;
  for (const PhraseElement& element_ : out.elements) found += element_.kind == kind ? 1 : 0;
  return found;
}

void check_meaning(const Phrase& out) {
  if (count(out, PhraseElementKind::subject) != 1) throw Error("a phrase needs {subject} exactly once", {}, 0, 1);
  if (count(out, PhraseElementKind::object) != 1) throw Error("a phrase needs {object} exactly once", {}, 0, 1);
  bool required = false;
  for (const PhraseElement& element_ : out.elements)
    required = required || (element_.kind == PhraseElementKind::words && !element_.optional);
  if (!required) throw Error("a phrase needs a verb that is not optional", {}, 0, 1);
  const PhraseElementKind first = out.elements.front().kind;
  if (first != PhraseElementKind::subject && first != PhraseElementKind::object)
    throw Error("a phrase starts with {subject} or {object}: write it in the active voice", {}, 0, 1);
}

}  // namespace

Phrase parse_phrase(std::string_view text) {
  if (text.size() > longest_phrase) throw Error("a phrase of more than 400 bytes", {}, 0, 1);
  Phrase out;
  out.text = text;
  const char* at = text.data();
  const char* const end = at + text.size();
  try {
    if (!x3::phrase_parse(at, end, phrase, x3::space, out.elements))
      throw Error("expected a phrase such as `{subject} choose|select {object}`", {}, 0,
                  column_of(text, static_cast<std::size_t>(at - text.data())));
  } catch (const x3::expectation_failure<const char*>& failure) {
    const auto place = static_cast<std::size_t>(failure.where() - text.data());
    throw Error(wrong_slot(text, place).value_or("expected " + failure.which()), {}, 0, column_of(text, place));
  }
  check_meaning(out);
  return out;
}

}  // namespace crosscheck
