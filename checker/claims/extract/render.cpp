#include "checker/claims/extract/render.hpp"

#include <algorithm>

#include "checker/claims/extract/phrase.hpp"

namespace crosscheck {
namespace {

Span span_of(const Tree& tree, TokenRange range) {
  if (range.empty()) return {};
  return {tree[range.first].span.start, tree[range.last - 1].span.end};
}

void set_words(const Tree& tree, Phrasal& out, TokenRange range, TokenId head) {
  out.span = span_of(tree, range);
  out.text = tree.parsed().text(out.span);
  std::replace(out.text.begin(), out.text.end(), '\n', ' ');
  if (head == no_token) return;
  out.head = tree[head].span;
  out.head_text = tree.parsed().form(head);
}

void set_entity(const FormContext& context, const EntityCluster& cluster, Argument& out) {
  out.entity = cluster.name;
  if (!cluster.pack_type.empty()) out.type = cluster.pack_type;
  else if (cluster.type != NameType::other) out.type = to_string(cluster.type);
  (void)context;
}

Argument argument_of(const FormContext& context, const Slot& slot) {
  const Tree& tree = context.tree;
  Argument out;
  out.role = slot.role;
  if (slot.head == no_token) return out;
  set_words(tree, out, slot.range, slot.head);
  out.terms = terms_of(tree, context.sources.entities, slot.head, slot.range);
  if (slot.clausal) {
    out.type = "clause";
    return out;
  }
  const Mention* mention = context.mention(slot.head);
  for (const TokenId c : tree.children(slot.head))  // "Halden and Orvo" is neither of them
    if (tree[c].deprel == Deprel::conj && slot.range.contains(c) && mention != nullptr && mention->last <= c) mention = nullptr;
  if (mention != nullptr && mention->cluster != no_cluster) {
    set_entity(context, context.sources.entities.clusters[mention->cluster], out);
    out.is_name = mention->kind == MentionKind::name;
  }
  if (out.entity.empty() && mention != nullptr && mention->type != NameType::other && mention->kind != MentionKind::pronoun)
    out.type = to_string(mention->type);
  out.is_pronoun = tree[slot.head].upos == Upos::PRON && (mention == nullptr || out.entity.empty());
  return out;
}

/// The subject of "the world's biggest maker (is put on a list)": the entity itself, which stands elsewhere.
Argument described_subject(const FormContext& context, const Clause& clause) {
  Argument out;
  out.role = "subject";
  const EntityCluster& cluster = context.sources.entities.clusters[clause.described];
  out.text = out.head_text = cluster.name;
  const std::uint32_t at = context.tree[clause.slots.front().range.first].span.start;
  out.span = out.head = {at, at};
  set_entity(context, cluster, out);
  out.is_name = true;
  Term term;
  term.lemma = term.form = cluster.name;
  term.upos = Upos::PROPN;
  term.role = TermRole::head;
  out.terms.push_back(term);
  return out;
}

/// An implied predicate stands where its complement begins, without width.
void set_predicate(const FormContext& context, const Clause& clause, Predicate& out) {
  out.lemma = clause.lemma;
  out.passive = clause.passive;
  if (!clause.predicate.empty()) {
    const bool copular = clause.form == ClauseForm::copular;
    set_words(context.tree, out, clause.predicate, copular ? clause.predicate.last - 1 : clause.head);
    return;
  }
  out.text = out.head_text = clause.implied;
  const Slot& first = clause.slots.front();
  const std::uint32_t at = first.range.empty() ? context.tree[clause.head].span.start : context.tree[first.range.first].span.start;
  out.span = out.head = {at, at};
}

void add_quantities(const FormContext& context, const Argument& argument, Claim& claim) {
  const auto& all = context.sources.quantities;
  auto at = std::lower_bound(all.begin(), all.end(), argument.span.start,
                             [](const QuantityMention& mention, std::uint32_t start) { return mention.span.start < start; });
  for (; at != all.end() && at->span.start < argument.span.end; ++at) {
    if (at->span.end > argument.span.end) continue;
    const auto same = [&](const ClaimQuantity& known) { return known.span == at->span; };
    if (std::any_of(claim.quantities.begin(), claim.quantities.end(), same)) continue;
    claim.quantities.push_back({at->quantity, std::string(context.tree.parsed().text(at->span)), at->span, argument.role});
  }
}

void set_time(const FormContext& context, const Clause& clause, Claim& claim) {
  const Tree& tree = context.tree;
  const TimeMention* best = nullptr;
  for (const Slot& slot : clause.slots) {
    if (slot.role != "time" || slot.range.empty()) continue;
    for (TokenId t = slot.range.first; t < slot.range.last && best == nullptr; ++t)
      if (context.is_time(t)) best = &context.sources.times[context.time_at[t] - 1];
    if (best != nullptr && (best->time.days.earliest || best->time.days.latest)) break;
  }
  for (TokenId t = clause.predicate.first; best == nullptr && t < clause.predicate.last; ++t)
    if (context.is_time(t)) best = &context.sources.times[context.time_at[t] - 1];
  if (best == nullptr) return;
  claim.time = ClaimTime{best->time.days, std::string(tree.parsed().text(best->span)), best->time.value};
}

/// What only the tense tells: "signed" held before the article, "will sign" comes after it.
void set_time_by_tense(Claim& claim) {
  if (claim.time || !claim.document_date) return;
  ClaimTime time;
  if (claim.tense == Tense::past) time.days.latest = claim.document_date;
  else if (claim.tense == Tense::future) time.days.earliest = claim.document_date;
  else return;
  claim.time = time;
}

/// From the first to the last word that the claim uses.
Span hull(const Claim& claim) {
  Span out = claim.predicate.span;
  const auto widen = [&](const Span& span) {
    if (span.empty()) return;
    out.start = std::min(out.start, span.start);
    out.end = std::max(out.end, span.end);
  };
  widen(claim.subject.span);
  for (const Argument& argument : claim.arguments) widen(argument.span);
  return out;
}

}  // namespace

Claim render(const FormContext& context, const Clause& clause) {
  const Tree& tree = context.tree;
  const ParsedArticle& parsed = tree.parsed();
  const Sentence& sentence = parsed.sentences[tree[clause.head].sentence];
  Claim claim;
  claim.document = parsed.article.document;
  claim.publisher = parsed.article.publisher;
  claim.document_date = parsed.article.date;
  claim.sentence = sentence.span;
  claim.sentence_text = parsed.text(sentence.span);
  claim.region = parsed.region_of(clause.head);
  claim.subject = clause.described != no_cluster ? described_subject(context, clause) : argument_of(context, clause.subject);
  claim.subject.role = "subject";
  set_predicate(context, clause, claim.predicate);
  add_quantities(context, claim.subject, claim);
  for (const Slot& slot : clause.slots) {
    claim.arguments.push_back(argument_of(context, slot));
    add_quantities(context, claim.arguments.back(), claim);
  }
  claim.polarity = clause.status.polarity;
  claim.certainty = clause.status.certainty;
  claim.phase = clause.status.phase;
  claim.tense = clause.status.tense;
  claim.condition = clause.status.condition;
  claim.mood = clause.status.mood;
  set_time(context, clause, claim);
  set_time_by_tense(claim);
  claim.span = hull(claim);
  return claim;
}

}  // namespace crosscheck
