#include "rules/catalogue.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr Severity E = Severity::error;
constexpr Severity W = Severity::warning;
constexpr Severity N = Severity::note;

constexpr std::array rules_of_the_program{
    // Contradictions.
    CatalogueRule{"negation-conflict", "contradictions", E, true, false, "one claim is asserted and denied of the same situation",
     "Two passages say of one situation that it is so and that it is not so. Both cannot be printed.\n"
     "Example: `Brightwell signed the lease on Monday` and, further down, `Brightwell did not sign the lease`."},
    CatalogueRule{"antonym-conflict", "contradictions", E, true, false, "two predicates exclude each other: rose and fell",
     "The two verbs or adjectives are opposites and speak of the same thing at the same time.\n"
     "Example: `the court upheld the fine` and `the fine was overturned by the court`."},
    CatalogueRule{"value-conflict", "contradictions", E, true, false, "one attribute or event has two quantities",
     "Two figures for one thing differ by more than rounding and words such as `about` allow.\n"
     "Example: `the plant employs 420 people` and `the plant, which employs 480 people`."},
    CatalogueRule{"magnitude-slip", "contradictions", E, true, false, "two figures differ by a factor of 1,000, 1 million or 1 billion",
     "The digits agree and the magnitude does not: a million was written for a billion.\n"
     "Example: `a loan of $3.2 million` and `the $3.2 billion loan`."},
    CatalogueRule{"rank-conflict", "contradictions", E, true, false, "one thing has two places in one ranking",
     "A thing can hold one place of a ranking at a time.\n"
     "Example: `Norfolk's second largest brewer` and `the third largest brewer in Norfolk` of the same firm."},
    CatalogueRule{"date-conflict", "contradictions", E, true, false, "one event has two dates that exclude each other",
     "One event is put on two days, months or years that share no day.\n"
     "Example: `the bridge opened in 1987` and `the bridge, opened in 1989`."},
    CatalogueRule{"place-conflict", "contradictions", E, true, false, "one event has two places, neither in the other",
     "One event is put in two places that lie apart. `Paris` and `France` agree, `Paris` and `Lyon` do not.\n"
     "Example: `he was arrested in Lyon` and `his arrest in Paris`."},
    CatalogueRule{"agent-conflict", "contradictions", E, true, false, "one event has two doers, or doer and done-to are swapped",
     "Somebody else is said to have done it, or the two parties have changed places.\n"
     "Example: `Alder sued Birch` and `Birch sued Alder` over one patent."},
    CatalogueRule{"title-conflict", "contradictions", E, true, false, "one person has two posts that exclude each other, or one post two holders",
     "At one time a person is given two posts that do not go together, or a post that one person holds is given to two.\n"
     "Example: `chief executive Ann Lodge` and `Ann Lodge, the chief financial officer`."},
    CatalogueRule{"phase-conflict", "contradictions", E, true, false, "an action is undecided and decided, not begun and completed",
     "The stages of one action exclude each other.\n"
     "Example: `the council has not decided on the tram` and `the council has already decided to build the tram`."},
    CatalogueRule{"relation-conflict", "contradictions", E, true, false, "two relations that a pack declares exclusive hold of one pair",
     "A pack says with `excludes` that two relations cannot hold of one pair at one time.\n"
     "Example: `Marlin Mobile chose Tessel` and `Marlin Mobile dropped Tessel` of one network in one month."},
    CatalogueRule{"single-value-conflict", "contradictions", E, true, false, "a relation that a pack declares single-valued has two values at one time",
     "A pack says with `single_valued` that there is one object at a time.\n"
     "Example: two heads of one ministry on one day."},
    CatalogueRule{"disputed", "contradictions", N, true, false, "two voices contradict each other",
     "Two sources, or a source and the paper, say things that exclude each other and the paper takes no side. Worth "
     "showing both; nothing to mend.\nExample: the firm says that the plant is safe, the union that it is not."},
    CatalogueRule{"changed-over-time", "contradictions", N, true, false, "later text differs from earlier text about something that changes",
     "Two dated texts differ about a price, rank, size, post or relation: the world may have moved on.\n"
     "Example: a firm with 300 staff in 2017 and 450 in 2019."},
    // Facts.
    CatalogueRule{"fact-conflict", "facts", E, true, false, "a claim contradicts a fact of a pack",
     "A fact that holds at the claim's time excludes what the claim says: an object outside a closed list, another single "
     "value, an exclusive relation, a negation.\nExample: a vendor that is not among the ones which the carrier announced."},
    CatalogueRule{"fact-unlisted", "facts", W, true, false, "a claim names something that a fact's open list does not hold",
     "The fact does not claim to be complete, so this may be new or wrong.\nExample: a supplier that the pack does not list."},
    CatalogueRule{"fact-outdated", "facts", W, true, false, "a claim agrees only with a fact that had ended by then",
     "What the text says was true once.\nExample: a minister who left the post two years before the article's date."},
    CatalogueRule{"correction-regressed", "facts", E, true, false, "a corrected statement comes back after its correction",
     "The desk has printed a correction; the text says the corrected thing again.\n"
     "Example: a firm's product given to another firm a month after the correction."},
    // Arithmetic and dates.
    CatalogueRule{"date-impossible", "arithmetic", E, true, false, "there is no such day", "Example: `31 June` or `29 February 2023`."},
    CatalogueRule{"date-weekday", "arithmetic", E, true, false, "weekday and date do not match",
     "The year is stated or certain from the article's date, and the day of the week is another. Both repairs are offered.\n"
     "Example: `Monday, 4 June 2019`, which was a Tuesday."},
    CatalogueRule{"date-relative", "arithmetic", W, true, false, "a relative date cannot be meant", "Example: `next Tuesday, 3 May` in a text of 10 May."},
    CatalogueRule{"date-future-past", "arithmetic", E, true, false, "told in the past tense, dated after the document",
     "Example: `the fair opened on 9 August` in a text of 2 August."},
    CatalogueRule{"elapsed-arithmetic", "arithmetic", E, true, false, "a span of time and its two ends differ",
     "Example: `built in 1990, 40 years ago` in a text of 2020."},
    CatalogueRule{"age-arithmetic", "arithmetic", E, true, false, "an age does not fit the date of birth or another age of the person",
     "Example: `born in 1961, the 45-year-old` in a text of 2019."},
    CatalogueRule{"ordinal-arithmetic", "arithmetic", E, true, false, "an ordinal does not fit its two dates",
     "Example: `the 40th anniversary` in 2017 of a club founded in 1987."},
    CatalogueRule{"sum-mismatch", "arithmetic", E, true, false, "parts do not add up to the stated total",
     "The parts are said to be all of it, and their sum is another figure than the total.\n"
     "Example: `12 crew: four officers and seven sailors`."},
    CatalogueRule{"percent-sum", "arithmetic", E, true, false, "exhaustive shares do not add up to 100",
     "Example: `61 per cent for, 30 against and 4 undecided`."},
    CatalogueRule{"percent-change", "arithmetic", E, true, false, "a stated change does not fit the two figures",
     "Example: `rose 50 per cent from 200 to 250`."},
    CatalogueRule{"percent-point", "arithmetic", W, true, false, "a difference of percentages is called per cent",
     "Example: `rose from 4 to 5 per cent, up 1 per cent`."},
    CatalogueRule{"ratio-word", "arithmetic", E, true, false, "doubled, halved, a third … do not fit the figures",
     "Example: `doubled from 300 to 450`."},
    CatalogueRule{"count-list", "arithmetic", E, true, false, "an announced number and the list that follows differ",
     "The list is exhaustive and has another number of members.\nExample: `three ports: Hull, Leith, Dover and Cork`."},
    CatalogueRule{"range-order", "arithmetic", W, true, false, "a range runs backwards", "Example: `between 31 and 24 degrees`."},
    CatalogueRule{"unit-conversion", "arithmetic", E, true, false, "a converted figure is off beyond the digits given",
     "Example: `10 miles (18 km)`."},
    CatalogueRule{"timeline-cycle", "arithmetic", E, true, false, "the stated dates and distances cannot all hold",
     "The dates, orders and distances in the text form a ring that no calendar satisfies. The ring is shown.\n"
     "Example: founded in 2001, sold two years later, resold a year after that, in 2003."},
    // Names.
    CatalogueRule{"name-variant", "names", W, true, false, "one name is spelled in two ways in an article",
     "Accepted aliases aside. Example: `Haldane` and `Haldene` for one person."},
    CatalogueRule{"acronym-variant", "names", W, true, false, "one acronym is expanded in two ways",
     "Example: `National Ports Board (NPB)` and `NPB, the National Ports Bureau`."},
    CatalogueRule{"name-unknown", "names", N, false, true, "a name is close to, but not among, the pack's entities",
     "A likely slip in a name that the desk knows. Example: `Ericson` where the pack has `Ericsson`."},
    CatalogueRule{"intro-missing", "names", N, false, true, "a surname is used before the full name",
     "Example: `Haldane said` two paragraphs before `Mary Haldane, the harbour master`."},
    // Regions.
    CatalogueRule{"headline-conflict", "regions", E, true, false, "the headline contradicts the body",
     "Example: the headline has three dead, the body two."},
    CatalogueRule{"headline-unsupported", "regions", W, true, false, "a name, number or event of the headline is nowhere in the body",
     "Example: a headline that names a town which the story never mentions."},
    CatalogueRule{"caption-conflict", "regions", E, true, false, "a caption contradicts the body", "Example: the caption has the left bank, the body the right."},
    CatalogueRule{"pull-quote-altered", "regions", W, true, false, "a pull quote is no passage of the body",
     "Example: a pulled quotation with one word left out."},
    // Support.
    CatalogueRule{"unsourced-number", "support", N, false, true, "a figure has no attribution, citation or fact",
     "Dates, scores and common knowledge aside. Example: `the town has lost 340 jobs` with nobody who says so."},
    CatalogueRule{"unsourced-superlative", "support", N, true, true, "first, only, largest … without attribution, citation or fact",
     "Superlatives are often wrong and easily checked. Example: `the oldest lighthouse in the country`."},
    CatalogueRule{"unsourced-accusation", "support", W, true, true, "wrongdoing of a named person or firm without attribution or citation",
     "Example: `Coster bribed two inspectors` in the paper's own voice."},
    CatalogueRule{"quote-unattributed", "support", W, true, true, "a full-sentence quotation without a speaker",
     "No speaker in its paragraph or the next. Example: a quoted sentence that stands alone."},
    CatalogueRule{"anonymous-only", "support", N, true, true, "a claim is carried by unnamed sources alone",
     "Example: `sources said that the yard will close`, and nobody else says it."},
    CatalogueRule{"anonymous-plural", "support", N, false, true, "several sources are announced and one is shown",
     "Example: `sources said`, while the text knows `a person close to the talks`."},
    CatalogueRule{"weasel-attribution", "support", N, true, true, "nobody can be asked: it is claimed, some say",
     "Example: `it is claimed that the dam leaks`."},
    CatalogueRule{"single-origin", "support", N, true, true, "all paths to the origins run through one source",
     "Several citations, one origin. Example: three papers that all quote one agency."},
    CatalogueRule{"circular-sourcing", "support", W, true, true, "sources cite each other in a ring",
     "Example: paper A quotes B, B quotes C and C quotes A."},
    // Citations.
    CatalogueRule{"citation-undefined", "citations", E, true, false, "a footnote, key or reference leads nowhere", "Example: `[^4]` without a note 4."},
    CatalogueRule{"citation-unused", "citations", N, true, false, "an entry that nothing cites", "Example: a reference that no sentence points to."},
    CatalogueRule{"citation-duplicate", "citations", W, true, false, "one work under two keys, or one key twice", "Example: two notes with the same address."},
    CatalogueRule{"footnote-gap", "citations", W, true, false, "footnote numbers skip or run backwards", "Example: notes 1, 2 and 4."},
    CatalogueRule{"quote-altered", "citations", E, true, false, "quoted words differ from the cited text",
     "A lost or added negation is named. Example: `we will not sell` quoted as `we will sell`."},
    CatalogueRule{"quote-elision", "citations", E, true, false, "an ellipsis changes the sense",
     "It drops a negation or joins distant or reversed parts. Example: `we do … support the plan`."},
    CatalogueRule{"quote-variant", "citations", W, true, false, "one utterance is quoted in two wordings", "Example: `a great day` and `a big day`, same speaker, same occasion."},
    CatalogueRule{"quote-misattributed", "citations", E, true, false, "the cited text has the words from another speaker", "Example: the mayor's words given to the minister."},
    CatalogueRule{"citation-not-addressed", "citations", W, true, false, "the cited text shares no name, number or event with the claim",
     "Example: a link on a sales figure that leads to a film review."},
    CatalogueRule{"citation-conflict", "citations", E, true, false, "the cited text contradicts the claim", "Example: the report cited has 12 wells, the text 21."},
    CatalogueRule{"citation-before-event", "citations", W, true, false, "the cited work is older than the event",
     "Example: a report of 2016 cited for a fire of 2018."},
    CatalogueRule{"source-name-variant", "citations", N, true, false, "one source is named in two ways that look like two sources",
     "Example: `the Ports Survey` and `the Board's annual count`."},
    CatalogueRule{"source-stale", "citations", N, false, true, "a source is older than the policy allows",
     "Needs the document's date or `--today`. Example: a price of 2012 in a text of 2019."},
    // Housekeeping.
    CatalogueRule{"placeholder", "housekeeping", E, true, false, "TK, XX, [CHECK] and the like left in the copy", "Example: `the mayor, TK, said`."},
    CatalogueRule{"suppression-unused", "housekeeping", W, true, false, "a suppression suppresses nothing",
     "The finding it was for is gone, so it should go too; else it hides the next one."},
    CatalogueRule{"suppression-without-reason", "housekeeping", E, true, false, "a suppression gives no reason",
     "Write `crosscheck-ignore-next RULE -- reason`, so that the next editor knows why."},
};

}  // namespace

std::span<const CatalogueRule> catalogue() { return rules_of_the_program; }

const CatalogueRule* find_catalogue_rule(std::string_view id) {
  for (const CatalogueRule& rule : rules_of_the_program)
    if (rule.id == id) return &rule;
  return nullptr;
}

}  // namespace crosscheck
