#include "checker/graph/provenance.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/graph/provenance") {
  TEST_CASE("three citations, one origin") {
    ProvenanceGraph graph;
    const auto article = graph.add_node("article");
    const auto post = graph.add_node("the Post");
    const auto herald = graph.add_node("the Herald");
    const auto wire = graph.add_node("the wire");
    const auto official = graph.add_node("an official");
    graph.rests_on(article, post);
    graph.rests_on(article, herald);
    graph.rests_on(post, wire);
    graph.rests_on(herald, wire);
    graph.rests_on(wire, official);
    CHECK(graph.unavoidable(article) == std::vector<ProvenanceGraph::Node>{wire, official});
    CHECK(graph.rings().empty());
  }

  TEST_CASE("two independent origins leave nothing unavoidable") {
    ProvenanceGraph graph;
    const auto article = graph.add_node("article");
    graph.rests_on(article, graph.add_node("the ministry"));
    graph.rests_on(article, graph.add_node("the union"));
    CHECK(graph.unavoidable(article).empty());
  }

  TEST_CASE("sources in a ring") {
    ProvenanceGraph graph;
    const auto a = graph.add_node("a");
    const auto b = graph.add_node("b");
    const auto c = graph.add_node("c");
    graph.rests_on(a, b);
    graph.rests_on(b, c);
    graph.rests_on(c, b);
    CHECK(graph.rings() == std::vector<std::vector<ProvenanceGraph::Node>>{{b, c}});
    CHECK(ProvenanceGraph{}.rings().empty());
  }
}
