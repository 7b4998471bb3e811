#pragma once
// An issue -> an SVG picture of it: the passages as boxes, the clashes as lines between them.
#include <string>

#include "reports/finding.hpp"

namespace crosscheck {

/// Self-contained SVG, everything escaped; classes `clash label soft` take their colours from the page.
std::string picture_of(const Finding& finding);

}  // namespace crosscheck
