#include "checker/claims/quotes/speakers.hpp"

#include <algorithm>

#include "checker/claims/quotes/direct_speech.hpp"

namespace crosscheck {

std::vector<TokenId> find_speakers(const ParsedArticle& parsed, const Lexicon& lexicon) {
  const std::vector<Quotation> quotations = find_quotations(parsed);
  if (quotations.empty()) return {};
  const CueWords words(lexicon);
  std::vector<Cue> cues = find_cues(parsed, subtree_extents(parsed), words);
  attach_quotations(parsed, quotations, cues);
  std::vector<TokenId> speakers(parsed.tokens.size(), no_token);
  std::vector<bool> quoted(parsed.tokens.size(), false);
  for (const Quotation& quotation : quotations) std::fill(quoted.begin() + quotation.first, quoted.begin() + quotation.last, true);
  for (const Cue& cue : cues)
    for (const TokenRange& range : cue.content)
      for (TokenId token = range.first; token < range.last; ++token)
        if (quoted[token]) speakers[token] = cue.source;
  return speakers;
}

}  // namespace crosscheck
