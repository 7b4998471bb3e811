#include "checker/checks/measurements/figure_cues.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/checks/words_in_context.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// "the toll rose to 15", "the deal is worth": the figure is the subject's.
constexpr std::array linking{"be"sv, "rise"sv, "fall"sv, "stand"sv, "reach"sv, "total"sv, "climb"sv, "come"sv, "amount"sv, "hit"sv, "grow"sv, "increase"sv, "jump"sv, "drop"sv, "decline"sv, "worth"sv, "value"sv, "put"sv, "price"sv, "pass"sv};

/// "put the magnitude at 6.2", "raised its key rate to 5.25 percent": the figure is the object's.
constexpr std::array changing{"raise"sv, "cut"sv, "lower"sv, "lift"sv, "increase"sv, "reduce"sv, "trim"sv, "slash"sv};
constexpr std::array estimating{"put"sv, "estimate"sv, "set"sv, "value"sv, "fix"sv};

/// "nobody", "none", "no one": a count of zero.
bool is_nobody(const Tree& tree, TokenId token) {
  const std::string_view lemma = tree.lemma(token);
  if (lemma == "nobody" || lemma == "none") return true;
  return lemma == "one" && token > 0 && tree.lemma(token - 1) == "no";
}

Figure figure_of(const CountedNoun& counted) {
  Figure figure{counted.span, counted.number, counted.number + 1, counted.noun, {}};
  figure.quantity.kind = QuantityKind::count;
  figure.quantity.min = figure.quantity.max = figure.quantity.stated = counted.value;
  return figure;
}

/// Months in years, hours and weeks in days.
double scale_of(char unit) { return unit == 'M' ? 1.0 / 12 : unit == 'H' ? 1.0 / 24 : unit == 'W' ? 7.0 : 1.0; }

/// "six years", "the five-day": P6Y, P5D.
std::optional<Figure> length_of(const TimeMention& mention, const Tree& tree) {
  const std::string& value = mention.time.value;
  if (value.size() < 3 || value.front() != 'P') return std::nullopt;
  const bool counted = std::any_of(tree.parsed().tokens.begin() + mention.first_token, tree.parsed().tokens.begin() + mention.last_token, [](const Token& token) { return token.upos == Upos::NUM; });
  if (!counted) return std::nullopt;  // "a weeks-long strike"
  const bool of_day = value[1] == 'T';
  std::size_t end = of_day ? 2 : 1;
  double number = 0;
  for (; end < value.size() && value[end] >= '0' && value[end] <= '9'; ++end) number = number * 10 + (value[end] - '0');
  if (end + 1 != value.size() || number == 0 || (of_day && value[end] != 'H')) return std::nullopt;
  Figure figure{mention.span, mention.first_token, mention.last_token, no_token, {}};
  figure.quantity.kind = QuantityKind::measure;
  number *= scale_of(value[end]);
  figure.quantity.unit = value[end] == 'Y' || value[end] == 'M' ? "year" : "day";
  figure.quantity.min = figure.quantity.max = figure.quantity.stated = number;
  figure.quantity.significant_digits = 3;
  return figure;
}

/// "three years and four months": one length.
bool goes_on(const Figure& years, const Figure& months, const Tree& tree) {
  const bool lengths = years.quantity.kind == QuantityKind::measure && years.quantity.unit == "year" && months.quantity.unit == "year" && months.quantity.stated < 1;
  return lengths && years.last + 1 == months.first && tree.lemma(years.last) == "and";
}

void extend(Figure& years, const Figure& months) {
  years.span.end = months.span.end;
  years.last = months.last;
  years.quantity.min = years.quantity.max = years.quantity.stated += months.quantity.stated;
}

void add_subject(const Tree& tree, TokenId verb, std::vector<FigureCue>& cues) {
  TokenId subject = tree.child(verb, Deprel::nsubj);
  const bool relative = subject != no_token && tree[verb].deprel == Deprel::acl_relcl && tree[subject].upos == Upos::PRON;
  if (relative) subject = tree.head(verb);
  if (subject != no_token) cues.push_back({'m', subject});
}

/// The argument's place with its verb; what a linking verb says is its subject's.
void add_verb(const Tree& tree, TokenId argument, TokenId verb, std::vector<FigureCue>& cues) {
  const Deprel relation = tree[argument].deprel;
  if (relation == Deprel::nsubj_pass) cues.push_back({'p', verb});
  else if (base(relation) == Deprel::nsubj) cues.push_back({'s', verb});
  else if (relation == Deprel::obj) cues.push_back({'o', verb});
  else if (base(relation) == Deprel::obl || relation == Deprel::iobj || relation == Deprel::xcomp) cues.push_back({'v', verb});
  const bool of_object = among(tree.lemma(verb), estimating) || (among(tree.lemma(verb), changing) && tree.preposition(argument) == "to");
  if (base(relation) == Deprel::obl && of_object && tree.has(verb, Deprel::obj)) cues.push_back({'m', tree.child(verb, Deprel::obj)});
  if (base(relation) != Deprel::nsubj && among(tree.lemma(verb), linking)) add_subject(tree, verb, cues);
  // "left 17 dead": what the verb makes of them.
  for (const TokenId child : tree.children(verb))
    if (tree.relation(child) == Deprel::xcomp && relation == Deprel::obj) cues.push_back({'a', child});
  if (relation == Deprel::obj || base(relation) == Deprel::obl)
    for (const TokenId child : tree.children(verb))
      if (tree.relation(child) == Deprel::obl && child != argument && child > argument) cues.push_back({'m', child});
}

void add_relative(const Tree& tree, TokenId verb, std::vector<FigureCue>& cues) {
  const TokenId subject = tree.child(verb, Deprel::nsubj);
  if (subject != no_token && tree[subject].upos == Upos::PRON) cues.push_back({tree[subject].deprel == Deprel::nsubj_pass ? 'p' : 's', verb});
}

/// "four years in prison", "€460,000 in banknotes found in the attic".
void add_kind(const Tree& tree, TokenId noun, std::vector<FigureCue>& cues) {
  cues.push_back({'m', noun});
  for (const TokenId child : tree.children(noun))
    if (tree.relation(child) == Deprel::acl) cues.push_back({'a', child});
}

/// "The sum taken, £241,000, …": the noun before a figure between commas.
TokenId set_off_from(const Tree& tree, const Figure& figure) {
  if (figure.first < 2 || tree.lemma(figure.first - 1) != "," || figure.last >= tree.size() || tree.lemma(figure.last) != ",") return no_token;
  TokenId word = figure.first - 2;
  if (tree[word].upos == Upos::VERB && word > 0) --word;
  return tree[word].upos == Upos::NOUN && tree[word].sentence == tree[figure.first].sentence ? word : no_token;
}

/// "a profit of $40 million", "debts at", "cut by"; of lengths also "to prison for four years".
bool names_measure(std::string_view preposition, const Figure& figure) {
  return preposition.empty() || preposition == "of" || preposition == "at" || preposition == "by" || (preposition == "for" && figure.quantity.kind == QuantityKind::measure);
}

/// What is counted: "14 of its shops" are shops.
TokenId counted_by(const Figure& figure, const Tree& tree) {
  if (figure.noun != no_token || figure.last >= tree.size() || tree.lemma(figure.last) != "of") return figure.noun;
  for (const TokenId child : tree.children(figure.last - 1))
    if (tree.relation(child) == Deprel::nmod && tree.preposition(child) == "of") return child;
  return no_token;
}

}  // namespace

std::vector<Figure> find_figures(const Analysis& analysis, const Tree& tree) {
  std::vector<Figure> figures;
  for (const QuantityMention& mention : analysis.quantities) figures.push_back({mention.span, mention.first_token, mention.last_token, mention.noun, mention.quantity});
  for (const CountedNoun& counted : definite_counts(tree)) figures.push_back(figure_of(counted));
  for (TokenId token = 0; token < tree.size(); ++token)
    if (is_nobody(tree, token)) figures.push_back(figure_of({tree[token].span, token, token, 0}));
  for (const TimeMention& mention : analysis.times) {
    auto length = mention.time.type == TimeType::duration ? length_of(mention, tree) : std::nullopt;
    if (!length) continue;
    if (!figures.empty() && goes_on(figures.back(), *length, tree)) extend(figures.back(), *length);
    else figures.push_back(std::move(*length));
  }
  std::ranges::stable_sort(figures, {}, &Figure::first);
  const auto repeated = std::ranges::unique(figures, {}, &Figure::first);
  figures.erase(repeated.begin(), repeated.end());
  for (Figure& figure : figures)
    if (figure.quantity.kind == QuantityKind::count) figure.quantity.unit.clear();
  return figures;
}

bool are_of_one_kind(const Figure& a, const Figure& b, const Tree& tree) {
  if (a.quantity.kind != b.quantity.kind) return false;
  if (a.quantity.kind != QuantityKind::count) return a.quantity.unit == b.quantity.unit;
  const TokenId one = counted_by(a, tree), other = counted_by(b, tree);
  return one != no_token && other != no_token && tree.lemma(one) == tree.lemma(other);
}

TokenId head_of(const Figure& figure, const Tree& tree) {
  if (figure.noun != no_token) return figure.noun;
  for (TokenId token = figure.first; token < figure.last; ++token) {
    const TokenId above = tree.head(token);
    if (above == no_token || above < figure.first || above >= figure.last)
      if (tree[token].upos != Upos::DET && tree[token].upos != Upos::ADP) return token;
  }
  return figure.last - 1;
}

std::vector<FigureCue> cues_of(const Figure& figure, const Tree& tree) {
  std::vector<FigureCue> cues;
  TokenId word = head_of(figure, tree);
  if (figure.noun != no_token && figure.quantity.kind != QuantityKind::count) cues.push_back({'m', word});
  if (figure.noun != no_token) {
    cues.push_back({'n', word});
    if (is_definite(tree, word)) cues.push_back({'d', word});
  }
  for (const TokenId child : tree.children(word))
    if (tree[child].deprel == Deprel::acl_relcl) add_relative(tree, child, cues);  // "the 36 who died"
    else if (tree.relation(child) == Deprel::amod || tree.relation(child) == Deprel::acl) cues.push_back({'a', child});
    else if (tree.relation(child) == Deprel::nmod && tree.preposition(child) == "in") add_kind(tree, child, cues);
  if (const TokenId noun = set_off_from(tree, figure); noun != no_token) cues.push_back({'m', noun});
  for (unsigned step = 0; step < 6; ++step) {
    if (tree.has(word, Deprel::cop)) {
      add_subject(tree, word, cues);
      return cues;
    }
    const TokenId above = tree.head(word);
    if (above == no_token) return cues;
    const Deprel relation = tree.relation(word);
    if (tree.is_verb(above) || tree.lemma(above) == "worth") {
      add_verb(tree, word, above, cues);
      return cues;
    }
    const bool nominal = relation == Deprel::nummod || relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::nmod || relation == Deprel::appos || relation == Deprel::flat;
    if (relation == Deprel::obl && tree.has(above, Deprel::cop) && tree.preposition(word) == "at") {  // "At $940 million, the purchase is the biggest"
      add_subject(tree, above, cues);
      return cues;
    }
    if (!nominal && relation != Deprel::conj && relation != Deprel::obl && relation != Deprel::dep) return cues;
    const std::string preposition = tree.preposition(word);
    if (relation == Deprel::nummod && figure.noun == no_token) cues.push_back({'n', above});
    else if (names_measure(preposition, figure)) cues.push_back({'m', above});
    else return cues;
    word = above;
  }
  return cues;
}

}  // namespace crosscheck
