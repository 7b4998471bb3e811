#include "checker/checks/check_table.hpp"

#include <array>
#include <utility>

#include "checker/checks/article_checks.hpp"

namespace crosscheck {

DraftFinding draft_finding(const ArticleCheckInput& input, std::string_view rule, Span span, std::string message, double confidence) {
  DraftFinding finding;
  finding.rule = rule;
  finding.place = {input.document, span, {}, {}};
  finding.message = std::move(message);
  finding.confidence = confidence;
  return finding;
}

std::span<const ArticleCheckEntry> article_checks() {
  static constexpr std::array table{
      ArticleCheckEntry{"dates", check_dates},
      ArticleCheckEntry{"elapsed", check_elapsed},
      ArticleCheckEntry{"ages", check_ages},
      ArticleCheckEntry{"sums", check_sums},
      ArticleCheckEntry{"changes", check_changes},
      ArticleCheckEntry{"count lists", check_count_lists},
      ArticleCheckEntry{"measures", check_measures},
      ArticleCheckEntry{"measurements", check_measurements},
      ArticleCheckEntry{"deeds", check_deeds},
      ArticleCheckEntry{"posts", check_posts},
      ArticleCheckEntry{"timeline", check_timeline},
      ArticleCheckEntry{"names", check_names},
      ArticleCheckEntry{"namesakes", check_namesakes},
      ArticleCheckEntry{"introductions", check_introductions},
      ArticleCheckEntry{"headline", check_headline},
      ArticleCheckEntry{"unsourced", check_unsourced},
      ArticleCheckEntry{"unattributed quotations", check_unattributed_quotes},
      ArticleCheckEntry{"anonymous sources", check_anonymous_sources},
      ArticleCheckEntry{"weak attribution", check_weak_attribution},
      ArticleCheckEntry{"provenance", check_provenance},
      ArticleCheckEntry{"placeholders", check_placeholders},
      ArticleCheckEntry{"citations", check_citations},
      ArticleCheckEntry{"citation keys", check_citation_keys},
      ArticleCheckEntry{"quotations", check_quotations},
      ArticleCheckEntry{"quotation variants", check_quotation_variants},
      ArticleCheckEntry{"citation content", check_citation_content},
      ArticleCheckEntry{"source names", check_source_names},
      ArticleCheckEntry{"stale sources", check_stale_sources},
  };
  return table;
}

}  // namespace crosscheck
