#pragma once
// What the configuration knows of a document that says less of itself.
#include "checker/source/article.hpp"
#include "rules/config.hpp"

namespace crosscheck {

/// Fills in what the article lacks: from its [[document]], then the date given, then the configuration's.
void complete(Article& article, const Config& config, std::optional<Day> date);

}  // namespace crosscheck
