#include "checker/claims/relations.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/load_pack.hpp"

using namespace crosscheck;

namespace {

const RuleSet& harbour_rules() {
  static const RuleSet rules = load_pack_text(R"(
[pack]
name = "harbours"
version = "1.0.0"
[[type]]
name = "yard"
is = "organisation"
[[type]]
name = "line"
is = "organisation"
[[entity]]
name = "Corvane"
type = "line"
[[entity]]
name = "Tessel"
type = "yard"
[[entity]]
name = "Ormond"
type = "yard"
[[qualifier]]
name = "deck"
values = { "upper" = ["upper deck", "upper-deck"], "lower" = ["lower deck"] }
[[relation]]
name = "chose"
subject = "line"
object = "yard"
qualifiers = ["deck"]
implies = ["knows"]
phrases = [
  "{subject} choose|pick {object}",
  "{subject} opt to buy equipment|gear from {object}",
  "{subject} award [a] contract to {object}",
  "{object} win [a] contract from {subject}",
  "{subject} replace {other} with {object}",
]
[[relation]]
name = "dropped"
subject = "line"
object = "yard"
phrases = ["{subject} drop|replace|phase_out {object}", "{subject} stop using {object}"]
[[relation]]
name = "built_for"
subject = "yard"
object = "line"
phrases = ["{subject} be supplier of {object}"]
[[relation]]
name = "knows"
subject = "line"
object = "yard"
[[type]]
name = "port"
is = "place"
[[entity]]
name = "Brenholm"
type = "port"
[[relation]]
name = "calls_at"
subject = "line"
object = "port"
phrases = ["{subject} call at|in {object}"]
)",
                                              "harbours.toml");
  return rules;
}

Term term(std::string lemma, TermRole role, std::string preposition = {}) {
  Term out;
  out.lemma = out.form = std::move(lemma);
  out.role = role;
  out.preposition = std::move(preposition);
  return out;
}

Term verb_term(std::string lemma) {
  Term out = term(std::move(lemma), TermRole::nested);
  out.upos = Upos::VERB;
  return out;
}

Argument named(std::string role, const std::string& name, const std::string& type) {
  Argument out;
  out.role = std::move(role);
  out.text = out.entity = name;
  out.type = type;
  out.terms = {term(name, TermRole::head)};
  return out;
}

Argument noun(std::string role, const std::string& text, const std::string& lemma, std::vector<Term> more = {}) {
  Argument out;
  out.role = std::move(role);
  out.text = text;
  out.terms = {term(lemma, TermRole::head)};
  out.terms.insert(out.terms.end(), more.begin(), more.end());
  return out;
}

Claim claim(Argument subject, const std::string& lemma, std::vector<Argument> arguments, bool passive = false) {
  Claim out;
  out.subject = std::move(subject);
  out.predicate.lemma = out.predicate.text = lemma;
  out.predicate.passive = passive;
  out.arguments = std::move(arguments);
  return out;
}

std::string marked(Claim one) {
  std::vector<Claim> claims{std::move(one)};
  mark_relations(claims, harbour_rules());
  std::string out;
  for (const ClaimRelation& relation : claims[0].relations)
    if (relation.name != "knows") out += fmt::format("{}{}({}, {})", out.empty() ? "" : " ", relation.name, relation.subject, relation.object);
  for (const std::string& qualifier : claims[0].qualifiers) out += " " + qualifier;
  return out;
}

const Argument line = named("subject", "Corvane", "line");
const Argument yard = named("object", "Tessel", "yard");

}  // namespace

TEST_SUITE("claims") {
  TEST_CASE("a phrase in the active voice matches all voices and forms of it") {
    CHECK(marked(claim(line, "pick", {yard})) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "choose", {named("by", "Corvane", "line")}, true)) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(line, "award", {noun("object", "a contract", "contract"), named("to", "Tessel", "yard")})) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "award", {noun("object", "a contract", "contract"), named("by", "Corvane", "line")}, true)) ==
          "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "award",
                       {noun("object", "a contract by Corvane", "contract", {term("Corvane", TermRole::nested, "by")})}, true)) == "chose(Corvane, Tessel)");
    CHECK(marked(claim({}, "buy", {noun("object", "gear from Tessel by Corvane", "gear",
                                        {term("Tessel", TermRole::nested, "from"), term("Corvane", TermRole::nested, "by")})})) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(line, "buy", {noun("object", "gear", "gear"), named("from", "Tessel", "yard")})) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(line, "buy", {noun("object", "gear from Tessel", "gear", {term("Tessel", TermRole::nested, "from")})})) == "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "win", {noun("object", "a contract to supply Corvane with ferries", "contract", {verb_term("supply"), term("Corvane", TermRole::nested), term("ferry", TermRole::nested, "with")})})) ==
          "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "win", {noun("object", "a contract to sue Corvane", "contract", {verb_term("sue"), term("Corvane", TermRole::nested)})})) == "");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "win", {noun("object", "Corvane's contract", "contract", {term("Corvane", TermRole::possessor)})})) ==
          "chose(Corvane, Tessel)");
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "be", {noun("complement", "a supplier of Corvane", "supplier", {term("Corvane", TermRole::nested, "of")})})) ==
          "built_for(Tessel, Corvane)");
  }

  TEST_CASE("equipment stands for its maker, and one clause can state two relations") {
    CHECK(marked(claim(line, "replace",
                       {noun("object", "Ormond's gear", "gear", {term("Ormond", TermRole::possessor)}),
                        noun("with", "equipment from Tessel", "equipment", {term("Tessel", TermRole::nested, "from")})})) ==
          "chose(Corvane, Tessel) dropped(Corvane, Ormond)");
    CHECK(marked(claim(line, "pick", {noun("object", "Tessel's rival", "rival", {term("Tessel", TermRole::possessor)})})) == "");
    CHECK(marked(claim(line, "pick", {noun("object", "gear from Tessel, not Ormond", "gear",
                                           {term("Tessel", TermRole::nested, "from"), term("not", TermRole::negation), term("Ormond", TermRole::nested, "from")})})) ==
          "chose(Corvane, Tessel)");
  }

  TEST_CASE("a place has its preposition in its words") {
    Argument port = named("place", "Brenholm", "port");
    port.text = "at Brenholm";
    CHECK(marked(claim(line, "call", {port})) == "calls_at(Corvane, Brenholm)");
    port.text = "near Brenholm";
    CHECK(marked(claim(line, "call", {port})) == "");
    port.text = "atop Brenholm";
    CHECK(marked(claim(line, "call", {port})) == "");
  }

  TEST_CASE("types must fit") {
    CHECK(marked(claim(named("subject", "Tessel", "yard"), "pick", {named("object", "Ormond", "yard")})) == "");
    CHECK(marked(claim(line, "pick", {named("object", "Lisbon", "place")})) == "");
    CHECK(marked(claim(line, "pick", {named("object", "Unknown Yard", "organisation")})) == "");
  }

  TEST_CASE("an action that ends is not the action") {
    Claim stopped = claim(line, "use", {yard});
    CHECK(marked(stopped) == "");
    stopped.phase = Phase::ended;
    CHECK(marked(stopped) == "dropped(Corvane, Tessel)");
  }

  TEST_CASE("qualifiers are read from the claim's own clause") {
    Argument purpose = noun("for", "its upper-deck cabins", "cabin");
    CHECK(marked(claim(line, "pick", {yard, purpose})) == "chose(Corvane, Tessel) deck=upper");
    purpose.text = "its upper deck and lower deck";
    CHECK(marked(claim(line, "pick", {yard, purpose})) == "chose(Corvane, Tessel)");
    purpose.text = "the supper deck";
    CHECK(marked(claim(line, "pick", {yard, purpose})) == "chose(Corvane, Tessel)");
    Argument reason = noun("because", "it liked the upper deck", "like");
    reason.type = "clause";
    CHECK(marked(claim(line, "pick", {yard, reason})) == "chose(Corvane, Tessel)");
  }
}
