#include "reports/passages.hpp"

#include <algorithm>

#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// The same sentence of the same text.
bool is_same(const Location& a, const Location& b) {
  return a.line != 0 && a.document == b.document && a.in_title == b.in_title && !a.excerpt.empty() && a.excerpt == b.excerpt &&
         a.span.start - a.mark.start == b.span.start - b.mark.start;
}

Span within(Span mark, const std::string& excerpt) {
  const auto size = static_cast<std::uint32_t>(excerpt.size());
  const std::uint32_t start = std::min(mark.start, size);
  return {start, std::clamp(mark.end, start, size)};
}

void add_note(Passage& passage, const std::string& note) {
  if (!note.empty() && std::find(passage.notes.begin(), passage.notes.end(), note) == passage.notes.end()) passage.notes.push_back(note);
}

/// Marks in order; one that holds others gives way to them, its note stays with the passage.
void settle(Passage& passage) {
  std::vector<PassageMark>& marks = passage.marks;
  std::stable_sort(marks.begin(), marks.end(), [](const PassageMark& a, const PassageMark& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  std::vector<PassageMark> kept;
  bool first_gave_way = false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool holds_next = i + 1 < marks.size() && marks[i].span.contains(marks[i + 1].span) && !marks[i + 1].span.empty();
    if (holds_next || marks[i].span.empty()) {
      first_gave_way = first_gave_way || marks[i].is_first;
      add_note(passage, marks[i].note);
      continue;
    }
    if (!kept.empty() && marks[i].span.start < kept.back().span.end) marks[i].span.start = kept.back().span.end;
    if (!marks[i].span.empty()) kept.push_back(marks[i]);
  }
  if (first_gave_way)
    for (PassageMark& mark : kept) mark.is_first = true;
  marks = std::move(kept);
}

}  // namespace

std::vector<Passage> passages_of(const Finding& finding) {
  std::vector<Passage> out(1);
  out[0].place = &finding.location;
  out[0].marks.push_back({within(finding.location.mark, finding.location.excerpt), true, {}});
  for (const RelatedLocation& related : finding.related) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Passage& passage) { return is_same(*passage.place, related.location); });
    Passage& passage = same == out.end() ? out.emplace_back() : *same;
    if (passage.place == nullptr) passage.place = &related.location;
    passage.marks.push_back({within(related.location.mark, related.location.excerpt), false, related.message});
  }
  for (Passage& passage : out) {
    if (passage.marks.size() > 1) {
      settle(passage);
      continue;
    }
    add_note(passage, passage.marks.front().note);
    passage.marks.front().note.clear();
    if (passage.marks.front().span.empty()) passage.marks.clear();
  }
  return out;
}

std::vector<std::string> mark_notes(const Passage& passage) {
  std::vector<std::pair<std::string, std::string>> groups;
  const std::string_view excerpt = passage.place->excerpt;
  for (const PassageMark& mark : passage.marks) {
    if (mark.note.empty()) continue;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == mark.note; });
    if (group == groups.end()) group = groups.insert(groups.end(), {mark.note, {}});
    group->second += group->second.empty() ? "`" : ", `";
    group->second += excerpt.substr(mark.span.start, mark.span.length());
    group->second += '`';
  }
  std::vector<std::string> out;
  out.reserve(groups.size());
  for (auto& [note, words] : groups) out.push_back(std::move(note) + ": " + words);
  return out;
}

}  // namespace crosscheck
