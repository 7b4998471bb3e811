#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/time_expression.hpp"

namespace crosscheck {
namespace {

/// An age or a birth date of a person.
struct PersonFigure {
  Span span;
  int age = 0;
  TimeExpression birth;
  std::string_view generation = {};  ///< "jr", "sr", "ii" beside the name; father and son share the rest
};

using namespace std::string_view_literals;

class Ages {
public:
  Ages(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    collect_persons();
    collect_ages();
    collect_births();
    for (const auto& [person, ages] : ages_) {
      for (std::size_t at = 1; at < ages.size(); ++at)
        if (ages[at].age != ages[0].age && ages[at].generation == ages[0].generation) two_ages(person, ages[0], ages[at]);
      const auto birth = births_.find(person);
      if (birth != births_.end()) against_birth(person, ages[0], birth->second);
    }
    for (const QuantityMention& quantity : input_.analysis.quantities)
      if (quantity.quantity.kind == QuantityKind::age && words_.is_copy(quantity.first_token)) age_at_death(quantity);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::map<TokenId, ClusterId> begins_, ends_;  ///< persons' names by their first token and the token behind them
  std::map<ClusterId, std::vector<PersonFigure>> ages_;
  std::map<ClusterId, PersonFigure> births_;

  const Entities& entities() const { return input_.analysis.entities; }

  void collect_persons() {
    for (const Mention& mention : entities().mentions) {
      if (mention.kind != MentionKind::name || mention.type != NameType::person || mention.cluster == no_cluster || mention.last == mention.first) continue;
      begins_.try_emplace(mention.first, mention.cluster);
      ends_.try_emplace(mention.last, mention.cluster);
    }
  }

  /// The person whose name ends before (or begins at) a token; "Jr." after the name belongs to it.
  ClusterId person_at(TokenId token, bool ends) const {
    const std::map<TokenId, ClusterId>& names = ends ? ends_ : begins_;
    auto found = names.find(token);
    if (found == names.end() && ends && token > 0 && !generation_at(token - 1).empty()) found = names.find(token - 1);
    return found == names.end() ? no_cluster : found->second;
  }

  /// "jr", "sr", "iii"; empty for other words.
  std::string_view generation_at(TokenId token) const {
    static constexpr std::array<std::string_view, 7> generations{"jr", "sr", "junior", "senior", "ii", "iii", "iv"};
    std::string_view word = words_.word(token);
    while (word.ends_with('.')) word.remove_suffix(1);
    return among(word, generations) ? word.substr(0, 2) : std::string_view();
  }

  /// A stated age, or a bare figure between commas behind a name's bracket.
  bool is_age(const QuantityMention& quantity) const {
    const TokenId first = quantity.first_token;
    const bool bare = quantity.quantity.kind == QuantityKind::plain && first > 1 && words_.before(first) == "," && words_.before(first - 1) == ")" && words_.word(quantity.last_token) == ",";
    return quantity.quantity.kind == QuantityKind::age || (bare && quantity.quantity.stated >= 10 && quantity.quantity.stated < 110);
  }

  /// "Anna Hall, 42," "Anna Hall (42)", "42-year-old Anna Hall", "42-year-old nurse Anna Hall".
  void collect_ages() {
    for (const QuantityMention& quantity : input_.analysis.quantities) {
      if (!is_age(quantity) || !words_.is_copy(quantity.first_token)) continue;
      const TokenId first = quantity.first_token;
      ClusterId person = no_cluster;
      std::string_view generation;
      const bool long_form = quantity.last_token - first > 1;
      const std::string_view before = words_.before(first);
      if (!long_form && first >= 2 && (before == "," || before == "(")) person = person_at(before_bracket(first - 1), true), generation = generation_at(first - 2);
      if (long_form && words_.word(first) != "aged" && words_.word(first) != "at" && words_.word(first) != "age")
        for (TokenId next = quantity.last_token; next <= quantity.last_token + 1 && person == no_cluster && words_.same_sentence(first, next); ++next) person = person_at(next, false);
      const bool is_description = long_form && (before == "a" || before == "an") && first >= 2 && words_.before(first - 1) == ",";
      if (is_description && person == no_cluster) person = person_at(first - 2, true);  // "Paul Reed, a 52-year-old farmer"
      if (person != no_cluster) ages_[person].push_back({quantity.span, static_cast<int>(quantity.quantity.stated), {}, generation});
    }
  }

  /// The token that a bracket before `token` opens with: "Ellen Marsh (born in 1950), 59".
  TokenId before_bracket(TokenId token) const {
    if (words_.before(token) != ")") return token;
    for (TokenId open = token - 1; open > 0 && token - open < 10 && words_.same_sentence(open, token); --open)
      if (words_.word(open) == "(") return open;
    return token;
  }

  /// "Anna Hall, who was born in 1960", "Anna Hall (born 3 May 1960)".
  void collect_births() {
    for (const TimeMention& mention : input_.analysis.times) {
      const TokenId first = mention.first_token;
      TokenId born = no_token;
      for (TokenId other = first; other-- > 0 && first - other <= 3 && words_.same_sentence(other, first);)
        if (words_.word(other) == "born") born = other;
      const auto time = parse_time(parsed_.text(mention.span));
      if (born == no_token || !time || time->year == 0 || time->shape != TimeShape::calendar) continue;
      for (TokenId end = born; end > 0 && born - end <= 6 && words_.same_sentence(end, born); --end) {
        if (end < born && words_.upos(end) == Upos::NOUN) break;
        const ClusterId person = person_at(end, true);
        if (person == no_cluster) continue;
        births_.try_emplace(person, PersonFigure{mention.span, 0, *time, {}});
        break;
      }
    }
  }

  /// The one date of a sentence that this word leads to: "born on 2 May 1960"; none where there are several.
  std::optional<PersonFigure> date_after(SentenceId sentence, std::string_view word) const {
    std::optional<PersonFigure> found;
    const std::vector<TimeMention>& times = input_.analysis.times;
    const auto sentence_at = [&](const TimeMention& time) { return parsed_.tokens[time.first_token].sentence; };
    auto at = std::partition_point(times.begin(), times.end(), [&](const TimeMention& time) { return sentence_at(time) < sentence; });
    for (; at != times.end() && sentence_at(*at) == sentence; ++at) {
      const TimeMention& mention = *at;
      const TokenId first = mention.first_token;
      const auto time = parse_time(parsed_.text(mention.span));
      bool led = false;
      for (TokenId other = first; other-- > 0 && first - other <= 3 && words_.same_sentence(other, first);) led = led || words_.word(other) == word;
      if (!led || !time || time->year == 0 || time->shape != TimeShape::calendar) continue;
      if (found) return std::nullopt;
      found = PersonFigure{mention.span, 0, *time, {}};
    }
    return found;
  }

  /// "…, and her husband died", "to a mother who died": the one who died need not be the one who was born.
  bool names_another(const Sentence& sentence, TokenId before) const {
    constexpr std::array others{"his"sv, "her"sv, "their"sv, "whose"sv};
    for (TokenId token = sentence.first; token < before; ++token)
      if (among(words_.word(token), others) || (words_.word(token) == "died" && words_.before(token) == "who")) return true;
    return false;
  }

  /// "Born in 1944, the painter died in 2004 at the age of 70".
  void age_at_death(const QuantityMention& quantity) {
    const SentenceId sentence = parsed_.tokens[quantity.first_token].sentence;
    const std::string_view lead = words_.word(quantity.first_token);
    if (lead != "aged" && lead != "at" && lead != "age" && words_.before(quantity.first_token) != "aged") return;
    if (names_another(parsed_.sentences[sentence], quantity.first_token)) return;
    const auto birth = date_after(sentence, "born"), death = birth ? date_after(sentence, "died") : std::nullopt;
    if (!death) return;
    const int years = death->birth.year - birth->birth.year, age = static_cast<int>(quantity.quantity.stated);
    const bool months = birth->birth.month > 0 && death->birth.month > 0;
    const bool days_known = months && birth->birth.day > 0 && death->birth.day > 0;
    const auto month_and_day = [](const TimeExpression& time) { return std::pair(time.month, time.day); };
    int least = years - 1, most = years;
    if (days_known) (month_and_day(death->birth) < month_and_day(birth->birth) ? most : least) = month_and_day(death->birth) < month_and_day(birth->birth) ? years - 1 : years;
    else if (months && death->birth.month != birth->birth.month) (death->birth.month < birth->birth.month ? most : least) = death->birth.month < birth->birth.month ? years - 1 : years;
    if (years <= 0 || (age >= least && age <= most)) return;
    DraftFinding finding = draft_finding(input_, "age-arithmetic", quantity.span, fmt::format("the age {} conflicts with birth in {} and death in {}", words_.quoted(quantity.span), birth->birth.year, death->birth.year));
    finding.related.push_back({input_.document, birth->span, "born", {}});
    finding.related.push_back({input_.document, death->span, "died", {}});
    finding.working.push_back(fmt::format("{} - {} = {}{}, not {}", death->birth.year, birth->birth.year, years, most < years ? " - 1 before the birthday" : "", age));
    finding.confidence = 0.85;
    findings_.push_back(std::move(finding));
  }

  void raise(ClusterId person, const PersonFigure& one, const PersonFigure& two, std::string message, std::string working) {
    DraftFinding finding = draft_finding(input_, "age-arithmetic", two.span, fmt::format("{} of {}", message, entities().clusters[person].name));
    finding.related.push_back({input_.document, one.span, "said here", {}});
    finding.working.push_back(std::move(working));
    finding.confidence = 0.85;
    findings_.push_back(std::move(finding));
  }

  void two_ages(ClusterId person, const PersonFigure& one, const PersonFigure& two) {
    raise(person, one, two, fmt::format("{} conflicts with the age {}", words_.quoted(two.span), words_.quoted(one.span)), fmt::format("{} and {}", one.age, two.age));
  }

  /// One year is open until the birthday is known.
  void against_birth(ClusterId person, const PersonFigure& age, const PersonFigure& birth) {
    if (!parsed_.article.date) return;
    const CivilDay now = civil(*parsed_.article.date);
    const int years = now.year - birth.birth.year;
    int least = years - 1, most = years;
    if (birth.birth.month > 0 && birth.birth.month != now.month) (birth.birth.month < now.month ? least : most) = birth.birth.month < now.month ? years : years - 1;
    if (age.age >= least && age.age <= most) return;
    raise(person, birth, age, fmt::format("the age {} conflicts with the birth in {}", words_.quoted(age.span), birth.birth.year),
          fmt::format("{} - {} = {}{}, not {}", now.year, birth.birth.year, years, least < years && least == most ? " - 1 before the birthday" : "", age.age));
  }
};

}  // namespace

void check_ages(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Ages(input, findings).run(); }

}  // namespace crosscheck
