#include "checker/claims/entities/pronoun_features.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

constexpr SentenceId farthest = 4;  // sentences between a pronoun and its antecedent's last mention
constexpr std::uint32_t no_draft = 0xffffffff;

/// "Hackett", taken for a town that no list knows: a gendered pronoun may still mean it.
bool may_be_person(const Context& context, const Referent& referent) {
  if (referent.type != NameType::place || !referent.named || referent.pack_entity != no_pack_entity || referent.mentions == 0) return false;
  const std::string& key = context.drafts[referent.last_draft].key;
  if (key.empty() || context.drafts[referent.last_draft].mention.kind != MentionKind::name) return false;
  if (!context.words.country_of_name(key).empty() || !context.words.country_of_capital(key).empty()) return false;
  std::string lower(key);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return !context.words.is_common_word(lower);
}

/// Whether the referent can be what the pronoun means at all.
bool agrees(const Context& context, const Draft& pronoun, const Referent& referent) {
  const bool person = referent.type == NameType::person;
  if (referent.outlet) return false;
  if (pronoun.pronoun.thing) return !person && !referent.plural && referent.gender == Gender::unknown;
  if (pronoun.gender != Gender::unknown) {
    if (referent.plural || (referent.gender != Gender::unknown && referent.gender != pronoun.gender)) return false;
    return person || referent.gender == pronoun.gender || (referent.named && referent.type == NameType::other) ||
           may_be_person(context, referent);
  }
  return referent.plural || referent.type == NameType::organisation || (person && referent.gender == Gender::unknown);
}

bool clashes(const ParsedArticle& parsed, const Draft& pronoun, TokenId antecedent) {
  const TokenId head = pronoun.mention.head;
  if (holds_as_modifier(parsed, head, antecedent)) return true;
  return !pronoun.pronoun.reflexive && !pronoun.pronoun.possessive && share_clause(parsed, head, antecedent);
}

/// "In his first year, Lund won": the subject of the clause that the pronoun's phrase opens; no_token where there is none.
TokenId subject_ahead(const ParsedArticle& parsed, TokenId pronoun) {
  TokenId token = pronoun;
  for (int step = 0; step < 12; ++step) {
    const Token& word = parsed.tokens[token];
    if (word.head == no_token) return no_token;
    const Deprel relation = base(word.deprel);
    if (relation == Deprel::nsubj || relation == Deprel::csubj || relation == Deprel::ccomp) return no_token;
    token = word.head;
    if (token < pronoun) continue;
    const TokenId subject_token = parsed.child(token, Deprel::nsubj);
    if (subject_token != no_token && subject_token > pronoun) return subject_token;
  }
  return no_token;
}

/// Verbs whose subject is the source that a text follows from sentence to sentence.
bool is_saying(std::string_view lemma) {
  constexpr std::array<std::string_view, 36> verbs = {
      "accuse", "acknowledge", "add", "admit", "affirm", "allege", "announce", "argue", "ask", "assert",
      "believe", "claim", "conclude", "confirm", "continue", "declare", "deny", "emphasise", "emphasize",
      "explain", "insist", "maintain", "mention", "note", "quote", "recall", "remark", "report", "reveal",
      "say", "state", "stress", "suggest", "tell", "warn", "write"};
  return std::ranges::binary_search(verbs, lemma);
}

/// "Lund said", "it insisted": subject of a verb of saying.
bool says(const ParsedArticle& parsed, TokenId head) {
  const Token& word = parsed.tokens[head];
  return base(word.deprel) == Deprel::nsubj && word.head != no_token && is_saying(parsed.tokens[word.head].lemma);
}

/// What companies and people do and things don't: "it plans", "they hired".
bool is_deliberate(std::string_view lemma) {
  constexpr std::array<std::string_view, 27> verbs = {"accuse", "acquire", "agree",  "aim",    "buy",    "choose", "consider", "decide", "employ",
                                                      "expect", "fire",    "hire",   "hope",   "intend", "launch", "own",      "plan",   "promise",
                                                      "refuse", "reject",  "seek",   "sell",   "settle", "sue",    "try",      "urge",   "want"};
  return is_saying(lemma) || std::ranges::binary_search(verbs, lemma);
}

bool acts(const ParsedArticle& parsed, TokenId head) {
  const Token& word = parsed.tokens[head];
  return word.deprel == Deprel::nsubj && word.head != no_token && is_deliberate(parsed.tokens[word.head].lemma);
}

bool is_coordinated(const ParsedArticle& parsed, TokenId head) {
  if (parsed.tokens[head].deprel == Deprel::conj) return true;
  const TokenId other = parsed.child(head, Deprel::conj);
  return other != no_token && parsed.tokens[other].upos != Upos::VERB;
}

class Candidates {
public:
  Candidates(const Context& context, const Draft& pronoun)
      : context_(context), pronoun_(pronoun), head_(pronoun.mention.head), sentence_(context.parsed.tokens[head_].sentence),
        role_(role_of(context.parsed, head_)), clause_(clause_of(context.parsed, head_)) {}

  std::vector<PronounCandidate> all() {
    const std::uint32_t ahead_draft = name_ahead();
    const ClusterId later = ahead_draft == no_draft ? no_cluster : context_.drafts[ahead_draft].mention.cluster;
    const std::vector<ClusterId>& recent = context_.referents.recent();
    for (auto id = recent.rbegin(); id != recent.rend(); ++id) {
      const Referent& referent = context_.referents[*id];
      if (sentence_ - referent.last_sentence > farthest) break;
      consider(*id, context_.drafts[referent.last_draft], *id == later);
    }
    if (later != no_cluster && !later_seen_) consider(later, context_.drafts[ahead_draft], true);
    mark_most_mentioned();
    return std::move(found_);
  }

private:
  /// The name that is, or owns, the subject ahead ("After her death, Lund's work was shown").
  std::uint32_t name_ahead() const {
    TokenId ahead = subject_ahead(context_.parsed, head_);
    if (ahead == no_token) return no_draft;
    const auto is_name = [&](std::uint32_t draft) {
      return draft != no_draft && context_.drafts[draft].mention.kind == MentionKind::name;
    };
    if (is_name(context_.draft_of_head[ahead])) return context_.draft_of_head[ahead];
    for (const TokenId child : context_.parsed.children(ahead))
      if (context_.parsed.tokens[child].deprel == Deprel::nmod_poss && is_name(context_.draft_of_head[child]))
        return context_.draft_of_head[child];
    return no_draft;
  }

  /// "It insisted that its network will grow": the pronoun stands in what somebody says.
  bool is_reported(TokenId clause_head) const {
    const Token& clause = context_.parsed.tokens[clause_head];
    return base(clause.deprel) == Deprel::ccomp && clause.head != no_token && is_saying(context_.parsed.tokens[clause.head].lemma);
  }

  void consider(ClusterId id, const Draft& antecedent, bool later) {
    const Referent& referent = context_.referents[id];
    if (referent.press && pronoun_.pronoun.thing && is_reported(clause_)) return;  // what a paper says is about others
    if (!agrees(context_, pronoun_, referent) || clashes(context_.parsed, pronoun_, antecedent.mention.head)) return;
    later_seen_ = later_seen_ || later;
    PronounCandidate candidate{id, {}};
    const TokenId other = antecedent.mention.head;
    const bool next = context_.parsed.tokens[other].sentence + 1 == sentence_;
    candidate.reported_topic = next && role_of(context_.parsed, other) == Role::subject && is_reported(clause_) &&
                               is_reported(clause_of(context_.parsed, other));
    add_place(candidate.features, other);
    add_referent(candidate.features, id, referent, antecedent);
    add_kind(candidate.features, referent, antecedent);
    candidate.features[comes_later] = later ? 1 : 0;
    found_.push_back(candidate);
  }

  /// Where the antecedent's last mention stands as seen from the pronoun.
  void add_place(PronounFeatures& f, TokenId other) const {
    const ParsedArticle& parsed = context_.parsed;
    const SentenceId there = parsed.tokens[other].sentence;
    const SentenceId distance = sentence_ > there ? sentence_ - there : 0;
    const Role role = role_of(parsed, other);
    const TokenId clause = clause_of(parsed, other);
    const bool same_clause = distance == 0 && clause == clause_;
    const bool bound = pronoun_.pronoun.possessive || pronoun_.pronoun.reflexive;
    f[distance == 0 ? same_sentence : distance == 1 ? one_back : distance == 2 ? two_back : three_back] = 1;
    const std::size_t own = role_ == Role::subject ? 0 : role_ == Role::possessor ? 1 : 2;
    const std::size_t far = distance == 0 ? 0 : distance == 1 ? 1 : 2;
    f[role_pairs + (own * antecedent_roles + static_cast<std::size_t>(role)) * role_distances + far] = 1;
    f[same_clause_possessive] = same_clause && bound ? 1 : 0;
    f[subject_same_clause_possessive] = same_clause && bound && role == Role::subject ? 1 : 0;
    f[same_clause_other] = same_clause && !bound ? 1 : 0;
    f[governs] = distance == 0 && !same_clause && is_below(parsed, head_, clause) ? 1 : 0;
    f[rank] = std::log1p(static_cast<float>(found_.size()));
    f[token_distance] = std::log1p(static_cast<float>(other < head_ ? head_ - other : other - head_) / 8);
    f[embedded] = base(parsed.tokens[other].deprel) == Deprel::nmod ? 1 : 0;
    f[conjunct] = is_coordinated(parsed, other) ? 1 : 0;
    f[in_brackets] = other > 0 && parsed.form(other - 1) == "(" ? 1 : 0;
    f[opens_text] = there == 0 ? 1 : 0;
    const bool subject = role == Role::subject;
    f[after_reporting] = base(parsed.tokens[clause_].deprel) == Deprel::ccomp && distance == 0 && subject && parsed.tokens[clause_].head == clause ? 1 : 0;
    f[parallel_clause] = distance == 0 && subject && role_ == Role::subject && base(parsed.tokens[clause_].deprel) == Deprel::conj ? 1 : 0;
    const bool said = says(parsed, other);
    f[both_say] = said && says(parsed, head_) ? 1 : 0;
    f[said_before] = said && distance > 0 ? 1 : 0;
  }

  /// What is known of the referent.
  void add_referent(PronounFeatures& f, ClusterId id, const Referent& referent, const Draft& antecedent) const {
    const MentionKind kind = antecedent.mention.kind;
    f[kind == MentionKind::name ? name : kind == MentionKind::pronoun ? pronoun_mention : nominal] = 1;
    f[mentions] = std::log1p(static_cast<float>(referent.mentions));
    f[never_named] = referent.named ? 0 : 1;
    f[named_at_start] = referent.named && referent.first_sentence == 0 ? 1 : 0;
    f[full_name] = kind == MentionKind::name && antecedent.mention.last - antecedent.mention.first > 1 ? 1 : 0;
    f[gender_known] = referent.gender != Gender::unknown ? 1 : 0;
    f[type_unsure] = referent.type == NameType::other ? 1 : 0;
    f[salience] = static_cast<float>(context_.referents.salience_at(id, sentence_) / 100);
    const bool again = kind == MentionKind::pronoun && antecedent.pronoun.thing == pronoun_.pronoun.thing &&
                       antecedent.pronoun.possessive == pronoun_.pronoun.possessive;
    f[same_form] = again ? 1 : 0;
  }

  /// What "it" and "they" stand for.
  void add_kind(PronounFeatures& f, const Referent& referent, const Draft& antecedent) const {
    if (pronoun_.pronoun.thing) {
      f[thing_organisation] = referent.type == NameType::organisation ? 1 : 0;
      f[thing_place] = referent.type == NameType::place ? 1 : 0;
      f[thing_nominal] = antecedent.mention.kind == MentionKind::nominal ? 1 : 0;
      f[thing_other] = referent.type == NameType::other ? 1 : 0;
      const bool organised = referent.type == NameType::organisation || referent.type == NameType::place;
      if (acts(context_.parsed, head_)) f[organised ? agent_organisation : agent_other] = 1;
    } else if (pronoun_.pronoun.plural) {
      f[plural_organisation] = referent.type == NameType::organisation ? 1 : 0;
      f[plural_person] = referent.type == NameType::person ? 1 : 0;
      f[plural_group] = referent.plural ? 1 : 0;
    } else {
      f[taken_for_place] = referent.type == NameType::place ? 1 : 0;
    }
  }

  void mark_most_mentioned() {
    if (found_.empty()) return;
    const auto count = [&](const PronounCandidate& one) { return context_.referents[one.cluster].mentions; };
    std::uint32_t most = 0;
    for (const PronounCandidate& one : found_) most = std::max(most, count(one));
    for (PronounCandidate& one : found_) one.features[most_mentioned] = count(one) == most ? 1 : 0;
  }

  const Context& context_;
  const Draft& pronoun_;
  TokenId head_;
  SentenceId sentence_;
  Role role_;
  TokenId clause_;
  std::vector<PronounCandidate> found_;
  bool later_seen_ = false;
};

}  // namespace

std::vector<PronounCandidate> pronoun_candidates(const Context& context, const Draft& pronoun) { return Candidates(context, pronoun).all(); }

}  // namespace crosscheck
