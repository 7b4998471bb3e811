#pragma once
// Names of one document -> clusters: full names, surnames, first names, short forms of companies, acronyms.
#include <string>
#include <unordered_map>
#include <vector>

#include "checker/claims/entities/referents.hpp"

namespace crosscheck {

/// Grows in text order. Every look-up is by hash; the lists behind a key stay short.
class NameTable {
public:
  NameTable(Referents& referents, const EntityWords& words) : referents_(referents), words_(words) {}

  /// The cluster of a name, made when it is new. Names of different types or pack entities never share one.
  ClusterId cluster_of(const Draft& name);
  /// A further name of a cluster ("CM" in "China Mobile (CM)").
  void add_alias(const std::string& name, ClusterId cluster) { by_name_[name].push_back(cluster); }

private:
  using Clusters = std::vector<ClusterId>;
  bool fits(ClusterId cluster, const Draft& name) const;
  ClusterId latest_fitting(const std::unordered_map<std::string, Clusters>& table, const std::string& key, const Draft& name) const;
  ClusterId matching(const Draft& name) const;
  ClusterId person_matching(const Draft& name) const;
  void enter(const Draft& name, ClusterId cluster);

  Referents& referents_;
  const EntityWords& words_;
  std::unordered_map<std::uint32_t, ClusterId> by_pack_entity_;
  std::unordered_map<std::string, Clusters> by_name_;      ///< the whole key
  std::unordered_map<std::string, Clusters> by_surname_;   ///< last word of longer names of people
  std::unordered_map<std::string, Clusters> by_first_;     ///< first word of longer names
  std::unordered_map<std::string, Clusters> by_initials_;  ///< "CM"
};

/// "China Mobile" -> "CM", "Bank of America" -> "BA" and "BOA"; empty for single words.
std::vector<std::string> initials_of(std::string_view name);

}  // namespace crosscheck
