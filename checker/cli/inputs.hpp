#pragma once
// Path arguments -> the files that they mean, and those files -> articles, one by one.
#include <deque>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checker/source/read.hpp"

namespace crosscheck {

/// Files, the files of folders (walked; known extensions only), the matches of globs and `-`, sorted by path and
/// each once; absolute paths below the working folder become relative. A path that means nothing throws Error; with
/// `allow_empty` only a path that is not there does.
std::vector<std::string> expand_paths(const std::vector<std::string>& arguments, bool allow_empty = false);

/// Articles of the paths in order; a big JSON Lines file is never held whole. Throws Error for what cannot be read
/// and for a document id that comes twice.
class ArticleStream {
public:
  ArticleStream(std::vector<std::string> paths, InputFormat format, ReadSettings settings);
  std::optional<Article> next();

private:
  bool fill();
  bool fill_from_lines();
  void read_whole();

  std::vector<std::string> paths_;
  InputFormat format_;
  ReadSettings settings_;
  std::size_t next_path_ = 0;
  std::deque<Article> ready_;
  std::unique_ptr<std::ifstream> lines_;  ///< of the JSON Lines file that is being read
  std::string lines_path_;
  std::uint32_t line_ = 0;  ///< lines read of it
  std::set<std::string> names_;
};

}  // namespace crosscheck
