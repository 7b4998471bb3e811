#include "reports/html/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/passages.hpp"
#include "reports/picture.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// More annotated copies than this are shown only where something was found in them.
constexpr std::size_t most_copies = 40;

PageData list() { return PageData(PageData::type::list); }

std::string_view icon_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "✗";
    case Severity::warning: return "!";
    case Severity::note: return "i";
  }
  return {};
}

/// The excerpt cut into plain and marked pieces.
PageData pieces_data(const Passage& passage) {
  PageData pieces = list();
  const std::string_view excerpt = passage.place->excerpt;
  const auto add = [&](std::size_t from, std::size_t to, bool is_marked, bool is_first) {
    if (from >= to) return;
    PageData piece;
    piece.set("text", printable(excerpt.substr(from, to - from)));
    piece.set("marked", is_marked);
    piece.set("kind", is_first ? "here" : "beside");
    pieces.push_back(piece);
  };
  std::size_t at = 0;
  for (const PassageMark& mark : passage.marks) {
    add(at, mark.span.start, false, false);
    add(mark.span.start, mark.span.end, true, mark.is_first);
    at = mark.span.end;
  }
  add(at, excerpt.size(), false, false);
  return pieces;
}

PageData passage_data(const Passage& passage, bool is_first, const PageDocuments& documents) {
  const Location& place = *passage.place;
  PageData data;
  data.set("place", printable(place_of(place)));
  data.set("href", documents.link(place));
  data.set("pieces", pieces_data(passage));
  const bool is_fact = place.line == 0 && place.document.find(':') != std::string::npos;
  data.set("side", std::string(is_first ? "first" : "other") + (is_fact ? " fact" : ""));
  data.set("other", !is_first);
  PageData notes = list();
  const auto add = [&](const std::string& note) {
    PageData one;
    one.set("note", message_data(note));
    notes.push_back(one);
  };
  for (const std::string& note : passage.notes) add(note);
  for (const std::string& note : mark_notes(passage)) add(note);
  data.set("notes", notes);
  const ReportedDocument* document = documents.find(place.document);
  data.set("publisher", document == nullptr ? "" : document->publisher);
  data.set("date", document == nullptr ? "" : document->date);
  return data;
}

}  // namespace

PageDocuments::PageDocuments(const Report& report) : report_(report), shown_(report.documents.size(), true) {
  for (std::size_t i = 0; i < report.documents.size(); ++i) by_name_.emplace(report.documents[i].name, i);
  for (const ReportedDocument& document : report.documents)
    if (!document.date.empty()) dates_.emplace(document.name, document.date);
  if (report.documents.size() > most_copies) {
    shown_.assign(shown_.size(), false);
    const auto show = [&](const Location& place) {
      if (const auto found = by_name_.find(place.document); found != by_name_.end()) shown_[found->second] = true;
    };
    for (const Finding& finding : report.findings) {
      if (!is_open(finding) || finding.severity == Severity::note) continue;
      show(finding.location);
      for (const RelatedLocation& related : finding.related) show(related.location);
    }
  }
  for (std::size_t i = 0; i < shown_.size(); ++i) shown_[i] = shown_[i] && !report.documents[i].text.empty();
}

std::size_t PageDocuments::index(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? report_.documents.size() : found->second;
}

const ReportedDocument* PageDocuments::find(const std::string& name) const {
  const std::size_t at = index(name);
  return at < report_.documents.size() ? &report_.documents[at] : nullptr;
}

std::size_t PageDocuments::left_out() const {
  return static_cast<std::size_t>(std::count(shown_.begin(), shown_.end(), false));
}

std::string PageDocuments::link(const Location& location) const {
  const std::size_t at = index(location.document);
  return is_shown(at) ? "#" + copy_anchor(at) : std::string();
}

std::string copy_anchor(std::size_t index) { return fmt::format("copy-{}", index + 1); }

std::string_view icon_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported: return "✓";
    case Verdict::contradicted: return "✗";
    case Verdict::unsupported: return "?";
    case Verdict::not_checked: return "–";
  }
  return {};
}

PageData message_data(std::string_view message) {
  PageData parts = list();
  bool is_code = false;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('`'), message.size());
    if (end > 0) {
      PageData part;
      part.set("text", printable(message.substr(0, end)));
      part.set("code", is_code);
      parts.push_back(part);
    }
    is_code = !is_code;
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  return parts;
}

PageData location_data(const Location& location, const PageDocuments& documents) {
  const std::string_view excerpt = location.excerpt;
  const std::size_t start = std::min<std::size_t>(location.mark.start, excerpt.size());
  const std::size_t end = std::clamp<std::size_t>(location.mark.end, start, excerpt.size());
  PageData data;
  data.set("place", printable(place_of(location)));
  data.set("href", documents.link(location));
  data.set("before", printable(excerpt.substr(0, start)));
  if (end > start) data.set("marked", printable(excerpt.substr(start, end - start)));
  else data.set("marked", false);
  data.set("after", printable(excerpt.substr(end)));
  return data;
}

PageData finding_data(const Finding& finding, const PageDocuments& documents) {
  PageData data = location_data(finding.location, documents);
  data.set("rule", finding.rule);
  data.set("severity", std::string(to_string(finding.severity)));
  data.set("icon", std::string(icon_of(finding.severity)));
  data.set("fingerprint", finding.fingerprint);
  data.set("confidence", fmt::format("{:.0f} % sure", finding.confidence * 100));
  data.set("message", message_data(finding.message));
  PageData passages = list();
  const std::vector<Passage> shown = passages_of(finding);
  for (const Passage& passage : shown) passages.push_back(passage_data(passage, passage.place == &finding.location, documents));
  data.set("passages", passages);
  data.set("many", shown.size() > 2);
  data.set("clash", finding.message.find("conflicts with") != std::string::npos);
  PageData working = list();
  for (const std::string& step : finding.working) {
    PageData line;
    line.set("line", message_data(step));
    working.push_back(line);
  }
  data.set("working", working);
  data.set("has_working", !finding.working.empty());
  PageData repairs = list();
  for (const Suggestion& suggestion : finding.suggestions) {
    PageData repair;
    repair.set("replacement", printable(suggestion.replacement));
    repairs.push_back(repair);
  }
  data.set("repairs", repairs);
  data.set("has_repairs", !finding.suggestions.empty());
  const std::string timeline = timeline_of(finding, documents.dates());
  data.set("picture", shown.size() > 2 || !timeline.empty());
  data.set("svg", shown.size() > 2 ? picture_of(finding) : std::string());
  data.set("timeline", timeline);
  return data;
}

std::string base64_of_hexadecimal(std::string_view hexadecimal) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto digit = [](char c) { return static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); };
  std::string out;
  for (std::size_t at = 0; at < hexadecimal.size(); at += 6) {
    const std::string_view group = hexadecimal.substr(at, 6);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 6; ++i) bits = bits << 4U | (i < group.size() ? digit(group[i]) : 0);
    for (std::size_t i = 0; i < 4; ++i)
      out += i <= group.size() / 2 ? alphabet[bits >> (18 - 6 * i) & 0x3FU] : '=';
  }
  return out;
}

}  // namespace crosscheck
