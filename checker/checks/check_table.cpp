#include "checker/checks/check_table.hpp"

#include <array>

#include "checker/checks/article_checks.hpp"

namespace crosscheck {

std::span<const ArticleCheckEntry> article_checks() {
  static constexpr std::array table{
      ArticleCheckEntry{"dates", check_dates},
      ArticleCheckEntry{"elapsed", check_elapsed},
      ArticleCheckEntry{"changes", check_changes},
      ArticleCheckEntry{"unattributed quotations", check_unattributed_quotes},
      ArticleCheckEntry{"anonymous sources", check_anonymous_sources},
      ArticleCheckEntry{"weak attribution", check_weak_attribution},
      ArticleCheckEntry{"rules of packs", check_pack_rules},
  };
  return table;
}

}  // namespace crosscheck
