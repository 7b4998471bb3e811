#pragma once
// Trees that no English sentence has -> the nearest one that it may have: a verb's subject that the parser hung on a noun.
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Changes heads and relations in place; call before index_children. Linear in the tokens.
///
/// A subject whose head is a plain noun (no copula, itself an object or modifier) goes to the finite verb right after it that lacks one:
/// "Though the firm denied these claims business daily Nikkei said …". A noun that stands before that subject as an object of the
/// same noun describes it. An *it* that was read as empty beside a verb of doing is its subject: "It insisted that …". What is told to
/// somebody hangs on the telling, not on the listener; an adjective between a subject and its verb describes the subject; "after the
/// mill burned" is a clause with a subject; in "the Orrin mill burned" the mill did; in "SoftBank, the
/// carrier, will build" SoftBank does.
void repair_trees(ParsedArticle& parsed);

}  // namespace crosscheck
