#include "checker/language/name_types.hpp"

#include <algorithm>
#include <map>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

/// Last words that tell what a name is, where the nouns of the lexicon don't: "Hudson River", "Fair City Online".
constexpr std::array<std::string_view, 36> place_endings = {
    "Airport", "Avenue", "Bay",    "Beach",     "Boulevard", "Bridge",  "Canal",   "Canyon",  "Cape",
    "Creek",   "Desert", "Falls",  "Forest",    "Gulf",      "Harbor",  "Harbour", "Heights", "Hill",
    "Hills",   "Islands", "Lake",  "Mountain",  "Mountains", "Ocean",   "Park",    "Peninsula", "River",
    "Road",    "Sea",    "Square", "Station",   "Strait",    "Street",  "Strip",   "Terrace", "Valley"};
constexpr std::array<std::string_view, 70> organisation_endings = {
    "Academy",    "Agency",       "Airlines",   "Airways",   "Albion",     "Alliance",     "Army",         "Assembly",   "Association",
    "Authority",  "Bureau",       "Chamber",    "Chronicle", "Church",     "Club",         "College",      "Commission", "Committee",
    "Confederation", "Congress",  "Consortium", "Corps",     "Council",    "Court",        "Cruises",      "Department", "Electronics",
    "Exchange",   "FC",           "Federation", "Foundation", "Front",     "Gazette",      "Guild",        "Herald",     "Hospital",
    "Hotspur",    "Institute",    "Insurance",  "Journal",   "League",     "Marines",      "Ministry",     "Motorsports", "Museum",
    "Navy",       "Office",       "Orchestra",  "Organisation", "Organization", "Parliament", "Party",     "Police",     "Post",
    "Press",      "Rangers",      "Registry",   "Rovers",    "School",     "Securities",   "Society",      "Systems",    "Times",
    "Treasury",   "Tribune",      "Trust",      "Union",     "United",     "University",   "Wanderers"};
/// "Fair City Music Awards", "Norvik Open": they take place, they do not act.
constexpr std::array<std::string_view, 18> event_endings = {"Award",    "Awards",     "Baftas", "Championship", "Championships", "Cup",
                                                            "Derby",    "Emmys",      "Expo",   "Festival",     "Games",         "Grammys",
                                                            "Olympics", "Open",       "Oscars", "Prix",         "Prize",         "Trophy"};
constexpr std::array<std::string_view, 10> continents = {"Africa", "Antarctica",    "Asia",        "Australasia",   "Eurasia",
                                                         "Europe", "Latin America", "Middle East", "North America", "South America"};

/// What companies alone have or undergo.
constexpr std::array<std::string_view, 12> company_matters = {"ceo", "cfo", "coo", "dividend", "earnings", "revenue", "shareholder", "share",
                                                              "stock", "subsidiary", "takeover", "turnover"};

constexpr int described = 7;   ///< votes of a description: "carrier Norvik"
constexpr int model_vote = 3;  ///< votes of the model's type
constexpr int most_thoughts = 2;  ///< so often the model's type of one name counts

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

void NameVotes::add(const NameVotes& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

NameType NameVotes::best(NameType preferred) const {
  const auto most = std::max_element(counts_.begin(), counts_.end());
  return (*this)[preferred] == *most ? preferred : static_cast<NameType>(most - counts_.begin());
}

bool is_place_ending(std::string_view word) { return holds(place_endings, word); }

bool is_organisation_ending(std::string_view word, const Lexicon& lexicon) {
  return lexicon.table("company_suffixes").contains(word) || holds(organisation_endings, word);
}

bool is_legal_suffix(std::string_view word, const Lexicon& lexicon) {
  const WordRow* row = lexicon.table("company_suffixes").find(word);
  return row != nullptr && (*row)[1] == "legal" && word != "Company";
}

NameTyping::NameTyping(const ParsedArticle& parsed, const Lexicon& lexicon)
    : parsed_(parsed), lexicon_(lexicon), countries_(lexicon.table("countries")), first_names_(lexicon.table("first_names")),
      titles_(lexicon.table("titles")), organisation_nouns_(lexicon.table("organisation_nouns")),
      person_nouns_(lexicon.table("person_nouns")), place_nouns_(lexicon.table("place_nouns")),
      organisations_(lexicon.table("organisations")) {}

std::string NameTyping::words(TokenId first, TokenId last) const {
  return std::string(parsed_.text({token(first).span.start, token(last - 1).span.end}));
}

TokenId NameTyping::head_of(const Name& name) const {
  for (TokenId id = name.first; id < name.last; ++id)
    if (token(id).head < name.first || token(id).head >= name.last) return id;
  return name.first;
}

/// "malaysia" is one too; "turkey" and "us" are words.
const WordRow* NameTyping::find_country(std::string_view name) const {
  constexpr std::size_t shortest = 4;
  if (name.size() < shortest || is_capital(name[0]) || lexicon_.is_known(name, Upos::VERB)) return countries_.find(name);
  std::string written(name);
  if (written[0] >= 'a' && written[0] <= 'z') written[0] = static_cast<char>(written[0] - 32);
  return countries_.find(written);
}

NameVotes NameTyping::evidence(const Name& name) const {
  NameVotes votes;
  const std::string whole = words(name.first, name.last);
  if (is_legal_suffix(form(name.last - 1), lexicon_)) votes[NameType::organisation] += 8;
  add_ending(name, votes);
  if (const WordRow* country = find_country(whole); country != nullptr && (*country)[2] != "demonym")
    votes[whole == "EU" || whole == "European Union" ? NameType::organisation : NameType::place] += 6;
  if (holds(continents, whole)) votes[NameType::place] += 8;
  if (first_names_.contains(form(name.first))) votes[NameType::person] += name.last - name.first > 1 ? 4 : 2;
  const bool has_word_before = name.first > 0 && token(name.first - 1).sentence == token(name.first).sentence;
  if (has_word_before && titles_.contains(form(name.first - 1)) && token(name.first - 1).upos == Upos::PROPN)
    votes[NameType::person] += 4;
  if (const WordRow* known = organisations_.find(whole)) votes[NameType::organisation] += (*known)[1] == "plain" ? 7 : 2;
  add_word_net(whole, votes);
  if (is_owner_of_shares(name)) votes[NameType::organisation] += 4;
  add_description(name, votes);
  return votes;
}

/// "Marlin's revenue", "Marlin's chief executive", "shares in Marlin": companies have them, people and places don't.
bool NameTyping::is_owner_of_shares(const Name& name) const {
  const TokenId head = head_of(name);
  const TokenId noun = token(head).head;
  const Deprel relation = token(head).deprel;
  if (noun == no_token || (relation != Deprel::nmod_poss && relation != Deprel::nmod) || token(noun).upos != Upos::NOUN) return false;
  const std::string& lemma = token(noun).lemma;
  if (lemma == "executive" || lemma == "officer") return noun > 0 && form(noun - 1) == (lemma == "executive" ? "chief" : "executive");
  return std::ranges::find(company_matters, lemma) != company_matters.end();
}

/// The last word, and the "&" of partners: "Poe & Sons".
void NameTyping::add_ending(const Name& name, NameVotes& votes) const {
  const std::string_view last = form(name.last - 1);
  const bool several = name.last - name.first > 1;
  if (holds(event_endings, last) && (several || last.ends_with("s"))) votes[NameType::event] += 5;
  if (several && is_organisation_ending(last, lexicon_)) votes[NameType::organisation] += 5;
  if (several && holds(place_endings, last)) votes[NameType::place] += 4;
  if (words(name.first, name.last).find('&') != std::string::npos) votes[NameType::organisation] += 4;
}

/// WordNet knows countries, cities, authors, parties; a word of one kind only tells more than one of several.
void NameTyping::add_word_net(const std::string& whole, NameVotes& votes) const {
  constexpr unsigned senses = 4;
  if (!lexicon_.is_known(whole, Upos::NOUN) || !lexicon_.is_capitalised(lowered(whole), Upos::NOUN)) return;
  if (lexicon_.hypernym(whole, "time period", Upos::NOUN, 1)) votes[NameType::event] += 6;  // "Christmas"
  const bool place = lexicon_.hypernym(whole, "location", Upos::NOUN, senses).has_value();
  const bool person = lexicon_.hypernym(whole, "person", Upos::NOUN, senses).has_value();
  const bool organisation = lexicon_.hypernym(whole, "organization", Upos::NOUN, senses).has_value();
  const bool one_kind = place + person + organisation == 1;
  if (place) votes[NameType::place] += one_kind ? 4 : 1;
  if (person) votes[NameType::person] += 1;
  if (organisation) votes[NameType::organisation] += one_kind ? 4 : 1;
}

/// "telecom giant Huawei", "the carrier MTS", "Huawei, the telecom giant,": the noun beside the name.
void NameTyping::add_description(const Name& name, NameVotes& votes) const {
  const TokenId head = head_of(name);
  if (token(head).deprel == Deprel::appos && token(head).head != no_token) add_noun(token(head).head, name, votes);
  const Sentence& sentence = parsed_.sentences[token(head).sentence];
  const TokenId from = std::max(sentence.first, name.first < 8 ? 0 : name.first - 8);
  const TokenId to = std::min<TokenId>(sentence.last, name.last + 10);
  for (TokenId id = from; id < to; ++id)
    if (token(id).head == head && (token(id).deprel == Deprel::nmod_desc || token(id).deprel == Deprel::appos)) add_noun(id, name, votes);
}

/// "the analyst Lee" is a person, "analysts Norvik" a firm of them; "brothers Lee and Roe" are two people.
void NameTyping::add_noun(TokenId id, const Name& name, NameVotes& votes) const {
  if (token(id).upos != Upos::NOUN) return;
  const std::string noun = lowered(token(id).lemma.empty() ? form(id) : std::string_view(token(id).lemma));
  if (organisation_nouns_.contains(noun)) votes[NameType::organisation] += described;
  if (place_nouns_.contains(noun)) votes[NameType::place] += described;
  if (!person_nouns_.contains(noun)) return;
  const bool has_more = name.last < parsed_.tokens.size() && (form(name.last) == "and" || form(name.last) == ",");
  const bool is_firm = token(id).xpos == Xpos::NNS && id < name.first && name.last == name.first + 1 && !has_more;
  votes[is_firm ? NameType::organisation : NameType::person] += described;
}

std::vector<std::string> NameTyping::short_forms(const Name& name) const {
  if (name.last - name.first < 2) return {};
  if (name.type == NameType::person) return {words(name.last - 1, name.last)};
  if (name.type != NameType::organisation) return {};
  std::vector<std::string> found;
  if (const std::string letters = initials(name.first, name.last); letters.size() > 1) found.push_back(letters);
  TokenId last = name.last;
  while (last > name.first + 1 && (form(last - 1) == "," || lexicon_.table("company_suffixes").contains(form(last - 1)))) --last;
  if (last < name.last) {
    found.push_back(words(name.first, last));
    if (const std::string letters = initials(name.first, last); letters.size() > 1) found.push_back(letters);
  }
  const bool has_kind = last > name.first + 1 && (last < name.last || last == name.first + 2) && !is_organisation_ending(form(last - 1), lexicon_) &&
                        lexicon_.is_known(lowered(form(last - 1)), Upos::NOUN);
  if (has_kind) found.push_back(words(name.first, last - 1));
  return found;
}

std::string NameTyping::initials(TokenId first, TokenId last) const {
  std::string letters;
  for (TokenId id = first; id < last; ++id)
    if (!form(id).empty() && is_capital(form(id)[0])) letters += form(id)[0];
  return letters;
}

void NameTyping::decide(std::vector<Name>& names) const {
  std::map<std::string, NameVotes> by_words;
  std::map<std::string, NameVotes> thoughts;       // how often the model had each type in mind; one description beats a habit
  std::map<std::string, NameType> first_types;  // of equal votes the model's first thought
  std::vector<std::string> keys;
  for (const Name& name : names) {
    keys.push_back(words(name.first, name.last));
    first_types.emplace(keys.back(), name.type);
    NameVotes votes = evidence(name);
    if (int& said = thoughts[keys.back()][name.type]; said < most_thoughts) {
      votes[name.type] += model_vote;
      ++said;
    }
    if ((name.type == NameType::person || name.type == NameType::place) && is_acronym(name)) votes[NameType::organisation] += model_vote + 1;
    by_words[keys.back()].add(votes);
  }
  for (std::size_t i = 0; i < keys.size(); ++i) names[i].type = by_words.find(keys[i])->second.best(first_types.find(keys[i])->second);
  take_types_of_longer(names, keys, by_words);
}

void NameTyping::take_types_of_longer(std::vector<Name>& names, const std::vector<std::string>& keys, std::map<std::string, NameVotes>& votes) const {
  constexpr NameType undecided = NameType::other;  // longer names of several types
  std::map<std::string, NameType> types;
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ++counts[keys[i]];
    for (const std::string& part : short_forms(names[i])) {
      const auto [known, is_new] = types.emplace(part, names[i].type);
      if (!is_new && known->second != names[i].type) known->second = undecided;
    }
  }
  for (const auto& [part, type] : types)
    if (const auto count = counts.find(part); type != undecided && count != counts.end()) votes[part][type] += (model_vote + 1) * count->second;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (types.contains(keys[i])) names[i].type = votes[keys[i]].best(names[i].type);
}

/// "HSBC", "NTRC", "ITV1" in a sentence of small letters: hardly a person or a place, but for countries.
bool NameTyping::is_acronym(const Name& name) const {
  std::string_view word = form(name.first);
  if (word.size() > 3 && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
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

}  // namespace crosscheck
