#include "checker/check.hpp"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "checker/check/corrections.hpp"
#include "checker/check/report_parts.hpp"
#include "checker/check/standing.hpp"
#include "checker/check/suppress.hpp"
#include "checker/check/told_twice.hpp"
#include "checker/check/unsupported.hpp"
#include "checker/checks/pack_rules.hpp"
#include "checker/language/language.hpp"
#include "rules/catalogue.hpp"

namespace crosscheck {
namespace {

std::uint32_t count_words(const ParsedArticle& parsed) {
  const auto is_word = [](const Token& token) { return token.upos != Upos::PUNCT && token.upos != Upos::SYM; };
  return static_cast<std::uint32_t>(std::count_if(parsed.tokens.begin(), parsed.tokens.end(), is_word));
}

void number_document(std::vector<DraftFinding>& drafts, std::uint32_t index) {
  for (DraftFinding& draft : drafts) {
    draft.place.document = index;
    for (DraftPassage& passage : draft.related) passage.document = index;
  }
}

/// How the sentence around the span begins.
std::string_view sentence_start(const CheckedDocument& document, Span span) {
  constexpr std::size_t telling = 80;
  const auto sentence = std::partition_point(document.sentences.begin(), document.sentences.end(), [&](const Span& one) { return one.end <= span.start; });
  if (sentence == document.sentences.end() || document.article.text.empty()) return {};
  return std::string_view(document.article.text).substr(sentence->start, std::min<std::size_t>(telling, sentence->length()));
}

/// A rule that says one thing several times in a document says it once, with the other places beside it: a desk's own rule and a
/// superlative in the same words, other questions of support in a sentence that stands there again (a caption, a summary).
void group_repeated(std::vector<DraftFinding>& drafts, const std::vector<CheckedDocument>& documents) {
  std::map<std::tuple<std::uint32_t, std::string, std::string, std::string_view>, std::size_t> first;
  std::vector<DraftFinding> kept;
  for (DraftFinding& draft : drafts) {
    const CatalogueRule* rule = find_catalogue_rule(draft.rule);
    const bool is_grouped = rule == nullptr || rule->group == "support";
    const bool any_sentence = rule == nullptr || draft.rule == "unsourced-superlative";
    const std::string_view sentence = any_sentence ? std::string_view() : sentence_start(documents[draft.place.document], draft.place.span);
    const auto [place, is_new] = first.try_emplace({draft.place.document, draft.rule, draft.message, sentence}, kept.size());
    if (!is_grouped || is_new) {
      kept.push_back(std::move(draft));
      continue;
    }
    DraftFinding& earlier = kept[place->second];
    draft.place.message = "said again here";
    earlier.related.push_back(std::move(draft.place));
    std::move(draft.claims.begin(), draft.claims.end(), std::back_inserter(earlier.claims));
  }
  drafts = std::move(kept);
}

Region region_at(const Article& article, Span span) {
  const auto block = std::partition_point(article.blocks.begin(), article.blocks.end(), [&](const Block& b) { return b.span.end <= span.start; });
  return block == article.blocks.end() ? Region::body : block->region;
}

/// 64-bit FNV-1a over the parts, in hexadecimal.
class Fingerprint {
public:
  void add(std::string_view part) {
    for (const char c : part) mix(static_cast<unsigned char>(c));
    mix(0xFFU);
  }
  std::string text() const { return fmt::format("{:016x}", hash_); }

private:
  void mix(unsigned byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

/// Of content alone: the rule, the marked words and sentences of all passages. Line numbers and file names don't count.
std::string fingerprint_of(const Finding& finding) {
  Fingerprint out;
  out.add(finding.rule);
  const auto add = [&](const Location& place) {
    out.add(place.excerpt);
    out.add(std::string_view(place.excerpt).substr(std::min<std::size_t>(place.mark.start, place.excerpt.size()), place.mark.length()));
  };
  add(finding.location);
  for (const RelatedLocation& related : finding.related) add(related.location);
  return out.text();
}

bool covers_path(const std::vector<std::string>& globs, const std::string& document) {
  return globs.empty() || std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return fnmatch(glob.c_str(), document.c_str(), 0) == 0; });
}

Finding unused_ignore(const Ignore& ignore) {
  Finding out;
  out.rule = "suppression-unused";
  out.message = "[[ignore]] of `" + (ignore.finding.empty() ? ignore.rule : ignore.finding) + "` suppresses nothing; remove it";
  out.location.document = ignore.origin.path;
  out.location.line = out.location.end_line = ignore.origin.line;
  out.location.column = out.location.end_column = ignore.origin.column;
  out.fingerprint = fingerprint_of(out);
  return out;
}

class Reporter {
public:
  Reporter(std::vector<CheckedDocument> documents, const RuleSet& rules, const CheckSettings& settings)
      : documents_(std::move(documents)), rules_(rules), settings_(settings) {
    locators_.reserve(documents_.size());
    for (const CheckedDocument& document : documents_) locators_.emplace_back(document);
  }

  Report run(const Language& language);

private:
  std::vector<DraftFinding> collect(std::vector<DraftFinding> between);
  void tell(const DraftFinding& draft, const std::optional<std::string>& suppressed);
  bool is_reported(const DraftFinding& draft) const;
  std::optional<Severity> standing_of(const DraftFinding& draft) const;
  bool is_furniture(const DraftFinding& draft) const;
  void order_findings();
  void ignore_accepted();
  void fill_parts(const Comparison& comparison);
  void mark_contradicted(const std::vector<DraftFinding>& drafts, Comparison& comparison) const;

  std::vector<CheckedDocument> documents_;
  const RuleSet& rules_;
  const CheckSettings& settings_;
  Locators locators_;
  Report report_;
  std::vector<std::pair<std::uint32_t, Span>> places_;  ///< of report_.findings: document and span, for ordering
};

bool Reporter::is_reported(const DraftFinding& draft) const {
  const auto reported = [&](const DraftPassage& passage) {
    return passage.fact.empty() && passage.document < documents_.size() && documents_[passage.document].reported;
  };
  return reported(draft.place) || std::any_of(draft.related.begin(), draft.related.end(), reported);
}

/// Page furniture is no copy: whatever a check saw in it is not told, but for notes and references, which stand there.
bool Reporter::is_furniture(const DraftFinding& draft) const {
  const CatalogueRule* rule = find_catalogue_rule(draft.rule);
  if (rule != nullptr && rule->group == "citations") return false;
  return region_at(documents_[draft.place.document].article, draft.place.span) == Region::boilerplate;
}

std::vector<DraftFinding> Reporter::collect(std::vector<DraftFinding> between) {
  std::vector<DraftFinding> drafts;
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    number_document(documents_[i].findings, i);
    std::move(documents_[i].findings.begin(), documents_[i].findings.end(), std::back_inserter(drafts));
  }
  std::move(between.begin(), between.end(), std::back_inserter(drafts));
  std::erase_if(drafts, [&](const DraftFinding& draft) { return !is_reported(draft) || is_furniture(draft); });
  fold_unnamed_sources(drafts, [&](const DraftFinding& draft) { return standing_of(draft).has_value(); });
  group_repeated(drafts, documents_);
  std::vector<std::vector<Span>> sentences;
  for (const CheckedDocument& document : documents_) sentences.push_back(document.sentences);
  drop_told_twice(drafts, sentences);
  return drafts;
}

std::optional<Severity> Reporter::standing_of(const DraftFinding& draft) const {
  const Article& article = documents_[draft.place.document].article;
  return standing(draft.rule, article.document, region_at(article, draft.place.span), rules_);
}

void Reporter::tell(const DraftFinding& draft, const std::optional<std::string>& suppressed) {
  const Article& article = documents_[draft.place.document].article;
  std::optional<Severity> severity = standing_of(draft);
  if (!severity) return;
  if (draft.at_most) severity = std::min(*severity, *draft.at_most);
  Finding finding;
  finding.rule = draft.rule;
  finding.severity = *severity;
  finding.message = draft.message;
  finding.location = locators_[draft.place.document].locate(draft.place.span);
  for (const DraftPassage& passage : draft.related) finding.related.push_back(related_location(passage, locators_, rules_));
  finding.working = draft.working;
  finding.claims = draft.claims;
  finding.confidence = draft.confidence;
  for (const Suggestion& suggestion : draft.suggestions)
    finding.suggestions.push_back({article.map.to_input(suggestion.span).span, suggestion.replacement});
  finding.fingerprint = fingerprint_of(finding);
  finding.suppressed = suppressed;
  report_.findings.push_back(std::move(finding));
  places_.emplace_back(draft.place.document, draft.place.span);
}

/// By document and place; equal fingerprints are told apart by their order.
void Reporter::order_findings() {
  std::vector<std::size_t> order(report_.findings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(places_[a], report_.findings[a].rule, report_.findings[a].message) <
           std::tie(places_[b], report_.findings[b].rule, report_.findings[b].message);
  });
  std::vector<Finding> sorted;
  std::map<std::string, std::uint32_t> seen;
  for (const std::size_t i : order) {
    sorted.push_back(std::move(report_.findings[i]));
    if (const std::uint32_t before = seen[sorted.back().fingerprint]++; before > 0) sorted.back().fingerprint += fmt::format("-{}", before + 1);
  }
  report_.findings = std::move(sorted);
}

/// The configuration's [[ignore]]; one that fits nothing becomes a finding of its own.
void Reporter::ignore_accepted() {
  std::map<std::string, Finding*> by_fingerprint;
  std::map<std::string, std::vector<Finding*>> by_rule;
  for (Finding& finding : report_.findings) {
    by_fingerprint[finding.fingerprint] = &finding;
    by_rule[finding.rule].push_back(&finding);
  }
  std::vector<Finding> unused;
  for (const Ignore& ignore : settings_.ignores) {
    bool is_used = false;
    const auto accept = [&](Finding& finding) {
      is_used = true;
      finding.suppressed = ignore.reason;
    };
    if (ignore.expires && settings_.today && *ignore.expires < *settings_.today) continue;
    if (!ignore.finding.empty()) {
      if (const auto found = by_fingerprint.find(ignore.finding); found != by_fingerprint.end()) accept(*found->second);
    } else {
      for (Finding* finding : by_rule[ignore.rule])
        if (covers_path(ignore.paths, finding->location.document)) accept(*finding);
    }
    if (!is_used) unused.push_back(unused_ignore(ignore));
  }
  for (Finding& finding : unused)
    if (const auto severity = standing(finding.rule, finding.location.document, Region::body, rules_)) {
      finding.severity = *severity;
      report_.findings.push_back(std::move(finding));
    }
}

void Reporter::fill_parts(const Comparison& comparison) {
  report_.version = settings_.version;
  report_.packs = reported_packs(rules_);
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    if (!documents_[i].reported) {
      ++report_.compared_with;
      continue;
    }
    if (settings_.list_claims)
      add_claims(report_.claims, documents_, locators_, i, static_cast<std::uint32_t>(report_.documents.size()), comparison.verdicts[i], rules_);
    report_.documents.push_back(reported_document(documents_[i], settings_.list_claims));
    add_coverage(report_.coverage, documents_[i], comparison.verdicts[i]);
  }
  report_.sources = reported_sources(documents_, comparison.verdicts, rules_);
  report_.coverage.not_judged = not_judged(documents_, rules_, settings_.today);
}

/// The claims of a conflict that a check of one article saw are contradicted, as those of compared pairs are.
void Reporter::mark_contradicted(const std::vector<DraftFinding>& drafts, Comparison& comparison) const {
  std::map<std::uint32_t, std::map<std::string_view, std::size_t>> places;  ///< of documents with such conflicts: claims by id
  for (const DraftFinding& draft : drafts) {
    const CatalogueRule* rule = find_catalogue_rule(draft.rule);
    if (rule == nullptr || rule->group != "contradictions" || draft.claims.empty() || draft.rule == "changed-over-time" || draft.rule.starts_with("fact-")) continue;
    const std::vector<Claim>& claims = documents_[draft.place.document].claims;
    auto [place, fresh] = places.try_emplace(draft.place.document);
    for (std::size_t at = 0; fresh && at < claims.size(); ++at) place->second.emplace(claims[at].id, at);
    for (const std::string& id : draft.claims) {
      const auto claim = place->second.find(id);
      if (claim == place->second.end()) continue;
      ClaimVerdict& verdict = comparison.verdicts[draft.place.document][claim->second];
      if (verdict.verdict != Verdict::not_checked) continue;
      verdict.verdict = Verdict::contradicted;
      verdict.reason = draft.message;
      const bool is_place = claims[claim->second].span.overlaps(draft.place.span);
      verdict.evidence = is_place ? draft.related : std::vector<DraftPassage>{draft.place};
    }
  }
}

Report Reporter::run(const Language& language) {
  std::vector<ArticleClaims> claims;
  for (const CheckedDocument& document : documents_) claims.push_back({&document.claims, document.reported});
  Comparison comparison = compare_articles(claims, language.lexicon, rules_);
  for (std::size_t i = 0; i < documents_.size(); ++i) blame_missing_sources(documents_[i], comparison.verdicts[i]);
  std::vector<DraftFinding> between = std::move(comparison.findings);
  for (DraftFinding& desk : find_pack_rules(claims, rules_)) between.push_back(std::move(desk));
  for (DraftFinding& regression : find_regressions(documents_, language, rules_)) between.push_back(std::move(regression));
  std::vector<DraftFinding> drafts = collect(std::move(between));
  mark_contradicted(drafts, comparison);
  const std::vector<std::optional<std::string>> suppressed = apply_suppressions(documents_, rules_, drafts);
  const auto told = [&](std::size_t draft) { return !suppressed[draft] && standing_of(drafts[draft]).has_value(); };
  mark_unsupported(drafts, documents_, told, comparison.verdicts);
  for (std::size_t i = 0; i < drafts.size(); ++i) tell(drafts[i], suppressed[i]);
  order_findings();
  ignore_accepted();
  fill_parts(comparison);
  return std::move(report_);
}

}  // namespace

CheckedDocument check_article(Article article, const Language& language, const RuleSet& rules, const CheckSettings& settings,
                              const AnalysisSettings& how) {
  Analysis analysis = analyse(std::move(article), language, rules, how);
  CheckedDocument out;
  const Tree tree(analysis.parsed);
  const ArticleCheckInput input{analysis, rules, tree, 0, settings.today, &language, settings.sources};
  for (const ArticleCheckEntry& check : article_checks()) check.run(input, out.findings);
  for (const Sentence& sentence : analysis.parsed.sentences) out.sentences.push_back(sentence.span);
  out.missing_sources = missing_sources(input);
  out.word_count = count_words(analysis.parsed);
  out.claims = std::move(analysis.claims);
  out.article = std::move(analysis.parsed.article);
  return out;
}

CheckedDocument checked_claims(ClaimDocument claims) {
  CheckedDocument out;
  out.article.document = claims.name;
  out.article.file = claims.file;
  out.article.record_line = claims.record_line;
  out.claims = claims.claims;
  for (const Claim& claim : out.claims)
    if (out.sentences.empty() || out.sentences.back() != claim.sentence) out.sentences.push_back(claim.sentence);
  if (!out.claims.empty()) {
    out.article.date = out.claims.front().document_date;
    out.article.publisher = out.claims.front().publisher;
  }
  out.read_back = std::make_shared<const ClaimDocument>(std::move(claims));
  return out;
}

Report report_on(std::vector<CheckedDocument> documents, const Language& language, const RuleSet& rules, const CheckSettings& settings) {
  return Reporter(std::move(documents), rules, settings).run(language);
}

Report check(std::vector<Article> articles, const Language& language, const RuleSet& rules, const CheckSettings& settings) {
  std::vector<CheckedDocument> documents;
  documents.reserve(articles.size());
  for (Article& article : articles) documents.push_back(check_article(std::move(article), language, rules, settings));
  return report_on(std::move(documents), language, rules, settings);
}

}  // namespace crosscheck
