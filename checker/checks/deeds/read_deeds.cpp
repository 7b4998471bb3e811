// Claims and nouns of an article -> the deeds and states that the list of deeds knows.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "checker/checks/deeds/deed.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/claims/extract/subjects.hpp"
#include "checker/claims/extract/words.hpp"
#include "checker/graph/compare/roles.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/lexicon/word_list.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Verbs that tell a state of their subject, or of their object.
constexpr std::array linking{"be"sv, "remain"sv, "stay"sv, "stand"sv, "keep"sv, "lie"sv, "prove"sv, "leave"sv, "find"sv, "declare"sv, "hold"sv, "put"sv, "pronounce"sv};
/// Between a noun of a deed and what it is about.
constexpr std::array about_prepositions{"of"sv, "in"sv, "to"sv, "for"sv, "on"sv, "at"sv, "from"sv, "by"sv, "against"sv, "with"sv};

class DeedReader {
public:
  explicit DeedReader(const DeedSources& sources) : sources_(sources), tree_(sources.tree), words_(sources.tree.parsed()), table_(sources.lexicon.table("deeds")) {}

  std::vector<Deed> read() {
    for (TokenId word = 0; word < tree_.size(); ++word)
      if (tree_.parsed().region_of(word) == Region::body) read(word);
    return std::move(found_);
  }

private:
  /// One of the words hangs on the word, or on what hangs on it.
  bool has_beside(TokenId word, std::string_view wanted) const {
    if (wanted.empty()) return true;
    for (const TokenId child : tree_.children(word)) {
      if (tree_.relation(child) == Deprel::advcl || tree_.relation(child) == Deprel::conj) continue;
      if (is_listed(tree_.lemma(child), wanted)) return true;
      for (const TokenId below : tree_.children(child))
        if (is_listed(tree_.lemma(below), wanted) && tree_.relation(below) != Deprel::acl && tree_.relation(below) != Deprel::conj) return true;
    }
    return false;
  }

  static bool at(const WordRow& row, char place) { return row[1].find(place) != std::string_view::npos; }

  void read(TokenId word) {
    if (tree_.is_verb(word) && !is_modifier(word)) read_verb(word);
    if (is_attribute(word)) read_attribute(word);
    if (tree_[word].upos == Upos::NOUN) read_noun(word);
    read_state(word);
  }

  bool is_modifier(TokenId word) const { return tree_.relation(word) == Deprel::amod || tree_.relation(word) == Deprel::compound; }

  // "dwindling crowds"
  bool is_attribute(TokenId word) const { return tree_[word].xpos == Xpos::VBG && tree_.relation(word) == Deprel::amod && tree_.head(word) > word; }

  void read_attribute(TokenId word) {
    for (const WordRow& row : table_.all(tree_.lemma(word)))
      if (row[2] == "trend" && at(row, 's') && row[4].empty()) add(row, word, tree_.head(word), no_token, false), take_as_known(word);
  }

  /// "Dwindling crowds" are known to dwindle, whatever they do.
  void take_as_known(TokenId word) {
    if (found_.empty() || found_.back().word != word) return;
    found_.back().is_noun = found_.back().standing.is_presupposed = true;
    std::erase(found_.back().about.describing, tree_.lemma(word));
  }

  std::string with_particle(TokenId verb) const {
    std::string key(tree_.lemma(verb));
    for (const TokenId child : tree_.children(verb))
      if (tree_[child].deprel == Deprel::compound_prt || (tree_.relation(child) == Deprel::advmod && is_particle(tree_.lemma(child)) && child == verb + 1)) return key + "_" + std::string(tree_.lemma(child));
    return key;
  }

  // Verbs.

  /// The verb's participants; what has no words of its own is left out.
  struct VerbCast {
    TokenId subject = no_token;
    TokenId object = no_token;
    TokenId agent = no_token;  ///< of a passive
    bool passive = false;
  };

  /// "with the river going down": the noun right before the participle.
  TokenId absolute_subject(TokenId predicate) const {
    const bool participle = (tree_[predicate].xpos == Xpos::VBG || tree_[predicate].xpos == Xpos::VBN) && tree_.relation(predicate) == Deprel::advcl && !tree_.has(predicate, Deprel::nsubj);
    constexpr TokenId reach = 5;
    for (TokenId word = predicate; participle && word-- > 0 && predicate - word <= reach && words_.same_sentence(word, predicate) && tree_[word].upos != Upos::PUNCT;)
      if (tree_.is_nominal(word) && tree_.preposition(word) == "with") return word;
    return no_token;
  }

  /// What a relative pronoun stands for, where the subject is one; of "which has grown since it reopened" that of the clause above.
  TokenId subject_above(TokenId predicate) const {
    if (const TokenId absolute = absolute_subject(predicate); absolute != no_token) return absolute;
    TokenId subject = subject_of(tree_, predicate).head;
    if (subject != no_token) subject = resolved_relative(tree_, subject);
    if (subject == no_token) return no_token;
    if (is_relative_pronoun(tree_, subject) && subject > 1 && tree_.lemma(subject - 1) == "," && subject - tree_.parsed().sentences[tree_[subject].sentence].first > 1) return subject - 2;
    const bool may_be_above = tree_[subject].upos == Upos::PRON && tree_.lemma(subject) == "it" && tree_.relation(predicate) == Deprel::advcl && party_of(sources_, subject).is_bare_pronoun;
    if (!may_be_above) return subject;
    const TokenId above = subject_of(tree_, tree_.head(predicate)).head;
    return above == no_token ? subject : resolved_relative(tree_, above);
  }

  VerbCast cast_of(TokenId verb) const {
    VerbCast cast;
    cast.passive = is_passive(tree_, verb) || (tree_[verb].xpos == Xpos::VBN && !tree_.has(verb, Deprel::aux) && tree_.relation(verb) == Deprel::acl);
    cast.subject = subject_above(verb);
    if (cast.subject == no_token && tree_.relation(verb) == Deprel::acl) cast.subject = tree_.head(verb);
    cast.object = tree_.child(verb, Deprel::obj);
    if (cast.object != no_token) cast.object = resolved_relative(tree_, cast.object);
    if (cast.passive)
      for (const TokenId child : tree_.children(verb))
        if (tree_.relation(child) == Deprel::obl && tree_.preposition(child) == "by") cast.agent = child;
    return cast;
  }

  void read_verb(TokenId verb) {
    const std::string key = with_particle(verb);
    const auto rows = table_.all(key);
    if (rows.empty()) return;
    const VerbCast cast = cast_of(verb);
    const TokenId done_to = cast.passive ? cast.subject : cast.object;
    const TokenId doer = cast.passive ? cast.agent : cast.subject;
    for (const WordRow& row : rows) {
      if (!has_beside(verb, row[4]) || (row[3] == "innocent" && is_of_some_counts(verb))) continue;
      const bool intransitive = !cast.passive && (cast.object == no_token || !row[4].empty() || row[2] == "contest" || tree_[cast.object].upos == Upos::NUM || is_measure(cast.object));
      if (at(row, 'o') && done_to != no_token) add(row, verb, done_to, doer, false);
      else if (at(row, 's') && intransitive && cast.subject != no_token) add(row, verb, cast.subject, row[2] == "contest" ? done_to : no_token, false);
      if (at(row, 'S') && doer != no_token && done_to != no_token) add(row, verb, doer, done_to, false);
      if (at(row, 'O') && doer != no_token && done_to != no_token) add(row, verb, done_to, doer, false);
    }
  }

  /// "acquitted on two charges"
  bool is_of_some_counts(TokenId verb) const {
    return std::ranges::any_of(tree_.children(verb), [&](TokenId child) { return tree_.relation(child) == Deprel::obl && tree_.has(child, Deprel::nummod); });
  }

  bool is_measure(TokenId noun) const {
    constexpr std::array measures{"percent"sv, "percentage"sv, "point"sv, "cent"sv, "penny"sv, "p"sv, "pound"sv, "dollar"sv, "euro"sv, "%"sv};
    return among(tree_.lemma(noun), measures);
  }

  // Nouns.

  TokenId hanging(TokenId noun, const auto& prepositions) const {
    for (const TokenId child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::nmod && tree_[child].deprel != Deprel::nmod_poss && child > noun && among(tree_.preposition(child), prepositions) && !is_time(sources_, child)) return child;
    return no_token;
  }

  TokenId first_word_compound(TokenId noun) const {
    for (const TokenId child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::compound && child < noun) return child;
    return no_token;
  }

  void read_noun(TokenId noun) {
    const auto rows = table_.all(tree_.lemma(noun));
    if (rows.empty() || is_modifier(noun) || tree_[noun].xpos == Xpos::NNS) return;  // "delays", "closures": of this and that
    constexpr std::array of{"of"sv};
    constexpr std::array against{"over"sv, "against"sv, "to"sv, "by"sv};
    constexpr std::array by{"by"sv};
    TokenId owner = tree_.exact_child(noun, Deprel::nmod_poss);
    if (owner != no_token && is_time(sources_, owner)) owner = no_token;
    for (const WordRow& row : rows) {
      if (!has_beside(noun, row[4])) continue;
      TokenId thing = at(row, 'n') ? hanging(noun, of) : no_token;
      if (thing == no_token) thing = hanging(noun, about_prepositions);
      if (thing == no_token) thing = first_word_compound(noun);
      const TokenId doer = hanging(noun, by);
      if (at(row, 'q') && owner != no_token && hanging(noun, of) == no_token) add(row, noun, owner, hanging(noun, against), true);
      if (at(row, 'p') && thing != no_token) add(row, noun, thing, owner == no_token ? doer : owner, true);
      if (!at(row, 'n') || (thing == no_token && owner == no_token)) continue;
      // "his death in the crash", "her conviction for murder": the owner's; but "Norway's fall in exports".
      const bool of_owner = owner != no_token && (thing == no_token || (row[2] != "trend" && hanging(noun, of) == no_token));
      add(row, noun, of_owner ? owner : thing, of_owner || owner == no_token ? doer : owner, true);
    }
  }

  // States.

  /// "open", "in custody", "off limits": the word with the one before where that makes a key.
  std::vector<std::string> state_keys(TokenId word) const {
    std::vector<std::string> keys{std::string(tree_.lemma(word))};
    const std::string own(words_.word(word));
    if (own != keys.front()) keys.push_back(own);
    const std::string before(words_.before(word));
    if (!before.empty()) keys.push_back(before + " " + own);
    if (word > 1 && words_.same_sentence(word - 2, word)) keys.push_back(std::string(words_.word(word - 2)) + " " + before + " " + own);
    return keys;
  }

  /// Of whom or what the predicate, participle or phrase is said.
  TokenId bearer_of(TokenId word) const {
    const TokenId above = tree_.head(word);
    if (tree_.has(word, Deprel::cop)) return subject_above(word);
    if (above == no_token) return no_token;
    if (const TokenId lasting = lasting_verb_before(tree_, word); lasting != no_token) return subject_above(lasting);
    const Deprel relation = tree_.relation(word);
    if (relation == Deprel::acl) return tree_.has(word, Deprel::nsubj) ? no_token : above;
    if (relation == Deprel::nmod && tree_.is_nominal(above)) return above;
    const bool below_verb = (relation == Deprel::xcomp || relation == Deprel::obl || relation == Deprel::advmod) && tree_.is_verb(above) && among(tree_.lemma(above), linking);
    if (!below_verb) return no_token;
    const TokenId object = tree_.child(above, Deprel::obj);
    return object != no_token ? object : subject_above(above);
  }

  void read_state(TokenId word) {
    if (tree_[word].upos == Upos::PUNCT || (!tree_.has(word, Deprel::cop) && tree_.head(word) == no_token) || tree_.has(word, Deprel::mark)) return;
    for (const std::string& key : state_keys(word)) {
      for (const WordRow& row : table_.all(key)) {
        if (!at(row, 'a') && !at(row, 't')) continue;
        const TokenId bearer = bearer_of(word);
        if (bearer == no_token || !has_beside(word, row[4])) continue;
        if (at(row, 'a')) {
          add(row, word, bearer, no_token, false, true);
        } else {
          constexpr std::array of{"of"sv};
          if (const TokenId thing = hanging(word, of); thing != no_token) add(row, word, thing, bearer, false, true);
        }
        return;
      }
    }
  }

  void add(const WordRow& row, TokenId word, TokenId about, TokenId doer, bool is_noun, bool is_state = false) {
    Deed deed;
    const std::optional<DeedStanding> standing = is_noun ? noun_standing(sources_, word) : predicate_standing(sources_, word);
    if (!standing) return;
    deed.matter = row[2];
    deed.side = row[3];
    deed.is_state = is_state || (row[2] == "running" && standing->when == DeedTime::present);
    deed.is_noun = is_noun;
    deed.word = word;
    deed.about = party_of(sources_, about);
    deed.doer = party_of(sources_, doer);
    deed.standing = *standing;
    deed.span = shown(word, about, is_noun);
    found_.push_back(std::move(deed));
  }

  /// From the first of the two words to the last, with what stands between.
  Span shown(TokenId word, TokenId about, bool is_noun) const {
    const bool beside = tree_[about].sentence == tree_[word].sentence;
    TokenId first = word, last = word;
    if (is_noun || beside) {
      constexpr TokenId reach = 14;
      const TokenId from = std::min(word, about), to = std::max(word, about);
      if (to - from <= reach) first = from, last = to;
    }
    return {tree_[first].span.start, tree_[last].span.end};
  }

  const DeedSources& sources_;
  const Tree& tree_;
  WordsInContext words_;
  const WordTable& table_;
  std::vector<Deed> found_;
};

}  // namespace

std::vector<Deed> read_deeds(const DeedSources& sources) { return DeedReader(sources).read(); }

}  // namespace crosscheck
