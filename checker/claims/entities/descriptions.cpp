#include <algorithm>
#include <array>

#include "checker/claims/entities/resolve.hpp"

namespace crosscheck {
namespace {

constexpr SentenceId farthest = 12;      // sentences that a description reaches back
constexpr SentenceId farthest_same = 30;  // with the noun that was used before

/// Nouns that fit any company, whatever it makes.
constexpr std::array<std::string_view, 11> company_nouns = {"business",     "company",      "conglomerate", "corporation",
                                                            "enterprise",   "firm",         "giant",        "group",
                                                            "organisation", "organization", "maker"};
/// Nouns that fit any country.
constexpr std::array<std::string_view, 3> country_nouns = {"country", "nation", "state"};
/// Of organisations that no company noun fits.
constexpr std::array<std::string_view, 26> public_nouns = {
    "agency",     "army",   "assembly",    "authority", "board",    "bureau",   "cabinet",    "commission", "committee",
    "congress",   "council", "court",      "department", "government", "league", "legislature", "ministry", "navy",
    "parliament", "party",  "police",      "regulator", "senate",   "team",     "tribunal",   "university"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& all, std::string_view word) {
  return std::ranges::find(all, word) != all.end();
}

bool has(const std::vector<std::string>& all, std::string_view word) { return std::ranges::find(all, word) != all.end(); }

bool is_public_body(const Referent& referent) {
  return std::ranges::any_of(referent.nouns, [](const std::string& noun) { return has(public_nouns, noun); });
}

bool countries_clash(const Draft& nominal, const Referent& referent) {
  return !nominal.country.empty() && !referent.countries.empty() && !has(referent.countries, nominal.country);
}

bool is_same_word(std::string_view word, std::string_view lower) {
  return std::ranges::equal(word, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

/// "the bank" may be Deutsche Bank, "the university" Leeds University, "the airline" Northern Airways: the name says what it is.
bool name_says(const Context& context, const Referent& referent, std::string_view noun) {
  if (!referent.named || referent.name_draft >= context.drafts.size()) return false;
  const Mention& name = context.drafts[referent.name_draft].mention;
  if (context.words.is_kind(context.parsed.text(name.span), noun)) return true;
  for (TokenId word = name.first; word < name.last; ++word)
    if (is_same_word(context.parsed.form(word), noun) || context.words.is_kind(context.parsed.form(word), noun)) return true;
  return false;
}

/// What was called an operator may be called a carrier.
bool nouns_say(const Context& context, const Referent& referent, std::string_view noun) {
  return std::ranges::any_of(referent.nouns, [&](const std::string& other) { return context.words.is_kind(other, noun); });
}

/// How well the description fits; 0: not at all.
int fit(const Context& context, const Draft& nominal, const Referent& referent) {
  if (referent.type != nominal.mention.type || referent.plural != nominal.plural || countries_clash(nominal, referent)) return 0;
  const bool genders = nominal.gender == Gender::unknown || referent.gender == Gender::unknown || nominal.gender == referent.gender;
  if (!genders) return 0;
  const int country = !nominal.country.empty() && has(referent.countries, nominal.country) ? 2 : 0;
  if (has(referent.nouns, nominal.key)) return 4 + country;
  if (nominal.mention.type == NameType::other || !nominal.definite) return 0;
  if (name_says(context, referent, nominal.key) || nouns_say(context, referent, nominal.key)) return 3 + country;
  if (!referent.named || referent.outlet) return 0;
  if (nominal.mention.type == NameType::organisation && has(company_nouns, nominal.key) && !is_public_body(referent))
    return nominal.country.empty() || country > 0 ? 2 + country : 1;
  if (nominal.mention.type == NameType::place && has(country_nouns, nominal.key))
    return !context.words.country_of_name(context.drafts[referent.last_draft].key).empty() ? 2 : 0;
  if (nominal.mention.type == NameType::person && nominal.gender != Gender::unknown && (nominal.key == "man" || nominal.key == "woman"))
    return referent.gender == nominal.gender ? 2 : 0;
  return 0;
}

bool is_superlative(const Token& token) { return token.xpos == Xpos::JJS || token.lemma == "leading" || token.lemma == "top"; }

/// "the world's biggest supplier … was fined": one of its kind, and the clause's subject.
bool is_unique_subject(const ParsedArticle& parsed, const Draft& nominal) {
  if (nominal.plural || nominal.mention.type != NameType::organisation) return false;
  if (base(parsed.tokens[nominal.mention.head].deprel) != Deprel::nsubj) return false;
  const auto children = parsed.children(nominal.mention.head);
  return std::ranges::any_of(children, [&](TokenId child) { return is_superlative(parsed.tokens[child]); });
}

/// The one company that the text so far is about: named twice as often as any other; no_cluster where there is none.
/// "The world's biggest supplier … was fined" then means it.
ClusterId main_company(const Context& context, const Draft& nominal) {
  ClusterId best = no_cluster;
  std::uint32_t second = 0;
  for (const ClusterId id : context.referents.recent()) {
    const Referent& referent = context.referents[id];
    if (!referent.named || referent.plural || referent.type != NameType::organisation || is_public_body(referent)) continue;
    if (best != no_cluster && referent.mentions <= context.referents[best].mentions) {
      second = std::max(second, referent.mentions);
      continue;
    }
    if (best != no_cluster) second = std::max(second, context.referents[best].mentions);
    best = id;
  }
  if (best == no_cluster || context.referents[best].mentions < 3 || context.referents[best].mentions < 2 * second) return no_cluster;
  const bool foreign = countries_clash(nominal, context.referents[best]);
  const TokenId last = context.drafts[context.referents[best].last_draft].mention.head;
  return foreign || share_clause(context.parsed, nominal.mention.head, last) ? no_cluster : best;
}

/// "the biggest supplier and second largest maker was …": two descriptions under one article with a singular verb are one thing.
ClusterId shared_with_first(const Context& context, const Draft& nominal) {
  const Token& token = context.parsed.tokens[nominal.mention.head];
  if (token.deprel != Deprel::conj || token.head == no_token || nominal.definite || nominal.plural) return no_cluster;
  const Token& first = context.parsed.tokens[token.head];
  if (base(first.deprel) != Deprel::nsubj || first.head == no_token || context.parsed.child(nominal.mention.head, Deprel::det) != no_token)
    return no_cluster;
  const auto is_singular = [&](TokenId id) {
    const std::string_view form = context.parsed.form(id);
    return form == "was" || form == "is" || form == "has" || context.parsed.tokens[id].xpos == Xpos::VBZ;
  };
  const auto children = context.parsed.children(first.head);
  if (!is_singular(first.head) && std::ranges::none_of(children, is_singular)) return no_cluster;
  for (const ClusterId id : context.referents.recent())
    if (context.drafts[context.referents[id].last_draft].mention.head == token.head) return id;
  return no_cluster;
}

/// "Orvo Bank sued Halden Bank. The bank …": another that fits was named in the same sentence, and as often.
bool has_rival(const Context& context, const std::vector<ClusterId>& fitting, ClusterId best) {
  const Referent& chosen = context.referents[best];
  return std::ranges::any_of(fitting, [&](ClusterId id) {
    const Referent& other = context.referents[id];
    return id != best && other.named && chosen.named && other.last_sentence >= chosen.last_sentence && 2 * other.mentions > chosen.mentions;
  });
}

}  // namespace

ClusterId resolve_description(const Context& context, const Draft& nominal) {
  if (const ClusterId first = shared_with_first(context, nominal); first != no_cluster) return first;
  // In "the world's biggest supplier" the article is the world's.
  if (!nominal.definite) return is_unique_subject(context.parsed, nominal) ? main_company(context, nominal) : no_cluster;
  const SentenceId sentence = context.parsed.tokens[nominal.mention.head].sentence;
  const std::vector<ClusterId>& recent = context.referents.recent();
  ClusterId best = no_cluster;
  double best_score = 0;
  int best_quality = 0;
  std::vector<ClusterId> exact;  // that the noun itself fits
  unsigned guesses = 0;  // referents that fit only because their country is unknown: one may be meant, several tell nothing
  for (auto id = recent.rbegin(); id != recent.rend(); ++id) {
    const Referent& referent = context.referents[*id];
    const SentenceId distance = sentence - referent.last_sentence;
    if (distance > farthest_same) break;
    const int quality = fit(context, nominal, referent);
    if (quality == 1) ++guesses;
    if (quality == 0 || (quality < 4 && distance > farthest)) continue;
    if (holds_as_modifier(context.parsed, context.drafts[referent.last_draft].mention.head, nominal.mention.head)) continue;
    if (share_clause(context.parsed, nominal.mention.head, context.drafts[referent.last_draft].mention.head)) continue;
    if (quality >= 3) exact.push_back(*id);
    const double score = 100.0 * quality + context.referents.salience_at(*id, sentence) / 2;
    if (score > best_score) {
      best_score = score;
      best = *id;
      best_quality = quality;
    }
  }
  if (best == no_cluster && is_unique_subject(context.parsed, nominal)) return main_company(context, nominal);
  if (best_quality == 1 && guesses > 1) return no_cluster;
  return best_quality >= 3 && has_rival(context, exact, best) ? no_cluster : best;
}

std::vector<ClusterId> resolve_group(const Context& context, const Draft& nominal) {
  std::vector<ClusterId> members;
  if (!nominal.definite || !nominal.plural || nominal.number < 2 || nominal.mention.type == NameType::other) return members;
  const SentenceId sentence = context.parsed.tokens[nominal.mention.head].sentence;
  const std::vector<ClusterId>& recent = context.referents.recent();
  for (auto id = recent.rbegin(); id != recent.rend() && members.size() < nominal.number; ++id) {
    const Referent& referent = context.referents[*id];
    if (sentence - referent.last_sentence > farthest) break;
    const bool company = nominal.mention.type != NameType::organisation || !is_public_body(referent);
    if (referent.named && !referent.outlet && referent.type == nominal.mention.type && company && !countries_clash(nominal, referent)) members.push_back(*id);
  }
  if (members.size() < nominal.number) members.clear();
  std::ranges::reverse(members);
  return members;
}

}  // namespace crosscheck
