#include "checker/citations/bibliography.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <string>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The author's surname: before the comma, else the last word; of the first author.
std::string surname(std::string_view authors) {
  std::string_view first = authors.substr(0, authors.find(" and "));
  if (const std::size_t comma = first.find(','); comma != std::string_view::npos) return std::string(first.substr(0, comma));
  const std::size_t blank = first.find_last_of(' ');
  return std::string(blank == std::string_view::npos ? first : first.substr(blank + 1));
}

/// Reads `@type{key, name = value, …}` records.
class BibtexReader {
public:
  explicit BibtexReader(std::string_view text) : text_(text) {}

  std::vector<Reference> run() {
    while ((at_ = text_.find('@', at_)) != std::string_view::npos) {
      ++at_;
      const std::string type = lowered(word());
      skip();
      if (type == "comment" || type == "preamble" || type == "string" || !take('{')) continue;
      record();
    }
    return std::move(out_);
  }

private:
  void skip() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string_view word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && std::string_view("{},=\"@").find(text_[at_]) == std::string_view::npos) ++at_;
    return text_.substr(start, at_ - start);
  }

  void record() {
    skip();
    Reference reference;
    reference.key = std::string(word());
    std::map<std::string, std::string> fields;
    for (skip(); take(','); skip()) {
      skip();
      const std::string name = lowered(word());
      skip();
      if (name.empty() || !take('=')) break;
      fields[name] = value();
    }
    if (reference.key.empty()) return;
    reference.author = surname(fields["author"]);
    reference.title = fields["title"];
    reference.publisher = fields["journal"].empty() ? fields["publisher"] : fields["journal"];
    reference.date = fields["date"].empty() ? fields["year"] : fields["date"];
    reference.url = fields["url"].empty() && !fields["doi"].empty() ? "https://doi.org/" + fields["doi"] : fields["url"];
    reference.file = fields["file"];
    out_.push_back(std::move(reference));
  }

  /// `{…}` with braces balanced, `"…"`, or a bare word; braces inside are dropped.
  std::string value() {
    skip();
    std::string out;
    if (take('"')) {
      while (at_ < text_.size() && text_[at_] != '"') add(out, text_[at_++]);
      take('"');
      return out;
    }
    if (!take('{')) return std::string(word());
    for (std::size_t depth = 1; at_ < text_.size(); ++at_) {
      if (text_[at_] == '{') ++depth;
      if (text_[at_] == '}' && --depth == 0) break;
      add(out, text_[at_]);
    }
    take('}');
    return out;
  }
  static void add(std::string& out, char c) {
    if (c == '{' || c == '}') return;
    if (is_space(c) && (out.empty() || out.back() == ' ')) return;
    out += is_space(c) ? ' ' : c;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Reference> out_;
};

std::string text_of(const json::object& record, const char* name) {
  const json::value* value = record.if_contains(name);
  if (value == nullptr) return {};
  if (value->is_string()) return {value->get_string().data(), value->get_string().size()};
  if (value->is_int64()) return std::to_string(value->get_int64());
  return {};
}

/// `{"date-parts": [[2010, 5, 3]]}`.
std::string issued(const json::object& record) {
  const json::value* date = record.if_contains("issued");
  if (date == nullptr || !date->is_object()) return {};
  const json::value* parts = date->get_object().if_contains("date-parts");
  if (parts == nullptr || !parts->is_array() || parts->get_array().empty() || !parts->get_array()[0].is_array()) return {};
  std::string out;
  for (const json::value& part : parts->get_array()[0].get_array()) {
    if (!part.is_int64() || part.get_int64() < 0 || out.size() > 8) break;
    const std::string number = std::to_string(part.get_int64());
    out += out.empty() ? number : (number.size() < 2 ? "-0" : "-") + number;
  }
  return out;
}

std::vector<Reference> read_csl(std::string_view text) {
  std::vector<Reference> out;
  json::error_code problem;
  const json::value root = json::parse(json::string_view(text.data(), text.size()), problem);
  if (problem || !root.is_array()) return out;
  for (const json::value& entry : root.get_array()) {
    if (!entry.is_object()) continue;
    const json::object& record = entry.get_object();
    Reference reference;
    reference.key = text_of(record, "id");
    if (reference.key.empty()) continue;
    reference.title = text_of(record, "title");
    reference.publisher = text_of(record, "container-title");
    if (reference.publisher.empty()) reference.publisher = text_of(record, "publisher");
    reference.url = text_of(record, "URL");
    reference.date = issued(record);
    if (const json::value* authors = record.if_contains("author"); authors != nullptr && authors->is_array() && !authors->get_array().empty() && authors->get_array()[0].is_object())
      reference.author = text_of(authors->get_array()[0].get_object(), "family");
    out.push_back(std::move(reference));
  }
  return out;
}

}  // namespace

std::vector<Reference> read_bibliography(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '[' || text[first] == '{')) return read_csl(text.substr(first));
  return BibtexReader(text).run();
}

}  // namespace crosscheck
