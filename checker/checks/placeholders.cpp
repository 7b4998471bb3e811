#include <iterator>
#include <map>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

// What stands in square brackets only until somebody fills it in; upper case or a first word of asking.
constexpr std::array bracketed{"[check"sv, "[tk"sv, "[insert"sv, "[to come"sv, "[xx"sv, "[name]"sv, "[name here"sv, "[date]"sv, "[quote]"sv, "[citation needed]"sv, "[placeholder"sv, "[todo"sv, "[tbc]"sv, "[tbd]"sv, "[verify"sv,
                               "[fixme"sv, "[source?]"sv, "[add "sv, "(check)"sv, "(tk)"sv, "[link]"sv, "[number]"sv};
constexpr std::array always{"lorem ipsum"sv, "tktk"sv, "tk tk"sv, "todo:"sv, "fixme"sv, "xx.xx"sv, "xxx,xxx"sv, "\xe3\x80\x87\xe3\x80\x87"sv};

bool letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

class Placeholders {
public:
  Placeholders(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    const std::string lower = lower_text();
    for (std::size_t at = 0; at < lower.size(); ++at) {
      const std::string_view rest = std::string_view(lower).substr(at, 32);
      if (rest[0] == '[' || rest[0] == '(') bracket(lower, at, rest);
      const bool word_start = at == 0 || !letter_or_digit(lower[at - 1]);
      for (const std::string_view phrase : always)
        if (word_start && rest.starts_with(phrase) && (rest.size() == phrase.size() || !letter_or_digit(rest[phrase.size()]) || phrase.back() == ':')) raise(at, phrase.size());
    }
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) stand_in(token);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;

  std::string lower_text() const {
    std::string lower(parsed_.article.text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
  }

  void raise(std::size_t at, std::size_t length) {
    DraftFinding finding;
    finding.rule = "placeholder";
    finding.place = {input_.document, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)}, {}, {}};
    if (!claim(finding.place.span)) return;
    finding.message = fmt::format("{} stands in for something still to be written", words_.quoted(finding.place.span));
    findings_.push_back(std::move(finding));
  }

  /// False where the place overlaps one that is told already.
  bool claim(Span place) {
    const auto after = told_.lower_bound(place.start);
    if (after != told_.end() && after->first < place.end) return false;
    if (after != told_.begin() && std::prev(after)->second > place.start) return false;
    told_.emplace(place.start, place.end);
    return true;
  }

  std::map<std::uint32_t, std::uint32_t> told_;  ///< places by their start

  void bracket(const std::string& lower, std::size_t at, std::string_view rest) {
    for (const std::string_view phrase : bracketed) {
      if (!rest.starts_with(phrase) || (letter_or_digit(phrase.back()) && rest.size() > phrase.size() && letter_or_digit(rest[phrase.size()]))) continue;
      const std::size_t close = lower.find(phrase[0] == '[' ? ']' : ')', at);
      if (close == std::string::npos || close - at > 80) continue;
      if (close + 1 < lower.size() && lower[close + 1] == '(') continue;  // a link's text
      raise(at, close + 1 - at);
      return;
    }
  }

  /// "TK", and "XX" where a figure belongs.
  void stand_in(TokenId token) {
    const std::string_view form = parsed_.form(token);
    const std::uint32_t start = parsed_.tokens[token].span.start;
    if (form == "TK" || form == "TKs") {
      const char before = start > 0 ? parsed_.article.text[start - 1] : ' ';
      const std::string_view next = words_.after(token);
      const bool code = before == '<' || before == '.' || before == ':' || before == '-' || (!next.empty() && next[0] >= '0' && next[0] <= '9') || next == ">" || next == "maxx";
      const bool name = words_.upos(token - (token > 0 ? 1 : 0)) == Upos::PROPN || words_.upos(token + 1) == Upos::PROPN;
      if (!code && !name) raise(start, form.size());
    }
    if (form != "XX" && form != "XXX" && form != "XXXX") return;
    const std::string_view before = words_.before(token), after = words_.after(token);
    const bool sign = before == "$" || before == "\xc2\xa3" || before == "\xe2\x82\xac";
    const bool unit = among(after, std::array{"percent"sv, "%"sv, "per"sv, "million"sv, "billion"sv, "people"sv, "years"sv, "days"sv, "points"sv, "km"sv, "miles"sv, "dollars"sv, "euros"sv, "pounds"sv});
    const bool age = form == "XX" && before == "," && after == ",";  // "Hall, XX, has been mayor"
    if (sign || unit || age) raise(start, form.size());
  }
};

}  // namespace

void check_placeholders(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Placeholders(input, findings).run(); }

}  // namespace crosscheck
