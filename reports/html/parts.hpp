#pragma once
// Pieces of a Report as data for the page's template. The template escapes everything that is put in by {{…}}.
#include <kainjow/mustache.hpp>
#include <map>
#include <string>

#include "reports/report.hpp"

namespace crosscheck {

using PageData = kainjow::mustache::data;

/// What the page needs to know of each document: its index and whether its annotated copy is on the page.
class PageDocuments {
public:
  explicit PageDocuments(const Report& report);
  const ReportedDocument* find(const std::string& name) const;
  /// Index of the document, or the number of documents.
  std::size_t index(const std::string& name) const;
  bool is_shown(std::size_t index) const { return index < shown_.size() && shown_[index]; }
  std::size_t left_out() const;
  /// Of the documents that have one, by name.
  const std::map<std::string, std::string>& dates() const { return dates_; }
  /// `#copy-3`, or empty when the document's copy is not on the page.
  std::string link(const Location& location) const;

private:
  const Report& report_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<bool> shown_;
  std::map<std::string, std::string> dates_;
};

/// An anchor for the document's annotated copy.
std::string copy_anchor(std::size_t index);
std::string_view icon_of(Verdict verdict);
PageData finding_data(const Finding& finding, const PageDocuments& documents);
/// A message in parts: plain text and the article's words, which stand in backticks.
PageData message_data(std::string_view message);
PageData location_data(const Location& location, const PageDocuments& documents);
/// SHA-256 in hexadecimal -> base 64, as content security policies want it.
std::string base64_of_hexadecimal(std::string_view hexadecimal);

}  // namespace crosscheck
