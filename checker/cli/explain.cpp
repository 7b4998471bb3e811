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
#include "checker/check/complete.hpp"
#include "checker/check/standing.hpp"
#include "checker/checks/near_misses.hpp"
#include "checker/cli/check_run.hpp"
#include "checker/cli/nearest.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/line_index.hpp"
#include "reports/formats.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

struct ExplainOptions {
  CheckOptions check;  ///< its only input is the place's file
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
  std::string out = fmt::format("{} ({})\n\n{}\n\nwhen: {}\n\n", rule.id, place_of(rule.origin), rule.explanation, rule.when.text);
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

/// The line of a record is the record's own, whatever line of its text.
bool touches(const Location& location, const Place& place) {
  if (location.record_line != 0) return location.file == place.path && location.record_line == place.line;
  return location.document == place.path && location.line <= place.line && place.line <= location.end_line;
}

bool touches(const Finding& finding, const Place& place) {
  return touches(finding.location, place) || std::any_of(finding.related.begin(), finding.related.end(), [&](const RelatedLocation& related) {
           return touches(related.location, place);
         });
}

/// The rules of the packs that came near to a claim, by the claim's id: what each article's claims state and where each rule stops.
using NearnessText = std::map<std::string, std::string>;

NearnessText nearness_of(const std::vector<Article>& articles, const RuleSet& rules) {
  constexpr std::size_t most_misses = 3;
  const Language language = Language::load(data_folder());
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

/// The articles that the line belongs to: the file's own, or the record on it. Throws Error where the file has no such line.
std::vector<Article> articles_at(const Place& place, const ExplainOptions& options, const Config& config) {
  std::vector<Article> articles = read_articles(place.path, InputFormat::automatic, {});
  std::uint32_t last = 0;
  for (const Article& article : articles) last = std::max(last, article.record_line != 0 ? article.record_line : LineIndex(article.input).count());
  if (place.line > last) throw Error(fmt::format("there is no line {}; the last one is {}", place.line, last), place.path);
  std::erase_if(articles, [&](const Article& article) { return article.record_line != 0 && article.record_line != place.line; });
  for (Article& article : articles) complete(article, config, options.check.common.date);
  return articles;
}

std::string told_findings(Report report, const Place& place, ColourMode colour) {
  std::erase_if(report.findings, [&](const Finding& finding) { return !touches(finding, place); });
  if (report.findings.empty()) return fmt::format("{}:{}: nothing was found on this line\n\n", place.path, place.line);
  RenderSettings rendering;
  rendering.colour = wants_colour(colour);
  rendering.is_quiet = true;
  std::string out = render_text(report, rendering);
  for (const Finding& finding : report.findings)
    if (finding.suppressed) fmt::format_to(std::back_inserter(out), "suppressed: {} [{}], because: {}\n", printable(finding.message), finding.rule, printable(*finding.suppressed));
  return out;
}

std::string told_claim(const ReportedClaim& claim, const NearnessText& nearness) {
  std::string out = fmt::format("claim: {}{}{}\n  {}{}{}\n", printable(claim.text), claim.voice.empty() ? "" : " < ", printable(claim.voice),
                                to_string(claim.verdict), claim.reason.empty() ? "" : ": ", printable(claim.reason));
  for (const RelatedLocation& passage : claim.evidence)
    fmt::format_to(std::back_inserter(out), "  {}: {}\n", printable(place_of(passage.location)), printable(passage.location.excerpt));
  const auto near = nearness.find(claim.id);
  return near == nearness.end() ? out : out + near->second;
}

/// The findings that touch the line; then its claims, each with its verdict and why, and the rules that nearly fired.
std::string explain_place(const Place& place, const ExplainOptions& options, const Config& config, const RuleSet& rules) {
  const NearnessText nearness = nearness_of(articles_at(place, options, config), rules);
  CheckOptions check = options.check;
  check.inputs.paths = {place.path};
  const Report report = run_check(check, config, true, {}).report;
  std::string out = told_findings(report, place, check.common.colour), claims;
  for (const ReportedClaim& claim : report.claims)
    if (touches(claim.location, place)) claims += told_claim(claim, nearness);
  return out + (claims.empty() ? "no claim was read from this line\n" : claims);
}

int explain(const ExplainOptions& options) {
  const Config config = load_configuration(options.check.common);
  const RuleSet rules = load_rule_set(options.check.common, config, {!options.check.no_default_rules, options.check.today});
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
  add_comparison_options(*verb, options->check);
  add_common_options(*verb, options->check.common);
  verb->footer("Of a line: what was found there, then each claim in its normal form with its verdict and what it was compared with, the relations\n"
               "of the packs that it states, and the rules of the packs that came nearest, each with the first condition that fails.\n\n"
               "Examples:\n"
               "  crosscheck explain phase-conflict\n"
               "  crosscheck explain story.md:12 --rules telecom --against archive/");
  verb->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace crosscheck
