#include "checker/graph/claim_graph.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/graph/claim_graph") {
  TEST_CASE("one issue a connected component of conflicts") {
    ClaimGraph graph;
    for (int i = 0; i < 6; ++i) graph.add_vertex({VertexKind::claim, static_cast<std::uint32_t>(i), "claim"});
    graph.add_edge({4, 2, EdgeKind::contradicts, "", {}});
    graph.add_edge({2, 1, EdgeKind::disputes, "", {}});
    graph.add_edge({0, 3, EdgeKind::supersedes, "", {}});
    graph.add_edge({0, 1, EdgeKind::same, "", {}});
    const auto issues = graph.issues();
    CHECK(issues == std::vector<std::vector<VertexId>>{{0, 3}, {1, 2, 4}});
  }

  TEST_CASE("dot escapes what it prints") {
    ClaimGraph graph;
    graph.add_vertex({VertexKind::claim, 0, "he said \"no\""});
    graph.add_vertex({VertexKind::fact, 0, "fact"});
    graph.add_edge({1, 0, EdgeKind::supports, "why", {}});
    const std::string dot = graph.to_dot();
    CHECK(dot.find("he said \\\"no\\\"") != std::string::npos);
    CHECK(dot.find("supports") != std::string::npos);
    CHECK(ClaimGraph{}.issues().empty());
  }
}
