#pragma once
// The lists of reporting verbs and nouns, as the attribution stage asks them.
#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/claims/quotes.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

/// What a reporting verb can take as its content. Bits.
namespace frame {
inline constexpr std::uint32_t clause = 1, quote = 2, object = 4, infinitive = 8, person_infinitive = 16, person_complement = 32,
                               gerund = 64, as = 128;
}

struct ReportingVerb {
  CueKind kind = CueKind::speech;
  Stance stance = Stance::report;
  std::uint32_t frames = 0;
  std::string_view prepositions;  ///< "for,on": their object is the content

  bool takes(std::uint32_t wanted) const { return (frames & wanted) != 0; }
  bool takes_preposition(std::string_view preposition) const;
};

struct ReportingNoun {
  Stance stance = Stance::report;
  bool clause = false;  ///< "the claim that …"
  bool topic = false;   ///< "comments on …"
  bool document = false;
};

/// Views into a Lexicon, which must outlive it.
class CueWords {
public:
  explicit CueWords(const Lexicon& lexicon);
  /// By lemma, with its particle after a blank ("point out").
  std::optional<ReportingVerb> verb(std::string_view lemma) const;
  std::optional<ReportingNoun> noun(std::string_view lemma) const;
  bool is_document(std::string_view noun) const { return documents_.contains(noun); }
  bool is_anonymous(std::string_view noun) const { return anonymous_.contains(noun); }

private:
  const WordTable& verbs_;
  const WordTable& nouns_;
  const WordTable& documents_;
  const WordTable& anonymous_;
};

}  // namespace crosscheck
