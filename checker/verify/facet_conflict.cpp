#include "checker/verify/facet_conflict.hpp"

#include <algorithm>
#include <array>

#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// A folded name or word as whole words of a folded text.
bool has_words(std::string_view folded_text, std::string_view words) {
  for (std::size_t at = folded_text.find(words); at != std::string_view::npos; at = folded_text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || folded_text[at - 1] == ' ') && (end == folded_text.size() || folded_text[end] == ' ')) return true;
  }
  return false;
}

bool has_any_word(std::string_view folded_text, std::string_view words) {
  std::size_t start = 0;
  while (start < words.size()) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    const std::string_view word = words.substr(start, end - start);
    if (word.size() > 2 && has_words(folded_text, word)) return true;
    start = end + 1;
  }
  return false;
}

std::string capitalised(std::string_view folded) {
  std::string result(folded);
  bool first = true;
  for (char& c : result) {
    if (first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    first = c == ' ';
  }
  return result;
}

class Comparison {
public:
  Comparison(std::string_view claim_text, const FacetEvidence& evidence, const Lexicon& lexicon)
      : claim_text_(claim_text), evidence_(evidence), lexicon_(lexicon), folded_(folded_name(evidence.text)) {}

  /// `all` are the claim's facets: what agrees with another of them is no counterpart of this one.
  std::optional<FacetConflict> check(const Facet& claim, const std::vector<Facet>& all) const {
    if (claim.denied || claim.holder == "?" || claim.role.empty()) return std::nullopt;
    std::vector<const Facet*> others;
    for (const Facet& facet : evidence_.facets) {
      const bool same = facet.kind == claim.kind && facet.role == claim.role;
      if (same && !facet.denied && same_holder(claim, facet)) others.push_back(&facet);
    }
    if (others.empty() || (claim.kind == FacetKind::date && recurs(claim.role) && has_figure(all))) return std::nullopt;
    for (const Facet* other : others) {
      if (!excludes(claim, *other)) return std::nullopt;
    }
    const auto agrees_elsewhere = [&](const Facet* other) {
      return std::ranges::any_of(all, [&](const Facet& own) {
        const bool same = own.kind == claim.kind && (own.role == claim.role || claim.kind == FacetKind::date);
        return &own != &claim && same && !complete_each_other(own, claim) && !excludes(own, *other);
      });
    };
    constexpr std::array single = {FacetKind::kind, FacetKind::genre};
    const bool several = std::ranges::find(single, claim.kind) == single.end();
    if (several && std::ranges::any_of(others, agrees_elsewhere)) return std::nullopt;
    if (is_elsewhere(claim)) return std::nullopt;
    return conflict(claim, *others.front());
  }

private:
  /// No event of which a thing has one: it may have happened at both dates.
  bool recurs(std::string_view role) const {
    return std::ranges::none_of(lexicon_.table("event_roles").rows(), [&](const WordRow& row) { return row[1] == role; });
  }

  /// "F-35", "B2": no figure.
  bool is_in_a_name(std::uint32_t at) const {
    while (at > 0 && claim_text_[at - 1] >= '0' && claim_text_[at - 1] <= '9') --at;
    if (at > 0 && claim_text_[at - 1] == '-') --at;
    const char before = at == 0 ? ' ' : claim_text_[at - 1];
    return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
  }

  /// A figure beside the dates ("sold 40 boats in 2019") is measured anew at each date.
  bool has_figure(const std::vector<Facet>& all) const {
    for (std::uint32_t at = 0; at < claim_text_.size(); ++at) {
      if (claim_text_[at] < '0' || claim_text_[at] > '9' || is_in_a_name(at)) continue;
      const Span digit{at, at + 1};
      if (std::ranges::none_of(all, [&](const Facet& facet) { return facet.kind == FacetKind::date && facet.span.contains(digit); })) return true;
    }
    return false;
  }

  bool same_holder(const Facet& claim, const Facet& other) const {
    if (other.holder == "?") return false;
    // Many people do several things: only what a text says somebody is, by name.
    if (claim.kind == FacetKind::occupation && (claim.holder.empty() || other.holder.empty() || claim.is_listed)) return false;
    if (claim.holder.empty() || other.holder.empty()) return evidence_.is_passage;
    return names_meet(claim.holder, other.holder);
  }

  /// "Salt Road (1988 film) was released in May": year and month of one date.
  static bool complete_each_other(const Facet& a, const Facet& b) {
    if (a.kind != FacetKind::date || a.role != b.role) return false;
    const auto year_alone = [](const PartialDate& date) { return date.first_year && !date.month; };
    const auto month_alone = [](const PartialDate& date) { return date.month && !date.first_year; };
    return (year_alone(a.date) && month_alone(b.date)) || (month_alone(a.date) && year_alone(b.date));
  }

  bool excludes(const Facet& claim, const Facet& other) const {
    switch (claim.kind) {
      case FacetKind::date: return !compatible(claim.date, other.date);
      case FacetKind::maker: return !names_meet(claim.value, other.value);
      case FacetKind::kind: return claim.value != other.value && !one_thing(claim.value, other.value);
      case FacetKind::occupation: return !one_trade(claim.value, other.value);
      case FacetKind::genre: return claim.value != other.value;
      case FacetKind::nationality: return claim.value != other.value && !one_realm(claim.value, other.value) && !lexicon_.part_of(other.value, claim.value, 3);
      case FacetKind::place: return places_exclude(claim.value, other.value);
      case FacetKind::count: return counts_exclude(claim, other);
      case FacetKind::order: return claim.quantity.stated != other.quantity.stated;
    }
    return false;
  }

  /// What the evidence has in another role may be another reading of it.
  bool is_elsewhere(const Facet& claim) const {
    switch (claim.kind) {
      case FacetKind::date:
        if (claim.role == "birth" || claim.role == "death") return false;
        return std::ranges::any_of(evidence_.facets, [&](const Facet& other) { return other.kind == FacetKind::date && compatible(claim.date, other.date); });
      case FacetKind::maker: return !claim.role.starts_with("win ") && has_any_word(folded_, claim.value);
      case FacetKind::kind: return false;
      case FacetKind::occupation: return folded_.find(claim.value.substr(0, 4)) != std::string::npos;
      case FacetKind::genre: return mentions(lexicon_.table("genres"), claim.value) || has_words(folded_, claim.value);
      case FacetKind::nationality: return mentions(lexicon_.table("countries"), claim.value);
      case FacetKind::place: return has_words(folded_, claim.value);
      case FacetKind::order:
      case FacetKind::count: return has_words(folded_, folded_name(claim_text_.substr(claim.span.start, claim.span.length())));
    }
    return false;
  }

  bool one_trade(const std::string& a, const std::string& b) const {
    return a == b || lexicon_.synonyms(a, b, Upos::NOUN) || lexicon_.hypernym(a, b, Upos::NOUN) || lexicon_.hypernym(b, a, Upos::NOUN);
  }

  bool mentions(const WordTable& table, std::string_view value) const {
    return std::ranges::any_of(table.rows(), [&](const WordRow& row) { return row[1] == value && has_words(folded_, folded_name(row.key())); });
  }

  static bool one_thing(std::string_view a, std::string_view b) {
    constexpr std::array kin = {std::pair{"settlement", "country"}, std::pair{"company", "club"}, std::pair{"company", "band"}, std::pair{"company", "school"},
                                std::pair{"company", "person"}, std::pair{"film", "series"}, std::pair{"book", "series"},
                                std::pair{"book", "poem"}, std::pair{"stage", "film"}, std::pair{"song", "album"}, std::pair{"disease", "virus"},
                                std::pair{"planet", "star"}, std::pair{"planet", "moon"}, std::pair{"person", "star"}, std::pair{"band", "person"},
                                std::pair{"video", "song"}, std::pair{"channel", "company"}, std::pair{"website", "company"},
                                std::pair{"website", "periodical"}, std::pair{"game", "series"}};
    return std::ranges::any_of(kin, [&](const auto& pair) { return (a == pair.first && b == pair.second) || (b == pair.first && a == pair.second); }) &&
           !((a == "film" && b == "series") || (a == "series" && b == "film"));
  }

  static bool one_realm(std::string_view a, std::string_view b) {
    constexpr std::array realm = {"United Kingdom", "England", "Scotland", "Wales", "Northern Ireland"};
    const auto in = [&](std::string_view name) { return std::ranges::find(realm, name) != realm.end(); };
    return in(a) && in(b) && (a == realm[0] || b == realm[0]);
  }

  bool lies_in(const std::string& inner, const std::string& outer) const {
    if (lexicon_.part_of(inner, outer, 3)) return true;
    const WordRow* a = lexicon_.table("countries").find(capitalised(inner));
    const WordRow* b = lexicon_.table("countries").find(capitalised(outer));
    if (a != nullptr && b != nullptr) return (*a)[1] == (*b)[1];
    return a != nullptr && lexicon_.part_of((*a)[1], outer, 3);
  }

  bool places_exclude(const std::string& a, const std::string& b) const {
    if (names_meet(a, b)) return false;
    return !lexicon_.synonyms(a, b, Upos::NOUN) && !lies_in(a, b) && !lies_in(b, a);
  }

  /// Counts of the dead and hurt run on after an event: a higher figure is a later one.
  bool is_running_count(const Facet& claim, const Facet& other) const {
    constexpr std::array words = {"dead", "killed", "kills", "die", "dies", "died", "deaths", "injured", "wounded", "missing", "hurt", "cases", "infected"};
    return claim.quantity.stated > other.quantity.stated && std::ranges::any_of(words, [&](const char* word) { return has_words(folded_, word); });
  }

  bool counts_exclude(const Facet& a, const Facet& b) const {
    if (is_running_count(a, b)) return false;
    constexpr std::array holding = {"have", "contain", "include", "consist", "comprise", "be", "feature", ""};
    const auto holds = [&](const Facet& facet) { return std::ranges::find(holding, facet.value) != holding.end(); };
    const bool one_deed = a.value == b.value || (!a.value.empty() && !b.value.empty() && same_verbs(a.value, b.value, lexicon_));
    if (!one_deed && !holds(a) && !holds(b)) return false;
    const auto below = [](const Quantity& x, const Quantity& y) { return x.max && y.min && *x.max < *y.min; };
    return below(a.quantity, b.quantity) || below(b.quantity, a.quantity);
  }

  static bool is_rank(const Facet& facet) { return facet.role.starts_with("place by "); }

  std::string_view said(const Facet& facet, std::string_view text) const { return text.substr(facet.span.start, facet.span.length()); }

  FacetConflict conflict(const Facet& claim, const Facet& other) const {
    FacetConflict found;
    found.claim = claim.span;
    found.evidence = other.span;
    const std::string here = "`" + std::string(said(claim, claim_text_)) + "`";
    const std::string there = "`" + std::string(said(other, evidence_.text)) + "`";
    const std::string differ = there + " in the evidence, " + here + " in the claim";
    switch (claim.kind) {
      case FacetKind::date: found.rule = "date-conflict"; found.reason = "date of the " + claim.role + ": " + differ; found.confidence = claim.role == "birth" || claim.role == "death" ? 0.9 : 0.85; break;
      case FacetKind::maker: found.rule = "agent-conflict"; found.reason = "who did `" + claim.role + "`: " + differ; found.confidence = claim.role.starts_with("win ") ? 0.9 : 0.85; break;
      case FacetKind::kind: found.rule = "value-conflict"; found.reason = "what it is: " + differ; found.confidence = 0.85; break;
      case FacetKind::occupation: found.rule = "title-conflict"; found.reason = "what one does: " + differ; found.confidence = 0.7; break;
      case FacetKind::genre: found.rule = "value-conflict"; found.reason = (claim.role == "sport" ? "sport: " : "genre: ") + differ; found.confidence = 0.75; break;
      case FacetKind::nationality: found.rule = "value-conflict"; found.reason = claim.role + ": " + differ; found.confidence = 0.85; break;
      case FacetKind::place: found.rule = "place-conflict"; found.reason = "place: " + differ; found.confidence = 0.85; break;
      case FacetKind::order: found.rule = "rank-conflict"; found.reason = "place among `" + claim.role + "`: " + differ; found.confidence = 0.8; break;
      case FacetKind::count:
        found.rule = is_rank(claim) ? "rank-conflict" : "value-conflict";
        found.reason = (is_rank(claim) ? claim.role : "number of `" + claim.role + "`") + ": " + differ;
        found.confidence = is_rank(claim) ? 0.75 : 0.85;
        break;
    }
    return found;
  }

  std::string_view claim_text_;
  const FacetEvidence& evidence_;
  const Lexicon& lexicon_;
  std::string folded_;
};

}  // namespace

std::optional<FacetConflict> facet_conflict(const std::vector<Facet>& claim, std::string_view claim_text, const FacetEvidence& evidence, const Lexicon& lexicon) {
  const Comparison comparison(claim_text, evidence, lexicon);
  std::optional<FacetConflict> best;
  for (const Facet& facet : claim) {
    std::optional<FacetConflict> found = comparison.check(facet, claim);
    if (found && (!best || found->confidence > best->confidence)) best = std::move(found);
  }
  return best;
}

}  // namespace crosscheck
