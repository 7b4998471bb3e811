#include "checker/citations/bibliography.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

namespace {

/// `key|author|title|publisher|date|url` of each record.
std::string dump(std::string_view text) {
  std::string out;
  for (const Reference& r : read_bibliography(text)) out += r.key + "|" + r.author + "|" + r.title + "|" + r.publisher + "|" + r.date + "|" + r.url + "\n";
  return out;
}

}  // namespace

TEST_SUITE("checker/citations") {
  TEST_CASE("BibTeX") {
    CHECK(dump("A comment\n@Article{poe2010,\n  author = {Poe, Anna and Ray, B.},\n  title = \"Towns {and}  more\",\n  journal = {Maps}, year = 2010 }\n"
               "@string{x = \"y\"}\n@book{ray, title={T}, doi={10.1/x}}") == "poe2010|Poe|Towns and more|Maps|2010|\nray||T|||https://doi.org/10.1/x\n");
    CHECK(dump("@article{").empty());
    CHECK(dump("@article{k, title = {never closed") == "k||never closed|||\n");
    CHECK(dump("").empty());
  }

  TEST_CASE("CSL-JSON") {
    CHECK(dump(R"([{"id":"poe","title":"Towns","author":[{"family":"Poe"}],"issued":{"date-parts":[[2010,5,3]]},"container-title":"Maps","URL":"http://x.org"},{"title":"no key"}])") ==
          "poe|Poe|Towns|Maps|2010-05-03|http://x.org\n");
    CHECK(dump("[").empty());
    CHECK(dump("{}").empty());
    CHECK(dump(R"([{"id":"a","issued":{"date-parts":[["x"]]}}])") == "a|||||\n");
  }
}
