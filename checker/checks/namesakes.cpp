#include <array>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/claims/extract/tree.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// Titles that every second person bears.
constexpr std::array common{"mr"sv, "mr."sv, "mrs"sv, "mrs."sv, "ms"sv, "ms."sv, "miss"sv, "dr"sv, "dr."sv, "sir"sv, "lord"sv, "lady"sv, "judge"sv, "brother"sv, "sister"sv, "father"sv, "mother"sv, "son"sv, "daughter"sv, "wife"sv, "husband"sv,
                            "widow"sv, "prince"sv, "princess"sv, "king"sv, "queen"sv, "saint"sv, "st"sv, "st."sv, "and"sv, "with"sv, "by"sv, "sen."sv, "rep."sv, "councillor"sv, "cllr"sv};

/// Words of "leader of the Liberal Party" that are read.
constexpr TokenId longest_owner = 8;

/// Posts that one person holds at a time.
constexpr std::array single{"leader"sv, "head"sv, "chief"sv, "director"sv, "boss"sv, "captain"sv, "manager"sv, "coach"sv, "president"sv, "chairman"sv, "chairwoman"sv, "chair"sv, "mayor"sv, "governor"sv, "minister"sv, "secretary"sv, "commissioner"sv, "speaker"sv, "goalkeeper"sv, "judge"sv, "landlord"sv, "executive"sv, "teacher"sv};

/// "Union leader Maureen Catterick", later "union leader Margaret Catterick": one post, one surname, two first names. "Council leader Ann
/// Treharn", later "the leader of the council, Ann Bevan": one post, one first name, two surnames.
class Namesakes {
public:
  Namesakes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), tree_(input.tree), words_(input.analysis.parsed), findings_(findings) {}

  void run() {
    for (const Mention& mention : input_.analysis.entities.mentions) {
      if (mention.kind != MentionKind::name || mention.type != NameType::person || mention.last - mention.first != 2 || input_.analysis.parsed.region_of(mention.first) != Region::body) continue;
      if (words_.word(mention.first).size() < 3) continue;
      if (const std::string who = description(mention); !who.empty()) meet(who + " " + std::string(words_.word(mention.last - 1)), mention, mention.first);
      if (const std::string post = post_of(mention); !post.empty()) {
        meet(post + " / " + std::string(words_.word(mention.first)), mention, mention.last - 1);
        meet(std::string(words_.word(mention.last - 1)) + " / " + post, mention, mention.first);
      }
    }
  }

private:
  /// The name beside the first of its kind; `part` is the word of it that must not differ.
  void meet(const std::string& who, const Mention& mention, TokenId part) {
    const auto [entry, fresh] = seen_.try_emplace(who, &mention);
    const Mention& first = *entry->second;
    if (!fresh && words_.word(first.first + (part - mention.first)) != words_.word(part)) compare(first, mention, part - mention.first);
  }

  /// The common noun before the name: "leader"; empty where none stands there.
  std::string description(const Mention& mention) const {
    if (mention.first == 0 || !words_.same_sentence(mention.first - 1, mention.first)) return {};
    const std::string_view noun = words_.word(mention.first - 1);
    const Upos upos = words_.upos(mention.first - 1);
    if ((upos != Upos::NOUN && upos != Upos::PROPN) || among(noun, common)) return {};
    return std::string(noun);
  }

  /// A post with what it is of, in any order: "council leader X", "the leader of the council, X", "X, leader of the council". A bare noun is none.
  std::string post_of(const Mention& mention) const {
    TokenId noun = no_token;
    if (mention.first > 0 && words_.same_sentence(mention.first - 1, mention.first) && words_.upos(mention.first - 1) == Upos::NOUN) noun = mention.first - 1;
    if (tree_.relation(mention.head) == Deprel::appos) noun = tree_.head(mention.head);
    for (const TokenId child : tree_.children(mention.head))
      if (tree_.relation(child) == Deprel::appos) noun = child;
    if (noun == no_token || tree_[noun].upos != Upos::NOUN || !among(tree_.lemma(noun), single)) return {};
    std::set<std::string_view> words{tree_.lemma(noun)};
    for (TokenId word = noun; word-- > 0 && tree_[word].sentence == tree_[noun].sentence && (tree_[word].upos == Upos::NOUN || tree_[word].upos == Upos::ADJ);) words.insert(tree_.lemma(word));
    for (const TokenId child : tree_.children(noun)) {
      const bool owner = tree_.relation(child) == Deprel::nmod && child != mention.head;
      if (!owner && tree_.relation(child) != Deprel::compound) continue;
      const TokenRange range = tree_.extent(child);
      for (TokenId word = range.first; word < std::min(range.last, range.first + longest_owner); ++word)
        if (tree_[word].upos == Upos::NOUN || tree_[word].upos == Upos::PROPN || tree_[word].upos == Upos::ADJ) words.insert(tree_.lemma(word));
    }
    return words.size() < 2 ? std::string() : fmt::format("{}", fmt::join(words, " "));
  }

  /// Short forms and initials are no other name: "Dan" and "Daniel".
  static bool may_be_short(std::string_view a, std::string_view b) { return a.substr(0, 2) == b.substr(0, 2) && (a.size() <= 4 || b.size() <= 4); }

  void compare(const Mention& first, const Mention& later, TokenId part) {
    if (may_be_short(words_.word(first.first + part), words_.word(later.first + part))) return;
    const std::string_view why = part == 0 ? "one surname and post, two first names" : "one first name and post, two surnames";
    DraftFinding finding = draft_finding(input_, "name-variant", later.span, fmt::format("{} conflicts with {}: {}", words_.quoted(later.span), words_.quoted(first.span), why), 0.75);
    finding.related.push_back({input_.document, first.span, "said here", {}});
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  const Tree& tree_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::map<std::string, const Mention*> seen_;
};

}  // namespace

void check_namesakes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Namesakes(input, findings).run(); }

}  // namespace crosscheck
