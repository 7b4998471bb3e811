#include "checker/claims/quotes.hpp"

#include <algorithm>

#include "checker/claims/quotes/direct_speech.hpp"
#include "checker/claims/quotes/source_kind.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t no_mention = 0xffffffff;

/// Turns cues in tokens into attributions in bytes.
class Writer {
public:
  Writer(const ParsedArticle& parsed, const Entities& entities, const CueWords& words, const Extents& extents,
         const std::vector<Quotation>& quotations)
      : parsed_(parsed), entities_(entities), words_(words), extents_(extents), quotation_of_(parsed.tokens.size(), no_mention) {
    for (std::uint32_t i = 0; i < quotations.size(); ++i)
      std::fill(quotation_of_.begin() + quotations[i].first, quotation_of_.begin() + quotations[i].last, i);
    quotations_ = &quotations;
  }

  Attribution write(const Cue& cue) const {
    Attribution out;
    out.cue_head = cue.head;
    out.cue = span_of(cue.words);
    out.stance = cue.stance;
    out.cue_kind = cue.kind;
    out.source_kind = source_kind(parsed_, entities_, words_, cue.source);
    if (cue.source != no_token) {
      out.source_head = cue.source;
      out.source = span_of(source_words(cue));
      if (const std::uint32_t mention = entities_.mention_of_head[antecedent(cue.source)]; mention != no_mention)
        out.source_cluster = entities_.mentions[mention].cluster;
    }
    for (const TokenRange& range : cue.content) out.content.push_back(span_of(with_marks(without_source(cue, without_dateline(range)))));
    out.directness = directness(cue);
    return out;
  }

private:
  Span span_of(TokenRange range) const { return {parsed_.tokens[range.first].span.start, parsed_.tokens[range.last - 1].span.end}; }

  /// The source with its modifiers, without its preposition and without what belongs to the cue or the content.
  TokenRange source_words(const Cue& cue) const {
    TokenRange range{extents_.first[cue.source], extents_.last[cue.source]};
    const auto cut = [&](TokenRange other) {
      if (other.empty() || other.first >= range.last || other.last <= range.first) return;
      if (other.first > cue.source) range.last = std::min(range.last, other.first);
      if (other.last <= cue.source) range.first = std::max(range.first, other.last);
    };
    cut(cue.words);
    for (const TokenRange& content : cue.content) cut(content);
    const auto is_edge = [&](TokenId token) { return parsed_.tokens[token].upos == Upos::PUNCT && parsed_.form(token) != ")"; };
    while (range.first < cue.source && (is_edge(range.first) || is_preposition(range.first, cue.source))) ++range.first;
    while (range.last > cue.source + 1 && is_edge(range.last - 1)) --range.last;
    return with_closing_comma(cue, range);
  }

  /// "Anna Lund, the minister, said": the comma that closes the apposition belongs to it as the one that opens it does.
  TokenRange with_closing_comma(const Cue& cue, TokenRange range) const {
    if (range.last >= cue.words.first || parsed_.form(range.last) != ",") return range;
    for (TokenId token = cue.source + 1; token < range.last; ++token)
      if (parsed_.form(token) == ",") {
        ++range.last;
        break;
      }
    return range;
  }

  /// Whom "who" means in "Lund, who said that …"; any other word means itself.
  TokenId antecedent(TokenId source) const {
    const Token& word = parsed_.tokens[source];
    if (word.xpos != Xpos::WP && word.xpos != Xpos::WDT) return source;
    const TokenId verb = word.head;
    if (verb == no_token || parsed_.tokens[verb].deprel != Deprel::acl_relcl || parsed_.tokens[verb].head == no_token) return source;
    return parsed_.tokens[verb].head;
  }

  /// "The plan “will work,” Anna Lund, a minister, said on Monday": a tree that hangs the source below the content.
  TokenRange without_source(const Cue& cue, TokenRange range) const {
    if (cue.source == no_token || !range.contains(cue.source) || range.last > cue.words.first) return range;
    TokenRange rest{range.first, std::max(range.first, std::min(extents_.first[cue.source], cue.source))};
    while (rest.last > rest.first && parsed_.tokens[rest.last - 1].upos == Upos::PUNCT) --rest.last;
    return rest.empty() ? range : rest;
  }

  bool is_preposition(TokenId token, TokenId head) const {
    return parsed_.tokens[token].head == head && parsed_.tokens[token].deprel == Deprel::case_;
  }

  /// A piece that starts or ends inside a quotation takes the mark beside it along, with the punctuation that stands before the mark.
  TokenRange with_marks(TokenRange range) const {
    if (const std::uint32_t index = quotation_of_[range.last - 1]; index != no_mention) {
      const Quotation& quotation = (*quotations_)[index];
      if (only_punctuation(range.last, quotation.last)) range.last = quotation.last;
    }
    if (const std::uint32_t index = quotation_of_[range.first]; index != no_mention) {
      const Quotation& quotation = (*quotations_)[index];
      if (only_punctuation(quotation.first, range.first)) range.first = quotation.first;
    }
    return range;
  }

  /// "TOKYO, Dec 13 (Reuters) - SoftBank …": what somebody says starts behind the dash.
  TokenRange without_dateline(TokenRange range) const {
    constexpr TokenId longest = 14;
    const Sentence& sentence = parsed_.sentences[parsed_.tokens[range.first].sentence];
    if (range.first != sentence.first) return range;
    const TokenId limit = std::min<TokenId>(range.last, range.first + longest);
    for (TokenId token = range.first; token + 1 < limit; ++token) {
      const Upos tag = parsed_.tokens[token].upos;
      const std::string_view form = parsed_.form(token);
      const bool dash = form == "-" || form == "--" || form == "–" || form == "—";
      if (dash && (parsed_.form(token - (token > 0 ? 1 : 0)) == ")" || is_capitals(range.first))) return {token + 1, range.last};
      if (tag == Upos::VERB || tag == Upos::AUX || tag == Upos::PRON) break;
    }
    return range;
  }

  bool is_capitals(TokenId token) const {
    const std::string_view form = parsed_.form(token);
    return form.size() > 2 && std::ranges::all_of(form, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '\''; });
  }

  bool only_punctuation(TokenId first, TokenId last) const {
    for (TokenId token = first; token < last; ++token)
      if (parsed_.tokens[token].upos != Upos::PUNCT) return false;
    return true;
  }

  /// Only quotation marks inside the content make it direct: what somebody reports within a quotation is indirect there.
  Directness directness(const Cue& cue) const {
    bool quoted = false;
    bool plain = false;
    for (const TokenRange& content : cue.content) {
      const TokenRange range = with_marks(content);
      for (TokenId token = range.first; token < range.last; ++token) {
        if (parsed_.tokens[token].upos == Upos::PUNCT) continue;
        const std::uint32_t index = quotation_of_[token];
        const bool inside = index != no_mention && range.contains((*quotations_)[index].first);
        (inside ? quoted : plain) = true;
      }
    }
    if (!quoted) return Directness::indirect;
    return plain ? Directness::mixed : Directness::direct;
  }

  const ParsedArticle& parsed_;
  const Entities& entities_;
  const CueWords& words_;
  const Extents& extents_;
  const std::vector<Quotation>* quotations_ = nullptr;
  std::vector<std::uint32_t> quotation_of_;
};

}  // namespace

std::vector<Attribution> find_quotes(const ParsedArticle& parsed, const Entities& entities, const Lexicon& lexicon) {
  const CueWords words(lexicon);
  const Extents extents = subtree_extents(parsed);
  const std::vector<Quotation> quotations = find_quotations(parsed);
  std::vector<Cue> cues = find_cues(parsed, extents, words);
  attach_quotations(parsed, quotations, cues);
  const Writer writer(parsed, entities, words, extents, quotations);
  std::vector<Attribution> attributions;
  for (const Cue& cue : cues)
    if (!cue.content.empty()) attributions.push_back(writer.write(cue));
  std::ranges::stable_sort(attributions, {}, [](const Attribution& attribution) { return attribution.content.front(); });
  return attributions;
}

}  // namespace crosscheck
