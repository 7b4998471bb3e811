#pragma once
// A finding's places -> the passages to show: places in one sentence are one passage with several marks.
#include <string>
#include <vector>

#include "reports/finding.hpp"

namespace crosscheck {

/// Words of a passage and what is said of them.
struct PassageMark {
  Span span;              ///< in the excerpt
  bool is_first = false;  ///< of the finding's own place
  std::string note;
};

struct Passage {
  const Location* place = nullptr;  ///< of the first mark; excerpt and document are those of all
  std::vector<PassageMark> marks;   ///< in text order, none inside another
  std::vector<std::string> notes;   ///< of marks without words, and of the passage as a whole
};

/// The finding's own passage first. Where its mark holds those of related places in the same sentence, only these are marked.
std::vector<Passage> passages_of(const Finding& finding);

/// "a part: `52 percent`, `31 percent`": the marks of the passage that have a note, a line a note, in text order.
std::vector<std::string> mark_notes(const Passage& passage);

}  // namespace crosscheck
