#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array superlatives{"largest"sv, "biggest"sv, "smallest"sv, "highest"sv, "lowest"sv, "oldest"sv, "youngest"sv, "fastest"sv, "richest"sv, "longest"sv, "tallest"sv, "deepest"sv,
                                  "busiest"sv, "poorest"sv, "cheapest"sv, "strongest"sv, "first"sv, "only"sv, "greatest"sv, "worst"sv, "best"sv};
// Wholes that something can be the largest of, beside the names of places.
constexpr std::array wholes{"world"sv, "country"sv, "nation"sv, "continent"sv, "region"sv};
// "Europe's largest economy" is another name for a country, which no reader asks a source for.
constexpr std::array epithets{"economy"sv, "country"sv, "nation"sv, "power"sv};
// "The record low of last week", "the previous record price": told of already.
constexpr std::array known_record{"the"sv, "previous"sv, "old"sv, "earlier"sv, "prior"sv, "last"sv, "that"sv, "this"sv, "these"sv, "those"sv};
// What can be a record: not a record company's.
constexpr std::array record_of{"profit"sv, "profits"sv, "high"sv, "highs"sv, "low"sv, "number"sv, "numbers"sv, "level"sv, "levels"sv, "sales"sv, "revenue"sv, "revenues"sv, "loss"sv, "losses"sv, "year"sv,
                               "price"sv, "prices"sv, "amount"sv, "turnout"sv, "attendance"sv, "crowd"sv, "time"sv, "earnings"sv, "growth"sv, "deficit"sv, "surplus"sv, "demand"sv, "output"sv, "figures"sv,
                               "temperature"sv, "temperatures"sv, "rainfall"sv, "fine"sv, "fee"sv, "harvest"sv, "unemployment"sv, "exports"sv, "imports"sv, "results"sv, "quarter"sv};
constexpr std::array wrongdoing{"embezzle"sv, "defraud"sv, "bribe"sv, "launder"sv, "steal"sv, "murder"sv, "rape"sv, "molest"sv, "plagiarise"sv, "plagiarize"sv, "blackmail"sv, "extort"sv, "smuggle"sv,
                                "swindle"sv, "torture"sv, "loot"sv, "rob"sv, "cheat"sv};
// "Stole his thunder", "steals the show": no wrong is done.
constexpr std::array figurative{"thunder"sv, "show"sv, "heart"sv, "hearts"sv, "limelight"sv, "spotlight"sv, "scene"sv, "headlines"sv, "march"sv, "death"sv};
// Words of the law: where they stand, the accusation has its place and its proof.
constexpr std::array law{"convict"sv, "court"sv, "guilty"sv, "sentence"sv, "jail"sv, "prison"sv, "trial"sv, "judge"sv, "jury"sv, "plead"sv, "charge"sv, "arrest"sv, "police"sv, "allege"sv, "alleged"sv,
                         "allegedly"sv, "accuse"sv, "indict"sv, "prosecutor"sv, "prosecution"sv, "suspect"sv, "admit"sv, "confess"sv, "conviction"sv, "allegation"sv, "inquiry"sv, "investigation"sv, "verdict"sv,
                         "tribunal"sv, "lawsuit"sv, "sue"sv, "play"sv, "film"sv, "novel"sv, "character"sv, "goal"sv, "match"sv, "penalty"sv};

class Unsourced {
public:
  Unsourced(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {
    for (const Attribution& attribution : input.analysis.quotes)
      for (const Span& content : attribution.content) mark(content);
    for (const Citation& citation : input.analysis.citations.citations) mark(citation.span);
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token)
      if (words_.word(token) == "according" || words_.word(token) == "per") sourced_.insert(parsed_.tokens[token].sentence);
  }

  void superlatives_and_numbers() {
    for (TokenId token = 1; token < parsed_.tokens.size(); ++token)
      if (is_superlative(token) && unsupported(token)) raise("unsourced-superlative", phrase(token), fmt::format("{} needs a source: none is named", words_.quoted(phrase(token))), 0.6);
    for (const QuantityMention& mention : input_.analysis.quantities) {
      const Quantity& quantity = mention.quantity;
      const bool telling = quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::percent || (quantity.kind == QuantityKind::count && quantity.stated >= 20);
      if (telling && unsupported(mention.first_token)) raise("unsourced-number", mention.span, fmt::format("{} has no source", words_.quoted(mention.span)), 0.6);
    }
  }

  void accusations() {
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token)
      if (among(words_.lemma(token), law)) return;
    for (const Claim& claim : input_.analysis.claims) {
      const bool named = claim.subject.is_name && (claim.subject.type == "person" || claim.subject.type == "organisation");
      if (!named || !among(std::string_view(claim.predicate.lemma), wrongdoing) || claim.predicate.passive || !claim.attribution.empty()) continue;
      if (claim.polarity != Polarity::positive || claim.certainty != Certainty::certain || claim.condition || claim.mood != ClaimMood::asserted || claim.region != Region::body) continue;
      const Argument* object = argument(claim, "object");
      if (object != nullptr && among(std::string_view(object->head_text), figurative)) continue;
      if (claim.phase != Phase::none && claim.phase != Phase::completed && claim.phase != Phase::ongoing) continue;
      raise("unsourced-accusation", claim.span, fmt::format("{} accuses {} and names no source", words_.quoted(claim.span), claim.subject.text), 0.7);
      findings_.back().claims.push_back(claim.id);
    }
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::set<SentenceId> sourced_;  ///< sentences with a voice or a citation

  void mark(Span span) {
    const auto after = std::partition_point(parsed_.sentences.begin(), parsed_.sentences.end(), [&](const Sentence& s) { return s.span.end <= span.start; });
    for (auto sentence = after; sentence != parsed_.sentences.end() && sentence->span.start < span.end; ++sentence)
      sourced_.insert(static_cast<SentenceId>(sentence - parsed_.sentences.begin()));
  }

  bool unsupported(TokenId token) const {
    return parsed_.region_of(token) == Region::body && !sourced_.contains(parsed_.tokens[token].sentence);
  }

  /// "the world's largest", "Russia's first", "a record profit": a place or whole before the superlative, or a record.
  bool is_superlative(TokenId token) const {
    if (words_.word(token) == "record") return among(words_.after(token), record_of) && !among(words_.before(token), known_record);
    const char initial = parsed_.form(token)[0];
    if (!among(words_.word(token), superlatives) || (initial >= 'A' && initial <= 'Z')) return false;  // "Greatest Hits"
    TokenId before = token - 1;
    const bool ranked = words_.word(before) == "second" || words_.word(before) == "third";
    if (!ranked && (words_.upos(before) == Upos::NUM || words_.word(before) == "-" || words_.upos(before) == Upos::ADV)) return false;
    if (ranked) --before;
    return words_.same_sentence(before, token) && parsed_.tokens[before].xpos == Xpos::POS && before > 0 && is_whole(before - 1, words_.word(token) == "first" || words_.word(token) == "only") && words_.upos(token + 1) != Upos::PUNCT &&
           is_single(described(token)) && !is_in_quotes(token);
  }

  /// "Russia's", "the world's"; not "Fleming's first book", "Microsoft's largest shareholder", which count within somebody's own.
  /// `counted`: many kinds of owners have a first and an only one, so that nothing but a place will do.
  bool is_whole(TokenId owner, bool counted) const {
    if (among(words_.word(owner), wholes)) return true;
    if (words_.upos(owner) != Upos::PROPN) return false;
    const auto name = std::partition_point(parsed_.names.begin(), parsed_.names.end(), [&](const Name& one) { return one.last <= owner; });
    if (name == parsed_.names.end() || name->first > owner) return !counted;
    return name->type == NameType::place || (!counted && name->type != NameType::person && name->type != NameType::organisation);
  }

  /// What the superlative is said of: the noun that it hangs on with those behind it, else the last of the nouns behind it.
  TokenId described(TokenId token) const {
    constexpr TokenId furthest = 6;
    TokenId last = token;
    const TokenId head = parsed_.tokens[token].head;
    if (head != no_token && head > token && head - token <= furthest && words_.same_sentence(token, head) && is_noun(head)) {
      for (last = head; words_.same_sentence(last, last + 1) && words_.upos(last + 1) == Upos::NOUN; ++last) {}
      return last;
    }
    for (TokenId next = token + 1; words_.same_sentence(token, next) && next - token < 4 && (is_noun(next) || words_.upos(next) == Upos::ADJ); ++next)
      if (is_noun(next)) last = next;
    return last;
  }

  bool is_noun(TokenId token) const { return words_.upos(token) == Upos::NOUN || words_.upos(token) == Upos::PROPN; }

  /// One thing can be the largest; "the world's poorest nations" are a kind, and "one of Britain's biggest banks" need not be the biggest.
  bool is_single(TokenId noun) const {
    return parsed_.tokens[noun].xpos != Xpos::NNS && !among(words_.lemma(noun), epithets);
  }

  /// "Billed as "the world's first intelligent shoe"": somebody's words, whoever it is.
  bool is_in_quotes(TokenId token) const {
    bool open = false;
    for (TokenId at = words_.sentence_of(token).first; at < token; ++at) {
      const std::string_view form = parsed_.form(at);
      if (form == "\"") open = !open;
      else if (form == "\xe2\x80\x9c" || form == "``") open = true;
      else if (form == "\xe2\x80\x9d" || form == "''") open = false;
    }
    return open;
  }

  /// "the world's first electric ferry": whose, and what.
  Span phrase(TokenId token) const {
    const bool ranked = token > 0 && (words_.word(token - 1) == "second" || words_.word(token - 1) == "third");
    const TokenId rank = ranked ? token - 1 : token;
    const TokenId first = rank >= 2 && parsed_.tokens[rank - 1].xpos == Xpos::POS ? owner(rank - 2) : rank;
    return words_.span(first, described(token) + 1);
  }

  /// Where the owner of the superlative begins: "the country", "South Korea".
  TokenId owner(TokenId noun) const {
    TokenId first = noun;
    while (first > 0 && words_.same_sentence(first - 1, noun) && parsed_.tokens[first - 1].head == noun &&
           (words_.upos(first - 1) == Upos::DET || words_.upos(first - 1) == Upos::PROPN || words_.upos(first - 1) == Upos::ADJ))
      --first;
    return first;
  }

  void raise(std::string_view rule, Span span, std::string message, double confidence) {
    DraftFinding finding = draft_finding(input_, rule, span, std::move(message), confidence);
    findings_.push_back(std::move(finding));
  }
};

}  // namespace

void check_unsourced(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  Unsourced unsourced(input, findings);
  unsourced.superlatives_and_numbers();
  unsourced.accusations();
}

}  // namespace crosscheck
