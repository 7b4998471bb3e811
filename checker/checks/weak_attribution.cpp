#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

// Passives that hide who says it: "is claimed to help", "it is said that".
constexpr std::array impersonal{"claimed"sv, "said"sv, "alleged"sv, "believed"sv, "thought"sv, "reported"sv, "rumoured"sv, "rumored"sv, "understood"sv, "suggested"sv,
                                "speculated"sv, "reputed"sv, "whispered"sv};
constexpr std::array be_forms{"is"sv, "are"sv, "was"sv, "were"sv, "been"sv, "'s"sv, "\xe2\x80\x99s"sv, "being"sv};
// Nouns for people and papers that could say anything.
constexpr std::array nobody{"source"sv, "resource"sv, "agency"sv, "report"sv, "observer"sv, "critic"sv, "expert"sv, "analyst"sv, "commentator"sv, "people"sv, "person"sv,
                            "official"sv, "outlet"sv, "insider"sv, "publication"sv, "newspaper"sv, "blog"sv, "site"sv, "website"sv, "pundit"sv, "sceptic"sv, "skeptic"sv,
                            "researcher"sv, "scientist"sv, "economist"sv, "historian"sv, "specialist"sv, "voice"sv, "medium"sv, "media"sv, "rumour"sv, "rumor"sv, "study"sv,
                            "fan"sv, "user"sv, "reader"sv, "trader"sv, "dealer"sv, "story"sv};
// Of these even the bare plural says nothing: "critics say", "rumours suggest".
constexpr std::array bare_nobody{"critic"sv, "observer"sv, "rumour"sv, "rumor"sv, "commentator"sv, "pundit"sv, "insider"sv, "sceptic"sv, "skeptic"sv, "resource"sv, "expert"sv};
constexpr std::array according_nobody{"source"sv, "resource"sv, "report"sv, "rumour"sv, "rumor"sv, "insider"sv, "observer"sv, "critic"sv, "expert"sv, "some"sv, "many"sv, "people"sv};
constexpr std::array vague_counts{"some"sv, "many"sv, "several"sv, "various"sv, "certain"sv, "most"sv, "numerous"sv, "countless"sv, "unnamed"sv, "few"sv, "other"sv, "others"sv};
constexpr std::array saying{"say"sv, "claim"sv, "state"sv, "report"sv, "allege"sv, "suggest"sv, "argue"sv, "believe"sv, "think"sv, "insist"sv, "maintain"sv, "predict"sv,
                            "fear"sv, "speculate"sv, "hint"sv, "indicate"sv, "mention"sv, "feel"sv, "contend"sv, "assert"sv, "warn"sv, "note"sv, "question"sv};
// What makes the words a certain somebody after all: "critics of the plan at UBS", "reports in the Times".
constexpr std::array specific{"of"sv, "at"sv, "in"sv, "from"sv, "by"sv, "with"sv, "within"sv, "close"sv, "familiar"sv, "on"sv, "who"sv, "which"sv, "inside"sv, "near"sv, "for"sv,
                              "released"sv, "published"sv, "seen"sv, "obtained"sv, "polled"sv, "cited"sv, "quoted"sv, "including"sv, "such"sv, "like"sv};

class Finder {
public:
  Finder(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : parsed_(input.analysis.parsed), words_(parsed_), input_(input), findings_(findings) {}

  void run() {
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      if (!words_.is_copy(token)) continue;
      if (passive(token) || according(token)) continue;
      somebody(token);
    }
  }

private:
  const ParsedArticle& parsed_;
  WordsInContext words_;
  const ArticleCheckInput& input_;
  std::vector<DraftFinding>& findings_;

  void raise(TokenId first, TokenId last) {
    if (!findings_.empty() && findings_.back().rule == "weasel-attribution" && findings_.back().place.span.overlaps(words_.span(first, last))) return;
    const Span span = words_.span(first, last);
    DraftFinding finding = draft_finding(input_, "weasel-attribution", span, words_.quoted(span) + " names nobody who can be asked", 0.8);
    findings_.push_back(std::move(finding));
  }

  /// "is claimed to give", "it has been said that", "it is said,".
  bool passive(TokenId token) {
    if (!among(words_.word(token), impersonal)) return false;
    TokenId first = token;
    while (first > 0 && words_.same_sentence(first - 1, token) && token - first < 4 && words_.upos(first - 1) == Upos::ADV) --first;
    if (first == 0 || !words_.same_sentence(first - 1, token) || !among(words_.word(first - 1), be_forms)) return false;
    --first;
    while (first > 0 && words_.same_sentence(first - 1, token) && words_.upos(first - 1) == Upos::AUX) --first;
    TokenId next = token + 1;
    const bool it = words_.before(first) == "it";
    if (words_.after(token) == "by") return false;
    const bool to_verb = words_.after(token) == "to" && (parsed_.tokens.size() > next + 1) && (words_.upos(next + 1) == Upos::VERB || words_.upos(next + 1) == Upos::AUX);
    const bool that = it && (words_.after(token) == "that" || words_.after(token) == "," || words_.upos(next) == Upos::PRON || words_.upos(next) == Upos::DET || words_.upos(next) == Upos::PROPN);
    if (!to_verb && !that) return false;
    if (it) --first;
    raise(first, to_verb ? token + 2 : token + 1);
    return true;
  }

  /// "according to sources" with nothing that says which.
  bool according(TokenId token) {
    if (words_.word(token) != "according" || words_.after(token) != "to") return false;
    TokenId noun = token + 2;
    while (words_.same_sentence(token, noun) && (words_.upos(noun) == Upos::DET || words_.upos(noun) == Upos::ADJ) && !among(words_.word(noun), std::array{"the"sv, "its"sv, "a"sv, "this"sv}) &&
           !among(words_.word(noun), according_nobody))
      ++noun;
    if (!words_.same_sentence(token, noun) || !(among(words_.lemma(noun), according_nobody) || among(words_.word(noun), according_nobody))) return false;
    const std::string_view next = words_.after(noun);
    if (among(next, specific) || words_.upos(noun + 1) == Upos::NOUN || words_.upos(noun + 1) == Upos::PROPN || parsed_.tokens[noun].xpos == Xpos::NN) return false;
    if (words_.word(noun) == "some" && next != ",") return false;
    raise(token, noun + 1);
    return true;
  }

  /// The subject of a verb of saying that is nobody in particular.
  void somebody(TokenId verb) {
    if (words_.upos(verb) != Upos::VERB || !among(words_.lemma(verb), saying)) return;
    const TokenId subject = parsed_.child(verb, Deprel::nsubj);
    if (subject == no_token || subject >= verb || verb - subject > 6) return;
    const Token& noun = parsed_.tokens[subject];
    if (noun.deprel == Deprel::nsubj_pass || is_specific(subject)) return;
    TokenId first = subject;
    bool vague = false;
    const bool pronoun = among(words_.word(subject), std::array{"some"sv, "many"sv, "others"sv, "several"sv});
    for (const TokenId child : parsed_.children(subject)) {
      if (child > subject) continue;
      const Deprel relation = parsed_.tokens[child].deprel;
      if (among(words_.word(child), vague_counts)) vague = true;
      else if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::advmod) return;
      first = std::min(first, child);
    }
    if (pronoun ? !says_something(verb) : !(vague ? among(noun.lemma, nobody) : bare(subject))) return;
    raise(first, verb + 1);
  }

  /// "critics", "rumours": plural without any article.
  bool bare(TokenId subject) const {
    const Token& noun = parsed_.tokens[subject];
    return among(noun.lemma, bare_nobody) && noun.xpos == Xpos::NNS;
  }

  /// "some say", not "some think tanks": content follows.
  bool says_something(TokenId verb) const {
    return parsed_.child(verb, Deprel::ccomp) != no_token || parsed_.child(verb, Deprel::parataxis) != no_token || parsed_.tokens[verb].deprel == Deprel::parataxis;
  }

  bool is_specific(TokenId subject) const {
    for (const TokenId child : parsed_.children(subject)) {
      const Deprel relation = base(parsed_.tokens[child].deprel);
      if (relation == Deprel::nmod || relation == Deprel::acl || relation == Deprel::appos || relation == Deprel::nummod) return true;
      if (words_.upos(child) == Upos::PROPN) return true;
      if (child > subject && relation == Deprel::conj) return true;
    }
    return among(words_.after(subject), specific);
  }
};

}  // namespace

void check_weak_attribution(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Finder(input, findings).run(); }

}  // namespace crosscheck
