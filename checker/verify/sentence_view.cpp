#include "checker/verify/sentence_view.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/prefix.hpp"
#include "checker/verify/sentence_negation.hpp"
#include "checker/verify/sentence_numbers.hpp"

namespace crosscheck {

namespace {

bool in(std::string_view word, const auto& list) { return std::ranges::find(list, word) != std::end(list); }

constexpr std::array linking = {"in", "out", "on", "off", "up", "down", "above", "below", "under", "over", "near", "before", "after", "inside",
                                "outside", "with", "without", "against", "into", "toward", "towards", "behind"};
constexpr std::array hedges = {"may", "might", "could", "would", "should", "if", "unless", "whether"};
constexpr std::array empty_adverbs = {"very", "also", "just", "then", "so", "too", "really", "quite", "as", "there", "here", "now", "even", "away"};
constexpr std::array open_quantifiers = {"some", "many", "every", "each", "most", "few", "only", "all", "any", "several of", "no", "exactly", "least"};

struct Builder {
  const ParsedArticle& parsed;
  const Sentence& sentence;
  const Lexicon& lexicon;

  std::string form(TokenId id) const { return lowered(parsed.form(id)); }
  const Token& token(TokenId id) const { return parsed.tokens[id]; }
  bool inside(TokenId id) const { return id >= sentence.first && id < sentence.last; }
};

bool is_content(const Builder& in_sentence, TokenId id, std::string_view form) {
  const Token& token = in_sentence.token(id);
  switch (token.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::NUM:
    case Upos::ADJ:
    case Upos::SYM:
    case Upos::X: return form.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789%$") != std::string_view::npos || (form.front() & 0x80) != 0;
    case Upos::VERB: return token.lemma != "be" && !negates_its_complement(token);
    case Upos::ADV: return !in(form, empty_adverbs) && !is_negator(token, form);
    case Upos::ADP: return in(form, linking);
    default: return false;
  }
}

std::string slot_of(const Builder& in_sentence, TokenId id) {
  const Token& token = in_sentence.token(id);
  switch (token.deprel) {
    case Deprel::nsubj:
    case Deprel::obl_agent:
    case Deprel::csubj: return "subject";
    case Deprel::nsubj_pass:
    case Deprel::csubj_pass:
    case Deprel::obj: return "object";
    case Deprel::root: return "root";
    default: break;
  }
  const Deprel relation = base(token.deprel);
  if (relation == Deprel::obl || relation == Deprel::nmod) {
    for (const TokenId child : in_sentence.parsed.children(id)) {
      if (in_sentence.token(child).deprel == Deprel::case_) return in_sentence.form(child);
    }
  }
  return std::string(to_string(relation));
}

bool governed_by_hedge(const Builder& in_sentence, TokenId root) {
  for (const TokenId child : in_sentence.parsed.children(root)) {
    const Deprel relation = base(in_sentence.token(child).deprel);
    const bool governs = relation == Deprel::aux || relation == Deprel::mark || relation == Deprel::advmod;
    if (governs && in(in_sentence.form(child), hedges)) return true;
  }
  return false;
}

/// Joined to another by "or": the head of the coordination or one of its members.
bool is_disjoined(const Builder& in_sentence, TokenId id) {
  const auto has_or = [&](TokenId member) {
    return std::ranges::any_of(in_sentence.parsed.children(member), [&](TokenId child) {
      return base(in_sentence.token(child).deprel) == Deprel::cc && (in_sentence.form(child) == "or" || in_sentence.form(child) == "nor");
    });
  };
  if (base(in_sentence.token(id).deprel) == Deprel::conj && has_or(id)) return true;
  const TokenId first = base(in_sentence.token(id).deprel) == Deprel::conj ? in_sentence.token(id).head : id;
  if (first == no_token) return false;
  return std::ranges::any_of(in_sentence.parsed.children(first), [&](TokenId child) {
    return base(in_sentence.token(child).deprel) == Deprel::conj && has_or(child);
  });
}

/// "A, B and C", "including B", "such as B": others may stand beside it.
bool is_listed(const Builder& in_sentence, TokenId id) {
  constexpr std::array examples = {"including", "include", "such", "like", "e.g."};
  const Token& token = in_sentence.token(id);
  // Two alone ("Ann and Bob wrote it") are as complete as one.
  const TokenId first = base(token.deprel) == Deprel::conj && token.head != no_token ? token.head : id;
  const auto others = std::ranges::count_if(in_sentence.parsed.children(first), [&](TokenId below) { return base(in_sentence.token(below).deprel) == Deprel::conj; });
  if (others >= 2) return true;
  if (in(slot_of(in_sentence, first), examples)) return true;
  const TokenId head = in_sentence.token(first).head;
  return head != no_token && in_sentence.token(head).lemma == "include";
}

/// "some", "many", "every" … on the subject of the clause that the word is in.
bool under_open_quantifier(const Builder& in_sentence, TokenId id) {
  TokenId up = id;
  for (std::size_t steps = 0; up != no_token && steps < 64; ++steps) {
    for (const TokenId child : in_sentence.parsed.children(up)) {
      const Deprel relation = base(in_sentence.token(child).deprel);
      const bool of_subject = base(in_sentence.token(up).deprel) == Deprel::nsubj;
      if (of_subject && relation == Deprel::det && in(in_sentence.form(child), open_quantifiers)) return true;
      if (relation != Deprel::nsubj) continue;
      if (in(in_sentence.form(child), open_quantifiers)) return true;
      for (const TokenId word : in_sentence.parsed.children(child)) {
        const Deprel own = base(in_sentence.token(word).deprel);
        const bool quantifies = own == Deprel::det || own == Deprel::advmod || own == Deprel::amod;
        if (quantifies && in(in_sentence.form(word), open_quantifiers)) return true;
      }
    }
    up = in_sentence.token(up).head;
  }
  return false;
}

/// "if it is not sold", "so that it won't fall", "may be sold".
bool is_imagined(const Builder& in_sentence, TokenId id) {
  constexpr std::array signs = {"if", "unless", "whether", "so", "lest", "may", "might", "could", "would"};
  constexpr int clauses_up = 4;
  for (int steps = 0; steps < clauses_up && id != no_token; ++steps) {
    for (const TokenId child : in_sentence.parsed.children(id)) {
      const Deprel relation = base(in_sentence.token(child).deprel);
      if ((relation == Deprel::mark || relation == Deprel::aux || relation == Deprel::advmod) && in(in_sentence.form(child), signs)) return true;
    }
    id = in_sentence.token(id).head;
  }
  return false;
}

/// "a man", "two men", "men": nothing tells which.
bool is_indefinite(const Builder& in_sentence, TokenId id) {
  if (in_sentence.token(id).upos != Upos::NOUN) return false;
  constexpr std::array pointing = {"the", "this", "that", "these", "those"};
  return std::ranges::none_of(in_sentence.parsed.children(id), [&](TokenId child) {
    return in_sentence.token(child).deprel == Deprel::nmod_poss || in(in_sentence.form(child), pointing);
  });
}

/// One entry a token: in round brackets.
std::vector<bool> tokens_aside(const Builder& in_sentence) {
  std::vector<bool> aside;
  int depth = 0;
  for (TokenId id = in_sentence.sentence.first; id < in_sentence.sentence.last; ++id) {
    const std::string form = in_sentence.form(id);
    if (form == "(") ++depth;
    aside.push_back(depth > 0);
    if (form == ")" && depth > 0) --depth;
  }
  return aside;
}

std::string words_between(const Builder& in_sentence, TokenId first, TokenId last) {
  std::string text;
  for (TokenId id = first; id < last; ++id) text += (text.empty() ? "" : " ") + in_sentence.form(id);
  return text;
}

void read_number(const Builder& in_sentence, ContentWord& word) {
  if (word.upos == Upos::VERB || word.upos == Upos::ADP) return;
  const std::optional<NumberWord> number = number_word(word.form);
  if (!number) return;
  word.number = number->value;
  word.ordinal = number->ordinal;
  TokenId first = word.token;
  while (first > in_sentence.sentence.first && (in_sentence.token(first - 1).upos == Upos::SYM || in_sentence.form(first - 1) == "$")) --first;
  const TokenId start = first >= in_sentence.sentence.first + 3 ? first - 3 : in_sentence.sentence.first;
  word.bound = bound_from(words_between(in_sentence, start, first), words_between(in_sentence, word.token + 1, std::min(word.token + 3, in_sentence.sentence.last)));
}

ContentWord single_word(const Builder& in_sentence, TokenId id) {
  const Token& token = in_sentence.token(id);
  ContentWord word;
  word.token = id;
  word.span = token.span;
  word.form = in_sentence.form(id);
  word.written = in_sentence.parsed.text(word.span);
  word.lemma = lowered(token.lemma.empty() ? word.form : token.lemma);
  word.head = word.lemma;
  word.upos = token.upos;
  word.slot = slot_of(in_sentence, id);
  word.name = token.upos == Upos::PROPN;
  word.link = token.upos == Upos::ADP;
  read_number(in_sentence, word);
  return word;
}

/// The words `[first, last)` as one: a name or a compound. Their head is the one whose own head lies outside.
ContentWord joined_word(const Builder& in_sentence, TokenId first, TokenId last, std::string lemma, bool name) {
  TokenId head = last - 1;
  for (TokenId id = first; id < last; ++id) {
    const TokenId up = in_sentence.token(id).head;
    if (up < first || up >= last) { head = id; break; }
  }
  ContentWord word = single_word(in_sentence, head);
  word.head = word.lemma;
  word.span = {in_sentence.token(first).span.start, in_sentence.token(last - 1).span.end};
  word.form = lemma;
  word.written = in_sentence.parsed.text(word.span);
  word.lemma = std::move(lemma);
  word.name = name;
  word.number.reset();
  if (name) word.upos = Upos::PROPN;
  return word;
}

/// End of the name that begins here, or `id` where none does: the model's names first, then runs of proper nouns.
TokenId name_end(const Builder& in_sentence, TokenId id, NameType& type) {
  for (const Name& name : in_sentence.parsed.names) {
    if (name.first == id) { type = name.type; return std::min(name.last, in_sentence.sentence.last); }
  }
  TokenId end = id;
  while (end < in_sentence.sentence.last && in_sentence.token(end).upos == Upos::PROPN) ++end;
  return end;
}

/// End of a compound that WordNet lists ("living room", "orange juice"), or `id`.
TokenId compound_end(const Builder& in_sentence, TokenId id, std::string& lemma) {
  if (id + 1 >= in_sentence.sentence.last) return id;
  const Token& next = in_sentence.token(id + 1);
  const Token& own = in_sentence.token(id);
  std::string pair = in_sentence.form(id) + " " + in_sentence.form(id + 1);
  if (in_sentence.lexicon.table("exclusive_groups").contains(pair)) {  // "South Korean" is one of a closed list
    lemma = std::move(pair);
    return id + 2;
  }
  // WordNet lists "young man" and "stone wall" too; age and stuff must stay words that can clash.
  constexpr std::array joining = {"living", "dining", "waiting", "hot", "prime", "high"};
  const bool noun = base(own.deprel) == Deprel::compound && !in_sentence.lexicon.table("exclusive_groups").contains(in_sentence.form(id));
  const bool modifies = own.head == id + 1 && (noun || in(in_sentence.form(id), joining));
  if (!modifies || (next.upos != Upos::NOUN && next.upos != Upos::PROPN)) return id;
  lemma = in_sentence.form(id) + " " + lowered(next.lemma);
  return in_sentence.lexicon.is_known(lemma, Upos::NOUN) ? id + 2 : id;
}

std::vector<ContentWord> content_words(const Builder& in_sentence, std::vector<std::uint32_t>& place) {
  std::vector<ContentWord> words;
  const auto add = [&](ContentWord word, TokenId first, TokenId last) {
    for (TokenId id = first; id < last; ++id) place[id - in_sentence.sentence.first] = static_cast<std::uint32_t>(words.size());
    words.push_back(std::move(word));
  };
  for (TokenId id = in_sentence.sentence.first; id < in_sentence.sentence.last;) {
    NameType type = NameType::other;
    std::string lemma;
    const TokenId named = name_end(in_sentence, id, type);
    const bool is_name = named > id + 1 || (named == id + 1 && in_sentence.token(id).upos == Upos::PROPN);
    if (is_name) {
      std::string spelled = words_between(in_sentence, id, named);
      std::erase(spelled, '.');
      ContentWord word = joined_word(in_sentence, id, named, std::move(spelled), true);
      word.name_type = type;
      if (named == id + 1) read_number(in_sentence, word);
      add(std::move(word), id, named);
      id = named;
      continue;
    }
    const TokenId compound = compound_end(in_sentence, id, lemma);
    if (compound > id) {
      add(joined_word(in_sentence, id, compound, lemma, false), id, compound);
      id = compound;
      continue;
    }
    const std::string form = in_sentence.form(id);
    if (!form.empty() && is_content(in_sentence, id, form)) add(single_word(in_sentence, id), id, id + 1);
    ++id;
  }
  return words;
}

}  // namespace

SentenceView view_sentence(const ParsedArticle& parsed, SentenceId index, const Lexicon& lexicon) {
  const Sentence& sentence = parsed.sentences[index];
  const Builder builder{parsed, sentence, lexicon};
  SentenceView view;
  view.span = sentence.span;
  const std::vector<bool> negative = negative_tokens(parsed, sentence);
  std::vector<std::uint32_t> place(sentence.last - sentence.first, no_word);
  view.words = content_words(builder, place);
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    if (parsed.form(id) == "?") view.question = true;
    if (parsed.form(id) == "also") view.adds = true;
    if (parsed.tokens[id].head != no_token) continue;
    view.hedged = governed_by_hedge(builder, id);
    const TokenId subject = parsed.child(id, Deprel::nsubj);
    view.pronoun_subject = subject != no_token && parsed.tokens[subject].xpos == Xpos::PRP;
    view.root = place[id - sentence.first];
  }
  const std::vector<bool> aside = tokens_aside(builder);
  for (std::uint32_t own = 0; own < view.words.size(); ++own) {
    ContentWord& word = view.words[own];
    word.aside = aside[word.token - sentence.first];
    word.negative = negative[word.token - sentence.first];
    word.disjoined = is_disjoined(builder, word.token);
    word.listed = (word.upos == Upos::NOUN || word.upos == Upos::PROPN) && is_listed(builder, word.token);
    word.imagined = is_imagined(builder, word.token);
    word.indefinite = is_indefinite(builder, word.token);
    word.open = under_open_quantifier(builder, word.token);
    const TokenId head = parsed.tokens[word.token].head;
    if (head != no_token && builder.inside(head) && place[head - sentence.first] != own) word.parent = place[head - sentence.first];
  }
  return view;
}

std::vector<SentenceView> view_sentences(const ParsedArticle& parsed, const Lexicon& lexicon) {
  std::vector<SentenceView> views;
  for (SentenceId index = 0; index < parsed.sentences.size(); ++index) {
    SentenceView view = view_sentence(parsed, index, lexicon);
    if (!view.words.empty()) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace crosscheck
