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
     "Two figures for one thing differ by more than rounding and words such as `about` allow, said alike or in other words: the dead and hurt,\n"
     "prices, terms, votes, scores, jobs, groups that are counted again. Two amounts with the same digits in another order are a warning.\n"
     "Example: `the fire killed 12 people` and `the nine dead`; `the plant employs 420 people` and `the plant, which employs 480 people`."},
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
    CatalogueRule{"date-impossible", "arithmetic", E, true, false, "there is no such day",
     "A day that no calendar has, as a rule a slip of the pen. Without a year 29 February is let pass.\n"
     "Example: `31 June` or `29 February 2023`."},
    CatalogueRule{"date-weekday", "arithmetic", E, true, false, "weekday and date do not match",
     "The year is stated or certain from the article's date, and the day of the week is another. Both repairs are offered.\n"
     "Example: `Monday, 4 June 2019`, which was a Tuesday."},
    CatalogueRule{"date-relative", "arithmetic", W, true, false, "a relative date cannot be meant",
     "The words that point from the article's own day (`next Tuesday`, `yesterday`) and the date beside them cannot both be right. Needs the article's date.\n"
     "Example: `next Tuesday, 3 May` in a text of 10 May."},
    CatalogueRule{"date-future-past", "arithmetic", E, true, false, "told in the past tense, dated after the document",
     "What has happened cannot lie ahead: the day is wrong, or the tense is. Plans, deadlines and conditions are left alone. Needs the article's date.\n"
     "Example: `the fair opened on 9 August` in a text of 2 August."},
    CatalogueRule{"elapsed-arithmetic", "arithmetic", E, true, false, "a span of time and its two ends differ",
     "The years said to have passed and the two years they lie between differ by more than one; `about` and `nearly` allow more.\n"
     "Example: `built in 1990, 40 years ago` in a text of 2020."},
    CatalogueRule{"age-arithmetic", "arithmetic", E, true, false, "an age does not fit the date of birth or another age of the person",
     "One person has two ages in one article, or an age that does not follow from the date of birth. Before the birthday one year less is right.\n"
     "Example: `born in 1961, the 45-year-old` in a text of 2019."},
    CatalogueRule{"ordinal-arithmetic", "arithmetic", E, true, false, "an ordinal does not fit its two dates",
     "The anniversary is counted from the year of founding that stands beside it; one year is allowed either way.\n"
     "Example: `the 40th anniversary` in 2017 of a club founded in 1987."},
    CatalogueRule{"sum-mismatch", "arithmetic", E, true, false, "parts do not add up to the stated total",
     "The parts are said to be all of it, and their sum is another figure than the total.\n"
     "Example: `12 crew: four officers and seven sailors`."},
    CatalogueRule{"percent-sum", "arithmetic", E, true, false, "exhaustive shares do not add up to 100",
     "Where `undecided`, `the rest` or `the remaining` say that nobody is left out, the shares make 100 within their rounding.\n"
     "Example: `61 per cent for, 30 against and 4 undecided`."},
    CatalogueRule{"percent-change", "arithmetic", E, true, false, "a stated change does not fit the two figures",
     "The change is reckoned again from the figures before and after, as rounded as they stand. A share split in the sentence keeps the rule silent.\n"
     "Example: `rose 50 per cent from 200 to 250`."},
    CatalogueRule{"percent-point", "arithmetic", W, true, false, "a difference of percentages is called per cent",
     "From 4 to 5 per cent is a rise of one percentage point, or of 25 per cent. Readers take the two for each other.\n"
     "Example: `rose from 4 to 5 per cent, up 1 per cent`."},
    CatalogueRule{"ratio-word", "arithmetic", E, true, false, "doubled, halved, a third … do not fit the figures",
     "The word for a ratio is compared with the two figures beside it; `nearly`, `more than` and `about` widen what it allows.\n"
     "Example: `doubled from 300 to 450`."},
    CatalogueRule{"count-list", "arithmetic", E, true, false, "an announced number and the list that follows differ",
     "The number before a colon announces how many members the list has. Lists that begin with `including` or `among them` promise nothing.\n"
     "Example: `three ports: Hull, Leith, Dover and Cork`."},
    CatalogueRule{"range-order", "arithmetic", W, true, false, "a range runs backwards",
     "The larger figure stands first, so that one of the two is probably wrong. Hours, years and the gap between two things are no ranges.\n"
     "Example: `between 31 and 24 degrees`."},
    CatalogueRule{"unit-conversion", "arithmetic", E, true, false, "a converted figure is off beyond the digits given",
     "The figure in brackets is reckoned again from the one before it. It may be as rounded as its digits; a rise of 2C is one of 3.6F.\n"
     "Example: `10 miles (18 km)`."},
    CatalogueRule{"timeline-cycle", "arithmetic", E, true, false, "the stated dates and distances cannot all hold",
     "The dates, orders and distances in the text form a ring that no calendar satisfies. The ring is shown.\n"
     "Example: founded in 2001, sold two years later, resold a year after that, in 2003."},
    // Names.
    CatalogueRule{"name-variant", "names", W, true, false, "one name is spelled in two ways in an article",
     "A spelling that stands once is one letter off from one that stands more often. Accepted aliases, plurals and feminine forms aside.\n"
     "Two first names before one surname and behind one post count too: `union leader Ann Reed`, `union leader Jane Reed`.\n"
     "Example: `Haldane` and `Haldene` for one person."},
    CatalogueRule{"acronym-variant", "names", W, true, false, "one acronym is expanded in two ways",
     "The letters in brackets are spelled out by two different names; spelling, plurals and small words aside, one of them is wrong.\n"
     "Example: `National Ports Board (NPB)` and `NPB, the National Ports Bureau`."},
    CatalogueRule{"name-unknown", "names", N, false, true, "a name is close to, but not among, the pack's entities",
     "A likely slip in a name that the desk knows: it differs in one or two letters from a name or alias of the packs in force.\n"
     "Example: `Ericson` where the pack has `Ericsson`."},
    CatalogueRule{"intro-missing", "names", N, false, true, "a surname is used before the full name",
     "Readers meet somebody by surname and learn only later who that is, often because paragraphs changed places in editing.\n"
     "Example: `Haldane said` two paragraphs before `Mary Haldane, the harbour master`."},
    // Regions.
    CatalogueRule{"headline-conflict", "regions", E, true, false, "the headline contradicts the body",
     "Headlines are written last and by somebody else. What it states and what the body states cannot both be right.\n"
     "Example: the headline has three dead, the body two."},
    CatalogueRule{"headline-unsupported", "regions", W, true, false, "a name, number or event of the headline is nowhere in the body",
     "A person or a figure that only the headline has was probably cut from the story or mistyped. Figures may be rounded; briefs of a few lines are left alone.\n"
     "Example: a headline that names a town which the story never mentions."},
    CatalogueRule{"caption-conflict", "regions", E, true, false, "a caption contradicts the body",
     "Captions are often written from an agency's text and not from the story beside them. What both state cannot both be right.\n"
     "Example: the caption has the left bank, the body the right."},
    CatalogueRule{"pull-quote-altered", "regions", W, true, false, "a pull quote is no passage of the body",
     "What is pulled out of the text must stand in it, word by word; an ellipsis may leave words out, and marks and case don't count.\n"
     "Example: a pulled quotation with one word left out."},
    // Support.
    CatalogueRule{"unsourced-number", "support", N, false, true, "a figure has no attribution, citation or fact",
     "Somebody must have counted. Dates, scores, ages, small counts and figures with a voice, a link or a note aside.\n"
     "Example: `the town has lost 340 jobs` with nobody who says so."},
    CatalogueRule{"unsourced-superlative", "support", N, true, true, "first, only, largest … without attribution, citation or fact",
     "Superlatives are often wrong and easily checked. The order of events (`the first to arrive`) and titles of works are no claims.\n"
     "Example: `the oldest lighthouse in the country`."},
    CatalogueRule{"unsourced-accusation", "support", W, true, true, "wrongdoing of a named person or firm without attribution or citation",
     "The paper itself would have to prove it. A court, the police, an accusation that is named as one or a voice that makes it keep the rule silent.\n"
     "Example: `Coster bribed two inspectors` in the paper's own voice."},
    CatalogueRule{"quote-unattributed", "support", W, true, true, "a full-sentence quotation without a speaker",
     "No speaker in its paragraph, the ones before or the next, so that nobody can tell whose words they are. Titles, terms and fragments aside.\n"
     "Example: a quoted sentence that stands alone."},
    CatalogueRule{"anonymous-only", "support", N, true, true, "a claim is carried by unnamed sources alone",
     "Nobody with a name says it, here or elsewhere in the article. The finding lists what hangs on the unnamed source.\n"
     "Example: `sources said that the yard will close`, and nobody else says it."},
    CatalogueRule{"anonymous-plural", "support", N, false, true, "several sources are announced and one is shown",
     "The plural promises that more than one person was asked; if all that the article shows is one, it should say so.\n"
     "Example: `sources said`, while the text knows `a person close to the talks`."},
    CatalogueRule{"weasel-attribution", "support", N, true, true, "nobody can be asked: it is claimed, some say",
     "The words hide who says it, or that nobody does: `it is claimed`, `some say`, `according to sources`. Name somebody or drop it.\n"
     "Example: `it is claimed that the dam leaks`."},
    CatalogueRule{"single-origin", "support", N, true, true, "all paths to the origins run through one source",
     "Several citations look like several sources, but each of them goes back to one and the same. Say so, or find another.\n"
     "Example: three papers that all quote one agency."},
    CatalogueRule{"circular-sourcing", "support", W, true, true, "sources cite each other in a ring",
     "Followed far enough, each source leads back to itself: nobody in the ring has seen what all of them report.\n"
     "Example: paper A quotes B, B quotes C and C quotes A."},
    // Citations.
    CatalogueRule{"citation-undefined", "citations", E, true, false, "a footnote, key or reference leads nowhere",
     "The mark promises a source that the article does not have: a note was cut, or its number or key was mistyped.\n"
     "Example: `[^4]` without a note 4."},
    CatalogueRule{"citation-unused", "citations", N, true, false, "an entry that nothing cites",
     "What it stood for may have been cut, or the mark that led to it was lost. A list of further reading is left alone where nothing in the text cites it.\n"
     "Example: a reference that no sentence points to."},
    CatalogueRule{"citation-duplicate", "citations", W, true, false, "one work under two keys, or one key twice",
     "Two notes with the same words, or with one address and words in common, look like two sources and are one. Notes that name pages cite two places of a work.\n"
     "Example: two notes with the same address."},
    CatalogueRule{"footnote-gap", "citations", W, true, false, "footnote numbers skip or run backwards",
     "By their first mention numbered notes run 1, 2, 3. A gap is a note that was lost; notes with names have no order.\n"
     "Example: notes 1, 2 and 4."},
    CatalogueRule{"quote-altered", "citations", E, true, false, "quoted words differ from the cited text",
     "The words between the marks are compared with the cited document, one by one; marks, dashes, case, marked ellipses and an editor's brackets don't count. A lost or added negation is named.\n"
     "Example: `we will not sell` quoted as `we will sell`."},
    CatalogueRule{"quote-elision", "citations", E, true, false, "an ellipsis changes the sense",
     "What the ellipsis leaves out turns the sense: it drops a negation, or joins parts that lie far apart or in another order.\n"
     "Example: `we do … support the plan`."},
    CatalogueRule{"quote-variant", "citations", W, true, false, "one utterance is quoted in two wordings",
     "Two quotations of one article share nearly all of their words and differ in some, so that one of them is not what was said.\n"
     "Example: `a great day` and `a big day`, same speaker, same occasion."},
    CatalogueRule{"quote-misattributed", "citations", E, true, false, "the cited text has the words from another speaker",
     "The words are right and stand in the cited document, but there a person of another name says them.\n"
     "Example: the mayor's words given to the minister."},
    CatalogueRule{"citation-not-addressed", "citations", W, true, false, "the cited text shares no name, number or event with the claim",
     "Nothing that the sentence is about occurs in the cited document: most likely the link or the note is the wrong one. Short sentences are left alone.\n"
     "Example: a link on a sales figure that leads to a film review."},
    CatalogueRule{"citation-conflict", "citations", E, true, false, "the cited text contradicts the claim",
     "The sentence and the document that it cites cannot both be right; both passages are shown. Hedged sentences are left alone.\n"
     "Example: the report cited has 12 wells, the text 21."},
    CatalogueRule{"citation-before-event", "citations", W, true, false, "the cited work is older than the event",
     "A document cannot tell of what happened after its date, so the link, the date or the event is wrong.\n"
     "Example: a report of 2016 cited for a fire of 2018."},
    CatalogueRule{"source-name-variant", "citations", N, true, false, "one source is named in two ways that look like two sources",
     "Two links or notes have one address, or one entity of the packs speaks, under names that share no word: readers count two sources. Acronyms and generic words aside.\n"
     "Example: `the Ports Survey` and `the Board's annual count`."},
    CatalogueRule{"source-stale", "citations", N, false, true, "a source is older than the policy allows",
     "The pack's policy sets `maximum_age_days` (1,095 where it says nothing). Counted from `--today` or the document's date to the last day that the source's date may mean.\n"
     "Example: a price of 2012 in a text of 2019."},
    // Housekeeping.
    CatalogueRule{"placeholder", "housekeeping", E, true, false, "TK, XX, [CHECK] and the like left in the copy",
     "What somebody meant to fill in before printing is still there. Names of works, codes and editors' brackets in quotations are left alone.\n"
     "Example: `the mayor, TK, said`."},
    CatalogueRule{"suppression-unused", "housekeeping", W, true, false, "a suppression suppresses nothing",
     "The finding it was for is gone, so it should go too; else it hides the next one.\n"
     "Example: a suppression of `date-weekday` above a sentence whose date was mended."},
    CatalogueRule{"suppression-without-reason", "housekeeping", E, true, false, "a suppression gives no reason",
     "The next editor must know why the finding is accepted. Without a reason it is still reported.\n"
     "Example: `crosscheck-ignore-next RULE` instead of `crosscheck-ignore-next RULE -- reason`."},
};

}  // namespace

std::span<const CatalogueRule> catalogue() { return rules_of_the_program; }

const CatalogueRule* find_catalogue_rule(std::string_view id) {
  for (const CatalogueRule& rule : rules_of_the_program)
    if (rule.id == id) return &rule;
  return nullptr;
}

}  // namespace crosscheck
