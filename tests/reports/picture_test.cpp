#include "reports/picture.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "reports/picture_layout.hpp"

namespace crosscheck {
namespace {

Location place(const std::string& document, const std::string& excerpt) {
  Location out;
  out.document = document;
  out.line = 1;
  out.excerpt = excerpt;
  out.mark = {0, static_cast<std::uint32_t>(excerpt.size())};
  return out;
}

Finding clash() {
  Finding out;
  out.rule = "value-conflict";
  out.location = place("a/one.md", "<b>40</b> masts");
  out.related.push_back({place("a/two.md", "60 masts"), "the paper", {}});
  out.related.push_back({place("a/two.md", "70 masts"), "the \"board\"", {}});
  return out;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("reports");

TEST_CASE("boxes are laid out apart, the same each time, at positive places") {
  for (std::size_t size = 1; size <= 14; ++size) {
    const std::vector<PictureBox> boxes(size, PictureBox{250, 58});
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t i = 1; i < size; ++i) edges.emplace_back(i % 3 == 0 ? 1 : 0, i);
    const std::vector<PicturePoint> places = laid_out(boxes, edges);
    const std::vector<PicturePoint> again = laid_out(boxes, edges);
    for (std::size_t i = 0; i < size; ++i) {
      CHECK(places[i].x == again[i].x);
      CHECK((places[i].x >= 125 && places[i].y >= 29));
      for (std::size_t j = 0; j < i; ++j) CHECK((std::abs(places[i].x - places[j].x) >= 250 || std::abs(places[i].y - places[j].y) >= 58));
    }
  }
}

TEST_CASE("an issue's picture ties passages to their documents, and runs nothing") {
  const std::string svg = picture_of(clash());
  CHECK(count(svg, "class=\"clash\"") == 2);
  CHECK(count(svg, "class=\"tie\"") == 3);
  CHECK(count(svg, ">two.md<") == 1);
  CHECK(count(svg, "<b>") == 0);
  CHECK(count(svg, "&lt;b&gt;40") == 1);
}

TEST_CASE("a timeline needs two days") {
  CHECK(timeline_of(clash(), {{"a/one.md", "2023-01-02"}}).empty());
  CHECK(timeline_of(clash(), {{"a/one.md", "2023-01-02"}, {"a/two.md", "2023-01-02"}}).empty());
  const std::string svg = timeline_of(clash(), {{"a/one.md", "2023-01-02"}, {"a/two.md", "2024-05-06"}});
  CHECK(count(svg, "class=\"day\"") == 2);
  CHECK(count(svg, "2024-05-06 · two.md") == 1);
}

TEST_SUITE_END();

}  // namespace crosscheck
