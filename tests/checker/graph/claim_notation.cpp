#include "tests/checker/graph/claim_notation.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string>
#include <vector>

namespace crosscheck {

namespace {

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    parts.push_back(trimmed(text.substr(start, end - start)));
    start = end + 1;
  }
  return parts;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool is_capital(const std::string& word) { return !word.empty() && std::isupper(static_cast<unsigned char>(word.front())) != 0; }
bool is_number(const std::string& word) { return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0; }
bool is_article(const std::string& word) { return word == "the" || word == "a" || word == "an" || word == "The" || word == "its"; }

const std::vector<std::string>& adjectives() {
  static const std::vector<std::string> known = {"large", "largest", "big", "biggest", "second", "third", "first", "legal", "illegal", "true", "false",
                                                 "final", "chief", "prime", "former", "guilty", "innocent", "safe", "dangerous", "tallest", "fastest", "foreign", "old", "new"};
  return known;
}

Upos upos_of(const std::string& word) {
  if (is_number(word)) return Upos::NUM;
  if (is_capital(word)) return Upos::PROPN;
  for (const std::string& adjective : adjectives()) {
    if (word == adjective) return Upos::ADJ;
  }
  return Upos::NOUN;
}

std::string lemma_of(const std::string& word) {
  static const std::vector<std::pair<std::string, std::string>> known = {{"largest", "large"}, {"biggest", "big"}, {"tallest", "tall"}, {"fastest", "fast"}};
  for (const auto& [form, lemma] : known) {
    if (word == form) return lemma;
  }
  return is_capital(word) ? word : lower(word);
}

/// Spans only need to differ between words; they count on from `place`.
Span next_span(const std::string& words, std::uint32_t& place) {
  const Span span{place, place + static_cast<std::uint32_t>(words.size())};
  place = span.end + 1;
  return span;
}

void read_quantity(Claim& claim, const Argument& argument, const std::vector<std::string>& words, std::size_t index) {
  ClaimQuantity own;
  std::string digits;
  for (const char c : words[index]) {
    if (c != ',' && c != '%') digits += c;
  }
  double value = std::stod(digits);
  std::size_t next = index + 1;
  const auto scale = [&](const char* word, double factor) {
    if (next < words.size() && words[next] == word) { value *= factor; ++next; }
  };
  scale("thousand", 1e3);
  scale("million", 1e6);
  scale("billion", 1e9);
  own.quantity.stated = value;
  own.quantity.min = own.quantity.max = value;
  own.quantity.kind = words[index].ends_with('%') ? QuantityKind::percent : QuantityKind::count;
  own.quantity.unit = words[index].ends_with('%') ? "percent" : (next < words.size() ? words[next] : "");
  if (own.quantity.unit == "dollars") own.quantity.kind = QuantityKind::money;
  own.quantity.significant_digits = static_cast<int>(digits.find_last_not_of('0') + 1);
  own.quantity.approximate = index > 0 && words[index - 1] == "about";
  if (index > 0 && words[index - 1] == "over") { own.quantity.max.reset(); own.quantity.open_min = true; }
  own.text = words[index];
  own.span = argument.span;
  own.role = argument.role;
  claim.quantities.push_back(own);
}

/// "second largest maker of phones": head before the first "of", the rest modifiers or nested.
void read_terms(Claim& claim, Argument& argument) {
  std::vector<std::string> words = split(argument.text, ' ');
  std::string preposition;
  std::vector<Term> terms;
  std::size_t head = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "of" || words[i] == "for" || words[i] == "in") { preposition = words[i]; if (head == words.size()) head = terms.size(); continue; }
    if (is_article(words[i]) || words[i] == "about" || words[i] == "over" || words[i] == "million" || words[i] == "billion" || words[i] == "thousand") continue;
    std::string word = words[i];
    Term term;
    term.role = preposition.empty() ? TermRole::modifier : TermRole::nested;
    if (word.ends_with("'s")) { word.resize(word.size() - 2); term.role = TermRole::possessor; }
    term.form = word;
    term.lemma = lemma_of(word);
    term.upos = upos_of(word);
    if (term.upos == Upos::NUM) { term.role = TermRole::numeral; read_quantity(claim, argument, words, i); }
    term.preposition = preposition;
    terms.push_back(term);
  }
  if (head == words.size() || head > terms.size()) head = terms.size();
  if (head > 0) {
    Term own = terms[head - 1];
    own.role = TermRole::head;
    terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(head) - 1);
    terms.insert(terms.begin(), own);
  }
  argument.terms = terms;
  const bool all_names = !terms.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_capital(word) || word == "of" || is_article(word); });
  if (all_names) {
    argument.entity = argument.text.starts_with("the ") ? argument.text.substr(4) : argument.text;
    argument.is_name = true;
    argument.type = "organisation";
  }
}

Argument argument_from(Claim& claim, const std::string& role, const std::string& words, std::uint32_t& place) {
  Argument argument;
  argument.role = role;
  argument.text = words;
  argument.span = argument.head = next_span(words, place);
  argument.is_pronoun = words == "it" || words == "he" || words == "she" || words == "they";
  if (!argument.is_pronoun) read_terms(claim, argument);
  return argument;
}

template <typename Enumeration>
Enumeration enumerator(std::string_view word, Enumeration last) {
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    if (to_string(static_cast<Enumeration>(value)) == word) return static_cast<Enumeration>(value);
  }
  throw std::invalid_argument("no enumerator: " + std::string(word));
}

ClaimTime time_from(const std::string& words) {
  ClaimTime time;
  time.text = time.value = words;
  const std::string first = words.size() == 4 ? words + "-01-01" : words.size() == 7 ? words + "-01" : words;
  time.days.earliest = day_from(first);
  if (words.size() == 4) time.days.latest = day_from(words + "-12-31");
  else if (words.size() == 7) time.days.latest = day_from(words + "-28");
  else time.days.latest = time.days.earliest;
  return time;
}

void read_voice(Claim& claim, const std::string& words) {
  const std::size_t blank = words.rfind(' ');
  ClaimVoice voice;
  voice.entity = words.substr(0, blank);
  voice.source_kind = SourceKind::named;
  voice.cue_text = words.substr(blank + 1);
  voice.stance = enumerator(voice.cue_text, Stance::doubt);
  claim.attribution.push_back(voice);
}

bool read_flag(Claim& claim, const std::string& flag) {
  if (flag == "negative") claim.polarity = Polarity::negative;
  else if (flag == "past") claim.tense = Tense::past;
  else if (flag == "present") claim.tense = Tense::present;
  else if (flag == "future") claim.tense = Tense::future;
  else if (flag == "possible") claim.certainty = Certainty::possible;
  else if (flag == "condition") claim.condition = true;
  else if (flag == "question") claim.mood = ClaimMood::question;
  else if (flag == "headline") claim.region = Region::headline;
  else if (flag == "caption") claim.region = Region::caption;
  else return false;
  return true;
}

void set_type(Claim& claim, const std::string& words) {
  const std::size_t blank = words.find(' ');
  const std::string role = words.substr(0, blank);
  if (role == "subject") claim.subject.type = words.substr(blank + 1);
  for (Argument& argument : claim.arguments) {
    if (argument.role == role) argument.type = words.substr(blank + 1);
  }
}

void read_field(Claim& claim, const std::string& part, std::uint32_t& place) {
  const std::size_t colon = part.find(": ");
  if (colon == std::string::npos) throw std::invalid_argument("no flag: " + part);
  const std::string name = part.substr(0, colon);
  const std::string words = part.substr(colon + 2);
  if (name == "time") claim.time = time_from(words);
  else if (name == "date") claim.document_date = day_from(words);
  else if (name == "phase") claim.phase = enumerator(words, Phase::ended);
  else if (name == "said") read_voice(claim, words);
  else if (name == "relation") claim.predicate.relation = words;
  else if (name == "qualifier") claim.qualifiers.push_back(words);
  else if (name == "document") claim.document = words;
  else if (name == "key") claim.keys.push_back(words);
  else if (name == "type") set_type(claim, words);
  else claim.arguments.push_back(argument_from(claim, name, words, place));
}

}  // namespace

Claim claim_from(std::string_view line) {
  const std::vector<std::string> parts = split(line, '|');
  Claim claim;
  claim.document = "a";
  std::uint32_t place = 0;
  if (!parts[0].empty()) claim.subject = argument_from(claim, "subject", parts[0], place);
  claim.predicate.lemma = parts.at(1);
  claim.predicate.passive = claim.predicate.lemma.ends_with('!');
  if (claim.predicate.passive) claim.predicate.lemma.pop_back();
  claim.predicate.text = claim.predicate.lemma;
  claim.predicate.span = next_span(claim.predicate.text, place);
  for (std::size_t i = 2; i < parts.size(); ++i) {
    if (!read_flag(claim, parts[i])) read_field(claim, parts[i], place);
  }
  const Argument* object = argument(claim, claim.predicate.passive ? "by" : "object");
  if (!claim.predicate.relation.empty() && object != nullptr && !claim.subject.entity.empty()) {
    const Argument& subject = claim.predicate.passive ? *object : claim.subject;
    const Argument& thing = claim.predicate.passive ? claim.subject : *object;
    claim.relations.push_back({claim.predicate.relation, subject.entity, thing.entity, subject.span, thing.span});
  }
  claim.span = claim.sentence = {0, place};
  claim.id = std::string(line);
  return claim;
}

}  // namespace crosscheck
