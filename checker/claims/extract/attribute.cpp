#include "checker/claims/extract/attribute.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "checker/claims/extract/words.hpp"

namespace crosscheck {
namespace {

/// An attribution's part in one sentence. Buckets by sentence keep the look-up linear.
struct Part {
  std::uint32_t attribution = 0;
  Span span;
  std::uint32_t size = 0;  ///< of all content: wider attributions are further out
};

/// "has seen profits climb", "its decision to buy": with an infinitive what is thought is part of the paper's own account.
bool is_act_of_mind(const ParsedArticle& parsed, const Attribution& attribution) {
  const TokenId head = attribution.cue_head;
  if (attribution.cue_kind != CueKind::thought || head == no_token || attribution.directness == Directness::direct) return false;
  if (parsed.tokens[head].upos == Upos::VERB)
    return parsed.child(head, Deprel::xcomp) != no_token && parsed.child(head, Deprel::ccomp) == no_token &&
           parsed.child(head, Deprel::aux_pass) == no_token;
  const TokenId content = parsed.child(head, Deprel::acl);
  return content != no_token && parsed.tokens[content].xpos == Xpos::VB;
}

/// What is said or thought has a voice; a wish, plan or judgement ("criticised the sale") is the paper's own account, unless
/// the words are quoted.
bool gives_voice(const ParsedArticle& parsed, const Attribution& attribution) {
  if (is_act_of_mind(parsed, attribution)) return false;
  const bool voiced = attribution.cue_kind == CueKind::speech || attribution.cue_kind == CueKind::thought;
  return voiced || attribution.directness == Directness::direct;
}

std::vector<std::vector<Part>> parts_by_sentence(const ClaimSources& sources) {
  const auto& sentences = sources.parsed.sentences;
  std::vector<std::vector<Part>> out(sentences.size());
  for (std::uint32_t i = 0; i < sources.quotes.size(); ++i) {
    if (!gives_voice(sources.parsed, sources.quotes[i])) continue;
    std::uint32_t size = 0;
    for (const Span& span : sources.quotes[i].content) size += span.length();
    for (const Span& span : sources.quotes[i].content) {
      auto at = std::upper_bound(sentences.begin(), sentences.end(), span.start,
                                 [](std::uint32_t start, const Sentence& s) { return start < s.span.end; });
      for (; at != sentences.end() && at->span.start < span.end; ++at)
        out[static_cast<std::size_t>(at - sentences.begin())].push_back({i, span, size});
    }
  }
  for (auto& parts : out)
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.size > b.size; });
  return out;
}

/// "doubts that it left", "does not think that it left": the claim itself is negative.
bool is_absorbed(std::string_view cue) { return raises_negation(cue) || denies_clause_below(cue); }

ClaimVoice voice_of(const ClaimSources& sources, const Attribution& attribution) {
  ClaimVoice out;
  const ParsedArticle& parsed = sources.parsed;
  if (attribution.source) {
    Phrasal source;
    source.span = *attribution.source;
    source.text = parsed.text(source.span);
    if (source.text.ends_with(',')) source.text.pop_back(), --source.span.end;  // the apposition's closing comma
    if (attribution.source_head != no_token) {
      source.head = parsed.tokens[attribution.source_head].span;
      source.head_text = parsed.form(attribution.source_head);
    }
    out.source = std::move(source);
  }
  if (attribution.source_cluster != no_cluster) out.entity = sources.entities.clusters[attribution.source_cluster].name;
  out.source_kind = attribution.source_kind;
  out.cue = attribution.cue;
  if (attribution.cue) out.cue_text = parsed.text(*attribution.cue);
  out.stance = attribution.stance;
  if (out.stance == Stance::doubt && attribution.cue_head != no_token && is_absorbed(parsed.tokens[attribution.cue_head].lemma))
    out.stance = Stance::report;
  if (out.stance == Stance::doubt && attribution.cue_head != no_token && presupposes(parsed.tokens[attribution.cue_head].lemma))
    out.stance = Stance::confirm;  // "did not know that it had left"
  out.quoted = attribution.directness == Directness::direct;
  return out;
}

/// The place that decides which content holds a claim: its predicate, which may have no width.
bool holds(const Span& content, const Claim& claim) {
  const Span& head = claim.predicate.head;
  return content.start <= head.start && head.end <= content.end;
}

/// The named time of the clause that reports, by where its cue stands.
std::map<std::uint32_t, ClaimTime> times_of_reports(const std::vector<Claim>& claims) {
  std::map<std::uint32_t, ClaimTime> out;
  for (const Claim& claim : claims)
    if (claim.time && !claim.time->text.empty() && claim.time->days.latest) out.emplace(claim.predicate.head.start, *claim.time);
  return out;
}

/// "In January the ministry said it would allow the sale", printed in July: what was said then held then. Reports of the
/// last four weeks are news, and hold at the article's date.
void hold_when_said(const std::map<std::uint32_t, ClaimTime>& reports, Claim& claim) {
  constexpr std::chrono::days recent{28};
  if (claim.attribution.empty() || !claim.document_date || (claim.time && !claim.time->text.empty())) return;
  const std::optional<Span>& cue = claim.attribution.back().cue;
  const auto report = cue ? reports.lower_bound(cue->start) : reports.end();
  if (report == reports.end() || report->first >= cue->end) return;
  if (*report->second.days.latest + recent < *claim.document_date) claim.time = report->second;
}

bool is_own_cue(const Attribution& attribution, const Claim& claim) {
  return attribution.cue && !claim.predicate.span.empty() && attribution.cue->overlaps(claim.predicate.span);
}

}  // namespace

void attribute_claims(const ClaimSources& sources, std::vector<Claim>& claims) {
  if (sources.quotes.empty()) return;
  const auto& sentences = sources.parsed.sentences;
  const auto buckets = parts_by_sentence(sources);
  const auto reports = times_of_reports(claims);
  for (Claim& claim : claims) {
    const auto at = std::upper_bound(sentences.begin(), sentences.end(), claim.predicate.head.start,
                                     [](std::uint32_t start, const Sentence& s) { return start < s.span.end; });
    if (at == sentences.end()) continue;
    std::vector<std::uint32_t> seen;
    for (const Part& part : buckets[static_cast<std::size_t>(at - sentences.begin())]) {
      const Attribution& attribution = sources.quotes[part.attribution];
      if (!holds(part.span, claim) || is_own_cue(attribution, claim)) continue;
      if (std::find(seen.begin(), seen.end(), part.attribution) != seen.end()) continue;
      seen.push_back(part.attribution);
      claim.attribution.push_back(voice_of(sources, attribution));
    }
    hold_when_said(reports, claim);
  }
}

}  // namespace crosscheck
