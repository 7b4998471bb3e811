#include "checker/language/nominal_root_repair.hpp"

#include <algorithm>
#include <array>

#include "checker/language/sentence_tree.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t shortest = 6;  ///< words of a sentence that is hardly a caption

bool is_nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM; }

class NominalRootRepair : public SentenceTree {
public:
  using SentenceTree::SentenceTree;

  void run() {
    const TokenId root = root_of_sentence();
    if (root != no_token && (free_first_noun(root) || free_date(root))) return;
    if (root == no_token || !is_nominal(tokens_[root]) || make_verb(root) || is_clause(root)) return;
    for (TokenId id = root + 1; id < sentence_.last; ++id)
      if (tokens_[id].head == root && is_main_verb(id)) return make_subject(root, id);
    for (TokenId id = root + 1; id < sentence_.last; ++id)
      if (is_hidden_verb(id, root)) return make_subject(root, id);
    for (TokenId id = sentence_.first + 1; id < root; ++id)
      if (const TokenId subject = subject_of_modifier(id, root); subject != no_token) return make_object(root, id, subject);
  }

private:
  TokenId root_of_sentence() const {
    if (sentence_.last - sentence_.first < shortest || form(sentence_.last - 1) != ".") return no_token;
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (tokens_[id].head == no_token) return id;
    return no_token;
  }

  /// "Share prices fell": no order to share anything.
  bool free_first_noun(TokenId root) {
    const TokenId noun = root + 1;
    if (root != sentence_.first || tokens_[root].xpos != Xpos::VB || tokens_[noun].head != root || tokens_[noun].deprel != Deprel::obj) return false;
    for (TokenId id = noun + 1; id < sentence_.last; ++id) {
      const Token& verb = tokens_[id];
      if (verb.head != root || verb.upos != Upos::VERB || base(verb.deprel) == Deprel::conj || !is_finite_clause(id) || !is_free_of(id)) continue;
      make_subject(root, id);
      tokens_[root] = as_noun(tokens_[root]);
      tokens_[noun].head = id;
      tokens_[noun].deprel = tokens_[root].deprel;
      tokens_[root].head = noun;
      tokens_[root].deprel = Deprel::compound;
      return true;
    }
    return false;
  }
  static Token as_noun(Token token) {
    token.upos = Upos::NOUN;
    token.xpos = Xpos::NN;
    return token;
  }

  /// "Monday June 3rd the mill closed": the date is no sentence.
  bool free_date(TokenId root) {
    constexpr std::array<std::string_view, 7> days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    if (root != sentence_.first || std::ranges::find(days, form(root)) == days.end()) return false;
    for (TokenId id = root + 1; id < sentence_.last; ++id) {
      if (tokens_[id].head != root || base(tokens_[id].deprel) != Deprel::parataxis || tokens_[id].upos != Upos::VERB || !is_finite_clause(id)) continue;
      make_subject(root, id);
      tokens_[root].deprel = Deprel::obl_unmarked;
      return true;
    }
    return false;
  }

  template <class Condition>
  bool has_child(TokenId head, Condition condition) const {
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (tokens_[id].head == head && condition(id)) return true;
    return false;
  }

  /// "supporters of the change [claim] it will help": a noun that has a subject and says something is a verb.
  bool make_verb(TokenId root) {
    Token& token = tokens_[root];
    const bool bare = !has_child(root, [&](TokenId id) {
      const Deprel plain = base(tokens_[id].deprel);
      return tokens_[id].deprel == Deprel::cop || plain == Deprel::aux || plain == Deprel::det || plain == Deprel::case_ || plain == Deprel::amod;
    });
    const auto subject = [&](TokenId id) { return id < root && tokens_[id].deprel == Deprel::nsubj; };
    const auto content = [&](TokenId id) { return id > root && tokens_[id].deprel == Deprel::ccomp; };
    if (token.upos != Upos::NOUN || !bare || !has_child(root, subject) || !has_child(root, content)) return false;
    token.upos = Upos::VERB;
    token.xpos = token.xpos == Xpos::NNS ? Xpos::VBZ : Xpos::VBP;
    return true;
  }

  bool is_clause(TokenId root) const {
    return has_child(root, [&](TokenId id) {
      const Deprel plain = base(tokens_[id].deprel);
      return tokens_[id].deprel == Deprel::cop || plain == Deprel::aux || is_subject(tokens_[id].deprel) || plain == Deprel::case_;
    });
  }

  bool is_free_of(TokenId verb) const {
    return !has_child(verb, [&](TokenId id) {
      const Xpos xpos = tokens_[id].xpos;
      return is_subject(tokens_[id].deprel) || tokens_[id].deprel == Deprel::mark || tokens_[id].deprel == Deprel::cc || xpos == Xpos::WDT || xpos == Xpos::WP ||
             xpos == Xpos::WRB;
    });
  }

  /// "has been delayed", "tumbled"; of "pushed", which may be a participle, where it has an object.
  bool is_main_verb(TokenId id) const {
    const Token& token = tokens_[id];
    const Deprel relation = token.deprel;
    const bool place = relation == Deprel::acl || base(relation) == Deprel::parataxis || relation == Deprel::conj || relation == Deprel::nmod;
    if (token.upos != Upos::VERB || !place || !is_free_of(id)) return false;
    return is_finite_clause(id) || (token.xpos == Xpos::VBN && relation == Deprel::acl && is_active(id));
  }
  bool is_finite_clause(TokenId id) const {
    return is_finite(tokens_[id]) ||
           has_child(id, [&](TokenId child) { return base(tokens_[child].deprel) == Deprel::aux && is_finite(tokens_[child]); });
  }
  /// "[pushed] shares down", "The firm, whose chief has left, [filed] for bankruptcy", but not "left by its chief".
  bool is_active(TokenId verb) const {
    const bool marked = has_child(verb, [&](TokenId id) { return base(tokens_[id].deprel) == Deprel::aux || tokens_[id].deprel == Deprel::obl_agent; });
    if (marked || form(verb - 1) == ",") return !marked && closes_relative_clause(verb - 1);
    return has_child(verb, [&](TokenId id) { return id > verb && (tokens_[id].deprel == Deprel::obj || tokens_[id].deprel == Deprel::ccomp); });
  }
  /// "Concerns over costs [pushed] shares down": it hangs on the last noun of the phrase. "Workers paid a bonus" got one.
  bool is_hidden_verb(TokenId id, TokenId root) const {
    constexpr std::array<std::string_view, 16> with_two_objects = {"allow", "award", "call", "charge", "deny", "elect", "give", "grant",
                                                                   "hand", "lend", "make", "name", "offer", "owe", "pay", "send"};
    const Token& token = tokens_[id];
    if (token.xpos != Xpos::VBN || token.deprel != Deprel::acl || token.head + 1 != id || !is_free_of(id) || !is_active(id)) return false;
    if (std::ranges::find(with_two_objects, token.lemma) != with_two_objects.end()) return false;
    const Token& noun = tokens_[token.head];
    return noun.deprel == Deprel::nmod && noun.head == root;
  }
  bool closes_relative_clause(TokenId comma) const {
    TokenId id = comma;
    for (TokenId steps = 0; id > sentence_.first && steps < sentence_.last - sentence_.first; --id, ++steps)
      if (tokens_[id].deprel == Deprel::acl_relcl) return tokens_[id].head < id && tokens_[tokens_[id].head].head == no_token;
    return false;
  }

  /// "Concerns over oil [pushed] shares down": the noun is the verb's subject.
  void make_subject(TokenId noun, TokenId verb) {
    const bool passive = has_child(verb, [&](TokenId id) { return tokens_[id].deprel == Deprel::aux_pass; });
    make_root(verb);
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (tokens_[id].head == noun && id != verb && (id > verb || belongs_to_clause(id, noun))) move(id, verb);
    tokens_[noun].head = verb;
    tokens_[noun].deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
  }

  /// "However, ", "In a statement, " before the noun.
  bool belongs_to_clause(TokenId id, TokenId noun) const {
    if (id > noun) return false;
    const Deprel plain = base(tokens_[id].deprel);
    const bool opens = plain == Deprel::cc || plain == Deprel::discourse || plain == Deprel::obl || plain == Deprel::advcl;
    return opens || (plain == Deprel::advmod && id + 1 < noun && form(id + 1) == ",") || (tokens_[id].deprel == Deprel::nmod && id < noun);
  }

  /// "The Fed [lifted] borrowing costs": the noun before the participle, which stands inside what was read as one long name.
  TokenId subject_of_modifier(TokenId id, TokenId root) const {
    const Token& token = tokens_[id];
    const bool past = token.xpos == Xpos::VBN || token.xpos == Xpos::VBD;
    if (token.upos != Upos::VERB || !past || token.head != root || token.deprel != Deprel::amod) return no_token;
    TokenId before = id - 1;
    while (before > sentence_.first && tokens_[before].upos == Upos::ADV) --before;
    for (TokenId steps = 0; steps < shortest && before >= sentence_.first && before < id; ++steps) {
      if (tokens_[before].head == root) break;
      before = tokens_[before].head;
      if (before == no_token) return no_token;
    }
    if (before >= id || before < sentence_.first || tokens_[before].head != root) return no_token;
    const Deprel plain = base(tokens_[before].deprel);
    const bool noun = is_nominal(tokens_[before]) && (plain == Deprel::compound || plain == Deprel::nsubj || plain == Deprel::nummod);
    return noun && form(id - 1) != "-" ? before : no_token;
  }

  void make_object(TokenId object, TokenId verb, TokenId subject) {
    make_root(verb);
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      if (tokens_[id].head != object || id == verb || id == subject) continue;
      if (id < verb) {
        if (belongs_to_clause(id, subject) || tokens_[id].upos == Upos::ADV || tokens_[id].upos == Upos::PUNCT) move(id, verb);
        else tokens_[id].head = subject;
      } else if (is_loose(id)) {
        move(id, verb);
      }
    }
    tokens_[subject].head = verb;
    tokens_[subject].deprel = Deprel::nsubj;
    tokens_[object].head = verb;
    tokens_[object].deprel = Deprel::obj;
    tokens_[verb].xpos = Xpos::VBD;
  }
  bool is_loose(TokenId id) const {
    const Deprel plain = base(tokens_[id].deprel);
    return plain == Deprel::punct || plain == Deprel::advcl || plain == Deprel::parataxis || tokens_[id].deprel == Deprel::nmod_unmarked;
  }

  void make_root(TokenId verb) {
    Token& token = tokens_[verb];
    token.head = no_token;
    token.deprel = Deprel::root;
    const bool plain = !has_child(verb, [&](TokenId id) { return base(tokens_[id].deprel) == Deprel::aux; });
    if (token.xpos == Xpos::VBN && plain) token.xpos = Xpos::VBD;
  }
  void move(TokenId id, TokenId verb) {
    Token& token = tokens_[id];
    token.head = verb;
    if (token.deprel == Deprel::nmod) token.deprel = Deprel::obl;
    if (token.deprel == Deprel::nmod_unmarked) token.deprel = Deprel::obl_unmarked;
  }
};

}  // namespace

void repair_nominal_roots(ParsedArticle& parsed) {
  for (const Sentence& sentence : parsed.sentences)
    if (parsed.article.blocks[sentence.block].region == Region::body) NominalRootRepair(parsed, sentence).run();
}

}  // namespace crosscheck
