#include "checker/claims/relations.hpp"

#include <algorithm>
#include <array>

#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

/// Nouns that stand for their maker or owner: "replaced Huawei's equipment" replaces Huawei.
constexpr std::array<std::string_view, 32> stand_ins{
    "provider", "maker", "manufacturer", "producer",
    "equipment", "gear",     "kit",      "hardware", "technology", "product",  "system", "software",   "device", "component",
    "solution",  "offer",    "bid",      "proposal", "tender",     "platform", "part",   "infrastructure", "antenna", "radio",
    "station",   "supplier", "vendor",   "handset",  "phone",      "network",  "firm",   "company"};

bool is_stand_in(const std::string& lemma) { return std::find(stand_ins.begin(), stand_ins.end(), lemma) != stand_ins.end(); }

/// "equipment from Nokia", "providers like Nokia".
bool names_owner(std::string_view preposition) {
  constexpr std::array<std::string_view, 6> list{"from", "by", "of", "like", "such as", "including"};
  return std::find(list.begin(), list.end(), preposition) != list.end();
}

/// Who stands in a slot.
struct Filler {
  std::string name;
  Span span;
};

/// A claim with its participants in the places of the active voice.
struct ActiveClaim {
  const Argument* agent = nullptr;
  const Argument* patient = nullptr;
  const Argument* recipient = nullptr;  ///< "was awarded a contract": the passive subject
};

ActiveClaim active_of(const Claim& claim) {
  ActiveClaim out;
  const Argument* object = argument(claim, "object");
  if (!claim.predicate.passive) {
    out.agent = &claim.subject;
    out.patient = object;
    return out;
  }
  out.agent = argument(claim, "by");
  out.patient = object == nullptr ? &claim.subject : object;
  if (object != nullptr) out.recipient = &claim.subject;
  return out;
}

bool names_noun(const Argument& argument, const std::string& noun) {
  if (argument.terms.empty()) return false;
  const std::size_t cut = noun.rfind('_');
  if (argument.terms.front().lemma != (cut == std::string::npos ? noun : noun.substr(cut + 1))) return false;
  if (cut == std::string::npos) return true;
  const std::string modifier = noun.substr(0, cut);
  return std::any_of(argument.terms.begin() + 1, argument.terms.end(),
                     [&](const Term& term) { return term.role == TermRole::modifier && term.lemma == modifier; });
}

bool names_noun(const Argument& argument, const std::vector<std::string>& nouns) {
  return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) { return names_noun(argument, noun); });
}

class Matcher {
public:
  Matcher(const RuleSet& rules, const RuleIndex& index) : rules_(rules), index_(index) {}

  std::vector<ClaimRelation> match(const Claim& claim) const {
    std::vector<ClaimRelation> out;
    for (const std::uint32_t at : index_.patterns_of(claim.predicate.lemma)) {
      const PhrasePattern& pattern = index_.patterns()[at];
      if (pattern.ends == (claim.phase == Phase::ended)) match(claim, pattern, out);
    }
    add_implied(out);
    return out;
  }

private:
  void match(const Claim& claim, const PhrasePattern& pattern, std::vector<ClaimRelation>& out) const {
    const std::size_t before = out.size();
    match(claim, pattern, active_of(claim), out);
    // "Corvane signed Tessel" with the verb taken for a participle: who has an object and no doer beside acts itself.
    const bool may_act = claim.predicate.passive && out.size() == before && argument(claim, "by") == nullptr && argument(claim, "object") != nullptr;
    if (may_act) match(claim, pattern, {&claim.subject, argument(claim, "object"), nullptr}, out);
  }

  void match(const Claim& claim, const PhrasePattern& pattern, const ActiveClaim& active, std::vector<ClaimRelation>& out) const {
    const Relation& relation = rules_.relations[pattern.relation];
    std::vector<Filler> agents, others;
    const std::string& agent_type = pattern.object_acts ? relation.object : relation.subject;
    if (active.agent != nullptr) collect(*active.agent, agent_type, agents);
    if (agents.empty() && (active.agent == nullptr || active.agent->text.empty())) {
      collect_nested_doer(claim, agent_type, agents);
      if (agents.empty() && active.agent == nullptr) collect_owner(claim, agent_type, agents);
    }
    if (agents.empty()) return;
    std::vector<const Argument*> matched(pattern.parts.size(), nullptr);
    for (std::size_t at = 0; at < pattern.parts.size(); ++at) {
      const PatternPart& part = pattern.parts[at];
      const bool fits = part.kind == PhraseElementKind::words ? match_noun(claim, active, part, matched[at])
                        : part.kind == PhraseElementKind::other
                            ? match_other(claim, active, part)
                            : match_slot(claim, active, pattern, at, matched, pattern.object_acts ? relation.subject : relation.object, others);
      if (!fits && !part.optional) return;
    }
    for (const Filler& agent : agents)
      for (const Filler& other : others) add(relation.name, pattern.object_acts ? other : agent, pattern.object_acts ? agent : other, out);
  }

  static void add(const std::string& name, const Filler& subject, const Filler& object, std::vector<ClaimRelation>& out) {
    if (subject.name == object.name) return;
    const auto same = [&](const ClaimRelation& known) { return known.name == name && known.subject == subject.name && known.object == object.name; };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back({name, subject.name, object.name, subject.span, object.span});
  }

  /// The participants that a part may mean, by its prepositions.
  static std::vector<const Argument*> candidates(const Claim& claim, const ActiveClaim& active, const PatternPart& part) {
    std::vector<const Argument*> out;
    if (part.prepositions.empty()) {
      if (active.patient != nullptr) out.push_back(active.patient);
      for (const Argument& argument : claim.arguments)
        if (argument.role == "complement" || argument.role == "as") out.push_back(&argument);
      return out;
    }
    for (const Argument& argument : claim.arguments) {
      const bool agent = &argument == active.agent && claim.predicate.passive;
      if (!agent && stands_behind(argument, part.prepositions)) out.push_back(&argument);
    }
    if (active.recipient != nullptr) out.push_back(active.recipient);
    return out;
  }

  /// A place has its preposition in its words: "at Lark Park".
  static bool stands_behind(const Argument& argument, const std::vector<std::string>& prepositions) {
    if (std::find(prepositions.begin(), prepositions.end(), argument.role) != prepositions.end()) return true;
    if (argument.role != "place") return false;
    return std::any_of(prepositions.begin(), prepositions.end(), [&](const std::string& preposition) {
      return argument.text.size() > preposition.size() && argument.text.starts_with(preposition) && argument.text[preposition.size()] == ' ';
    });
  }

  static bool match_noun(const Claim& claim, const ActiveClaim& active, const PatternPart& part, const Argument*& matched) {
    for (const Argument* argument : candidates(claim, active, part))
      if (names_noun(*argument, part.nouns)) {
        matched = argument;
        return true;
      }
    return false;
  }

  static bool match_other(const Claim& claim, const ActiveClaim& active, const PatternPart& part) {
    return !candidates(claim, active, part).empty();
  }

  bool match_slot(const Claim& claim, const ActiveClaim& active, const PhrasePattern& pattern, std::size_t at,
                  const std::vector<const Argument*>& matched, const std::string& slot_type, std::vector<Filler>& out) const {
    const PatternPart& part = pattern.parts[at];
    const std::string& type = part.type.empty() ? slot_type : part.type;
    for (const Argument* argument : candidates(claim, active, part)) {
      if (part.prepositions.empty() && argument != active.patient) continue;
      collect(*argument, type, out);
    }
    if (out.empty()) collect_from_maker(claim, active, part, type, out);
    for (int outer = part.inside; out.empty() && outer >= 0; outer = pattern.parts[static_cast<std::size_t>(outer)].inside)
      if (const Argument* holder = matched[static_cast<std::size_t>(outer)]) collect_inside(*holder, part.prepositions, type, out);
    return !out.empty();
  }

  /// A name that fits the type: an entity of a pack, or, of base types, any name of that type.
  bool fits(const std::string& name, const std::string& type, const std::string& wanted) const {
    if (name.empty()) return false;
    if (const auto found = index_.entity(name)) return index_.is(rules_.entities[*found].type, wanted);
    return index_.base_type(wanted) == wanted && index_.is(type, wanted);
  }

  /// The participant itself, or whose equipment it is.
  void collect(const Argument& argument, const std::string& type, std::vector<Filler>& out) const {
    if (fits(argument.entity, argument.type, type)) {
      out.push_back({argument.entity, argument.span});
      return;
    }
    if (argument.terms.empty() || !is_stand_in(argument.terms.front().lemma)) return;
    collect_terms(argument, type, out, [](const Term& term) {
      return term.role == TermRole::possessor || term.role == TermRole::modifier ||
             (term.role == TermRole::nested && names_owner(term.preposition));
    });
  }

  /// "with hardware from Nokia", where the parse hangs the maker on the verb.
  void collect_from_maker(const Claim& claim, const ActiveClaim& active, const PatternPart& part, const std::string& type, std::vector<Filler>& out) const {
    const std::vector<const Argument*> all = candidates(claim, active, part);
    const bool equipment = std::any_of(all.begin(), all.end(), [](const Argument* one) { return !one->terms.empty() && is_stand_in(one->terms.front().lemma); });
    if (!equipment || part.prepositions.empty()) return;
    for (const Argument& argument : claim.arguments)
      if (argument.role == "from") collect(argument, type, out);
  }

  /// Who acts, where the parse hangs the doer on a participant: "was awarded a contract by AT&T", "the purchase of gear by KDDI".
  void collect_nested_doer(const Claim& claim, const std::string& type, std::vector<Filler>& out) const {
    const auto doer = [](const Term& term) { return term.role == TermRole::nested && term.preposition == "by"; };
    for (const Argument& argument : claim.arguments)
      if (out.empty() && argument.type != "clause") collect_terms(argument, type, out, doer);
  }

  /// Who acts in a passive that does not say: "gear for SoftBank's network will be bought".
  void collect_owner(const Claim& claim, const std::string& type, std::vector<Filler>& out) const {
    const auto owner = [](const Term& term) {
      return term.role == TermRole::possessor || (term.role == TermRole::nested && (term.preposition == "for" || term.preposition == "in"));
    };
    collect_terms(claim.subject, type, out, owner);
    for (const Argument& argument : claim.arguments)
      if (out.empty() && (argument.role == "for" || argument.role == "in")) collect_terms(argument, type, out, owner);
  }

  /// "a contract from SoftBank", "SoftBank's contract", "a SoftBank contract".
  void collect_inside(const Argument& argument, const std::vector<std::string>& prepositions, const std::string& type, std::vector<Filler>& out) const {
    const bool names_giver = std::any_of(prepositions.begin(), prepositions.end(), [](const std::string& p) { return p == "from" || p == "with"; });
    const bool served = names_giver && std::any_of(argument.terms.begin(), argument.terms.end(), names_service);
    collect_terms(argument, type, out, [&](const Term& term) {
      if (term.role != TermRole::nested) return term.role == TermRole::possessor || term.role == TermRole::modifier;
      if (served && (term.preposition.empty() || term.preposition == "to" || term.preposition == "for")) return true;
      return std::find(prepositions.begin(), prepositions.end(), term.preposition) != prepositions.end();
    });
  }

  /// "a contract to supply SoftBank", "an order to deliver trams to Lisbon": who is served gave the contract.
  static bool names_service(const Term& term) {
    constexpr std::array<std::string_view, 8> verbs = {"supply", "equip", "provide", "deliver", "build", "serve", "furnish", "modernise"};
    const bool infinitive = term.upos == Upos::VERB || term.preposition == "to";  // the parser takes "supply" for a noun there
    return term.role == TermRole::nested && infinitive && std::find(verbs.begin(), verbs.end(), term.lemma) != verbs.end();
  }

  /// Names after a negation ("from Nokia, not Huawei") are left out.
  template <class Wanted>
  void collect_terms(const Argument& argument, const std::string& type, std::vector<Filler>& out, const Wanted& wanted) const {
    for (const Term& term : argument.terms) {
      if (term.role == TermRole::negation) return;
      if (!wanted(term)) continue;
      const auto found = index_.entity(term.lemma);
      if (found && index_.is(rules_.entities[*found].type, type)) out.push_back({rules_.entities[*found].name, argument.span});
    }
  }

  void add_implied(std::vector<ClaimRelation>& out) const {
    for (std::size_t at = 0; at < out.size(); ++at) {
      const auto found = index_.relation(out[at].name);
      if (!found) continue;
      const ClaimRelation from = out[at];
      for (const std::string& implied : rules_.relations[*found].implies)
        add(implied, {from.subject, from.subject_span}, {from.object, from.object_span}, out);
    }
  }

  const RuleSet& rules_;
  const RuleIndex& index_;
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

char low(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The words stand in the text, as whole words, case folded.
bool holds(std::string_view text, std::string_view words) {
  if (words.empty()) return false;
  const auto same = [](char a, char b) { return low(a) == low(b); };
  for (auto at = text.begin();;) {
    at = std::search(at, text.end(), words.begin(), words.end(), same);
    if (at == text.end()) return false;
    const auto end = at + static_cast<std::ptrdiff_t>(words.size());
    if ((at == text.begin() || !is_word_byte(*(at - 1))) && (end == text.end() || !is_word_byte(*end))) return true;
    ++at;
  }
}

/// Clauses inside that speak of the same situation: "picked Nokia to build its 5G network".
bool is_own_words(const Argument& argument) {
  if (argument.type != "clause") return true;
  return argument.role == "to" || argument.role == "in order to" || argument.role == "for" || (argument.role == "complement" && argument.text.starts_with("to "));
}

void mark_qualifiers(Claim& claim, const RuleSet& rules) {
  for (const Qualifier& qualifier : rules.qualifiers) {
    const std::string* found = nullptr;
    std::size_t values = 0;
    for (const QualifierValue& value : qualifier.values) {
      const auto stated = [&](const std::string& words) {
        if (holds(claim.predicate.text, words) || holds(claim.subject.text, words)) return true;
        return std::any_of(claim.arguments.begin(), claim.arguments.end(),
                           [&](const Argument& argument) { return is_own_words(argument) && holds(argument.text, words); });
      };
      if (!std::any_of(value.phrases.begin(), value.phrases.end(), stated)) continue;
      found = &value.value;
      ++values;
    }
    if (values == 1) claim.qualifiers.push_back(qualifier.name + "=" + *found);
  }
}

}  // namespace

void mark_relations(std::vector<Claim>& claims, const RuleSet& rules) {
  const std::shared_ptr<const RuleIndex> index = index_of(rules);
  const Matcher matcher(rules, *index);
  for (Claim& claim : claims) {
    claim.relations = matcher.match(claim);
    claim.qualifiers.clear();
    mark_qualifiers(claim, rules);
    claim.predicate.relation.clear();
    claim.predicate.relation_reversed = false;
    if (claim.relations.empty()) continue;
    claim.predicate.relation = claim.relations.front().name;
    claim.predicate.relation_reversed = claim.relations.front().subject != claim.subject.entity;
  }
}

void mark_relations(std::vector<Claim>& claims, const ClaimSources&, const RuleSet& rules) { mark_relations(claims, rules); }

}  // namespace crosscheck
