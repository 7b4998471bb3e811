#include "checker/language/parse_article.hpp"

#include <deque>
#include <utility>

#include "checker/language/attachment_repair.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/copula_repair.hpp"
#include "checker/language/descriptions.hpp"
#include "checker/language/headline_repair.hpp"
#include "checker/language/names.hpp"
#include "checker/language/nominal_root_repair.hpp"
#include "checker/language/sentences.hpp"
#include "checker/language/set_off_repair.hpp"
#include "checker/language/subject_repair.hpp"
#include "checker/language/tokens.hpp"
#include "checker/language/tree_repair.hpp"

namespace crosscheck {
namespace {

/// No sentence that reaches the parser has more words: its time grows with the cube of them. Longer ones are cut.
constexpr std::size_t longest_sentence = 200;

void add_surface(ParsedArticle& parsed, const SurfaceToken& surface, std::uint32_t offset) {
  const auto first = static_cast<TokenId>(parsed.tokens.size());
  for (const Span& word : surface.words) {
    Token token;
    token.span = {word.start + offset, word.end + offset};
    token.sentence = static_cast<SentenceId>(parsed.sentences.size());
    token.space_after = false;
    parsed.tokens.push_back(std::move(token));
  }
  if (surface.words.size() > 1)
    parsed.multiword.push_back({first, static_cast<TokenId>(parsed.tokens.size()), {surface.span.start + offset, surface.span.end + offset}});
  const std::uint32_t end = surface.span.end + offset;
  const std::string& text = parsed.article.text;
  parsed.tokens.back().space_after = end >= text.size() || (end < text.size() && static_cast<unsigned char>(text[end]) <= ' ');
}

void close_sentence(ParsedArticle& parsed, TokenId first, std::uint32_t block) {
  const auto last = static_cast<TokenId>(parsed.tokens.size());
  if (first == last) return;
  const Span span{parsed.tokens[first].span.start, parsed.tokens[last - 1].span.end};
  parsed.sentences.push_back({span, first, last, block});
}

void add_sentence(ParsedArticle& parsed, Span span, std::uint32_t block) {
  auto first = static_cast<TokenId>(parsed.tokens.size());
  for (const SurfaceToken& surface : tokenise(parsed.text(span))) {
    add_surface(parsed, surface, span.start);
    const std::size_t length = parsed.tokens.size() - first;
    const std::string_view form = parsed.form(static_cast<TokenId>(parsed.tokens.size() - 1));
    const bool pause = form == ";" || form == "," || form == ":" || form == ")" || form == "-";
    if (length < longest_sentence && !(pause && length >= longest_sentence * 3 / 4)) continue;
    close_sentence(parsed, first, block);
    first = static_cast<TokenId>(parsed.tokens.size());
  }
  close_sentence(parsed, first, block);
}

ParsedArticle with_tokens(Article article, const Language& language) {
  ParsedArticle parsed;
  parsed.article = std::move(article);
  for (std::uint32_t block = 0; block < parsed.article.blocks.size(); ++block) {
    const Span place = parsed.article.blocks[block].span;
    for (const Span& span : split_sentences(parsed.text(place), language.lexicon))
      add_sentence(parsed, {span.start + place.start, span.end + place.start}, block);
  }
  return parsed;
}

/// The tokens of CoNLL-U input, in the article that the reader made.
ParsedArticle with_given_tokens(Article article) {
  ParsedArticle parsed = parsed_from_conllu(article.conllu, false);
  article.text = std::move(parsed.article.text);
  article.input = std::move(parsed.article.input);
  article.blocks = std::move(parsed.article.blocks);
  article.map = std::move(parsed.article.map);
  parsed.article = std::move(article);
  return parsed;
}

bool is_verb_tag(Xpos xpos) {
  return xpos == Xpos::VB || xpos == Xpos::VBP || xpos == Xpos::VBD || xpos == Xpos::VBN || xpos == Xpos::VBG || xpos == Xpos::VBZ;
}

/// "rose", "shrank": a form that is a verb's past and no base form is no infinitive, present or noun where it stands as a verb.
/// "am", "are" are irregular in the present.
Xpos past_or(Upos upos, Xpos xpos, std::string_view form, const Lexicon& lexicon) {
  const bool odd = xpos == Xpos::VB || xpos == Xpos::VBP || (upos == Upos::VERB && !is_verb_tag(xpos));
  if (!odd || form.ends_with("s") || form.ends_with("ing")) return xpos;
  const std::string word(form);
  if (lexicon.is_known(word, Upos::VERB)) return xpos;
  const std::vector<std::string> bases = lexicon.base_forms(word, Upos::VERB);
  return bases.empty() || bases.front() == word || bases.front() == "be" ? xpos : Xpos::VBD;
}

/// The words as the model reads them: "[T]he" as "The".
class ReadForms {
public:
  explicit ReadForms(const ParsedArticle& parsed) : forms_(parsed.tokens.size()) {
    for (TokenId id = 0; id < forms_.size(); ++id) {
      forms_[id] = parsed.form(id);
      if (is_mended_word(forms_[id])) forms_[id] = mended_.emplace_back(std::string(1, forms_[id][1]).append(forms_[id].substr(3)));
    }
  }
  std::string_view operator[](TokenId id) const { return forms_[id]; }
  std::span<const std::string_view> of(const Sentence& sentence) const {
    return std::span(forms_).subspan(sentence.first, sentence.last - sentence.first);
  }

private:
  std::deque<std::string> mended_;
  std::vector<std::string_view> forms_;
};

/// Tags, heads, names and lemmas of one sentence.
void annotate(ParsedArticle& parsed, const Sentence& sentence, const ReadForms& forms, std::span<const WordAnalysis> analyses,
              const Language& language) {
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    const WordAnalysis& analysis = analyses[id - sentence.first];
    Token& token = parsed.tokens[id];
    token.upos = analysis.upos;
    token.xpos = past_or(analysis.upos, analysis.xpos, forms[id], language.lexicon);
    token.deprel = analysis.deprel;
    token.feats = analysis.feats;
    token.head = analysis.head == WordAnalysis::root ? no_token : sentence.first + analysis.head;
    const bool helps_participle = token.deprel == Deprel::aux && token.head != no_token && analyses[analysis.head].xpos == Xpos::VBN;
    const TaggedWord word{forms[id], token.upos, token.xpos, id == sentence.first, helps_participle};
    token.lemma = language.lemmatiser.lemma(word, language.lexicon);
    const bool goes_on = analysis.name.place == NameTag::Place::inside && id > sentence.first && !parsed.names.empty() &&
                         parsed.names.back().last == id && parsed.names.back().type == analysis.name.type;
    if (goes_on)
      ++parsed.names.back().last;
    else if (analysis.name.place != NameTag::Place::outside)
      parsed.names.push_back({id, id + 1, analysis.name.type});
  }
}

/// All sentences together, which the model does faster than one by one.
void annotate_all(ParsedArticle& parsed, const Language& language) {
  const ReadForms forms(parsed);
  std::vector<std::span<const std::string_view>> sentences;
  for (const Sentence& sentence : parsed.sentences) sentences.push_back(forms.of(sentence));
  const auto analyses = language.model.analyse_all(sentences);
  for (std::size_t s = 0; s < sentences.size(); ++s) annotate(parsed, parsed.sentences[s], forms, analyses[s], language);
  repair_nominal_roots(parsed);
  repair_trees(parsed);
  repair_headlines(parsed, language.lexicon);
  repair_attachments(parsed, language.lexicon);
  repair_set_off_subjects(parsed);
  repair_subjects(parsed, language.lexicon);
  repair_copulas(parsed);
  attach_descriptions(parsed, language.lexicon);
  refine_names(parsed, language.lexicon);
}

}  // namespace

ParsedArticle parse_article(Article article, const Language& language) {
  ParsedArticle parsed = article.conllu.empty() ? with_tokens(std::move(article), language) : with_given_tokens(std::move(article));
  annotate_all(parsed, language);
  index_children(parsed);
  return parsed;
}

}  // namespace crosscheck
