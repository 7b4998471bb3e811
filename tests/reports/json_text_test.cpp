#include "reports/json_text.hpp"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

namespace crosscheck {

TEST_SUITE_BEGIN("reports");

TEST_CASE("numbers are plain decimals and strings keep their UTF-8") {
  const boost::json::value value{{"count", 3}, {"share", 2.5}, {"million", 360000.0}, {"text", "Zoë “said”\n\x01"}};
  std::string out;
  append_json(out, value);
  CHECK(out == R"({"count":3,"share":2.5,"million":360000,"text":"Zoë “said”\n\u0001"})");
  CHECK(boost::json::parse(out).at("text") == value.at("text"));
}

TEST_CASE("bytes that are no UTF-8 become the replacement character") {
  for (const char* broken : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
    std::string out;
    append_json_string(out, broken);
    CHECK_NOTHROW(boost::json::parse(out));
    CHECK(out.find("\xEF\xBF\xBD") != std::string::npos);
  }
}

TEST_CASE("pretty text breaks long objects only and reads back the same") {
  boost::json::array list;
  for (int i = 0; i < 60; ++i) list.emplace_back(i);
  const boost::json::value value{{"short", {1, 2}}, {"long", list}};
  std::string out;
  append_pretty_json(out, value);
  CHECK(out.find("\"short\": [1, 2]") != std::string::npos);
  CHECK(out.find("\n    59\n") != std::string::npos);
  CHECK(boost::json::parse(out) == value);
}

TEST_SUITE_END();

}  // namespace crosscheck
