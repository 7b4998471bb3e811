#include <algorithm>
#include <set>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/citation_sources.hpp"
#include "checker/citations/quoted_passages.hpp"
#include "checker/citations/word_stream.hpp"
#include "checker/verify.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_sentences = 3;   ///< of a cited document that are read closely
constexpr std::size_t least_shared = 2;     ///< points of a sentence that is read closely
constexpr double sure_conflict = 0.8;
constexpr std::size_t stem_length = 5;

std::string lower(std::string_view text) {
  const std::vector<StreamWord> words = word_stream(text);
  return words.empty() ? std::string() : words.front().folded;
}

/// The first letters of a long word: enough to see that a text speaks of the same thing.
std::string stem(std::string word) {
  if (word.size() > stem_length) word.resize(stem_length);
  return word;
}

/// Line breaks become blanks; offsets stay.
std::string on_one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

/// What a sentence is about, in folded words; of verbs and nouns both the form and the lemma.
struct Topics {
  std::set<std::string> names, numbers;
  std::set<std::pair<std::string, std::string>> events;
};

/// The word, its beginning, and what is left of it without its ending: "lasted", "laste", "last".
void add_forms(const std::string& word, std::set<std::string>& out) {
  out.insert(word);
  out.insert(stem(word));
  for (const std::string_view ending : {"'s", "s", "es", "ed", "d", "ing", "ly"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) out.insert(stem(word.substr(0, word.size() - ending.size())));
}

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), parsed_(input.analysis.parsed), findings_(findings) {}

  void run() {
    std::set<std::pair<std::size_t, const CitedDocument*>> done;
    if (input_.sources != nullptr) passages_ = find_quoted_passages(parsed_);
    for (const CitedSource& source : cited_sources(input_)) {
      const std::size_t sentence = sentence_at(source.citation->span.start);
      if (sentence >= parsed_.sentences.size() || !done.emplace(sentence, source.document.get()).second) continue;
      const Topics topics = topics_of(parsed_.sentences[sentence]);
      if (!addressed(topics, *source.document)) {
        not_addressed(parsed_.sentences[sentence], *source.document);
        continue;
      }
      conflict(parsed_.sentences[sentence], topics, *source.document);
      before_event(parsed_.sentences[sentence], *source.document);
    }
  }

private:
  std::size_t sentence_at(std::uint32_t place) const {
    const auto& all = parsed_.sentences;
    return static_cast<std::size_t>(std::partition_point(all.begin(), all.end(), [&](const Sentence& s) { return s.span.end <= place; }) - all.begin());
  }

  Topics topics_of(const Sentence& sentence) const {
    Topics out;
    for (TokenId id = sentence.first; id < sentence.last; ++id) {
      const Token& token = parsed_.tokens[id];
      const std::string form = lower(parsed_.form(id));
      if (token.upos == Upos::PROPN && form.size() > 1) out.names.insert(form);
      if (token.upos == Upos::NUM) out.numbers.insert(form);
      const bool content = token.upos == Upos::NOUN || token.upos == Upos::VERB || token.upos == Upos::ADJ;
      if (content && form.size() > 3 && token.lemma != "say" && token.lemma != "report") out.events.emplace(stem(form), stem(lower(token.lemma)));
    }
    return out;
  }

  static std::set<std::string> vocabulary(const CitedDocument& document) {
    std::set<std::string> out;
    for (const StreamWord& word : word_stream(document.article.text)) add_forms(word.folded, out);
    return out;
  }

  const std::set<std::string>& words_of(const CitedDocument& document) {
    const auto [place, fresh] = words_.try_emplace(&document);
    if (fresh) place->second = vocabulary(document);
    return place->second;
  }

  static std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  }

  static std::size_t shared(const std::set<std::pair<std::string, std::string>>& events, const std::set<std::string>& words) {
    return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [&](const auto& event) { return words.contains(event.first) || words.contains(event.second); }));
  }

  /// A sentence that says too little to judge counts as addressed.
  bool addressed(const Topics& topics, const CitedDocument& document) {
    if (topics.names.size() + topics.numbers.size() == 0 || topics.events.size() < 3) return true;
    const std::set<std::string>& words = words_of(document);
    if (words.size() < 20) return true;
    const std::size_t events = shared(topics.events, words);
    return shared(topics.names, words) + shared(topics.numbers, words) > 0 || events > 1 || 3 * events >= topics.events.size();
  }

  void not_addressed(const Sentence& sentence, const CitedDocument& document) {
    DraftFinding finding = draft_finding(input_, "citation-not-addressed", sentence.span, "the cited text shares no name, number or event with this sentence", 0.8);
    finding.related.push_back(cited_passage(document, {0, 0}, "the cited text"));
    findings_.push_back(std::move(finding));
  }

  /// The sentences of the document that share most topics, in text order.
  std::vector<Span> nearest(const Topics& topics, const CitedDocument& document) const {
    std::vector<std::pair<std::size_t, Span>> ranked;
    const std::string& text = document.article.text;
    for (const Block& block : document.article.blocks) {
      std::uint32_t start = block.span.start;
      for (std::uint32_t at = start; at < block.span.end; ++at) {
        const bool end = at + 1 == block.span.end || (std::string_view(".!?").find(text[at]) != std::string_view::npos && (text[at + 1] == ' ' || text[at + 1] == '\n'));
        if (!end) continue;
        std::size_t score = 0;
        std::set<std::string> words;
        for (const StreamWord& word : word_stream(std::string_view(text).substr(start, at + 1 - start))) add_forms(word.folded, words);
        score = 2 * shared(topics.names, words) + 2 * shared(topics.numbers, words) + shared(topics.events, words);
        if (score >= least_shared) ranked.emplace_back(score, Span{start, at + 1});
        start = at + 1;
      }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (ranked.size() > most_sentences) ranked.resize(most_sentences);
    std::vector<Span> out;
    out.reserve(ranked.size());
    for (const auto& [score, span] : ranked) out.push_back(span);
    std::sort(out.begin(), out.end());
    return out;
  }

  /// A finding about the quotation already says it.
  bool is_told(Span place) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const DraftFinding& finding) {
      return finding.rule.starts_with("quote-") && finding.place.span.overlaps(place);
    });
  }

  /// "may buy", "would buy if": said by nobody as a fact.
  bool is_hedged(Span place) const {
    return std::any_of(input_.analysis.claims.begin(), input_.analysis.claims.end(), [&](const Claim& claim) {
      return claim.predicate.span.overlaps(place) && (claim.certainty != Certainty::certain || claim.condition);
    });
  }

  /// The evidence has every word that the claim names its subject by: "the old pier" is not "the new pier".
  bool names_same(Span place, std::string_view evidence) const {
    std::set<std::string> words;
    for (const StreamWord& word : word_stream(evidence)) add_forms(word.folded, words);
    const auto told = [&](const Claim& claim) { return claim.span.overlaps(place) && (claim.predicate.span.overlaps(place) || claim.span.contains(place)); };
    const auto claim = std::find_if(input_.analysis.claims.begin(), input_.analysis.claims.end(), told);
    if (claim == input_.analysis.claims.end() || claim->subject.span.empty()) return true;
    const auto subject = word_stream(parsed_.text(claim->subject.span));
    return std::all_of(subject.begin(), subject.end(), [&](const StreamWord& word) {
      return word.folded.size() <= 2 || word.folded == "the" || word.folded == "its" || word.folded == "his" || word.folded == "her" || word.folded == "and" || words.contains(word.folded) || words.contains(stem(word.folded));
    });
  }

  /// Quoted words are compared word by word, not by sense.
  bool is_quoted(Span place) const {
    return std::any_of(passages_.begin(), passages_.end(), [&](const QuotedPassage& passage) { return passage.words.overlaps(place); });
  }

  void conflict(const Sentence& sentence, const Topics& topics, const CitedDocument& document) {
    if (input_.language == nullptr) return;
    const Span said = said_in(sentence.span);
    const std::string claim = on_one_line(parsed_.text(said));
    for (const Span& span : nearest(topics, document)) {
      VerifyInput pair;
      const std::string evidence = on_one_line(std::string_view(document.article.text).substr(span.start, span.length()));
      pair.evidence = evidence;
      pair.claim = claim;
      pair.evidence_date = document.article.date;
      pair.claim_date = parsed_.article.date;
      const VerifyResult result = verify_pair(pair, *input_.language, input_.rules);
      if (result.verdict != Verdict::contradicted || result.confidence < sure_conflict) continue;
      const Span place = result.claim_span ? Span{said.start + result.claim_span->start, said.start + result.claim_span->end} : sentence.span;
      if (is_told(place) || is_quoted(place) || is_hedged(place)) return;
      if (!names_same(place, evidence)) continue;
      const Span there = result.evidence_span ? Span{span.start + result.evidence_span->start, span.start + result.evidence_span->end} : span;
      DraftFinding finding = draft_finding(input_, "citation-conflict", place, "conflicts with the cited text", result.confidence);
      finding.working.push_back(result.explanation);
      finding.related.push_back(cited_passage(document, there, "the cited text"));
      findings_.push_back(std::move(finding));
      return;
    }
  }

  /// What the sentence has from somebody, without the words that say so: "…, the report says".
  Span said_in(Span sentence) const {
    Span out = sentence;
    for (const Attribution& attribution : input_.analysis.quotes) {
      if (!attribution.source || !sentence.contains(*attribution.source)) continue;
      for (const Span& content : attribution.content)
        if (sentence.contains(content) && (out == sentence || content.length() > out.length())) out = content;
    }
    return out;
  }

  /// The document is dated before a day that the sentence tells of in the past tense.
  void before_event(const Sentence& sentence, const CitedDocument& document) {
    if (!document.article.date) return;
    const auto& claims = input_.analysis.claims;
    const auto first = std::partition_point(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.sentence.start < sentence.span.start; });
    for (auto at = first; at != claims.end() && at->sentence.start < sentence.span.end; ++at) {
      const Claim& claim = *at;
      if (!sentence.span.contains(claim.span) || claim.tense != Tense::past || !claim.time || claim.condition || claim.certainty != Certainty::certain) continue;
      if (!claim.time->days.earliest || claim.time->text.empty() || *claim.time->days.earliest <= *document.article.date) continue;
      DraftFinding finding = draft_finding(input_, "citation-before-event", claim.span,
                                   "the cited text is of " + to_string(*document.article.date) + ", before `" + claim.time->text + "`", 0.8);
      finding.related.push_back(cited_passage(document, {0, 0}, "dated " + to_string(*document.article.date)));
      findings_.push_back(std::move(finding));
      return;
    }
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  std::vector<DraftFinding>& findings_;
  std::vector<QuotedPassage> passages_;
  std::map<const CitedDocument*, std::set<std::string>> words_;
};

}  // namespace

void check_citation_content(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
