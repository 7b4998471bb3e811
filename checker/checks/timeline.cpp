#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/source_paths.hpp"
#include "checker/graph/chronology.hpp"
#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/roles.hpp"

namespace crosscheck {
namespace {

struct Distance {
  std::optional<int> least;
  std::optional<int> most;
};

/// "P2Y" said of whole years may be a day over one and a day under three.
std::optional<Distance> distance_of(std::string_view period) {
  if (period.size() < 3 || period.front() != 'P') return std::nullopt;
  int count = 0;
  const char* end = period.data() + period.size() - 1;
  const auto [rest, problem] = std::from_chars(period.data() + 1, end, count);
  if (problem != std::errc() || rest != end || count <= 0 || count > 2000) return std::nullopt;
  switch (period.back()) {
    case 'Y': return Distance{(count - 1) * 365, (count + 1) * 366};
    case 'M': return Distance{(count - 1) * 28, (count + 1) * 31};
    case 'W': return Distance{count * 7 - 6, count * 7 + 6};
    case 'D': return Distance{count - 1, count + 1};
    default: return std::nullopt;
  }
}

bool happened(const Claim& claim) {
  return claim.tense == Tense::past && claim.polarity == Polarity::positive && is_asserted(claim) && claim.region != Region::boilerplate;
}

/// A day, month or year that the event falls in; no stretch of time, no "now".
bool is_dated(const Claim& claim) {
  if (!claim.time || claim.time->text.empty() || claim.time->value.starts_with('P') || claim.time->value.ends_with("_REF")) return false;
  return claim.time->days.earliest && claim.time->days.latest;
}

std::string head_of(const Argument* argument) { return argument == nullptr ? std::string() : source_key(argument->head_text); }
std::string entity_of(const Argument* argument) { return argument == nullptr ? std::string() : argument->entity; }

/// The events of an article: claims of one verb whose doer and thing have the same heads, unless names tell them apart.
class Events {
public:
  Events(Chronology& chronology, const std::vector<Claim>& claims) : chronology_(chronology) {
    for (const Claim& claim : claims) names_[key_of(claim)].insert(names_of(claim));
    for (auto& [key, names] : names_) names.erase("|");
  }

  std::optional<Chronology::Event> of(const Claim& claim) {
    const Roles roles = roles_of(claim);
    if (roles.doer == nullptr && roles.thing == nullptr) return std::nullopt;
    if ((roles.doer != nullptr && roles.doer->is_pronoun) || (roles.thing != nullptr && roles.thing->is_pronoun)) return std::nullopt;
    std::string key = key_of(claim);
    const std::string names = names_of(claim);
    if (names_[key].size() > 1) {
      if (names == "|") return std::nullopt;  // two things of a kind: which is meant is a guess
      key += names;
    }
    const auto [entry, fresh] = events_.try_emplace(key, 0);
    if (fresh) entry->second = chronology_.add_event(clause_text(claim));
    return entry->second;
  }

private:
  static std::string key_of(const Claim& claim) {
    const Roles roles = roles_of(claim);
    return claim.predicate.lemma + "|" + head_of(roles.doer) + "|" + head_of(roles.thing);
  }
  static std::string names_of(const Claim& claim) {
    const Roles roles = roles_of(claim);
    return entity_of(roles.doer) + "|" + entity_of(roles.thing);
  }

  Chronology& chronology_;
  std::map<std::string, std::set<std::string>> names_;
  std::map<std::string, Chronology::Event> events_;
};

class Timeline {
public:
  Timeline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), findings_(findings) {}

  void run() {
    for (const Claim& claim : input_.analysis.claims)
      if (happened(claim)) add_date(claim);
    for (const Claim& claim : input_.analysis.claims)
      if (happened(claim)) add_distances(claim);
    if (has_distance_) tell(chronology_.impossible_ring());
  }

private:
  void add_date(const Claim& claim) {
    const auto event = is_dated(claim) ? events_.of(claim) : std::nullopt;
    if (event) chronology_.add_date(*event, claim.time->days, statement(claim, claim.span, "`" + claim.predicate.text + "`: " + claim.time->text));
  }

  /// "closed in 1995, two years after the bridge opened": the claim of the clause behind "after" is the other event.
  void add_distances(const Claim& claim) {
    for (const Argument& argument : claim.arguments) {
      if (argument.role != "after" && argument.role != "before") continue;
      const Claim* other = clause_in(argument);
      const auto own_event = other == nullptr ? std::nullopt : events_.of(claim);
      const auto other_event = own_event ? events_.of(*other) : std::nullopt;
      if (!other_event || *own_event == *other_event) continue;
      const bool after = argument.role == "after";
      const Distance distance = distance_in(argument, *other);
      const std::string text = "`" + clause_text_of(claim, argument) + "`";
      chronology_.add_distance(after ? *other_event : *own_event, after ? *own_event : *other_event, distance.least, distance.most,
                               statement(claim, {claim.span.start, std::max(claim.span.end, argument.span.end)}, text));
      statements_.back().is_distance = has_distance_ = true;
    }
  }

  static std::string clause_text_of(const Claim& claim, const Argument& argument) {
    const bool with_word = argument.text.find(argument.role) != std::string::npos;
    return claim.predicate.text + (with_word ? " " : " " + argument.role + " ") + argument.text;
  }

  const Claim* clause_in(const Argument& argument) const {
    const Claim* found = nullptr;
    for (const Claim& claim : input_.analysis.claims)
      if (argument.span.contains(claim.predicate.span) && argument.span.contains(claim.span) && happened(claim)) {
        if (found != nullptr) return nullptr;
        found = &claim;
      }
    return found;
  }

  static Distance distance_in(const Argument& argument, const Claim& other) {
    const Distance in_order{0, std::nullopt};
    if (!other.time || other.time->text.empty() || !argument.text.starts_with(other.time->text)) return in_order;
    return distance_of(other.time->value).value_or(in_order);
  }

  /// Remembers the place; the chronology speaks of statements by their number.
  std::string statement(const Claim& claim, Span span, std::string words) {
    statements_.push_back({&claim, span, std::move(words), false});
    return std::to_string(statements_.size() - 1);
  }

  void tell(const std::vector<std::string>& ring) {
    if (ring.size() < 2) return;
    DraftFinding finding;
    finding.rule = "timeline-cycle";
    std::string words;
    for (const std::string& number : ring) {
      const Statement& own = statements_[static_cast<std::size_t>(std::stoul(number))];
      words += (words.empty() ? "" : ", ") + own.words;
      finding.working.push_back(own.words);
      finding.claims.push_back(own.claim->id);
      if (own.is_distance && finding.place.span.empty()) finding.place = {input_.document, own.span, {}, {}};
      else finding.related.push_back({input_.document, own.span, own.words, {}});
    }
    if (finding.place.span.empty()) return;
    std::erase_if(finding.related, [&](const DraftPassage& passage) { return passage.span.overlaps(finding.place.span); });
    finding.message = "no calendar has room for all of " + words;
    finding.confidence = 0.85;
    findings_.push_back(std::move(finding));
  }

  struct Statement {
    const Claim* claim = nullptr;
    Span span;
    std::string words;
    bool is_distance = false;
  };
  const ArticleCheckInput& input_;
  std::vector<DraftFinding>& findings_;
  Chronology chronology_;
  Events events_{chronology_, input_.analysis.claims};
  std::vector<Statement> statements_;
  bool has_distance_ = false;
};

}  // namespace

void check_timeline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Timeline(input, findings).run(); }

}  // namespace crosscheck
