// A word that tells of a deed -> whether it is told as done, and when.
#include <algorithm>
#include <array>

#include "checker/checks/deeds/deed.hpp"
#include "checker/checks/clauses.hpp"
#include "checker/checks/own_days.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/claims/extract/subjects.hpp"
#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// In the deed's clause: told of another time, of a part, or as possible.
constexpr std::array unsettling{"if"sv, "unless"sv, "whether"sv, "initially"sv, "originally"sv, "previously"sv, "formerly"sv, "once"sv, "later"sv, "eventually"sv, "subsequently"sv, "finally"sv, "almost"sv, "nearly"sv,
                                "partly"sv, "partially"sv, "temporarily"sv, "briefly"sv, "perhaps"sv, "maybe"sv, "possibly"sv, "probably"sv, "allegedly"sv, "reportedly"sv, "could"sv, "may"sv, "might"sv, "should"sv, "until"sv,
                                "twice"sv, "often"sv, "sometimes"sv, "usually"sv, "before"sv, "earlier"sv, "likely"sv, "unlikely"sv, "only"sv, "instead"sv, "rather"sv, "ever"sv, "as"sv, "half"sv, "expected"sv, "early"sv, "late"sv, "annual"sv, "annually"sv, "yearly"sv, "monthly"sv, "quarterly"sv, "seasonally"sv, "underlying"sv, "average"sv, "nationally"sv};
/// Before a noun of a deed: not the deed itself, or not yet, or one of several.
constexpr std::array unsettled_nouns{"any"sv, "no"sv, "possible"sv, "proposed"sv, "potential"sv, "threatened"sv, "future"sv, "further"sv, "another"sv, "eventual"sv, "alleged"sv, "previous"sv, "earlier"sv, "last"sv, "next"sv,
                                     "annual"sv, "initial"sv, "partial"sv, "temporary"sv, "early"sv, "new"sv, "recent"sv, "expected"sv, "likely"sv, "attempted"sv, "first"sv, "second"sv, "third"sv, "more"sv, "other"sv, "such"sv, "each"sv,
                                     "every"sv, "some"sv, "many"sv, "several"sv, "slow"sv, "sharp"sv, "final"sv, "fellow"sv, "near"sv, "brief"sv, "full"sv, "public"sv, "overnight"sv, "forced"sv, "would-be"sv, "conditional"sv};
constexpr std::array to_come{"planned"sv, "scheduled"sv, "impending"sv, "imminent"sv, "forthcoming"sv, "upcoming"sv};
/// What is said after these took place.
constexpr std::array after_it{"after"sv, "following"sv, "since"sv, "despite"sv, "because of"sv, "due to"sv, "thanks to"sv, "in spite of"sv, "upon"sv, "owing to"sv, "in the wake of"sv};
/// "news of the resignation"
constexpr std::array tidings{"news"sv, "wake"sv, "aftermath"sv, "result"sv, "effect"sv, "impact"sv, "cause"sv, "day"sv, "moment"sv, "night"sv, "consequence"sv, "time"sv, "circumstance"sv, "anniversary"sv, "scene"sv, "reason"sv, "speed"sv, "manner"sv};
/// What is welcomed, blamed or explained is there.
constexpr std::array takes_as_given{"condemn"sv, "welcome"sv, "criticise"sv, "criticize"sv, "praise"sv, "mark"sv, "celebrate"sv, "mourn"sv, "regret"sv, "confirm"sv, "hail"sv, "applaud"sv, "attack"sv, "suffer"sv, "deplore"sv, "protest"sv,
                                    "denounce"sv, "lament"sv, "describe"sv, "defend"sv, "cite"sv, "blame"sv, "credit"sv, "attribute"sv, "explain"sv, "cause"sv, "trigger"sv, "lead"sv, "secure"sv, "win"sv, "record"sv, "post"sv,
                                    "register"sv, "follow"sv, "thank"sv, "greet"sv, "owe"sv, "salute"sv, "report"sv, "deliver"sv, "puzzle"sv, "note"sv, "put"sv, "call"sv, "recall"sv, "resent"sv, "bemoan"sv, "cheer"sv};
/// What is done to a deed that did not come, or not yet.
constexpr std::array keeps_off{"prevent"sv, "avert"sv, "avoid"sv, "postpone"sv, "cancel"sv, "reject"sv, "fear"sv, "rule"sv, "expect"sv, "plan"sv, "propose"sv, "demand"sv, "seek"sv, "consider"sv, "discuss"sv, "threaten"sv, "oppose"sv, "schedule"sv,
                               "delay"sv, "need"sv, "require"sv, "depend"sv, "deny"sv, "announce"sv, "predict"sv, "forecast"sv, "await"sv, "loom"sv, "reverse"sv, "overturn"sv, "defer"sv, "block"sv, "subject"sv, "debate"sv, "urge"sv};
constexpr std::array going_on{"remain"sv, "stay"sv, "keep"sv, "continue"sv};
constexpr std::array all_along{"still"sv, "throughout"sv, "always"sv, "never"sv};

/// The claim that one of the words is the predicate of, and the innermost with a tense around it.
struct ClaimsAt {
  const Claim* own = nullptr;
  const Claim* around = nullptr;

  const Claim* tensed() const { return own != nullptr && own->tense != Tense::none ? own : around; }
};

ClaimsAt claims_at(const DeedSources& sources, TokenId word, TokenId telling) {
  const Tree& tree = sources.tree;
  const Span span = tree[word].span;
  const TokenId copula = tree.child(word, Deprel::cop);
  const auto is_told_by = [&](const Claim& claim, TokenId token) { return token != no_token && claim.predicate.head == tree[token].span; };
  const std::vector<Claim>& claims = sources.input.analysis.claims;
  ClaimsAt found;
  const auto first = std::ranges::partition_point(claims, [&](const Claim& claim) { return claim.sentence.end <= span.start; });
  for (auto at = first; at != claims.end() && at->sentence.start <= span.start; ++at) {
    const bool own = is_told_by(*at, word) || is_told_by(*at, copula) || is_told_by(*at, telling);
    if (own && (found.own == nullptr || found.own->tense == Tense::none)) found.own = &*at;
    const bool holds = at->span.contains(span) && at->tense != Tense::none;
    if (holds && (found.around == nullptr || at->span.length() < found.around->span.length())) found.around = &*at;
  }
  return found;
}

const Claim* claim_around(const DeedSources& sources, TokenId word) { return claims_at(sources, word, word).tensed(); }

/// "is to be shut"
bool is_ordained(const Tree& tree, TokenId word) {
  const auto has = [&](std::string_view lemma, Deprel relation) {
    return std::ranges::any_of(tree.children(word), [&](TokenId child) { return tree.lemma(child) == lemma && tree.relation(child) == relation; });
  };
  return has("to", Deprel::mark) && (has("be", Deprel::cop) || std::ranges::any_of(tree.children(word), [&](TokenId child) {
           return tree.lemma(child) == "be" && tree.relation(child) == Deprel::aux && tree[child].xpos != Xpos::VB;
         }));
}

/// "no longer on", "never": right before the word, whatever the tree makes of it.
bool is_denied_nearby(const Tree& tree, TokenId word) {
  constexpr std::array denials{"not"sv, "n't"sv, "never"sv, "nor"sv};
  constexpr TokenId reach = 4;
  for (TokenId before = word; before-- > 0 && word - before <= reach && tree[before].sentence == tree[word].sentence && tree[before].upos != Upos::PUNCT;)
    if (among(tree.lemma(before), denials) || (tree.lemma(before) == "no" && tree.parsed().form(before + 1) == "longer")) return true;
  return false;
}

/// The verb or predicate that tells a state: "remains" of "remains shut", the word itself with a copula.
TokenId telling_word(const Tree& tree, TokenId word) {
  const TokenId above = tree.head(word);
  if (const TokenId lasting = lasting_verb_before(tree, word); lasting != no_token) return lasting;
  const bool below_verb = above != no_token && (tree.relation(word) == Deprel::xcomp || tree.relation(word) == Deprel::obl) && tree.is_verb(above);
  return below_verb && !tree.has(word, Deprel::cop) ? above : word;
}

bool is_own_day(const TimeMention& mention, const std::optional<Day>& today) {
  const TimeValue& time = mention.time;
  return time.type == TimeType::duration || time.type == TimeType::set || time.value == "PRESENT_REF" || is_among_own_days(time, today);
}

/// "since March", "since his arrest in March"
bool follows_since(const Tree& tree, TokenId first, TokenId time) {
  constexpr TokenId reach = 4;
  for (TokenId word = time + 1; word-- > first && time - word <= reach;) {
    if (tree.lemma(word) == "since") return true;
    if (word != time && (tree.is_verb(word) || tree[word].upos == Upos::PUNCT)) return false;
  }
  return false;
}

/// "from a year earlier": what it is compared with, not when it was.
bool is_comparison(const Tree& tree, const TimeMention& mention) {
  constexpr std::array backward{"earlier"sv, "ago"sv, "before"sv, "previous"sv};
  for (TokenId word = mention.first_token; word < std::min(mention.last_token + 1, tree.size()); ++word)
    if (among(tree.parsed().form(word), backward)) return mention.first_token > 0 && (tree.lemma(mention.first_token - 1) == "from" || tree.lemma(mention.first_token - 1) == "than" || tree.lemma(mention.first_token - 1) == "with");
  return false;
}

/// Times in the deed's own clause or noun phrase; before it in its sentence, and anywhere around a noun, those of another time than the article's.
void add_times(const DeedSources& sources, TokenId word, TokenRange own, bool is_noun, DeedStanding& standing) {
  const Tree& tree = sources.tree;
  const Sentence& sentence = tree.parsed().sentences[tree[word].sentence];
  const std::vector<TimeMention>& times = sources.input.analysis.times;
  const auto first = std::ranges::partition_point(times, [&](const TimeMention& mention) { return mention.first_token < sentence.first; });
  for (auto at = first; at != times.end() && at->first_token < sentence.last; ++at) {
    const bool is_own = own.first <= at->first_token && at->first_token < own.last;
    const bool since = follows_since(tree, sentence.first, at->first_token);
    if (is_comparison(tree, *at)) continue;
    if (since || at->time.type == TimeType::set || at->time.value == "PRESENT_REF") {
      standing.lasts |= since && is_own;
      continue;
    }
    if (at->time.type == TimeType::duration && is_own) standing.stretch += at->time.value + " ";
    const std::optional<Day>& today = tree.parsed().article.date;
    standing.is_past_by_name |= is_own && today && at->time.days.latest && *at->time.days.latest < *today;
    if (is_own_day(*at, today)) {
      if (is_own && at->time.days.earliest && at->time.days.latest) standing.day = at->time.days;
    } else if (is_own || is_noun || at->first_token < word) {
      standing.other_time += at->time.value + " ";
      standing.other_words += std::string(tree.parsed().text(at->span)) + " ";
    }
  }
}

/// "said on Monday that he would not": when it was foretold.
std::optional<DayInterval> day_of_sentence(const DeedSources& sources, TokenId word) {
  const ParsedArticle& parsed = sources.tree.parsed();
  const Sentence& sentence = parsed.sentences[parsed.tokens[word].sentence];
  const std::vector<TimeMention>& times = sources.input.analysis.times;
  const auto first = std::ranges::partition_point(times, [&](const TimeMention& mention) { return mention.first_token < sentence.first; });
  for (auto at = first; at != times.end() && at->first_token < sentence.last; ++at)
    if (at->time.days.earliest && at->time.days.latest && is_own_day(*at, parsed.article.date)) return at->time.days;
  return std::nullopt;
}

/// "a year earlier"
bool is_in_a_time(const Tree& tree, TokenId word) {
  constexpr std::array spans{"year"sv, "month"sv, "week"sv, "day"sv, "ago"sv};
  return word > 0 && among(tree.lemma(word - 1), spans);
}

bool is_once_more(const Tree& tree, TokenId word) {
  constexpr std::array repeating{"more"sv, "again"sv};
  return tree.lemma(word) == "once" && word + 1 < tree.size() && among(tree.parsed().form(word + 1), repeating);
}

/// One of the words stands in the clause: in its head's extent without the clauses below it.
bool clause_holds(const Tree& tree, TokenId head, TokenId but, const auto& words) {
  std::vector<TokenId> open{head};
  for (std::size_t at = 0; at < open.size(); ++at) {
    if (open[at] != but && among(tree.lemma(open[at]), words) && !is_in_a_time(tree, open[at]) && !is_once_more(tree, open[at])) return true;
    for (const TokenId child : tree.children(open[at])) {
      const Deprel relation = tree[child].deprel;
      const bool own = relation == Deprel::advmod || relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::mark || relation == Deprel::case_ || relation == Deprel::obl ||
                       relation == Deprel::obl_unmarked || relation == Deprel::cop;
      if (own) open.push_back(child);
    }
  }
  return false;
}

std::optional<DeedTime> time_of(const Claim& claim) {
  if (claim.condition || claim.mood == ClaimMood::question || claim.mood == ClaimMood::imperative) return std::nullopt;
  if (claim.certainty != Certainty::certain || claim.phase == Phase::considering || claim.phase == Phase::undecided || claim.phase == Phase::denied) return std::nullopt;
  const std::string& text = claim.predicate.text;
  if (text.starts_with("was to ") || text.starts_with("were to ")) return std::nullopt;  // an older plan, which did not hold as often as it did
  if (claim.tense == Tense::future || claim.phase == Phase::planned || claim.phase == Phase::decided) return DeedTime::future;
  if (text.starts_with("had ") && claim.attribution.empty()) return DeedTime::earlier;
  if (text.starts_with("has ") || text.starts_with("have ") || text.starts_with("'ve ") || text.starts_with("'s been")) return DeedTime::perfect;
  return claim.tense == Tense::present ? DeedTime::present : DeedTime::past;
}

/// The standing of what happens in a claim, whatever its noun.
std::optional<DeedStanding> standing_of(const Claim* claim) {
  if (claim == nullptr) return std::nullopt;
  const std::optional<DeedTime> when = time_of(*claim);
  if (!when) return std::nullopt;
  DeedStanding standing;
  standing.when = *when;
  standing.denied = claim->polarity == Polarity::negative || claim->phase == Phase::ended;
  standing.claim = claim;
  return standing;
}

/// "when he failed": as often as he did.
bool is_each_time(const Tree& tree, TokenId word) {
  const TokenId subject = tree.child(word, Deprel::nsubj);
  const bool when = tree.child_lemma(word, "when") != no_token || tree.child_lemma(word, "whenever") != no_token;
  return when && subject != no_token && tree[subject].upos == Upos::PRON;
}

}  // namespace

std::optional<DeedStanding> predicate_standing(const DeedSources& sources, TokenId word) {
  const Tree& tree = sources.tree;
  const TokenId telling = telling_word(tree, word);
  const ClaimsAt claims = claims_at(sources, word, telling);
  std::optional<DeedStanding> standing = standing_of(claims.tensed());
  if (!standing || clause_holds(tree, telling, word, unsettling) || is_each_time(tree, telling)) return std::nullopt;
  if (claims.own == nullptr) standing->denied = is_denied_nearby(tree, word);
  else if (claims.own != claims.tensed()) {
    if (claims.own->certainty != Certainty::certain || claims.own->condition) return std::nullopt;
    standing->denied = claims.own->polarity == Polarity::negative || claims.own->phase == Phase::ended;
  }
  if (is_ordained(tree, telling)) standing->when = DeedTime::future;
  // "to endorse him": neither done nor denied.
  const bool open = tree.child_lemma(telling, "to") != no_token && tree.relation(tree.child_lemma(telling, "to")) == Deprel::mark;
  if (open && !standing->denied && standing->when != DeedTime::future) return std::nullopt;
  standing->lasts = among(tree.lemma(telling), going_on) || clause_holds(tree, telling, word, all_along);
  for (const TokenId child : tree.children(telling)) {
    standing->lasts |= tree.relation(child) == Deprel::obl && (tree.preposition(child) == "since" || tree.child_lemma(child, "any") != no_token);
    standing->lasts |= tree.relation(child) == Deprel::advcl && tree.subordinator(child) == "since" && standing->when == DeedTime::perfect;
  }
  const TokenId head = clause_head(tree, telling);
  add_times(sources, word, tree.extent(telling == word ? word : head), false, *standing);
  if (standing->when == DeedTime::future && !standing->day) standing->day = day_of_sentence(sources, word);
  return standing;
}

namespace {

bool has_article(const Tree& tree, TokenId noun) {
  return std::ranges::any_of(tree.children(noun), [&](TokenId child) { return tree.lemma(child) == "the" || tree[child].deprel == Deprel::nmod_poss; });
}

/// What is taken as known stands whether its clause is certain or not: "after the closure, prices may rise".
std::optional<DeedStanding> presupposed(const Claim* around) {
  if (around == nullptr || around->condition || around->mood == ClaimMood::question || around->mood == ClaimMood::imperative) return std::nullopt;
  DeedStanding standing;
  standing.claim = around;
  standing.when = around->tense == Tense::future ? DeedTime::future : DeedTime::past;
  return standing;
}

/// A noun below "of" stands or falls with the noun above: "news of the resignation", "calls for the resignation".
std::optional<DeedStanding> below_noun(const DeedSources& sources, TokenId noun, TokenId above) {
  const Tree& tree = sources.tree;
  const std::string preposition = tree.preposition(noun);
  const bool given = among(preposition, after_it) || (preposition == "of" && among(tree.lemma(above), tidings));
  return given ? presupposed(claim_around(sources, clause_head(tree, above))) : std::nullopt;
}

/// The verb or predicate over the noun takes what it names as given, or leaves it open.
std::optional<DeedStanding> below_verb(const DeedSources& sources, TokenId noun, TokenId verb) {
  const Tree& tree = sources.tree;
  const Deprel relation = tree.relation(noun);
  const Claim* around = claim_around(sources, verb);
  if (around == nullptr && relation == Deprel::nsubj && has_article(tree, noun) && !among(tree.lemma(verb), keeps_off)) return DeedStanding{};
  if (relation == Deprel::obl && among(tree.preposition(noun), after_it)) return presupposed(around);
  std::optional<DeedStanding> standing = standing_of(around);
  if (!standing || standing->denied) return std::nullopt;
  const bool taken_as_given = among(tree.lemma(verb), takes_as_given);
  if (relation == Deprel::nsubj) return among(tree.lemma(verb), keeps_off) ? std::nullopt : standing;
  return taken_as_given && (relation == Deprel::obj || relation == Deprel::obl) ? standing : std::nullopt;
}

}  // namespace

TokenId lasting_verb_before(const Tree& tree, TokenId word) {
  constexpr std::array lasting{"remain"sv, "stay"sv};
  const bool lasts = word > 0 && tree.is_verb(word - 1) && tree[word - 1].sentence == tree[word].sentence && among(tree.lemma(word - 1), lasting);
  return lasts ? word - 1 : no_token;
}

std::optional<DeedStanding> noun_standing(const DeedSources& sources, TokenId noun) {
  const Tree& tree = sources.tree;
  bool foretold = false;
  for (const TokenId child : tree.children(noun)) {
    if (child < noun && among(tree.lemma(child), unsettled_nouns)) return std::nullopt;
    foretold |= child < noun && (among(tree.lemma(child), to_come) || among(tree.parsed().form(child), to_come));
  }
  const TokenId above = tree.head(noun);
  std::optional<DeedStanding> standing;
  if (above == no_token || tree.has(noun, Deprel::cop)) {
    if (tree.has(noun, Deprel::cop) && has_article(tree, noun)) standing = standing_of(claim_around(sources, noun));
    if (standing && standing->denied) standing.reset();
  } else if (tree.relation(noun) == Deprel::nmod) {
    standing = below_noun(sources, noun, above);
  } else {
    standing = below_verb(sources, noun, above);
  }
  const TokenId head = clause_head(tree, noun);
  if (!standing || clause_holds(tree, head, noun, unsettling)) return std::nullopt;
  if (standing->when == DeedTime::present || standing->when == DeedTime::perfect) standing->when = DeedTime::past;
  if (foretold) standing->when = DeedTime::future;
  standing->denied = false;
  standing->is_presupposed = has_article(tree, noun);
  add_times(sources, noun, tree.extent(noun), true, *standing);
  if (standing->is_past_by_name && standing->when == DeedTime::future) standing->when = DeedTime::past;
  return standing;
}

}  // namespace crosscheck
