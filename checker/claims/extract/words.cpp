#include "checker/claims/extract/words.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

using enum Phase;
using enum Certainty;

template <std::size_t n>
constexpr std::array<std::string_view, n> sorted(std::array<std::string_view, n> words) {
  std::sort(words.begin(), words.end());
  return words;
}

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

template <std::size_t n>
constexpr std::array<Governing, n> by_lemma(std::array<Governing, n> rows) {
  std::sort(rows.begin(), rows.end(), [](const Governing& a, const Governing& b) { return a.lemma < b.lemma; });
  return rows;
}

template <class Rows>
const Governing* find(const Rows& rows, std::string_view lemma) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), lemma,
                                   [](const Governing& row, std::string_view word) { return row.lemma < word; });
  return at != rows.end() && at->lemma == lemma ? &*at : nullptr;
}

constexpr auto verbs = by_lemma(std::to_array<Governing>({
    // weighing: "is considering replacing it"
    {"consider", considering, possible}, {"mull", considering, possible}, {"weigh", considering, possible},
    {"contemplate", considering, possible}, {"explore", considering, possible}, {"ponder", considering, possible},
    {"discuss", considering, possible}, {"debate", considering, possible}, {"study", considering, possible},
    {"think", considering, possible}, {"eye", considering, possible}, {"float", considering, possible},
    // intending: "plans to replace it"
    {"plan", planned}, {"intend", planned}, {"aim", planned}, {"seek", planned, possible}, {"hope", planned, possible},
    {"want", planned, possible}, {"wish", planned, possible}, {"prepare", planned}, {"propose", planned, possible},
    {"promise", planned}, {"pledge", planned}, {"threaten", planned, possible}, {"offer", planned, possible},
    {"look", planned, possible}, {"schedule", planned}, {"expect", planned, probable}, {"arrange", planned},
    {"undertake", planned}, {"hesitate", undecided, possible}, {"mean", planned}, {"long", planned, possible},
    {"swear", planned}, {"guarantee", planned}, {"slate", planned}, {"set", planned}, {"desire", planned, possible},
    // having settled: "has decided to replace it"
    {"decide", decided}, {"choose", decided}, {"opt", decided}, {"agree", decided}, {"vow", decided}, {"commit", decided},
    {"resolve", decided}, {"elect", decided}, {"determine", decided},
    // under way, over: "began replacing", "stopped buying"
    {"start", ongoing}, {"begin", ongoing}, {"continue", ongoing}, {"keep", ongoing}, {"proceed", ongoing},
    {"resume", ongoing}, {"remain", ongoing}, {"commence", ongoing}, {"carry", ongoing},
    {"stop", ended}, {"cease", ended}, {"quit", ended}, {"halt", ended}, {"discontinue", ended}, {"finish", completed},
    {"complete", completed}, {"end", none},
    // not done: "failed to sign"
    {"fail", none, certain, true}, {"refuse", none, certain, true}, {"decline", none, certain, true},
    {"neglect", none, certain, true}, {"forget", none, certain, true}, {"avoid", none, certain, true},
    {"omit", none, certain, true}, {"resist", none, certain, true}, {"refrain", none, certain, true},
    {"escape", none, certain, true}, {"deny", denied},
    // done all the same: "managed to sign"
    {"manage", none}, {"happen", none}, {"come", none}, {"dare", none}, {"bother", none}, {"go", none}, {"get", none},
    {"help", none}, {"serve", none}, {"afford", none, possible}, {"have", none, possible}, {"need", none, possible}, {"ought", none, possible},
    {"use", none}, {"tend", none}, {"prove", none}, {"rush", none}, {"hurry", none}, {"appear", none, probable},
    {"seem", none, probable}, {"be", planned},
    // tried, not yet done: "tried to sign"
    {"try", none, possible}, {"attempt", none, possible}, {"strive", none, possible}, {"struggle", none, possible},
    {"work", none, possible}, {"endeavor", none, possible}, {"endeavour", none, possible}, {"fight", none, possible},
    {"push", none, possible}, {"press", none, possible}, {"bid", none, possible}, {"vie", none, possible},
    {"apply", planned, possible},
    // said to be so: "is believed to have signed"
    {"believe", none, probable}, {"say", none, probable}, {"report", none, probable},
    {"allege", none, probable}, {"understand", none, probable}, {"claim", none, probable}, {"purport", none, probable},
    // asked of somebody, perhaps done: "asked them to sign"
    {"ask", none, possible, false, false}, {"urge", none, possible, false, false}, {"advise", none, possible, false, false},
    {"order", none, possible, false, false}, {"request", none, possible, false, false}, {"tell", none, possible, false, false},
    {"encourage", none, possible, false, false}, {"invite", none, possible, false, false}, {"allow", none, possible, false, false},
    {"permit", none, possible, false, false}, {"enable", none, possible, false, false}, {"require", none, possible, false, false},
    {"recommend", none, possible, false, false}, {"instruct", none, possible, false, false}, {"warn", none, possible, false, false},
    {"authorize", none, possible, false, false}, {"authorise", none, possible, false, false}, {"beg", none, possible, false, false},
    {"call", none, possible, false, false}, {"forbid", none, possible, true, false}, {"prohibit", none, possible, true, false},
    {"let", none, possible, false, false}, {"oppose", none, possible, true, false},
    {"accuse", none, possible, false, false}, {"suspect", none, possible, false, false}, {"charge", none, possible, false, false},
    {"pretend", none, possible, true}, {"rumor", none, possible}, {"rumour", none, possible}, {"suppose", none, probable},
    {"estimate", none, probable}, {"know", none, certain}, {"find", none, certain}, {"show", none, certain},
    // made somebody do it: "forced them to sign"
    {"force", none, certain, false, false}, {"compel", none, certain, false, false}, {"oblige", none, certain, false, false},
    {"coerce", none, certain, false, false}, {"cause", none, certain, false, false}, {"prompt", none, certain, false, false},
    {"lead", none, certain, false, false}, {"persuade", none, certain, false, false}, {"convince", none, certain, false, false},
}));

constexpr auto phrasal_verbs = by_lemma(std::to_array<Governing>({
    {"rule_out", decided, certain, true}, {"hold_off", none, certain, true}, {"miss_out", none, certain, true},
    {"give_up", ended}, {"put_off", planned, possible}, {"carry_on", ongoing}, {"set_out", planned},
}));

constexpr auto adjectives = by_lemma(std::to_array<Governing>({
    {"likely", none, probable}, {"unlikely", none, probable, true}, {"able", none}, {"unable", none, certain, true},
    {"ready", planned}, {"set", planned}, {"due", planned}, {"poised", planned}, {"eager", planned, possible},
    {"keen", planned, possible}, {"prepared", planned}, {"willing", planned, possible}, {"reluctant", undecided, possible},
    {"unwilling", none, certain, true}, {"hesitant", undecided, possible}, {"undecided", undecided, possible},
    {"sure", none}, {"certain", none}, {"bound", planned}, {"free", none, possible}, {"slow", none}, {"quick", none},
    {"determined", planned}, {"uncertain", undecided, possible}, {"unsure", undecided, possible},
    {"unclear", undecided, possible}, {"possible", none, possible}, {"impossible", none, certain, true},
    {"incapable", none, certain, true}, {"powerless", none, certain, true}, {"helpless", none, certain, true}, {"capable", none, possible}, {"afraid", none, possible, true},
    {"eligible", none, possible}, {"liable", none, possible}, {"supposed", planned, probable}, {"unaware", none, certain},
    {"scheduled", planned}, {"about", planned}, {"anxious", planned, possible}, {"desperate", planned, possible},
    {"forbidden", none, possible, true}, {"barred", none, possible, true}, {"banned", none, possible, true}, {"prohibited", none, possible, true},
    {"short", none, certain, true},  // "stopped short of raising rates"
}));

constexpr auto nouns = by_lemma(std::to_array<Governing>({
    {"plan", planned}, {"intention", planned}, {"intent", planned}, {"bid", none, possible}, {"attempt", none, possible},
    {"effort", none, possible}, {"proposal", planned, possible}, {"offer", planned, possible}, {"promise", planned},
    {"pledge", planned}, {"threat", planned, possible}, {"desire", planned, possible}, {"hope", planned, possible},
    {"aim", planned}, {"goal", planned}, {"ambition", planned, possible}, {"drive", none, possible}, {"push", none, possible},
    {"wish", planned, possible}, {"deal", decided}, {"agreement", decided}, {"contract", decided}, {"pact", decided},
    {"decision", decided}, {"choice", decided}, {"commitment", decided}, {"determination", planned}, {"move", decided},
    {"talk", considering, possible}, {"talks", considering, possible}, {"negotiation", considering, possible},
    {"discussion", considering, possible}, {"consideration", considering, possible}, {"review", considering, possible},
    {"idea", considering, possible}, {"possibility", none, possible}, {"option", considering, possible},
    {"chance", none, possible}, {"opportunity", none, possible}, {"right", none, possible}, {"permission", none, possible},
    {"ability", none, possible}, {"need", none, possible}, {"refusal", none, certain, true}, {"failure", none, certain, true},
    {"inability", none, certain, true}, {"reluctance", undecided, possible}, {"willingness", planned, possible},
    {"start", ongoing}, {"beginning", ongoing}, {"launch", ongoing}, {"stage", none}, {"end", ended}, {"halt", ended},
    {"denial", denied}, {"confirmation", none}, {"order", planned, possible}, {"request", planned, possible},
    {"call", planned, possible}, {"demand", planned, possible}, {"ban", none, possible, true}, {"risk", none, possible},
    {"means", none, possible}, {"way", none, possible}, {"heart", none, possible}, {"time", none, possible}, {"evidence", none, possible},
    {"announcement", none}, {"fear", none, possible}, {"danger", none, possible},
    {"licence", none, possible}, {"license", none, possible}, {"authority", none, possible}, {"power", none, possible},
    {"freedom", none, possible}, {"approval", none, possible}, {"clearance", none, possible}, {"battle", none, possible},
    {"fight", none, possible}, {"quest", none, possible},
}));

constexpr auto preconditions = sorted(std::to_array<std::string_view>(
    {"able", "possible", "capable", "free", "eligible", "allow", "permit", "enable", "authorize", "authorise", "try", "attempt",
     "endeavor", "endeavour", "manage", "dare", "bother", "get", "begin", "start", "effort", "possibility", "chance", "opportunity",
     "permission", "ability", "means", "way", "time", "heart", "right", "occasion", "let", "help", "enough", "afford", "licence", "license", "authority", "power", "freedom", "approval", "clearance"}));
constexpr auto compelling = sorted(std::to_array<std::string_view>(
    {"force", "compel", "oblige", "coerce", "cause", "prompt", "lead", "persuade", "convince"}));
constexpr auto gradual = sorted(std::to_array<std::string_view>(
    {"double", "triple", "treble", "quadruple", "halve", "fill", "finish", "complete", "empty", "exhaust", "destroy", "reach", "match",
     "equal", "cover", "wipe", "eliminate", "vanish", "disappear", "be"}));
constexpr auto averting = sorted(std::to_array<std::string_view>(
    {"reject", "cancel", "abandon", "prohibit", "forbid", "ban", "refuse", "veto", "scrap", "shelve", "prevent", "avoid", "avert",
     "rule", "drop", "ditch", "axe", "block"}));
constexpr auto occasion_givers = sorted(std::to_array<std::string_view>(
    {"give", "grant", "afford", "offer", "get", "receive", "find", "see", "have", "provide", "obtain", "gain", "leave", "lack"}));
constexpr auto existing = sorted(std::to_array<std::string_view>(
    {"be", "exist", "emerge", "appear", "happen", "occur", "remain", "turn", "come", "arise", "surface"}));
constexpr auto barring = sorted(std::to_array<std::string_view>(
    {"ban", "bar", "block", "deter", "discourage", "dissuade", "exclude", "forbid", "hinder", "keep", "preclude", "prevent",
     "prohibit", "restrict", "stop"}));
constexpr auto expelling = sorted(std::to_array<std::string_view>(
    {"force", "talk", "opt", "back", "pull", "get", "scare", "bully", "argue", "shut", "freeze", "bow", "drop", "lock", "price", "push",
     "squeeze", "wriggle", "cut", "kick"}));
constexpr auto raising = sorted(std::to_array<std::string_view>(
    {"think", "believe", "expect", "suppose", "imagine", "reckon", "feel", "guess", "anticipate", "seem", "appear", "look", "likely",
     "probable"}));
constexpr auto accusations = sorted(std::to_array<std::string_view>(
    {"accuse", "suspect", "convict", "acquit", "clear", "blame", "criticise", "criticize", "fine", "praise", "thank", "sue", "condemn"}));
constexpr auto showing = sorted(std::to_array<std::string_view>(
    {"keep", "leave", "catch", "find", "see", "watch", "hear", "send", "spot", "film", "photograph", "show"}));
constexpr auto particle_words = sorted(std::to_array<std::string_view>(
    {"away", "out", "off", "up", "down", "back", "over", "along", "apart", "aside", "forward", "ahead", "together"}));
constexpr auto subject_keepers = sorted(std::to_array<std::string_view>({"promise", "vow", "threaten", "pledge", "swear", "take", "try", "attempt", "strive", "struggle", "fight", "work", "plan",
     "decide", "seek", "aim", "refuse", "fail", "do", "make", "use", "spend", "hold", "sign", "reach", "launch", "start", "begin",
     "continue"}));
constexpr auto negations = sorted(std::to_array<std::string_view>({"not", "n't", "n’t", "nt", "never", "neither", "nor", "nowhere"}));
constexpr auto near_negations = sorted(std::to_array<std::string_view>({"hardly", "scarcely", "seldom", "rarely"}));
constexpr auto negative_participants = sorted(std::to_array<std::string_view>(
    {"no", "nobody", "nothing", "none", "neither", "few", "no-one", "nowhere"}));
constexpr auto possible_modals = sorted(std::to_array<std::string_view>({"may", "might", "could", "can", "must"}));
constexpr auto probable_modals = sorted(std::to_array<std::string_view>({"should", "ought"}));
constexpr auto probable_adverbs = sorted(std::to_array<std::string_view>(
    {"probably", "likely", "reportedly", "apparently", "presumably", "seemingly", "supposedly", "allegedly", "evidently",
     "purportedly", "ostensibly", "rumoredly", "doubtless", "arguably"}));
constexpr auto possible_adverbs =
    sorted(std::to_array<std::string_view>({"possibly", "perhaps", "maybe", "potentially", "conceivably", "theoretically"}));
constexpr auto time_adverbs = sorted(std::to_array<std::string_view>(
    {"yesterday", "today", "tomorrow", "tonight", "now", "currently", "recently", "lately", "soon", "then", "earlier", "later",
     "previously", "formerly", "afterwards", "afterward", "nowadays", "presently", "immediately", "meanwhile", "ago", "before",
     "eventually", "shortly", "initially", "originally", "simultaneously", "anytime", "annually", "daily", "weekly", "monthly", "yearly",
     "once", "twice", "often", "always", "sometimes", "usually", "frequently", "regularly", "overnight", "forever", "since",
     "when", "whenever", "subsequently", "temporarily", "permanently", "thereafter", "already", "yet", "still", "finally"}));
constexpr auto place_adverbs = sorted(std::to_array<std::string_view>(
    {"here", "there", "abroad", "everywhere", "somewhere", "anywhere", "elsewhere", "overseas", "nearby", "outside", "inside",
     "upstairs", "downstairs", "home", "worldwide", "globally", "nationally", "locally", "internationally", "offshore", "onshore",
     "domestically", "nationwide", "where"}));
constexpr auto time_nouns = sorted(std::to_array<std::string_view>(
    {"day", "week", "month", "year", "decade", "century", "quarter", "hour", "minute", "second", "night", "morning", "evening",
     "afternoon", "weekend", "season", "spring", "summer", "autumn", "fall", "winter", "monday", "tuesday", "wednesday",
     "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december", "today", "tomorrow", "yesterday", "tonight", "time", "moment", "noon",
     "midnight", "semester", "era"}));
constexpr auto locatives = sorted(std::to_array<std::string_view>(
    {"in", "at", "near", "inside", "outside", "across", "throughout", "within", "on", "around", "along", "beside", "above",
     "below", "under", "behind", "beyond", "off"}));
constexpr auto statives = sorted(std::to_array<std::string_view>(
    {"be", "have", "own", "know", "want", "like", "love", "hate", "believe", "think", "hope", "need", "belong", "contain",
     "include", "consist", "exist", "seem", "appear", "remain", "cost", "weigh", "live", "mean", "depend", "deserve", "fear",
     "prefer", "resemble", "understand", "possess", "stand", "lie", "feel", "care", "lack", "matter", "hold", "represent",
     "comprise", "involve", "concern", "last", "stay", "sit", "require", "suffice", "tend", "wish", "doubt", "expect"}));
constexpr auto collectives = sorted(std::to_array<std::string_view>(
    {"merge", "meet", "agree", "cooperate", "collaborate", "compete", "differ", "combine", "negotiate", "talk", "marry",
     "divorce", "clash", "split", "unite", "join", "team", "partner", "discuss", "gather", "converge", "argue", "share", "quarrel",
     "collide", "separate", "total", "number"}));
constexpr auto light_verbs = sorted(std::to_array<std::string_view>(
    {"take", "make", "hold", "have", "give", "do", "reach", "conduct", "start", "begin", "launch", "continue", "end", "stop",
     "resume", "suspend", "complete", "finish", "conclude", "enter", "undertake", "carry", "announce", "plan", "deny", "perform",
     "open", "strike", "seal", "sign", "call", "cancel", "postpone", "delay", "consider", "discuss", "approve", "reject"}));
constexpr auto evaluatives = sorted(std::to_array<std::string_view>(
    {"good", "bad", "great", "terrible", "awful", "beautiful", "ugly", "important", "interesting", "boring", "exciting", "nice",
     "wonderful", "excellent", "horrible", "amazing", "fantastic", "disappointing", "impressive", "best", "worst", "better",
     "worse", "wrong", "right", "fair", "unfair", "crucial", "essential", "surprising", "unfortunate", "fortunate", "shameful",
     "brilliant", "stupid", "silly", "wise", "foolish", "worthy", "strange", "odd", "fine", "perfect", "poor", "remarkable",
     "sad", "shocking", "vital", "weird", "lovely", "outrageous", "ridiculous", "absurd", "unacceptable", "disgraceful"}));
constexpr auto beliefs = sorted(std::to_array<std::string_view>(
    {"believe", "think", "expect", "hope", "fear", "suspect", "doubt", "guess", "suppose", "assume", "feel", "imagine", "predict",
     "anticipate", "reckon", "wonder", "worry", "presume", "speculate", "wish", "forecast", "estimate"}));
constexpr auto sayings = sorted(std::to_array<std::string_view>(
    {"say", "tell", "report", "state", "announce", "claim", "add", "insist", "warn", "declare", "promise", "predict", "confirm",
     "note", "write", "explain", "argue", "suggest", "indicate", "reveal", "admit", "affirm", "expect", "believe", "think", "hope",
     "mean", "decide", "agree", "know", "learn", "understand"}));
constexpr auto relatives = sorted(std::to_array<std::string_view>({"who", "which", "that", "whom", "whose", "where", "when"}));

struct EventNoun {
  std::string_view noun, verb;
};
// Sorted by noun.
constexpr auto event_nouns = std::to_array<EventNoun>({
    {"accusation", "accuse"}, {"acquisition", "acquire"}, {"agreement", "agree"}, {"announcement", "announce"},
    {"appeal", "appeal"}, {"appointment", "appoint"}, {"arrest", "arrest"}, {"arrival", "arrive"},
    {"assassination", "assassinate"}, {"attack", "attack"}, {"ban", "ban"}, {"bombing", "bomb"}, {"change", "change"},
    {"choice", "choose"}, {"closure", "close"}, {"collapse", "collapse"}, {"construction", "construct"},
    {"conviction", "convict"}, {"crash", "crash"}, {"death", "die"}, {"decision", "decide"}, {"defeat", "defeat"},
    {"departure", "depart"}, {"development", "develop"}, {"discovery", "discover"}, {"discussion", "discuss"},
    {"dismissal", "dismiss"}, {"donation", "donate"}, {"election", "elect"}, {"execution", "execute"},
    {"expansion", "expand"}, {"explosion", "explode"}, {"expulsion", "expel"}, {"failure", "fail"}, {"growth", "grow"},
    {"increase", "increase"}, {"indictment", "indict"}, {"invasion", "invade"}, {"investigation", "investigate"},
    {"investment", "invest"}, {"killing", "kill"}, {"launch", "launch"}, {"loss", "lose"}, {"marriage", "marry"},
    {"meeting", "meet"}, {"merger", "merge"}, {"murder", "murder"}, {"negotiation", "negotiate"}, {"opening", "open"},
    {"payment", "pay"}, {"prohibition", "prohibit"}, {"purchase", "purchase"}, {"rejection", "reject"},
    {"release", "release"}, {"removal", "remove"}, {"replacement", "replace"}, {"resignation", "resign"},
    {"return", "return"}, {"review", "review"}, {"rise", "rise"}, {"sale", "sell"}, {"selection", "select"},
    {"shooting", "shoot"}, {"signing", "sign"}, {"suspension", "suspend"}, {"takeover", "take_over"}, {"talk", "talk"},
    {"talks", "talk"}, {"theft", "steal"}, {"use", "use"}, {"victory", "win"}, {"visit", "visit"}, {"win", "win"},
    {"withdrawal", "withdraw"},
});

constexpr auto no_events = sorted(std::to_array<std::string_view>(
    {"government", "building", "company", "organization", "organisation", "administration", "equipment", "operation", "position",
     "population", "production", "product", "number", "group", "state", "part", "place", "point", "member", "form", "name", "force",
     "power", "area", "head", "house", "service", "team", "nation", "network", "system", "structure", "board", "office", "station",
     "park", "book", "film", "record", "game", "season", "title", "series", "color", "side", "center", "centre", "level", "rate",
     "age", "size", "end", "line", "way", "time", "work", "water", "land", "market", "school", "university", "division",
     "department", "institution", "corporation", "association", "generation", "foundation", "section", "surface", "condition"}));

constexpr auto aims = sorted(std::to_array<std::string_view>(
    {"aim", "alternative", "ambition", "answer", "approach", "aspiration", "choice", "decision", "dream", "duty", "effort", "focus",
     "function", "goal", "hope", "idea", "intention", "job", "key", "method", "mission", "move", "objective", "option", "plan", "point",
     "policy", "priority", "proposal", "purpose", "remit", "response", "role", "rule", "solution", "step", "strategy", "tactic", "target",
     "task", "temptation", "tendency", "thing", "trick", "way", "wish", "challenge", "first", "next", "this", "that", "what", "all"}));
constexpr auto content_nouns = sorted(std::to_array<std::string_view>(
    {"accusation", "allegation", "assumption", "assurance", "belief", "claim", "complaint", "concern", "confidence", "doubt", "evidence",
     "expectation", "fact", "fear", "feeling", "forecast", "hint", "hope", "impression", "indication", "news", "notion", "possibility",
     "prediction", "prospect", "report", "rumour", "rumor", "sign", "speculation", "suggestion", "suspicion", "thought", "view", "warning",
     "worry", "idea", "theory"}));
constexpr auto presupposing = sorted(std::to_array<std::string_view>(
    {"know", "realise", "realize", "notice", "remember", "forget", "regret", "recall", "aware", "unaware"}));

}  // namespace

const Governing* governing_verb(std::string_view lemma) { return find(verbs, lemma); }
const Governing* governing_phrasal(std::string_view lemma) { return find(phrasal_verbs, lemma); }
const Governing* governing_adjective(std::string_view lemma) { return find(adjectives, lemma); }
const Governing* governing_noun(std::string_view lemma) { return find(nouns, lemma); }
bool is_precondition(std::string_view lemma) { return holds(preconditions, lemma); }
bool compels(std::string_view lemma) { return holds(compelling, lemma); }
bool is_gradual(std::string_view lemma) { return holds(gradual, lemma); }
bool averts_subject(std::string_view lemma) { return holds(averting, lemma); }
bool gives_occasion(std::string_view lemma) { return holds(occasion_givers, lemma); }
bool is_existing(std::string_view lemma) { return holds(existing, lemma); }
bool bars_from(std::string_view lemma) { return holds(barring, lemma); }
bool expels_from(std::string_view lemma) { return holds(expelling, lemma); }
bool accuses(std::string_view lemma) { return holds(accusations, lemma); }
bool shows_object(std::string_view lemma) { return holds(showing, lemma); }
bool raises_negation(std::string_view lemma) { return holds(raising, lemma); }
bool denies_clause_below(std::string_view lemma) {
  return lemma == "doubt" || lemma == "doubtful" || lemma == "unlikely" || lemma == "improbable";
}
bool keeps_subject(std::string_view lemma) { return holds(subject_keepers, lemma); }
bool is_particle(std::string_view lemma) { return holds(particle_words, lemma); }
bool negates_clause(std::string_view lemma) { return holds(negations, lemma); }
bool nearly_negates(std::string_view lemma) { return holds(near_negations, lemma); }
bool negates_as_participant(std::string_view lemma) { return holds(negative_participants, lemma); }

std::optional<Certainty> modal_certainty(std::string_view lemma) {
  if (holds(possible_modals, lemma)) return possible;
  if (holds(probable_modals, lemma)) return probable;
  return std::nullopt;
}

std::optional<Certainty> adverb_certainty(std::string_view lemma) {
  if (holds(possible_adverbs, lemma)) return possible;
  if (holds(probable_adverbs, lemma)) return probable;
  return std::nullopt;
}

bool is_time_adverb(std::string_view lemma) { return holds(time_adverbs, lemma); }
bool is_place_adverb(std::string_view lemma) { return holds(place_adverbs, lemma); }
bool is_time_noun(std::string_view lemma) { return holds(time_nouns, lemma); }
bool is_locative(std::string_view preposition) { return holds(locatives, preposition); }
bool is_stative(std::string_view lemma) { return holds(statives, lemma); }
bool is_collective(std::string_view lemma) { return holds(collectives, lemma); }
bool is_light(std::string_view lemma) { return holds(light_verbs, lemma); }
bool is_evaluative(std::string_view lemma) { return holds(evaluatives, lemma); }
bool is_belief(std::string_view lemma) { return holds(beliefs, lemma); }
bool is_saying(std::string_view lemma) { return holds(sayings, lemma); }
bool is_relative(std::string_view lemma) { return holds(relatives, lemma); }

std::optional<std::string_view> event_verb(std::string_view noun) {
  const auto at = std::lower_bound(event_nouns.begin(), event_nouns.end(), noun,
                                   [](const EventNoun& row, std::string_view word) { return row.noun < word; });
  if (at == event_nouns.end() || at->noun != noun) return std::nullopt;
  return at->verb;
}

bool is_aim(std::string_view noun) { return holds(aims, noun); }
bool holds_content(std::string_view noun) { return holds(content_nouns, noun); }
bool states_fact(std::string_view noun) {
  return noun == "fact" || noun == "news" || noun == "evidence" || noun == "sign" || noun == "indication" || noun == "report" || noun == "warning";
}
bool presupposes(std::string_view verb) { return holds(presupposing, verb); }
bool is_no_event(std::string_view noun) { return holds(no_events, noun); }

}  // namespace crosscheck
