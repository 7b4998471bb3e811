#pragma once
// ParsedArticle + Entities -> attributions: who says what, by which cue, with what stance.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/claims/entities.hpp"

namespace crosscheck {

enum class Directness : std::uint8_t { direct, indirect, mixed };
enum class SourceKind : std::uint8_t { named, anonymous, document, none };
/// What the paper's cue does to the content: report (said), claim (claimed), deny, confirm (admitted, revealed), doubt.
enum class Stance : std::uint8_t { report, claim, deny, confirm, doubt };
/// What the cue tells of: words said ("said", "according to"), a thought ("believes"), an attitude or plan of the source
/// ("wants to", "praised"), something perceived. Only speech and thought give a claim a voice.
enum class CueKind : std::uint8_t { speech, thought, attitude, perception };
std::string_view to_string(Directness directness);
std::string_view to_string(SourceKind kind);
std::string_view to_string(Stance stance);

/// One attribution. Spans count in Article::text.
struct Attribution {
  std::optional<Span> source;
  TokenId source_head = no_token;
  ClusterId source_cluster = no_cluster;
  std::optional<Span> cue;
  TokenId cue_head = no_token;
  std::vector<Span> content;  ///< in text order; a quotation split by "he said" has two
  Directness directness = Directness::indirect;
  SourceKind source_kind = SourceKind::none;
  Stance stance = Stance::report;
  CueKind cue_kind = CueKind::speech;
};

/// In text order of their contents.
std::vector<Attribution> find_quotes(const ParsedArticle& parsed, const Entities& entities, const Lexicon& lexicon);

}  // namespace crosscheck
