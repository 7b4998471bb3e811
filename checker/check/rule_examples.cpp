#include "checker/check/rule_examples.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "checker/check.hpp"
#include "checker/language/parse_article.hpp"
#include "checker/source/read.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_replacements = 8;
/// How a report tells further passages of one finding, which the rule marks as much as the first.
constexpr std::string_view said_again = "said again here";

Article article_of(const std::string& text, const std::optional<Day>& date) {
  ReadSettings settings;
  settings.date = date;
  std::vector<Article> articles = read_articles_from(text, "example", InputFormat::text, settings);
  return articles.empty() ? Article{} : std::move(articles.front());
}

/// Full stops and blanks at the edges say nothing about what is flagged.
std::string trimmed(const std::string& text) {
  const auto edge = [](char c) { return c == '.' || c == ',' || c == ' ' || c == '\n'; };
  std::size_t first = 0, last = text.size();
  while (first < last && edge(text[first])) ++first;
  while (last > first && edge(text[last - 1])) --last;
  return text.substr(first, last - first);
}

/// What is in `a` and not in `b`, each once: several findings may mark the same words.
std::vector<std::string> without(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::set<std::string> first(a.begin(), a.end()), second(b.begin(), b.end());
  std::vector<std::string> out;
  std::set_difference(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(out));
  return out;
}

std::string replaced(const std::string& text, std::size_t at, std::size_t length, const std::string& by) {
  return text.substr(0, at) + by + text.substr(at + length);
}

/// Entities of the same type that differ from it in every attribute, in the order of the packs; without attributes any other.
std::vector<std::string> other_names(const PackEntity& entity, const RuleSet& rules) {
  std::vector<std::string> out;
  for (const PackEntity& other : rules.entities) {
    if (out.size() >= most_replacements) break;
    if (other.type != entity.type || other.name == entity.name) continue;
    const bool differs = std::all_of(entity.attributes.begin(), entity.attributes.end(), [&](const auto& attribute) {
      const auto found = other.attributes.find(attribute.first);
      return found == other.attributes.end() || found->second != attribute.second;
    });
    if (differs) out.push_back(other.name);
  }
  return out;
}

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80) != 0; }

bool stands_alone(const std::string& text, std::size_t at, std::size_t length) {
  return (at == 0 || !is_word_byte(text[at - 1])) && (at + length >= text.size() || !is_word_byte(text[at + length]));
}

/// Figures of the passage with their place in the text.
std::vector<Span> numbers_in(const std::string& text, std::size_t first, std::size_t last) {
  std::vector<Span> out;
  for (std::size_t at = first; at < last;) {
    std::size_t end = at;
    while (end < last && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end > at && stands_alone(text, at, end - at)) out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end > at ? end : at + 1;
  }
  return out;
}

/// Where the passage calls the entity by its name or an alias, the longest of them; empty where it does not.
Span longest_name(const std::string& passage, const PackEntity& entity) {
  Span out;
  const auto try_name = [&](const std::string& name) {
    const std::size_t at = passage.find(name);
    if (at == std::string::npos || name.size() <= out.length() || !stands_alone(passage, at, name.size())) return;
    out = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
  };
  try_name(entity.name);
  for (const std::string& alias : entity.aliases) try_name(alias);
  return out;
}

bool is_negation(std::string_view form) { return form == "not" || form == "n't" || form == "never"; }

}  // namespace

std::vector<const RuleExample*> examples_of(const RuleSet& rules) {
  std::vector<const RuleExample*> out;
  for (const PackRule& rule : rules.rules)
    for (const RuleExample& example : rule.examples) out.push_back(&example);
  for (const RuleExample& example : rules.examples) out.push_back(&example);
  return out;
}

ExampleRunner::ExampleRunner(const RuleSet& rules, const Language& language) : rules_(rules), language_(language) {
  std::set<std::string> tested;
  for (const RuleExample* example : examples_of(rules)) tested.insert(example->rule);
  for (const std::string& rule : tested) {
    Policy on;
    on.rule = rule;
    on.enabled = true;
    rules_.policies.push_back(std::move(on));
  }
}

std::vector<std::string> ExampleRunner::flagged(const RuleExample& example, const std::string& text) const {
  std::vector<Article> articles;
  articles.push_back(article_of(text, example.date));
  const Report report = check(std::move(articles), language_, rules_);
  std::vector<std::string> out;
  for (const Finding& finding : report.findings) {
    if (finding.rule != example.rule) continue;
    const auto add = [&](Span span) { out.push_back(trimmed(text.substr(std::min<std::size_t>(span.start, text.size()), span.length()))); };
    add(finding.location.span);
    for (const RelatedLocation& related : finding.related)
      if (related.message == said_again) add(related.location.span);
  }
  return out;
}

ExampleOutcome ExampleRunner::run(const RuleExample& example) const {
  const std::vector<std::string> found = flagged(example, example.text);
  std::vector<std::string> wanted;
  for (const std::string& passage : example.flags) wanted.push_back(trimmed(passage));
  return {&example, without(wanted, found), without(found, wanted)};
}

/// "picked" -> "did not pick", "has picked" -> "has not picked", "did not pick" -> "did pick".
std::vector<std::string> ExampleRunner::negated(const std::string& text, const std::string& passage) const {
  const std::size_t start = text.find(passage);
  if (start == std::string::npos) return {};
  const ParsedArticle parsed = parse_article(article_of(text, std::nullopt), language_);
  const auto inside = [&](const Span& span) {
    const Span input = parsed.article.map.to_input(span).span;
    return input.start >= start && input.end <= start + passage.size() ? std::optional(input) : std::nullopt;
  };
  for (TokenId t = 0; t < parsed.tokens.size(); ++t) {
    const auto place = inside(parsed.tokens[t].span);
    if (place && is_negation(parsed.form(t))) return {replaced(text, place->start, place->length(), "")};
  }
  for (TokenId t = 0; t < parsed.tokens.size(); ++t) {
    const Token& token = parsed.tokens[t];
    const auto place = inside(token.span);
    if (!place) continue;
    const bool finite = token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP || token.xpos == Xpos::MD;
    if (!finite) continue;
    const std::string form(parsed.form(t));
    if (token.upos == Upos::AUX) return {replaced(text, place->start, place->length(), form + " not")};
    const char* helper = token.xpos == Xpos::VBD ? "did not " : token.xpos == Xpos::VBZ ? "does not " : "do not ";
    return {replaced(text, place->start, place->length(), helper + token.lemma)};
  }
  return {};
}

std::vector<Survivor> ExampleRunner::mutate(const RuleExample& example) const {
  std::vector<Survivor> out;
  const auto survives = [&](const std::string& text) { return flagged(example, text).size() >= example.flags.size(); };
  const auto demand = [&](const std::string& change, const std::vector<std::string>& texts) {
    if (!texts.empty() && std::all_of(texts.begin(), texts.end(), survives)) out.push_back({&example, change, texts.front()});
  };
  for (const std::string& passage : example.flags) {
    demand("negation", negated(example.text, passage));
    const std::size_t start = example.text.find(passage);
    std::vector<std::string> renamed;
    for (const PackEntity& entity : rules_.entities)
      if (const Span name = longest_name(passage, entity); !name.empty())
        for (const std::string& other : other_names(entity, rules_)) renamed.push_back(replaced(example.text, start + name.start, name.length(), other));
    demand("name", renamed);
    for (const Span& number : numbers_in(example.text, start, start + passage.size())) {
      const std::string digits = example.text.substr(number.start, number.length());
      std::vector<std::string> texts;
      for (const char* more : {"7", "31", ""})
        texts.push_back(replaced(example.text, number.start, number.length(), *more == '\0' ? "1" : digits + more));
      demand("number `" + digits + "`", texts);
    }
  }
  return out;
}

}  // namespace crosscheck
