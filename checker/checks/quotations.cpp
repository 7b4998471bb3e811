#include "checker/citations/quoted_passages.hpp"

#include <algorithm>
#include <set>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/citation_sources.hpp"
#include "checker/citations/match_quotation.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t shortest = 4;         ///< words; shorter ones are terms, titles, scare quotes
constexpr std::size_t shortest_absent = 6;  ///< words of a quotation that is said to be nowhere in its source
constexpr std::size_t most_sources = 20;
constexpr std::size_t most_near = 20;       ///< citations on each side of a quotation that are looked at

/// Sentence indexes of an article by place.
class Sentences {
public:
  explicit Sentences(const ParsedArticle& parsed) : sentences_(parsed.sentences) {}
  std::size_t at(std::uint32_t place) const {
    return static_cast<std::size_t>(std::partition_point(sentences_.begin(), sentences_.end(), [&](const Sentence& s) { return s.span.end <= place; }) - sentences_.begin());
  }

private:
  const std::vector<Sentence>& sentences_;
};

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), parsed_(input.analysis.parsed), sentences_(parsed_), findings_(findings) {}

  void run() {
    sources_ = cited_sources(input_);
    if (sources_.empty()) return;
    collect_documents();
    for (const QuotedPassage& quotation : find_quoted_passages(parsed_)) check(quotation);
  }

private:
  /// A cited document with how near its citation stands: 0 in the same sentence or right behind it, 1 in the paragraph, 2 elsewhere.
  struct Candidate {
    const CitedSource* source = nullptr;
    int distance = 2;
  };

  std::vector<Candidate> candidates(const QuotedPassage& quotation) const {
    std::vector<Candidate> out;
    const auto after = static_cast<std::size_t>(std::partition_point(sources_.begin(), sources_.end(), [&](const CitedSource& source) {
      return source.citation->span.start < quotation.words.end;
    }) - sources_.begin());
    for (std::size_t at = after > most_near ? after - most_near : 0; at < std::min(after + most_near, sources_.size()); ++at) add(out, sources_[at], distance(quotation, sources_[at]));
    for (const CitedSource* first : documents_) add(out, *first, 2);
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
    if (out.size() > most_sources) out.resize(most_sources);
    return out;
  }

  int distance(const QuotedPassage& quotation, const CitedSource& source) const {
    const Span block = parsed_.article.blocks[quotation.block].span, place = source.citation->span;
    if (!block.contains(place) && !(quotation.is_block && place.overlaps(block))) return 2;
    const std::size_t last = sentences_.at(quotation.words.end > 0 ? quotation.words.end - 1 : 0), sentence = sentences_.at(place.start);
    return sentence == last || sentence == last + 1 || quotation.is_block ? 0 : 1;
  }

  static void add(std::vector<Candidate>& out, const CitedSource& source, int distance) {
    const auto known = std::find_if(out.begin(), out.end(), [&](const Candidate& c) { return c.source->document == source.document; });
    if (known == out.end()) out.push_back({&source, distance});
    else known->distance = std::min(known->distance, distance);
  }

  /// The first citation of each document, of the first documents.
  void collect_documents() {
    std::set<const CitedDocument*> seen;
    for (const CitedSource& source : sources_)
      if (seen.insert(source.document.get()).second && documents_.size() < most_sources) documents_.push_back(&source);
  }

  const QuotationSource& words_of(const CitedDocument& document) {
    auto& known = read_[&document];
    if (!known) known = std::make_unique<QuotationSource>(document.article.text);
    return *known;
  }

  void check(const QuotedPassage& quotation) {
    const std::string_view words = parsed_.text(quotation.words);
    const std::size_t length = word_stream(words).size();
    if (length < shortest) return;
    const Candidate* best = nullptr;
    QuotationMatch found;
    const std::vector<Candidate> all = candidates(quotation);
    for (const Candidate& candidate : all) {
      QuotationMatch match = match_quotation(words, words_of(*candidate.source->document));
      if (match.kind == QuotationMatch::Kind::verbatim) return misattributed(quotation, match, *candidate.source->document);
      if (best != nullptr && match.similarity <= found.similarity) continue;
      best = &candidate;
      found = std::move(match);
    }
    if (best == nullptr) return;
    const bool near_enough = best->distance < 2 || (found.similarity >= 0.8 && length >= 8);
    if (found.kind == QuotationMatch::Kind::elision && near_enough) return elision(quotation, found, *best->source->document);
    if (found.kind == QuotationMatch::Kind::altered && near_enough) return altered(quotation, found, *best->source->document);
    const bool only = std::count_if(all.begin(), all.end(), [](const Candidate& c) { return c.distance == 0; }) == 1;
    if (found.kind == QuotationMatch::Kind::absent && all.front().distance == 0 && only && length >= shortest_absent)
      absent(quotation, *all.front().source->document);
  }

  DraftFinding draft(const char* rule, const QuotedPassage& quotation, std::string message, double confidence) const {
    return draft_finding(input_, rule, quotation.words, std::move(message), confidence);
  }

  std::string quoted(const QuotedPassage& quotation, Span span) const {
    return "`" + std::string(parsed_.text({quotation.words.start + span.start, quotation.words.start + span.end})) + "`";
  }
  static std::string original(const CitedDocument& document, Span span) {
    return "`" + document.article.text.substr(span.start, span.length()) + "`";
  }

  /// "`castle` stands for `harbour`", "`not` is left out", "`never` is added".
  std::string tell(const QuotedPassage& quotation, const WordChange& change, const CitedDocument& document) const {
    if (change.quoted.empty()) return original(document, change.original) + " is left out";
    if (change.original.empty()) return quoted(quotation, change.quoted) + " is added";
    return quoted(quotation, change.quoted) + " stands for " + original(document, change.original);
  }

  void altered(const QuotedPassage& quotation, const QuotationMatch& match, const CitedDocument& document) {
    std::string message = "quotation differs from the cited text: " + tell(quotation, match.changes.front(), document);
    if (match.changes.size() > 1) message += " and " + std::to_string(match.changes.size() - 1) + " more";
    if (match.negation_lost) message += "; a negation is lost";
    if (match.negation_added) message += "; a negation is added";
    DraftFinding finding = draft("quote-altered", quotation, std::move(message), 0.6 + 0.35 * match.similarity);
    for (const WordChange& change : match.changes) {
      finding.working.push_back(tell(quotation, change, document));
      suggest(finding, quotation, change, document);
    }
    finding.related.push_back(cited_passage(document, match.place, "the cited text"));
    findings_.push_back(std::move(finding));
  }

  void suggest(DraftFinding& finding, const QuotedPassage& quotation, const WordChange& change, const CitedDocument& document) const {
    const Span span{quotation.words.start + change.quoted.start, quotation.words.start + change.quoted.end};
    std::string words = document.article.text.substr(change.original.start, change.original.length());
    if (words.empty()) return;
    if (span.empty()) words += ' ';
    finding.suggestions.push_back({span, std::move(words)});
  }

  void elision(const QuotedPassage& quotation, const QuotationMatch& match, const CitedDocument& document) {
    DraftFinding finding = draft("quote-elision", quotation, "the ellipsis " + match.reason, 0.85);
    finding.working.push_back("fold: " + std::string(to_string(Fold::elided)));
    finding.related.push_back(cited_passage(document, match.place, "the cited text"));
    findings_.push_back(std::move(finding));
  }

  void absent(const QuotedPassage& quotation, const CitedDocument& document) {
    DraftFinding finding = draft("quote-altered", quotation, "the words are nowhere in the cited text", 0.7);
    finding.related.push_back(cited_passage(document, {0, 0}, "the cited text"));
    findings_.push_back(std::move(finding));
  }

  // ---- whose words they are

  /// The named speaker of the words at `place`, by cluster name; empty where unnamed or unclear.
  static std::string speaker_at(const Analysis& analysis, Span place) {
    for (const Attribution& attribution : analysis.quotes) {
      const bool covers = std::any_of(attribution.content.begin(), attribution.content.end(), [&](const Span& span) { return span.overlaps(place); });
      if (!covers || attribution.source_kind != SourceKind::named || attribution.source_cluster >= analysis.entities.clusters.size()) continue;
      const EntityCluster& cluster = analysis.entities.clusters[attribution.source_cluster];
      if (cluster.type == NameType::person) return cluster.name;
    }
    return {};
  }

  static bool shares_word(std::string_view a, std::string_view b) {
    const std::vector<StreamWord> of_a = word_stream(a), of_b = word_stream(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const StreamWord& one) {
      return std::any_of(of_b.begin(), of_b.end(), [&](const StreamWord& other) { return one.folded == other.folded; });
    });
  }

  void misattributed(const QuotedPassage& quotation, const QuotationMatch& match, const CitedDocument& document) {
    const std::string here = speaker_at(input_.analysis, quotation.words);
    if (here.empty() || input_.language == nullptr) return;
    auto& analysis = analysed_[&document];
    if (!analysis) analysis = std::make_unique<Analysis>(analyse(document.article, *input_.language, input_.rules, {Stage::quotes, {}}));
    const std::string there = speaker_at(*analysis, match.place);
    if (there.empty() || shares_word(here, there)) return;
    DraftFinding finding = draft("quote-misattributed", quotation, "`" + here + "` is given words that the cited text has from `" + there + "`", 0.75);
    finding.related.push_back(cited_passage(document, match.place, "said by " + there));
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  Sentences sentences_;
  std::vector<DraftFinding>& findings_;
  std::vector<CitedSource> sources_;                ///< in text order
  std::vector<const CitedSource*> documents_;
  std::map<const CitedDocument*, std::unique_ptr<QuotationSource>> read_;
  std::map<const CitedDocument*, std::unique_ptr<Analysis>> analysed_;
};

}  // namespace

void check_quotations(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
