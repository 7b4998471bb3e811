#pragma once
// Who has what from whom -> where it all comes from: origins that every path runs through, and rings of sources.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace crosscheck {

/// Edges run from what is said to what it rests on: article -> Reuters -> an unnamed source.
class ProvenanceGraph {
public:
  using Node = std::uint32_t;

  Node add_node(std::string name);
  void rests_on(Node node, Node source);
  const std::string& name(Node node) const { return names_[node]; }

  /// The nodes (other than `root`) that every path from `root` to an origin (a node that rests on nothing) runs through,
  /// nearest first. Empty where there are two independent origins. By the dominator tree (Lengauer & Tarjan 1979).
  std::vector<Node> unavoidable(Node root) const;
  /// Groups of two and more nodes that rest on each other in a ring, each in order of its nodes.
  std::vector<std::vector<Node>> rings() const;

private:
  std::vector<std::string> names_;
  std::vector<std::pair<Node, Node>> edges_;
};

}  // namespace crosscheck
