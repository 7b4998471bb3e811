#include "checker/graph/claim_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graphviz.hpp>

#include <map>
#include <sstream>

namespace crosscheck {

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphVertex, GraphEdge>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

bool is_conflict(EdgeKind kind) {
  return kind == EdgeKind::contradicts || kind == EdgeKind::disputes || kind == EdgeKind::supersedes;
}

std::string_view shape_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::claim: return "box";
    case VertexKind::entity: return "ellipse";
    case VertexKind::source: return "house";
    case VertexKind::fact: return "note";
  }
  return {};
}

std::string_view colour_of(EdgeKind kind) {
  if (is_conflict(kind)) return "red";
  return kind == EdgeKind::supports || kind == EdgeKind::same || kind == EdgeKind::entails ? "darkgreen" : "gray40";
}

}  // namespace

std::string_view to_string(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::same: return "same";
    case EdgeKind::entails: return "entails";
    case EdgeKind::contradicts: return "contradicts";
    case EdgeKind::disputes: return "disputes";
    case EdgeKind::supersedes: return "supersedes";
    case EdgeKind::supports: return "supports";
    case EdgeKind::cites: return "cites";
    case EdgeKind::attributed_to: return "attributed-to";
    case EdgeKind::before: return "before";
    case EdgeKind::about: return "about";
  }
  return {};
}

struct ClaimGraph::Implementation {
  Graph graph;
  std::vector<GraphEdge> edges;  ///< in order of insertion
};

ClaimGraph::ClaimGraph() : implementation_(std::make_unique<Implementation>()) {}
ClaimGraph::~ClaimGraph() = default;
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;

VertexId ClaimGraph::add_vertex(const GraphVertex& vertex) {
  return static_cast<VertexId>(boost::add_vertex(vertex, implementation_->graph));
}

void ClaimGraph::add_edge(GraphEdge edge) {
  boost::add_edge(edge.from, edge.to, edge, implementation_->graph);
  implementation_->edges.push_back(std::move(edge));
}

std::size_t ClaimGraph::vertex_count() const { return boost::num_vertices(implementation_->graph); }
const GraphVertex& ClaimGraph::vertex(VertexId id) const { return implementation_->graph[id]; }
std::vector<GraphEdge> ClaimGraph::edges() const { return implementation_->edges; }

std::vector<std::vector<VertexId>> ClaimGraph::issues() const {
  Undirected conflicts(vertex_count());
  std::vector<bool> touched(vertex_count());
  for (const GraphEdge& edge : implementation_->edges) {
    if (!is_conflict(edge.kind)) continue;
    boost::add_edge(edge.from, edge.to, conflicts);
    touched[edge.from] = touched[edge.to] = true;
  }
  std::vector<std::size_t> component(vertex_count());
  if (!component.empty()) boost::connected_components(conflicts, component.data());
  std::map<std::size_t, std::size_t> place;
  std::vector<std::vector<VertexId>> found;
  for (VertexId id = 0; id < touched.size(); ++id) {
    if (!touched[id]) continue;
    const auto [entry, fresh] = place.emplace(component[id], found.size());
    if (fresh) found.emplace_back();
    found[entry->second].push_back(id);
  }
  return found;
}

std::string ClaimGraph::to_dot() const {
  std::ostringstream out;
  const Graph& graph = implementation_->graph;
  const auto write_vertex = [&](std::ostream& stream, Graph::vertex_descriptor vertex) {
    stream << "[label=" << boost::escape_dot_string(graph[vertex].label) << ", shape=" << shape_of(graph[vertex].kind) << ']';
  };
  const auto write_edge = [&](std::ostream& stream, Graph::edge_descriptor edge) {
    const GraphEdge& value = graph[edge];
    stream << "[label=" << boost::escape_dot_string(to_string(value.kind)) << ", tooltip=" << boost::escape_dot_string(value.reason)
           << ", color=" << colour_of(value.kind) << ']';
  };
  boost::write_graphviz(out, graph, write_vertex, write_edge);
  return out.str();
}

}  // namespace crosscheck
