#pragma once
// Trees of headlines, which leave out articles and auxiliaries -> the nearest that a full sentence would have.
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

class Lexicon;

/// Changes tags, heads and relations of headline sentences in place; call before index_children. Linear in the tokens but for the words of
/// one headline.
///
/// In "Minister rejects pay offer" what has a present tense is the verb, and the bare form behind it part of the object; in "Town library to
/// close" a word behind *to* is a verb; in "Rumour lifts shares" and "Industrial output rises in Japan" *lifts* and *rises* are; in "Strike at docks called off" the strike was, not the docks; in "Hall elected mayor of Orrin" Hall was.
void repair_headlines(ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
