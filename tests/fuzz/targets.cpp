#include "tests/fuzz/targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "checker/citations/bibliography.hpp"
#include "checker/citations/citations.hpp"
#include "checker/citations/match_quotation.hpp"
#include "checker/citations/quoted_passages.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/sentences.hpp"
#include "checker/language/tokens.hpp"
#include "checker/source/encoding.hpp"
#include "checker/source/read.hpp"
#include "rules/error.hpp"

namespace crosscheck::fuzz {
namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(data_folder());
  return loaded;
}

/// Blocks in order and inside the text, markup inside it, every byte's place inside the input.
void check_article(const Article& article) {
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    require(block.span.start >= end && block.span.start < block.span.end && block.span.end <= article.text.size(), "blocks in order");
    end = block.span.end;
  }
  for (const Markup& markup : article.markup) require(markup.span.start <= markup.span.end && markup.span.end <= article.text.size(), "markup in the text");
  for (const Suppression& suppression : article.suppressions) require(suppression.covers.end <= article.text.size(), "suppressions in the text");
  const std::size_t step = article.text.size() / 50 + 1;
  for (std::size_t at = 0; at < article.text.size(); at += step) {
    const InputSpan place = article.map.to_input({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
    const std::string& input = place.in_title ? article.input_title : article.input;
    require(place.span.start <= place.span.end && place.span.end <= input.size(), "places in the input");
  }
}

/// Sentences and tokens of every block, without the model.
ParsedArticle split(Article article) {
  ParsedArticle parsed;
  parsed.article = std::move(article);
  for (std::uint32_t index = 0; index < parsed.article.blocks.size(); ++index) {
    const Block& block = parsed.article.blocks[index];
    const std::string_view text = parsed.text(block.span);
    std::uint32_t end = 0;
    for (const Span& sentence : split_sentences(text, lexicon())) {
      require(sentence.start >= end && sentence.start < sentence.end && sentence.end <= text.size(), "sentences in order");
      end = sentence.end;
      std::uint32_t token_end = 0;
      for (const SurfaceToken& token : tokenise(text.substr(sentence.start, sentence.length()))) {
        require(token.span.start >= token_end && token.span.start < token.span.end && token.span.end <= sentence.length(), "tokens in order");
        require(!token.words.empty() && token.words.front().start == token.span.start && token.words.back().end == token.span.end, "words of a token");
        token_end = token.span.end;
      }
    }
    const Span whole = block.span;
    parsed.sentences.push_back({whole, 0, 0, index});
  }
  return parsed;
}

void read_as(std::string_view bytes, const char* name, InputFormat format) {
  try {
    for (Article& article : read_articles_from(std::string(bytes), name, format, {})) {
      check_article(article);
      const ParsedArticle parsed = split(std::move(article));
      const Citations citations = find_citations(parsed);
      for (const Citation& citation : citations.citations) require(!citation.target || *citation.target < citations.references.size(), "citations lead somewhere");
      for (const QuotedPassage& passage : find_quoted_passages(parsed)) require(passage.words.end <= parsed.article.text.size(), "quotations in the text");
    }
  } catch (const Error&) {  // damaged input is told, not crashed on
  }
}

void plain(std::string_view bytes) { read_as(bytes, "a.txt", InputFormat::text); }
void markdown(std::string_view bytes) { read_as(bytes, "a.md", InputFormat::markdown); }
void html(std::string_view bytes) { read_as(bytes, "a.html", InputFormat::html); }
void json_lines(std::string_view bytes) { read_as(bytes, "a.jsonl", InputFormat::jsonl); }

void conllu(std::string_view bytes) {
  read_as(bytes, "a.conllu", InputFormat::conllu);
  try {
    const ParsedArticle parsed = parsed_from_conllu(bytes, true);
    for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
      const TokenId head = parsed.tokens[id].head;
      require(head == no_token || (head < parsed.tokens.size() && parsed.tokens[head].sentence == parsed.tokens[id].sentence), "heads in the sentence");
    }
  } catch (const Error&) {
  }
}

void encodings(std::string_view bytes) {
  const auto decoded = decode(std::string(bytes));
  if (!decoded) return;
  const std::string_view text = decoded->text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text.substr(at));
    require(length > 0, "decoded text is UTF-8");
    at += length;
  }
}

/// The first line is the quotation, the rest its source.
void quotation(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view words = bytes.substr(0, end), text = bytes.substr(std::min(end + 1, bytes.size()));
  const QuotationSource source(text);
  const QuotationMatch match = match_quotation(words, source);
  require(match.place.start <= match.place.end && match.place.end <= text.size(), "place in the source");
  for (const WordChange& change : match.changes)
    require(change.quoted.end <= words.size() && change.original.end <= text.size(), "changes in their texts");
}

void bibliography(std::string_view bytes) {
  for (const Reference& reference : read_bibliography(bytes)) require(!reference.key.empty(), "records have keys");
}

constexpr std::array table{
    Target{"condition", condition, "chose(?c, ?v, kind: \"A\") as ?x and (?c.country == \"X\" or not ?v.size > 3) and count(?v) >= 2"},
    Target{"phrase", phrase, "{subject} opt to purchase|buy [a|the] equipment|gear from {object}"},
    Target{"pack", pack,
           "[pack]\nname = \"p\"\nversion = \"1.0.0\"\ndescription = \"d\"\n[[type]]\nname = \"line\"\nis = \"organisation\"\n[[entity]]\nname = \"A\"\ntype = \"line\"\n"
           "[[relation]]\nname = \"r\"\nsubject = \"line\"\nobject = \"line\"\nphrases = [\"{subject} pick {object}\"]\n[[fact]]\nid = \"f\"\nsubject = \"A\"\nrelation = \"r\"\n"
           "objects = [\"A\"]\nworld = \"closed\"\nvalid_from = 2020-01-01\n"},
    Target{"report", report,
           "{\"tool\":{\"version\":\"1\"},\"documents\":[{\"path\":\"a.md\",\"text\":\"One <script>alert(1)</script> two\",\"blocks\":[{\"start\":0,\"end\":30,"
           "\"region\":\"body\"}]}],\"findings\":[{\"rule\":\"r\",\"severity\":\"error\",\"message\":\"`x` conflicts\",\"document\":\"a.md\",\"line\":1,\"start\":1,"
           "\"end\":4,\"excerpt\":\"One two\",\"mark\":{\"start\":0,\"end\":3},\"plain\":{\"start\":0,\"end\":3},\"related\":[{\"document\":\"p:f\",\"message\":\"m\"}],"
           "\"working\":[\"1 < 2\"],\"confidence\":0.5,\"fingerprint\":\"f\",\"suggestions\":[{\"start\":1,\"end\":2,\"replacement\":\"z\"}],\"suppressed\":{\"reason\":\"y\"}}],"
           "\"claims\":[{\"id\":\"c\",\"document\":\"a.md\",\"claim\":\"x\",\"verdict\":\"supported\",\"plain\":{\"start\":0,\"end\":9}}]}"},
    Target{"values", values, "about 3.4 million euros between 12 May 2019 and last Tuesday, the second largest, 42-year-old, 3-1, one in three, 5 per cent"},
    Target{"plain", plain, "Mayor leaves\n\nBy Jane Poe\n\nThe mayor of Ayr left on Jan. 5, the U.S. said. \"It's over,\" she said.\nAlso on x.com Rivals turn to techIn May it rose 5%…\n"},
    Target{"markdown", markdown,
           "---\ntitle: \"Head\"\ndate: 2020-02-03\ncrosscheck-ignore: [\"a -- b\"]\n---\n# Head\n\n*One* [two](http://x.org) [three][k].[^1]\n\n"
           "<!-- crosscheck-ignore-next a -- b -->\n> quote\n\n- list\n\n|a|b|\n|-|-|\n|1|2|\n\n![x](y) `c`\n\n[^1]: Note [n](m.txt)\n    more\n\n[k]: http://y.org\n"},
    Target{"html", html,
           "<!doctype html><title>T &amp; U</title><nav>Menu</nav><article><h1>Head</h1><p class=standfirst>S<p>One <a href='#f'>two</a> &ldquo;x&rdquo;<br>"
           "<sup><a href='#n'>1</a></sup><table><tr><td>c</table><blockquote cite=u>q</blockquote><ol><li id=n>note</ol></article><!-- crosscheck-ignore-begin a -->"},
    Target{"jsonl", json_lines, "{\"id\":\"a\",\"title\":\"T\",\"text\":\"One.\\n\\nTwo \\u00e9\",\"date\":\"2020-02-03\"}\n{\"id\":\"b\",\"text\":\"x\"}\n"},
    Target{"conllu", conllu, "# newdoc id = a\n1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n\n"},
    Target{"encodings", encodings, "\xFF\xFEh\xE9"},
    Target{"quotation", quotation, "We will … never sell [it] to “them”, 3,500 of\nThe mayor said: “We will surely never sell the harbour to them,” 3,500 of us.\n"},
    Target{"entities", entities,
           "# Head\n\nJane Poe, 42, the chief executive of Merrow Mobile (MM), met Mr. Ray. She told him that the firm's rival, Tessel, had left.\n\nPoe's son John Poe Jr. stayed.\n"},
    Target{"quotes", quotes,
           "“We will not sell,” she said. “Never,” said Poe, who ‘knows’.\n\n\"It is over, according to two people close to the talks, but \"nobody\" said so.\"\n\n> Sold\n\nSources told the Post: it is claimed.\n"},
    Target{"checks", checks,
           "# 40 jobs go\n\nThe 21 crew (12 men and 8 women) left on Monday, 31 June 2019, 40 years ago, in 1985, TK. Sales rose 20 percent to $3m from $2m[1], 10 miles (18 km), between 31 and 24.[^1]\n\n"
           "“We will never sell the old harbour to anybody,” said [Poe](a.txt), 42. [@poe2010]\n\n> We would never sell the old harbour to anybody\n\n## References\n\n[1] Poe, A. Towns. 2010.\n\n[^1]: Note, 2008\n"},
    Target{"claims", claims,
           "{\"document\":\"<stdin>\",\"id\":\"97c09e3f4c83436c\",\"start\":0,\"end\":49,\"sentence\":{\"start\":0,\"end\":77,\"text\":\"Merrow Mobile has chosen "
           "Nokia for its 5G network, two people said on Monday.\"},\"subject\":{\"terms\":[{\"lemma\":\"Merrow Mobile\",\"form\":\"Merrow\",\"upos\":\"PROPN\",\""
           "role\":\"head\"}],\"text\":\"Merrow Mobile\",\"start\":0,\"end\":13,\"head\":{\"start\":0,\"end\":6,\"text\":\"Merrow\"},\"entity\":\"Merrow Mobile\","
           "\"type\":\"organisation\",\"is_name\":true},\"predicate\":{\"text\":\"has chosen\",\"start\":14,\"end\":24,\"head\":{\"start\":18,\"end\":24,\"text\":"
           "\"chosen\"},\"lemma\":\"choose\",\"relation\":null},\"arguments\":[{\"role\":\"object\",\"text\":\"Nokia\",\"start\":25,\"end\":30,\"head\":{\"start\""
           ":25,\"end\":30,\"text\":\"Nokia\"},\"entity\":\"Nokia\",\"type\":\"organisation\",\"is_name\":true,\"terms\":[{\"lemma\":\"Nokia\",\"form\":\"Nokia\","
           "\"upos\":\"PROPN\",\"role\":\"head\"}]},{\"role\":\"for\",\"text\":\"its 5G network\",\"start\":35,\"end\":49,\"head\":{\"start\":42,\"end\":49,\"text"
           "\":\"network\"},\"entity\":null,\"type\":\"organisation\",\"terms\":[{\"lemma\":\"network\",\"form\":\"network\",\"upos\":\"NOUN\",\"role\":\"head\"},"
           "{\"lemma\":\"Merrow Mobile\",\"form\":\"its\",\"upos\":\"PRON\",\"role\":\"possessor\"},{\"lemma\":\"5G\",\"form\":\"5G\",\"upos\":\"PROPN\",\"role\":"
           "\"modifier\"}]}],\"polarity\":\"positive\",\"certainty\":\"certain\",\"phase\":\"completed\",\"tense\":\"past\",\"condition\":false,\"mood\":\"asserte"
           "d\",\"attribution\":[{\"source\":{\"text\":\"two people\",\"start\":51,\"end\":61,\"head\":{\"start\":55,\"end\":61,\"text\":\"people\"},\"entity\":nu"
           "ll},\"source_kind\":\"anonymous\",\"cue\":{\"start\":62,\"end\":66,\"text\":\"said\"},\"stance\":\"report\",\"quoted\":false}],\"time\":null,\"quantit"
           "ies\":[],\"qualifiers\":[],\"keys\":[\"p:choose|e:merrow mobile\",\"e:merrow mobile|e:nokia\",\"e:merrow mobile|n:network\",\"p:choose|e:nokia\",\"p:c"
           "hoose|n:network\"],\"region\":\"body\",\"places\":[[0,1,1],[6,1,7],[13,1,14],[14,1,15],[18,1,19],[24,1,25],[25,1,26],[30,1,31],[35,1,36],[42,1,43],[49"
           ",1,50],[51,1,52],[55,1,56],[61,1,62],[62,1,63],[66,1,67],[77,1,78]]}\n{\"document\":\"<stdin>\",\"id\":\"8eda0f5e5e247b19\",\"start\":0,\"end\":76,\"s"
           "entence\":{\"start\":0,\"end\":77,\"text\":\"Merrow Mobile has chosen Nokia for its 5G network, two people said on Monday.\"},\"subject\":{\"terms\":["
           "{\"lemma\":\"people\",\"form\":\"people\",\"upos\":\"NOUN\",\"role\":\"head\"},{\"lemma\":\"two\",\"form\":\"two\",\"upos\":\"NUM\",\"role\":\"numeral"
           "\"}],\"text\":\"two people\",\"start\":51,\"end\":61,\"head\":{\"start\":55,\"end\":61,\"text\":\"people\"},\"entity\":null,\"type\":\"person\"},\"pre"
           "dicate\":{\"text\":\"said\",\"start\":62,\"end\":66,\"head\":{\"start\":62,\"end\":66,\"text\":\"said\"},\"lemma\":\"say\",\"relation\":null},\"argume"
           "nts\":[{\"role\":\"time\",\"text\":\"on Monday\",\"start\":67,\"end\":76,\"head\":{\"start\":70,\"end\":76,\"text\":\"Monday\"},\"entity\":null,\"type"
           "\":null,\"terms\":[{\"lemma\":\"monday\",\"form\":\"Monday\",\"upos\":\"PROPN\",\"role\":\"head\"}]},{\"role\":\"complement\",\"text\":\"Merrow Mobile"
           " has chosen Nokia for its 5G network\",\"start\":0,\"end\":49,\"head\":{\"start\":18,\"end\":24,\"text\":\"chosen\"},\"entity\":null,\"type\":\"clause"
           "\",\"terms\":[{\"lemma\":\"choose\",\"form\":\"chosen\",\"upos\":\"VERB\",\"role\":\"head\"},{\"lemma\":\"Merrow Mobile\",\"form\":\"Merrow\",\"upos\""
           ":\"PROPN\",\"role\":\"nested\"},{\"lemma\":\"Nokia\",\"form\":\"Nokia\",\"upos\":\"PROPN\",\"role\":\"nested\"},{\"lemma\":\"Merrow Mobile\",\"form\":"
           "\"its\",\"upos\":\"PRON\",\"role\":\"nested\",\"preposition\":\"for\"},{\"lemma\":\"5G\",\"form\":\"5G\",\"upos\":\"PROPN\",\"role\":\"nested\",\"prep"
           "osition\":\"for\"},{\"lemma\":\"network\",\"form\":\"network\",\"upos\":\"NOUN\",\"role\":\"nested\",\"preposition\":\"for\"}]}],\"polarity\":\"positi"
           "ve\",\"certainty\":\"certain\",\"phase\":\"completed\",\"tense\":\"past\",\"condition\":false,\"mood\":\"asserted\",\"attribution\":[],\"time\":{\"ear"
           "liest\":null,\"latest\":null,\"text\":\"Monday\",\"value\":\"XXXX-WXX-1\"},\"quantities\":[{\"min\":2,\"max\":2,\"unit\":\"people\",\"text\":\"two\",\""
           "start\":51,\"end\":54,\"role\":\"subject\",\"stated\":2,\"kind\":\"count\",\"approximate\":false,\"significant_digits\":1}],\"qualifiers\":[],\"keys\""
           ":[\"p:say|n:people\"],\"region\":\"body\",\"places\":[[0,1,1],[18,1,19],[24,1,25],[49,1,50],[51,1,52],[54,1,55],[55,1,56],[61,1,62],[62,1,63],[66,1,67"
           "],[67,1,68],[70,1,71],[76,1,77],[77,1,78]]}"},
    Target{"bibliography", bibliography, "@article{poe2010, author = {Poe, A. and Ray, B.}, title = \"Towns {and} more\", year = 2010}\n"},
};

}  // namespace

std::span<const Target> targets() { return table; }

void require(bool holds, const char* words) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", words);
  std::abort();
}

}  // namespace crosscheck::fuzz
