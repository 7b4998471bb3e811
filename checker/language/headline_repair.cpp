#include "checker/language/headline_repair.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {
namespace {

bool is_nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM; }

bool is_finite(const Token& token) { return token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP || token.xpos == Xpos::VBD || token.xpos == Xpos::MD; }

class HeadlineRepair {
public:
  HeadlineRepair(ParsedArticle& parsed, const Sentence& sentence, const Lexicon& lexicon)
      : parsed_(parsed), tokens_(parsed.tokens), lexicon_(lexicon), first_(sentence.first), last_(sentence.last) {}

  void run() {
    for (TokenId id = first_; id < last_; ++id) read_infinitive(id);
    for (TokenId id = first_; id + 1 < last_; ++id) give_verb_its_object(id);
    const auto finite = [](const Token& token) { return is_finite(token); };
    if (std::any_of(tokens_.begin() + first_, tokens_.begin() + last_, finite)) return;
    for (TokenId id = first_ + 1; id < last_; ++id)
      if (make_verb_of_change(id) || make_verb_of_name(id)) return;
    for (TokenId id = first_; id < last_; ++id) {
      give_participle_its_subject(id);
      make_election(id);
    }
  }

private:
  ParsedArticle& parsed_;
  std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  TokenId first_, last_;

  /// "Town library to close"
  void read_infinitive(TokenId id) {
    Token& token = tokens_[id];
    if (id > first_ && token.xpos == Xpos::VB && token.upos == Upos::ADJ && tokens_[id - 1].upos == Upos::PART) token.upos = Upos::VERB;
  }

  /// "Minister rejects pay offer": a verb with a tense was read as the subject of the bare form behind it.
  void give_verb_its_object(TokenId id) {
    Token& verb = tokens_[id];
    const TokenId bare = id + 1;
    if (verb.xpos != Xpos::VBZ || verb.upos != Upos::VERB || base(verb.deprel) != Deprel::nsubj || verb.head != bare) return;
    Token& noun = tokens_[bare];
    if (noun.upos != Upos::VERB) return;
    const TokenId object = object_of(bare);
    verb.head = noun.head;
    verb.deprel = noun.deprel;
    for (TokenId child = first_; child < last_; ++child)
      if (child != id && child != object && tokens_[child].head == bare) tokens_[child].head = id;
    noun.upos = Upos::NOUN;
    noun.xpos = Xpos::NN;
    noun.head = object == no_token ? id : object;
    noun.deprel = object == no_token ? Deprel::obj : Deprel::compound;
    if (object != no_token) tokens_[object].head = id;
  }

  /// "Industrial output rises in Japan": without another verb the word of change is no plural noun.
  bool make_verb_of_change(TokenId id) {
    constexpr std::array<std::string_view, 22> verbs = {"rise", "fall", "climb", "drop", "slip", "soar", "jump", "slump", "plunge", "tumble", "surge",
                                                        "slide", "leap", "sink", "dip", "rally", "rebound", "shrink", "grow", "decline", "increase", "ease"};
    Token& verb = tokens_[id];
    const TokenId noun = id - 1;
    if (verb.xpos != Xpos::NNS || verb.head != no_token || std::find(verbs.begin(), verbs.end(), verb.lemma) == verbs.end()) return false;
    if (!is_nominal(tokens_[noun]) || tokens_[noun].head != id) return false;
    verb.upos = Upos::VERB;
    verb.xpos = Xpos::VBZ;
    for (TokenId other = first_; other < last_; ++other) {
      if (tokens_[other].head != id || other == noun) continue;
      if (other < noun) tokens_[other].head = noun;
      else if (base(tokens_[other].deprel) == Deprel::nmod) tokens_[other].deprel = Deprel::obl;
    }
    tokens_[noun].deprel = Deprel::nsubj;
    return true;
  }

  /// "ITunes user sues Apple over iPod": a small word among names that was read as one of them, and has a verb's ending.
  bool make_verb_of_name(TokenId id) {
    const std::string_view form = parsed_.form(id);
    const bool is_small = !form.empty() && form.front() >= 'a' && form.front() <= 'z' && form.ends_with('s') && !form.ends_with("ss");
    Token& verb = tokens_[id];
    if (!is_small || verb.upos != Upos::PROPN || id + 1 >= last_ || !is_nominal(tokens_[id - 1])) return false;
    const std::vector<std::string> bases = lexicon_.base_forms(form, Upos::VERB);
    if (bases.empty() || bases.front() == form) return false;
    verb.upos = Upos::VERB;
    verb.xpos = Xpos::VBZ;
    verb.lemma = bases.front();
    const TokenId root = root_of(id);
    verb.head = no_token;
    verb.deprel = Deprel::root;
    gather(first_, id, id - 1, id, Deprel::nsubj);
    TokenId end = id + 1;
    while (end < last_ && stands_in_phrase(end)) ++end;
    while (end > id + 1 && !is_nominal(tokens_[end - 1])) --end;
    if (end > id + 1) gather(id + 1, end, end - 1, id, Deprel::obj);
    for (TokenId other = end; other < last_; ++other) hang_on(other, root, id);
    return true;
  }

  bool stands_in_phrase(TokenId id) const {
    const Upos upos = tokens_[id].upos;
    const std::string_view form = parsed_.form(id);
    return is_nominal(tokens_[id]) || upos == Upos::ADJ || upos == Upos::DET || upos == Upos::SYM || form == "'" || form == "\"";
  }

  TokenId root_of(TokenId id) const {
    for (TokenId steps = first_; steps < last_ && tokens_[id].head != no_token; ++steps) id = tokens_[id].head;
    return id;
  }

  /// Words `[from, to)` become one phrase below `noun`, which hangs on the verb. Phrases with a preposition of their own stay on the noun.
  void gather(TokenId from, TokenId to, TokenId noun, TokenId verb, Deprel relation) {
    for (TokenId id = from; id < to; ++id) {
      Token& token = tokens_[id];
      if (id == noun || (token.head != no_token && token.head >= from && token.head < to && token.head != id && !leads_out(id, from, to))) continue;
      token.head = noun;
      if (is_nominal(token)) token.deprel = Deprel::compound;
      else if (token.deprel == Deprel::root) token.deprel = Deprel::dep;
    }
    tokens_[noun].head = verb;
    tokens_[noun].deprel = relation;
  }

  /// Its heads come, within `[from, to)`, to the phrase's last word or in a ring.
  bool leads_out(TokenId id, TokenId from, TokenId to) const {
    for (TokenId steps = from; steps < to; ++steps) {
      const TokenId head = tokens_[id].head;
      if (head == no_token || head < from || head >= to) return true;
      if (head == to - 1) return false;
      id = head;
    }
    return true;
  }

  /// What hung on the old root, or on what is now the verb, hangs on the verb: "over iPod".
  void hang_on(TokenId id, TokenId root, TokenId verb) {
    Token& token = tokens_[id];
    if (token.head != no_token && token.head != root && token.head != verb && token.head > verb) return;
    if (token.upos == Upos::ADP) return;
    token.head = verb;
    if (is_nominal(token)) token.deprel = Deprel::obl;
    else if (token.deprel == Deprel::root) token.deprel = Deprel::dep;
  }

  TokenId object_of(TokenId verb) const {
    for (TokenId id = verb + 1; id < last_; ++id)
      if (tokens_[id].head == verb && base(tokens_[id].deprel) == Deprel::obj) return id;
    return no_token;
  }

  /// "Strike at docks called off": the participle tells of what the headline begins with.
  void give_participle_its_subject(TokenId id) {
    Token& participle = tokens_[id];
    if (participle.xpos != Xpos::VBN || base(participle.deprel) != Deprel::acl || participle.head == no_token) return;
    const TokenId noun = participle.head;
    if (base(tokens_[noun].deprel) != Deprel::nmod) return;
    TokenId root = noun;
    for (TokenId steps = 0; steps < last_ - first_ && tokens_[root].head != no_token; ++steps) root = tokens_[root].head;
    if (root < id && is_nominal(tokens_[root]) && tokens_[root].head == no_token) participle.head = root;
  }

  /// "Hall elected mayor of Orrin"
  void make_election(TokenId id) {
    constexpr std::array<std::string_view, 6> verbs = {"elect", "name", "appoint", "crown", "declare", "re-elect"};
    Token& participle = tokens_[id];
    if (id == first_ || participle.deprel != Deprel::amod || std::find(verbs.begin(), verbs.end(), participle.lemma) == verbs.end()) return;
    const TokenId post = participle.head, name = id - 1;
    if (post == no_token || post < id || tokens_[name].head != post || tokens_[name].upos != Upos::PROPN) return;
    participle.head = tokens_[post].head;
    participle.deprel = tokens_[post].deprel;
    tokens_[name].head = id;
    tokens_[name].deprel = Deprel::nsubj_pass;
    for (TokenId before = first_; before < name; ++before)
      if (tokens_[before].head == post) tokens_[before].head = name;
    tokens_[post].head = id;
    tokens_[post].deprel = Deprel::xcomp;
  }
};

}  // namespace

void repair_headlines(ParsedArticle& parsed, const Lexicon& lexicon) {
  for (const Sentence& sentence : parsed.sentences)
    if (parsed.article.blocks[sentence.block].region == Region::headline) HeadlineRepair(parsed, sentence, lexicon).run();
}

}  // namespace crosscheck
