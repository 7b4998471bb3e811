// A noun -> whom or what it names, and whether two such are one.
#include <algorithm>
#include <array>

#include "checker/checks/deeds/deed.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Of several, a part, or others than those that were told of.
constexpr std::array partial{"another"sv, "other"sv, "some"sv, "half"sv, "most"sv, "many"sv, "several"sv, "few"sv, "part"sv, "different"sv, "similar"sv, "further"sv, "more"sv, "separate"sv, "each"sv,
                             "every"sv, "former"sv, "previous"sv, "earlier"sv, "original"sv, "own"sv, "rival"sv, "two"sv, "certain"sv, "majority"sv, "third"sv, "quarter"sv, "such"sv};
/// How words hang on a noun that they describe.
bool describes(Deprel relation) {
  return relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod || relation == Deprel::flat || relation == Deprel::nummod;
}

void add_words(std::string_view text, std::vector<std::string>& words) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string word = lowered(text.substr(at, end - at));
    if (word.size() > 1) words.push_back(std::move(word));
    at = end + 1;
  }
}

void sort_once(std::vector<std::string>& words) {
  std::ranges::sort(words);
  const auto repeated = std::unique(words.begin(), words.end());
  words.erase(repeated, words.end());
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) { return std::ranges::find_first_of(a, b) != a.end(); }

class PartyReader {
public:
  PartyReader(const DeedSources& sources, TokenId head) : sources_(sources), tree_(sources.tree), head_(head) {}

  DeedParty read() {
    party_.head = head_;
    party_.noun = tree_.lemma(head_);
    add_mention(head_, true);
    if (tree_[head_].upos == Upos::PRON) party_.is_bare_pronoun = party_.cluster == no_cluster && party_.names.empty();
    party_.is_name = tree_[head_].upos == Upos::PROPN;
    if (party_.is_name) add_words(tree_.parsed().form(head_), party_.names);
    std::vector<TokenId> open{head_};
    constexpr std::size_t most_words = 16;
    for (std::size_t at = 0; at < open.size() && open.size() < most_words; ++at)
      for (const TokenId child : tree_.children(open[at]))
        if (look_at(child, open[at])) open.push_back(child);
    sort_once(party_.names);
    sort_once(party_.describing);
    name_share_price();
    return std::move(party_);
  }

private:
  /// "the share price" is that of the shares.
  void name_share_price() {
    if (party_.noun != "price") return;
    for (const std::string_view paper : {"share"sv, "stock"sv})
      if (std::erase(party_.describing, paper) > 0) party_.noun = "share";
  }

  const EntityCluster* cluster_of(TokenId word) const {
    const Entities& entities = sources_.input.analysis.entities;
    if (word >= entities.mention_of_head.size() || entities.mention_of_head[word] >= entities.mentions.size()) return nullptr;
    const ClusterId cluster = entities.mentions[entities.mention_of_head[word]].cluster;
    return cluster == no_cluster ? nullptr : &entities.clusters[cluster];
  }

  void add_mention(TokenId word, bool is_head) {
    const EntityCluster* cluster = cluster_of(word);
    if (cluster == nullptr || cluster->name.empty() || !cluster->members.empty()) return;
    add_words(cluster->name, party_.names);
    if (is_head) party_.cluster_is_place = cluster->type == NameType::place;
    if (is_head) party_.cluster = static_cast<ClusterId>(cluster - sources_.input.analysis.entities.clusters.data());
  }

  /// Takes the word in; false: what hangs on it is no part of the name or description.
  bool look_at(TokenId word, TokenId above) {
    const std::string_view lemma = tree_.lemma(word);
    const bool near_head = above == head_;
    if ((near_head && among(lemma, partial)) || lemma == "other" || lemma == "another") party_.is_part = true;
    if (near_head && tree_[word].upos == Upos::DET && (lemma == "a" || lemma == "an")) party_.is_new = true;
    const Deprel relation = tree_.relation(word);
    if (relation == Deprel::nmod && word < above && tree_[word].deprel == Deprel::nmod_poss) {
      add_mention(word, false);
      if (tree_[word].upos == Upos::PROPN) add_words(tree_.parsed().form(word), party_.names);
      else if (tree_[word].upos == Upos::NOUN) party_.describing.emplace_back(lemma);
      return tree_[word].upos == Upos::PROPN;
    }
    if (!describes(relation) || is_time(sources_, word)) return false;
    if (tree_[word].upos == Upos::PROPN) {
      add_mention(word, false);
      add_words(tree_.parsed().form(word), party_.names);
      return true;
    }
    if (tree_[word].upos == Upos::NOUN || tree_[word].upos == Upos::ADJ || tree_[word].upos == Upos::NUM || tree_[word].upos == Upos::VERB) party_.describing.emplace_back(lemma);
    return relation == Deprel::nmod || relation == Deprel::compound;
  }

  const DeedSources& sources_;
  const Tree& tree_;
  TokenId head_;
  DeedParty party_;
};

/// Listed as words that stand for one another.
bool stands_for(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  const WordTable& table = lexicon.table("stand_ins");
  return std::ranges::any_of(table.all(a), [&](const WordRow& row) {
    return std::ranges::any_of(table.all(b), [&](const WordRow& other) { return row[1] == other[1]; });
  });
}

/// Without a name only the same noun, or one that means it, tells the same thing.
bool is_same_noun(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  return a == b || stands_for(a, b, lexicon) || lexicon.synonyms(a, b, Upos::NOUN, 2);
}

/// "unit" / "premises": one may stand for the other where a name goes with both.
bool may_name_one(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  constexpr std::array general{"building"sv, "site"sv, "premise"sv, "premises"sv, "facility"sv, "unit"sv, "service"sv, "plant"sv, "operation"sv, "firm"sv, "company"sv, "group"sv, "project"sv, "scheme"sv,
                               "programme"sv, "program"sv, "venue"sv, "centre"sv, "center"sv, "branch"sv, "outlet"sv, "institution"sv, "body"sv, "thing"sv, "event"sv};
  if (is_same_noun(a, b, lexicon) || among(a, general) || among(b, general)) return true;
  constexpr unsigned senses = 2;
  return lexicon.hypernym(a, b, Upos::NOUN, senses) || lexicon.hypernym(b, a, Upos::NOUN, senses);
}

/// Numbers and opposites among the words that describe two things tell them apart.
bool are_told_apart(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  const auto is_number = [](const std::string& word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; };
  for (const std::string& one : a.describing) {
    for (const std::string& other : b.describing) {
      if (one == other) continue;
      if (is_number(one) && is_number(other)) return true;
      if (relate_words(one, other, Upos::ADJ, lexicon).kind == Containment::disjoint) return true;
    }
  }
  return false;
}

/// The words that describe the one and the other have one in common, or one is not described at all.
bool descriptions_meet(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  if (a.describing.empty() || b.describing.empty() || share_a_word(a.describing, b.describing)) return true;
  return std::ranges::any_of(a.describing, [&](const std::string& one) {
    return std::ranges::any_of(b.describing, [&](const std::string& other) { return stands_for(one, other, lexicon); });
  });
}

/// Each word that describes the one describes the other too.
bool are_described_by(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  constexpr std::size_t stem = 5;  ///< letters: "breed" / "breeding"
  const auto share_a_stem = [](const std::string& one, const std::string& other) { return std::min(one.size(), other.size()) >= stem && (one.starts_with(other) || other.starts_with(one)); };
  constexpr std::array plain{"goods"sv, "overall"sv, "total"sv};
  return std::ranges::all_of(a.describing, [&](const std::string& one) {
    return among(one, plain) || stands_for(one, b.noun, lexicon) || std::ranges::any_of(b.describing, [&](const std::string& other) { return one == other || share_a_stem(one, other) || stands_for(one, other, lexicon); });
  });
}

/// "Strathlorne", of which nothing tells what it is: all its words are among the other's.
bool is_bare_name(const DeedParty& party, const DeedParty& other) {
  return party.is_name && party.describing.empty() && std::ranges::includes(other.names, party.names);
}

/// "a proposal for a tower": the tower, where that alone is told of.
bool is_plan_for(const DeedParty& plan, const DeedParty& thing, const Lexicon& lexicon) {
  constexpr std::array steps{"plan"sv, "proposal"sv, "scheme"sv, "application"sv, "bid"sv, "project"sv, "request"sv, "idea"sv, "construction"sv};
  if (!among(plan.noun, steps) || among(thing.noun, steps)) return false;
  return std::ranges::any_of(plan.describing, [&](const std::string& word) { return is_same_noun(word, thing.noun, lexicon); });
}

/// "people", "one": anybody, as long as nothing tells who.
bool is_anybody(const DeedParty& party) {
  constexpr std::array general{"people"sv, "person"sv, "man"sv, "woman"sv, "one"sv, "thing"sv, "anything"sv, "nothing"sv, "nobody"sv, "someone"sv, "somebody"sv, "everyone"sv, "everything"sv, "other"sv, "more"sv, "all"sv, "this"sv, "that"sv};
  return party.names.empty() && among(party.noun, general);
}

/// Both are known, none is a part of the other or another of its kind, and no words tell them apart.
bool may_be_one(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  if (!a.is_given() || !b.is_given() || a.is_bare_pronoun || b.is_bare_pronoun || a.is_part || b.is_part || is_anybody(a) || is_anybody(b)) return false;
  return !b.is_new && !are_told_apart(a, b, lexicon);
}

}  // namespace

bool is_time(const DeedSources& sources, TokenId word) {
  const std::vector<TimeMention>& times = sources.input.analysis.times;
  const auto at = std::ranges::partition_point(times, [&](const TimeMention& mention) { return mention.last_token <= word; });
  return at != times.end() && at->first_token <= word;
}

DeedParty party_of(const DeedSources& sources, TokenId head) {
  if (head == no_token) return {};
  return PartyReader(sources, head).read();
}

bool is_one_party(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  if (a.cluster != no_cluster && a.cluster == b.cluster && !a.is_part && !b.is_part) return true;
  if (!may_be_one(a, b, lexicon)) return false;
  const bool share_name = share_a_word(a.names, b.names);
  if (!a.names.empty() && !b.names.empty() && !share_name) return false;
  if (share_name && (is_bare_name(a, b) || is_bare_name(b, a))) return true;
  if (a.cluster != no_cluster && b.cluster != no_cluster) return false;
  if (share_name) return may_name_one(a.noun, b.noun, lexicon);
  if (is_plan_for(a, b, lexicon) || is_plan_for(b, a, lexicon)) return true;
  return is_same_noun(a.noun, b.noun, lexicon) && descriptions_meet(a, b, lexicon);
}

bool is_one_measure(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon) {
  constexpr std::array no_measures{"person"sv, "people"sv, "year"sv, "month"sv, "quarter"sv, "week"sv, "day"sv, "percent"sv, "pct"sv, "point"sv, "dollar"sv, "dlr"sv, "mln"sv, "value"sv, "figure"sv, "total"sv, "it"sv};
  if (!may_be_one(a, b, lexicon) || among(a.noun, no_measures) || among(b.noun, no_measures)) return false;
  if (!a.names.empty() && !b.names.empty() && !share_a_word(a.names, b.names)) return false;
  if (a.is_name || b.is_name) return a.is_name != b.is_name && (b.is_name ? is_bare_name(b, a) && b.cluster_is_place : is_bare_name(a, b) && a.cluster_is_place);
  return is_same_noun(a.noun, b.noun, lexicon) && (b.describing.empty() || (are_described_by(a, b, lexicon) && are_described_by(b, a, lexicon)));
}

}  // namespace crosscheck
