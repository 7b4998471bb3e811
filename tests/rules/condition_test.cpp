#include "rules/condition.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/error.hpp"
#include "rules/phrase.hpp"

using namespace crosscheck;

namespace {

std::string written(const ConditionTerm& term) {
  if (const auto* text = std::get_if<std::string>(&term)) return '"' + *text + '"';
  if (const auto* number = std::get_if<ConditionNumber>(&term)) return fmt::format("{}{}", number->value, number->unit);
  if (const auto* truth = std::get_if<bool>(&term)) return *truth ? "true" : "false";
  if (const auto* day = std::get_if<Day>(&term)) return to_string(*day);
  const auto& variable = std::get<ConditionVariable>(term);
  if (variable.name.empty()) return "_";
  return "?" + variable.name + (variable.attribute.empty() ? "" : "." + variable.attribute);
}

std::string written(const ConditionAtom& atom) {
  std::string out = atom.relation + "(";
  for (const ConditionArgument& argument : atom.arguments)
    out += (out.back() == '(' ? "" : ", ") + (argument.name.empty() ? "" : argument.name + ": ") + written(argument.term);
  return out + ")" + (atom.variable.empty() ? "" : " as ?" + atom.variable);
}

std::string written(const ConditionComparison& comparison) {
  std::string out = comparison.counted ? "count(" + written(*comparison.counted) + ")" : written(comparison.left);
  out += " " + std::string(to_string(comparison.op));
  for (const ConditionTerm& term : comparison.right) out += " " + written(term);
  return out;
}

/// Branches, one a line: atoms, absent atoms with `-`, comparisons.
std::string branches(const char* text) {
  std::string out;
  try {
    for (const ConditionBranch& branch : branches_of(parse_condition(text))) {
      if (!out.empty()) out += " | ";
      std::string line;
      for (const ConditionAtom& atom : branch.atoms) line += (line.empty() ? "" : " & ") + written(atom);
      for (const ConditionAtom& atom : branch.absent) line += " & -" + written(atom);
      for (const ConditionComparison& comparison : branch.comparisons) line += " & " + written(comparison);
      out += line;
    }
  } catch (const Error& error) {
    out = fmt::format("{}: {}", error.column(), error.message());
  }
  return out;
}

std::string elements(const char* text) {
  std::string out;
  try {
    for (const PhraseElement& element : parse_phrase(text).elements) {
      if (!out.empty()) out += " ";
      if (element.kind == PhraseElementKind::subject) out += "S";
      if (element.kind == PhraseElementKind::object) out += "O";
      if (element.kind == PhraseElementKind::other) out += "X";
      if (!element.type.empty()) out += ":" + element.type;
      if (element.optional) out += "?";
      out += fmt::format("{}", fmt::join(element.alternatives, "|"));
    }
  } catch (const Error& error) {
    out = fmt::format("{}: {}", error.column(), error.message());
  }
  return out;
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("conditions are read into branches of atoms and comparisons") {
    struct Case {
      const char* text;
      const char* branches;
    };
    for (const Case& example : {
             Case{"r(?a, ?b)", "r(?a, ?b)"},
             Case{"r(?a, \"Hull\", season: \"winter\") as ?x and ?x.polarity == \"negative\"",
                  "r(?a, \"Hull\", season: \"winter\") as ?x & ?x.polarity == \"negative\""},
             Case{"r(?a, _) and not s(?a, _)", "r(?a, _) & -s(?a, _)"},
             Case{"r(?a, ?b) and (?a.size > 5 or ?b.size <= 2.5 \"km\")", "r(?a, ?b) & ?a.size > 5 | r(?a, ?b) & ?b.size <= 2.5km"},
             Case{"r(?a, ?b) and not (?a.x == 1 and ?b.x != 2)", "r(?a, ?b) & ?a.x != 1 | r(?a, ?b) & ?b.x == 2"},
             Case{"not not r(?a, ?b)", "r(?a, ?b)"},
             Case{"r(?a, ?b) and ?a.side in [\"east\", \"west\"]", "r(?a, ?b) & ?a.side in \"east\" \"west\""},
             Case{"r(?a, ?b) and ?a.since not in [2019-05-29]", "r(?a, ?b) & ?a.since not in 2019-05-29"},
             Case{"count(r(?a, ?b)) >= 3 and s(?a, _)", "s(?a, _) & count(r(?a, ?b)) >= 3"},
             Case{"r(?a, ?b) and ?a.open == true", "r(?a, ?b) & ?a.open == true"},
             Case{"order(?a, ?b)", "order(?a, ?b)"},
             Case{"r(?a, ?b", "9: expected `)`"},
             Case{"r(?a, ?b) and", "14: expected a condition"},
             Case{"r(?a, ?b) nand s(?a, ?b)", "11: expected `and`, `or` or the end"},
             Case{"r(?a, ?b) and ?a.x ==", "22: expected a value"},
             Case{"r(?a, ) ", "6: expected a value"},
             Case{"r(?a, ?b) and ?a.x", "19: expected a comparison such as == or in"},
             Case{"r(?a, ?b) as x", "14: expected a variable such as ?x"},
         }) {
      CAPTURE(example.text);
      CHECK(branches(example.text) == example.branches);
    }
  }

  TEST_CASE("conditions of any depth and width end in an error, not in a crash") {
    CHECK(branches((std::string(40, '(') + "r(?a, ?b)" + std::string(40, ')')).c_str()) == "33: more than 32 brackets inside each other");
    std::string wide = "r(?a, ?b)";
    for (int at = 0; at < 8; ++at) wide += " and (s(?a, ?b) or t(?a, ?b))";
    CHECK(branches(wide.c_str()) == "1: a condition with more than 64 alternatives");
    std::string nots;
    for (int at = 0; at < 901; ++at) nots += "not ";
    CHECK(branches((nots + "r(?a, ?b)").c_str()) == " & -r(?a, ?b)");
  }

  TEST_CASE("phrases are read into slots and words") {
    struct Case {
      const char* text;
      const char* elements;
    };
    for (const Case& example : {
             Case{"{subject} choose|select {object}", "S choose|select O"},
             Case{"{subject} award [a] contract to {object:vendor}", "S award ?a contract to O:vendor"},
             Case{"{subject} replace {other} with|by {object}", "S replace X with|by O"},
             Case{"{object} be supplier of {subject}", "O be supplier of S"},
             Case{"{subject} choose", "1: a phrase needs {object} exactly once"},
             Case{"{subject} {object}", "1: a phrase needs a verb that is not optional"},
             Case{"choose {subject} {object}", "1: a phrase starts with {subject} or {object}: write it in the active voice"},
             Case{"{subject} choose| {object}", "19: expected a word"},
             Case{"{subjekt} choose {object}", "2: unknown slot `subjekt`; did you mean `subject`"},
             Case{"{subject} choose [the {object}", "23: expected `]`"},
             Case{"{subject choose {object}", "10: expected `}`"},
             Case{"", "1: expected a phrase such as `{subject} choose|select {object}`"},
         }) {
      CAPTURE(example.text);
      CHECK(elements(example.text) == example.elements);
    }
  }
}
