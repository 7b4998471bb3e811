#include "checker/source/read.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "checker/source/conllu_documents.hpp"
#include "checker/source/encoding.hpp"
#include "checker/source/html.hpp"
#include "checker/source/json_lines.hpp"
#include "checker/source/markdown.hpp"
#include "checker/source/plain.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t largest_input = std::size_t{1} << 30U;
constexpr std::size_t largest_article = std::size_t{8} << 20U;  ///< bytes of plain text; the longest novels have half of it

constexpr std::array<std::string_view, 7> format_names = {"auto", "text", "markdown", "html", "jsonl", "conllu", "claims"};

struct Extension {
  std::string_view ending;
  InputFormat format;
};
constexpr std::array<Extension, 7> extensions = {{{".md", InputFormat::markdown},
                                                  {".markdown", InputFormat::markdown},
                                                  {".html", InputFormat::html},
                                                  {".htm", InputFormat::html},
                                                  {".xhtml", InputFormat::html},
                                                  {".jsonl", InputFormat::jsonl},
                                                  {".conllu", InputFormat::conllu}}};

std::string name_of(const std::string& path, const ReadSettings& settings) {
  if (path != "-") return path;
  return settings.stdin_filename.empty() ? "<stdin>" : settings.stdin_filename;
}

Article read_single(std::string text, const std::string& path, InputFormat format) {
  try {
    if (format == InputFormat::markdown) return read_markdown(std::move(text));
    if (format == InputFormat::html) return read_html(std::move(text));
    return read_plain(std::move(text));
  } catch (const Error& error) {
    throw Error(error.message(), path, error.line(), error.column());
  }
}

std::vector<Article> read_decoded(std::string text, const std::string& path, InputFormat format, const ReadSettings& settings) {
  switch (format) {
    case InputFormat::jsonl: return read_json_lines(text, path, settings.lines_before);
    case InputFormat::conllu: return read_conllu_documents(text, path);
    case InputFormat::claims: throw Error("claims are not read as an article", path);
    case InputFormat::markdown:
    case InputFormat::html:
    case InputFormat::automatic:
    case InputFormat::text: break;
  }
  std::vector<Article> articles;
  articles.push_back(read_single(std::move(text), path, format));
  return articles;
}

/// Records are decoded one by one: what is wrong with one must not change how the others read.
std::string decoded_records(const std::string& bytes, const std::string& path, const ReadSettings& settings) {
  std::string out;
  std::uint32_t number = settings.lines_before;
  for (std::size_t from = 0; from < bytes.size();) {
    const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
    auto line = decode(bytes.substr(from, to - from));
    ++number;
    if (!line) throw Error("neither UTF-8 nor Windows-1252 text", path, number);
    if (line->encoding == Encoding::windows_1252 && settings.log) settings.log(path + ":" + std::to_string(number) + ": read as Windows-1252");
    out += line->text;
    out += '\n';
    from = to + 1;
  }
  return out;
}

}  // namespace

std::string_view to_string(InputFormat format) { return format_names[static_cast<std::size_t>(format)]; }

std::optional<InputFormat> input_format_from(std::string_view word) {
  const auto found = std::find(format_names.begin(), format_names.end(), word);
  if (found == format_names.end()) return std::nullopt;
  return static_cast<InputFormat>(found - format_names.begin());
}

InputFormat format_of(const std::string& path, InputFormat format) {
  if (format != InputFormat::automatic) return format;
  std::string lower = path;
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (const Extension& extension : extensions)
    if (lower.ends_with(extension.ending)) return extension.format;
  return InputFormat::text;
}

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string read_bytes(const std::string& path) {
  if (path == "-") {
    std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    if (std::ferror(stdin) != 0) throw Error("cannot be read", "standard input");
    return bytes;
  }
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) throw Error("cannot read: is a folder", path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file.is_open() && file.peek() != std::ifstream::traits_type::eof()) bytes << file.rdbuf();
  if (!file.is_open() || file.bad() || bytes.fail()) throw Error(std::string("cannot read: ") + std::strerror(errno), path);
  return std::move(bytes).str();
}

std::vector<Article> read_articles(const std::string& path, InputFormat format, const ReadSettings& settings) {
  return read_articles_from(read_bytes(path), name_of(path, settings), format, settings);
}

std::vector<Article> read_articles_from(std::string bytes, const std::string& path, InputFormat format,
                                        const ReadSettings& settings) {
  if (bytes.size() > largest_input) throw Error("larger than 1 GiB", path);
  const std::uint64_t hash = hash_of(bytes);
  if (format_of(path, format) == InputFormat::jsonl && !is_utf16(bytes)) bytes = decoded_records(bytes, path, settings);
  auto decoded = decode(std::move(bytes));
  if (!decoded) throw Error("neither UTF-8, UTF-16 with a byte order mark nor Windows-1252 text", path);
  if (decoded->encoding == Encoding::windows_1252 && settings.log) settings.log(path + ": read as Windows-1252");
  std::vector<Article> articles = read_decoded(std::move(decoded->text), path, format_of(path, format), settings);
  for (Article& article : articles) {
    if (article.text.size() > largest_article) throw Error("an article of more than 8 MiB; split it", path, article.record_line);
    if (article.document.empty()) article.document = path;
    if (article.file.empty()) article.file = path;
    if (article.hash == 0) article.hash = hash;
    if (!article.date) article.date = settings.date;
  }
  return articles;
}

}  // namespace crosscheck
