#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

std::string role_of(const FacetReader& reader, TokenId id) {
  const WordRow* row = reader.lexicon().table("maker_roles").find(reader.lemma(id));
  return row == nullptr ? std::string() : std::string((*row)[1]);
}

/// "a song by", "a novel by": what the maker of such a thing does.
std::string role_of_kind(std::string_view kind) {
  if (kind == "song" || kind == "album") return "perform";
  if (kind == "book" || kind == "poem" || kind == "stage") return "write";
  if (kind == "film") return "direct";
  if (kind == "painting") return "paint";
  return {};
}

/// "The silver medal was won by": one such thing has one winner (or the winners named with it).
std::string won_thing(const FacetReader& reader, TokenId verb, TokenId thing) {
  constexpr std::array verbs = {"win", "claim", "take", "earn"};
  constexpr std::array things = {"medal", "prize", "title", "championship", "cup", "election", "race", "final", "gold", "silver", "bronze"};
  if (thing == no_token || std::ranges::find(verbs, reader.lemma(verb)) == verbs.end()) return {};
  if (std::ranges::find(things, reader.lemma(thing)) == things.end()) return {};
  std::string words = "win";
  for (const TokenId below : reader.parsed().children(thing)) {
    const Deprel relation = base(reader.token(below).deprel);
    if (relation == Deprel::det && reader.form(below) != "the") return {};
    if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nummod) words += " " + reader.form(below);
  }
  return words + " " + reader.lemma(thing);
}

class MakerReader {
public:
  MakerReader(const FacetReader& reader, std::vector<Facet>& facets) : reader_(reader), facets_(facets) {}

  void read_verb(TokenId verb) {
    const std::string lemma = reader_.lemma(verb);
    if (lemma == "air" || lemma == "broadcast" || lemma == "run" || lemma == "premiere") read_setting(verb, "air", "on", "by");
    const TokenId object = reader_.child(verb, Deprel::obj);
    if ((lemma == "air" || lemma == "broadcast") && object != no_token) read_broadcaster(verb, object);
    const TokenId done_to = object != no_token ? object : reader_.child(verb, Deprel::nsubj_pass);
    const std::string won = won_thing(reader_, verb, done_to);
    const std::string role = won.empty() ? role_of(reader_, verb) : won;
    if (role.empty()) return;
    if (const TokenId agent = agent_of(verb); agent != no_token) {
      add(role, verb, reader_.holder(reader_.subject_of(verb), reader_.token(verb).sentence), agent);
      return;
    }
    const TokenId subject = reader_.subject_of(verb);
    const bool passive = subject != no_token && reader_.token(subject).deprel == Deprel::nsubj_pass;
    if (subject == no_token || object == no_token || passive || reader_.name_at(subject) == nullptr) return;
    add(role, verb, reader_.holder(object, reader_.token(verb).sentence), subject);
  }

  /// "CBS is the network that aired the series".
  void read_broadcaster(TokenId verb, TokenId object) {
    const TokenId subject = reader_.subject_of(verb);
    if (subject != no_token && reader_.name_at(subject) != nullptr) add("air", verb, reader_.holder(object, reader_.token(verb).sentence), subject);
  }

  /// "aired on": the channel; "is a character in": the work.
  void read_setting(TokenId word, const std::string& role, std::string_view first, std::string_view second) {
    for (const TokenId below : reader_.parsed().children(word)) {
      const Deprel relation = base(reader_.token(below).deprel);
      const std::string preposition = reader_.preposition(below);
      const bool hangs = (relation == Deprel::nmod || relation == Deprel::obl) && (preposition == first || preposition == second);
      // "in Salt Road", "in the novel Salt Road"
      const bool named = reader_.name_at(below) != nullptr || (hangs && role == "appear" && !kind_of_noun(reader_.lemma(below), reader_.lexicon()).empty());
      if (hangs && named) add(role, word, reader_.holder(reader_.subject_of(word), reader_.token(word).sentence), below);
    }
  }

  void read_noun(TokenId noun) {
    if (reader_.lemma(noun) == "character") read_setting(noun, "appear", "in", "on");
    const std::string role_of_thing = role_of_kind(kind_of_noun(reader_.lemma(noun), reader_.lexicon()));
    for (const TokenId below : reader_.parsed().children(noun)) {
      const bool hangs = base(reader_.token(below).deprel) == Deprel::nmod || base(reader_.token(below).deprel) == Deprel::obl;
      const std::string role = role_of_thing.empty() ? role_of_maker(below) : role_of_thing;
      if (hangs && reader_.preposition(below) == "by" && !role.empty()) add(role, noun, reader_.holder(reader_.subject_of(noun), reader_.token(noun).sentence), below);
    }
  }

private:
  /// "by the American author Ann Berg": what an author does.
  std::string role_of_maker(TokenId maker) const {
    for (const TokenId below : reader_.parsed().children(maker)) {
      if (reader_.token(below).upos == Upos::NOUN && below < maker) {
        std::string role = role_of(reader_, below);
        if (!role.empty()) return role;
      }
    }
    return role_of(reader_, maker);
  }

  /// The by-phrase of a passive; "written and directed by" shares it.
  TokenId agent_of(TokenId verb) const {
    for (const TokenId below : reader_.parsed().children(verb)) {
      const Deprel relation = reader_.token(below).deprel;
      if (relation == Deprel::obl_agent || (base(relation) == Deprel::obl && reader_.preposition(below) == "by")) return below;
    }
    if (reader_.child(verb, Deprel::obj) != no_token) return no_token;
    for (const TokenId below : reader_.parsed().children(verb)) {
      if (reader_.token(below).deprel != Deprel::conj || reader_.token(below).upos != Upos::VERB) continue;
      for (const TokenId agent : reader_.parsed().children(below)) {
        if (reader_.token(agent).deprel == Deprel::obl_agent) return agent;
      }
    }
    return no_token;
  }

  /// A person, company or name of unknown type; no country and no people ("British author").
  bool may_make(const NamePlace& name) const {
    const bool place = name.type == NameType::place || reader_.lexicon().table("countries").contains(reader_.parsed().text(reader_.span_of(name)));
    return !place && reader_.token(name.first).upos == Upos::PROPN;
  }

  void add(const std::string& role, TokenId word, const std::string& holder, TokenId agent) {
    for (const NamePlace* name : reader_.names_below(agent, true)) {
      if (!may_make(*name)) continue;
      Facet facet = name_facet(reader_, {FacetKind::maker, role, holder, word}, *name);
      if (!facet.value.empty()) facets_.push_back(std::move(facet));
    }
  }

  const FacetReader& reader_;
  std::vector<Facet>& facets_;
};

}  // namespace

void read_maker_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  MakerReader makers(reader, facets);
  for (TokenId id = 0; id < reader.parsed().tokens.size(); ++id) {
    if (reader.token(id).upos == Upos::VERB) makers.read_verb(id);
    if (reader.token(id).upos == Upos::NOUN) makers.read_noun(id);
  }
}

}  // namespace crosscheck
