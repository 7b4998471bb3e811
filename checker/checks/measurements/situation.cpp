// What a figure is said of: the names in its clause, its time, its claim, and whether it is the whole and a fact.
#include <algorithm>
#include <array>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/own_days.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Right before the figure, or hanging on its noun: a part, a share, a bound, a comparison.
constexpr std::array partial{"another"sv, "other"sv, "others"sv, "more"sv, "further"sv, "additional"sv, "extra"sv, "include"sv, "including"sv, "among"sv, "first"sv, "per"sv, "each"sv, "every"sv, "than"sv, "up"sv,
                             "share"sv, "stake"sv, "apiece"sv, "from"sv, "alone"sv, "half"sv, "just"sv, "average"sv, "separate"sv, "different"sv, "maximum"sv, "minimum"sv, "suspended"sv, "potential"sv, "remaining"sv, "rest"sv, "record"sv, "both"sv};
/// Anywhere in its clause: another time, an average, a comparison.
constexpr std::array elsewhere{"initially"sv, "earlier"sv, "originally"sv, "original"sv, "previously"sv, "previous"sv, "average"sv, "since"sv, "ago"sv, "similar"sv, "compare"sv, "instead"sv, "respectively"sv, "apiece"sv, "annual"sv, "each"sv, "per"sv, "than"sv, "reduce"sv, "vs"sv, "versus"sv, "already"sv};
/// Not said as a fact, whatever the claim says.
constexpr std::array possible{"if"sv, "could"sv, "may"sv, "might"sv, "should"sv, "face"sv, "seek"sv, "ask"sv, "demand"sv, "forecast"sv, "expect"sv, "estimate"sv, "predict"sv, "offer"sv, "propose"sv, "target"sv, "whether"sv, "not"sv, "n't"sv, "never"sv, "without"sv, "like"sv};

void add_names(const MeasurementSources& sources, TokenId word, std::vector<ClusterId>& names) {
  const Entities& entities = sources.input.analysis.entities;
  if (word >= entities.mention_of_head.size()) return;
  const std::uint32_t mention = entities.mention_of_head[word];
  if (mention >= entities.mentions.size()) return;
  const ClusterId cluster = entities.mentions[mention].cluster;
  if (cluster != no_cluster && !entities.clusters[cluster].name.empty()) names.push_back(cluster);
}

/// Days of the week and of the article's own days stand on any report; years, months and "last season" tell another time.
bool is_own_day(const TimeValue& time, const std::optional<Day>& today) {
  return time.type == TimeType::duration || time.type == TimeType::set || time.value.ends_with("_REF") || is_among_own_days(time, today);
}

/// "approved next year's budget by 31 votes": what is to come is no time of what happened.
bool is_ahead_of_the_past(const Tree& tree, const TimeMention& mention, TokenId figure) {
  const std::optional<Day>& today = tree.parsed().article.date;
  const bool owns = std::any_of(tree.parsed().tokens.begin() + mention.first_token, tree.parsed().tokens.begin() + mention.last_token, [](const Token& token) { return token.deprel == Deprel::nmod_poss; });
  const Xpos form = tree[clause_head(tree, figure)].xpos;
  return owns && today && mention.time.days.earliest && *mention.time.days.earliest > *today && (form == Xpos::VBD || form == Xpos::VBN);
}

/// Stretches of a year that its figures are told by.
constexpr std::array stretches{"half"sv, "quarter"sv, "month"sv, "season"sv};

/// Times of another day than the article's: in the clause, or before the figure in its sentence ("In 1985, 200 died in … and 174 in …").
std::string other_time(const MeasurementSources& sources, const std::vector<TokenId>& words, const Measurement& measurement) {
  const Tree& tree = sources.tree;
  std::string value;
  const Sentence& sentence = tree.parsed().sentences[tree[measurement.token].sentence];
  const std::vector<TimeMention>& times = sources.input.analysis.times;
  const auto first = std::ranges::partition_point(times, [&](const TimeMention& mention) { return mention.first_token < sentence.first; });
  for (auto at = first; at != times.end() && at->first_token < sentence.last; ++at) {
    const TimeMention& mention = *at;
    if (mention.span.overlaps(measurement.span) || is_own_day(mention.time, tree.parsed().article.date)) continue;
    if (is_ahead_of_the_past(tree, mention, measurement.token)) continue;
    const bool before = mention.first_token < measurement.token;
    const bool here = std::ranges::any_of(words, [&](TokenId word) { return mention.first_token <= word && word < mention.last_token; });
    if (before || here) value += mention.time.value + " ";
  }
  const bool is_sum = measurement.quantity.kind == QuantityKind::money || measurement.quantity.kind == QuantityKind::percent;
  for (const TokenId word : words)
    if (is_sum && among(tree.lemma(word), stretches) && !tree.has(word, Deprel::nummod)) value += std::string(tree.lemma(word)) + " ";
  return value;
}

/// Coordinated predicates share their times: "killed 10,000 people and caused damage in 1998".
void add_coordinated(const Tree& tree, TokenId head, std::vector<TokenId>& words) {
  for (const TokenId child : tree.children(head))
    if (tree.relation(child) == Deprel::conj && starts_clause(tree, child) && tree.child_lemma(child, "will") == no_token) {
      const std::vector<TokenId> more = clause_words(tree, child);
      words.insert(words.end(), more.begin(), more.end());
    }
}

/// The innermost claim that holds the figure.
const Claim* claim_of(const Analysis& analysis, const Span& figure) {
  const Claim* found = nullptr;
  const auto first = std::ranges::partition_point(analysis.claims, [&](const Claim& claim) { return claim.sentence.end <= figure.start; });
  for (auto at = first; at != analysis.claims.end() && at->sentence.start <= figure.start; ++at) {
    const Claim& claim = *at;
    if (claim.span.contains(figure) && claim.predicate.lemma != "say" && (found == nullptr || claim.span.length() < found->span.length())) found = &claim;
  }
  return found;
}

}  // namespace

std::string name_of(const MeasurementSources& sources, TokenId word) {
  std::vector<ClusterId> names;
  add_names(sources, word, names);
  return names.empty() ? std::string() : sources.input.analysis.entities.clusters[names.front()].name;
}

namespace {

bool has_verb(const Tree& tree, TokenId word) {
  const Sentence& sentence = tree.parsed().sentences[tree[word].sentence];
  for (TokenId token = sentence.first; token < sentence.last; ++token)
    if (tree.is_verb(token) || tree[token].upos == Upos::AUX) return true;
  return false;
}

/// Whose figure it is by the clause's subject: its owner, its name, or its noun ("the parks", "the clubs unit"); a word for any body
/// stands for whom the article is about.
std::string holder_of(const MeasurementSources& sources, TokenId head) {
  constexpr std::array general{"company"sv, "firm"sv, "group"sv, "business"sv, "bank"sv, "chain"sv, "maker"sv, "government"sv, "council"sv, "club"sv, "charity"sv};
  const Tree& tree = sources.tree;
  TokenId subject = tree.child(head, Deprel::nsubj);
  if (subject == no_token) subject = borrowed_subject(tree, head);
  if (subject == no_token) return {};
  if (tree[subject].upos == Upos::PRON && tree[head].deprel == Deprel::acl_relcl) subject = tree.head(head);
  if (std::string name = name_of(sources, subject); !name.empty()) return name;
  const TokenId owner = tree.exact_child(subject, Deprel::nmod_poss);
  if (owner != no_token && !sources.lexicon.hypernym(tree.lemma(subject), "person", Upos::NOUN, 1)) return name_of(sources, owner);
  if (tree[subject].upos != Upos::NOUN || among(tree.lemma(subject), general)) return {};
  return std::string(tree.lemma(subject));
}

}  // namespace

bool place_in_situation(const MeasurementSources& sources, TokenId first, TokenId last, Measurement& measurement) {
  const Tree& tree = sources.tree;
  // "the average home", both times
  const auto is_part = [&](std::string_view lemma) { return among(lemma, partial) && !(measurement.is_restated && lemma == "average"); };
  const auto is_elsewhere = [&](std::string_view lemma) { return among(lemma, elsewhere) && !(measurement.is_restated && (lemma == "average" || lemma == "annual")); };
  constexpr TokenId reach = 3;  ///< words before the figure that may tell it to be a part
  for (TokenId word = first; word-- > 0 && first - word <= reach && tree[word].sentence == tree[first].sentence;)
    if (is_part(tree.lemma(word))) return false;
  for (const TokenId child : tree.children(measurement.token))
    if (is_part(tree.lemma(child))) return false;
  const TokenId head = clause_head(tree, measurement.token);
  std::vector<TokenId> words = clause_words(tree, head);
  const Region region = tree.parsed().region_of(head);
  // "Shr loss 13 cts" tells nothing. Headlines and captions have a check of their own, but for what a caption takes as known.
  const bool is_copy = region == Region::body || (region == Region::caption && measurement.is_total);
  if (!is_copy || !(region == Region::caption || has_verb(tree, first))) return false;
  for (const TokenId word : words) {
    const bool in_figure = first <= word && word < last;
    if (!in_figure && (is_elsewhere(tree.lemma(word)) || (!measurement.is_total && among(tree.lemma(word), possible)))) return false;
    add_names(sources, word, measurement.names);
  }
  if (const TokenId subject = borrowed_subject(tree, head); subject != no_token) {
    const TokenRange range = tree.extent(subject);
    for (TokenId word = range.first; word < range.last && word < range.first + 12; ++word) add_names(sources, word, measurement.names);
  }
  std::sort(measurement.names.begin(), measurement.names.end());
  measurement.names.erase(std::unique(measurement.names.begin(), measurement.names.end()), measurement.names.end());
  add_coordinated(tree, head, words);
  measurement.time = other_time(sources, words, measurement);
  measurement.holder = holder_of(sources, head);
  measurement.claim = claim_of(sources.input.analysis, measurement.span);
  return true;
}

}  // namespace crosscheck
