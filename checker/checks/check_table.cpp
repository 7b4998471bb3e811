#include "checker/checks/check_table.hpp"

namespace crosscheck {

std::span<const ArticleCheckEntry> article_checks() { return {}; }

}  // namespace crosscheck
