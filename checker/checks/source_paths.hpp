#pragma once
// Claims -> who has what from whom, as one provenance graph over names of sources.
#include <map>
#include <string>
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/graph/provenance.hpp"

namespace crosscheck {

/// A source's name without article and what follows a comma, in lower case: "The Herald, citing the Post" -> "herald".
std::string source_key(std::string_view name);
/// The key of a voice's source; empty where nobody is named.
std::string key_of_voice(const ClaimVoice& voice);

/// Nodes by key; where one source is said to rest on another, the claim that says so.
class SourcePaths {
public:
  using Node = ProvenanceGraph::Node;

  /// `name` is what readers see the first time.
  Node node(const std::string& key, const std::string& name);
  void rests_on(Node node, Node source, const Claim& because);
  /// "The Herald, citing the Post", "Sources told Reuters": edges between sources that one claim tells of.
  void add_carriers(const Claim& claim);
  /// The voices of one claim, outermost first, below `root`.
  void add_voices(Node root, const Claim& claim);

  const ProvenanceGraph& graph() const { return graph_; }
  /// All sources that `node` is said to rest on directly, in the order of first mention.
  std::vector<Node> below(Node node) const;
  /// The claim that says that `node` rests on `source`, or null.
  const Claim* reason(Node node, Node source) const;

private:
  ProvenanceGraph graph_;
  std::map<std::string, Node> nodes_;
  std::map<std::pair<Node, Node>, const Claim*> reasons_;
};

}  // namespace crosscheck
