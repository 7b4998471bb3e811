#include <cmath>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/time_expression.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;
using std::chrono::days;

/// Before 1925 parts of the world still counted by the Julian calendar.
constexpr int first_gregorian_year = 1925;

constexpr TokenId farthest = 12;  ///< tokens between a verb and its date; parses of longer ways are often wrong

constexpr std::array day_words{"monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv, "saturday"sv, "sunday"sv};
// Verbs whose past tense may well speak of a day to come: "was due on", "agreed to 2012".
constexpr std::array about_later{"schedule"sv, "plan"sv, "expect"sv, "set"sv, "predict"sv, "forecast"sv, "say"sv, "announce"sv, "target"sv, "project"sv, "agree"sv, "vow"sv, "promise"sv,
                                 "estimate"sv, "delay"sv, "postpone"sv, "extend"sv, "expire"sv, "book"sv, "slate"sv, "push"sv, "move"sv, "propose"sv, "want"sv, "hope"sv, "offer"sv,
                                 "call"sv, "pledge"sv, "intend"sv, "aim"sv, "arrange"sv, "commit"sv, "sign"sv, "give"sv, "fix"sv, "tell"sv, "see"sv, "defer"sv, "date"sv, "sell"sv, "buy"sv};

/// A calendar expression with its place.
struct Dated {
  const TimeMention* mention = nullptr;
  TimeExpression time;
};

class Dates {
public:
  Dates(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    const TimeMention* last = nullptr;
    for (const TimeMention& mention : input_.analysis.times) {
      if (!words_.is_copy(mention.first_token)) continue;
      const auto time = parse_time(plain(mention.span));
      if (last) weekday_of_deictic_differs(*last, mention);
      if (time && time->shape == TimeShape::calendar) {
        Dated dated{&mention, *time};
        if (last) take_weekday(*last, dated);
        if (!impossible(dated) && !weekday_differs(dated) && !pointed_wrong(dated)) future_past(dated);
        if (last) deictic_differs(*last, dated);
      }
      last = &mention;
    }
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;

  std::string plain(Span span) const {
    std::string text(parsed_.text(span));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  DraftFinding& raise(std::string_view rule, Span span, std::string message) {
    DraftFinding finding = draft_finding(input_, rule, span, std::move(message));
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  static std::string written(int year, int month, int day) {
    return year > 0 ? fmt::format("{} {} {}", day, month_name(month), year) : fmt::format("{} {}", day, month_name(month));
  }

  bool impossible(const Dated& dated) {
    const TimeExpression& time = dated.time;
    if (time.month < 1 || time.month > 12 || time.day < 1) return false;
    if (among(words_.before(dated.mention->first_token), std::array{"some"sv, "about"sv, "all"sv, "another"sv, "nearly"sv})) return false;  // "some 31 June brides"
    const int year = time.year > 0 ? time.year : 2024;  // a leap year: 29 February stands where no year is said
    if (exists(year, time.month, time.day)) return false;
    DraftFinding& finding = raise("date-impossible", dated.mention->span, fmt::format("there is no day {}", words_.quoted(dated.mention->span)));
    finding.working.push_back(fmt::format("{}{} has {} days", month_name(time.month), time.year > 0 ? fmt::format(" {}", time.year) : "", days_in_month(year, time.month)));
    return true;
  }

  /// The year of the date: stated, or that of the article's own date within two months.
  std::optional<int> certain_year(const TimeExpression& time) const {
    if (time.year > 0) return time.year;
    const std::optional<Day>& date = parsed_.article.date;
    if (!date) return std::nullopt;
    for (int year = civil(*date).year - 1; year <= civil(*date).year + 1; ++year)
      if (exists(year, time.month, time.day) && std::abs((day_of(year, time.month, time.day) - *date).count()) <= 60) return year;
    return std::nullopt;
  }

  bool weekday_differs(const Dated& dated) {
    const TimeExpression& time = dated.time;
    if (time.weekday == 0 || time.day == 0 || time.month == 0) return false;
    const auto year = certain_year(time);
    if (!year || *year < first_gregorian_year || !exists(*year, time.month, time.day)) return false;
    const Day day = day_of(*year, time.month, time.day);
    const int actual = weekday(day);
    if (actual == time.weekday) return false;
    int shift = time.weekday - actual;
    if (shift > 3) shift -= 7;
    if (shift < -3) shift += 7;
    const CivilDay other = civil(day + days{shift});
    DraftFinding& finding = raise("date-weekday", dated.mention->span,
                                  fmt::format("{} was a {}: either {}, {} or {}, {}", written(*year, time.month, time.day), weekday_name(actual), weekday_name(actual),
                                              written(0, time.month, time.day), weekday_name(time.weekday), written(0, other.month, other.day)));
    if (parsed_.article.date && day > *parsed_.article.date) finding.message.replace(finding.message.find(" was a "), 7, " is a ");
    finding.working.push_back(fmt::format("{} = {}", to_string(day), weekday_name(actual)));
    if (time.year == 0) finding.working.push_back(fmt::format("the year {} follows from the article's date {}", *year, to_string(*parsed_.article.date)));
    suggest(finding, dated, weekday_name(actual), other.month == time.month ? other.day : 0);
    return true;
  }

  /// One repair for each half: the weekday, the day of the month.
  void suggest(DraftFinding& finding, const Dated& dated, std::string_view right_weekday, int right_day) {
    for (TokenId token = dated.mention->first_token; token < dated.mention->last_token; ++token) {
      const std::string_view word = words_.word(token);
      if (among(word, day_words)) finding.suggestions.push_back({parsed_.tokens[token].span, std::string(right_weekday)});
      std::size_t digits = 0;
      while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
      if (right_day > 0 && digits > 0 && digits <= 2 && std::string(word.substr(0, digits)) == std::to_string(dated.time.day)) {
        const std::uint32_t start = parsed_.tokens[token].span.start;
        finding.suggestions.push_back({{start, start + static_cast<std::uint32_t>(digits)}, std::to_string(right_day)});
      }
    }
  }

  /// "next Tuesday, 3 May" in an article of June.
  bool pointed_wrong(const Dated& dated) {
    const TimeExpression& time = dated.time;
    const std::optional<Day>& date = parsed_.article.date;
    if (!time.which || time.weekday == 0 || time.day == 0 || !date) return false;
    const auto year = certain_year(time);
    if (!year || !exists(*year, time.month, time.day)) return false;
    const auto distance = (day_of(*year, time.month, time.day) - *date).count();
    const bool fits = *time.which > 0 ? distance >= -1 && distance <= 15 : *time.which < 0 ? distance <= 1 && distance >= -15 : std::abs(distance) <= 8;
    if (fits) return false;
    relative(dated.mention->span, distance);
    return true;
  }

  void relative(Span span, std::int64_t distance) {
    DraftFinding& finding = raise("date-relative", span, fmt::format("{} does not fit the article's date {}", words_.quoted(span), to_string(*parsed_.article.date)));
    finding.working.push_back(distance == 0 ? std::string("the date is the article's own") : fmt::format("the date lies {} day{} {} the article's", std::abs(distance), std::abs(distance) == 1 ? "" : "s", distance < 0 ? "before" : "after"));
  }

  /// "yesterday, 3 May": the two must be one day, give or take the night's printing.
  void deictic_differs(const TimeMention& first, const Dated& dated) {
    const std::optional<Day>& date = parsed_.article.date;
    if (!date || dated.time.day == 0 || dated.time.month == 0 || dated.time.weekday > 0 || dated.mention->first_token < first.last_token) return;
    const TokenId between = first.last_token;
    if (dated.mention->first_token - between != 1 || (words_.word(between) != "," && words_.word(between) != "(")) return;
    const auto relative_time = parse_time(plain(first.span));
    if (!relative_time || relative_time->shape != TimeShape::shift || relative_time->unit != TimeUnit::day || !relative_time->count || relative_time->anchor != TimeAnchor::document) return;
    const auto year = certain_year(dated.time);
    if (!year || !exists(*year, dated.time.month, dated.time.day)) return;
    const auto distance = (day_of(*year, dated.time.month, dated.time.day) - *date).count();
    if (std::abs(static_cast<double>(distance) - *relative_time->count) <= 1) return;
    const bool bracket = words_.word(between) == "(" && words_.word(dated.mention->last_token) == ")";
    relative({first.span.start, bracket ? parsed_.tokens[dated.mention->last_token].span.end : dated.mention->span.end}, distance);
  }

  /// "Monday (March 19)": the weekday before the bracket is that of the date.
  void take_weekday(const TimeMention& before, Dated& dated) const {
    const TokenId bracket = before.last_token;
    if (dated.time.weekday != 0 || words_.word(bracket) != "(" || dated.mention->first_token != bracket + 1 || words_.word(dated.mention->last_token) != ")") return;
    const auto named = std::find(day_words.begin(), day_words.end(), words_.word(before.last_token - 1));
    if (named != day_words.end() && before.last_token - before.first_token == 1) dated.time.weekday = static_cast<int>(named - day_words.begin()) + 1;
  }

  /// "tomorrow, Saturday": the weekday that follows from the article's date, give or take the night's printing.
  void weekday_of_deictic_differs(const TimeMention& first, const TimeMention& second) {
    const std::optional<Day>& date = parsed_.article.date;
    const TokenId between = first.last_token;
    if (!date || second.last_token - second.first_token != 1 || second.first_token != between + 1 || words_.word(between) != ",") return;
    const auto named = std::find(day_words.begin(), day_words.end(), words_.word(second.first_token));
    const auto relative_time = parse_time(plain(first.span));
    if (named == day_words.end() || !relative_time || relative_time->shape != TimeShape::shift || relative_time->unit != TimeUnit::day || !relative_time->count) return;
    if (relative_time->anchor != TimeAnchor::document) return;
    const int told = static_cast<int>(named - day_words.begin()) + 1;
    const int actual = weekday(*date + days{static_cast<int>(*relative_time->count)});
    const int apart = std::abs(told - actual);
    if (std::min(apart, 7 - apart) <= 1) return;
    DraftFinding& finding = raise("date-relative", {first.span.start, second.span.end}, fmt::format("{} does not fit the article's date {}", words_.quoted({first.span.start, second.span.end}), to_string(*date)));
    finding.working.push_back(fmt::format("{} is a {}: {} is {}", to_string(*date), weekday_name(weekday(*date)), plain(first.span), weekday_name(actual)));
  }

  /// "collapsed on 5 May 2012" in an article of 2010.
  void future_past(const Dated& dated) {
    const TimeExpression& time = dated.time;
    const std::optional<Day>& date = parsed_.article.date;
    const DayInterval& interval = dated.mention->time.days;
    if (!date || time.year == 0 || time.fiscal || time.decade || time.century || !interval.earliest || time.part == PeriodPart::end) return;
    if ((*interval.earliest - *date).count() <= 2) return;
    // "Congress boosted funding in 2016", in December 2015: the coming year's money.
    if (time.month == 0 && civil(*date).month >= 10 && time.year == civil(*date).year + 1) return;
    const TokenId verb = governing_verb(*dated.mention);
    if (verb == no_token || !told_as_past(verb, dated.mention->first_token)) return;
    DraftFinding& finding = raise("date-future-past", dated.mention->span,
                                  fmt::format("{} is told as past, but lies after the article's date {}", words_.quoted(dated.mention->span), to_string(*date)));
    finding.working.push_back(fmt::format("{} > {}", to_string(*interval.earliest), to_string(*date)));
    finding.related.push_back({input_.document, parsed_.tokens[verb].span, "the past tense", {}});
  }

  /// The verb that the date is an adverbial of: "collapsed on 5 May 2012".
  TokenId governing_verb(const TimeMention& mention) const {
    for (TokenId token = mention.first_token; token < mention.last_token; ++token) {
      const Token& here = parsed_.tokens[token];
      if (here.head == no_token || (here.head >= mention.first_token && here.head < mention.last_token)) continue;
      const Deprel relation = base(here.deprel);
      if (relation == Deprel::obl && words_.upos(here.head) == Upos::VERB) return here.head;
      return no_token;
    }
    return no_token;
  }

  /// "was arrested": the participle with "was" or "were" right before it.
  bool is_past_passive(TokenId verb) const {
    return parsed_.tokens[verb].xpos == Xpos::VBN && (words_.before(verb) == "was" || words_.before(verb) == "were");
  }

  bool told_as_past(TokenId verb, TokenId date) const {
    const Token& token = parsed_.tokens[verb];
    const char initial = parsed_.form(verb)[0];
    if (initial >= 'A' && initial <= 'Z' && words_.sentence_of(verb).first != verb) return false;  // a wire's capital after "U.K."
    if (date < verb ? verb - date > farthest : date - verb > farthest) return false;
    if ((token.xpos != Xpos::VBD && !is_past_passive(verb)) || among(token.lemma, about_later) || token.deprel == Deprel::advcl) return false;
    const std::string_view preposition = words_.before(date);
    if (preposition != "on" && preposition != "in" && preposition != "," && preposition != words_.word(verb)) return false;
    for (const TokenId child : parsed_.children(verb)) {
      const Deprel relation = base(parsed_.tokens[child].deprel);
      const bool helps = relation == Deprel::aux && !(words_.word(child) == "was" || words_.word(child) == "were");
      if (helps || relation == Deprel::mark || relation == Deprel::xcomp || relation == Deprel::ccomp) return false;
    }
    return true;
  }
};

}  // namespace

void check_dates(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Dates(input, findings).run(); }

}  // namespace crosscheck
