#include "rules/load/toml_value.hpp"

#include <algorithm>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

/// What toml++ takes for granted and malformed text breaks: `[[[`, `[1, }`.
struct BrokenAssumption {};

}  // namespace
}  // namespace crosscheck

// toml++ 3.3 asserts on some malformed text, which would end the program, or in release builds leave its state undefined.
#undef NDEBUG
#define TOML_ASSERT(expression) (static_cast<bool>(expression) ? void() : throw ::crosscheck::BrokenAssumption())
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wterminate"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace crosscheck {
namespace {

/// toml++ bounds the nesting of values but not that of dotted keys, and its tables free themselves recursively.
constexpr std::size_t deepest_key = 32;

TomlPlace place_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

TomlValue converted(const toml::node& node);

void add_entries(const toml::table& table, TomlValue& out) {
  for (const auto& [key, node] : table)
    out.entries.push_back({std::string(key.str()), place_of(key.source()), converted(node)});
  std::stable_sort(out.entries.begin(), out.entries.end(), [](const TomlEntry& a, const TomlEntry& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
}

Day day_of(const toml::date& date) {
  return Day{std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{date.month},
                                         std::chrono::day{date.day}}};
}

/// Recursion is bounded by toml++'s own limit on nested values and by `deepest_key`.
TomlValue converted(const toml::node& node) {
  TomlValue out;
  out.place = place_of(node.source());
  node.visit([&](const auto& value) {
    using Node = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::is_same_v<Node, toml::table>) {
      out.kind = TomlKind::table;
      add_entries(value, out);
    } else if constexpr (std::is_same_v<Node, toml::array>) {
      out.kind = TomlKind::array;
      for (const toml::node& item : value) out.items.push_back(converted(item));
    } else if constexpr (std::is_same_v<Node, toml::value<std::string>>) {
      out.kind = TomlKind::string;
      out.text = value.get();
    } else if constexpr (std::is_same_v<Node, toml::value<std::int64_t>>) {
      out.kind = TomlKind::integer;
      out.number = static_cast<double>(value.get());
    } else if constexpr (std::is_same_v<Node, toml::value<double>>) {
      out.kind = TomlKind::number;
      out.number = value.get();
    } else if constexpr (std::is_same_v<Node, toml::value<bool>>) {
      out.kind = TomlKind::boolean;
      out.truth = value.get();
    } else if constexpr (std::is_same_v<Node, toml::value<toml::date>>) {
      out.kind = TomlKind::date;
      out.day = day_of(value.get());
    } else {
      out.kind = TomlKind::date_time;
    }
  });
  return out;
}

/// Counts the dots of each line's key; prose in multi-line strings has several words between its dots and is left alone.
void refuse_deep_keys(std::string_view text, const std::string& path) {
  std::uint32_t line = 1;
  std::size_t dots = 0;
  bool key = true, space = false;
  char before = '[';
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      dots = 0;
      key = true;
      before = '[';
    }
    if (c == '=' || c == '#') key = false;
    if (key && space && before != '.' && before != '[' && c != '.' && c != ' ') key = false;
    if (c == '.' && key && ++dots > deepest_key) throw Error("a key of more than 32 parts", path, line, 1);
    space = c == ' ' || c == '\t';
    if (!space && c != '\n') before = c;
  }
}

bool breaks_assumption(std::string_view text) {
  try {
    [[maybe_unused]] const toml::table table = toml::parse(text);
  } catch (const toml::parse_error&) {
    return false;
  } catch (const BrokenAssumption&) {
    return true;
  }
  return false;
}

/// The line at which toml++ loses its footing: the last one of the shortest text of whole lines that breaks it too.
std::uint32_t broken_line(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ends.push_back(at + 1);
  const auto first = std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return !breaks_assumption(text.substr(0, end)); });
  return static_cast<std::uint32_t>(first - ends.begin()) + 1;
}

/// True where the value of the line is a bare word: `country = Norway`.
bool looks_unquoted(std::string_view text, const TomlPlace& place) {
  std::size_t start = 0;
  for (std::uint32_t line = 1; line < place.line && start != std::string_view::npos; ++line) {
    start = text.find('\n', start);
    if (start != std::string_view::npos) ++start;
  }
  if (start == std::string_view::npos) return false;
  const std::string_view line = text.substr(start, text.find('\n', start) - start);
  const std::size_t value = line.find_first_not_of(" \t", line.find('=') + 1);
  if (line.find('=') == std::string_view::npos || value == std::string_view::npos) return false;
  const std::string_view word = line.substr(value, line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", value) - value);
  return !word.empty() && word != "true" && word != "false" && word != "inf" && word != "nan";
}

}  // namespace

std::string_view to_string(TomlKind kind) {
  switch (kind) {
    case TomlKind::string: return "a string";
    case TomlKind::integer: return "a whole number";
    case TomlKind::number: return "a number";
    case TomlKind::boolean: return "true or false";
    case TomlKind::date: return "a date";
    case TomlKind::date_time: return "a time";
    case TomlKind::array: return "a list";
    case TomlKind::table: return "a table";
  }
  return {};
}

const TomlValue* TomlValue::find(std::string_view key) const {
  for (const TomlEntry& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

TomlValue parse_toml(std::string_view text, const std::string& path) {
  refuse_deep_keys(text, path);
  try {
    const toml::table table = toml::parse(text, path);
    TomlValue out = converted(table);
    out.place = {1, 1};
    return out;
  } catch (const toml::parse_error& error) {
    std::string message(error.description());
    std::replace(message.begin(), message.end(), '\n', ' ');
    const TomlPlace place = place_of(error.source());
    if (looks_unquoted(text, place)) message += " (a text stands in quotation marks)";
    throw Error("not TOML: " + message, path, place.line, place.column);
  } catch (const BrokenAssumption&) {
    throw Error("not TOML: a malformed key, value or table header", path, broken_line(text), 1);
  }
}

}  // namespace crosscheck
