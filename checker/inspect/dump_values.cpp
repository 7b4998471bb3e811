#include "checker/inspect/objects.hpp"

namespace crosscheck {

namespace json = boost::json;

Objects dump_times(const Analysis& analysis) {
  Objects out;
  for (const TimeMention& mention : analysis.times) {
    json::object object = object_at(analysis.parsed.article, mention.span);
    const std::string_view type = to_string(mention.time.type);
    object["type"] = json::string_view(type.data(), type.size());
    object["value"] = mention.time.value;
    object["earliest"] = day_value(mention.time.days.earliest);
    object["latest"] = day_value(mention.time.days.latest);
    out.push_back(std::move(object));
  }
  return out;
}

Objects dump_quantities(const Analysis& analysis) {
  Objects out;
  for (const QuantityMention& mention : analysis.quantities) {
    json::object object = object_at(analysis.parsed.article, mention.span);
    object["min"] = number(mention.quantity.min);
    object["max"] = number(mention.quantity.max);
    object["unit"] = mention.quantity.unit;
    object["approximate"] = mention.quantity.approximate;
    out.push_back(std::move(object));
  }
  return out;
}

}  // namespace crosscheck
