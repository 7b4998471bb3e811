#include "checker/language/names.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"

using namespace crosscheck;

namespace {

/// Words with tag, head and relation, and the model's names, give refined names as "words/type …".
std::string refined(const std::string& conllu, std::vector<Name> names) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  ParsedArticle parsed = parsed_from_conllu(conllu, true);
  parsed.names = std::move(names);
  refine_names(parsed, lexicon);
  std::string out;
  for (const Name& name : parsed.names) {
    if (!out.empty()) out += ' ';
    out += std::string(parsed.text({parsed.tokens[name.first].span.start, parsed.tokens[name.last - 1].span.end}));
    out += '/' + std::string(to_string(name.type));
  }
  return out;
}

std::string word(int id, const char* form, const char* upos, int head, const char* relation) {
  return std::to_string(id) + "\t" + form + "\t" + form + "\t" + upos + "\t_\t_\t" + std::to_string(head) + "\t" + relation + "\t_\t_\n";
}

}  // namespace

TEST_SUITE("checker/language/names") {
  TEST_CASE("two halves of a person's name become one") {
    const std::string text = word(1, "Mahmoud", "PROPN", 3, "nsubj") + word(2, "Abbas", "PROPN", 1, "flat") + word(3, "spoke", "VERB", 0, "root");
    CHECK(refined(text, {{0, 1, NameType::person}, {1, 2, NameType::person}}) == "Mahmoud Abbas/person");
  }

  TEST_CASE("a legal form belongs to the company's name and types it") {
    const std::string text = word(1, "Statra", "PROPN", 4, "nsubj") + word(2, ",", "PUNCT", 3, "punct") + word(3, "Inc.", "PROPN", 1, "flat") +
                             word(4, "grew", "VERB", 0, "root");
    CHECK(refined(text, {{0, 1, NameType::person}}) == "Statra , Inc./organisation");
  }

  TEST_CASE("a description types a name, also where it is written alike elsewhere") {
    const std::string text = word(1, "carrier", "NOUN", 2, "nmod:desc") + word(2, "Norvik", "PROPN", 3, "nsubj") + word(3, "grew", "VERB", 0, "root") +
                             "\n" + word(1, "Norvik", "PROPN", 2, "nsubj") + word(2, "fell", "VERB", 0, "root");
    CHECK(refined(text, {{1, 2, NameType::place}, {3, 4, NameType::place}}) == "Norvik/organisation Norvik/organisation");
  }

  TEST_CASE("titles are no part of a person's name; countries are places; a missed country is found") {
    const std::string text = word(1, "President", "PROPN", 2, "nmod:desc") + word(2, "Lee", "PROPN", 3, "nsubj") + word(3, "left", "VERB", 0, "root") +
                             word(4, "Peru", "PROPN", 3, "obj") + word(5, "for", "ADP", 6, "case") + word(6, "Chile", "PROPN", 3, "obl");
    CHECK(refined(text, {{0, 2, NameType::person}, {3, 4, NameType::organisation}}) == "Lee/person Peru/place Chile/place");
  }

  TEST_CASE("a name of the document is one wherever it stands as a proper noun") {
    const std::string text = word(1, "Norvik", "PROPN", 2, "nsubj") + word(2, "grew", "VERB", 0, "root") + "\n" +
                             word(1, "Norvik", "PROPN", 2, "nsubj") + word(2, "fell", "VERB", 0, "root");
    CHECK(refined(text, {{0, 1, NameType::organisation}}) == "Norvik/organisation Norvik/organisation");
  }

  TEST_CASE("no names, no words") {
    CHECK(refined("", {}).empty());
    CHECK(refined(word(1, "rain", "NOUN", 0, "root"), {}).empty());
  }

  TEST_CASE("a public body's name goes on behind of and for") {
    const std::string text = word(1, "The", "DET", 3, "det") + word(2, "Norvik", "PROPN", 3, "compound") + word(3, "Department", "PROPN", 8, "nsubj") +
                             word(4, "of", "ADP", 5, "case") + word(5, "Roads", "PROPN", 3, "nmod") + word(6, "and", "CCONJ", 7, "cc") +
                             word(7, "Bridges", "PROPN", 5, "conj") + word(8, "agreed", "VERB", 0, "root");
    CHECK(refined(text, {{1, 2, NameType::place}, {4, 5, NameType::place}}) == "Norvik Department of Roads and Bridges/organisation");
    const std::string visit = word(1, "Police", "PROPN", 2, "nsubj") + word(2, "left", "VERB", 0, "root") + word(3, "for", "ADP", 4, "case") +
                              word(4, "Norvik", "PROPN", 2, "obl");
    CHECK(refined(visit, {{3, 4, NameType::place}}) == "Norvik/place");
  }

  TEST_CASE("acronyms are organisations where nothing says otherwise") {
    const std::string text = word(1, "NVKB", "PROPN", 2, "nsubj") + word(2, "hired", "VERB", 0, "root") + word(3, "clerks", "NOUN", 2, "obj") +
                             word(4, "from", "ADP", 5, "case") + word(5, "USA", "PROPN", 2, "obl");
    CHECK(refined(text, {{0, 1, NameType::person}, {4, 5, NameType::place}}) == "NVKB/organisation USA/place");
  }

  TEST_CASE("a legal form that was taken for a name joins the name before it") {
    const std::string text = word(1, "Statra", "PROPN", 4, "nsubj") + word(2, ",", "PUNCT", 3, "punct") + word(3, "Inc.", "PROPN", 1, "flat") +
                             word(4, "grew", "VERB", 0, "root");
    CHECK(refined(text, {{0, 1, NameType::organisation}, {2, 3, NameType::organisation}}) == "Statra , Inc./organisation");
  }

  TEST_CASE("well-known organisations") {
    const std::string text = word(1, "Lufthansa", "PROPN", 2, "nsubj") + word(2, "sued", "VERB", 0, "root") + word(3, "Hilton", "PROPN", 2, "obj");
    CHECK(refined(text, {{0, 1, NameType::place}, {2, 3, NameType::person}}) == "Lufthansa/organisation Hilton/person");
  }

  TEST_CASE("a place before the word of an organisation is part of its name") {
    const std::string text = word(1, "The", "DET", 3, "det") + word(2, "Norvik", "PROPN", 3, "compound") + word(3, "Herald", "PROPN", 4, "nsubj") +
                             word(4, "wrote", "VERB", 0, "root") + word(5, "about", "ADP", 7, "case") + word(6, "Deutsche", "PROPN", 7, "compound") +
                             word(7, "Telekom", "PROPN", 4, "obl");
    CHECK(refined(text, {{1, 2, NameType::place}, {6, 7, NameType::person}}) == "Norvik Herald/organisation Deutsche Telekom/organisation");
  }

  TEST_CASE("ends of names: what is no part of them") {
    const std::string singer = word(1, "Ann", "PROPN", 5, "nsubj") + word(2, "Poe", "PROPN", 1, "flat") + word(3, "of", "ADP", 4, "case") +
                               word(4, "Larks", "PROPN", 1, "nmod") + word(5, "sang", "VERB", 0, "root");
    CHECK(refined(singer, {{0, 4, NameType::person}}) == "Ann Poe/person");
    const std::string market = word(1, "Lisbon", "PROPN", 2, "compound") + word(2, "markets", "NOUN", 3, "nsubj") + word(3, "fell", "VERB", 0, "root");
    CHECK(refined(market, {{0, 2, NameType::place}}) == "Lisbon/place");
    const std::string firm = word(1, "Norvik", "PROPN", 2, "compound") + word(2, "Power", "PROPN", 5, "nsubj") + word(3, "of", "ADP", 4, "case") +
                             word(4, "Peru", "PROPN", 2, "nmod") + word(5, "grew", "VERB", 0, "root");
    CHECK(refined(firm, {{0, 3, NameType::organisation}, {3, 4, NameType::place}}) == "Norvik Power/organisation Peru/place");
    const std::string law = word(1, "Inc.", "PROPN", 2, "nsubj") + word(2, "grew", "VERB", 0, "root");
    CHECK(refined(law, {{0, 1, NameType::organisation}}).empty());
    const std::string era = word(1, "in", "ADP", 2, "case") + word(2, "480", "NUM", 0, "root") + word(3, "BC", "PROPN", 2, "nmod");
    CHECK(refined(era, {{2, 3, NameType::organisation}}).empty());
  }

  TEST_CASE("a place begins the name of a body, of however many words") {
    const std::string text = word(1, "Norvik", "PROPN", 3, "compound") + word(2, "Stock", "NOUN", 3, "compound") + word(3, "Exchange", "PROPN", 4, "nsubj") +
                             word(4, "fell", "VERB", 0, "root");
    CHECK(refined(text, {{0, 1, NameType::place}}) == "Norvik Stock Exchange/organisation");
    const std::string office = word(1, "Office", "PROPN", 6, "nsubj") + word(2, "of", "ADP", 5, "case") + word(3, "the", "DET", 5, "det") +
                               word(4, "Deputy", "ADJ", 5, "amod") + word(5, "Mayor", "PROPN", 1, "nmod") + word(6, "agreed", "VERB", 0, "root");
    CHECK(refined(office, {{0, 1, NameType::other}}) == "Office of the Deputy Mayor/organisation");
  }

  TEST_CASE("short forms are of the longer name's kind") {
    const std::string text = word(1, "Marlin", "PROPN", 2, "compound") + word(2, "Games", "PROPN", 3, "nsubj") + word(3, "grew", "VERB", 0, "root") + "\n" +
                             word(1, "Marlin", "PROPN", 2, "nsubj") + word(2, "fell", "VERB", 0, "root");
    CHECK(refined(text, {{0, 2, NameType::organisation}, {3, 4, NameType::person}}) == "Marlin Games/organisation Marlin/organisation");
  }

  TEST_CASE("initials are of the longer name's kind, one description beats the model's habit") {
    const std::string text = word(1, "Orvo", "PROPN", 3, "compound") + word(2, "Steel", "PROPN", 3, "compound") + word(3, "Institute", "PROPN", 4, "nsubj") +
                             word(4, "grew", "VERB", 0, "root") + "\n" + word(1, "OSI", "PROPN", 2, "nsubj") + word(2, "fell", "VERB", 0, "root");
    CHECK(refined(text, {{0, 3, NameType::organisation}, {4, 5, NameType::other}}) == "Orvo Steel Institute/organisation OSI/organisation");
    std::string often = word(1, "carrier", "NOUN", 2, "nmod:desc") + word(2, "Norvik", "PROPN", 3, "nsubj") + word(3, "grew", "VERB", 0, "root");
    std::vector<Name> names{{1, 2, NameType::person}};
    for (TokenId id = 3; id < 9; id += 2) {
      often += "\n" + word(1, "Norvik", "PROPN", 2, "nsubj") + word(2, "fell", "VERB", 0, "root");
      names.push_back({id, id + 1, NameType::person});
    }
    CHECK(refined(often, names) == "Norvik/organisation Norvik/organisation Norvik/organisation Norvik/organisation");
  }

  TEST_CASE("types by words: partners, awards, continents, holidays, firms of analysts") {
    const auto alone = [](const char* form, NameType type) {
      return refined(word(1, form, "PROPN", 2, "nsubj") + word(2, "came", "VERB", 0, "root"), {{0, 1, type}});
    };
    CHECK(alone("Europe", NameType::organisation) == "Europe/place");
    CHECK(alone("Christmas", NameType::person) == "Christmas/event");
    CHECK(alone("malaysia", NameType::person) == "malaysia/place");
    CHECK(alone("Oscars", NameType::person) == "Oscars/event");
    const std::string awards = word(1, "Norvik", "PROPN", 2, "compound") + word(2, "Awards", "PROPN", 3, "nsubj") + word(3, "came", "VERB", 0, "root");
    CHECK(refined(awards, {{0, 2, NameType::person}}) == "Norvik Awards/event");
    const std::string said = word(2, "Norvik", "PROPN", 3, "nsubj") + word(3, "said", "VERB", 0, "root");
    CHECK(refined("1\tanalysts\tanalyst\tNOUN\tNNS\t_\t2\tnmod:desc\t_\t_\n" + said, {{1, 2, NameType::person}}) == "Norvik/organisation");
    CHECK(refined("1\tanalyst\tanalyst\tNOUN\tNN\t_\t2\tnmod:desc\t_\t_\n" + said, {{1, 2, NameType::organisation}}) == "Norvik/person");
  }
}
