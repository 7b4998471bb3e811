#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array not_all{"including"sv, "include"sv, "includes"sv, "included"sv, "such"sv, "like"sv, "among"sv, "notably"sv, "especially"sv, "particularly"sv, "example"sv, "e.g."sv, "etc"sv, "etc."sv,
                             "others"sv, "more"sv, "namely"sv, "from"sv, "between"sv, "least"sv, "other"sv, "..."sv, "\xe2\x80\xa6"sv, "who"sv, "which"sv, "where"sv, "whose"sv, "also"sv, "respectively"sv};

/// "three priorities: schools, roads": the announced number against the list after the colon.
class Lists {
public:
  Lists(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    for (const SentenceFigures& sentence : figures_by_sentence(input_.analysis))
      for (const std::size_t at : sentence.figures) check(input_.analysis.quantities[at]);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;

  struct Items {
    int least = 0;
    int most = 0;
    TokenId end = no_token;
    bool simple = true;  ///< every item is a few words without a comma of its own kind
  };

  void check(const QuantityMention& announced) {
    const Quantity& quantity = announced.quantity;
    if (quantity.kind != QuantityKind::count || quantity.approximate || !quantity.min || !quantity.max || *quantity.min != *quantity.max || quantity.stated < 2 || quantity.stated > 12) return;
    if (announced.noun == no_token || parsed_.tokens[announced.noun].xpos != Xpos::NNS) return;
    const TokenId colon = colon_after(announced.noun);
    if (colon == no_token) return;
    const Items items = items_after(colon);
    if (items.end == no_token || (colon > announced.noun + 1 && !are_names(colon + 1, items.end))) return;
    const int count = static_cast<int>(quantity.stated);
    const bool too_few = items.most < count, too_many = items.simple && items.least > count;
    if (!too_few && !too_many) return;
    DraftFinding finding;
    finding.rule = "count-list";
    finding.place = {input_.document, words_.span(announced.first_token, announced.noun + 1), {}, {}};
    const int listed = too_few ? items.most : items.least;
    finding.message = fmt::format("{} conflicts with the list that follows, which has {}", words_.quoted(finding.place.span), listed);
    finding.related.push_back({input_.document, words_.span(colon + 1, items.end), "the list", {}});
    finding.working.push_back(fmt::format("announced {}, listed {}", count, listed));
    finding.confidence = 0.8;
    findings_.push_back(std::move(finding));
  }

  /// "three priorities:", "four people were charged:"; no_token where other matter stands between.
  TokenId colon_after(TokenId noun) const {
    constexpr TokenId reach = 5;
    for (TokenId token = noun + 1; words_.same_sentence(noun, token) && token <= noun + reach; ++token) {
      if (words_.word(token) == ":") return token;
      if (words_.upos(token) == Upos::PUNCT || words_.upos(token) == Upos::NUM) break;
    }
    return no_token;
  }

  bool are_names(TokenId from, TokenId to) const {
    for (TokenId token = from; token < to; ++token)
      if (words_.upos(token) != Upos::PROPN && words_.word(token) != "," && words_.word(token) != "and") return false;
    return true;
  }

  /// Counts the items between the colon and the sentence's end; no end where the list may not be all.
  Items items_after(TokenId colon) const {
    const Sentence& sentence = words_.sentence_of(colon);
    Items items;
    int commas = 0, ands = 0, semicolons = 0, words_in_item = 0, oxford = 0;
    TokenId end = sentence.last;
    while (end > colon + 1 && words_.upos(end - 1) == Upos::PUNCT) --end;
    if (end <= colon + 1 || end - colon > 60) return items;
    for (TokenId token = colon + 1; token < end; ++token) {
      const std::string_view word = words_.word(token);
      if (among(word, not_all) || word == "(" || word == ":" || word == "\"" || word == "\xe2\x80\x9c" || word == "-" || word == "\xe2\x80\x93" || word == "\xe2\x80\x94" || word == "--") return items;
      const Upos tag = words_.upos(token);
      if (tag == Upos::VERB && parsed_.tokens[token].xpos != Xpos::VBG && parsed_.tokens[token].xpos != Xpos::VB) return items;
      if (tag == Upos::AUX || tag == Upos::PRON || tag == Upos::NUM) return items;
      if (word == ";") ++semicolons;
      if (word == ",") ++commas, words_in_item = 0;
      else if (++words_in_item > 5) items.simple = false;
      if (word == "and" || word == "or" || word == "&") {
        ++ands;
        if (words_.before(token) == ",") ++oxford;
        words_in_item = 0;
      }
      if (tag == Upos::DET && token > colon + 1) items.simple = false;  // "Hall, a baker, and Ann"
    }
    if (semicolons > 0) {
      items.least = items.most = semicolons + 1;
    } else {
      items.least = commas + 1 + (ands > 0 && oxford == 0 ? 1 : 0);
      items.most = commas + 1 + ands - oxford;
      if (commas == 0 && ands == 0) return items;
    }
    items.end = end;
    return items;
  }
};

}  // namespace

void check_count_lists(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Lists(input, findings).run(); }

}  // namespace crosscheck
