#include <cmath>
#include <fnmatch.h>
#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/citation_sources.hpp"
#include "checker/source/loose_date.hpp"
#include "checker/values/calendar.hpp"

namespace crosscheck {
namespace {

constexpr double usual_limit = 1095;  ///< days, where the policy names none

/// What the last policy that speaks of the article says, in days.
double limit_for(const Article& article, const RuleSet& rules) {
  double out = usual_limit;
  for (const Policy& policy : rules.policies) {
    const auto setting = policy.settings.find("maximum_age_days");
    const bool applies = policy.paths.empty() || std::any_of(policy.paths.begin(), policy.paths.end(), [&](const std::string& glob) { return fnmatch(glob.c_str(), article.document.c_str(), 0) == 0; });
    if (policy.rule != "source-stale" || setting == policy.settings.end() || !applies) continue;
    if (const double* days = std::get_if<double>(&setting->second)) out = *days;
  }
  return out;
}

/// "2010", "2010a", "2010-05", a whole date: the last day that it may mean.
std::optional<Day> last_day_of(const std::string& date) {
  if (const auto whole = loose_date(date)) return whole;
  const auto figures = [&](std::size_t from, std::size_t count) {
    if (date.size() < from + count) return 0;
    int value = 0;
    for (const char c : date.substr(from, count)) value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
    return std::max(value, 0);
  };
  const int year = figures(0, 4), month = date.size() >= 7 && date[4] == '-' ? figures(5, 2) : 12;
  if (year < 1500 || month < 1 || month > 12) return std::nullopt;
  return day_of(year, month, days_in_month(year, month));
}

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), parsed_(input.analysis.parsed), findings_(findings), now_(input.today ? input.today : parsed_.article.date), limit_(limit_for(parsed_.article, input.rules)) {}

  void run() {
    if (!now_) return;
    for (const CitedSource& source : cited_sources(input_))
      if (source.document->article.date) dated_.emplace(*source.citation->target, *source.document->article.date);
    std::set<std::uint32_t> told;
    for (const Citation& citation : input_.analysis.citations.citations)
      if (citation.target && told.insert(*citation.target).second) judge(citation);
  }

private:
  void judge(const Citation& citation) {
    const Reference& reference = input_.analysis.citations.references[*citation.target];
    const auto day = day_of_source(*citation.target, reference);
    if (!day) return;
    const auto age = (*now_ - *day).count();
    if (static_cast<double>(age) <= limit_) return;
    DraftFinding finding = draft_finding(input_, "source-stale", citation.span, fmt::format("the source is of {} at the latest, more than {:g} days old", to_string(*day), limit_));
    finding.working.push_back(fmt::format("{} - {} = {} days, the policy allows {:g}", to_string(*now_), to_string(*day), age, limit_));
    if (!reference.span.empty()) finding.related.push_back({input_.document, reference.span, "the source", {}});
    finding.confidence = 0.8;
    findings_.push_back(std::move(finding));
  }

  /// The pack knows best, then the document itself, then what the reference says of it.
  std::optional<Day> day_of_source(std::uint32_t target, const Reference& reference) const {
    for (const Source& source : input_.rules.sources)
      if (source.date && ((!source.url.empty() && source.url == reference.url) || source.id == reference.key)) return source.date;
    if (const auto dated = dated_.find(target); dated != dated_.end()) return dated->second;
    if (const auto day = last_day_of(reference.date)) return day;
    return last_day_in(reference.span);
  }

  /// The latest day that a note's text names: the day of reading, where it has one, is none of the source's, but later.
  std::optional<Day> last_day_in(Span note) const {
    std::optional<Day> out;
    const auto& times = input_.analysis.times;
    const auto first = std::partition_point(times.begin(), times.end(), [&](const TimeMention& time) { return time.span.end <= note.start; });
    for (auto time = first; time != times.end() && time->span.start < note.end; ++time)
      if (const auto& latest = time->time.days.latest; latest && (!out || *latest > *out)) out = latest;
    return out;
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  std::vector<DraftFinding>& findings_;
  std::optional<Day> now_;
  double limit_;
  std::map<std::uint32_t, Day> dated_;  ///< references whose document is at hand
};

}  // namespace

void check_stale_sources(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
