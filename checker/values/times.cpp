#include "checker/values/times.hpp"

#include <algorithm>
#include <array>

#include "checker/values/resolve_time.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// "is scheduled for June", "due on Monday", "a June 1 deadline".
bool looks_ahead(std::string_view lemma) {
  static constexpr std::array words{"schedule"sv, "expect"sv, "plan"sv, "due"sv, "slate"sv, "set"sv, "postpone"sv, "delay"sv, "hope"sv, "intend"sv, "aim"sv};
  return std::find(words.begin(), words.end(), lemma) != words.end();
}

TimeDirection direction_of_verb(const ParsedArticle& parsed, TokenId verb, bool fine) {
  const Token& token = parsed.tokens[verb];
  bool infinitive = false, auxiliary_past = false;
  for (const TokenId child : parsed.children(verb)) {
    const Token& other = parsed.tokens[child];
    static constexpr std::array modals{"will"sv, "shall"sv, "'ll"sv, "going"sv, "may"sv, "might"sv, "would"sv, "should"sv, "could"sv, "can"sv};
    if (std::find(modals.begin(), modals.end(), other.lemma) != modals.end()) return TimeDirection::future;
    if (other.xpos == Xpos::TO) infinitive = true;
    if (other.upos == Upos::AUX && (other.xpos == Xpos::VBD || other.lemma == "have")) auxiliary_past = true;
  }
  if (infinitive && token.xpos == Xpos::VB) return auxiliary_past ? TimeDirection::past : TimeDirection::future;
  if (looks_ahead(token.lemma) && token.xpos != Xpos::VBD) return TimeDirection::future;
  if (token.xpos == Xpos::VBD || auxiliary_past) return TimeDirection::past;
  if (token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP) {
    if (parsed.region_of(verb) == Region::headline) return TimeDirection::past;
    return fine ? TimeDirection::future : TimeDirection::unknown;
  }
  return TimeDirection::unknown;
}

/// Where no tags are at hand: the auxiliary that stands nearest before or just after in the sentence.
TimeDirection direction_of_words(const ParsedArticle& parsed, TokenId first) {
  const Sentence& sentence = parsed.sentences[parsed.tokens[first].sentence];
  for (TokenId token = first; token-- > sentence.first && first - token < 12;) {
    const std::string_view form = parsed.form(token);
    if (form == "will" || form == "may" || form == "would" || form == "'ll" || form == "shall" || form == "due" || form == "scheduled" || form == "expected") return TimeDirection::future;
    if (form == "said" || form == "was" || form == "were" || form == "had" || form.ends_with("ed")) return TimeDirection::past;
  }
  return TimeDirection::unknown;
}

/// `fine`: a day, for which the present tense means the days ahead ("the talks open on Monday").
TimeDirection direction_at(const ParsedArticle& parsed, TokenId first, TokenId last, bool fine) {
  if (parsed.child_begin.size() != parsed.tokens.size() + 1 || parsed.tokens[first].upos == Upos::X) return direction_of_words(parsed, first);
  TokenId token = first;
  // The head of the expression is the word whose head lies outside.
  for (TokenId inside = first; inside < last; ++inside)
    if (parsed.tokens[inside].head == no_token || parsed.tokens[inside].head < first || parsed.tokens[inside].head >= last) token = inside;
  for (int step = 0; step < 8 && token != no_token; ++step, token = parsed.tokens[token].head) {
    const Token& here = parsed.tokens[token];
    if (here.upos == Upos::VERB || (here.upos == Upos::ADJ && looks_ahead(here.lemma)) || (here.upos == Upos::AUX && here.head == no_token)) {
      const TimeDirection direction = here.upos == Upos::ADJ ? TimeDirection::future : direction_of_verb(parsed, token, fine);
      if (direction != TimeDirection::unknown) return direction;
    } else {
      for (const TokenId child : parsed.children(token)) {  // nominal predicates: "will be ready on Monday"
        const Token& other = parsed.tokens[child];
        if (other.deprel == Deprel::aux && (other.lemma == "will" || other.lemma == "shall")) return TimeDirection::future;
        if (other.deprel == Deprel::cop && other.xpos == Xpos::VBD) return TimeDirection::past;
      }
    }
  }
  return TimeDirection::unknown;
}

TimeUnit unit_of_value(std::string_view value) {
  if (value.find("-Q") != std::string_view::npos) return TimeUnit::quarter;
  if (value.find("-H") != std::string_view::npos) return TimeUnit::half;
  if (value.find("-W") != std::string_view::npos) return TimeUnit::week;
  if (value.size() == 4) return TimeUnit::year;
  if (value.size() == 7 && value[5] >= '0' && value[5] <= '9') return TimeUnit::month;
  return TimeUnit::day;
}

bool needs_direction(const TimeExpression& time) { return time.shape == TimeShape::calendar && time.year == 0 && time.decade == 0 && time.century == 0; }

/// The day that a bare hour is on: the nearest named in its sentence, else the article's.
std::optional<Day> day_for_hour(const std::vector<TimePlace>& places, std::size_t index, const ParsedArticle& parsed, const TimeContext& context) {
  const auto sentence_of = [&](std::size_t at) { return parsed.tokens[places[at].first].sentence; };
  for (const std::size_t other : {index + 1, index - 1}) {
    if (other >= places.size() || sentence_of(other) != sentence_of(index)) continue;
    const TimeExpression& time = places[other].expression;
    if (time.hour >= 0 || (time.day == 0 && time.weekday == 0 && !(time.shape == TimeShape::shift && time.unit == TimeUnit::day))) continue;
    const TimeValue value = resolve_time(time, context);
    if (value.days.earliest) return value.days.earliest;
  }
  return context.narrative ? context.narrative : context.document;
}

/// A paragraph at the article's head that is nothing but a full date: "February 03, 2009".
std::optional<Day> dateline(const ParsedArticle& parsed, const std::vector<TimePlace>& places) {
  for (std::size_t index = 0; index < places.size() && index < 4; ++index) {
    const TimePlace& place = places[index];
    const Sentence& sentence = parsed.sentences[parsed.tokens[place.first].sentence];
    const TimeExpression& time = place.expression;
    const bool alone = place.first == sentence.first && place.last + 1 >= sentence.last && parsed.article.blocks[sentence.block].span.length() <= place.span.length() + 2;
    if (alone && time.shape == TimeShape::calendar && time.year > 0 && exists(time.year, time.month, time.day)) return day_of(time.year, time.month, time.day);
  }
  return std::nullopt;
}

}  // namespace

std::vector<TimeMention> find_times(const ParsedArticle& parsed) {
  const std::vector<TimePlace> places = locate_times(parsed);
  std::vector<TimeMention> mentions;
  mentions.reserve(places.size());
  TimeContext context;
  context.document = parsed.article.date ? parsed.article.date : dateline(parsed, places);
  context.narrative = context.document;
  for (std::size_t index = 0; index < places.size(); ++index) {
    const TimePlace& place = places[index];
    TimeExpression time = place.expression;
    context.direction = TimeDirection::unknown;
    if (needs_direction(time)) context.direction = direction_at(parsed, place.first, place.last, time.day > 0 || time.weekday > 0);
    TimeContext own = context;
    const bool bare_hour = time.hour >= 0 && time.day == 0 && time.weekday == 0 && time.month == 0 && time.shape == TimeShape::calendar;
    if (bare_hour) own.document = day_for_hour(places, index, parsed, context);
    TimeValue value = resolve_time(time, own);
    if (time.shape == TimeShape::calendar && time.unit == TimeUnit::week && value.days.latest) {
      value.value = iso_week(*days_of_value(value.value).latest - std::chrono::days{3});  // "the last week of March": most of its days
      value.days = days_of_value(value.value);
    }
    const bool dated = value.days.earliest && value.type == TimeType::date && time.shape != TimeShape::past && time.shape != TimeShape::present && time.shape != TimeShape::future;
    if (dated && parsed.region_of(place.first) != Region::headline) {
      const DayInterval whole = days_of_value(value.value);
      context.narrative = whole.earliest ? whole.earliest : value.days.earliest;
      context.narrative_unit = unit_of_value(value.value);
    }
    mentions.push_back({place.span, std::move(value), place.first, place.last});
  }
  return mentions;
}

}  // namespace crosscheck
