#include "checker/language/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace crosscheck {
namespace {

constexpr std::size_t type_count = 6;

/// Evidence for each type.
class Votes {
public:
  int& operator[](NameType type) { return counts_[static_cast<std::size_t>(type)]; }
  int operator[](NameType type) const { return counts_[static_cast<std::size_t>(type)]; }
  void add(const Votes& other) {
    for (std::size_t i = 0; i < type_count; ++i) counts_[i] += other.counts_[i];
  }
  /// The type of most votes; of equal ones the earlier.
  NameType best() const {
    return static_cast<NameType>(std::max_element(counts_.begin(), counts_.end()) - counts_.begin());
  }

private:
  std::array<int, type_count> counts_{};
};

/// Last words that tell what a name is, where the nouns of the lexicon don't: "Hudson River", "Fair City Online".
constexpr std::array<std::string_view, 36> place_endings = {
    "Airport", "Avenue", "Bay",    "Beach",     "Boulevard", "Bridge",  "Canal",   "Canyon",  "Cape",
    "Creek",   "Desert", "Falls",  "Forest",    "Gulf",      "Harbor",  "Harbour", "Heights", "Hill",
    "Hills",   "Islands", "Lake",  "Mountain",  "Mountains", "Ocean",   "Park",    "Peninsula", "River",
    "Road",    "Sea",    "Square", "Station",   "Strait",    "Street",  "Strip",   "Terrace", "Valley"};
constexpr std::array<std::string_view, 42> organisation_endings = {
    "Academy",  "Agency",     "Army",     "Assembly",   "Association", "Authority",    "Bureau",       "Chamber", "Chronicle",
    "Church",   "Club",       "College",  "Commission", "Committee",   "Congress",     "Council",      "Court",   "Department",
    "Federation", "Foundation", "Front",  "Gazette",    "Herald",      "Hospital",     "Institute",    "Journal", "League",
    "Ministry", "Museum",     "Navy",     "Office",     "Organisation", "Organization", "Party",       "Police",  "Post",
    "Press",    "School",     "Times",    "Tribune",    "Union",       "University"};
/// Words for public bodies that stand before what they are for: "House of Commons", "Department of Justice".
constexpr std::array<std::string_view, 5> body_words = {"Bank", "Board", "Department", "House", "Society"};

/// What companies alone have or undergo.
constexpr std::array<std::string_view, 12> company_matters = {"ceo", "cfo", "coo", "dividend", "earnings", "revenue", "shareholder", "share",
                                                              "stock", "subsidiary", "takeover", "turnover"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

class Refiner {
public:
  Refiner(ParsedArticle& parsed, const Lexicon& lexicon)
      : parsed_(parsed), suffixes_(lexicon.table("company_suffixes")), countries_(lexicon.table("countries")),
        first_names_(lexicon.table("first_names")), titles_(lexicon.table("titles")),
        organisation_nouns_(lexicon.table("organisation_nouns")), person_nouns_(lexicon.table("person_nouns")),
        place_nouns_(lexicon.table("place_nouns")), months_(lexicon.table("months")), organisations_(lexicon.table("organisations")),
        lexicon_(lexicon) {}

  void run() {
    cut_verbs();
    join();
    join_bodies();
    join_known();
    for (Name& name : parsed_.names) set_ends(name);
    extend_to_left();
    add_missed();
    decide_types();
  }

private:
  const Token& token(TokenId id) const { return parsed_.tokens[id]; }
  std::string_view form(TokenId id) const { return parsed_.form(id); }
  bool is_proper(TokenId id) const { return token(id).upos == Upos::PROPN; }
  bool same_sentence(TokenId a, TokenId b) const {
    return a < parsed_.tokens.size() && b < parsed_.tokens.size() && token(a).sentence == token(b).sentence;
  }
  bool hangs_in(TokenId id, const Name& name) const { return token(id).head >= name.first && token(id).head < name.last; }
  bool is_legal_suffix(TokenId id) const {
    const WordRow* row = suffixes_.find(form(id));
    return row != nullptr && (*row)[1] == "legal" && form(id) != "Company";
  }

  /// The word of a name whose head is outside of it.
  TokenId head_of(const Name& name) const {
    for (TokenId id = name.first; id < name.last; ++id)
      if (!hangs_in(id, name)) return id;
    return name.first;
  }

  bool is_plain_verb(TokenId id) const {
    const Upos upos = token(id).upos;
    return (upos == Upos::VERB || upos == Upos::AUX) && form(id)[0] >= 'a' && form(id)[0] <= 'z';
  }

  /// "Lindt sued Orvo" is two names.
  void cut_verbs() {
    std::vector<Name> cut;
    for (const Name& name : parsed_.names)
      for (TokenId first = name.first, id = name.first; id <= name.last; ++id) {
        if (id < name.last && !is_plain_verb(id)) continue;
        if (id > first) cut.push_back({first, id, name.type});
        first = id + 1;
      }
    parsed_.names = std::move(cut);
  }

  /// "Mahmoud" "Abbas" -> "Mahmoud Abbas"
  void join() {
    std::vector<Name> joined;
    for (const Name& name : parsed_.names) {
      const bool touches = !joined.empty() && joined.back().last == name.first && same_sentence(name.first - 1, name.first);
      const bool form_of_law = !joined.empty() && name.last == name.first + 1 && is_legal_suffix(name.first) &&
                               (touches || (joined.back().last + 1 == name.first && form(joined.back().last) == ","));
      if (form_of_law || (touches && token(name.first).deprel == Deprel::flat && hangs_in(name.first, joined.back())))
        joined.back().last = name.last;
      else
        joined.push_back(name);
    }
    parsed_.names = std::move(joined);
  }

  /// "Bank" "of" "Japan" -> "Bank of Japan"; "Department of Housing and Urban Development" with the words before it.
  void join_bodies() {
    std::vector<Name> bodies;
    for (const Sentence& sentence : parsed_.sentences)
      for (TokenId id = sentence.first; id + 2 < sentence.last; ++id)
        if (const TokenId end = body_end(id, sentence.last); end != id) bodies.push_back({body_start(id, sentence.first), end, NameType::organisation});
    for (const Name& body : bodies) {
      std::erase_if(parsed_.names, [&](const Name& name) { return name.first < body.last && body.first < name.last; });
      parsed_.names.push_back(body);
    }
    sort();
  }
  void sort() {
    std::sort(parsed_.names.begin(), parsed_.names.end(), [](const Name& a, const Name& b) { return a.first < b.first; });
  }

  /// Well-known organisations of several words whose name the model cut short or missed.
  void join_known() {
    constexpr TokenId longest = 5;
    std::vector<Name> names, found;
    for (const Sentence& sentence : parsed_.sentences)
      for (TokenId id = sentence.first; id < sentence.last; ++id) {
        const TokenId end = is_proper(id) ? std::min<TokenId>(id + longest, sentence.last) : id;
        for (TokenId last = end; last > id + 1; --last)
          if (is_proper(last - 1) && organisations_.contains(words(id, last))) {
            found.push_back({id, last, NameType::organisation});
            id = last - 1;
            break;
          }
      }
    std::size_t next = 0;
    for (const Name& name : parsed_.names) {
      while (next < found.size() && found[next].last <= name.first) ++next;
      const bool meets = next < found.size() && found[next].first < name.last;
      const bool covers = meets && (name.first < found[next].first || name.last > found[next].last);
      if (covers) found[next].first = found[next].last = name.last;  // part of a longer name
      if (!meets || covers) names.push_back(name);
    }
    std::erase_if(found, [](const Name& name) { return name.first == name.last; });
    names.insert(names.end(), found.begin(), found.end());
    parsed_.names = std::move(names);
    sort();
  }
  std::string words(TokenId first, TokenId last) const {
    return std::string(parsed_.text({token(first).span.start, token(last - 1).span.end}));
  }

  /// Where the name of a body ends whose word is `id`, or `id` where no such name begins.
  TokenId body_end(TokenId id, TokenId limit) const {
    const std::string_view word = form(id), preposition = form(id + 1);
    const bool body = holds(organisation_endings, word) || holds(body_words, word);
    if (!body || !is_proper(id) || (preposition != "of" && preposition != "for")) return id;
    TokenId end = id + 2;
    if (form(end) == "the" && end + 1 < limit) ++end;
    const TokenId first = end;
    while (end < limit && (is_proper(end) || (form(end) == "and" && end > first && end + 1 < limit && is_proper(end + 1) && hangs_between(end + 1, first, end))))
      ++end;
    const bool belongs = std::any_of(parsed_.tokens.begin() + first, parsed_.tokens.begin() + end, [id](const Token& t) { return t.head == id; });
    return end > first && belongs ? end : id;
  }
  bool hangs_between(TokenId id, TokenId first, TokenId last) const {
    const TokenId head = token(id).head;
    if (head >= first && head < last) return true;
    return head != no_token && head > id && is_proper(head) && token(head).head >= first && token(head).head < last;
  }

  /// The proper nouns that hang on a body's word from before: "U.S." in "U.S. Department of …".
  TokenId body_start(TokenId id, TokenId limit) const {
    TokenId start = id;
    while (start > limit && is_proper(start - 1) && token(start - 1).head >= start - 1 && token(start - 1).head <= id) --start;
    for (const Name& name : parsed_.names)
      if (name.first < start && start < name.last) start = name.first;
    return start;
  }

  TokenId limit_after(const Name& name) const {
    const std::size_t place = static_cast<std::size_t>(&name - parsed_.names.data());
    const TokenId end = parsed_.sentences[token(name.first).sentence].last;
    return place + 1 < parsed_.names.size() ? std::min(end, parsed_.names[place + 1].first) : end;
  }

  void set_ends(Name& name) const {
    const TokenId limit = limit_after(name);
    while (name.last < limit && is_proper(name.last) && token(name.last).deprel == Deprel::flat && hangs_in(name.last, name))
      ++name.last;
    if (name.last < limit && is_proper(name.last) && token(head_of(name)).head == name.last && names_organisation(form(name.last))) {
      ++name.last;  // "Jerusalem" in "Jerusalem Post"
      name.type = NameType::organisation;
    }
    if (name.type != NameType::place && name.last < limit && is_legal_suffix(name.last)) ++name.last;
    if (name.last + 1 < limit && form(name.last) == "," && is_legal_suffix(name.last + 1)) name.last += 2;
    while (name.type == NameType::person && name.last - name.first > 1 && titles_.contains(form(name.first))) ++name.first;
  }

  /// "Northern Mobile Platform", of which the model found the last word: capitals tagged as a name's that hang on it.
  void extend_to_left() {
    TokenId free = 0;  // behind the name before
    for (Name& name : parsed_.names) {
      const TokenId start = std::max(free, parsed_.sentences[token(name.first).sentence].first);
      while (name.first > start && is_part_of_name(name.first - 1, name)) --name.first;
      free = name.last;
    }
  }

  bool is_part_of_name(TokenId id, const Name& name) const {
    const Deprel relation = base(token(id).deprel);
    const bool modifies = relation == Deprel::amod || relation == Deprel::compound;
    if (token(id).xpos != Xpos::NNP || !modifies || !hangs_in(id, name) || form(id)[0] < 'A' || form(id)[0] > 'Z') return false;
    return name.type != NameType::person && !countries_.contains(form(id)) && !titles_.contains(form(id)) && !is_calendar(id);
  }

  /// Runs of proper nouns without a name that are a name elsewhere in the document, or whose own evidence is strong.
  void add_missed() {
    std::vector<bool> taken(parsed_.tokens.size(), false);
    for (const Name& name : parsed_.names)
      for (TokenId id = name.first; id < name.last; ++id) taken[id] = true;
    const auto free = [&](TokenId id) { return !taken[id] && is_proper(id) && !is_calendar(id) && !titles_.contains(form(id)); };
    std::map<std::string, NameType> known;
    for (const Name& name : parsed_.names) known.emplace(key(name), name.type);
    std::vector<Name> found;
    for (TokenId id = 0; id < parsed_.tokens.size(); ++id) {
      if (!free(id)) continue;
      Name name{id, id + 1, NameType::other};
      while (same_sentence(id, name.last) && free(name.last)) ++name.last;
      const Votes votes = evidence(name);
      const NameType best = votes.best();
      if (const auto elsewhere = known.find(key(name)); elsewhere != known.end())
        found.push_back({name.first, name.last, elsewhere->second});
      else if (votes[best] >= strong)
        found.push_back({name.first, name.last, best});
      id = name.last - 1;
    }
    parsed_.names.insert(parsed_.names.end(), found.begin(), found.end());
    sort();
  }

  bool is_calendar(TokenId id) const { return months_.contains(lower(form(id))) || months_.contains(form(id)); }

  /// What the words of a name and its description say; the model's own vote is not in it.
  Votes evidence(const Name& name) const {
    Votes votes;
    const std::string_view last = form(name.last - 1);
    const std::string whole = words(name.first, name.last);
    if (is_legal_suffix(name.last - 1)) votes[NameType::organisation] += 8;
    if (name.last - name.first > 1) add_ending(last, votes);
    if (const WordRow* country = countries_.find(whole); country != nullptr && (*country)[2] != "demonym")
      votes[whole == "EU" || whole == "European Union" ? NameType::organisation : NameType::place] += 6;
    if (first_names_.contains(form(name.first))) votes[NameType::person] += name.last - name.first > 1 ? 4 : 2;
    if (name.first > 0 && same_sentence(name.first - 1, name.first) && titles_.contains(form(name.first - 1)) &&
        is_proper(name.first - 1))
      votes[NameType::person] += 4;
    if (const WordRow* known = organisations_.find(whole)) votes[NameType::organisation] += (*known)[1] == "plain" ? 7 : 2;
    add_word_net(whole, votes);
    if (is_owner_of_shares(name)) votes[NameType::organisation] += 4;
    add_description(name, votes);
    return votes;
  }

  /// "Marlin's revenue", "Marlin's chief executive", "shares in Marlin": companies have them, people and places don't.
  bool is_owner_of_shares(const Name& name) const {
    const TokenId head = head_of(name);
    const TokenId noun = token(head).head;
    const Deprel relation = token(head).deprel;
    if (noun == no_token || (relation != Deprel::nmod_poss && relation != Deprel::nmod) || token(noun).upos != Upos::NOUN) return false;
    const std::string& lemma = token(noun).lemma;
    if (lemma == "executive" || lemma == "officer") return noun > 0 && form(noun - 1) == (lemma == "executive" ? "chief" : "executive");
    return std::ranges::find(company_matters, lemma) != company_matters.end();
  }

  bool names_organisation(std::string_view word) const { return suffixes_.contains(word) || holds(organisation_endings, word); }
  void add_ending(std::string_view last, Votes& votes) const {
    if (names_organisation(last)) votes[NameType::organisation] += 5;
    if (holds(place_endings, last)) votes[NameType::place] += 4;
  }

  /// WordNet knows countries, cities, authors, parties; a word of one kind only tells more than one of several.
  void add_word_net(const std::string& whole, Votes& votes) const {
    constexpr unsigned senses = 4;
    if (!lexicon_.is_known(whole, Upos::NOUN) || !lexicon_.is_capitalised(lower(whole), Upos::NOUN)) return;
    const bool place = lexicon_.hypernym(whole, "location", Upos::NOUN, senses).has_value();
    const bool person = lexicon_.hypernym(whole, "person", Upos::NOUN, senses).has_value();
    const bool organisation = lexicon_.hypernym(whole, "organization", Upos::NOUN, senses).has_value();
    const bool one_kind = place + person + organisation == 1;
    if (place) votes[NameType::place] += one_kind ? 4 : 1;
    if (person) votes[NameType::person] += 1;
    if (organisation) votes[NameType::organisation] += one_kind ? 4 : 1;
  }

  /// "telecom giant Huawei", "the carrier MTS", "Huawei, the telecom giant,": the noun beside the name.
  void add_description(const Name& name, Votes& votes) const {
    const TokenId head = head_of(name);
    if (token(head).deprel == Deprel::appos && token(head).head != no_token) add_noun(token(head).head, votes);
    const Sentence& sentence = parsed_.sentences[token(head).sentence];
    const TokenId from = std::max(sentence.first, name.first < 8 ? 0 : name.first - 8);
    const TokenId to = std::min<TokenId>(sentence.last, name.last + 10);
    for (TokenId id = from; id < to; ++id)
      if (token(id).head == head && (token(id).deprel == Deprel::nmod_desc || token(id).deprel == Deprel::appos)) add_noun(id, votes);
  }

  void add_noun(TokenId id, Votes& votes) const {
    if (token(id).upos != Upos::NOUN) return;
    const std::string noun = lower(token(id).lemma.empty() ? form(id) : std::string_view(token(id).lemma));
    if (organisation_nouns_.contains(noun)) votes[NameType::organisation] += described;
    if (person_nouns_.contains(noun)) votes[NameType::person] += described;
    if (place_nouns_.contains(noun)) votes[NameType::place] += described;
  }

  /// Names written alike share their votes; a last name that ends one longer name of a person joins it.
  void decide_types() {
    std::map<std::string, Votes> by_words;
    std::vector<std::string> keys;
    for (const Name& name : parsed_.names) {
      keys.push_back(key(name));
      Votes votes = evidence(name);
      votes[name.type] += model_vote;
      if ((name.type == NameType::person || name.type == NameType::place) && is_acronym(name)) votes[NameType::organisation] += model_vote + 1;
      by_words[keys.back()].add(votes);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      NameType& type = parsed_.names[i].type;
      const Votes& votes = by_words.find(keys[i])->second;
      if (votes[votes.best()] > votes[type]) type = votes.best();
    }
  }

  /// "HSBC", "NTRC" in a sentence of small letters: hardly a person or a place, but for countries.
  bool is_acronym(const Name& name) const {
    const std::string_view word = form(name.first);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (name.last != name.first + 1 || word.size() < 3 || word.size() > 7 || countries_.contains(word)) return false;
    if (!std::all_of(word.begin(), word.end(), is_capital)) return false;
    const Sentence& sentence = parsed_.sentences[token(name.first).sentence];
    std::size_t small = 0, all = 0;
    for (TokenId id = sentence.first; id < sentence.last; ++id) {
      if (id == name.first || form(id).size() < 3) continue;
      ++all;
      small += form(id)[1] >= 'a' && form(id)[1] <= 'z';
    }
    return all >= 2 && small * 2 > all;
  }

  std::string key(const Name& name) const { return words(name.first, name.last); }

  static constexpr int described = 7;
  static constexpr int model_vote = 3;
  static constexpr int strong = 5;

  ParsedArticle& parsed_;
  const WordTable &suffixes_, &countries_, &first_names_, &titles_, &organisation_nouns_, &person_nouns_, &place_nouns_, &months_, &organisations_;
  const Lexicon& lexicon_;
};

}  // namespace

void refine_names(ParsedArticle& parsed, const Lexicon& lexicon) { Refiner(parsed, lexicon).run(); }

}  // namespace crosscheck
