#include "checker/verify/judge.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace crosscheck {

namespace {

struct View {
  const SentenceView& claim;
  const SentenceView& evidence;
  const Alignment& alignment;
  bool is_passage = false;
};

double weight(const ContentWord& word) {
  if (word.link) return 0;
  if (word.name || word.number) return 1.5;
  if (word.upos == Upos::ADV) return 0.5;
  return 1;
}

bool covered(const WordPartner& word) {
  return word.partner != no_word && word.relation.kind != Containment::unknown && word.relation.kind != Containment::disjoint;
}

/// The claim's subject where the evidence has a pronoun for it.
bool is_given(const View& view, const ContentWord& word) {
  const bool subject = word.slot == "subject" || word.slot == "object";
  return view.evidence.pronoun_subject && subject && word.name && word.parent == view.claim.root;
}

/// "one man" asks for no more than "a man": no other figure counts the evidence's noun.
bool is_mere_article(const View& view, const ContentWord& word) {
  if (word.form != "one" || word.slot != "nummod" || word.parent == no_word) return false;
  const std::uint32_t noun = view.alignment.claim[word.parent].partner;
  if (noun == no_word) return false;
  return std::ranges::none_of(view.evidence.words, [&](const ContentWord& other) { return other.number && other.parent == noun; });
}

/// Share of the claim's weight that equal or related words of the evidence cover; words that clash, and `beside`, left out of account.
double coverage_beside_clashes(const View& view, std::size_t beside = no_word) {
  double all = 0;
  double found = 0;
  for (std::size_t i = 0; i < view.claim.words.size(); ++i) {
    const WordPartner& aligned = view.alignment.claim[i];
    if (i == beside || (aligned.partner != no_word && aligned.relation.kind == Containment::disjoint && aligned.same_slot)) continue;
    if (is_given(view, view.claim.words[i]) || is_mere_article(view, view.claim.words[i])) continue;
    all += weight(view.claim.words[i]);
    if (covered(aligned)) found += weight(view.claim.words[i]);
  }
  return all == 0 ? 1 : found / all;
}

double coverage_of_evidence(const View& view) {
  double all = 0;
  double found = 0;
  for (std::size_t j = 0; j < view.evidence.words.size(); ++j) {
    const double own = weight(view.evidence.words[j]);
    all += own;
    if (view.alignment.evidence[j] != no_word) found += own;
  }
  return all == 0 ? 1 : found / all;
}

/// Share of the rest of the claim that must be in the evidence before another word in one place contradicts.
constexpr double enough_beside = 0.8;

/// In a text another name in one place mostly belongs to another sentence's story.
constexpr double enough_in_a_text = 0.9;

struct Clash {
  std::uint32_t claim = no_word;
  std::uint32_t evidence = no_word;
  std::string rule;
  std::string reason;
  double confidence = 0;
};

/// A verb, or what there is: "there is no man dancing" has nothing above its noun.
bool heads_clause(const ContentWord& word) { return word.upos == Upos::VERB || word.slot == "root" || (word.parent == no_word && word.slot == "subject"); }

/// What a word of the denied clause weighs: the doer's qualities are given with the situation, circumstances half so.
double weight_in_clause(const SentenceView& view, std::size_t index) {
  const ContentWord& word = view.words[index];
  const double own = word.aside ? 0 : weight(word);
  if (word.parent != no_word && view.words[word.parent].slot == "subject") return 0.1 * own;
  const bool core = word.slot == "subject" || word.slot == "object" || word.slot == "root" || word.upos == Upos::VERB || word.name || word.number;
  return core ? own : 0.5 * own;
}

/// "is not a rock album" denies nothing of "is an album", "has no wooden teeth" nothing of "has teeth": a quality of the denied
/// noun or of the denied deed's object that the other side has not.
bool qualified_otherwise(const View& view, bool claim_denies, std::uint32_t head) {
  const SentenceView& denied = claim_denies ? view.claim : view.evidence;
  const bool deed = denied.words[head].upos == Upos::VERB;
  for (std::uint32_t k = 0; k < denied.words.size(); ++k) {
    const ContentWord& word = denied.words[k];
    constexpr std::array qualities = {"amod", "compound", "nummod", "nmod", "of", "in", "for"};
    if (word.parent == no_word || word.link || std::ranges::find(qualities, word.slot) == qualities.end()) continue;
    const ContentWord& noun = denied.words[word.parent];
    if (deed ? noun.slot != "object" || noun.parent != head : word.parent != head) continue;
    const std::uint32_t back = claim_denies ? k : view.alignment.evidence[k];
    if (back == no_word || !covered(view.alignment.claim[back])) return true;
  }
  return false;
}

/// Share of a denied clause that the other side may leave out: a claim's denial must be met word for word, a short piece of
/// evidence that denies a deed with its circumstances ("is not waiting at the stop") is mostly taken to deny the deed.
double most_missing(const View& view, bool claim_denies) { return view.is_passage && !claim_denies ? 0.3 : 0.15; }

/// Weight of a denied clause that a long text must have in one sentence: "didn't get away" denies no "gets".
constexpr double enough_denied_in_a_text = 2.5;

/// A clause that one side denies: its words must be in what the other affirms.
std::optional<Clash> negation_clash(const View& view) {
  for (std::uint32_t i = 0; i < view.claim.words.size(); ++i) {
    const WordPartner& aligned = view.alignment.claim[i];
    const ContentWord& word = view.claim.words[i];
    if (!covered(aligned) || !heads_clause(word)) continue;
    const ContentWord& partner = view.evidence.words[aligned.partner];
    if (word.negative == partner.negative || word.disjoined || partner.disjoined || word.imagined != partner.imagined) continue;
    double all = 0;
    double missing = 0;
    const SentenceView& denied = word.negative ? view.claim : view.evidence;
    if (qualified_otherwise(view, word.negative, word.negative ? i : aligned.partner)) continue;
    for (std::uint32_t k = 0; k < denied.words.size(); ++k) {
      const bool outside = view.is_passage && !denied.words[k].negative;
      if (word.negative ? is_given(view, denied.words[k]) : outside) continue;
      const std::uint32_t back = word.negative ? k : view.alignment.evidence[k];
      const bool found = back != no_word && covered(view.alignment.claim[back]);
      all += weight_in_clause(denied, k);
      if (!found) missing += weight_in_clause(denied, k);
    }
    if (!view.is_passage && all - missing < enough_denied_in_a_text) continue;
    if (all == 0 || missing / all > most_missing(view, word.negative)) continue;
    return Clash{i, aligned.partner, "negation-conflict", "`" + word.written + "` is affirmed by one and denied by the other", 0.95 - missing / all};
  }
  return std::nullopt;
}

std::string_view rule_of(const ContentWord& claim, const ContentWord& evidence, Contrast contrast) {
  if (claim.number && evidence.number) return "value-conflict";
  if (claim.name && evidence.name) return "agent-conflict";
  return contrast == Contrast::antonym ? "antonym-conflict" : "value-conflict";
}

/// Counts of the dead, hurt and missing run on after an event: a higher figure is a later one.
bool tells_a_toll(const SentenceView& view) {
  constexpr std::array words = {"kill", "dead", "die", "death", "toll", "death toll", "injure", "wound", "missing", "hurt", "victim", "casualty",
                                "case", "infect", "infection", "arrest", "evacuate", "rescue", "displace", "body", "fatality"};
  return std::ranges::any_of(view.words, [&](const ContentWord& word) { return std::ranges::find(words, word.lemma) != words.end(); });
}

bool is_running_count(const View& view, const ContentWord& claim, const ContentWord& evidence) {
  if (!claim.number || !evidence.number || *claim.number < *evidence.number) return false;
  return tells_a_toll(view.claim) && tells_a_toll(view.evidence);
}

/// Figures for two years differ by rights.
bool two_years(const View& view) {
  std::size_t figures = 0;
  bool years = false;
  for (std::size_t i = 0; i < view.claim.words.size(); ++i) {
    const WordPartner& aligned = view.alignment.claim[i];
    const ContentWord& word = view.claim.words[i];
    if (aligned.partner == no_word || aligned.relation.kind != Containment::disjoint || !word.number) continue;
    const ContentWord& other = view.evidence.words[aligned.partner];
    const auto is_year = [](const ContentWord& figure) { return figure.form.size() == 4 && *figure.number >= 1800 && *figure.number < 2100; };
    ++figures;
    years |= other.number && is_year(word) && is_year(other);
  }
  return years && figures > 1;
}

/// "Aberdeen is a city", "Coventry is a city": a description of somebody else.
bool is_another_subject(const SentenceView& view, const ContentWord& word) {
  if (word.slot != "subject" || !word.name || word.parent == no_word) return false;
  const ContentWord& predicate = view.words[word.parent];
  return predicate.upos == Upos::NOUN || predicate.upos == Upos::ADJ || predicate.upos == Upos::PROPN;
}

/// "Krag is the third mayor", "Krag met the second mayor": another thing beside the same subject.
bool is_other_noun(const View& view, const ContentWord& ordinal) {
  if (ordinal.parent == no_word || view.claim.words[ordinal.parent].slot != "root") return false;
  const std::uint32_t partner = view.alignment.claim[ordinal.parent].partner;
  if (partner == no_word) return false;
  const std::string& slot = view.evidence.words[partner].slot;
  if (slot != "object" && slot != "of") return false;
  for (std::size_t i = 0; i < view.claim.words.size(); ++i) {
    const std::uint32_t subject = view.alignment.claim[i].partner;
    if (view.claim.words[i].slot == "subject" && subject != no_word && covered(view.alignment.claim[i])) return view.evidence.words[subject].slot == "subject";
  }
  return false;
}

/// "Berg was the 12th mayor", "Krag was the 13th mayor": figures of two named subjects, or of two things ("third album", "second novel").
bool counts_another(const View& view, const ContentWord& figure) {
  const auto clashes = [&](std::size_t i) {
    const WordPartner& aligned = view.alignment.claim[i];
    return aligned.partner != no_word && !covered(aligned);
  };
  if (figure.parent != no_word && clashes(figure.parent) && view.alignment.claim[figure.parent].relation.kind == Containment::disjoint) return true;
  if (figure.ordinal && is_other_noun(view, figure)) return true;
  for (std::size_t i = 0; i < view.claim.words.size(); ++i) {
    const ContentWord& word = view.claim.words[i];
    if (word.slot == "subject" && word.name && clashes(i) && view.evidence.words[view.alignment.claim[i].partner].name) return true;
  }
  return false;
}

/// "Krag was found in Greece", "Krag was born in Italy": names in the places of two deeds.
bool tells_another_deed(const View& view, std::uint32_t index) {
  const auto deed = [](const SentenceView& sentence) { return sentence.root != no_word && sentence.words[sentence.root].upos == Upos::VERB; };
  if (!deed(view.claim) || !deed(view.evidence) || view.claim.root == index) return false;
  return view.claim.words[index].name && !covered(view.alignment.claim[view.claim.root]);
}

/// "A man is singing", "a woman is singing": two strangers, each of whom may do so.
bool are_strangers(const ContentWord& claim, const ContentWord& evidence) {
  return claim.indefinite && evidence.indefinite && claim.slot == "subject" && evidence.slot == "subject" && !claim.number && !evidence.number;
}

std::optional<Clash> replaced_word(const View& view, double coverage) {
  std::optional<Clash> best;
  for (std::uint32_t i = 0; i < view.claim.words.size(); ++i) {
    const WordPartner& aligned = view.alignment.claim[i];
    if (aligned.partner == no_word || !aligned.same_slot || aligned.relation.kind != Containment::disjoint) continue;
    const ContentWord& word = view.claim.words[i];
    const ContentWord& partner = view.evidence.words[aligned.partner];
    if (word.negative || partner.negative || word.disjoined || partner.disjoined) continue;
    if (is_another_subject(view.claim, word) || are_strangers(word, partner)) continue;
    if (((word.open || partner.open) && !word.number) || is_running_count(view, word, partner)) continue;
    const bool strong = aligned.relation.contrast != Contrast::sister;
    if (!strong && word.name && ((word.listed && partner.listed) || view.claim.adds || view.evidence.adds)) continue;
    if (word.number && (two_years(view) || counts_another(view, word))) continue;
    if (tells_another_deed(view, i)) continue;
    if (coverage < (strong ? 0.6 : 0.75) || (word.name && !view.is_passage && coverage < enough_in_a_text)) continue;
    const double confidence = coverage * (strong ? 0.95 : 0.8);
    if (!best || confidence > best->confidence) {
      best = Clash{i, aligned.partner, std::string(rule_of(word, partner, aligned.relation.contrast)), aligned.relation.reason, confidence};
    }
  }
  return best;
}

/// Figures of one place that exclude each other: the sentences differ in more than a name.
bool figures_clash(const View& view) {
  return std::ranges::any_of(view.alignment.claim, [&](const WordPartner& aligned) {
    const std::size_t index = static_cast<std::size_t>(&aligned - view.alignment.claim.data());
    return aligned.partner != no_word && aligned.relation.kind == Containment::disjoint && view.claim.words[index].number;
  });
}

/// Names that fill one place of two otherwise equal sentences and are not known to be related.
std::optional<Clash> other_filling(const View& view) {
  std::optional<Clash> best;
  if (figures_clash(view)) return best;
  for (std::uint32_t i = 0; i < view.claim.words.size(); ++i) {
    const WordPartner& aligned = view.alignment.claim[i];
    if (aligned.partner == no_word || !aligned.same_slot || aligned.relation.kind != Containment::unknown) continue;
    const ContentWord& word = view.claim.words[i];
    const ContentWord& partner = view.evidence.words[aligned.partner];
    const bool names = word.name && partner.name;
    if (!names || word.number || partner.number || word.negative || partner.negative || word.open || partner.open) continue;
    if (word.disjoined || partner.disjoined || (word.listed && partner.listed) || view.claim.adds || view.evidence.adds) continue;
    const double rest = coverage_beside_clashes(view, i);
    if (rest < enough_beside) continue;
    const double confidence = rest * 0.75;
    if (best && confidence <= best->confidence) continue;
    best = Clash{i, aligned.partner, "agent-conflict", "`" + word.written + "` in the claim, `" + partner.written + "` in its place in the evidence", confidence};
  }
  return best;
}

/// Doer and done-to exchanged under one verb.
std::optional<Clash> swapped_roles(const View& view) {
  for (std::uint32_t i = 0; i < view.claim.words.size(); ++i) {
    const ContentWord& subject = view.claim.words[i];
    if (subject.slot != "subject" || subject.parent == no_word || !covered(view.alignment.claim[i])) continue;
    const std::uint32_t verb = view.alignment.claim[subject.parent].partner;
    const ContentWord& partner = view.evidence.words[view.alignment.claim[i].partner];
    if (verb == no_word || partner.parent != verb || partner.slot != "object") continue;
    for (std::uint32_t k = 0; k < view.claim.words.size(); ++k) {
      const ContentWord& object = view.claim.words[k];
      if (object.slot != "object" || object.parent != subject.parent || !covered(view.alignment.claim[k])) continue;
      const ContentWord& other = view.evidence.words[view.alignment.claim[k].partner];
      if (other.parent != verb || other.slot != "subject" || view.claim.words[subject.parent].negative) continue;
      return Clash{i, view.alignment.claim[i].partner, "agent-conflict", "`" + subject.written + "` and `" + object.written + "` have changed places", 0.85};
    }
  }
  return std::nullopt;
}

/// Every word of the claim is said by the evidence; under negation the other way round.
bool entailed(const View& view) {
  for (std::size_t i = 0; i < view.claim.words.size(); ++i) {
    const ContentWord& word = view.claim.words[i];
    const WordPartner& aligned = view.alignment.claim[i];
    if (word.link || is_mere_article(view, word)) continue;
    if (!covered(aligned)) return false;
    if (view.evidence.words[aligned.partner].negative != word.negative) return false;
    const Containment wrong = word.negative ? Containment::wider : Containment::narrower;
    if (aligned.relation.kind == wrong) return false;
  }
  for (std::size_t j = 0; j < view.evidence.words.size(); ++j) {
    const ContentWord& word = view.evidence.words[j];
    if (word.negative && !word.link && view.alignment.evidence[j] == no_word) return false;
  }
  return true;
}

Judgement contradiction(const View& view, const Clash& clash) {
  Judgement judgement;
  judgement.kind = JudgementKind::contradicted;
  judgement.confidence = clash.confidence;
  judgement.rule = clash.rule;
  judgement.explanation = clash.reason;
  judgement.claim_clash = view.claim.words[clash.claim].span;
  judgement.evidence_clash = view.evidence.words[clash.evidence].span;
  return judgement;
}

}  // namespace

Judgement judge_sentences(const SentenceView& claim, const SentenceView& evidence, const Alignment& alignment, bool is_passage) {
  const View view{claim, evidence, alignment, is_passage};
  const double coverage = coverage_beside_clashes(view);
  Judgement judgement;
  judgement.coverage = coverage;
  std::optional<Clash> clash = negation_clash(view);
  if (!clash && is_passage) clash = swapped_roles(view);
  if (!clash) clash = replaced_word(view, coverage);
  if (!clash && is_passage) clash = other_filling(view);
  if (clash) {
    judgement = contradiction(view, *clash);
    judgement.coverage = coverage;
    return judgement;
  }
  if (entailed(view)) {
    judgement.kind = JudgementKind::supported;
    judgement.confidence = 0.5 + 0.4 * coverage_of_evidence(view);
    judgement.explanation = "the evidence has every word of the claim or one that entails it";
  }
  return judgement;
}

}  // namespace crosscheck
