#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/prefix.hpp"
#include "checker/verify/sentence_negation.hpp"

namespace crosscheck {

namespace {

constexpr std::uint32_t no_name = 0xffffffff;

}  // namespace

FacetReader::FacetReader(const ParsedArticle& parsed, const Lexicon& lexicon)
    : parsed_(parsed), lexicon_(lexicon), name_of_(parsed.tokens.size(), no_name) {
  const auto add = [&](TokenId first, TokenId last, NameType type) {
    for (TokenId id = first; id < last; ++id) name_of_[id] = static_cast<std::uint32_t>(names_.size());
    names_.push_back({first, last, type});
  };
  for (const Name& name : parsed.names) {
    if (name.first < name.last && name.last <= parsed.tokens.size()) add(name.first, name.last, name.type);
  }
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    if (name_of_[id] != no_name || token(id).upos != Upos::PROPN) continue;
    TokenId last = id + 1;
    while (last < parsed.tokens.size() && name_of_[last] == no_name && token(last).upos == Upos::PROPN && token(last).sentence == token(id).sentence) ++last;
    add(id, last, NameType::other);
    id = last - 1;
  }
  for (const Sentence& sentence : parsed.sentences) {
    const std::vector<bool> negative = negative_tokens(parsed, sentence);
    negative_.insert(negative_.end(), negative.begin(), negative.end());
    read_lead(sentence);
  }
  negative_.resize(parsed.tokens.size());
}

std::string FacetReader::form(TokenId id) const { return lowered(parsed_.form(id)); }
std::string FacetReader::lemma(TokenId id) const { return lowered(token(id).lemma); }

const NamePlace* FacetReader::name_at(TokenId id) const { return name_of_[id] == no_name ? nullptr : &names_[name_of_[id]]; }

std::vector<const NamePlace*> FacetReader::names_below(TokenId id, bool with_conjuncts, std::size_t most) const {
  std::vector<const NamePlace*> found;
  std::vector<TokenId> open = {id};
  for (std::size_t next = 0; next < open.size() && next < most; ++next) {
    const NamePlace* name = name_at(open[next]);
    if (name != nullptr && std::ranges::find(found, name) == found.end()) found.push_back(name);
    for (const TokenId below : parsed_.children(open[next])) {
      const Deprel relation = base(token(below).deprel);
      constexpr std::array other_clauses = {Deprel::acl, Deprel::parataxis, Deprel::punct, Deprel::nsubj, Deprel::advcl};
      if (std::ranges::find(other_clauses, relation) != other_clauses.end() || token(below).upos == Upos::VERB) continue;
      if (relation == Deprel::conj && !with_conjuncts) continue;
      open.push_back(below);
    }
  }
  std::ranges::sort(found, {}, [](const NamePlace* name) { return name->first; });
  return found;
}

std::string FacetReader::preposition(TokenId id) const {
  const TokenId found = child(id, Deprel::case_);
  return found == no_token ? std::string() : form(found);
}

TokenId FacetReader::subject_of(TokenId id) const {
  for (int steps = 0; steps < 6 && id != no_token; ++steps) {
    const TokenId subject = child(id, Deprel::nsubj);
    const Token& own = token(id);
    if (subject != no_token) {
      // "the film, which opened in May": the relative pronoun stands for its noun.
      const bool relative = token(subject).xpos == Xpos::WDT || token(subject).xpos == Xpos::WP;
      if (!relative || own.head == no_token) return subject;
      // "is a series that was shown on …": what is a series was shown.
      const TokenId of_noun = child(own.head, Deprel::nsubj);
      return child(own.head, Deprel::cop) != no_token && of_noun != no_token ? of_noun : own.head;
    }
    const Deprel relation = base(own.deprel);
    if (own.upos == Upos::VERB && (relation == Deprel::acl || relation == Deprel::amod)) {
      const TokenId noun = own.head;
      if (noun == no_token) return noun;
      const TokenId above = token(noun).head;
      const bool defines = child(noun, Deprel::cop) != no_token || (base(token(noun).deprel) == Deprel::appos && above != no_token && child(above, Deprel::cop) != no_token);
      if (name_at(noun) != nullptr && !defines) return noun;
      if (defines && child(noun, Deprel::nsubj) == no_token) return no_token;
      const TokenId of_noun = child(noun, Deprel::nsubj);
      return of_noun != no_token ? of_noun : base(token(noun).deprel) == Deprel::appos ? token(noun).head : noun;
    }
    const bool goes_up = relation == Deprel::conj || relation == Deprel::xcomp || relation == Deprel::advcl || relation == Deprel::appos;
    if (!goes_up) return no_token;
    if (relation == Deprel::appos) return own.head;
    id = own.head;
  }
  return no_token;
}

void FacetReader::read_lead(const Sentence& sentence) {
  TokenId end = sentence.first;
  int depth = 0;
  std::string words;
  bool named = false;
  for (; end < sentence.last && end < sentence.first + 40; ++end) {
    const std::string_view written = parsed_.form(end);
    if (written == "(" || written == "[") ++depth;
    if (depth == 0) {
      if (token(end).upos == Upos::AUX || (token(end).upos == Upos::VERB && token(end).xpos != Xpos::VBN && token(end).xpos != Xpos::VBG)) break;
      named |= name_of_[end] != no_name;
      words += std::string(written) + " ";
    }
    if ((written == ")" || written == "]") && depth > 0) --depth;
  }
  leads_.push_back(named ? folded_name(words) : std::string());
  lead_ends_.push_back(end);
}

std::string FacetReader::holder(TokenId subject, SentenceId sentence) const {
  if (subject == no_token) return leads_[sentence];
  if (token(subject).upos == Upos::PRON) return {};
  // "Ann's brother" is not Ann, "his brother" nobody that the claim names.
  const TokenId owner = parsed_.child(subject, Deprel::nmod_poss);
  if (owner != no_token && (token(owner).upos == Upos::PRON || token(owner).deprel == Deprel::nmod_poss) && name_at(subject) == nullptr) return std::string(another);
  if (subject < lead_ends_[sentence] && !leads_[sentence].empty()) return leads_[sentence];
  if (const NamePlace* name = name_at(subject)) return folded(*name);
  const std::vector<const NamePlace*> names = names_below(subject, false);
  return names.empty() ? std::string() : folded(*names.front());
}

namespace {

/// Base letters of U+00C0 … U+017F; a blank is no letter.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char folded_letter(unsigned char first, unsigned char second) {
  const unsigned point = ((first & 0x1fU) << 6U) | (second & 0x3fU);
  if (point < 0xc0) return ' ';
  const unsigned index = point - 0xc0;
  return index < base_letters.size() ? base_letters[index] : '?';
}

}  // namespace

std::string folded_name(std::string_view text) {
  std::string result;
  const auto add = [&](char c) {
    if (c != ' ') result += c;
    else if (!result.empty() && result.back() != ' ') result += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (byte == '\'' || byte == '.') continue;
      add(std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : ' ');
    } else if (byte == 0xcc && i + 1 < text.size()) {
      ++i;  // an accent that combines with the letter before
    } else if ((byte & 0xe0U) == 0xc0U && i + 1 < text.size()) {
      const char letter = folded_letter(byte, static_cast<unsigned char>(text[++i]));
      if (letter == '?') result.append(text.substr(i - 1, 2));
      else add(letter);
    } else if (byte == 0xe2 && i + 2 < text.size()) {
      i += 2;  // dashes and quotation marks
      add(' ');
    } else {
      result += text[i];
    }
  }
  if (result.ends_with(" s")) result.resize(result.size() - 2);
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_filler(std::string_view word) {
  if (word.size() < 2 || (word.front() >= '0' && word.front() <= '9')) return true;
  constexpr std::array fillers = {"the", "of", "and", "a", "an", "de", "in", "jr", "sr", "st", "new", "film", "song", "album", "series", "company",
                                   "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"};
  return std::ranges::find(fillers, word) != fillers.end();
}

}  // namespace

namespace {

/// Two letters exchanged, or one other, added or left out: a slip of the pen in a long word.
bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < 5 || a.size() > b.size() + 1) return false;
  const auto [x, y] = std::ranges::mismatch(a, b);
  const std::string_view rest_a(x, a.end());
  const std::string_view rest_b(y, b.end());
  if (a.size() > b.size()) return rest_a.substr(1) == rest_b;
  if (rest_a.size() < 2) return true;
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

bool same_name_word(std::string_view x, std::string_view y) {
  if (x == y) return true;
  return std::min(x.size(), y.size()) >= 4 && (x.starts_with(y) || y.starts_with(x) || one_slip_apart(x, y));
}

}  // namespace

bool names_meet(std::string_view a, std::string_view b) {
  for (const std::string_view x : words_of(a)) {
    if (is_filler(x) && a.size() > x.size()) continue;
    for (const std::string_view y : words_of(b)) {
      if (same_name_word(x, y)) return true;
    }
  }
  return false;
}

Facet name_facet(const FacetReader& reader, const FacetFrame& frame, const NamePlace& name) {
  Facet facet;
  facet.kind = frame.kind;
  facet.role = frame.role;
  facet.holder = frame.holder;
  facet.value = reader.folded(name);
  facet.span = reader.span_of(name);
  facet.sentence = reader.token(frame.word).sentence;
  facet.denied = reader.is_negative(frame.word);
  return facet;
}

std::vector<Facet> find_facets(const ParsedArticle& parsed, const Lexicon& lexicon) {
  const FacetReader reader(parsed, lexicon);
  std::vector<Facet> facets;
  read_date_facets(reader, facets);
  read_maker_facets(reader, facets);
  read_kind_facets(reader, facets);
  read_place_facets(reader, facets);
  read_count_facets(reader, facets);
  read_order_facets(reader, facets);
  return facets;
}

}  // namespace crosscheck
