#include "checker/language/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "checker/language/name_types.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

/// Words for public bodies that stand before what they are for: "House of Commons", "Department of Justice".
constexpr std::array<std::string_view, 5> body_words = {"Bank", "Board", "Department", "House", "Society"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

class Refiner {
public:
  Refiner(ParsedArticle& parsed, const Lexicon& lexicon)
      : parsed_(parsed), countries_(lexicon.table("countries")), first_names_(lexicon.table("first_names")), titles_(lexicon.table("titles")),
        suffixes_(lexicon.table("company_suffixes")), months_(lexicon.table("months")), organisations_(lexicon.table("organisations")), lexicon_(lexicon), typing_(parsed, lexicon) {}

  void run() {
    cut_verbs();
    cut_ends();
    join();
    join_bodies();
    join_known();
    for (Name& name : parsed_.names) set_ends(name);
    extend_to_left();
    add_missed();
    std::erase_if(parsed_.names, [this](const Name& name) { return name.last == name.first + 1 && (is_legal_form(name.first) || is_era(name.first)); });
    typing_.decide(parsed_.names);
  }

private:
  const Token& token(TokenId id) const { return parsed_.tokens[id]; }
  std::string_view form(TokenId id) const { return parsed_.form(id); }
  bool is_proper(TokenId id) const { return token(id).upos == Upos::PROPN; }
  bool is_capitalised(TokenId id) const { return !form(id).empty() && form(id)[0] >= 'A' && form(id)[0] <= 'Z'; }
  bool same_sentence(TokenId a, TokenId b) const {
    return a < parsed_.tokens.size() && b < parsed_.tokens.size() && token(a).sentence == token(b).sentence;
  }
  bool hangs_in(TokenId id, const Name& name) const { return token(id).head >= name.first && token(id).head < name.last; }
  bool is_legal_form(TokenId id) const { return is_legal_suffix(form(id), lexicon_); }

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

  /// "Ann Poe of The Larks" is Ann Poe, "Lisbon markets" Lisbon, "Norvik Power of" Norvik Power; "Inc. of Norvik" is no name of its own.
  void cut_ends() {
    for (Name& name : parsed_.names) {
      const TokenId of = place_of(name, "of");
      const bool full_name = of < name.last && of > name.first + 1 && first_names_.contains(form(name.first));
      if ((name.type == NameType::person && full_name) || (of == name.first + 1 && is_legal_form(name.first))) name.last = of;
      while (name.last > name.first + 1 && is_loose_end(name)) --name.last;
    }
  }
  TokenId place_of(const Name& name, std::string_view word) const {
    TokenId id = name.first;
    while (id < name.last && form(id) != word) ++id;
    return id;
  }
  bool is_loose_end(const Name& name) const {
    const TokenId last = name.last - 1;
    const Upos upos = token(last).upos;
    if (upos == Upos::ADP || upos == Upos::CCONJ || upos == Upos::DET) return true;
    std::string noun(form(last));
    if (upos != Upos::NOUN || name.type == NameType::organisation || noun.empty() || noun[0] < 'a' || noun[0] > 'z') return false;
    noun[0] = static_cast<char>(noun[0] - 32);
    return name.type != NameType::place || !is_place_ending(noun);
  }

  /// "Mahmoud" "Abbas" -> "Mahmoud Abbas"
  void join() {
    std::vector<Name> joined;
    for (const Name& name : parsed_.names) {
      const bool touches = !joined.empty() && joined.back().last == name.first && same_sentence(name.first - 1, name.first);
      const bool form_of_law = !joined.empty() && name.last == name.first + 1 && is_legal_form(name.first) &&
                               (touches || (joined.back().last + 1 == name.first && form(joined.back().last) == ","));
      const bool half = touches && ((token(name.first).deprel == Deprel::flat && hangs_in(name.first, joined.back())) ||
                                    is_last_name(joined.back(), name));
      if (form_of_law || half)
        joined.back().last = name.last;
      else
        joined.push_back(name);
    }
    parsed_.names = std::move(joined);
  }

  /// A first name alone, then a word that the model could not type: "Stevie", "Wonder".
  bool is_last_name(const Name& first, const Name& last) const {
    const bool one_word_each = first.last == first.first + 1 && last.last == last.first + 1;
    return one_word_each && first.type == NameType::person && last.type == NameType::other && first_names_.contains(form(first.first)) &&
           is_proper(last.first);
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
        const TokenId end = is_capitalised(id) ? std::min<TokenId>(id + longest, sentence.last) : id;
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
    const bool body = (is_organisation_ending(word, lexicon_) && !suffixes_.contains(word)) || holds(body_words, word);
    if (!body || !is_proper(id) || (preposition != "of" && preposition != "for")) return id;
    TokenId end = id + 2;
    if (form(end) == "the" && end + 1 < limit) ++end;
    const TokenId first = end;
    while (end < limit && (is_part_of_body(end) || joins_parts(end, first, limit))) ++end;
    const bool belongs = std::any_of(parsed_.tokens.begin() + first, parsed_.tokens.begin() + end, [id](const Token& t) { return t.head == id; });
    return end > first && belongs ? end : id;
  }
  /// "Deputy" in "Office of the Deputy Prime Minister" may be tagged as a plain word.
  bool is_part_of_body(TokenId id) const {
    const Upos upos = token(id).upos;
    return is_proper(id) || ((upos == Upos::ADJ || upos == Upos::NOUN) && is_capitalised(id));
  }
  /// "and" in "Roads and Bridges", "of" in "the District of Norvik".
  bool joins_parts(TokenId id, TokenId first, TokenId limit) const {
    if (id == first || id + 1 >= limit || !is_part_of_body(id + 1)) return false;
    return (form(id) == "and" || form(id) == "of") && hangs_between(id + 1, first, id);
  }
  bool hangs_between(TokenId id, TokenId first, TokenId last) const {
    const TokenId head = token(id).head;
    if (head >= first && head < last) return true;
    return head != no_token && head > id && is_part_of_body(head) && token(head).head >= first && token(head).head < last;
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
    if (const TokenId end = organisation_end(name, limit); end != name.last) {
      name.last = end;
      name.type = NameType::organisation;
    }
    if (name.type != NameType::place && name.last < limit && is_legal_form(name.last)) ++name.last;
    if (name.last + 1 < limit && form(name.last) == "," && is_legal_form(name.last + 1)) name.last += 2;
    while (name.type == NameType::person && name.last - name.first > 1 && titles_.contains(form(name.first))) ++name.first;
  }

  /// "Jerusalem" in "Jerusalem Post", "London" in "London Stock Exchange": where the body's name ends.
  TokenId organisation_end(const Name& name, TokenId limit) const {
    const TokenId head = token(head_of(name)).head;
    if (head == no_token || head < name.last || head >= limit || !is_organisation_ending(form(head), lexicon_)) return name.last;
    for (TokenId id = name.last; id <= head; ++id)
      if (!is_part_of_body(id)) return name.last;
    return head + 1;
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
    const bool first = parsed_.sentences[token(id).sentence].first == id;
    const bool of_name = token(id).xpos == Xpos::NNP || (name.type == NameType::organisation && !first && is_part_of_body(id));
    if (!of_name || !modifies || !hangs_in(id, name) || !is_capitalised(id)) return false;
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
      const NameVotes votes = typing_.evidence(name);
      const NameType best = votes.best(name.type);
      if (const auto elsewhere = known.find(key(name)); elsewhere != known.end())
        found.push_back({name.first, name.last, elsewhere->second});
      else if (votes[best] >= strong && best != NameType::event)
        found.push_back({name.first, name.last, best});
      id = name.last - 1;
    }
    parsed_.names.insert(parsed_.names.end(), found.begin(), found.end());
    sort();
  }

  /// "in 480 BC"
  bool is_era(TokenId id) const {
    const std::string_view word = form(id);
    return (word == "BC" || word == "AD" || word == "BCE" || word == "CE") && id > 0 && token(id - 1).upos == Upos::NUM;
  }

  bool is_calendar(TokenId id) const { return months_.contains(lowered(form(id))) || months_.contains(form(id)); }

  std::string key(const Name& name) const { return words(name.first, name.last); }

  static constexpr int strong = 5;

  ParsedArticle& parsed_;
  const WordTable &countries_, &first_names_, &titles_, &suffixes_, &months_, &organisations_;
  const Lexicon& lexicon_;
  const NameTyping typing_;
};

}  // namespace

void refine_names(ParsedArticle& parsed, const Lexicon& lexicon) { Refiner(parsed, lexicon).run(); }

}  // namespace crosscheck
