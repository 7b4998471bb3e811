#include <algorithm>

#include "checker/claims/spelling.hpp"
#include "checker/inspect/objects.hpp"
#include "checker/source/line_index.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::array string_array(const std::vector<std::string>& strings) {
  json::array out;
  for (const std::string& string : strings) out.emplace_back(string);
  return out;
}

/// Prints the parts of one claim and remembers every offset that it printed.
class ClaimPrinter {
public:
  ClaimPrinter(const Article& article, const LineIndex& input, const LineIndex& title)
      : article_(article), input_(input), title_(title) {}

  json::object print(const Claim& claim);

private:
  json::object span(Span span);
  void add_phrasal(json::object& object, const Phrasal& phrasal);
  json::object argument_object(const Argument& argument);
  json::object predicate_object(const Predicate& predicate);
  json::object voice_object(const ClaimVoice& voice);
  json::object quantity_object(const ClaimQuantity& quantity);
  json::array places();

  const Article& article_;
  const LineIndex& input_;
  const LineIndex& title_;
  std::vector<std::uint32_t> offsets_;
  bool in_title_ = false;
};

json::object ClaimPrinter::span(Span span) {
  json::object object = span_object(article_, span);
  if (object.contains("in") == in_title_) {
    offsets_.push_back(static_cast<std::uint32_t>(object["start"].to_number<std::uint64_t>()));
    offsets_.push_back(static_cast<std::uint32_t>(object["end"].to_number<std::uint64_t>()));
  }
  return object;
}

void ClaimPrinter::add_phrasal(json::object& object, const Phrasal& phrasal) {
  json::object place = span(phrasal.span);
  object["text"] = phrasal.text;
  const bool implied = phrasal.span.empty();  // "is" of an apposition, a subject that stands elsewhere: `head` has the place
  object["start"] = implied ? json::value(nullptr) : place["start"];
  object["end"] = implied ? json::value(nullptr) : place["end"];
  json::object head = span(phrasal.head);
  head["text"] = phrasal.head_text;
  object["head"] = std::move(head);
}

json::array terms_array(const std::vector<Term>& terms) {
  json::array out;
  for (const Term& term : terms) {
    json::object object{{"lemma", term.lemma},
                        {"form", term.form},
                        {"upos", view(to_string(term.upos))},
                        {"role", view(to_string(term.role))}};
    if (!term.preposition.empty()) object["preposition"] = term.preposition;
    out.push_back(std::move(object));
  }
  return out;
}

json::object ClaimPrinter::argument_object(const Argument& argument) {
  json::object object{{"role", argument.role}};
  add_phrasal(object, argument);
  object["entity"] = or_null(argument.entity);
  object["type"] = or_null(argument.type);
  if (argument.is_name) object["is_name"] = true;
  if (argument.is_pronoun) object["is_pronoun"] = true;
  object["terms"] = terms_array(argument.terms);
  return object;
}

json::object ClaimPrinter::predicate_object(const Predicate& predicate) {
  json::object object;
  add_phrasal(object, predicate);
  object["lemma"] = predicate.lemma;
  object["relation"] = or_null(predicate.relation);
  if (predicate.relation_reversed) object["relation_reversed"] = true;
  if (predicate.passive) object["passive"] = true;
  return object;
}

json::object ClaimPrinter::voice_object(const ClaimVoice& voice) {
  json::object object;
  if (voice.source) {
    json::object source;
    add_phrasal(source, *voice.source);
    source["entity"] = or_null(voice.entity);
    object["source"] = std::move(source);
  } else {
    object["source"] = nullptr;
    if (!voice.entity.empty()) object["entity"] = voice.entity;
  }
  object["source_kind"] = view(to_string(voice.source_kind));
  object["cue"] = voice.cue ? json::value(span(*voice.cue)) : json::value(nullptr);
  if (voice.cue) object["cue"].as_object()["text"] = voice.cue_text;
  object["stance"] = view(to_string(voice.stance));
  object["quoted"] = voice.quoted;
  return object;
}

json::object ClaimPrinter::quantity_object(const ClaimQuantity& stated) {
  const Quantity& quantity = stated.quantity;
  json::object object{{"min", number(quantity.min)}, {"max", number(quantity.max)}, {"unit", quantity.unit}, {"text", stated.text}};
  json::object place = span(stated.span);
  object["start"] = place["start"];
  object["end"] = place["end"];
  object["role"] = stated.role;
  object["stated"] = number(quantity.stated);
  object["kind"] = view(to_string(quantity.kind));
  object["approximate"] = quantity.approximate;
  object["significant_digits"] = quantity.significant_digits;
  if (quantity.open_min) object["open_min"] = true;
  if (quantity.open_max) object["open_max"] = true;
  return object;
}

/// `[offset, line, column]` of every offset printed, so that claims read back know their places.
json::array ClaimPrinter::places() {
  std::sort(offsets_.begin(), offsets_.end());
  offsets_.erase(std::unique(offsets_.begin(), offsets_.end()), offsets_.end());
  json::array out;
  for (const std::uint32_t offset : offsets_) {
    const LinePlace place = (in_title_ ? title_ : input_).place(offset);
    out.push_back(json::array{offset, place.line, place.column});
  }
  return out;
}

json::value time_value(const std::optional<ClaimTime>& time) {
  if (!time) return nullptr;
  json::object object{{"earliest", day_value(time->days.earliest)}, {"latest", day_value(time->days.latest)}, {"text", time->text}};
  if (!time->value.empty()) object["value"] = time->value;
  return object;
}

json::object ClaimPrinter::print(const Claim& claim) {
  in_title_ = article_.map.to_input(claim.span).in_title;
  json::object out{{"document", claim.document}, {"id", claim.id}};
  const json::object place = span(claim.span);
  out["start"] = place.at("start");
  out["end"] = place.at("end");
  if (in_title_) out["in"] = "title";
  json::object sentence = span(claim.sentence);
  sentence["text"] = claim.sentence_text;
  out["sentence"] = std::move(sentence);
  json::object subject = argument_object(claim.subject);
  subject.erase("role");
  out["subject"] = std::move(subject);
  out["predicate"] = predicate_object(claim.predicate);
  json::array arguments;
  for (const Argument& argument : claim.arguments) arguments.push_back(argument_object(argument));
  out["arguments"] = std::move(arguments);
  out["polarity"] = view(to_string(claim.polarity));
  out["certainty"] = view(to_string(claim.certainty));
  out["phase"] = view(to_string(claim.phase));
  out["tense"] = view(to_string(claim.tense));
  out["condition"] = claim.condition;
  out["mood"] = view(to_string(claim.mood));
  json::array voices;
  for (const ClaimVoice& voice : claim.attribution) voices.push_back(voice_object(voice));
  out["attribution"] = std::move(voices);
  out["time"] = time_value(claim.time);
  json::array quantities;
  for (const ClaimQuantity& quantity : claim.quantities) quantities.push_back(quantity_object(quantity));
  out["quantities"] = std::move(quantities);
  out["qualifiers"] = string_array(claim.qualifiers);
  out["keys"] = string_array(claim.keys);
  out["region"] = view(to_string(claim.region));
  if (claim.document_date) out["document_date"] = day_value(claim.document_date);
  if (!claim.publisher.empty()) out["publisher"] = claim.publisher;
  if (article_.record_line != 0) {
    out["file"] = article_.file;
    out["record_line"] = article_.record_line;
  }
  out["places"] = places();
  return out;
}

}  // namespace

Objects dump_claims(const Analysis& analysis) {
  const Article& article = analysis.parsed.article;
  const LineIndex input(article.input);
  const LineIndex title(article.input_title);
  Objects out;
  out.reserve(analysis.claims.size());
  for (const Claim& claim : analysis.claims) out.push_back(ClaimPrinter(article, input, title).print(claim));
  return out;
}

}  // namespace crosscheck
