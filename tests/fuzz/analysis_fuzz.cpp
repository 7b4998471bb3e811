// Any bytes as an article through the whole analysis and the checks of one article: every span lies in the text, every index
// leads somewhere. And any bytes as the claims that `inspect` printed: told or read, and what was read compares.
#include "tests/fuzz/targets.hpp"

#include "checker/analysis.hpp"
#include "checker/check.hpp"
#include "checker/data_folder.hpp"
#include "checker/inspect/read_claims.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"
#include "checker/values/calendar.hpp"
#include "rules/error.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck::fuzz {
namespace {

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

const RuleSet& rules() {
  static const RuleSet loaded = [] {
    PackSearch search;
    search.packs_folder = data_folder() / "packs";
    return load_rules({"telecom"}, {}, search);
  }();
  return loaded;
}

/// The bytes as Markdown, which has all the regions that plain text has and notes beside.
Analysis analysed(std::string_view bytes, Stage last) {
  std::vector<Article> articles = read_articles_from(std::string(bytes), "a.md", InputFormat::markdown, {});
  return analyse(articles.empty() ? Article{} : std::move(articles[0]), language(), rules(), {last, {}});
}

bool lies_in(Span span, const ParsedArticle& parsed) { return span.start <= span.end && span.end <= parsed.article.text.size(); }

}  // namespace

void entities(std::string_view bytes) {
  try {
    const Analysis analysis = analysed(bytes, Stage::entities);
    for (const Mention& mention : analysis.entities.mentions) {
      require(lies_in(mention.span, analysis.parsed) && mention.first < mention.last && mention.last <= analysis.parsed.tokens.size(), "mentions in the text");
      require(mention.cluster == no_cluster || mention.cluster < analysis.entities.clusters.size(), "clusters of mentions");
    }
  } catch (const Error&) {  // bytes that are no text
  }
}

void quotes(std::string_view bytes) {
  try {
    const Analysis analysis = analysed(bytes, Stage::quotes);
    for (const Attribution& attribution : analysis.quotes) {
      require(!attribution.source || lies_in(*attribution.source, analysis.parsed), "sources in the text");
      require(!attribution.cue || lies_in(*attribution.cue, analysis.parsed), "cues in the text");
      for (const Span& content : attribution.content) require(lies_in(content, analysis.parsed), "contents in the text");
    }
  } catch (const Error&) {
  }
}

void checks(std::string_view bytes) {
  try {
    std::vector<Article> articles = read_articles_from(std::string(bytes), "a.md", InputFormat::markdown, {});
    const std::size_t size = articles.empty() ? 0 : articles[0].text.size();
    if (articles.empty()) return;
    articles[0].date = day_of(2019, 5, 14);
    const CheckedDocument checked = check_article(std::move(articles[0]), language(), rules());
    for (const DraftFinding& finding : checked.findings) {
      require(finding.place.span.start <= finding.place.span.end && finding.place.span.end <= size, "findings in the text");
      require(!finding.message.empty(), "findings say something");
    }
  } catch (const Error&) {
  }
}

void claims(std::string_view bytes) {
  try {
    std::vector<CheckedDocument> documents;
    for (ClaimDocument& document : read_claims(bytes, "claims.jsonl")) documents.push_back(checked_claims(std::move(document)));
    report_on(std::move(documents), language(), rules());
  } catch (const Error&) {  // a line that is no claim is told
  }
}

}  // namespace crosscheck::fuzz
