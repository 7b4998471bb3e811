#include "checker/values/quantities.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "checker/values/age.hpp"
#include "checker/values/amount.hpp"
#include "checker/values/rank.hpp"
#include "checker/values/ratio.hpp"
#include "checker/values/score.hpp"
#include "checker/values/times.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// Longest text that is handed to a grammar.
constexpr std::size_t longest = 100;

/// Words that can begin a quantity; digits and signs are seen by their first byte.
const std::unordered_set<std::string_view>& first_words() {
  static const std::unordered_set<std::string_view> words{
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
      "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "a", "an",
      "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "tens", "second", "third", "fourth", "fifth", "sixth", "seventh",
      "eighth", "ninth", "tenth", "no.", "no", "number", "aged", "age", "at", "the", "about", "around", "roughly", "approximately", "some", "estimated", "circa", "close",
      "nearly", "almost", "just", "slightly", "more", "over", "above", "in", "greater", "well", "upwards", "not", "less", "fewer", "under", "below", "up",
      "as", "between", "minus", "us", "u.s.", "usd", "aud", "cad", "hkd", "gbp", "eur", "jpy", "cny", "rmb", "inr", "rs", "rs.", "chf", "sek", "nok", "dkk", "krw", "rub",
      "us$", "a$", "au$", "c$", "ca$", "can$", "hk$", "nz$", "s$", "nt$", "r$"};
  return words;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t count>
bool among(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), lower_(lowered(parsed.article.text)), times_(locate_times(parsed)) {
    for (char& c : lower_)
      if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }

  std::vector<QuantityMention> run() {
    std::size_t time = 0;
    for (TokenId token = 0; token < parsed_.tokens.size();) {
      while (time < times_.size() && times_[time].last <= token) ++time;
      if (time < times_.size() && times_[time].first <= token) {
        token = times_[time].last;
        continue;
      }
      token = at(token, time < times_.size() ? times_[time].span.start : static_cast<std::uint32_t>(lower_.size()));
    }
    return std::move(mentions_);
  }

private:
  const ParsedArticle& parsed_;
  std::string lower_;
  std::vector<TimePlace> times_;
  std::vector<QuantityMention> mentions_;

  std::string_view word(TokenId token) const {
    if (token >= parsed_.tokens.size()) return {};
    const Span span = parsed_.tokens[token].span;
    return std::string_view(lower_).substr(span.start, span.length());
  }
  bool same_sentence(TokenId a, TokenId b) const {
    return a < parsed_.tokens.size() && b < parsed_.tokens.size() && parsed_.tokens[a].sentence == parsed_.tokens[b].sentence;
  }
  bool starts_sentence(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence].first == token; }
  bool capitalised(TokenId token) const {
    const char c = parsed_.article.text[parsed_.tokens[token].span.start];
    return c >= 'A' && c <= 'Z';
  }
  bool tagged(TokenId token) const { return parsed_.tokens[token].upos != Upos::X; }

  TokenId at(TokenId token, std::uint32_t limit) {
    const Span span = parsed_.tokens[token].span;
    if (span.empty() || !may_start(token)) return token + 1;
    const Sentence& sentence = parsed_.sentences[parsed_.tokens[token].sentence];
    const std::size_t end = std::min<std::size_t>({sentence.span.end, span.start + longest, limit});
    if (end <= span.start) return token + 1;
    const std::string_view rest = std::string_view(lower_).substr(span.start, end - span.start);
    QuantityMention mention;
    if (!read(token, rest, mention)) return token + 1;
    mention.first_token = token;
    mention.last_token = token;
    while (mention.last_token < sentence.last && parsed_.tokens[mention.last_token].span.start < mention.span.end) ++mention.last_token;
    find_noun(mention);
    if (!fits(mention)) return token + 1;
    mentions_.push_back(mention);
    return mention.last_token;
  }

  bool may_start(TokenId token) const {
    const std::string_view first = word(token);
    if (first[0] == '-' && first.size() > 1 && digit(first[1])) return !glued(token);  // "-10C"
    if (digit(first[0]) || (first[0] == '.' && first.size() > 1 && digit(first[1]))) return !glued(token);
    if (first[0] == '$' || first[0] == '\xc2' || first[0] == '\xe2') return true;
    if (first_words().contains(first)) return true;
    const std::size_t sign = std::min(first.find('$'), first.find('-'));
    return sign != std::string_view::npos && sign > 0 && (first[sign] == '$' || first_words().contains(first.substr(0, sign)));
  }

  /// Digits that are the tail of something longer: "F-16", "G8", "10.4.1", "[3]".
  bool glued(TokenId token) const {
    const std::uint32_t start = parsed_.tokens[token].span.start;
    if (start == 0) return false;
    const char c = lower_[start - 1];
    if (c == '[' || c == '#' || c == '_' || c == '/' || c == ':' || c == '.') return true;
    return c == '-' && start > 1 && (letter(lower_[start - 2]) || digit(lower_[start - 2]));
  }

  /// "60" of "between 60 and 90 days": `rest` ends where a time begins.
  static bool opens_time(std::string_view rest, std::size_t length) {
    const std::string_view after = rest.substr(std::min(length, rest.size()));
    return after == " and " || after == " to " || after == "-" || after == " - " || after == "\xe2\x80\x93" || after == " or ";
  }

  /// The text must not go on as part of something longer: "3-D", "747-400", "5pm".
  bool ends_well(std::string_view rest, std::size_t length) const {
    if (length >= rest.size()) return true;
    const char c = rest[length], next = length + 1 < rest.size() ? rest[length + 1] : ' ';
    if (letter(c) || digit(c)) return false;
    if ((c == '.' || c == ',' || c == ':' || c == '/' || c == '-') && digit(next)) return false;
    return true;
  }

  bool read(TokenId token, std::string_view rest, QuantityMention& mention) {
    const std::uint32_t start = parsed_.tokens[token].span.start;
    const auto accept = [&](Quantity quantity, std::size_t from, std::size_t length) {
      if (!ends_well(rest, length) || opens_time(rest, length)) return false;
      mention.span = {start + static_cast<std::uint32_t>(from), start + static_cast<std::uint32_t>(length)};
      mention.quantity = std::move(quantity);
      return true;
    };
    if (const auto age = match_age(rest)) return accept(plain_value(QuantityKind::age, age->value, "year"), 0, age->length);
    if (digit(rest[0]))
      if (const auto score = match_score(rest); score && is_score(token, score->value))
        return accept(plain_value(QuantityKind::score, score->value.first, fmt_score(score->value)), 0, score->length);
    if (const auto rank = match_rank(rest); rank && (rank->value.numbered || !rank->value.scale.empty()))
      return accept(plain_value(QuantityKind::rank, rank->value.place, rank->value.scale), 0, rank->length);
    auto amount = match_amount(rest);
    if (amount && amount->value.upper && tells_change(token))  // "rose 2 percent to 6 percent", "from 30 to 40": two figures
      if (const std::size_t join = rest.find(" to "); join < amount->length) amount = match_amount(rest.substr(0, join));
    const std::size_t figure = amount ? amount->value.figure : 0;
    if (const auto ratio = match_ratio(rest.substr(figure)); ratio && ratio->value.form != RatioForm::change && (!amount || figure + ratio->length >= amount->length)) {
      if (ratio->value.form == RatioForm::times && !digit(rest[figure]) && rest.substr(figure, ratio->length).find(' ') == std::string_view::npos) return false;
      Quantity quantity = plain_value(QuantityKind::ratio, ratio->value.factor, "");
      if (amount) quantity.approximate = amount->value.bound != Bound::none;
      return accept(std::move(quantity), 0, figure + ratio->length);
    }
    if (!amount) return false;
    return accept(quantity_of(amount->value), 0, amount->length);
  }

  bool tells_change(TokenId token) const {
    static constexpr std::array words{"from"sv, "by"sv, "rose"sv, "fell"sv, "up"sv, "down"sv, "climbed"sv, "dropped"sv, "grew"sv, "gained"sv, "lost"sv, "jumped"sv, "slipped"sv,
                                      "increased"sv, "decreased"sv, "declined"sv, "cut"sv, "raised"sv, "lowered"sv, "surged"sv, "plunged"sv, "rises"sv, "falls"sv, "rise"sv, "fall"sv,
                                      "rising"sv, "falling"sv, "added"sv, "eased"sv, "advanced"sv, "slid"sv, "tumbled"sv, "soared"sv, "shed"sv, "down"sv, "higher"sv, "lower"sv, "edged"sv, "sank"sv, "dipped"sv, "slumped"sv, "plummeted"sv, "improved"sv, "worsened"sv, "widened"sv, "narrowed"sv,
                                      "expanded"sv, "shrank"sv, "swelled"sv, "rocketed"sv, "leapt"sv, "advancing"sv, "gaining"sv, "climbing"sv, "dropping"sv};
    return token > 0 && same_sentence(token - 1, token) && among(word(token - 1), words);
  }

  static std::string fmt_score(const Score& score) { return std::to_string(score.first) + "-" + std::to_string(score.second); }

  static Quantity plain_value(QuantityKind kind, double value, std::string unit) {
    Quantity quantity;
    quantity.kind = kind;
    quantity.stated = value;
    quantity.min = quantity.max = value;
    quantity.unit = std::move(unit);
    return quantity;
  }

  /// "3-1" beside a word of winning or voting, or where it can be no range.
  bool is_score(TokenId token, const Score& score) const {
    if (score.first >= score.second) return true;
    static constexpr std::array words{"beat"sv, "won"sv, "win"sv, "wins"sv, "lost"sv, "lose"sv, "draw"sv, "drew"sv, "defeat"sv, "defeated"sv, "victory"sv, "lead"sv,
                                      "led"sv, "score"sv, "vote"sv, "voted"sv, "record"sv, "match"sv, "game"sv, "trailed"sv, "aggregate"sv, "set"sv, "loss"sv, "against"sv};
    for (TokenId other = token > 8 ? token - 8 : 0; other < token + 8 && other < parsed_.tokens.size(); ++other)
      if (same_sentence(other, token) && among(word(other), words)) return true;
    return false;
  }

  /// The noun that is counted or measured: the parse's, else the first noun after the figure.
  void find_noun(QuantityMention& mention) {
    Quantity& quantity = mention.quantity;
    if (quantity.kind == QuantityKind::age || quantity.kind == QuantityKind::score) return;
    const TokenId last = mention.last_token - 1;
    TokenId noun = no_token;
    for (TokenId token = mention.first_token; token < mention.last_token; ++token) {
      const Token& here = parsed_.tokens[token];
      if (here.deprel == Deprel::nummod && here.head != no_token && here.head >= mention.last_token) noun = here.head;
    }
    if (noun == no_token) noun = noun_after(last + 1, last);
    if (noun != no_token && noun - last < 8) mention.noun = noun;
    if (quantity.kind != QuantityKind::plain || mention.noun == no_token) return;
    quantity.kind = QuantityKind::count;
    quantity.unit = parsed_.tokens[noun].lemma.empty() ? singular(word(noun)) : parsed_.tokens[noun].lemma;
  }

  static std::string singular(std::string_view form) {
    if (form.size() > 3 && form.ends_with("s") && !form.ends_with("ss")) form.remove_suffix(1);
    return std::string(form);
  }

  TokenId noun_after(TokenId token, TokenId anchor) const {
    if (word(token) == "of") {
      ++token;
      while (same_sentence(token, anchor) && among(word(token), std::array{"the"sv, "its"sv, "their"sv, "his"sv, "her"sv, "these"sv, "those"sv, "our"sv})) ++token;
    }
    for (int steps = 0; steps < 4 && same_sentence(token, anchor); ++steps, ++token) {
      const Token& here = parsed_.tokens[token];
      if (!tagged(token)) return word(token).ends_with("s") && word(token).size() > 3 && letter(word(token)[0]) ? token : no_token;
      if (here.upos == Upos::NOUN || here.upos == Upos::PROPN) {
        while (same_sentence(token + 1, anchor) && parsed_.tokens[token + 1].upos == Upos::NOUN) ++token;
        return token;
      }
      if (here.upos != Upos::ADJ && here.upos != Upos::ADV && here.upos != Upos::NUM && here.xpos != Xpos::HYPH && here.upos != Upos::PUNCT) return no_token;
      if (here.upos == Upos::PUNCT && word(token) != "-") return no_token;
    }
    return no_token;
  }

  bool fits(QuantityMention& mention) const {
    Quantity& quantity = mention.quantity;
    if (quantity.kind != QuantityKind::plain && quantity.kind != QuantityKind::count) return quantity.kind != QuantityKind::money || money_fits(mention);
    const TokenId first = mention.first_token;
    const std::string_view text = std::string_view(lower_).substr(mention.span.start, mention.span.length());
    if (is_age(mention)) {
      quantity = plain_value(QuantityKind::age, quantity.stated, "year");
      mention.noun = no_token;
      return true;
    }
    if (text == "one" || text == "zero") return quantity.kind == QuantityKind::count && tagged(first) && parsed_.tokens[first].deprel == Deprel::nummod;
    if (text == "a" || text == "some") return false;
    // "the two companies" points back; it counts nothing anew.
    if (letter(text[0]) && first > 0 && same_sentence(first - 1, first) && among(word(first - 1), std::array{"the"sv, "these"sv, "those"sv, "other"sv}) && quantity.stated < 20) return false;
    return !in_name(mention, text);
  }

  /// "won" and "marks" are verbs too.
  bool money_fits(const QuantityMention& mention) const {
    const std::string_view last = word(mention.last_token - 1);
    return !(last == "marks" && parsed_.tokens[mention.last_token - 1].upos == Upos::VERB);
  }

  /// "Smith, 42," and "Smith (42)".
  bool is_age(const QuantityMention& mention) const {
    const TokenId first = mention.first_token;
    const double value = mention.quantity.stated;
    if (mention.last_token - first != 1 || first < 2 || value < 5 || value > 110 || !same_sentence(first - 2, first) || !digit(word(first)[0])) return false;
    const std::string_view before = word(first - 1), after = same_sentence(mention.last_token, first) ? word(mention.last_token) : std::string_view();
    const bool commas = before == "," && (after == "," || after == "." || after.empty() || after == "who" || after == "and");
    const bool brackets = before == "(" && after == ")";
    return (commas || brackets) && capitalised(first - 2) && (!tagged(first - 2) || parsed_.tokens[first - 2].upos == Upos::PROPN) && !digit(word(first - 2)[0]);
  }

  /// "iPhone 4", "Boeing 747", "Channel 4", "Windows 2000".
  bool in_name(const QuantityMention& mention, std::string_view text) const {
    const TokenId first = mention.first_token;
    if (first == 0 || !same_sentence(first - 1, first) || text.find(',') != std::string_view::npos || text.find(' ') != std::string_view::npos) return false;
    const std::string_view before = word(first - 1);
    if (parsed_.article.text[parsed_.tokens[first].span.start] >= 'A' && parsed_.article.text[parsed_.tokens[first].span.start] <= 'Z' && !starts_sentence(first))
      return mention.noun == no_token;  // "Formula One", "Big Four"
    if (before == "channel" || before == "page" || before == "chapter" || before == "section" || before == "article" || before == "version" || before == "type") return true;
    const std::string_view form = parsed_.form(first - 1);
    const bool camel = std::any_of(form.begin() + 1, form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });  // "iPhone"
    const bool name = camel || (tagged(first - 1) ? parsed_.tokens[first - 1].upos == Upos::PROPN : capitalised(first - 1) && !starts_sentence(first - 1));
    if (!name || !(letter(form[0]))) return false;
    const Token& here = parsed_.tokens[first];
    if (tagged(first) && here.deprel == Deprel::nummod && here.head != no_token && here.head > first && parsed_.tokens[here.head].xpos == Xpos::NNS) return false;
    return true;
  }
};

}  // namespace

std::vector<QuantityMention> find_quantities(const ParsedArticle& parsed) {
  if (parsed.tokens.empty() || parsed.sentences.empty()) return {};
  return Finder(parsed).run();
}

}  // namespace crosscheck
