#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/times.hpp"

namespace crosscheck {

namespace {

std::optional<unsigned> number_at(std::string_view value, std::size_t start) {
  if (value.size() < start + 2) return std::nullopt;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(value.data() + start, value.data() + start + 2, number);
  if (error != std::errc{} || end != value.data() + start + 2) return std::nullopt;
  return number;
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

/// From a TIMEX3 value ("1866-04", "XXXX-12-15") and the days it spans.
std::optional<PartialDate> partial_date(const TimeValue& time) {
  if (time.type != TimeType::date) return std::nullopt;
  PartialDate date;
  const bool open_year = time.value.starts_with("XXXX");
  if (!open_year) {
    if (!time.days.earliest || !time.days.latest || time.value.find_first_not_of("0123456789-QWH") != std::string::npos) return std::nullopt;
    date.first_year = year_of(*time.days.earliest);
    date.last_year = year_of(*time.days.latest);
  }
  if (time.value.size() >= 7 && time.value[4] == '-') {
    date.month = number_at(time.value, 5);
    if (time.value.size() == 10) date.day = number_at(time.value, 8);
  }
  if (open_year && !date.month) return std::nullopt;
  return date;
}

struct DatePlace {
  PartialDate date;
  TokenId first = 0;
  TokenId last = 0;
};

bool is_year_alone(const PartialDate& date) { return date.first_year && date.first_year == date.last_year && !date.month; }

/// A year in four figures, or none.
std::optional<int> bare_year(std::string_view form) {
  int year = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), year);
  const bool whole = error == std::errc{} && end == form.data() + form.size();
  return whole && form.size() == 4 && year >= 1000 && year < 2100 ? std::optional(year) : std::nullopt;
}

/// "December 15th , 2006" is one date however it is set, "1970 's" a decade.
void extend(const FacetReader& reader, DatePlace& place) {
  const TokenId end = static_cast<TokenId>(reader.parsed().tokens.size());
  if (!place.date.first_year) {
    const TokenId at = place.last < end && reader.form(place.last) == "," ? place.last + 1 : place.last;
    const std::optional<int> year = at < end ? bare_year(reader.form(at)) : std::nullopt;
    if (!year) return;
    place.date.first_year = place.date.last_year = *year;
    place.last = at + 1;
  } else if (is_year_alone(place.date) && *place.date.first_year % 10 == 0 && place.last < end) {
    const std::string next = reader.form(place.last);
    if (next == "s" || next == "'s" || next == "’s") place.date.last_year = *place.date.first_year + 9;
  }
}

std::vector<DatePlace> dates_of(const FacetReader& reader) {
  std::vector<DatePlace> dates;
  for (const TimeMention& mention : find_times(reader.parsed())) {
    if (!dates.empty() && mention.first_token < dates.back().last) continue;
    const std::optional<PartialDate> date = partial_date(mention.time);
    if (!date || mention.first_token >= mention.last_token) continue;
    dates.push_back({*date, mention.first_token, mention.last_token});
    extend(reader, dates.back());
  }
  return dates;
}

/// The opening bracket that the word stands behind, or no_token.
TokenId bracket_before(const FacetReader& reader, TokenId id) {
  const Sentence& sentence = reader.parsed().sentences[reader.token(id).sentence];
  for (int steps = 0; steps < 40 && id > sentence.first; ++steps) {
    --id;
    const std::string_view form = reader.parsed().form(id);
    if (form == ")") return no_token;
    if (form == "(") return id;
  }
  return no_token;
}

/// The name before a bracket: "Ada Lovelace ( born …".
const NamePlace* name_before(const FacetReader& reader, TokenId bracket) {
  for (int steps = 0; steps < 3 && bracket > 0; ++steps) {
    --bracket;
    if (const NamePlace* name = reader.name_at(bracket)) return name;
  }
  return nullptr;
}

bool is_dash(std::string_view form) { return form == "-" || form == "--" || form == "–" || form == "—" || form == "−" || form == "to"; }

/// What a date in a bracket behind a name dates: "( born 3 May 1950 )", "( 3 May 1950 - 1 June 2000 )", "( 1999 )".
std::string event_in_bracket(const FacetReader& reader, const DatePlace& date, TokenId bracket) {
  std::string event;
  for (TokenId id = bracket + 1; id < date.first; ++id) {
    const std::string form = reader.form(id);
    if (form == "born" || form == "b." || form == "b") event = "birth";
    if (form == "died" || form == "d." || form == "d") event = "death";
    if (is_dash(form) && id + 1 == date.first) event = "death";
  }
  if (date.last < reader.parsed().tokens.size() && is_dash(reader.form(date.last)) && event != "death") event = "birth";
  if (event.empty() && date.first == bracket + 1 && is_year_alone(date.date)) event = "release";
  return event;
}

struct Event {
  std::string role;
  TokenId word = no_token;
};

/// The verb or event noun that the date hangs on.
Event event_of(const FacetReader& reader, const DatePlace& date) {
  const WordTable& roles = reader.lexicon().table("event_roles");
  TokenId at = date.last - 1;
  for (TokenId id = date.first; id < date.last; ++id) {
    const TokenId head = reader.token(id).head;
    if (head == no_token || head < date.first || head >= date.last) at = id;
  }
  for (int steps = 0; steps < 4; ++steps) {
    at = reader.token(at).head;
    if (at == no_token) return {};
    std::string lemma = reader.lemma(at);
    const Token& token = reader.token(at);
    // "passed away"
    if (const TokenId particle = reader.child(at, Deprel::compound_prt); particle != no_token) lemma += "_" + reader.form(particle);
    else if (lemma == "pass" && at + 1 < reader.parsed().tokens.size() && reader.form(at + 1) == "away") lemma = "pass_away";
    if (const WordRow* row = roles.find(lemma)) return {std::string((*row)[1]), at};
    if (token.upos == Upos::VERB) return {lemma, at};
    constexpr std::array works = {"film", "album", "song", "book", "series", "single"};
    const bool work = token.upos == Upos::NOUN && std::ranges::find(works, kind_of_noun(lemma, reader.lexicon())) != works.end();
    if (work && is_year_alone(date.date) && reader.token(date.first).head == at) return {"release", at};
    if (token.upos == Upos::NOUN && steps == 0 && reader.child(at, Deprel::cop) != no_token) return {lemma, at};
  }
  return {};
}

/// "an album by a Danish band , released in May": it is no band that was released, but what the sentence is about.
TokenId dated_thing(const FacetReader& reader, const Event& event) {
  const TokenId subject = reader.subject_of(event.word);
  if (event.role != "release" || subject == no_token || base(reader.token(event.word).deprel) != Deprel::acl) return subject;
  const std::string kind = kind_of_noun(reader.lemma(subject), reader.lexicon());
  return kind == "person" || kind == "band" || kind == "company" || reader.name_at(subject) != nullptr ? no_token : subject;
}

/// "before 1990", "since May": no date of the event itself.
bool is_bound(const FacetReader& reader, const DatePlace& date) {
  constexpr std::array bounds = {"before", "after", "since", "until", "till", "by", "from", "to", "through", "between", "than", "around", "circa", "about", "late", "early"};
  for (TokenId id = date.first; id-- > 0 && id + 3 > date.first;) {
    if (std::ranges::find(bounds, reader.form(id)) != bounds.end()) return true;
  }
  // "in 1912 or 1915"
  const Sentence& sentence = reader.parsed().sentences[reader.token(date.first).sentence];
  if (date.last < sentence.last && reader.form(date.last) == "or") return true;
  if (date.first > sentence.first && reader.form(date.first - 1) == "or") return true;
  return std::ranges::find(bounds, reader.form(date.first)) != bounds.end();
}

}  // namespace

bool compatible(const PartialDate& a, const PartialDate& b) {
  if (a.first_year && b.first_year && (*a.last_year < *b.first_year || *b.last_year < *a.first_year)) return false;
  if (a.month && b.month && *a.month != *b.month) return false;
  return !a.day || !b.day || !a.month || !b.month || *a.day == *b.day;
}

void read_date_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  for (const DatePlace& date : dates_of(reader)) {
    Facet facet;
    facet.kind = FacetKind::date;
    facet.date = date.date;
    facet.sentence = reader.token(date.first).sentence;
    facet.span = {reader.token(date.first).span.start, reader.token(date.last - 1).span.end};
    const TokenId bracket = bracket_before(reader, date.first);
    const NamePlace* name = bracket == no_token ? nullptr : name_before(reader, bracket);
    if (bracket != no_token) {
      facet.role = event_in_bracket(reader, date, bracket);
      if (name != nullptr) facet.holder = reader.folded(*name);
      // "Ada Byron , Countess of Lovelace ( 1815 …": whom the sentence is about.
      if (bracket < reader.lead_end(facet.sentence)) facet.holder = reader.holder(no_token, facet.sentence);
    } else if (!is_bound(reader, date)) {
      const Event event = event_of(reader, date);
      if (event.word != no_token) {
        facet.role = event.role;
        facet.holder = reader.holder(dated_thing(reader, event), facet.sentence);
        facet.denied = reader.is_negative(event.word);
      }
    }
    facets.push_back(std::move(facet));
  }
}

}  // namespace crosscheck
