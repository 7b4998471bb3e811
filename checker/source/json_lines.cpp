#include "checker/source/json_lines.hpp"

#include <boost/json.hpp>
#include <unordered_map>

#include "checker/source/lines.hpp"
#include "checker/source/plain_blocks.hpp"
#include "checker/source/read.hpp"
#include "checker/source/suppressions.hpp"
#include "checker/source/text_builder.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

/// Where a record stands, for messages.
struct Place {
  const std::string& path;
  std::uint32_t line = 0;
  [[noreturn]] void fail(const std::string& message) const { throw Error(message, path, line); }
};

std::string member(const json::object& record, std::string_view name, bool required, const Place& place) {
  const json::value* value = record.if_contains(json::string_view(name.data(), name.size()));
  if (value == nullptr || value->is_null()) {
    if (required) place.fail("record has no `" + std::string(name) + "`");
    return {};
  }
  if (!value->is_string()) place.fail("`" + std::string(name) + "` must be a string");
  const json::string& text = value->get_string();
  return {text.data(), text.size()};
}

json::object parse_record(std::string_view line, const Place& place) {
  json::error_code problem;
  json::value value = json::parse(json::string_view(line.data(), line.size()), problem);
  if (problem) place.fail("not a JSON record: " + problem.message());
  if (!value.is_object()) place.fail("not a JSON object");
  return std::move(value.get_object());
}

Article article_of(std::string_view line, const Place& place) {
  const json::object record = parse_record(line, place);
  Article article;
  article.document = member(record, "id", true, place);
  if (article.document.empty()) place.fail("`id` must not be empty");
  article.file = place.path;
  article.record_line = place.line;
  article.input = member(record, "text", true, place);
  article.input_title = member(record, "title", false, place);
  article.publisher = member(record, "publisher", false, place);
  article.url = member(record, "url", false, place);
  article.hash = hash_of(line);
  // A date in another form can be read two ways ("03-02-2009"): it counts as none, and the text's own dateline stands.
  const std::string date = member(record, "date", false, place);
  article.date = day_from(date);
  if (!article.date && date.size() > 4 && date[4] == '-') place.fail("`date` must be a day as YYYY-MM-DD, not `" + date + "`");
  TextBuilder builder(article);
  if (!trimmed(article.input_title).empty()) {
    builder.begin_block(Region::headline);
    builder.copy(0, article.input_title, true);
    builder.end_block();
  }
  const std::string_view headline = add_plain_blocks(builder, article.input, trimmed(article.input_title));
  if (!article.date) article.date = date_among(article);
  try {
    add_suppressions(article);
  } catch (const Error& error) {
    place.fail(error.message());
  }
  article.title = article.input_title.empty() ? std::string(headline) : article.input_title;
  return article;
}

}  // namespace

std::vector<Article> read_json_lines(std::string_view input, const std::string& path, std::uint32_t lines_before) {
  std::vector<Article> articles;
  std::unordered_map<std::string, std::uint32_t> seen;
  Place place{path, lines_before};
  for (std::size_t from = 0; from < input.size();) {
    const std::size_t to = std::min(input.find('\n', from), input.size());
    const std::string_view line = trimmed(input.substr(from, to - from));
    from = to + 1;
    ++place.line;
    if (line.empty()) continue;
    articles.push_back(article_of(line, place));
    const auto [before, fresh] = seen.emplace(articles.back().document, place.line);
    if (!fresh) place.fail("id `" + before->first + "` was used before, on line " + std::to_string(before->second));
  }
  return articles;
}

}  // namespace crosscheck
