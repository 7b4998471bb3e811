#include <algorithm>
#include <map>
#include <string>

#include "checker/checks/article_checks.hpp"
#include "checker/citations/align_words.hpp"
#include "checker/citations/quoted_passages.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t shortest = 8;       ///< words of both
constexpr std::size_t longest = 120;      ///< words that are compared
constexpr std::size_t most_alike = 4;     ///< quotations that one run of words is looked up in
constexpr double alike = 0.75;
constexpr std::size_t most_changed = 2;   ///< words; more make another sentence

struct Utterance {
  Span place;
  std::vector<StreamWord> words;
};

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), findings_(findings) {}

  void run() {
    const ParsedArticle& parsed = input_.analysis.parsed;
    for (const QuotedPassage& quotation : find_quoted_passages(parsed)) {
      Utterance now{quotation.words, word_stream(parsed.text(quotation.words), quotation.words.start)};
      if (now.words.size() < shortest) continue;
      if (now.words.size() > longest) now.words.resize(longest);
      if (const Utterance* before = similar(now)) compare(*before, now);
      remember(std::move(now));
    }
  }

private:
  static std::string run_at(const Utterance& utterance, std::size_t i) {
    return utterance.words[i].folded + ' ' + utterance.words[i + 1].folded + ' ' + utterance.words[i + 2].folded;
  }

  /// The earlier utterance that shares most runs of three words.
  const Utterance* similar(const Utterance& now) const {
    std::map<std::size_t, std::size_t> votes;
    for (std::size_t i = 0; i + 3 <= now.words.size(); ++i)
      if (const auto found = runs_.find(run_at(now, i)); found != runs_.end())
        for (const std::size_t index : found->second) ++votes[index];
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes.end() || best->second < 2 ? nullptr : &seen_[best->first];
  }

  void remember(Utterance now) {
    for (std::size_t i = 0; i + 3 <= now.words.size(); ++i) {
      std::vector<std::size_t>& places = runs_[run_at(now, i)];
      if (places.size() < most_alike) places.push_back(seen_.size());
    }
    seen_.push_back(std::move(now));
  }

  void compare(const Utterance& before, const Utterance& now) {
    const bool longer = before.words.size() >= now.words.size();
    const Utterance &part = longer ? now : before, &whole = longer ? before : now;
    std::vector<bool> gaps(part.words.size());
    for (std::size_t i = 1; i < part.words.size(); ++i) gaps[i] = part.words[i].ellipsis_before || part.words[i].bracketed || part.words[i - 1].bracketed;
    const auto pairs = align_words(part.words, gaps, whole.words);
    std::size_t right = 0;
    std::size_t changes = 0;
    const AlignedWord* changed = nullptr;
    for (const AlignedWord& pair : pairs) {
      right += pair.kind == AlignedWord::Kind::same;
      const bool counts = pair.kind != AlignedWord::Kind::same && !pair.is_gap && !(pair.quoted < part.words.size() && part.words[pair.quoted].bracketed);
      const bool editors = pair.kind != AlignedWord::Kind::added && pair.source < whole.words.size() && whole.words[pair.source].bracketed;
      changes += counts && !editors;
      if (counts && !editors && changed == nullptr) changed = &pair;
    }
    if (changed == nullptr || changes > most_changed || static_cast<double>(right) < alike * static_cast<double>(part.words.size())) return;
    raise(before, now, word(part, changed->quoted, changed->kind != AlignedWord::Kind::left_out), word(whole, changed->source, changed->kind != AlignedWord::Kind::added));
  }

  std::string word(const Utterance& utterance, std::size_t index, bool is_there) const {
    if (!is_there || index >= utterance.words.size()) return {};
    return "`" + std::string(input_.analysis.parsed.text(utterance.words[index].span)) + "`";
  }

  void raise(const Utterance& before, const Utterance& now, const std::string& one, const std::string& other) {
    const std::string what = one.empty() || other.empty() ? one + other + " stands in one only" : one + " in one is " + other + " in the other";
    DraftFinding finding = draft_finding(input_, "quote-variant", now.place, "one utterance is quoted in two wordings: " + what, 0.8);
    DraftPassage related;
    related.document = input_.document;
    related.span = before.place;
    related.message = "the other wording";
    finding.related.push_back(std::move(related));
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  std::vector<DraftFinding>& findings_;
  std::vector<Utterance> seen_;
  std::map<std::string, std::vector<std::size_t>> runs_;
};

}  // namespace

void check_quotation_variants(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
