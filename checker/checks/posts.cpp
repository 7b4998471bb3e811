// The posts that an article gives its people -> one person in two posts, one post with two holders.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/claims/extract/tree.hpp"
#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/language/language.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// In or right before the words of a post: not held now, or one of several.
constexpr std::array not_sole{"former"sv, "ex"sv, "outgoing"sv, "incoming"sv, "next"sv, "acting"sv, "deputy"sv, "vice"sv, "assistant"sv, "co"sv, "joint"sv, "interim"sv, "future"sv, "late"sv, "then"sv, "new"sv, "old"sv, "previous"sv,
                              "elect"sv, "honorary"sv, "regional"sv, "area"sv, "local"sv, "senior"sv, "junior"sv, "non-executive"sv, "associate"sv, "one"sv, "another"sv, "founding"sv, "shadow"sv, "opposition"sv, "minority"sv, "majority"sv,
                              "a"sv, "an"sv, "first"sv, "second"sv, "temporary"sv, "caretaker"sv, "designate"sv, "group"sv, "general"sv, "sub"sv, "under"sv, "veteran"sv, "long-serving"sv, "world"sv, "spiritual"sv, "de"sv, "and"sv, "world's"sv};
/// Of whatever body: these tell no branch.
constexpr std::array any_body{"chief"sv, "head"sv, "managing"sv, "party"sv, "team"sv, "company"sv, "union"sv, "club"sv, "senate"sv, "house"sv, "council"sv};
/// Somewhere in the sentence: the post passes from one to another, or the person goes from one to another.
constexpr std::array passing{"succeed"sv, "replace"sv, "successor"sv, "predecessor"sv, "appoint"sv, "name"sv, "become"sv, "promote"sv, "resign"sv, "retire"sv, "join"sv, "formerly"sv, "previously"sv, "interim"sv, "depart"sv,
                             "elect"sv, "also"sv, "later"sv, "move"sv, "rejoin"sv, "oust"sv, "sack"sv, "former"sv, "departure"sv, "resignation"sv, "appointment"sv, "once"sv, "combine"sv, "serve"sv, "nominate"sv};

std::vector<std::string> lower_case_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') words.emplace_back();
    else words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::erase(words, std::string());
  return words;
}

/// "Niamh Corrigan, the hospital's medical director": who, what post, of what.
struct HeldPost {
  const Claim* claim = nullptr;
  std::string person;
  std::string post_class;
  std::vector<std::string> branch;  ///< "medical"; "sales" of "head of sales"; of leaders also whom they lead
  std::vector<std::string> body;    ///< words of what it is a post of, where they are named or known
  bool body_is_named = false;
  Span span;
};

class PostReader {
public:
  PostReader(const ArticleCheckInput& input, const Lexicon& lexicon) : input_(input), parsed_(input.analysis.parsed), tree_(input.tree), words_(parsed_), heads_(lexicon.table("post_heads")) {}

  std::vector<HeldPost> read() const {
    std::vector<HeldPost> found;
    for (const Claim& claim : input_.analysis.claims) {
      const bool states = claim.predicate.lemma == "be" && claim.polarity == Polarity::positive && claim.certainty == Certainty::certain && !claim.condition && !claim.time && claim.tense != Tense::past;
      const Argument* complement = states ? argument(claim, "complement") : nullptr;
      if (complement == nullptr || claim.region != Region::body || !voice_of(claim).paper) continue;
      if (auto post = post_of(claim, claim.subject, *complement)) found.push_back(std::move(*post));
      else if (auto turned = post_of(claim, *complement, claim.subject)) found.push_back(std::move(*turned));
    }
    return found;
  }

private:
  TokenId token_at(std::uint32_t place) const {
    const auto at = std::ranges::partition_point(parsed_.tokens, [&](const Token& token) { return token.span.start < place; });
    return static_cast<TokenId>(at - parsed_.tokens.begin());
  }

  /// The words of the post, with "head of" before them where the tree has lost it.
  std::pair<TokenId, TokenId> words_of_post(const Argument& title) const {
    TokenId first = token_at(title.span.start);
    const TokenId last = token_at(title.span.end);
    TokenId before = first;
    if (before > 0 && words_.word(before - 1) == "the" && words_.same_sentence(before - 1, first)) --before;
    if (before > 1 && words_.before(before) == "of" && words_.same_sentence(before - 2, first) && heads_.contains(tree_.lemma(before - 2))) first = before - 2;
    return {first, last};
  }

  std::optional<HeldPost> post_of(const Claim& claim, const Argument& person, const Argument& title) const {
    if (!person.is_name || person.type != "person" || person.entity.empty()) return std::nullopt;
    const auto [first, last] = words_of_post(title);
    constexpr TokenId longest = 12;
    if (last <= first || last - first > longest || passes_on(first)) return std::nullopt;
    HeldPost post;
    post.claim = &claim;
    post.person = person.entity;
    post.span = words_.span(first, last);
    if (first > 0 && words_.same_sentence(first - 1, first) && among(words_.word(first - 1), not_sole)) return std::nullopt;
    return read_words(first, last, post) ? std::optional(std::move(post)) : std::nullopt;
  }

  bool passes_on(TokenId word) const {
    const Sentence& sentence = words_.sentence_of(word);
    for (TokenId token = sentence.first; token < sentence.last; ++token)
      if (among(tree_.lemma(token), passing)) return true;
    return false;
  }

  /// Left of the head: owner, then branch; right of it: "of" what.
  bool read_words(TokenId first, TokenId last, HeldPost& post) const {
    TokenId head = no_token;
    for (TokenId token = first; token < last && head == no_token; ++token) {
      const bool ends_here = token + 1 == last || words_.upos(token + 1) == Upos::ADP || words_.upos(token + 1) == Upos::PUNCT || words_.upos(token + 1) == Upos::PROPN;
      if (ends_here && heads_.contains(tree_.lemma(token))) head = token;
    }
    if (head == no_token) return false;
    const WordRow& row = *heads_.find(tree_.lemma(head));
    post.post_class = row[1];
    return read_before(first, head, post) && read_after(head, last, post);
  }

  /// "the operator's": what was read so far is what it is a post of, with the name that it stands for.
  void take_owner(TokenId owner, HeldPost& post) const {
    post.body = std::exchange(post.branch, {});
    post.body_is_named = words_.upos(owner) == Upos::PROPN;
    const Entities& entities = input_.analysis.entities;
    const std::uint32_t mention = owner < entities.mention_of_head.size() ? entities.mention_of_head[owner] : 0xffffffff;
    if (mention >= entities.mentions.size() || entities.mentions[mention].cluster == no_cluster) return;
    const std::vector<std::string> name = lower_case_words(entities.clusters[entities.mentions[mention].cluster].name);
    post.body.insert(post.body.end(), name.begin(), name.end());
  }

  bool read_before(TokenId first, TokenId head, HeldPost& post) const {
    for (TokenId token = first; token < head; ++token) {
      const std::string_view word = tree_.lemma(token);
      if (among(word, not_sole) || among(words_.word(token), not_sole)) return false;
      if (word == "'s" || word == "'" || word == "\xe2\x80\x99s") take_owner(token - 1, post);
      else if (!among(word, any_body) && words_.upos(token) != Upos::DET && words_.upos(token) != Upos::PUNCT && words_.upos(token) != Upos::PRON) post.branch.emplace_back(word);
    }
    const WordRow& row = *heads_.find(tree_.lemma(head));
    if (!row[2].empty() && std::ranges::find(post.branch, row[2]) == post.branch.end()) post.branch.emplace_back(row[2]);
    return true;
  }

  bool read_after(TokenId head, TokenId last, HeldPost& post) const {
    if (head + 1 >= last || words_.upos(head + 1) != Upos::ADP) return true;
    if (words_.word(head + 2) == "staff") {  // every service has one
      post.branch.emplace_back("staff");
      return true;
    }
    const bool definite = words_.upos(head + 2) == Upos::DET || words_.upos(head + 2) == Upos::PROPN || words_.upos(head + 2) == Upos::PRON;
    for (TokenId token = head + 2; token < last; ++token) {
      if (words_.upos(token) == Upos::PUNCT || words_.upos(token) == Upos::ADP) break;
      const bool counts = words_.upos(token) == Upos::NOUN || words_.upos(token) == Upos::PROPN || words_.upos(token) == Upos::ADJ;
      post.body_is_named |= definite && words_.upos(token) == Upos::PROPN;
      if (counts) (definite && post.post_class != "leader" ? post.body : post.branch).emplace_back(tree_.lemma(token));
    }
    return true;
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  const Tree& tree_;
  WordsInContext words_;
  const WordTable& heads_;
};

/// "finance" / "financial", "nursing" / "nurse"
bool share_a_stem(std::string_view a, std::string_view b) {
  constexpr std::size_t stem = 4;
  return a == b || (std::min(a.size(), b.size()) >= stem && a.substr(0, stem) == b.substr(0, stem));
}

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& one) { return std::ranges::any_of(b, [&](const std::string& other) { return share_a_stem(one, other); }); });
}

/// One person in two posts that no one holds together.
bool are_two_posts(const HeldPost& a, const HeldPost& b) {
  if (a.person != b.person || a.post_class != b.post_class || a.branch.empty() || b.branch.empty() || meet(a.branch, b.branch)) return false;
  return a.body.empty() || b.body.empty() || meet(a.body, b.body) || a.post_class == "leader";
}

/// Names must be the same word for word; "the mine" is the mine of the name with which it goes.
bool is_one_body(const HeldPost& a, const HeldPost& b) {
  const auto holds = [](const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::ranges::all_of(some, [&](const std::string& word) { return std::ranges::find(all, word) != all.end(); });
  };
  return a.body_is_named && b.body_is_named ? holds(a.body, b.body) && holds(b.body, a.body) : meet(a.body, b.body);
}

/// One post of one body with two holders.
bool are_two_holders(const HeldPost& a, const HeldPost& b) {
  if (a.person == b.person || may_be_one_name(a.person, b.person) || a.post_class != b.post_class) return false;
  if (a.post_class == "rank" || a.post_class == "player" || a.body.empty() || b.body.empty() || !is_one_body(a, b)) return false;
  return a.branch.empty() == b.branch.empty() && (a.branch.empty() || (a.branch.size() == b.branch.size() && meet(a.branch, b.branch)));
}

}  // namespace

void check_posts(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  if (input.language == nullptr) return;
  const std::vector<HeldPost> posts = PostReader(input, input.language->lexicon).read();
  const WordsInContext words(input.analysis.parsed);
  constexpr std::size_t most_posts = 60;  ///< an article that names more is a list
  if (posts.size() > most_posts) return;
  for (std::size_t i = 0; i < posts.size(); ++i)
    for (std::size_t j = i + 1; j < posts.size(); ++j) {
      const HeldPost& a = posts[i];
      const HeldPost& b = posts[j];
      const bool two_posts = are_two_posts(a, b);
      if (a.claim->sentence == b.claim->sentence || (!two_posts && !are_two_holders(a, b))) continue;
      DraftFinding finding = draft_finding(input, "title-conflict", b.span, fmt::format("{} conflicts with {}", words.quoted(b.span), words.quoted(a.span)), 0.7);
      finding.related.push_back({input.document, a.span, "said here", {}});
      finding.working.push_back(two_posts ? fmt::format("one person, `{}`, in two posts", a.person) : fmt::format("one post, two holders: `{}` and `{}`", a.person, b.person));
      finding.claims = {a.claim->id, b.claim->id};
      findings.push_back(std::move(finding));
      break;
    }
}

}  // namespace crosscheck
