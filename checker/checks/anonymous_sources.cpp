#include <iterator>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

// People who are nothing but sources; officials, analysts and the like are at least somebody of a kind.
constexpr std::array faceless{"source"sv, "insider"sv, "person"sv, "people"sv, "whistleblower"sv, "informant"sv, "leaker"sv};
constexpr std::array nearness{"close"sv, "familiar"sv, "briefed"sv, "with"sv};
constexpr std::array anonymity{"anonymity"sv, "unnamed"sv, "unidentified"sv, "anonymous"sv, "anonymously"sv};

class Sources {
public:
  Sources(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    const std::size_t begin = findings_.size();
    for (const Attribution& attribution : input_.analysis.quotes) {
      if (!is_faceless(attribution)) continue;
      told_.emplace(attribution.source->start, attribution.source->end);
      const TokenId head = attribution.source_head;
      tell(from_comma(*attribution.source, head), attribution.cue, attribution.content.front(), has_child(head, "the"), begin);
    }
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      told_by(token, begin);
      count(token);
    }
    // "sources", and yet all that is quoted is one and the same.
    if (plurals_ == 1 && singles_ == 1 && numbered_ == 0 && findings_.size() > begin) plural_of_one(first_plural_);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;

  std::size_t plurals_ = 0, singles_ = 0, numbered_ = 0;  ///< "sources", "a source", "two sources"
  Span first_plural_;
  std::map<std::uint32_t, std::uint32_t> told_;  ///< places of unnamed sources by their start

  /// Sources that do something; "the source" goes on with one already met.
  void count(TokenId head) {
    if (!among(words_.lemma(head), faceless) || !words_.is_copy(head) || words_.upos(head) != Upos::NOUN || words_.after(head) == "of" || has_child(head, "the")) return;
    const bool person = words_.lemma(head) == "person" || words_.lemma(head) == "people";
    const bool speaks = among(words_.after(head), std::array{"said"sv, "told"sv, "say"sv, "says"sv, "added"sv, "confirmed"sv});
    const bool near = among(words_.after(head), nearness);
    if (person ? !near : !speaks && !near && base(parsed_.tokens[head].deprel) != Deprel::nsubj) return;
    const bool numbered = parsed_.child(head, Deprel::nummod) != no_token && !has_child(head, "one");
    if (numbered || has_child(head, "another") || has_child(head, "other") || has_child(head, "second")) ++numbered_;
    else if (parsed_.tokens[head].xpos != Xpos::NNS && words_.lemma(head) != "people") ++singles_;
    else if (++plurals_ == 1) first_plural_ = whole(head);
  }

  /// "Transacted, market sources": what stands before a comma is no part of who speaks.
  Span from_comma(Span source, TokenId head) const {
    for (TokenId token = head; token > 0 && words_.same_sentence(token - 1, head) && parsed_.tokens[token - 1].span.start >= source.start; --token)
      if (words_.word(token - 1) == ",") return {parsed_.tokens[token].span.start, source.end};
    return source;
  }

  /// The noun with the words that belong to it.
  Span whole(TokenId head) const {
    TokenId first = head, last = head;
    for (const TokenId child : parsed_.children(head)) {
      if (child < head && (words_.upos(child) == Upos::ADJ || words_.upos(child) == Upos::NOUN)) first = std::min(first, child);
      if (child == head + 1 && among(words_.word(child), nearness)) last = child;
    }
    return words_.span(first, last + 1);
  }

  bool has_child(TokenId head, std::string_view word) const {
    for (const TokenId child : parsed_.children(head))
      if (words_.word(child) == word) return true;
    return false;
  }

  bool is_faceless(const Attribution& attribution) const {
    if (attribution.source_kind != SourceKind::anonymous || !attribution.source || attribution.source_head == no_token || !words_.is_copy(attribution.source_head)) return false;
    if (attribution.cue_kind != CueKind::speech || attribution.content.empty()) return false;
    constexpr std::array telling{"say"sv, "tell"sv, "add"sv, "claim"sv, "report"sv, "confirm"sv, "reveal"sv, "disclose"sv, "suggest"sv, "indicate"sv, "accord"sv, "quote"sv, "cite"sv, "warn"sv, "believe"sv};
    const bool tells = attribution.cue_head == no_token || among(words_.lemma(attribution.cue_head), telling) || words_.word(attribution.cue_head) == "according";
    const std::string_view noun = words_.lemma(attribution.source_head);
    if (!tells) return false;
    // People in general say things too; only those near to something are sources.
    if (noun == "people" || noun == "person") return among(words_.after(attribution.source_head), std::array{"close"sv, "familiar"sv, "briefed"sv, "with"sv});
    if (among(noun, faceless)) return true;
    const Sentence& sentence = words_.sentence_of(attribution.source_head);
    for (TokenId token = sentence.first; token < sentence.last; ++token)
      if (among(words_.word(token), anonymity) || (words_.word(token) == "named" && (words_.before(token) == "be" || words_.before(token) == "not"))) return true;
    return false;
  }

  /// What the quotations' stage has left: "two people close to the talks said", where the words between hide the verb.
  void told_by(TokenId head, std::size_t begin) {
    if (!among(words_.lemma(head), faceless) || !among(words_.after(head), nearness) || !words_.is_copy(head)) return;
    TokenId verb = head + 1;
    while (words_.same_sentence(head, verb) && verb - head < 10 && words_.word(verb) != "said" && words_.word(verb) != "told") ++verb;
    if (!words_.same_sentence(head, verb) || verb - head >= 10) return;
    TokenId first = head;
    while (first > 0 && words_.same_sentence(first - 1, head) && head - first < 3 &&
           (words_.upos(first - 1) == Upos::DET || words_.upos(first - 1) == Upos::NUM || words_.upos(first - 1) == Upos::ADJ))
      --first;
    const Span place = words_.span(first, verb + 1);
    const auto after = told_.lower_bound(place.start);
    if ((after != told_.end() && after->first < place.end) || (after != told_.begin() && std::prev(after)->second > place.start)) return;
    tell(words_.span(first, verb), parsed_.tokens[verb].span, words_.sentence_of(verb).span, has_child(head, "the"), begin);
  }

  /// A definite source ("the source said") goes on with what the last finding told.
  void tell(Span source, std::optional<Span> cue, Span content, bool definite, std::size_t begin) {
    const Span whole = cue ? Span{std::min(source.start, cue->start), std::max(source.end, cue->end)} : source;
    if (definite && findings_.size() > begin) {
      findings_.back().related.push_back({input_.document, whole, "the same source again", {}});
      return;
    }
    DraftFinding finding;
    finding.rule = "anonymous-only";
    const Span place = whole.length() < 80 ? whole : source;
    if (findings_.size() > begin && findings_.back().place.span == place) return;
    finding.place = {input_.document, place, {}, {}};
    finding.message = fmt::format("{}: only an unnamed source carries this", words_.quoted(place));
    finding.related.push_back({input_.document, content, "what hangs on it", {}});
    const auto& claims = input_.analysis.claims;
    auto claim = std::partition_point(claims.begin(), claims.end(), [&](const Claim& one) { return one.sentence.end <= content.start; });
    for (; claim != claims.end() && claim->sentence.start < content.end; ++claim)
      if (content.contains(claim->span)) finding.claims.push_back(claim->id);
    finding.confidence = 0.8;
    findings_.push_back(std::move(finding));
  }

  void plural_of_one(Span span) {
    DraftFinding finding = draft_finding(input_, "anonymous-plural", span, fmt::format("{} is plural, yet the article quotes one source", words_.quoted(span)), 0.5);
    findings_.push_back(std::move(finding));
  }
};

}  // namespace

void check_anonymous_sources(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Sources(input, findings).run(); }

}  // namespace crosscheck
