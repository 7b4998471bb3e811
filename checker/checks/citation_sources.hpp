#pragma once
// An article's citations -> the cited documents at hand, and passages of them for findings.
#include <map>
#include <memory>
#include <vector>

#include "checker/checks/check_table.hpp"
#include "checker/source/source_library.hpp"

namespace crosscheck {

/// A citation whose document is at hand.
struct CitedSource {
  const Citation* citation = nullptr;
  std::shared_ptr<const CitedDocument> document;
};

/// A citation whose document is not at hand: what it supports could not be checked.
struct MissingSource {
  std::string target;  ///< the file or address
  Span span;           ///< of the citation
};

/// In text order; empty where no sources are at hand.
std::vector<CitedSource> cited_sources(const ArticleCheckInput& input);

/// Citations that name a file or address of which the text is not at hand, in text order.
std::vector<MissingSource> missing_sources(const ArticleCheckInput& input);

/// A related passage in a cited document: its place, and the sentence around it as excerpt.
DraftPassage cited_passage(const CitedDocument& document, Span span, std::string message);

}  // namespace crosscheck
