#include <algorithm>
#include <array>
#include <cmath>

#include "checker/claims/entities/resolve.hpp"

namespace crosscheck {
namespace {

constexpr SentenceId farthest = 4;  // sentences between a pronoun and its antecedent's last mention
constexpr std::uint32_t no_draft = 0xffffffff;

enum Feature {
  same_sentence, one_back, two_back, three_back,
  subject, object, oblique, possessor,
  same_role, both_subjects_one_back,
  name, pronoun_kind_mention, nominal,
  same_clause_possessive, subject_same_clause_possessive, same_clause_other,
  governs, rank, mentions, never_named,
  gender_known, type_unsure, salience, comes_later, embedded, opens_text, after_reporting,
  feature_count
};
using Features = std::array<double, feature_count>;

/// Whether the referent can be what the pronoun means at all.
bool agrees(const Draft& pronoun, const Referent& referent) {
  const bool person = referent.type == NameType::person;
  if (referent.outlet) return false;
  if (pronoun.pronoun.thing) return !person && !referent.plural && referent.gender == Gender::unknown;
  if (pronoun.gender != Gender::unknown) {
    if (referent.plural || (referent.gender != Gender::unknown && referent.gender != pronoun.gender)) return false;
    return person || referent.gender == pronoun.gender || (referent.named && referent.type == NameType::other) ;
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

class Candidates {
public:
  Candidates(const Context& context, const Draft& pronoun)
      : context_(context), pronoun_(pronoun), head_(pronoun.mention.head), sentence_(context.parsed.tokens[head_].sentence),
        role_(role_of(context.parsed, head_)), clause_(clause_of(context.parsed, head_)) {}

  ClusterId best() {
    const std::uint32_t ahead_draft = name_ahead();
    const ClusterId later = ahead_draft == no_draft ? no_cluster : context_.drafts[ahead_draft].mention.cluster;
    const std::vector<ClusterId>& recent = context_.referents.recent();
    for (auto id = recent.rbegin(); id != recent.rend(); ++id) {
      const Referent& referent = context_.referents[*id];
      if (sentence_ - referent.last_sentence > farthest) break;
      consider(*id, context_.drafts[referent.last_draft], *id == later);
    }
    if (later != no_cluster && !later_seen_) consider(later, context_.drafts[ahead_draft], true);
    return best_;
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

  void consider(ClusterId id, const Draft& antecedent, bool later) {
    const Referent& referent = context_.referents[id];
    if (!agrees(pronoun_, referent) || clashes(context_.parsed, pronoun_, antecedent.mention.head)) return;
    later_seen_ = later_seen_ || later;
    const double score = score_of(features(id, referent, antecedent, later));
    ++seen_;
    if (best_ == no_cluster || score > best_score_) {
      best_ = id;
      best_score_ = score;
    }
  }

  Features features(ClusterId id, const Referent& referent, const Draft& antecedent, bool later) const {
    const ParsedArticle& parsed = context_.parsed;
    const TokenId other = antecedent.mention.head;
    const SentenceId there = parsed.tokens[other].sentence;
    const SentenceId distance = sentence_ > there ? sentence_ - there : 0;
    const Role role = role_of(parsed, other);
    const bool same_clause = distance == 0 && clause_of(parsed, other) == clause_;
    Features f{};
    f[distance == 0 ? same_sentence : distance == 1 ? one_back : distance == 2 ? two_back : three_back] = 1;
    if (role == Role::subject) f[subject] = 1;
    if (role == Role::object) f[object] = 1;
    if (role == Role::oblique) f[oblique] = 1;
    if (role == Role::possessor) f[possessor] = 1;
    f[same_role] = role == role_ ? 1 : 0;
    f[both_subjects_one_back] = role == role_ && role == Role::subject && distance == 1 ? 1 : 0;
    f[name] = antecedent.mention.kind == MentionKind::name ? 1 : 0;
    f[pronoun_kind_mention] = antecedent.mention.kind == MentionKind::pronoun ? 1 : 0;
    f[nominal] = antecedent.mention.kind == MentionKind::nominal ? 1 : 0;
    const bool bound = pronoun_.pronoun.possessive || pronoun_.pronoun.reflexive;
    f[same_clause_possessive] = same_clause && bound ? 1 : 0;
    f[subject_same_clause_possessive] = same_clause && bound && role == Role::subject ? 1 : 0;
    f[same_clause_other] = same_clause && !bound ? 1 : 0;
    f[governs] = distance == 0 && !same_clause && is_below(parsed, head_, clause_of(parsed, other)) ? 1 : 0;
    f[rank] = std::log1p(static_cast<double>(seen_));
    f[mentions] = std::log1p(static_cast<double>(referent.mentions));
    f[never_named] = referent.named ? 0 : 1;
    f[gender_known] = referent.gender != Gender::unknown ? 1 : 0;
    f[type_unsure] = referent.type == NameType::other ? 1 : 0;
    f[salience] = context_.referents.salience_at(id, sentence_) / 100;
    f[comes_later] = later ? 1 : 0;
    f[embedded] = base(parsed.tokens[other].deprel) == Deprel::nmod ? 1 : 0;
    f[opens_text] = referent.mentions > 0 && there == 0 ? 1 : 0;
    f[after_reporting] = base(parsed.tokens[clause_].deprel) == Deprel::ccomp && distance == 0 && role == Role::subject &&
                                 parsed.tokens[clause_].head == clause_of(parsed, other)
                             ? 1
                             : 0;
    return f;
  }

  static double score_of(const Features& features) {
// Fitted on the development part of GAP (Webster et al. 2018), a ranking by logistic regression held close to Lappin and
    // Leass's (1994) order of roles; its validation part was set aside.
    constexpr Features weights = {1.79, .62, -.51, -.94, .86, .42, -.37, .56, .46, .98, .51, -.43, .19, .68, .53, .23, .2, -.81,
                                  .87,  -2,  .45,  -1.2, 0,   2.66, -.3, -.26, .21};
    double score = 0;
    for (std::size_t i = 0; i < features.size(); ++i) score += weights[i] * features[i];
    return score;
  }

  const Context& context_;
  const Draft& pronoun_;
  TokenId head_;
  SentenceId sentence_;
  Role role_;
  TokenId clause_;
  ClusterId best_ = no_cluster;
  double best_score_ = 0;
  std::uint32_t seen_ = 0;
  bool later_seen_ = false;
};

}  // namespace

ClusterId resolve_pronoun(const Context& context, const Draft& pronoun) { return Candidates(context, pronoun).best(); }

}  // namespace crosscheck
