#include "checker/check/told_twice.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>

namespace crosscheck {
namespace {

using SentencePair = std::tuple<std::uint32_t, std::size_t, std::size_t>;

std::size_t sentence_of(const std::vector<Span>& sentences, Span span) {
  const auto found = std::ranges::partition_point(sentences, [&](const Span& sentence) { return sentence.end <= span.start; });
  return static_cast<std::size_t>(found - sentences.begin());
}

/// Where the two passages of a conflict within one document stand.
std::optional<SentencePair> sentences_of(const DraftFinding& draft, const std::vector<std::vector<Span>>& sentences) {
  const bool conflict = draft.rule.ends_with("-conflict") || draft.rule == "magnitude-slip" || draft.rule == "age-arithmetic";
  if (!conflict || draft.related.size() != 1 || !draft.related.front().fact.empty() || draft.related.front().cited) return std::nullopt;
  if (draft.related.front().document != draft.place.document || draft.place.document >= sentences.size()) return std::nullopt;
  const std::vector<Span>& own = sentences[draft.place.document];
  const std::size_t a = sentence_of(own, draft.place.span), b = sentence_of(own, draft.related.front().span);
  return SentencePair{draft.place.document, std::min(a, b), std::max(a, b)};
}

bool meet(const DraftFinding& a, const DraftFinding& b) {
  if (a.rule == b.rule) return true;
  const Span x = a.place.span, y = b.place.span, x2 = a.related.front().span, y2 = b.related.front().span;
  return (x.overlaps(y) && x2.overlaps(y2)) || (x.overlaps(y2) && x2.overlaps(y));
}

void erase_dropped(std::vector<DraftFinding>& drafts, const std::vector<bool>& dropped) {
  std::size_t at = 0;
  std::erase_if(drafts, [&](const DraftFinding&) { return dropped[at++]; });
}

}  // namespace

void drop_told_twice(std::vector<DraftFinding>& drafts, const std::vector<std::vector<Span>>& sentences) {
  std::map<SentencePair, std::size_t> told;
  std::vector<bool> dropped(drafts.size());
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const auto where = sentences_of(drafts[at], sentences);
    if (!where) continue;
    const auto [entry, fresh] = told.try_emplace(*where, at);
    if (fresh || !meet(drafts[entry->second], drafts[at])) continue;
    const bool surer = drafts[at].confidence > drafts[entry->second].confidence;
    dropped[surer ? entry->second : at] = true;
    if (surer) entry->second = at;
  }
  erase_dropped(drafts, dropped);
}

void fold_unnamed_sources(std::vector<DraftFinding>& drafts, const std::function<bool(const DraftFinding&)>& stands) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> weasels;  ///< by document and start
  for (std::size_t at = 0; at < drafts.size(); ++at)
    if (drafts[at].rule == "weasel-attribution" && stands(drafts[at])) weasels.emplace(std::pair{drafts[at].place.document, drafts[at].place.span.start}, at);
  std::vector<bool> dropped(drafts.size());
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (drafts[at].rule != "anonymous-only") continue;
    const DraftPassage& place = drafts[at].place;
    const auto after = weasels.lower_bound({place.document, place.span.end});
    if (after == weasels.begin()) continue;
    DraftFinding& weasel = drafts[std::prev(after)->second];
    if (weasel.place.document != place.document || !weasel.place.span.overlaps(place.span)) continue;
    std::move(drafts[at].related.begin(), drafts[at].related.end(), std::back_inserter(weasel.related));
    std::move(drafts[at].claims.begin(), drafts[at].claims.end(), std::back_inserter(weasel.claims));
    dropped[at] = true;
  }
  erase_dropped(drafts, dropped);
}

}  // namespace crosscheck
