#include "checker/graph/provenance.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <map>

namespace crosscheck {

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Graph graph_of(std::size_t size, const std::vector<std::pair<ProvenanceGraph::Node, ProvenanceGraph::Node>>& edges) {
  Graph graph(size);
  for (const auto& [from, to] : edges) boost::add_edge(from, to, graph);
  return graph;
}

}  // namespace

ProvenanceGraph::Node ProvenanceGraph::add_node(std::string name) {
  names_.push_back(std::move(name));
  return static_cast<Node>(names_.size() - 1);
}

void ProvenanceGraph::rests_on(Node node, Node source) { edges_.emplace_back(node, source); }

std::vector<ProvenanceGraph::Node> ProvenanceGraph::unavoidable(Node root) const {
  // One end node behind all origins: what dominates it, every path runs through.
  Graph graph = graph_of(names_.size() + 1, edges_);
  const auto end = static_cast<Node>(names_.size());
  for (Node node = 0; node < end; ++node) {
    if (boost::out_degree(node, graph) == 0) boost::add_edge(node, end, graph);
  }
  std::vector<Graph::vertex_descriptor> dominator(names_.size() + 1, Graph::null_vertex());
  boost::lengauer_tarjan_dominator_tree(graph, root, boost::make_iterator_property_map(dominator.begin(), boost::get(boost::vertex_index, graph)));
  std::vector<Node> found;
  for (auto node = dominator[end]; node != Graph::null_vertex() && node != root; node = dominator[node]) found.push_back(static_cast<Node>(node));
  std::ranges::reverse(found);
  return found;
}

std::vector<std::vector<ProvenanceGraph::Node>> ProvenanceGraph::rings() const {
  const Graph graph = graph_of(names_.size(), edges_);
  std::vector<int> component(names_.size());
  if (component.empty()) return {};
  boost::strong_components(graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  std::map<int, std::vector<Node>> members;
  for (Node node = 0; node < names_.size(); ++node) members[component[node]].push_back(node);
  std::vector<std::vector<Node>> found;
  for (auto& [id, nodes] : members) {
    if (nodes.size() > 1) found.push_back(std::move(nodes));
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace crosscheck
