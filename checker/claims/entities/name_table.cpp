#include "checker/claims/entities/name_table.hpp"

#include <algorithm>
#include <span>

namespace crosscheck {
namespace {

std::vector<std::string_view> split(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t from = 0; from < name.size();) {
    const std::size_t to = std::min(name.find(' ', from), name.size());
    if (to > from) words.push_back(name.substr(from, to - from));
    from = to + 1;
  }
  return words;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 6 && std::ranges::all_of(word, [](char c) { return is_capital(c) || c == '.' || c == '&'; });
}

std::string without_dots(std::string_view word) {
  std::string plain(word);
  std::erase(plain, '.');
  return plain;
}


}  // namespace

namespace {

/// The clusters met last: of a name that hundreds share only these are looked at.
std::span<const ClusterId> latest(const std::vector<ClusterId>& clusters) {
  constexpr std::size_t most = 16;
  return std::span(clusters).last(std::min(clusters.size(), most));
}

}  // namespace

std::vector<std::string> initials_of(std::string_view name) {
  const std::vector<std::string_view> words = split(name);
  if (words.size() < 2) return {};
  std::string all;
  std::string capitals;
  for (const std::string_view word : words) {
    const char first = word.front();
    const char upper = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
    if (is_capital(first)) capitals += first;
    if (is_capital(upper)) all += upper;
  }
  if (all == capitals) return {capitals};
  return {capitals, all};
}

bool NameTable::fits(ClusterId cluster, const Draft& name) const {
  const Referent& referent = referents_[cluster];
  if (name.pack_entity != no_pack_entity && referent.pack_entity != no_pack_entity && name.pack_entity != referent.pack_entity)
    return false;
  const bool types = name.mention.type == referent.type || name.mention.type == NameType::other || referent.type == NameType::other;
  const bool genders = name.gender == Gender::unknown || referent.gender == Gender::unknown || name.gender == referent.gender;
  return types && genders;
}

ClusterId NameTable::latest_fitting(const std::unordered_map<std::string, Clusters>& table, const std::string& key,
                                    const Draft& name) const {
  const auto found = table.find(key);
  if (found == table.end()) return no_cluster;
  const std::span<const ClusterId> clusters = latest(found->second);
  for (auto cluster = clusters.rbegin(); cluster != clusters.rend(); ++cluster)
    if (fits(*cluster, name)) return *cluster;
  return no_cluster;
}

ClusterId NameTable::person_matching(const Draft& name) const {
  const std::vector<std::string_view> words = split(name.key);
  if (words.size() == 1) {
    if (const ClusterId cluster = latest_fitting(by_surname_, name.key, name); cluster != no_cluster) return cluster;
    return latest_fitting(by_first_, name.key, name);
  }
  const std::string surname(words.back());
  const auto family = by_surname_.find(surname);
  const auto first = by_first_.find(std::string(words.front()));
  if (family != by_surname_.end() && first != by_first_.end())
    for (const ClusterId cluster : latest(family->second)) {
      const std::span<const ClusterId> namesakes = latest(first->second);
      if (fits(cluster, name) && std::ranges::find(namesakes, cluster) != namesakes.end()) return cluster;
    }
  // "Cook" in the headline, then "Tim Cook": a lone surname becomes the full name's.
  return latest_fitting(by_name_, surname, name);
}

ClusterId NameTable::matching(const Draft& name) const {
  if (const ClusterId cluster = latest_fitting(by_name_, name.key, name); cluster != no_cluster) return cluster;
  if (name.mention.type == NameType::person || name.mention.type == NameType::other) {
    const ClusterId cluster = person_matching(name);
    if (cluster != no_cluster && (name.mention.type == NameType::person || referents_[cluster].type == NameType::person)) return cluster;
  }
  if (is_acronym(name.key)) return latest_fitting(by_initials_, without_dots(name.key), name);
  if (const std::string_view country = words_.country_of_name(name.key); !country.empty())
    return latest_fitting(by_name_, std::string(country), name);
  for (const std::string& initials : initials_of(name.key))
    if (initials.size() > 1)
      if (const ClusterId cluster = latest_fitting(by_name_, initials, name); cluster != no_cluster) return cluster;
  return no_cluster;
}

ClusterId NameTable::cluster_of(const Draft& name) {
  ClusterId cluster = no_cluster;
  if (name.pack_entity != no_pack_entity) {
    const auto found = by_pack_entity_.find(name.pack_entity);
    if (found != by_pack_entity_.end()) cluster = found->second;
  }
  if (cluster == no_cluster) cluster = matching(name);
  if (cluster == no_cluster) cluster = referents_.create();
  referents_.learn(cluster, name);
  enter(name, cluster);
  return cluster;
}

void NameTable::enter(const Draft& name, ClusterId cluster) {
  if (name.pack_entity != no_pack_entity) by_pack_entity_.try_emplace(name.pack_entity, cluster);
  const auto add = [cluster](Clusters& clusters) {
    const std::span<const ClusterId> known = latest(clusters);
    if (std::ranges::find(known, cluster) == known.end()) clusters.push_back(cluster);
  };
  Clusters& same = by_name_[name.key];
  const std::span<const ClusterId> known = latest(same);
  if (std::ranges::find(known, cluster) != known.end()) return;
  add(same);
  if (const std::string_view country = words_.country_of_name(name.key); !country.empty()) add(by_name_[std::string(country)]);
  const std::vector<std::string_view> words = split(name.key);
  if (words.size() < 2) return;
  if (referents_[cluster].type == NameType::person || referents_[cluster].type == NameType::other) {
    add(by_surname_[std::string(words.back())]);
    add(by_first_[std::string(words.front())]);
  }
  for (const std::string& initials : initials_of(name.key))
    if (initials.size() > 1) add(by_initials_[initials]);
}

}  // namespace crosscheck
