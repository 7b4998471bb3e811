#include <fmt/format.h>

#include <iterator>

#include "checker/inspect/dump.hpp"
#include "reports/json_text.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

/// The words of a span object, quoted; other values as JSON.
void append_value(std::string& out, const json::value& value) {
  if (const json::string* string = value.if_string()) {
    out.append(string->data(), string->size());
  } else if (const json::object* object = value.if_object(); object != nullptr && object->contains("text")) {
    append_json(out, object->at("text"));
  } else if (const json::array* array = value.if_array()) {
    std::string_view separator;
    for (const json::value& element : *array) {
      out += separator;
      append_value(out, element);
      separator = " … ";
    }
  } else {
    append_json(out, value);
  }
}

std::string_view text_of(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) return {};
  return {value->get_string().data(), value->get_string().size()};
}

/// `SoftBank | has decided | object: to replace gear | [4G] | phase decided | says Nikkei`.
std::string claim_line(const json::object& claim) {
  std::string out = fmt::format("{}  {} | {}", text_of(claim, "id"), text_of(claim.at("subject").as_object(), "text"),
                                text_of(claim.at("predicate").as_object(), "text"));
  for (const json::value& argument : claim.at("arguments").as_array())
    fmt::format_to(std::back_inserter(out), " | {}: {}", text_of(argument.as_object(), "role"), text_of(argument.as_object(), "text"));
  const auto add_unless = [&](const char* key, std::string_view usual) {
    if (const std::string_view word = text_of(claim, key); word != usual) fmt::format_to(std::back_inserter(out), " [{}]", word);
  };
  add_unless("polarity", "positive");
  add_unless("certainty", "certain");
  add_unless("phase", "none");
  add_unless("mood", "asserted");
  if (claim.at("condition").as_bool()) out += " [condition]";
  for (const json::value& qualifier : claim.at("qualifiers").as_array()) {
    out += " [";
    append_value(out, qualifier);
    out += ']';
  }
  if (const std::string_view relation = text_of(claim.at("predicate").as_object(), "relation"); !relation.empty())
    fmt::format_to(std::back_inserter(out), " = {}", relation);
  if (const json::object* time = claim.at("time").if_object()) fmt::format_to(std::back_inserter(out), " @ {}", text_of(*time, "text"));
  for (const json::value& voice : claim.at("attribution").as_array()) {
    const json::value& source = voice.as_object().at("source");
    fmt::format_to(std::back_inserter(out), " < {} ({})", source.is_null() ? "?" : text_of(source.as_object(), "text"),
                   text_of(voice.as_object(), "stance"));
  }
  return out;
}

}  // namespace

std::string dump_line(Stage stage, const json::object& object) {
  if (stage == Stage::claims) return claim_line(object);
  std::string out;
  if (object.contains("start")) {
    fmt::format_to(std::back_inserter(out), "{:>6}..{:<6} ", object.at("start").to_number<std::uint64_t>(),
                   object.at("end").to_number<std::uint64_t>());
    append_json(out, object.at("text"));
  }
  for (const auto& [key, value] : object) {
    if (key == "document" || key == "start" || key == "end" || key == "text") continue;
    fmt::format_to(std::back_inserter(out), "{}{}=", out.empty() ? "" : "  ", std::string_view(key.data(), key.size()));
    append_value(out, value);
  }
  return out;
}

}  // namespace crosscheck
