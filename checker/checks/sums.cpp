#include <cmath>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

// Words of a category that takes in all who are left: with it the shares are exhaustive.
constexpr std::array residual{"undecided"sv, "unsure"sv, "rest"sv, "remainder"sv, "remaining"sv, "neither"sv, "uncertain"sv, "abstained"sv, "abstain"sv};
constexpr std::array changing{"rise"sv, "fall"sv, "increase"sv, "decrease"sv, "drop"sv, "grow"sv, "decline"sv, "up"sv, "down"sv, "gain"sv, "lose"sv, "jump"sv, "climb"sv, "cut"sv, "slip"sv, "rate"sv,
                              "inflation"sv, "growth"sv, "compare"sv, "from"sv, "than"sv, "yield"sv, "margin"sv, "average"sv, "turnout"sv, "interest"sv};
constexpr std::array people{"people"sv, "person"sv, "man"sv, "woman"sv, "child"sv, "boy"sv, "girl"sv, "adult"sv, "soldier"sv, "civilian"sv, "passenger"sv, "victim"sv, "member"sv, "student"sv, "worker"sv,
                            "hostage"sv, "player"sv, "patient"sv, "employee"sv, "officer"sv, "resident"sv, "tourist"sv, "crew"sv};

class Sums : private FigureCheck {
public:
  Sums(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : FigureCheck(input, findings) {}

  void run() {
    for (const SentenceFigures& sentence : figures_by_sentence(input_.analysis)) {
      shares(sentence);
      shares_of_one(sentence);
      for (std::size_t at = 0; at < sentence.figures.size(); ++at)
        if (listed_parts(sentence, at) || told_parts(sentence, at) || rest_of(sentence, at)) break;
    }
  }

private:
  /// "68 percent oppose, 4 percent support and 25 percent are undecided".
  void shares(const SentenceFigures& sentence) {
    std::vector<std::size_t> parts;
    const Sentence& whole = parsed_.sentences[sentence.sentence];
    for (const std::size_t at : sentence.figures) {
      if (value(at).kind != QuantityKind::percent) continue;
      if (!range_of(value(at)) || value(at).approximate || value(at).stated >= 100) return;
      parts.push_back(at);
    }
    if (parts.size() < 2) return;
    for (TokenId token = whole.first; token < whole.last; ++token)
      if (among(words_.lemma(token), changing) || among(words_.word(token), changing)) return;
    const bool all_named = names_all(whole);
    const bool other_share = words_.before(first(parts.back())) == "other" && parts.size() == 2;  // "keeping the other 19.9 %"
    const std::string_view lead = words_.before(first(parts.back()));
    if (parts.size() == 2 && lead != "other" && lead != "remaining") return;
    if (!all_named && !other_share) return;
    double sum = 0, slack = 0;
    for (const std::size_t at : parts) {
      sum += value(at).stated;
      slack += (*value(at).max - *value(at).min) / 2;
    }
    if (std::fabs(sum - 100) <= slack + 0.01 || sum < 80 || sum > 120) return;
    raise("percent-sum", parts, sum, 100, slack, fmt::format("the shares add up to {:g} %, not 100 %", sum));
  }

  /// A category takes in all who are left: "did not know", "had no opinion", "the rest".
  bool names_all(const Sentence& whole) const {
    for (TokenId token = whole.first; token < whole.last; ++token) {
      if (among(words_.word(token), residual)) return true;
      if (words_.word(token) == "know" && (words_.before(token) == "n't" || words_.before(token) == "not")) return true;
      if (words_.word(token) == "opinion" && words_.before(token) == "no") return true;
    }
    return false;
  }

  /// "55 percent of its sales in Europe, 30 percent in Asia and 25 percent in America": parts of one whole are never more than it.
  void shares_of_one(const SentenceFigures& sentence) {
    std::vector<std::size_t> parts;
    std::string_view preposition;
    for (const std::size_t at : sentence.figures) {
      if (value(at).kind != QuantityKind::percent || value(at).approximate || !range_of(value(at))) return;
      if (parts.empty()) {
        if (words_.after(last(at) - 1) != "of") return;
      } else {
        const std::string_view lead = words_.before(first(at)), own = words_.after(last(at) - 1);
        const bool is_next = lead == "," || lead == "and";
        if (!is_next || (own != "in" && own != "to" && own != "from") || (!preposition.empty() && own != preposition)) return;
        preposition = own;
      }
      parts.push_back(at);
    }
    if (parts.size() < 3 || words_.before(first(parts.back())) != "and" || !stands_between(preposition, last(parts[0]), first(parts[1]))) return;
    double sum = 0, slack = 0;
    for (const std::size_t at : parts) {
      sum += value(at).stated;
      slack += (*value(at).max - *value(at).min) / 2;
    }
    if (sum > 100 + slack && sum < 150) raise("percent-sum", parts, sum, 100, slack, fmt::format("the shares add up to {:g} %, more than there is", sum));
  }

  bool stands_between(std::string_view word, TokenId from, TokenId to) const {
    for (TokenId token = from; token < to; ++token)
      if (words_.word(token) == word) return true;
    return false;
  }

  /// "£4 million: £2.5 million on roads, £1 million on schools and £800,000 on parks", "1,200 people: 540 said yes, 420 said no and 200 had
  /// no opinion": a colon, and a list of parts with what they are for up to the sentence's end.
  bool told_parts(const SentenceFigures& sentence, std::size_t index) {
    const std::size_t total = sentence.figures[index];
    const Sentence& whole = parsed_.sentences[sentence.sentence];
    const bool is_money = value(total).kind == QuantityKind::money;
    const TokenId mark = mark_after(total);
    if (index + 2 >= sentence.figures.size() || mark == no_token || words_.word(mark) != ":" || value(total).approximate || !range_of(value(total))) return false;
    if (!is_money && (!is_whole(total) || value(total).stated < 10)) return false;
    std::vector<std::size_t> parts(sentence.figures.begin() + static_cast<std::ptrdiff_t>(index) + 1, sentence.figures.end());
    const auto half_width = [&](std::size_t at) { return is_money ? (*value(at).max - *value(at).min) / 2 : 0; };
    double sum = 0, squares = half_width(total) * half_width(total);
    for (const std::size_t part : parts) {
      const bool fits = is_money ? value(part).kind == QuantityKind::money && value(part).unit == value(total).unit : is_whole(part) && quantities_[part].noun == no_token;
      const std::string_view lead = words_.before(first(part));
      if (!fits || value(part).approximate || !range_of(value(part)) || (lead != "," && lead != "and" && lead != ":")) return false;
      sum += value(part).stated;
      squares += half_width(part) * half_width(part);
    }
    const double stated = value(total).stated, slack = std::sqrt(squares);  // independent roundings rarely all go one way
    const bool is_closed = words_.before(first(parts.back())) == "and" && (is_money || names_all(whole));
    const bool differs = sum > stated + slack || (is_closed && sum < stated - slack);
    if (!differs || sum < 0.5 * stated || sum > 1.5 * stated) return false;
    parts_differ(total, parts, sum);
    return true;
  }

  void raise(std::string_view rule, const std::vector<std::size_t>& parts, double sum, double total, double slack, std::string message) {
    DraftFinding finding = draft_finding(input_, rule, words_.span(first(parts.front()), end_of(parts.back())), std::move(message));
    std::string working;
    for (const std::size_t at : parts) {
      working += (working.empty() ? "" : " + ") + shown(value(at).stated);
      finding.related.push_back({input_.document, quantities_[at].span, "a part", {}});
    }
    finding.working.push_back(fmt::format("{} = {}, not {}{}", working, shown(sum), shown(total), slack > 0 ? fmt::format(" (rounding allows {:g})", slack) : ""));
    finding.confidence = 0.85;
    findings_.push_back(std::move(finding));
  }

  /// "21 people: 12 men and 8 women", "21 people, 12 men and 8 women,": total, mark, parts to the end of the list.
  bool listed_parts(const SentenceFigures& sentence, std::size_t index) {
    const std::size_t total = sentence.figures[index];
    if (!exact(total) || value(total).stated < 3 || index + 2 >= sentence.figures.size()) return false;
    const TokenId mark = mark_after(total);
    if (mark == no_token) return false;
    const bool strong = words_.word(mark) != ",";
    std::vector<std::size_t> parts;
    TokenId at = mark + 1;
    bool closed = false;
    for (std::size_t next = index + 1; next < sentence.figures.size(); ++next) {
      const std::size_t part = sentence.figures[next];
      if (first(part) < at || !joins(at, first(part), parts.empty()) || !exact(part) || !is_part(total, part, strong)) break;
      parts.push_back(part);
      at = end_of_part(part);
      closed = closed || words_.word(first(part) - 1) == "and";
      if (closed) break;
    }
    if (parts.size() < 2 || !closed || !list_ends(at, mark)) return false;
    double sum = 0;
    for (const std::size_t part : parts) sum += value(part).stated;
    if (sum == value(total).stated) return true;
    if (!strong && is_one_of_list(total, parts, sum)) return false;
    parts_differ(total, parts, sum);
    return true;
  }

  /// "2,273 residential customers, 288 commercial customers and 40 others": the first is no total of the rest.
  bool is_one_of_list(std::size_t total, const std::vector<std::size_t>& parts, double sum) const {
    const bool same = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) { return quantities_[part].noun != no_token && value(part).unit == value(total).unit; });
    return same || sum < 0.5 * value(total).stated || sum > 1.5 * value(total).stated;
  }

  void parts_differ(std::size_t total, const std::vector<std::size_t>& parts, double sum) {
    raise("sum-mismatch", parts, sum, value(total).stated, 0, fmt::format("the parts of {} add up to {}", words_.quoted(words_.span(first(total), end_of(total))), shown(sum)));
    findings_.back().related.insert(findings_.back().related.begin(), {input_.document, quantities_[total].span, "the total", {}});
  }

  /// After the counted noun where it stands right behind the figure.
  TokenId end_of(std::size_t at) const {
    const TokenId noun = quantities_[at].noun;
    return is_count(value(at)) && noun != no_token && noun >= last(at) && noun - last(at) < 2 ? noun + 1 : last(at);
  }

  /// A whole number without "about"; its zeros are meant, since its parts are listed.
  bool is_whole(std::size_t at) const {
    const Quantity& q = value(at);
    return is_count(q) && !q.approximate && q.min && q.max && q.stated == std::floor(q.stated);
  }

  bool exact(std::size_t at) const {
    const Quantity& q = value(at);
    return is_count(q) && !q.approximate && q.min && q.max && *q.min == *q.max && q.stated == std::floor(q.stated);
  }

  /// The colon, dash, bracket or comma after the total and its noun.
  TokenId mark_after(std::size_t total) const {
    constexpr std::array marks{":"sv, "("sv, ","sv, "\xe2\x80\x93"sv, "\xe2\x80\x94"sv, "-"sv, "--"sv};
    TokenId token = quantities_[total].noun != no_token ? quantities_[total].noun + 1 : last(total);
    if (token < last(total) || among(words_.word(last(total)), marks)) token = last(total);
    if (!words_.same_sentence(first(total), token) || token - last(total) > 4) return no_token;
    return among(words_.word(token), marks) ? token : no_token;
  }

  /// Only a comma or "and" between two parts.
  bool joins(TokenId from, TokenId to, bool first_part) const {
    if (first_part) return to == from;
    if (to - from > 2 || to == from) return false;
    for (TokenId token = from; token < to; ++token)
      if (words_.word(token) != "," && words_.word(token) != "and") return false;
    return true;
  }

  /// The same thing counted, people, or after a colon a bare number with its place ("12 in London").
  bool is_part(std::size_t total, std::size_t part, bool strong) const {
    if (value(part).stated >= value(total).stated) return false;
    const bool named = quantities_[part].noun != no_token;
    if (named && value(part).unit == value(total).unit) return true;
    if (named && (among(value(total).unit, people) || is_of_group(total)) && among(value(part).unit, people)) return true;
    return strong && !named && words_.after(last(part) - 1) == "in";
  }

  /// "a jury of 12": people, though the word is not said.
  bool is_of_group(std::size_t total) const {
    constexpr std::array groups{"jury"sv, "crew"sv, "team"sv, "panel"sv, "board"sv, "committee"sv, "group"sv, "class"sv, "cabinet"sv, "choir"sv, "squad"sv, "family"sv};
    const TokenId of = first(total) - 1;
    return first(total) > 1 && words_.word(of) == "of" && among(words_.before(of), groups);
  }

  /// After the part's noun or place.
  TokenId end_of_part(std::size_t part) const {
    TokenId token = quantities_[part].noun != no_token ? quantities_[part].noun + 1 : last(part);
    if (token < last(part)) token = last(part);
    if (words_.word(token) == "in" && words_.same_sentence(first(part), token)) {
      ++token;
      while (words_.same_sentence(first(part), token) && (words_.upos(token) == Upos::PROPN || words_.upos(token) == Upos::DET)) ++token;
    }
    return token;
  }

  bool list_ends(TokenId token, TokenId mark) const {
    if (!words_.same_sentence(mark, token)) return true;
    const std::string_view word = words_.word(token);
    if (words_.word(mark) == "(") return word == ")";
    if (words_.word(mark) == ":") return word == "." || word == ";";
    if (words_.word(mark) == ",") return word == "," || word == ".";
    return word == words_.word(mark) || word == ".";
  }

  /// "Of the 20 hostages, 12 were freed and the other 7 were …": with "the other" and "the remaining" nothing is left.
  bool rest_of(const SentenceFigures& sentence, std::size_t index) {
    const std::size_t total = sentence.figures[index];
    const Sentence& whole = parsed_.sentences[sentence.sentence];
    if (!exact(total) || index != 0 || sentence.figures.size() != 3) return false;  // "25 of the 135": a part stands before
    const TokenId before = first(total) - 1;
    const bool of = first(total) > whole.first && (words_.word(before) == "of" || (words_.word(before) == "the" && words_.before(before) == "of"));
    if (!of) return false;
    const std::size_t one = sentence.figures[index + 1], two = sentence.figures[index + 2];
    const std::string_view lead = words_.before(first(two));
    if ((lead != "other" && lead != "remaining") || words_.before(first(two) - 1) != "the" || !exact(one) || !exact(two)) return false;
    if (quantities_[one].noun != no_token && value(one).unit != value(total).unit && !among(value(one).unit, people)) return false;
    const double sum = value(one).stated + value(two).stated;
    if (sum == value(total).stated || value(one).stated >= value(total).stated) return false;
    parts_differ(total, {one, two}, sum);
    return true;
  }
};

}  // namespace

void check_sums(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Sums(input, findings).run(); }

}  // namespace crosscheck
