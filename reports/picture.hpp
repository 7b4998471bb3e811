#pragma once
// An issue -> SVG pictures of it: its passages and their documents as a graph, and the days of its documents on a line.
#include <map>
#include <string>

#include "reports/finding.hpp"

namespace crosscheck {

/// Passages as boxes around the finding's own, each tied to its document; laid out by Kamada and Kawai's springs. Self-contained,
/// everything escaped, the same bytes each time; classes `clash tie label soft document` take their colours from the page.
std::string picture_of(const Finding& finding);

/// The finding's documents by their dates (YYYY-MM-DD, by document); empty where fewer than two days are known.
std::string timeline_of(const Finding& finding, const std::map<std::string, std::string>& dates);

}  // namespace crosscheck
