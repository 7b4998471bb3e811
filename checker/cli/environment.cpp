#include "checker/cli/environment.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "checker/cli/nearest.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view prefix = "CROSSCHECK_";
constexpr std::array<const char*, 14> known_names = {"CROSSCHECK_AGAINST", "CROSSCHECK_BASELINE", "CROSSCHECK_COLOR",        "CROSSCHECK_CONFIG",  "CROSSCHECK_DATA",
                                                     "CROSSCHECK_DATE",    "CROSSCHECK_DEFAULT_RULES", "CROSSCHECK_FAIL_ON", "CROSSCHECK_JOBS",    "CROSSCHECK_MIN_COVERAGE",
                                                     "CROSSCHECK_PATHS",   "CROSSCHECK_RULES",    "CROSSCHECK_SOURCES",      "CROSSCHECK_TODAY"};

[[noreturn]] void refuse(const std::string& name, const std::string& value, std::string_view wanted) {
  throw Error(fmt::format("the environment's {}: `{}` is not {}", name, value, wanted));
}

std::vector<std::string> list_from(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(':', start), text.size());
    if (end > start) out.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

template <class Number>
Number number_from(const std::string& name, const std::string& text, std::string_view wanted) {
  Number out{};
  const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (problem != std::errc() || stop != text.data() + text.size()) refuse(name, text, wanted);
  return out;
}

Day day_value(const std::string& name, const std::string& text) {
  const std::optional<Day> day = day_from(text);
  if (!day) refuse(name, text, "a day such as 2019-05-29");
  return *day;
}

bool truth_value(const std::string& name, const std::string& text) {
  if (text == "true" || text == "1") return true;
  if (text != "false" && text != "0") refuse(name, text, "true or false");
  return false;
}

std::string level_value(const std::string& name, const std::string& text) {
  if (text != "never" && !severity_from(text)) refuse(name, text, "error, warning, note or never");
  return text;
}

double percent_value(const std::string& name, const std::string& text) {
  const auto out = number_from<double>(name, text, "a share from 0 to 100");
  if (!(out >= 0 && out <= 100)) refuse(name, text, "a share from 0 to 100");
  return out;
}

}  // namespace

Config environment_configuration(const Variables& variable) {
  Config out;
  const auto take = [&](const char* key, const auto& use) {
    std::string name(prefix);
    for (const char c : std::string_view(key)) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const char* value = variable(name.c_str());
    if (value == nullptr || *value == '\0') return;
    use(name, std::string(value));
    out.origins[key] = {"environment " + name, 0, 0};
  };
  using Text = const std::string&;
  take("rules", [&](Text name, Text text) {
    for (std::string& pack : list_from(text)) out.rules.push_back({std::move(pack), {}, {"environment " + name, 0, 0}});
  });
  take("paths", [&](Text, Text text) { out.paths = list_from(text); });
  take("against", [&](Text, Text text) { out.against = list_from(text); });
  take("sources", [&](Text, Text text) { out.sources = list_from(text); });
  take("fail_on", [&](Text name, Text text) { out.fail_on = level_value(name, text); });
  take("baseline", [&](Text, Text text) { out.baseline = text; });
  take("min_coverage", [&](Text name, Text text) { out.min_coverage = percent_value(name, text); });
  take("date", [&](Text name, Text text) { out.date = day_value(name, text); });
  take("today", [&](Text name, Text text) { out.today = day_value(name, text); });
  take("default_rules", [&](Text name, Text text) { out.default_rules = truth_value(name, text); });
  return out;
}

void complete_from_environment(CommonOptions& options, const Variables& variable) {
  const auto value_of = [&](const char* name) {
    const char* value = variable(name);
    return std::string(value == nullptr ? "" : value);
  };
  if (options.configs.empty()) options.configs = list_from(value_of("CROSSCHECK_CONFIG"));
  if (const std::string jobs = value_of("CROSSCHECK_JOBS"); options.jobs == 0 && !jobs.empty())
    options.jobs = number_from<unsigned>("CROSSCHECK_JOBS", jobs, "a number of threads");
  const std::string colour = value_of("CROSSCHECK_COLOR");
  if (colour.empty() || options.is_colour_given) return;
  const std::optional<ColourMode> mode = colour_mode_from(colour);
  if (!mode) refuse("CROSSCHECK_COLOR", colour, "auto, always or never");
  options.colour = *mode;
}

std::string unknown_variables(const char* const* environment) {
  const std::vector<std::string> names(known_names.begin(), known_names.end());
  std::vector<std::string> lines;
  for (; environment != nullptr && *environment != nullptr; ++environment) {
    const std::string_view entry(*environment);
    const std::string name(entry.substr(0, entry.find('=')));
    if (!name.starts_with(prefix) || std::find(names.begin(), names.end(), name) != names.end()) continue;
    const std::string nearest = nearest_of(name, names);
    lines.push_back(fmt::format("crosscheck: the environment's {} means nothing here{}\n", name, nearest.empty() ? "" : "; did you mean " + nearest));
  }
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, ""));
}

}  // namespace crosscheck
