// Deeds of one matter in one article -> those that cannot both be.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/deeds/deed.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/language/language.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Words that open a sentence which turns to another time or tells the contrary on purpose.
constexpr std::array turning{"but"sv, "however"sv, "yet"sv, "later"sv, "then"sv, "now"sv, "instead"sv, "subsequently"sv, "eventually"sv, "finally"sv, "meanwhile"sv, "although"sv, "though"sv, "while"sv, "still"sv, "nevertheless"sv, "last"sv, "earlier"sv, "this"sv, "previously"sv};

bool is_told(const Deed& deed) { return deed.standing.when != DeedTime::future; }
bool holds_now(const Deed& deed) {
  return deed.standing.when == DeedTime::perfect || (deed.standing.when == DeedTime::present && (deed.is_state || deed.standing.lasts));
}


class DeedConflicts {
public:
  DeedConflicts(const DeedSources& sources, const std::vector<Deed>& deeds, std::vector<DraftFinding>& findings)
      : sources_(sources), deeds_(deeds), words_(sources.tree.parsed()), matters_(sources.lexicon.table("deed_matters")), findings_(findings) {}

  void judge(const std::vector<const Deed*>& group) {
    constexpr std::size_t window = 40;  ///< deeds of one matter that are compared with one
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(group.size(), i + 1 + window); ++j)
        if (clash(*group[i], *group[j]) && !is_told_both_ways(group, *group[i], *group[j])) return raise(*group[i], *group[j]);
  }

private:
  std::string_view kind_of(const Deed& deed) const {
    const WordRow* row = matters_.find(deed.matter);
    return row == nullptr ? std::string_view() : (*row)[1];
  }

  bool same_sentence(const Deed& a, const Deed& b) const { return sources_.tree[a.word].sentence == sources_.tree[b.word].sentence; }

  bool opens_with_a_turn(const Deed& deed) const {
    const Sentence& sentence = words_.sentence_of(deed.word);
    TokenId first = sentence.first;
    while (first < sentence.last && words_.upos(first) == Upos::PUNCT) ++first;
    return among(words_.word(first), turning);
  }

  bool clash(const Deed& a, const Deed& b) const {
    const bool opposite = a.side != b.side && !a.standing.denied && !b.standing.denied;
    const bool denied = a.side == b.side && a.standing.denied != b.standing.denied;
    if (denied && !is_denied_outright(a.standing.denied ? a : b)) return false;
    if ((!opposite && !denied) || same_sentence(a, b) || opens_with_a_turn(b)) return false;
    return is_one_thing(a, b) && doers_fit(a, b) && times_fit(a, b) && voices_fit(a, b);
  }

  /// How many persons with a name such deeds are told of.
  std::size_t persons_in_court(std::string_view matter) const {
    std::vector<ClusterId> persons;
    for (const Deed& deed : deeds_)
      if (deed.matter == matter && deed.about.cluster != no_cluster) persons.push_back(deed.about.cluster);
    std::ranges::sort(persons);
    return static_cast<std::size_t>(std::unique(persons.begin(), persons.end()) - persons.begin());
  }

  /// "the accused": the one person whose case the article tells of.
  bool is_the_accused(const Deed& a, const Deed& b) const {
    constexpr std::array cases{"custody"sv, "plea"sv, "verdict"sv};
    constexpr std::array roles{"accused"sv, "accuse"sv, "defendant"sv};
    return among(a.matter, cases) && b.about.names.empty() && !b.about.is_new && among(b.about.noun, roles) && a.about.cluster != no_cluster && !a.about.is_part && persons_in_court(a.matter) == 1;
  }

  bool is_one_thing(const Deed& a, const Deed& b) const {
    if (is_the_accused(a, b) || is_the_accused(b, a)) return true;
    return kind_of(a) == "trend" ? is_one_measure(a.about, b.about, sources_.lexicon) : is_one_party(a.about, b.about, sources_.lexicon);
  }

  bool doers_fit(const Deed& a, const Deed& b) const {
    const std::string_view kind = kind_of(a);
    const bool one = is_one_party(a.doer, b.doer, sources_.lexicon);
    if (kind == "stance" || kind == "contest") return one;
    return one || !a.doer.is_given() || !b.doer.is_given();
  }

  static bool days_fit(const Deed& a, const Deed& b) {
    if (a.standing.other_time != b.standing.other_time && a.standing.other_words != b.standing.other_words) return false;
    return !a.standing.day || !b.standing.day || one_day(a, b);
  }
  /// A weekday may be read as the one before or the one to come.
  static bool one_day(const Deed& a, const Deed& b) {
    if (!a.standing.day || !b.standing.day) return false;
    return overlaps(*a.standing.day, *b.standing.day) || std::chrono::abs(*a.standing.day->earliest - *b.standing.day->earliest) == std::chrono::days(7);
  }

  /// "the rise in sales": the one that the article told of; else the words must name one time and tell what of.
  static bool stretches_fit(const Deed& a, const Deed& b) {
    if (a.standing.denied || b.standing.denied) return false;
    const bool is_long = b.standing.stretch.find_first_of("YM") != std::string::npos;
    if (b.is_noun && b.standing.is_presupposed && !is_long) return true;
    const bool is_bare = a.about.describing.empty() && a.about.names.empty();
    return !is_bare && a.about.names.empty() == b.about.names.empty() && a.standing.stretch == b.standing.stretch && (names_a_time(a) || one_day(a, b));
  }

  /// Another time than the article's days, and a known one: "last year" of an article without a date is any year.
  static bool names_a_time(const Deed& deed) {
    return !deed.standing.other_time.empty() && deed.standing.other_time.find("_REF") == std::string::npos;
  }

  /// "was not adopted in response to a bid": but it was adopted.
  bool is_denied_outright(const Deed& deed) const {
    const Tree& tree = sources_.tree;
    return std::ranges::none_of(tree.children(deed.word), [&](TokenId child) {
      const Deprel relation = tree.relation(child);
      constexpr std::array times{"time"sv, "day"sv, "night"sv, "point"sv, "moment"sv, "stage"sv, "week"sv, "month"sv, "year"sv};
      if (among(tree.lemma(child), times)) return false;  // "at any time"
      return child > deed.word && (relation == Deprel::obl || relation == Deprel::advcl || relation == Deprel::xcomp) && tree.preposition(child) != "by";
    });
  }

  bool times_fit(const Deed& a, const Deed& b) const {
    if (!days_fit(a, b)) return false;
    if (is_told(a) != is_told(b)) {
      const Deed& foretold = is_told(a) ? b : a;
      if (a.matter == "staging") return a.side != b.side && foretold.side == "on";
      return kind_of(a) == "once" && foretold.standing.denied && one_day(a, b);
    }
    if (!is_told(a)) return true;
    const bool one_lasts = a.standing.lasts || b.standing.lasts;
    if (!one_lasts && a.matter != "plea" && (a.standing.when == DeedTime::earlier) != (b.standing.when == DeedTime::earlier)) return false;
    if (kind_of(a) == "trend") return stretches_fit(a, b);
    if (kind_of(a) != "turn") return true;
    if (holds_now(a) && holds_now(b)) return true;
    return one_lasts || one_day(a, b);
  }

  /// What somebody's indirect speech takes as known, the paper takes as known too.
  static Voice voice_for(const Deed& deed) {
    if (deed.standing.claim == nullptr) return {};
    const Voice voice = voice_of(*deed.standing.claim);
    return deed.standing.is_presupposed && !voice.quoted && !voice.doubtful ? Voice{} : voice;
  }
  static bool voices_fit(const Deed& a, const Deed& b) { return outcome_of(voice_for(a), voice_for(b)) == VoiceOutcome::conflict; }

  /// Each side is told twice: the article tells of a dispute, or of one thing after the other.
  bool is_told_both_ways(const std::vector<const Deed*>& group, const Deed& a, const Deed& b) const {
    const auto times_told = [&](const Deed& one) {
      return std::ranges::count_if(group, [&](const Deed* other) { return other->side == one.side && other->standing.denied == one.standing.denied && is_one_thing(one, *other); });
    };
    return times_told(b) > 1 && (times_told(a) > 1 || kind_of(a) == "trend");
  }

  void raise(const Deed& first, const Deed& second) {
    const std::string_view rule = first.side == second.side ? "negation-conflict" : "antonym-conflict";
    DraftFinding finding = draft_finding(sources_.input, rule, second.span, fmt::format("{} conflicts with {}", words_.quoted(second.span), words_.quoted(first.span)), 0.7);
    finding.related.push_back({sources_.input.document, first.span, "said here", {}});
    finding.working.push_back(fmt::format("{}: {}{} and {}{}", first.matter, first.standing.denied ? "not " : "", first.side, second.standing.denied ? "not " : "", second.side));
    for (const Deed* one : {&first, &second})
      if (one->standing.claim != nullptr) finding.claims.push_back(one->standing.claim->id);
    findings_.push_back(std::move(finding));
  }

  const DeedSources& sources_;
  const std::vector<Deed>& deeds_;
  WordsInContext words_;
  const WordTable& matters_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace

void check_deeds(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  if (input.language == nullptr) return;
  const DeedSources sources{input, input.tree, input.language->lexicon};
  const std::vector<Deed> deeds = read_deeds(sources);
  std::map<std::string_view, std::vector<const Deed*>> groups;
  for (const Deed& deed : deeds) groups[deed.matter].push_back(&deed);
  DeedConflicts conflicts(sources, deeds, findings);
  for (const auto& [matter, group] : groups) conflicts.judge(group);
}

}  // namespace crosscheck
