#pragma once
// A file (or standard input) -> its articles. The one door to the disk for copy: decodes, chooses the reader, fills in
// what only the file knows. Plain text, Markdown and HTML give one article, JSON Lines one a record, CoNLL-U one a document.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/source/article.hpp"

namespace crosscheck {

/// `automatic` goes by the extension; unknown extensions are plain text. `claims` is not read here.
enum class InputFormat : std::uint8_t { automatic, text, markdown, html, jsonl, conllu, claims };
std::string_view to_string(InputFormat format);
std::optional<InputFormat> input_format_from(std::string_view word);

struct ReadSettings {
  std::optional<Day> date;                       ///< of documents that carry none
  std::string stdin_filename;                    ///< name for `-`, chooses its format too
  std::function<void(const std::string&)> log;   ///< remarks that are no errors; may be empty
  std::uint32_t lines_before = 0;                ///< of JSON Lines: lines of the file that were read already
};

/// The format of a path; `automatic` is resolved by its extension.
InputFormat format_of(const std::string& path, InputFormat format);

/// `path` `-` is standard input. Throws Error{message, path, line, column} for what cannot be read or decoded.
std::vector<Article> read_articles(const std::string& path, InputFormat format, const ReadSettings& settings);
/// The same on bytes already read; `path` names them.
std::vector<Article> read_articles_from(std::string bytes, const std::string& path, InputFormat format,
                                        const ReadSettings& settings);

/// Bytes of a file, of standard input for `-`. Throws Error.
std::string read_bytes(const std::string& path);

/// 64-bit FNV-1a.
std::uint64_t hash_of(std::string_view bytes);

}  // namespace crosscheck
