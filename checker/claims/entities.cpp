#include "checker/claims/entities.hpp"

#include <algorithm>

#include "checker/claims/entities/apposition.hpp"
#include "checker/claims/entities/draft.hpp"
#include "checker/claims/entities/extents.hpp"
#include "checker/claims/entities/name_table.hpp"
#include "checker/claims/entities/names.hpp"
#include "checker/claims/entities/nominals.hpp"
#include "checker/claims/entities/resolve.hpp"
#include "checker/claims/quotes/speakers.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t no_mention = 0xffffffff;

std::vector<bool> tokens_of(const std::vector<Draft>& drafts, std::size_t count) {
  std::vector<bool> taken(count, false);
  for (const Draft& draft : drafts)
    std::fill(taken.begin() + draft.mention.first, taken.begin() + draft.mention.last, true);
  return taken;
}

std::vector<Draft> find_drafts(const ParsedArticle& parsed, const EntityWords& words, const RuleSet& rules) {
  std::vector<Draft> drafts = find_names(parsed, words, rules);
  const std::vector<bool> taken = tokens_of(drafts, parsed.tokens.size());
  std::vector<Draft> nominals = find_nominals(parsed, words, subtree_extents(parsed), taken);
  std::vector<Draft> pronouns = find_pronouns(parsed, taken);
  drafts.insert(drafts.end(), std::make_move_iterator(nominals.begin()), std::make_move_iterator(nominals.end()));
  drafts.insert(drafts.end(), std::make_move_iterator(pronouns.begin()), std::make_move_iterator(pronouns.end()));
  std::ranges::stable_sort(drafts, {}, [](const Draft& draft) { return draft.mention.head; });
  return drafts;
}

/// Clusters the mentions of one document in three passes: names, what stands beside a name, then the rest in text order.
class Clustering {
public:
  Clustering(const ParsedArticle& parsed, const EntityWords& words, const Lexicon& lexicon, std::vector<Draft>& drafts,
             const PronounObserver* observer)
      : parsed_(parsed), words_(words), lexicon_(lexicon), drafts_(drafts), referents_(parsed), names_(referents_, words),
        draft_of_head_(parsed.tokens.size(), no_mention), context_{parsed, words, drafts, referents_, draft_of_head_, observer} {
    for (std::uint32_t i = 0; i < drafts.size(); ++i) draft_of_head_[drafts[i].mention.head] = i;
  }

  void run() {
    for (Draft& draft : drafts_)
      if (draft.mention.kind == MentionKind::name) {
        draft.mention.cluster = names_.cluster_of(draft);
        if (draft.mention.type != NameType::person && is_outlet_place(parsed_, draft.mention.first, draft.mention.last, draft.mention.head))
          referents_[draft.mention.cluster].outlet = true;
      }
    join_neighbours();
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.mention.cluster == no_cluster) draft.mention.cluster = resolve(draft);
      referents_.learn(draft.mention.cluster, draft);
      referents_.mentioned(draft.mention.cluster, i, draft);
      learn_complement(draft);
    }
    give_speakers();
  }

  const Referents& referents() const { return referents_; }

private:
  /// Appositions and acronyms in brackets; titles and describing nouns tell of the name they stand beside.
  void join_neighbours() {
    for (Draft& draft : drafts_) {
      for (const TokenId child : parsed_.children(draft.mention.head)) {
        const std::uint32_t other = draft_of_head_[child];
        if (draft.mention.kind == MentionKind::name) learn_title(draft, child);
        if (other == no_mention || !is_apposition(parsed_, draft.mention.head, child)) continue;
        join(draft, drafts_[other]);
      }
    }
  }

  void join(Draft& a, Draft& b) {
    if (!may_be_same(parsed_, a, b)) return;
    const bool a_named = a.mention.kind == MentionKind::name;
    const bool b_named = b.mention.kind == MentionKind::name;
    if (a_named && b_named) {
      const std::vector<std::string> initials = initials_of(a.key);
      if (std::ranges::find(initials, b.key) != initials.end()) b.mention.cluster = a.mention.cluster;
      return;
    }
    if (a_named) b.mention.cluster = a.mention.cluster;
    if (b_named) a.mention.cluster = b.mention.cluster;
  }

  /// "the paper Tagblatt".
  static bool is_press(std::string_view noun) {
    for (const std::string_view word : {"paper", "newspaper", "daily", "weekly", "magazine", "tabloid", "broadcaster", "journal", "outlet"})
      if (noun == word) return true;
    return false;
  }

  void learn_title(const Draft& name, TokenId child) {
    const Token& word = parsed_.tokens[child];
    const bool beside = base(word.deprel) == Deprel::compound || word.deprel == Deprel::nmod_desc || base(word.deprel) == Deprel::flat;
    if (!beside || (child >= name.mention.first && child < name.mention.last)) return;
    Draft title;
    title.mention.kind = MentionKind::nominal;
    title.mention.type = name.mention.type;
    title.key = lowered(word.lemma);
    if (is_press(title.key)) referents_[name.mention.cluster].press = true;
    if (words_.type_of_noun(title.key) == name.mention.type) referents_.learn(name.mention.cluster, title);
  }

  /// "Huawei is the largest maker": "the maker" may then mean Huawei.
  void learn_complement(const Draft& subject) {
    const TokenId head = subject.mention.head;
    const TokenId predicate = parsed_.tokens[head].head;
    if (predicate == no_token || base(parsed_.tokens[head].deprel) != Deprel::nsubj) return;
    if (parsed_.tokens[predicate].upos != Upos::NOUN || parsed_.child(predicate, Deprel::cop) == no_token) return;
    const std::uint32_t index = draft_of_head_[predicate];
    if (index == no_mention || drafts_[index].mention.kind != MentionKind::nominal) return;
    const Draft& noun = drafts_[index];
    const ClusterId cluster = subject.mention.cluster;
    if (noun.mention.type == NameType::other || noun.mention.type != referents_[cluster].type || is_negated(predicate)) return;
    Draft description;
    description.mention.kind = MentionKind::nominal;
    description.mention.type = noun.mention.type;
    description.key = noun.key;
    description.gender = noun.gender;
    referents_.learn(cluster, description);
  }

  bool is_negated(TokenId predicate) const {
    return std::ranges::any_of(parsed_.children(predicate), [&](TokenId child) {
      return parsed_.tokens[child].lemma == "not" || parsed_.tokens[child].lemma == "no" || parsed_.tokens[child].lemma == "never";
    });
  }

  /// "I" within a quotation is whoever says it.
  void give_speakers() {
    const std::vector<TokenId> speakers = find_speakers(parsed_, lexicon_);
    if (speakers.empty()) return;
    for (Draft& draft : drafts_) {
      if (draft.mention.kind != MentionKind::pronoun || draft.pronoun.person != 1 || draft.plural) continue;
      const TokenId speaker = speakers[draft.mention.head];
      if (speaker == no_token || draft_of_head_[speaker] == no_mention) continue;
      draft.mention.cluster = drafts_[draft_of_head_[speaker]].mention.cluster;
    }
  }

  ClusterId resolve(const Draft& draft) {
    if (draft.mention.kind == MentionKind::pronoun) {
      const ClusterId found = draft.pronoun.person == 3 ? resolve_pronoun(context_, draft) : no_cluster;
      return found != no_cluster ? found : referents_.create();
    }
    if (const std::vector<ClusterId> members = resolve_group(context_, draft); !members.empty()) return group_of(members);
    if (const ClusterId group = group_before(draft); group != no_cluster) return group;
    const ClusterId found = resolve_description(context_, draft);
    return found != no_cluster ? found : referents_.create();
  }

  /// "The two firms will build a port. The companies …": the group that was formed last.
  ClusterId group_before(const Draft& draft) const {
    constexpr SentenceId farthest = 4;
    if (groups_.empty() || !draft.definite || !draft.plural || draft.number != 0 || draft.mention.type == NameType::other) return no_cluster;
    const Referent& group = referents_[groups_.back()];
    const bool near = parsed_.tokens[draft.mention.head].sentence - group.last_sentence <= farthest;
    return near && group.type == draft.mention.type && draft.country.empty() ? groups_.back() : no_cluster;
  }

  /// A group that was formed before is the same group.
  ClusterId group_of(const std::vector<ClusterId>& members) {
    constexpr std::size_t remembered = 16;
    for (std::size_t i = 0; i < std::min(groups_.size(), remembered); ++i)
      if (const ClusterId id = groups_[groups_.size() - 1 - i]; referents_[id].members == members) return id;
    const ClusterId id = referents_.create();
    referents_[id].members = members;
    referents_[id].plural = true;
    groups_.push_back(id);
    return id;
  }

  const ParsedArticle& parsed_;
  const EntityWords& words_;
  const Lexicon& lexicon_;
  std::vector<Draft>& drafts_;
  Referents referents_;
  NameTable names_;
  std::vector<std::uint32_t> draft_of_head_;
  Context context_;
  std::vector<ClusterId> groups_;
};

/// Descriptions that mean nothing named and are met once tell a reader nothing: only people, companies, places stay.
bool is_worth_telling(const Draft& draft, const Referents& referents) {
  return draft.mention.kind != MentionKind::nominal || draft.mention.type != NameType::other ||
         referents[draft.mention.cluster].mentions > 1;
}

/// "Meridian Telecom plc" rather than "Meridian": the name with most words, then the longest, then the first.
void take_name(EntityCluster& cluster, std::string_view name) {
  const auto words = [](std::string_view text) { return std::ranges::count(text, ' '); };
  constexpr std::size_t most = 32;
  if (cluster.variants.size() < most && std::ranges::find(cluster.variants, name) == cluster.variants.end())
    cluster.variants.emplace_back(name);
  const bool fuller = words(name) > words(cluster.name) || (words(name) == words(cluster.name) && name.size() > cluster.name.size());
  if (cluster.name.empty() || fuller) cluster.name = name;
}

std::string group_name(const std::vector<ClusterId>& members, const std::vector<EntityCluster>& clusters) {
  std::string name;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) name += i + 1 == members.size() ? " and " : ", ";
    name += clusters[members[i]].name;
  }
  return name;
}

std::vector<EntityCluster> clusters_of(const ParsedArticle& parsed, const RuleSet& rules, const std::vector<Draft>& drafts,
                                       const Referents& referents) {
  std::vector<EntityCluster> clusters(referents.size());
  for (const Draft& draft : drafts)
    if (draft.mention.kind == MentionKind::name) take_name(clusters[draft.mention.cluster], parsed.text(draft.mention.span));
  for (ClusterId id = 0; id < clusters.size(); ++id) {
    const Referent& referent = referents[id];
    EntityCluster& cluster = clusters[id];
    cluster.type = referent.type;
    cluster.pack_entity = referent.pack_entity;
    cluster.members = referent.members;
    if (referent.pack_entity != no_pack_entity) {
      cluster.name = rules.entities[referent.pack_entity].name;
      cluster.pack_type = rules.entities[referent.pack_entity].type;
    }
    std::erase(cluster.variants, cluster.name);
  }
  for (EntityCluster& cluster : clusters)
    if (!cluster.members.empty()) cluster.name = group_name(cluster.members, clusters);
  return clusters;
}

}  // namespace

Entities find_entities(const ParsedArticle& parsed, const Lexicon& lexicon, const RuleSet& rules) {
  return find_entities(parsed, lexicon, rules, nullptr);
}

Entities find_entities(const ParsedArticle& parsed, const Lexicon& lexicon, const RuleSet& rules, const PronounObserver* observer) {
  const EntityWords words(lexicon);
  std::vector<Draft> drafts = find_drafts(parsed, words, rules);
  Clustering clustering(parsed, words, lexicon, drafts, observer);
  clustering.run();
  Entities entities;
  entities.clusters = clusters_of(parsed, rules, drafts, clustering.referents());
  entities.mention_of_head.assign(parsed.tokens.size(), no_mention);
  for (const Draft& draft : drafts) {
    if (!is_worth_telling(draft, clustering.referents())) continue;
    entities.mentions.push_back(draft.mention);
    entities.mentions.back().type = entities.clusters[draft.mention.cluster].type;
  }
  std::ranges::stable_sort(entities.mentions, {}, &Mention::span);
  for (std::uint32_t i = 0; i < entities.mentions.size(); ++i) entities.mention_of_head[entities.mentions[i].head] = i;
  return entities;
}

}  // namespace crosscheck
