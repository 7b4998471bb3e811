#include "checker/inspect/read_claims.hpp"

#include <boost/json/parse.hpp>

#include "checker/claims/spelling.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

/// One line while it is read; the base of all offsets in it. Every accessor throws Error for a value of another kind.
class ClaimReader {
public:
  ClaimReader(const std::string& path, std::uint32_t line) : path_(path), line_(line) {}

  void read(std::string_view text, std::vector<ClaimDocument>& documents, std::map<std::string, std::size_t>& by_name);

private:
  [[noreturn]] void fail(const std::string& message) const { throw Error(message, path_, line_); }
  const json::object& object(const json::value& value, const char* what) const;
  std::string string(const json::object& object, const char* key) const;
  bool flag(const json::object& object, const char* key) const;
  std::optional<double> number(const json::object& object, const char* key) const;
  std::uint32_t offset(const json::object& object, const char* key) const;
  std::optional<Day> day(const json::object& object, const char* key) const;
  std::vector<std::string> strings(const json::object& object, const char* key) const;
  const json::array& array(const json::object& object, const char* key) const;
  Span span(const json::object& object) const { return {offset(object, "start"), offset(object, "end")}; }
  template <class Enumeration>
  Enumeration word(const json::object& object, const char* key, Enumeration otherwise) const;

  void fill(Phrasal& phrasal, const json::object& object) const;
  Term term(const json::object& object) const;
  Argument argument(const json::object& object, std::string role) const;
  Predicate predicate(const json::object& object) const;
  ClaimVoice voice(const json::object& object) const;
  ClaimQuantity quantity(const json::object& object) const;
  std::optional<ClaimTime> time(const json::object& object) const;
  Claim claim(const json::object& object);
  void places(const json::object& object, ClaimDocument& document) const;

  const std::string& path_;
  std::uint32_t line_;
  std::uint32_t base_ = body_offset;
};

const json::object& ClaimReader::object(const json::value& value, const char* what) const {
  if (const json::object* found = value.if_object()) return *found;
  fail(std::string("`") + what + "` is no object");
}

std::string ClaimReader::string(const json::object& object, const char* key) const {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || value->is_null()) return {};
  if (!value->is_string()) fail(std::string("`") + key + "` is no string");
  return {value->get_string().data(), value->get_string().size()};
}

bool ClaimReader::flag(const json::object& object, const char* key) const {
  const json::value* value = object.if_contains(key);
  if (value == nullptr) return false;
  if (!value->is_bool()) fail(std::string("`") + key + "` is neither true nor false");
  return value->get_bool();
}

std::optional<double> ClaimReader::number(const json::object& object, const char* key) const {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (!value->is_number()) fail(std::string("`") + key + "` is no number");
  return value->to_number<double>();
}

std::uint32_t ClaimReader::offset(const json::object& object, const char* key) const {
  const double value = number(object, key).value_or(-1);
  if (value < 0 || value >= 4e9 - body_offset) fail(std::string("`") + key + "` is no byte offset");
  return static_cast<std::uint32_t>(value) + base_;
}

std::optional<Day> ClaimReader::day(const json::object& object, const char* key) const {
  const std::string text = string(object, key);
  if (text.empty()) return std::nullopt;
  const std::optional<Day> day = day_from(text);
  if (!day) fail(std::string("`") + key + "` is no date: `" + text + "`");
  return day;
}

const json::array& ClaimReader::array(const json::object& object, const char* key) const {
  static const json::array none;
  const json::value* value = object.if_contains(key);
  if (value == nullptr) return none;
  if (!value->is_array()) fail(std::string("`") + key + "` is no list");
  return value->get_array();
}

std::vector<std::string> ClaimReader::strings(const json::object& object, const char* key) const {
  std::vector<std::string> out;
  for (const json::value& value : array(object, key)) {
    if (!value.is_string()) fail(std::string("`") + key + "` holds something that is no string");
    out.emplace_back(value.get_string().data(), value.get_string().size());
  }
  return out;
}

template <class Enumeration>
Enumeration ClaimReader::word(const json::object& object, const char* key, Enumeration otherwise) const {
  const std::string text = string(object, key);
  if (text.empty()) return otherwise;
  const std::optional<Enumeration> found = from_word<Enumeration>(text);
  if (!found) fail(std::string("`") + key + "` cannot be `" + text + "`");
  return *found;
}

void ClaimReader::fill(Phrasal& phrasal, const json::object& from) const {
  phrasal.text = string(from, "text");
  if (const json::value* head = from.if_contains("head")) {
    phrasal.head = span(object(*head, "head"));
    phrasal.head_text = string(head->get_object(), "text");
  }
  const bool implied = !number(from, "start") && !number(from, "end");  // no words say it: it stands where its head does
  phrasal.span = implied ? Span{phrasal.head.start, phrasal.head.start} : span(from);
}

Term ClaimReader::term(const json::object& from) const {
  Term out;
  out.lemma = string(from, "lemma");
  out.form = string(from, "form");
  out.upos = upos_from(string(from, "upos")).value_or(Upos::X);
  out.role = word(from, "role", TermRole::modifier);
  out.preposition = string(from, "preposition");
  return out;
}

Argument ClaimReader::argument(const json::object& from, std::string role) const {
  Argument out;
  fill(out, from);
  out.role = std::move(role);
  out.entity = string(from, "entity");
  out.type = string(from, "type");
  out.is_name = flag(from, "is_name");
  out.is_pronoun = flag(from, "is_pronoun");
  for (const json::value& value : array(from, "terms")) out.terms.push_back(term(object(value, "terms")));
  return out;
}

Predicate ClaimReader::predicate(const json::object& from) const {
  Predicate out;
  fill(out, from);
  out.lemma = string(from, "lemma");
  out.relation = string(from, "relation");
  out.relation_reversed = flag(from, "relation_reversed");
  out.passive = flag(from, "passive");
  return out;
}

ClaimVoice ClaimReader::voice(const json::object& from) const {
  ClaimVoice out;
  out.entity = string(from, "entity");
  if (const json::value* source = from.if_contains("source"); source != nullptr && !source->is_null()) {
    fill(out.source.emplace(), object(*source, "source"));
    out.entity = string(source->get_object(), "entity");
  }
  out.source_kind = word(from, "source_kind", SourceKind::none);
  if (const json::value* cue = from.if_contains("cue"); cue != nullptr && !cue->is_null()) {
    out.cue = span(object(*cue, "cue"));
    out.cue_text = string(cue->get_object(), "text");
  }
  out.stance = word(from, "stance", Stance::report);
  out.quoted = flag(from, "quoted");
  return out;
}

ClaimQuantity ClaimReader::quantity(const json::object& from) const {
  ClaimQuantity out;
  out.quantity.min = number(from, "min");
  out.quantity.max = number(from, "max");
  out.quantity.open_min = flag(from, "open_min");
  out.quantity.open_max = flag(from, "open_max");
  out.quantity.stated = number(from, "stated").value_or(0);
  out.quantity.unit = string(from, "unit");
  out.quantity.approximate = flag(from, "approximate");
  out.quantity.kind = word(from, "kind", QuantityKind::plain);
  out.quantity.significant_digits = static_cast<int>(number(from, "significant_digits").value_or(0));
  out.text = string(from, "text");
  out.span = span(from);
  out.role = string(from, "role");
  return out;
}

std::optional<ClaimTime> ClaimReader::time(const json::object& from) const {
  const json::value* value = from.if_contains("time");
  if (value == nullptr || value->is_null()) return std::nullopt;
  const json::object& found = object(*value, "time");
  ClaimTime out;
  out.days = {day(found, "earliest"), day(found, "latest")};
  out.text = string(found, "text");
  out.value = string(found, "value");
  return out;
}

Claim ClaimReader::claim(const json::object& from) {
  base_ = string(from, "in") == "title" ? 0 : body_offset;
  const auto part = [&](const char* key) -> const json::object& {
    const json::value* value = from.if_contains(key);
    if (value == nullptr) fail(std::string("no `") + key + "`: this is no claim that inspect printed");
    return object(*value, key);
  };
  Claim out;
  out.document = string(from, "document");
  out.id = string(from, "id");
  out.span = span(from);
  out.sentence = span(part("sentence"));
  out.sentence_text = string(part("sentence"), "text");
  out.subject = argument(part("subject"), "subject");
  out.predicate = predicate(part("predicate"));
  for (const json::value& value : array(from, "arguments")) {
    const json::object& found = object(value, "arguments");
    out.arguments.push_back(argument(found, string(found, "role")));
  }
  out.polarity = word(from, "polarity", Polarity::positive);
  out.certainty = word(from, "certainty", Certainty::certain);
  out.phase = word(from, "phase", Phase::none);
  out.tense = word(from, "tense", Tense::none);
  out.condition = flag(from, "condition");
  out.mood = word(from, "mood", ClaimMood::asserted);
  for (const json::value& value : array(from, "attribution")) out.attribution.push_back(voice(object(value, "attribution")));
  out.time = time(from);
  out.document_date = day(from, "document_date");
  out.publisher = string(from, "publisher");
  for (const json::value& value : array(from, "quantities")) out.quantities.push_back(quantity(object(value, "quantities")));
  out.qualifiers = strings(from, "qualifiers");
  out.keys = strings(from, "keys");
  out.region = region_from(string(from, "region")).value_or(Region::body);
  return out;
}

void ClaimReader::places(const json::object& from, ClaimDocument& document) const {
  for (const json::value& value : array(from, "places")) {
    const json::array* place = value.if_array();
    if (place == nullptr || place->size() != 3) fail("`places` holds something that is no [offset, line, column]");
    std::uint32_t numbers[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
      boost::system::error_code problem;
      numbers[i] = (*place)[i].to_number<std::uint32_t>(problem);
      if (problem) fail("`places` holds something that is no [offset, line, column]");
    }
    document.places[numbers[0] + base_] = {numbers[1], numbers[2]};
  }
}

void ClaimReader::read(std::string_view text, std::vector<ClaimDocument>& documents, std::map<std::string, std::size_t>& by_name) {
  boost::system::error_code problem;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), problem);
  if (problem) fail("not JSON: " + problem.message());
  const json::object& from = object(value, "claim");
  Claim found = claim(from);
  const auto [place, is_new] = by_name.try_emplace(found.document, documents.size());
  if (is_new) documents.push_back({found.document, string(from, "file"), 0, {}, {}});
  ClaimDocument& document = documents[place->second];
  document.record_line = static_cast<std::uint32_t>(number(from, "record_line").value_or(0));
  places(from, document);
  document.claims.push_back(std::move(found));
}

}  // namespace

std::vector<ClaimDocument> read_claims(std::string_view jsonl, const std::string& path) {
  std::vector<ClaimDocument> documents;
  std::map<std::string, std::size_t> by_name;
  std::uint32_t line = 0;
  while (!jsonl.empty()) {
    const std::size_t end = std::min(jsonl.find('\n'), jsonl.size());
    const std::string_view text = jsonl.substr(0, end);
    jsonl.remove_prefix(std::min(end + 1, jsonl.size()));
    ++line;
    if (text.find_first_not_of(" \t\r") != std::string_view::npos) ClaimReader(path, line).read(text, documents, by_name);
  }
  return documents;
}

}  // namespace crosscheck
