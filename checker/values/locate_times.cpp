#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "checker/values/times.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// Longest text that is handed to a grammar; longer expressions do not occur.
constexpr std::size_t longest = 80;

/// Words that can begin a time expression; digits, apostrophes and "Q3" are seen by their first letter.
const std::unordered_set<std::string_view>& first_words() {
  static const std::unordered_set<std::string_view> words{
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
      "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
      "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
      "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.", "sun.",
      "spring", "summer", "autumn", "fall", "winter", "first", "second", "third", "fourth", "final", "the", "last", "this", "next", "that", "these",
      "today", "yesterday", "tomorrow", "tonight", "overnight", "noon", "midday", "midnight",
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
      "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "a", "an",
      "several", "few", "many", "some", "couple", "dozens", "hundreds", "thousands",
      "decade", "decades", "century", "centuries", "years", "months", "weeks", "days", "hours", "minutes", "year", "month", "week", "day", "weekends",
      "every", "each", "once", "twice", "daily", "weekly", "fortnightly", "monthly", "quarterly", "annual", "annually", "yearly", "hourly", "nightly",
      "biennial", "now", "currently", "current", "presently", "at", "nowadays", "recently", "recent", "more", "most", "lately", "previously", "soon", "very",
      "right", "coming", "early", "late", "earlier", "later", "mid", "fiscal", "financial", "fy", "previous", "following", "twenties", "thirties", "forties",
      "fifties", "sixties", "seventies", "eighties", "nineties", "noughties", "christmas", "boxing", "new", "halloween", "valentine's", "twentieth",
      "nineteenth", "eighteenth", "seventeenth", "sixteenth", "fifteenth", "its", "their"};
  return words;
}

template <std::size_t count>
bool among(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The article with what the judgement of one candidate needs.
class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), lower_(lowered(parsed.article.text)) {
    for (char& c : lower_)
      if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }

  std::vector<TimePlace> run() {
    for (TokenId token = 0; token < parsed_.tokens.size();) token = at(token);
    return std::move(places_);
  }

private:
  const ParsedArticle& parsed_;
  std::string lower_;
  std::vector<TimePlace> places_;

  std::string_view word(TokenId token) const {
    if (token >= parsed_.tokens.size()) return {};
    const Span span = parsed_.tokens[token].span;
    return std::string_view(lower_).substr(span.start, span.length());
  }
  std::string_view before(TokenId token) const { return token == 0 || starts_sentence(token) ? std::string_view() : word(token - 1); }
  bool starts_sentence(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence].first == token; }
  std::string_view following(TokenId token) const {
    if (token >= parsed_.tokens.size() || starts_sentence(token)) return {};
    return word(token);
  }
  bool capitalised(TokenId token) const {
    const char c = parsed_.article.text[parsed_.tokens[token].span.start];
    return c >= 'A' && c <= 'Z';
  }
  Upos tag(TokenId token) const { return token < parsed_.tokens.size() ? parsed_.tokens[token].upos : Upos::PUNCT; }

  TokenId at(TokenId token) {
    const Span span = parsed_.tokens[token].span;
    if (span.empty() || !may_start(token)) return token + 1;
    const Sentence& sentence = parsed_.sentences[parsed_.tokens[token].sentence];
    const std::size_t end = std::min<std::size_t>(sentence.span.end, span.start + longest);
    if (end <= span.start) return token + 1;
    const std::string_view rest = std::string_view(lower_).substr(span.start, end - span.start);
    auto found = match_time(rest);
    if (!found) return token + 1;
    extend(rest, *found);
    TimePlace place{{span.start, span.start + static_cast<std::uint32_t>(found->length)}, found->value, token, token};
    while (place.last < sentence.last && parsed_.tokens[place.last].span.start < place.span.end) ++place.last;
    if (!fits(place)) return token + 1;
    if (!join(place)) places_.push_back(place);
    return place.last;
  }

  bool may_start(TokenId token) const {
    const std::string_view first = word(token);
    if (first[0] >= '0' && first[0] <= '9') return !glued(token);
    if (first[0] == '\'' || first[0] == '\xe2') return true;
    if (first.size() == 2 && first[0] == 'q') return true;
    if (first.starts_with("fy") && first.size() == 6) return true;
    if (first_words().contains(first)) return true;
    const std::size_t hyphen = first.find('-');
    return hyphen != std::string_view::npos && hyphen > 0 && (first_words().contains(first.substr(0, hyphen)) || first.starts_with("twent"));
  }

  /// Digits that are the tail of something longer: "$1999", "A-1990".
  bool glued(TokenId token) const {
    const std::uint32_t start = parsed_.tokens[token].span.start;
    if (start == 0) return false;
    const char c = lower_[start - 1];
    if (c == '$' || c == '#' || c == '.' || c == '/' || c == '_' || static_cast<unsigned char>(c) == 0xa3) return true;
    const std::string_view last = before(token);
    return last.ends_with("$") || last == "\xc2\xa3" || last == "\xe2\x82\xac";
  }

  /// "Friday morning", "the morning of June 3".
  static void extend(std::string_view rest, Prefix<TimeExpression>& found) {
    TimeExpression& time = found.value;
    const bool day = time.shape == TimeShape::calendar && (time.weekday > 0 || time.day > 0) && time.hour < 0;
    if (!day || time.day_part != DayPart::none) return;
    constexpr std::array<std::pair<std::string_view, DayPart>, 4> parts{
        {{" morning", DayPart::morning}, {" afternoon", DayPart::afternoon}, {" evening", DayPart::evening}, {" night", DayPart::night}}};
    for (const auto& [words, part] : parts) {
      const std::string_view after = rest.substr(found.length);
      if (!after.starts_with(words) || (after.size() > words.size() && after[words.size()] >= 'a' && after[words.size()] <= 'z')) continue;
      time.day_part = part;
      found.length += words.size();
    }
  }

  bool fits(const TimePlace& place) const {
    const TimeExpression& time = place.expression;
    if (is_age_or_compound(place)) return false;
    switch (time.shape) {
      case TimeShape::calendar: return calendar_fits(place);
      case TimeShape::duration: return duration_fits(place);
      case TimeShape::set: return !(capitalised(place.first) && !starts_sentence(place.first) && time.weekday == 0 && tag(place.first) == Upos::PROPN);
      case TimeShape::shift: return true;
      case TimeShape::past:
      case TimeShape::present:
      case TimeShape::future: return reference_fits(place);
    }
    return false;
  }

  /// "quarter-final", "two-year-old", "May-Britt": something longer goes on after a hyphen.
  bool is_age_or_compound(const TimePlace& place) const {
    const std::string_view after = std::string_view(lower_).substr(place.span.end, 12);
    return after.starts_with("-final") || after.starts_with(" - final") || after.starts_with("-old") || after.starts_with(" - old") ||
           after.starts_with(" old ") || after.starts_with(" final") || after.starts_with("-back") || after.starts_with(" - back");
  }

  bool calendar_fits(const TimePlace& place) const {
    const TimeExpression& time = place.expression;
    if (time.hour >= 0) return true;
    if (time.day > 0 || (time.month > 0 && time.year > 0)) return true;
    if (time.month > 0) return month_fits(place);
    if (time.weekday > 0) return weekday_fits(place);
    if (time.half > 0 && time.year == 0) return following(place.last) == "of";
    if (time.quarter > 0) return following(place.last) != "of" || !among(following(place.last + 1), std::array{"the"sv, "a"sv, "its"sv, "all"sv}) || time.year > 0;
    if (time.season != Season::none) return season_fits(place);
    if (time.year > 0 && !time.fiscal) return year_fits(place);
    return true;
  }

  bool month_fits(const TimePlace& place) const {
    const std::string_view name = word(place.last - 1);
    if (!capitalised(place.last - 1) && !capitalised(place.first)) return false;
    if (name != "may" && name != "march" && name != "august") return true;
    if (tag(place.last - 1) == Upos::PROPN && !starts_sentence(place.last - 1)) return true;
    if (place.first + 1 < place.last) return true;
    static constexpr std::array leads{"in"sv, "of"sv, "since"sv, "until"sv, "by"sv, "from"sv, "to"sv, "and"sv, "during"sv, "through"sv, "for"sv, "between"sv, "after"sv, "before"sv, "till"sv};
    return tag(place.first) != Upos::AUX && among(before(place.first), leads);
  }

  bool weekday_fits(const TimePlace& place) const {
    if (!capitalised(place.last - 1) && !capitalised(place.first) && word(place.first) != "last" && word(place.first) != "next" && word(place.first) != "this") return false;
    if (place.first + 1 == place.last && word(place.first).size() < 6) return false;  // "Sun.", "Sat." alone
    static constexpr std::array papers{"times"sv, "telegraph"sv, "mirror"sv, "express"sv, "mail"sv, "herald"sv, "post"sv, "league"sv, "business"sv, "world"sv};
    static constexpr std::array famous{"black"sv, "bloody"sv, "good"sv, "super"sv, "ash"sv, "palm"sv, "cyber"sv, "sheffield"sv};
    return !(among(following(place.last), papers) && capitalised(place.last)) && !(among(before(place.first), famous) && capitalised(place.first - 1));
  }

  bool season_fits(const TimePlace& place) const {
    const TimeExpression& time = place.expression;
    if (time.year > 0 || time.which) return true;
    if (capitalised(place.last - 1) && !starts_sentence(place.first)) return false;
    static constexpr std::array leads{"in"sv, "during"sv, "by"sv, "until"sv, "since"sv, "early"sv, "late"sv, "mid"sv, "for"sv, "but"sv};
    if (word(place.last - 1) == "fall" && place.first + 1 == place.last) return false;
    if (word(place.last - 1) == "fall") return among(before(place.first), leads);
    const Upos next = tag(place.last);
    return tag(place.last - 1) != Upos::VERB && next != Upos::NOUN && (among(before(place.first), leads) || place.first + 1 < place.last);
  }

  bool year_fits(const TimePlace& place) const {
    const int year = place.expression.year;
    const std::string_view last = before(place.first), next = following(place.last);
    static constexpr std::array leads{"in"sv, "since"sv, "until"sv, "from"sv, "to"sv, "by"sv, "of"sv, "before"sv, "after"sv, "between"sv, "and"sv, "during"sv, "year"sv,
                                      "around"sv, "early"sv, "late"sv, "mid"sv, "circa"sv, "("sv, "till"sv, "through"sv, "born"sv, "-"sv, "\xe2\x80\x93"sv};
    if (lower_[place.span.start] < '0' || lower_[place.span.start] > '9') return among(last, leads);  // "in '98"
    static constexpr std::array amounts{"percent"sv, "%"sv, "pct"sv, "dlrs"sv, "dollars"sv, "pounds"sv, "euros"sv, "tonnes"sv, "people"sv, "mln"sv, "million"sv, "billion"sv,
                                        "points"sv, "metres"sv, "miles"sv, "km"sv, "feet"sv, "vs"sv, "cts"sv, "bpd"sv, "barrels"sv, "stg"sv, "tons"sv, "shares"sv, "men"sv,
                                        "hours"sv, "employees"sv, "jobs"sv, "gmt"sv, "utc"sv, "m"sv, "yards"sv, "acres"sv, "x"sv, "km/h"sv};
    static constexpr std::array counted{"about"sv, "around"sv, "over"sv, "than"sv, "nearly"sv, "almost"sv, "some"sv, "least"sv, "exactly"sv, "roughly"sv, "approximately"sv, "no."sv, "number"sv, "room"sv, "flight"sv, "vs"sv, "another"sv, "up"sv};
    if (among(next, amounts) || among(last, counted)) return false;
    if (next == "-" && following(place.last + 1) == "metre") return false;
    const bool plural_follows = place.last < parsed_.tokens.size() && parsed_.tokens[place.last].xpos == Xpos::NNS;
    if (plural_follows && last != "the" && !among(last, leads)) return false;
    return (year >= 1880 && year < 2060) || (among(last, leads) && !plural_follows);
  }

  bool duration_fits(const TimePlace& place) const {
    const std::string_view first = word(place.first), last = before(place.first);
    const bool bare = place.first + 1 == place.last && first.find('-') == std::string_view::npos;
    if (bare && first.ends_with("s")) return first == "decades" || first == "centuries" ? last != "recent" : last == "for";
    if (last == "per" || last == "no.") return false;
    if (first == "one" && word(place.last - 1) == "day") return last == "for" || last == "in" || last == "within" || last == "just" || last == "only";
    if ((first == "a" || first == "an") && word(place.last - 1) == "second") return false;
    return !(first == "the" && place.last - place.first == 2 && !place.expression.count);
  }

  bool reference_fits(const TimePlace& place) const {
    const std::string_view last_word = word(place.last - 1), next = following(place.last);
    if (last_word == "soon" && (before(place.first) == "as" || next == "as")) return false;
    if (last_word == "now" && next == "that") return false;
    if (last_word == "recent" && before(place.first) == "most") return false;
    if (last_word == "current" && capitalised(place.first) && !starts_sentence(place.first)) return false;
    if (last_word != "past" && last_word != "future" && last_word != "present" && last_word != "term") return true;
    switch (tag(place.last)) {
      case Upos::NOUN:
      case Upos::ADJ:
      case Upos::NUM:
      case Upos::PROPN: return false;
      case Upos::X: return next.empty() || next[0] < 'a' || next[0] > 'z' || next == "and" || next == "of";
      default: return next != "-";
    }
  }

  /// Whether the place belongs to the one before: "12:00 UTC Monday", "the third quarter of last year", "October of 1998".
  bool join(const TimePlace& place) {
    if (places_.empty()) return false;
    TimePlace& last = places_.back();
    if (last.last > place.first || parsed_.tokens[last.first].sentence != parsed_.tokens[place.first].sentence) return false;
    const std::string_view between = std::string_view(lower_).substr(last.span.end, place.span.start - last.span.end);
    TimeExpression& first = last.expression;
    const TimeExpression& second = place.expression;
    const bool names_day = (second.shape == TimeShape::calendar && (second.weekday > 0 || second.day > 0)) ||
                           (second.shape == TimeShape::shift && second.unit == TimeUnit::day && second.day_part == DayPart::none);
    bool joined = false;
    if (first.hour >= 0 && first.day == 0 && first.weekday == 0 && names_day && second.hour < 0 && (between == " " || between == " on ")) {
      const int hour = first.hour, minute = first.minute;
      const bool universal = first.universal;
      first = second;
      first.hour = hour, first.minute = minute, first.universal = universal;
      joined = true;
    } else if (between == " of " || between == " in " || between == " ") {
      joined = join_year(first, second, between);
    }
    if (joined) last.span.end = place.span.end, last.last = place.last;
    if (!joined && first.half > 0 && first.year == 0 && first.shape == TimeShape::calendar) places_.pop_back();
    return joined;
  }

  /// A part of a year and the year that it is of.
  bool join_year(TimeExpression& first, const TimeExpression& second, std::string_view between) const {
    const bool year = second.shape == TimeShape::calendar && second.year > 0 && second.month == 0 && second.quarter == 0;
    const bool relative_year = second.shape == TimeShape::shift && second.unit == TimeUnit::year && second.count && std::abs(*second.count) <= 1;
    const bool part = first.shape == TimeShape::calendar && first.year == 0 && (first.quarter > 0 || first.half > 0 || first.month > 0 || first.season != Season::none);
    if (part && year && between != " ") {
      first.year = second.year;
      first.fiscal = second.fiscal;
      return true;
    }
    if (part && relative_year && (between == " of " || first.day == 0)) {
      const std::optional<Day>& date = parsed_.article.date;
      if (date) first.year = civil(*date).year + static_cast<int>(*second.count);
      return true;
    }
    const bool week = first.shape == TimeShape::shift && first.unit == TimeUnit::week && first.count && *first.count == -1;
    if (week && between == " of " && second.shape == TimeShape::calendar && second.month > 0 && second.day == 0) {
      const PeriodPart part_of = PeriodPart::end;
      first = second;
      first.part = part_of;
      first.unit = TimeUnit::week;
      return true;
    }
    return false;
  }
};

}  // namespace

std::vector<TimePlace> locate_times(const ParsedArticle& parsed) {
  if (parsed.tokens.empty() || parsed.sentences.empty()) return {};
  return Finder(parsed).run();
}

}  // namespace crosscheck
