#pragma once
// Claims, entities, sources and facts as one graph (Boost.Graph inside) with typed, explained edges.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "checker/graph/compare/decision.hpp"

namespace crosscheck {

enum class VertexKind : std::uint8_t { claim, entity, source, fact };
enum class EdgeKind : std::uint8_t { same, entails, contradicts, disputes, supersedes, supports, cites, attributed_to, before, about };
std::string_view to_string(EdgeKind kind);
using VertexId = std::uint32_t;

struct GraphVertex {
  VertexKind kind = VertexKind::claim;
  std::uint32_t index = 0;  ///< into the claims, or the rule set's facts; of entities and sources: unused
  std::string label;
};

struct GraphEdge {
  VertexId from = 0;
  VertexId to = 0;
  EdgeKind kind = EdgeKind::same;
  std::string reason;
  Decision decision;  ///< of claim and fact pairs
};

/// Built once, never shrinks; insertion in text order keeps findings stable.
class ClaimGraph {
public:
  ClaimGraph();
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;

  VertexId add_vertex(const GraphVertex& vertex);
  void add_edge(GraphEdge edge);
  std::size_t vertex_count() const;
  const GraphVertex& vertex(VertexId id) const;
  std::vector<GraphEdge> edges() const;
  /// Connected components over conflict edges: one issue each, in order of their first claim.
  std::vector<std::vector<VertexId>> issues() const;
  std::string to_dot() const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace crosscheck
