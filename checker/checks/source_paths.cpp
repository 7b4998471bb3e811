#include "checker/checks/source_paths.hpp"

#include <algorithm>
#include <array>

#include "checker/graph/compare/identity.hpp"

namespace crosscheck {

namespace {

bool among(std::string_view word, std::initializer_list<std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

std::string name_of(const Argument& argument) { return argument.entity.empty() ? argument.text : argument.entity; }

const Argument* first_of(const Claim& claim, std::initializer_list<std::string_view> roles) {
  for (const std::string_view role : roles)
    if (const Argument* found = argument(claim, role)) return found;
  return nullptr;
}

/// Without a name of their own: "sources", "one official". Two of them are never known to be one.
bool is_nameless(const ClaimVoice& voice) { return voice.source_kind == SourceKind::anonymous || voice.source_kind == SourceKind::none; }

}  // namespace

std::string source_key(std::string_view name) {
  name = name.substr(0, name.find(','));
  for (const std::string_view article : {"The ", "the ", "A ", "a "})
    if (name.starts_with(article)) {
      name.remove_prefix(article.size());
      break;
    }
  std::string key(name);
  std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return key;
}

std::string key_of_voice(const ClaimVoice& voice) {
  if (!voice.entity.empty()) return source_key(voice.entity);
  return voice.source ? source_key(voice.source->text) : std::string();
}

SourcePaths::Node SourcePaths::node(const std::string& key, const std::string& name) {
  const auto found = nodes_.find(key);
  if (found != nodes_.end()) return found->second;
  return nodes_.emplace(key, graph_.add_node(name)).first->second;
}

void SourcePaths::rests_on(Node node, Node source, const Claim& because) {
  if (node == source || !reasons_.emplace(std::pair(node, source), &because).second) return;
  graph_.rests_on(node, source);
}

void SourcePaths::add_carriers(const Claim& claim) {
  if (claim.polarity == Polarity::negative || claim.condition || !is_named(claim.subject)) return;
  const Argument& teller = claim.subject;
  if (among(claim.predicate.lemma, {"cite", "quote"}) && !claim.predicate.passive) {
    const Argument* cited = first_of(claim, {"object"});
    if (cited == nullptr || !is_named(*cited) || cited->is_pronoun) return;
    const std::string from = name_of(teller), to = name_of(*cited);
    rests_on(node(source_key(from), std::string(from)), node(source_key(to), to), claim);
  }
}

void SourcePaths::add_voices(Node root, const Claim& claim) {
  Node above = root;
  for (const ClaimVoice& voice : claim.attribution) {
    std::string key = key_of_voice(voice);
    if (key.empty()) return;
    // An unnamed source belongs to whoever quotes it.
    if (is_nameless(voice)) key += " of " + graph_.name(above) + " " + claim.id;
    const std::string name = voice.entity.empty() ? voice.source->text.substr(0, voice.source->text.find(',')) : voice.entity;
    const Node own = node(key, name);
    rests_on(above, own, claim);
    above = own;
  }
}

std::vector<SourcePaths::Node> SourcePaths::below(Node node) const {
  std::vector<Node> found;
  for (const auto& [edge, claim] : reasons_)
    if (edge.first == node) found.push_back(edge.second);
  return found;
}

const Claim* SourcePaths::reason(Node node, Node source) const {
  const auto found = reasons_.find({node, source});
  return found == reasons_.end() ? nullptr : found->second;
}

}  // namespace crosscheck
