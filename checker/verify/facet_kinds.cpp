#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

constexpr std::size_t most_conjuncts = 12;

/// The country that a word for it, its people or its capital names, or empty.
std::string country_of(std::string_view written, const Lexicon& lexicon) {
  const WordRow* row = lexicon.table("countries").find(written);
  return row == nullptr ? std::string() : std::string((*row)[1]);
}

/// "man", "native", "leader" say nothing of what somebody does for a living.
bool is_occupation(std::string_view lemma) {
  constexpr std::array general = {"person", "man", "woman", "boy", "girl", "child", "member", "native", "citizen", "figure", "personality", "celebrity", "star",
                                  "professional", "winner", "people", "character", "son", "daughter", "father", "mother", "brother", "sister", "wife", "husband",
                                  "leader", "artist", "official", "executive", "player", "role", "expert", "founder", "head", "owner", "recipient", "nominee",
                                  "candidate", "friend", "partner", "cousin", "uncle", "aunt", "parent", "baby", "lady", "gentleman", "resident", "champion",
                                  "hero", "fan", "victim", "survivor", "chief", "veteran", "graduate", "student", "individual", "human", "twin", "vegetarian",
                                  "contestant", "icon", "pioneer", "successor", "predecessor", "participant", "teenager", "adult", "male", "female", "host", "lover"};
  return std::ranges::find(general, lemma) == general.end();
}

class KindReader {
public:
  KindReader(const FacetReader& reader, std::vector<Facet>& facets) : reader_(reader), facets_(facets) {}

  /// "X is a film", "X, a film by …": the noun and those joined to it.
  void read(TokenId noun, const std::string& holder) {
    std::vector<TokenId> open = {noun};
    for (std::size_t next = 0; next < open.size() && next < most_conjuncts; ++next) {
      read_noun(open[next], holder);
      for (const TokenId below : reader_.parsed().children(open[next])) {
        if (reader_.token(below).deprel == Deprel::conj && reader_.token(below).upos == Upos::NOUN) open.push_back(below);
      }
    }
  }

  /// "has Italian roots", "of Irish and German descent".
  void read_ancestry(TokenId noun) {
    constexpr std::array nouns = {"ancestry", "descent", "heritage", "roots", "root", "extraction"};
    if (std::ranges::find(nouns, reader_.lemma(noun)) == nouns.end()) return;
    TokenId up = reader_.token(noun).head;
    const auto predicates = [&](TokenId word) { return reader_.token(word).upos == Upos::VERB || reader_.child(word, Deprel::cop) != no_token; };
    for (int steps = 0; steps < 3 && up != no_token && !predicates(up); ++steps) up = reader_.token(up).head;
    const std::string holder = up == no_token ? std::string() : reader_.holder(reader_.subject_of(up), reader_.token(noun).sentence);
    std::vector<TokenId> open = {noun};
    for (std::size_t next = 0; next < open.size() && next < most_conjuncts; ++next) {
      for (const TokenId below : reader_.parsed().children(open[next])) {
        const Deprel relation = base(reader_.token(below).deprel);
        if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::conj) continue;
        const std::string country = country_of(reader_.parsed().form(below), reader_.lexicon());
        if (!country.empty()) add(FacetKind::nationality, "ancestry", holder, country, below);
        open.push_back(below);
      }
    }
  }

  /// "She is Latvian".
  void read_people(TokenId adjective, const std::string& holder) { add_country(adjective, holder); }

private:
  /// "was also a teacher".
  bool is_further(TokenId noun) const {
    return std::ranges::any_of(reader_.parsed().children(noun), [&](TokenId below) {
      const std::string form = reader_.form(below);
      return form == "also" || form == "later" || form == "once" || form == "formerly" || form == "as";
    });
  }

  void read_noun(TokenId noun, const std::string& holder) {
    const std::string lemma = reader_.lemma(noun);
    const std::string kind = kind_of_noun(lemma, reader_.lexicon());
    if (!kind.empty()) add(FacetKind::kind, "kind", holder, kind, noun);
    if (kind == "person" && is_occupation(lemma) && reader_.child(noun, Deprel::case_) == no_token && !is_further(noun)) add(FacetKind::occupation, "occupation", holder, lemma, noun);
    add_genre(noun, kind, holder);
    add_sport(noun, holder);
    for (const TokenId below : reader_.parsed().children(noun)) {
      const Deprel relation = base(reader_.token(below).deprel);
      if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod) continue;
      if (below > noun) continue;
      add_genre(below, kind, holder);
      add_country(below, holder);
      for (const TokenId nested : reader_.parsed().children(below)) {
        if (nested >= noun) continue;
        add_genre(nested, kind, holder);
        add_country(nested, holder);
      }
    }
  }

  void add_country(TokenId word, const std::string& holder) {
    const std::string country = country_of(reader_.parsed().form(word), reader_.lexicon());
    if (!country.empty()) add(FacetKind::nationality, "country", holder, country, word);
  }

  /// "a basketball player", "a hockey team".
  void add_sport(TokenId noun, const std::string& holder) {
    constexpr std::array nouns = {"player", "coach", "team", "club"};
    constexpr std::array sports = {"baseball", "basketball", "football", "soccer", "hockey", "tennis", "golf", "cricket", "rugby", "volleyball", "poker", "chess"};
    if (std::ranges::find(nouns, reader_.lemma(noun)) == nouns.end()) return;
    for (const TokenId below : reader_.parsed().children(noun)) {
      const std::string sport = reader_.lemma(below);
      if (base(reader_.token(below).deprel) == Deprel::compound && std::ranges::find(sports, sport) != sports.end()) add(FacetKind::genre, "sport", holder, sport, below);
    }
  }

  void add_genre(TokenId word, std::string_view kind, const std::string& holder) {
    const WordRow* row = reader_.lexicon().table("genres").find(reader_.lemma(word));
    if (row == nullptr) return;
    const bool music = (*row)[2] == "music";
    constexpr std::array screen_kinds = {"film", "series", "stage", "book", ""};
    const bool musical_kind = kind == "song" || kind == "album" || kind == "band" || kind == "person";
    if (music ? !musical_kind : std::ranges::find(screen_kinds, kind) == screen_kinds.end()) return;
    add(FacetKind::genre, std::string((*row)[2]), holder, std::string((*row)[1]), word);
  }

  void add(FacetKind kind, std::string role, const std::string& holder, std::string value, TokenId word) {
    Facet facet;
    facet.kind = kind;
    facet.role = std::move(role);
    facet.holder = holder;
    facet.value = std::move(value);
    facet.span = reader_.token(word).span;
    facet.sentence = reader_.token(word).sentence;
    facet.denied = reader_.is_negative(word);
    facet.is_listed = base(reader_.token(word).deprel) == Deprel::conj || reader_.child(word, Deprel::conj) != no_token ||
                      reader_.child(word, Deprel::cc) != no_token;
    facets_.push_back(std::move(facet));
  }

  const FacetReader& reader_;
  std::vector<Facet>& facets_;
};

}  // namespace

std::string kind_of_noun(std::string_view lemma, const Lexicon& lexicon) {
  if (const WordRow* row = lexicon.table("thing_kinds").find(lemma)) return std::string((*row)[1]);
  if (lexicon.table("person_nouns").contains(lemma)) return "person";
  return lexicon.hypernym(lemma, "person", Upos::NOUN, 1) ? "person" : std::string();
}

void read_kind_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  KindReader kinds(reader, facets);
  for (TokenId id = 0; id < reader.parsed().tokens.size(); ++id) {
    const Token& token = reader.token(id);
    if (token.upos == Upos::ADJ && reader.child(id, Deprel::cop) != no_token) kinds.read_people(id, reader.holder(reader.subject_of(id), token.sentence));
    if (token.upos != Upos::NOUN) continue;
    kinds.read_ancestry(id);
    if (reader.child(id, Deprel::cop) != no_token) {
      kinds.read(id, reader.holder(reader.subject_of(id), reader.token(id).sentence));
    } else if (base(token.deprel) == Deprel::appos && token.head < id && reader.name_at(token.head) != nullptr) {
      kinds.read(id, reader.holder(token.head, token.sentence));
    }
  }
}

}  // namespace crosscheck
