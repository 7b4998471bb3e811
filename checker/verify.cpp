#include "checker/verify.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "checker/analysis.hpp"
#include "checker/language/language.hpp"
#include "checker/language/parse_article.hpp"
#include "checker/verify/claim_conflict.hpp"
#include "checker/verify/facet_conflict.hpp"
#include "checker/verify/judge.hpp"
#include "checker/verify/story_conflict.hpp"

namespace crosscheck {

namespace {

/// Text from treebanks writes brackets as "-LRB-" and quotation marks as "``": the plain signs, padded so that places stay.
std::string plain_signs(std::string_view text) {
  constexpr std::array signs = {std::pair{"-LRB-", "(    "}, std::pair{"-RRB-", ")    "}, std::pair{"-LSB-", "[    "}, std::pair{"-RSB-", "]    "},
                                std::pair{"``", "\" "}, std::pair{"''", "\" "}};
  std::string result(text);
  for (const auto& [sign, plain] : signs) {
    const std::string_view wanted(sign);
    for (std::size_t at = result.find(wanted); at != std::string::npos; at = result.find(wanted, at + wanted.size())) result.replace(at, wanted.size(), plain);
  }
  return result;
}

/// One body block a line: evidence and claims come as bare text.
Article bare_article(std::string_view written) {
  Article article;
  article.document = "text";
  article.text = plain_signs(written);
  article.input = written;
  const std::string_view text = article.text;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) article.blocks.push_back({{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}, Region::body, false});
    start = end + 1;
  }
  const auto size = static_cast<std::uint32_t>(text.size());
  article.map.add({0, size, 0, size, true, false});
  return article;
}

/// Sentences of the evidence by their words; finds those that share most with a claim.
class SentenceIndex {
public:
  explicit SentenceIndex(const std::vector<SentenceView>& sentences) {
    for (std::uint32_t index = 0; index < sentences.size(); ++index) {
      std::set<std::string> seen;
      for (const ContentWord& word : sentences[index].words) {
        if (!word.link && seen.insert(word.lemma).second) places_[word.lemma].push_back(index);
      }
    }
    size_ = sentences.size();
  }

  /// Indices of the best sentences, best first; rare words count more.
  std::vector<std::uint32_t> best(const SentenceView& claim, std::size_t count) const {
    std::vector<double> score(size_);
    for (const ContentWord& word : claim.words) {
      const auto found = places_.find(word.lemma);
      if (found == places_.end()) continue;
      const double rarity = 1.0 / static_cast<double>(found->second.size());
      for (const std::uint32_t index : found->second) score[index] += 0.2 + rarity;
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t index = 0; index < size_; ++index) {
      if (score[index] > 0 || size_ == 1) order.push_back(index);
    }
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
    if (order.size() > count) order.resize(count);
    return order;
  }

private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
  std::size_t size_ = 0;
};

struct SentenceVerdict {
  Judgement judgement;
  std::uint32_t evidence = no_word;
};

/// Evidence of this many sentences is a text: what supports a claim may lie in several of them.
constexpr std::size_t a_text = 4;
/// How many sentences of the evidence are read closely, of a passage and of a text.
constexpr std::size_t passage_sentences = 4;
constexpr std::size_t text_sentences = 6;
/// Share of a claim's content that the best sentences of a text must have between them.
constexpr double enough_of_a_claim = 0.6;

/// Which of the claim's words some sentence has, weighed; figures and names count double.
class JointCoverage {
public:
  explicit JointCoverage(const SentenceView& claim) : claim_(claim), found_(claim.words.size()) {}

  void add(const Alignment& alignment, const SentenceView& evidence) {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const WordPartner& word = alignment.claim[i];
      if (word.partner == no_word) continue;
      const bool said = word.relation.kind == Containment::equal || word.relation.kind == Containment::wider;
      if (said && claim_.words[i].negative == evidence.words[word.partner].negative) found_[i] = true;
    }
  }

  double share() const {
    double all = 0;
    double found = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const ContentWord& word = claim_.words[i];
      const double weight = word.link ? 0 : word.number || word.name ? 2 : 1;
      all += weight;
      if (found_[i]) found += weight;
    }
    return all == 0 ? 0 : found / all;
  }

  /// No figure is new.
  bool has_all_figures() const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (claim_.words[i].number && !found_[i]) return false;
    }
    return true;
  }

private:
  const SentenceView& claim_;
  std::vector<bool> found_;
};

void support_by_text(const JointCoverage& coverage, SentenceVerdict& verdict) {
  // A figure that differs from one sentence but stands in another contradicts nothing.
  const bool figure_stands = verdict.judgement.kind == JudgementKind::contradicted && verdict.judgement.rule == "value-conflict";
  if (verdict.evidence == no_word || (verdict.judgement.kind != JudgementKind::neither && !figure_stands)) return;
  if (coverage.share() < enough_of_a_claim || !coverage.has_all_figures()) return;
  verdict.judgement.kind = JudgementKind::supported;
  verdict.judgement.confidence = 0.6 * coverage.share();
  verdict.judgement.explanation = "sentences of the evidence have the claim's words between them";
}

SentenceVerdict judge_claim_sentence(const SentenceView& claim, const std::vector<SentenceView>& evidence, const SentenceIndex& index,
                                     const Lexicon& lexicon) {
  SentenceVerdict best;
  JointCoverage coverage(claim);
  for (const std::uint32_t candidate : index.best(claim, evidence.size() >= a_text ? text_sentences : passage_sentences)) {
    const Alignment alignment = align_sentences(claim, evidence[candidate], lexicon);
    coverage.add(alignment, evidence[candidate]);
    Judgement judgement = judge_sentences(claim, evidence[candidate], alignment, evidence.size() < a_text);
    const bool first = best.evidence == no_word;
    const bool supports = judgement.kind == JudgementKind::supported && best.judgement.kind != JudgementKind::supported;
    const bool clearer = judgement.kind != JudgementKind::neither && best.judgement.kind == JudgementKind::neither;
    if (first || supports || clearer) best = {std::move(judgement), candidate};
    if (best.judgement.kind == JudgementKind::supported) break;
  }
  if (evidence.size() >= a_text) support_by_text(coverage, best);
  return best;
}

VerifyResult result_of(const SentenceVerdict& verdict, const SentenceView& claim, const std::vector<SentenceView>& evidence) {
  VerifyResult result;
  result.confidence = verdict.judgement.confidence;
  result.rule = verdict.judgement.rule;
  result.explanation = verdict.judgement.explanation;
  result.claim_span = claim.span;
  if (verdict.evidence != no_word) result.evidence_span = evidence[verdict.evidence].span;
  switch (verdict.judgement.kind) {
    case JudgementKind::contradicted:
      result.verdict = Verdict::contradicted;
      result.claim_span = verdict.judgement.claim_clash;
      result.evidence_span = verdict.judgement.evidence_clash;
      break;
    case JudgementKind::supported: result.verdict = Verdict::supported; break;
    case JudgementKind::neither:
      result.verdict = Verdict::unsupported;
      result.explanation = "the evidence neither states nor excludes it";
      break;
  }
  return result;
}

std::optional<FacetConflict> facet_clash(const ParsedArticle& claim, const ParsedArticle& evidence, bool is_passage, const Lexicon& lexicon) {
  const std::vector<Facet> stated = find_facets(claim, lexicon);
  if (stated.empty()) return std::nullopt;
  const std::vector<Facet> found = find_facets(evidence, lexicon);
  return facet_conflict(stated, claim.article.text, {found, evidence.article.text, is_passage}, lexicon);
}

VerifyResult result_of(const FacetConflict& conflict) {
  VerifyResult result;
  result.verdict = Verdict::contradicted;
  result.confidence = conflict.confidence;
  result.rule = conflict.rule;
  result.explanation = conflict.reason;
  result.claim_span = conflict.claim;
  result.evidence_span = conflict.evidence;
  return result;
}

}  // namespace

VerifyResult verify_pair(const VerifyInput& input, const Language& language, const RuleSet& rules) {
  const ParsedArticle claim = parse_article(bare_article(input.claim), language);
  const ParsedArticle evidence = parse_article(bare_article(input.evidence), language);
  const std::vector<SentenceView> claims = view_sentences(claim, language.lexicon);
  const std::vector<SentenceView> passages = view_sentences(evidence, language.lexicon);
  VerifyResult result;
  result.explanation = claims.empty() ? "no claim could be read" : "no evidence could be read";
  if (claims.empty() || passages.empty()) return result;
  const SentenceIndex index(passages);
  const std::optional<FacetConflict> clash = facet_clash(claim, evidence, passages.size() < a_text, language.lexicon);
  bool all_supported = true;
  for (const SentenceView& sentence : claims) {
    VerifyResult one = result_of(judge_claim_sentence(sentence, passages, index, language.lexicon), sentence, passages);
    if (one.verdict == Verdict::contradicted) return clash ? result_of(*clash) : one;
    if (all_supported) result = one;
    all_supported &= one.verdict == Verdict::supported;
  }
  if (const std::optional<FacetConflict> story = story_conflict(claim, evidence, language.lexicon)) return result_of(*story);
  // A date of birth or death is no matter of the other words.
  if (clash && (!all_supported || clash->confidence >= 0.9)) return result_of(*clash);
  if (!all_supported && passages.size() < a_text) {
    const std::vector<Claim> stated = analyse_parsed(claim, language, rules).claims;
    const std::vector<Claim> found = analyse_parsed(evidence, language, rules).claims;
    if (const std::optional<FacetConflict> conflict = claim_conflict(stated, found, language.lexicon, rules)) return result_of(*conflict);
  }
  return result;
}

}  // namespace crosscheck
