#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/citations/quotation_marks.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr TokenId shortest_sentence = 6;
constexpr std::size_t most_in_prose = 3;  ///< more quotations without a speaker make a collection of voices, not copy that forgot one
constexpr std::array speech{"say"sv, "tell"sv, "add"sv, "ask"sv, "write"sv, "explain"sv, "reply"sv, "insist"sv, "warn"sv, "note"sv, "argue"sv, "claim"sv, "admit"sv, "continue"sv, "comment"sv,
                            "according"sv, "accord"sv, "quote"sv, "read"sv, "state"sv, "call"sv, "describe"sv, "declare"sv, "speak"sv, "statement"sv, "think"sv, "believe"sv, "conclude"sv,
                            "joke"sv, "recall"sv, "urge"sv, "shout"sv, "cry"sv, "sing"sv, "promise"sv, "confirm"sv, "deny"sv, "remark"sv, "announce"sv, "answer"sv, "observe"sv, "interview"sv, "stress"sv,
                            "reveal"sv, "report"sv, "suggest"sv, "complain"sv, "praise"sv, "accuse"sv, "criticise"sv, "criticize"sv, "point"sv, "go"sv, "motto"sv, "slogan"sv, "title"sv, "lyric"sv};

class Quotes {
public:
  Quotes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {
    mark_speakers();
    mark_persons();
    mark_attributed();
  }

  void run() {
    std::vector<Quotation> unattributed;
    for (const Quotation& quotation : find_quotations(parsed_)) {
      if (!is_sentence(quotation) || is_covered(quotation) || is_signed(quotation)) continue;
      const std::uint32_t block = words_.sentence_of(quotation.first).block;
      if (!has_speaker(block) && !follows_person(quotation.first)) unattributed.push_back(quotation);
    }
    if (unattributed.size() > most_in_prose) return;
    for (const Quotation& quotation : unattributed) {
      DraftFinding finding = draft_finding(input_, "quote-unattributed", quotation.span, fmt::format("nobody is named as the speaker of {}", words_.quoted(quotation.span)), 0.7);
      findings_.push_back(std::move(finding));
    }
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::vector<bool> speaker_in_block_;
  std::set<SentenceId> about_person_;  ///< sentences whose subject is a person's name

  /// Words that somebody says; `furthest` is the furthest end of these and all before them.
  struct Attributed {
    Span content, source;
    std::uint32_t furthest = 0;
  };
  std::vector<Attributed> attributed_;  ///< by start

  void mark_persons() {
    for (const Mention& mention : input_.analysis.entities.mentions)
      if (mention.kind == MentionKind::name && mention.type == NameType::person && base(parsed_.tokens[mention.head].deprel) == Deprel::nsubj)
        about_person_.insert(parsed_.tokens[mention.head].sentence);
  }

  void mark_attributed() {
    for (const Attribution& attribution : input_.analysis.quotes)
      if (attribution.source && speaks(attribution))
        for (const Span& content : attribution.content) attributed_.push_back({content, *attribution.source, content.end});
    std::stable_sort(attributed_.begin(), attributed_.end(), [](const Attributed& a, const Attributed& b) { return a.content.start < b.content.start; });
    for (std::size_t at = 1; at < attributed_.size(); ++at) attributed_[at].furthest = std::max(attributed_[at].furthest, attributed_[at - 1].furthest);
  }

  /// A paragraph has a speaker where words outside quotation marks tell of speaking.
  void mark_speakers() {
    speaker_in_block_.assign(parsed_.article.blocks.size() + 1, false);
    const std::vector<Quotation> quotations = find_quotations(parsed_);
    std::size_t next = 0;
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      while (next < quotations.size() && quotations[next].last <= token) ++next;
      if (next < quotations.size() && quotations[next].first <= token) continue;
      const bool colon = words_.word(token) == ":" && next < quotations.size() && quotations[next].first == token + 1;
      if (colon || among(words_.lemma(token), speech)) speaker_in_block_[words_.sentence_of(token).block] = true;
    }
  }

  /// "… of our country." ― Carla Sanchez
  bool is_signed(const Quotation& quotation) const {
    constexpr std::array dashes{"-"sv, "--"sv, "\xe2\x80\x93"sv, "\xe2\x80\x94"sv, "\xe2\x80\x95"sv, "~"sv};
    return among(words_.word(quotation.last), dashes) && words_.upos(quotation.last + 1) == Upos::PROPN;
  }

  bool is_sentence(const Quotation& quotation) const {
    if (quotation.last - quotation.first < shortest_sentence + 2 || quotation.continued) return false;
    const Region region = parsed_.region_of(quotation.first);
    if (region != Region::body && region != Region::standfirst) return false;
    const std::string_view text = parsed_.text({parsed_.tokens[quotation.first + 1].span.start, parsed_.tokens[quotation.last - 1].span.start});
    if (text.empty() || text[0] < 'A' || text[0] > 'Z') return false;
    const char end = text.back();
    if (end != '.' && end != '!' && end != '?') return false;
    for (TokenId token = quotation.first; token < quotation.last; ++token)
      if (parsed_.tokens[token].xpos == Xpos::VBD || parsed_.tokens[token].xpos == Xpos::VBZ || parsed_.tokens[token].xpos == Xpos::VBP || parsed_.tokens[token].xpos == Xpos::MD) return true;
    return false;
  }

  bool is_covered(const Quotation& quotation) const {
    const auto after = std::partition_point(attributed_.begin(), attributed_.end(), [&](const Attributed& one) { return one.content.start < quotation.span.end; });
    for (auto at = after; at != attributed_.begin() && std::prev(at)->furthest > quotation.span.start; --at)
      if (std::prev(at)->content.overlaps(quotation.span) && !quotation.span.contains(std::prev(at)->source)) return true;
    return false;
  }

  /// "The work will start" says nothing: a verb of speech, or somebody with a name or a pronoun.
  bool speaks(const Attribution& attribution) const {
    if (attribution.cue_head == no_token || among(words_.lemma(attribution.cue_head), speech)) return true;
    return attribution.source_head != no_token && (words_.upos(attribution.source_head) == Upos::PROPN || words_.upos(attribution.source_head) == Upos::PRON);
  }

  /// The sentence before, in the same paragraph, is about a named person: "Anna Hall has baked for forty years. "The dough …"
  bool follows_person(TokenId quotation) const {
    const Sentence& here = words_.sentence_of(quotation);
    if (here.first == 0 || words_.sentence_of(here.first - 1).block != here.block) return false;
    const Sentence& before = words_.sentence_of(here.first - 1);
    return about_person_.contains(static_cast<SentenceId>(&before - parsed_.sentences.data()));
  }

  /// The paragraph, the two before (the speaker of a running statement) and the next.
  bool has_speaker(std::uint32_t block) const {
    for (std::uint32_t other = block > 2 ? block - 2 : 0; other <= block + 1 && other < speaker_in_block_.size(); ++other)
      if (speaker_in_block_[other]) return true;
    return false;
  }
};

}  // namespace

void check_unattributed_quotes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Quotes(input, findings).run(); }

}  // namespace crosscheck
