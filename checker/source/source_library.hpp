#pragma once
// The documents that articles cite, as far as they are at hand: `--sources` folders and files, packs' `[[source]]` files.
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "checker/source/article.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// A cited document, read once. `date` and `publisher` come from the pack's source where the text has none.
struct CitedDocument {
  std::string path;  ///< as found, relative where the `--sources` path was
  Article article;
};

/// Looks targets up and reads each document once; thread-safe. Besides bibliographies, nothing outside the given paths is ever read.
class SourceLibrary {
public:
  /// `paths`: folders (walked) and files; a path that does not exist throws Error. Packs' sources with a `file` are added.
  SourceLibrary(const std::vector<std::string>& paths, const RuleSet& rules);

  bool empty() const { return files_.empty() && by_address_.empty(); }
  /// Paths of all files that may be read, as they were found.
  std::vector<std::string> paths() const;
  /// The document that `target` (a path relative to the citing article's file, an address, or a source's id) means, or null.
  std::shared_ptr<const CitedDocument> find(const std::string& target, const std::string& article_file) const;

  /// Texts of the bibliography files beside an article: its own name or `references` or `bibliography`, with .bib or .json.
  std::vector<std::string> bibliographies(const std::string& article_file) const;

private:
  struct Entry {
    std::string path;
    const Source* source = nullptr;
  };
  std::shared_ptr<const CitedDocument> read(const Entry& entry) const;

  std::map<std::string, Entry> files_;       ///< by normal absolute path
  std::map<std::string, Entry> by_address_;  ///< by url and id of packs' sources
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::shared_ptr<const CitedDocument>> read_;
};

}  // namespace crosscheck
