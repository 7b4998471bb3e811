#include <map>
#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/prefix.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// True where one letter was changed, added, left out, or two neighbours swapped (Damerau 1964).
bool one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (a.size() != b.size()) return a.substr(at) == b.substr(at + 1);
  if (at == a.size()) return false;
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

constexpr std::size_t longest_name = 60;  ///< bytes; longer ones are no names
constexpr std::size_t most_alike = 8;     ///< names of one shortening that are looked at

/// How often a name stands in the article, and where first.
struct NameUse {
  std::size_t count = 0;
  Span first;
};

class Names {
public:
  Names(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void variants() {
    collect();
    // Two names one slip apart become the same by leaving a letter out of one or of both (Garbe's symmetric deletion).
    std::map<std::string, std::vector<const std::string*>> shortened;
    for (const auto& [name, use] : uses_)
      if (use.count >= 2)
        for (std::string& key : shortenings(name)) {
          auto& same = shortened[std::move(key)];
          if (same.size() < most_alike && (same.empty() || same.back() != &name)) same.push_back(&name);
        }
    for (const auto& [name, use] : uses_) {
      if (use.count != 1) continue;
      std::set<std::string> alike;
      for (const std::string& key : shortenings(name))
        if (const auto found = shortened.find(key); found != shortened.end())
          for (const std::string* other : found->second) alike.insert(*other);
      for (const std::string& other : alike)
        if (is_variant(name, other, use, uses_[other])) raise(name, use, other, uses_[other]);
    }
  }

  void acronyms() {
    std::map<std::string, std::pair<std::string, Span>> expansions;
    for (TokenId token = 2; token + 1 < parsed_.tokens.size(); ++token) {
      const std::string_view form = parsed_.form(token);
      if (words_.before(token) != "(" || words_.after(token) != ")" || !is_acronym(form)) continue;
      const TokenId first = expansion_start(token - 1, form);
      if (first == no_token) continue;
      const Span span = words_.span(first, token - 1);
      const std::string key = folded(parsed_.text(span));
      const auto [known, added] = expansions.try_emplace(std::string(form), std::pair{key, span});
      if (!added && known->second.first != key) expanded_twice(form, span, known->second.second);
    }
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::map<std::string, NameUse> uses_;  ///< names of people and organisations as they stand
  std::map<std::string, std::vector<Span>> surnames_;  ///< last words of full names of people, with the names' places

  /// The name in lower case, and with each letter left out once.
  static std::vector<std::string> shortenings(std::string_view name) {
    const std::string lower = lowered(name);
    std::vector<std::string> out{lower};
    for (std::size_t at = 0; at < lower.size() && lower.size() <= longest_name; ++at) out.push_back(lower.substr(0, at) + lower.substr(at + 1));
    return out;
  }

  void collect() {
    for (const Mention& mention : input_.analysis.entities.mentions) {
      if (mention.kind != MentionKind::name || (mention.type != NameType::person && mention.type != NameType::organisation) || !words_.is_copy(mention.first)) continue;
      if (parsed_.region_of(mention.first) == Region::headline) continue;
      std::string name(parsed_.text(mention.span));
      for (char& c : name)
        if (c == '\n') c = ' ';
      if (name.find_first_of("0123456789.,'\"&-/()") != std::string::npos || name.find("\xe2\x80") != std::string::npos) continue;
      note(name, mention.span);
      const std::size_t blank = name.rfind(' ');
      if (mention.type == NameType::person && blank != std::string::npos) surnames_[name.substr(blank + 1)].push_back(mention.span);
    }
    // A surname that stands alone stands for the full name too: "Stephen Lindqvist … Lindqvist".
    for (const auto& [surname, places] : surnames_)
      if (const auto alone = uses_.find(surname); alone != uses_.end()) alone->second.count += places.size();
  }

  void note(const std::string& name, Span place) {
    NameUse& use = uses_[name];
    if (use.count++ == 0) use.first = place;
  }

  /// "Mark Papermaster" and "Mark Papermastre": one word differs by one slip, the others are the same.
  bool is_variant(std::string_view one, std::string_view two, const NameUse& use, const NameUse& other) const {
    if (use.count != 1 || other.count < 2 || is_alias(one, two)) return false;
    const std::size_t blank_one = one.rfind(' '), blank_two = two.rfind(' ');
    if ((blank_one == std::string_view::npos) != (blank_two == std::string_view::npos)) return false;
    if (blank_one == std::string_view::npos) return one.size() >= 7 && two.size() >= 7 && slip_in_word(one, two) && other.count >= 3 && !surnames_.contains(std::string(one));
    const std::string_view first_one = one.substr(0, blank_one), first_two = two.substr(0, blank_two), last_one = one.substr(blank_one + 1), last_two = two.substr(blank_two + 1);
    if (first_one == first_two) return last_one.size() >= 5 && slip_in_word(last_one, last_two);
    return last_one == last_two && first_one.size() >= 5 && first_two.size() >= 5 && !is_feminine(first_one, first_two) && slip_in_word(first_one, first_two);
  }

  /// "Daniel" and "Daniela", "Andre" and "Andrea".
  static bool is_feminine(std::string_view one, std::string_view two) {
    if (one.size() > two.size()) std::swap(one, two);
    return two.starts_with(one) && two.size() == one.size() + 1 && (two.back() == 'a' || two.back() == 'e');
  }

  /// "Catherine" and "Katherine"
  static bool sound_alike(char a, char b) {
    const auto either = [&](char x, char y) { return (a == x && b == y) || (a == y && b == x); };
    return either('c', 'k') || either('s', 'z') || either('g', 'j') || either('i', 'y');
  }

  /// No plural, no feminine form: "Chinas", "Antonio" and "Antonia".
  static bool slip_in_word(std::string_view one, std::string_view two) {
    const std::string a = lowered(one), b = lowered(two);
    if ((a[0] != b[0] && !sound_alike(a[0], b[0])) || !one_slip(a, b)) return false;
    if (a.size() != b.size()) return (a.size() > b.size() ? a : b).back() != 's';
    return a.back() == b.back() || a.substr(0, a.size() - 1) != b.substr(0, b.size() - 1) || (a.back() != 'a' && b.back() != 'a' && a.back() != 'e' && b.back() != 'e');
  }

  bool is_alias(std::string_view one, std::string_view two) const {
    for (const PackEntity& entity : input_.rules.entities) {
      const auto knows = [&](std::string_view name) { return entity.name == name || std::find(entity.aliases.begin(), entity.aliases.end(), name) != entity.aliases.end(); };
      if (knows(one) && knows(two)) return true;
    }
    return false;
  }

  void raise(const std::string& one, const NameUse& use, const std::string& two, const NameUse& other) {
    DraftFinding finding = draft_finding(input_, "name-variant", use.first, fmt::format("`{}` stands once, `{}` {} times: one name spelled two ways", one, two, other.count));
    finding.related.push_back({input_.document, other.first, "spelled so first here", {}});
    finding.suggestions.push_back({use.first, two});
    finding.confidence = 0.75;
    findings_.push_back(std::move(finding));
  }

  static bool is_acronym(std::string_view form) {
    if (form.size() < 3 || form.size() > 6) return false;
    return std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// The first word of the words before the bracket whose capitals spell the acronym; no_token if they don't.
  TokenId expansion_start(TokenId bracket, std::string_view acronym) const {
    std::size_t left = acronym.size();
    TokenId token = bracket;
    for (int steps = 0; left > 0 && token > 0 && steps < 10 && words_.same_sentence(token - 1, bracket); ++steps) {
      --token;
      const std::string_view form = parsed_.form(token);
      if (form[0] == acronym[left - 1]) --left;
      else if ((form[0] >= 'A' && form[0] <= 'Z') || !among(words_.word(token), std::array{"of"sv, "the"sv, "and"sv, "for"sv, "on"sv, "in"sv, "to"sv, "&"sv, "-"sv, "de"sv, "du"sv}))
        return no_token;
    }
    return left == 0 ? token : no_token;
  }

  /// Spelling aside: "Organisation" and "Organization", "the", plurals.
  static std::string folded(std::string_view words) {
    std::string out;
    std::string word;
    const auto close = [&] {
      if (word.size() > 3 && word.back() == 's') word.pop_back();
      if (word != "the" && word != "of" && word != "and" && word != "for" && word != "&") out += word + " ";
      word.clear();
    };
    for (const char c : lowered(words)) {
      if (c == ' ' || c == '\n' || c == '-') close();
      else word += c == 'z' ? 's' : c;
    }
    close();
    return out;
  }

  void expanded_twice(std::string_view acronym, Span here, Span before) {
    DraftFinding finding = draft_finding(input_, "acronym-variant", here, fmt::format("`{}` is spelled out as {} and as {}", acronym, words_.quoted(before), words_.quoted(here)));
    finding.related.push_back({input_.document, before, "spelled out first here", {}});
    findings_.push_back(std::move(finding));
  }
};

}  // namespace

void check_names(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  Names names(input, findings);
  names.variants();
  names.acronyms();
}

}  // namespace crosscheck
