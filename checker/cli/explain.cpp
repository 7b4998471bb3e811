// `explain`: what a rule is for, or what was found on one line of an article and what was not.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <memory>

#include "checker/analysis.hpp"
#include "checker/check.hpp"
#include "checker/check/complete.hpp"
#include "checker/check/standing.hpp"
#include "checker/checks/near_misses.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/nearest.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "reports/formats.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

struct ExplainOptions {
  CommonOptions common;
  std::string what;
};

struct Place {
  std::string path;
  std::uint32_t line = 0;
};

/// `FILE:LINE`, or nothing when there is no number behind the last colon.
std::optional<Place> place_from(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Place place{text.substr(0, colon), 0};
  const char* end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data() + colon + 1, end, place.line);
  if (problem != std::errc() || stop != end || place.line == 0) return std::nullopt;
  return place;
}

std::string standing_text(std::string_view rule, const RuleSet& rules) {
  const std::optional<Severity> severity = standing(rule, {}, Region::body, rules);
  return severity ? fmt::format("in force as {}", to_string(*severity)) : "switched off; a [[policy]] with enabled = true switches it on";
}

std::string explained(const CatalogueRule& rule, const RuleSet& rules) {
  return fmt::format("{} ({})\n{}\n\n{}\n\nIt is {}.\n", rule.id, rule.group, rule.summary, rule.explanation, standing_text(rule.id, rules));
}

std::string explained(const PackRule& rule, const RuleSet& rules) {
  std::string out = fmt::format("{} ({}:{})\n\n{}\n\nwhen: {}\n\n", rule.id, rule.origin.path, rule.origin.line, rule.explanation, rule.when.text);
  for (const RuleExample& example : rule.examples)
    fmt::format_to(std::back_inserter(out), "{} {}\n", example.flags.empty() ? "passes:" : "flags: ", example.text);
  return out + fmt::format("\nIt is {}.\n", standing_text(rule.id, rules));
}

std::string explain_rule(const std::string& name, const RuleSet& rules) {
  if (const CatalogueRule* rule = find_catalogue_rule(name)) return explained(*rule, rules);
  std::vector<std::string> names;
  for (const PackRule& rule : rules.rules) {
    if (rule.id == name) return explained(rule, rules);
    names.push_back(rule.id);
  }
  for (const CatalogueRule& rule : catalogue()) names.emplace_back(rule.id);
  const std::string nearest = nearest_of(name, names);
  throw Error("no rule is called `" + name + "`" + (nearest.empty() ? "" : "; did you mean `" + nearest + "`"));
}

bool touches(const Location& location, const Place& place) {
  return location.document == place.path && location.line <= place.line && place.line <= location.end_line;
}

bool touches(const Finding& finding, const Place& place) {
  return touches(finding.location, place) || std::any_of(finding.related.begin(), finding.related.end(), [&](const RelatedLocation& related) {
           return touches(related.location, place);
         });
}

/// The rules of the packs that came near to a claim, by the claim's id: what each article's claims state and where each rule stops.
using NearnessText = std::map<std::string, std::string>;

NearnessText nearness_of(const std::vector<Article>& articles, const Language& language, const RuleSet& rules) {
  constexpr std::size_t most_misses = 3;
  NearnessText out;
  for (const Article& article : articles) {
    const std::vector<Claim> claims = analyse(article, language, rules).claims;
    const ClaimTable table(claims, rules);
    for (std::uint32_t index = 0; index < claims.size(); ++index) {
      std::string& text = out[claims[index].id];
      for (const ClaimRelation& relation : claims[index].relations)
        fmt::format_to(std::back_inserter(text), "  states: {}({}, {})\n", relation.name, printable(relation.subject), printable(relation.object));
      const std::vector<NearMiss> misses = near_misses(index, table);
      for (std::size_t i = 0; i < std::min(misses.size(), most_misses); ++i)
        fmt::format_to(std::back_inserter(text), "  nearest miss: {}: {}\n", misses[i].rule, printable(misses[i].why));
    }
  }
  return out;
}

/// The findings that touch the line; then its claims, each with its verdict and why, and the rules that nearly fired.
std::string explain_place(const Place& place, const ExplainOptions& options, const Config& config, const RuleSet& rules) {
  const Language language = Language::load(data_folder());
  std::vector<Article> articles = read_articles(place.path, InputFormat::automatic, {});
  for (Article& article : articles) complete(article, config, options.common.date);
  const NearnessText nearness = nearness_of(articles, language, rules);
  CheckSettings settings;
  settings.today = config.today;
  Report report = check(std::move(articles), language, rules, settings);
  std::erase_if(report.findings, [&](const Finding& finding) { return !touches(finding, place); });
  RenderSettings rendering;
  rendering.colour = wants_colour(options.common.colour);
  rendering.is_quiet = true;
  std::string out = render_text(report, rendering);
  if (report.findings.empty()) out = fmt::format("{}:{}: nothing was found on this line\n\n", place.path, place.line);
  for (const Finding& finding : report.findings)
    if (finding.suppressed) fmt::format_to(std::back_inserter(out), "suppressed: {} [{}], because: {}\n", printable(finding.message), finding.rule, printable(*finding.suppressed));
  std::size_t count = 0;
  for (const ReportedClaim& claim : report.claims) {
    if (!touches(claim.location, place)) continue;
    ++count;
    fmt::format_to(std::back_inserter(out), "claim: {}{}{}\n  {}{}{}\n", printable(claim.text), claim.voice.empty() ? "" : " < ", printable(claim.voice),
                   to_string(claim.verdict), claim.reason.empty() ? "" : ": ", printable(claim.reason));
    for (const RelatedLocation& passage : claim.evidence)
      fmt::format_to(std::back_inserter(out), "  {}: {}\n", printable(place_of(passage.location)), printable(passage.location.excerpt));
    if (const auto near = nearness.find(claim.id); near != nearness.end()) out += near->second;
  }
  if (count == 0) out += "no claim was read from this line\n";
  return out;
}

int explain(const ExplainOptions& options) {
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config);
  const std::optional<Place> place = place_from(options.what);
  Output output("-");
  output.write(place ? explain_place(*place, options, config, rules) : explain_rule(options.what, rules));
  output.close();
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("explain", "what a rule is for, or what was made of one line of an article");
  const auto options = std::make_shared<ExplainOptions>();
  verb->add_option("RULE|FILE:LINE", options->what, "a rule's id, or a place in an article")->required()->type_name("");
  add_common_options(*verb, options->common);
  verb->footer("Of a line: what was found there, then each claim in its normal form with its verdict and what it was compared with, the relations\n"
               "of the packs that it states, and the rules of the packs that came nearest, each with the first condition that fails.\n\n"
               "Examples:\n"
               "  crosscheck explain phase-conflict\n"
               "  crosscheck explain story.md:12 --rules telecom");
  verb->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace crosscheck
