#include "checker/language/headline_repair.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

bool is_nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM; }

bool is_finite(const Token& token) { return token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP || token.xpos == Xpos::VBD || token.xpos == Xpos::MD; }

class HeadlineRepair {
public:
  HeadlineRepair(ParsedArticle& parsed, const Sentence& sentence) : parsed_(parsed), tokens_(parsed.tokens), first_(sentence.first), last_(sentence.last) {}

  void run() {
    for (TokenId id = first_; id < last_; ++id) read_infinitive(id);
    for (TokenId id = first_; id + 1 < last_; ++id) give_verb_its_object(id);
    const auto finite = [](const Token& token) { return is_finite(token); };
    if (std::any_of(tokens_.begin() + first_, tokens_.begin() + last_, finite)) return;
    for (TokenId id = first_; id < last_; ++id) {
      give_participle_its_subject(id);
      make_election(id);
    }
  }

private:
  ParsedArticle& parsed_;
  std::vector<Token>& tokens_;
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

void repair_headlines(ParsedArticle& parsed) {
  for (const Sentence& sentence : parsed.sentences)
    if (parsed.article.blocks[sentence.block].region == Region::headline) HeadlineRepair(parsed, sentence).run();
}

}  // namespace crosscheck
