#include "checker/source/source_map.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/source/source_map") {
  TEST_CASE("plain bytes lead back to the input across skipped markup and decoded entities") {
    // input: "a **bc** &amp; d"; plain: "a bc & d"
    SourceMap map;
    map.add({.plain = 0, .length = 2, .input = 0, .input_length = 2});
    map.add({.plain = 2, .length = 2, .input = 4, .input_length = 2});
    map.add({.plain = 4, .length = 1, .input = 8, .input_length = 1});
    map.add({.plain = 5, .length = 1, .input = 9, .input_length = 5, .exact = false});
    map.add({.plain = 6, .length = 2, .input = 14, .input_length = 2});
    CHECK(map.to_input({2, 4}).span == Span{4, 6});
    CHECK(map.to_input({5, 6}).span == Span{9, 14});
    CHECK(map.to_input({0, 8}).span == Span{0, 16});
    CHECK(map.to_input({3, 7}).span == Span{5, 15});
  }

  TEST_CASE("a map without pieces gives an empty span") { CHECK(SourceMap{}.to_input({3, 5}).span.empty()); }
}
