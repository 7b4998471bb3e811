#include "checker/verify/alignment.hpp"

#include <algorithm>
#include <cmath>

#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/verify/facet.hpp"

namespace crosscheck {

namespace {

/// Longest common subsequence in order; sentences are cut at this length to bound the table.
constexpr std::size_t longest = 400;

void pair_up(Alignment& alignment, std::uint32_t claim, std::uint32_t evidence, MeaningRelation relation, bool same_slot) {
  alignment.claim[claim] = {evidence, std::move(relation), same_slot};
  alignment.evidence[evidence] = claim;
}

void align_in_order(const SentenceView& claim, const SentenceView& evidence, Alignment& alignment) {
  const std::size_t rows = std::min(claim.words.size(), longest);
  const std::size_t columns = std::min(evidence.words.size(), longest);
  std::vector<std::uint16_t> table((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return table[i * (columns + 1) + j]; };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      const bool same = same_word(claim.words[i], evidence.words[j]);
      at(i, j) = same ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (same_word(claim.words[i], evidence.words[j])) {
      pair_up(alignment, static_cast<std::uint32_t>(i++), static_cast<std::uint32_t>(j++), {Containment::equal, Contrast::none, {}}, true);
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

void align_same_anywhere(const SentenceView& claim, const SentenceView& evidence, Alignment& alignment) {
  for (std::uint32_t i = 0; i < claim.words.size(); ++i) {
    if (alignment.claim[i].partner != no_word) continue;
    for (std::uint32_t j = 0; j < evidence.words.size(); ++j) {
      if (alignment.evidence[j] != no_word || !same_word(claim.words[i], evidence.words[j])) continue;
      pair_up(alignment, i, j, {Containment::equal, Contrast::none, {}}, claim.words[i].slot == evidence.words[j].slot);
      break;
    }
  }
}

bool parents_aligned(const ContentWord& a, const ContentWord& b, const Alignment& alignment) {
  if (a.parent == no_word || b.parent == no_word) return a.parent == b.parent;
  return alignment.claim[a.parent].partner == b.parent;
}

/// The words before and after are aligned with each other, or both stand at an edge.
bool between_aligned(std::uint32_t i, std::uint32_t j, const Alignment& alignment) {
  const std::size_t claim_size = alignment.claim.size();
  const std::size_t evidence_size = alignment.evidence.size();
  const bool before = i == 0 ? j == 0 : (j > 0 && alignment.claim[i - 1].partner == j - 1);
  const bool after = i + 1 == claim_size ? j + 1 == evidence_size : (j + 1 < evidence_size && alignment.claim[i + 1].partner == j + 1);
  return before && after;
}

double context_score(const SentenceView& claim, const SentenceView& evidence, std::uint32_t i, std::uint32_t j, const Alignment& alignment) {
  const ContentWord& a = claim.words[i];
  const ContentWord& b = evidence.words[j];
  double score = 0;
  if (between_aligned(i, j, alignment)) score += 2;
  if (parents_aligned(a, b, alignment)) score += a.slot == b.slot ? 2 : 0.5;
  else if (a.slot == b.slot) score += 0.5;
  const auto shares_child = [&](std::uint32_t child) {
    const std::uint32_t partner = alignment.claim[child].partner;
    return claim.words[child].parent == i && partner != no_word && evidence.words[partner].parent == j;
  };
  for (std::uint32_t child = 0; child < claim.words.size(); ++child) {
    if (shares_child(child)) { score += 1; break; }
  }
  return score;
}

double lexical_score(const MeaningRelation& relation) {
  switch (relation.kind) {
    case Containment::equal: return 3;
    case Containment::wider: case Containment::narrower: return 2;
    case Containment::disjoint: return relation.contrast == Contrast::sister ? 1 : 2;
    case Containment::unknown: return 0;
  }
  return 0;
}

struct Candidate {
  double score = 0;
  std::uint32_t claim = 0;
  std::uint32_t evidence = 0;
  MeaningRelation relation;
  bool same_slot = false;
};

std::vector<Candidate> related_candidates(const SentenceView& claim, const SentenceView& evidence, const Alignment& alignment,
                                          const Lexicon& lexicon) {
  std::vector<Candidate> found;
  for (std::uint32_t i = 0; i < claim.words.size(); ++i) {
    if (alignment.claim[i].partner != no_word) continue;
    for (std::uint32_t j = 0; j < evidence.words.size(); ++j) {
      if (alignment.evidence[j] != no_word) continue;
      MeaningRelation relation = relate_content(claim.words[i], evidence.words[j], lexicon);
      const double context = context_score(claim, evidence, i, j, alignment);
      const double score = lexical_score(relation) + context;
      const bool useful = relation.kind != Containment::unknown || context >= 2;
      if (useful && score >= 2) found.push_back({score, i, j, std::move(relation), context >= 2});
    }
  }
  std::ranges::stable_sort(found, [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  return found;
}

/// "nyc" of "new york city".
bool is_acronym(std::string_view acronym, std::string_view name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != ' ' && (at == 0 || name[at - 1] == ' ')) initials += name[at];
  }
  return initials.size() > 1 && initials == acronym;
}

/// All words of the shorter name are among the longer one's; accents and short forms aside, "Chris" is "Christopher".
bool one_name(std::string_view a, std::string_view b) {
  const std::string first = folded_name(a);
  const std::string second = folded_name(b);
  const std::string& shorter = first.size() <= second.size() ? first : second;
  const std::string& longer = first.size() <= second.size() ? second : first;
  if (is_acronym(shorter, longer)) return true;
  std::size_t start = 0;
  while (start < shorter.size()) {
    const std::size_t end = std::min(shorter.find(' ', start), shorter.size());
    if (!names_meet(shorter.substr(start, end - start), longer)) return false;
    start = end + 1;
  }
  return true;
}

bool noun_like(Upos upos) { return upos == Upos::NOUN || upos == Upos::PROPN; }

}  // namespace

bool same_word(const ContentWord& a, const ContentWord& b) {
  if (a.link != b.link) return false;
  if (a.number && b.number) return *a.number == *b.number && a.ordinal == b.ordinal;
  return a.lemma == b.lemma || a.form == b.form || (a.lemma == b.form && noun_like(a.upos)) || (a.form == b.lemma && noun_like(a.upos));
}

namespace {

bool figures_exclude(const ContentWord& a, const ContentWord& b) {
  if (a.bound == b.bound && a.bound != Bound::exact) return false;
  if (a.bound == Bound::loose || b.bound == Bound::loose) return std::abs(*a.number - *b.number) > 0.1 * std::abs(*b.number);
  if (a.bound == Bound::lower && b.bound == Bound::exact) return *b.number < *a.number;
  if (b.bound == Bound::lower && a.bound == Bound::exact) return *a.number < *b.number;
  if (a.bound == Bound::upper && b.bound == Bound::exact) return *b.number > *a.number;
  if (b.bound == Bound::upper && a.bound == Bound::exact) return *a.number > *b.number;
  return true;
}

MeaningRelation relate_figures(const ContentWord& claim, const ContentWord& evidence) {
  if (claim.ordinal != evidence.ordinal || !figures_exclude(claim, evidence)) return {};
  return {Containment::disjoint, Contrast::closed_list, "`" + claim.written + "` is not `" + evidence.written + "`"};
}

enum class Level : std::uint8_t { unknown, city, region, country };

Level level_of(std::string_view name, const Lexicon& lexicon) {
  const auto is = [&](std::string_view kind) { return lexicon.hypernym(name, kind, Upos::NOUN, 2).has_value(); };
  if (is("city") || is("capital") || is("town")) return Level::city;
  if (is("country")) return Level::country;
  return is("state") || is("province") ? Level::region : Level::unknown;
}

/// Names of one kind that share no word are different things; two places only where neither can lie in the other.
MeaningRelation relate_names(const ContentWord& claim, const ContentWord& evidence, const Lexicon& lexicon) {
  if (one_name(claim.lemma, evidence.lemma)) return {Containment::equal, Contrast::none, {}};
  const std::string reason = "`" + claim.written + "` is not `" + evidence.written + "`";
  if (lexicon.part_of(claim.lemma, evidence.lemma, 2)) return {Containment::narrower, Contrast::none, {}};
  if (lexicon.part_of(evidence.lemma, claim.lemma, 2)) return {Containment::wider, Contrast::none, {}};
  const auto country = [&](const std::string& name) { return lexicon.hypernym(name, "country", Upos::NOUN, 2).has_value(); };
  if (country(claim.lemma) && country(evidence.lemma) && !lexicon.synonyms(claim.lemma, evidence.lemma, Upos::NOUN)) {
    return {Containment::disjoint, Contrast::closed_list, reason};
  }
  const Level a = level_of(claim.lemma, lexicon);
  const Level b = level_of(evidence.lemma, lexicon);
  if (a != Level::unknown && b != Level::unknown) {
    if (a != b || lexicon.synonyms(claim.lemma, evidence.lemma, Upos::NOUN)) return {};
    return {Containment::disjoint, Contrast::closed_list, reason};
  }
  MeaningRelation listed = relate_words(claim.lemma, evidence.lemma, Upos::NOUN, lexicon);
  if (listed.kind == Containment::disjoint) return listed;
  if (claim.name_type != evidence.name_type || claim.name_type == NameType::other) return {};
  return {Containment::disjoint, Contrast::sister, reason};
}

/// "orange juice" is a kind of "juice", whether or not WordNet says so.
MeaningRelation by_compound_head(const ContentWord& claim, const ContentWord& evidence) {
  const bool claim_compound = claim.lemma.find(' ') != std::string::npos;
  const bool evidence_compound = evidence.lemma.find(' ') != std::string::npos;
  if (claim_compound && !evidence_compound && claim.head == evidence.lemma) return {Containment::narrower, Contrast::none, {}};
  if (evidence_compound && !claim_compound && evidence.head == claim.lemma) return {Containment::wider, Contrast::none, {}};
  return {};
}

/// "a boy" is "a child", "a lady" is "a woman", whatever WordNet's first senses are.
MeaningRelation by_everyday_kind(const ContentWord& claim, const ContentWord& evidence, const Lexicon& lexicon) {
  const auto row = [&](const std::string& narrower, const std::string& wider) -> const WordRow* {
    const auto rows = lexicon.table("everyday_kinds").all(narrower);
    const auto found = std::ranges::find_if(rows, [&](const WordRow& each) { return each[1] == wider; });
    return found == rows.end() ? nullptr : &*found;
  };
  const WordRow* up = row(evidence.lemma, claim.lemma);
  const WordRow* down = row(claim.lemma, evidence.lemma);
  const WordRow* listed = up != nullptr ? up : down;
  if (listed == nullptr) return {};
  if ((*listed)[2] == "same") return {Containment::equal, Contrast::none, {}};
  return {up != nullptr ? Containment::wider : Containment::narrower, Contrast::none, {}};
}

/// "hike" is a way to "walk", by the verbs' frequent senses.
MeaningRelation by_manner(const ContentWord& claim, const ContentWord& evidence, const Lexicon& lexicon) {
  constexpr unsigned frequent = 2;
  const auto is_way_to = [&](const std::string& way, const std::string& deed) {
    const std::optional<unsigned> steps = lexicon.hypernym(way, deed, Upos::VERB, frequent);
    return steps && *steps == 1;
  };
  if (is_way_to(evidence.lemma, claim.lemma)) return {Containment::wider, Contrast::none, {}};
  if (is_way_to(claim.lemma, evidence.lemma)) return {Containment::narrower, Contrast::none, {}};
  return {};
}

}  // namespace

MeaningRelation relate_content(const ContentWord& claim, const ContentWord& evidence, const Lexicon& lexicon) {
  if (same_word(claim, evidence)) return {Containment::equal, Contrast::none, {}};
  if (claim.number && evidence.number) return relate_figures(claim, evidence);
  if (claim.number || evidence.number) return {};
  if (claim.name && evidence.name) return relate_names(claim, evidence, lexicon);
  if (claim.link || evidence.link) {
    return listed_pair(claim.lemma, evidence.lemma, "opposites", lexicon) ? relate_words(claim.lemma, evidence.lemma, Upos::X, lexicon) : MeaningRelation{};
  }
  const bool nouns = noun_like(claim.upos) && noun_like(evidence.upos);
  if (MeaningRelation listed = by_everyday_kind(claim, evidence, lexicon); listed.kind != Containment::unknown) return listed;
  if (nouns || claim.upos == evidence.upos) {
    MeaningRelation relation = relate_words(claim.lemma, evidence.lemma, nouns ? Upos::NOUN : claim.upos, lexicon);
    if (relation.kind != Containment::unknown) return relation;
    return claim.upos == Upos::VERB ? by_manner(claim, evidence, lexicon) : by_compound_head(claim, evidence);
  }
  if (lexicon.derivationally_related(claim.lemma, claim.upos, evidence.lemma, evidence.upos)) {
    return {Containment::equal, Contrast::none, "`" + claim.lemma + "` is derived from `" + evidence.lemma + "`"};
  }
  return relate_words(claim.lemma, evidence.lemma, Upos::X, lexicon);
}

Alignment align_sentences(const SentenceView& claim, const SentenceView& evidence, const Lexicon& lexicon) {
  Alignment alignment{std::vector<WordPartner>(claim.words.size()), std::vector<std::uint32_t>(evidence.words.size(), no_word)};
  align_in_order(claim, evidence, alignment);
  align_same_anywhere(claim, evidence, alignment);
  // Twice: what the first round aligns gives the second its context.
  for (int round = 0; round < 2; ++round) {
    for (Candidate& candidate : related_candidates(claim, evidence, alignment, lexicon)) {
      if (alignment.claim[candidate.claim].partner != no_word || alignment.evidence[candidate.evidence] != no_word) continue;
      pair_up(alignment, candidate.claim, candidate.evidence, std::move(candidate.relation), candidate.same_slot);
    }
  }
  return alignment;
}

}  // namespace crosscheck
