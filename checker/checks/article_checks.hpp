#pragma once
// The checks of a single article, one function a file; each names the rules that it can raise.
#include "checker/checks/check_table.hpp"

namespace crosscheck {

/// `date-impossible`, `date-weekday`, `date-relative`, `date-future-past`.
void check_dates(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `elapsed-arithmetic`, `ordinal-arithmetic`: spans of years against the years they join, anniversaries.
void check_elapsed(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `percent-change`, `percent-point`, `ratio-word`: a change or share against its two figures.
void check_changes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `sum-mismatch`, `percent-sum`: exhaustive parts against their total.
void check_sums(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `range-order`, `unit-conversion`.
void check_measures(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `value-conflict`, `magnitude-slip`, `caption-conflict`: figures that measure one thing in other words ("killed 12" / "the nine dead");
/// `place-conflict`, `date-conflict`, `name-variant`, `antonym-conflict`: one deed in nearly the same words, with another place, day, name or direction.
void check_measurements(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `antonym-conflict`, `negation-conflict`: deeds and states that exclude each other in other words ("rejected" / "the approval of").
void check_deeds(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `title-conflict`: one person in two posts, one post with two holders, however they are told.
void check_posts(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `count-list`: an announced number against the list after its colon.
void check_count_lists(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `placeholder`: TK, XX, "[CHECK]".
void check_placeholders(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `age-arithmetic`: two ages of one person, an age against a birth date.
void check_ages(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `name-variant`, `acronym-variant`.
void check_names(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `name-variant`: one surname and post, two first names.
void check_namesakes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `intro-missing`, `name-unknown`.
void check_introductions(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `headline-unsupported`, `pull-quote-altered`.
void check_headline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `unsourced-superlative`, `unsourced-number`, `unsourced-accusation`.
void check_unsourced(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `weasel-attribution`: "some say", "it is claimed", "according to sources".
void check_weak_attribution(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `anonymous-only`, `anonymous-plural`: "sources told Reuters", "one source".
void check_anonymous_sources(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `timeline-cycle`: dates, orders and distances that cannot all hold.
void check_timeline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `single-origin`, `circular-sourcing`: where the sources that are named have it from.
void check_provenance(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `quote-unattributed`: a full-sentence quotation and nobody near who says it.
void check_unattributed_quotes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `citation-undefined`, `citation-unused`, `citation-duplicate`, `footnote-gap`.
void check_citations(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `citation-undefined`, `citation-duplicate` for keys of a bibliography file: "[@poe2010]".
void check_citation_keys(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `quote-altered`, `quote-elision`, `quote-misattributed` against the cited documents at hand.
void check_quotations(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `quote-variant`: one utterance in two wordings.
void check_quotation_variants(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `citation-not-addressed`, `citation-conflict`, `citation-before-event`: does the cited document say it.
void check_citation_content(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);

/// `source-name-variant`: two names of one source that read like two sources.
void check_source_names(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);
/// `source-stale`: a cited source older than the policy's `maximum_age_days` on `--today` or the article's date.
void check_stale_sources(const ArticleCheckInput& input, std::vector<DraftFinding>& findings);

}  // namespace crosscheck
