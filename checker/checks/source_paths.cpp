#include "checker/checks/source_paths.hpp"

#include <algorithm>
#include <array>

#include "checker/graph/compare/identity.hpp"

namespace crosscheck {

namespace {

bool among(std::string_view word, std::initializer_list<std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

/// "The Herald, citing the Post" -> "Herald"
std::string_view bare_name(std::string_view name) {
  name = name.substr(0, name.find(','));
  for (const std::string_view article : {"The ", "the ", "A ", "a "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

/// The name as written where the canonical one is only its end ("Star" / "the Evening Star").
std::string fuller_name(const std::string& entity, std::string_view written) {
  const std::string_view name = bare_name(written);
  return std::string(entity.empty() || name.ends_with(entity) ? name : std::string_view(entity));
}

std::string name_of(const Argument& argument) { return fuller_name(argument.entity, argument.text); }

/// "Said the dam had burst, citing Reuters": the participle may hang on what was said; who says it cites.
std::string teller_of(const Claim& claim) {
  if (is_named(claim.subject)) return name_of(claim.subject);
  const bool hangs = claim.predicate.text == "citing" || claim.predicate.text == "quoting";
  if (!hangs || claim.attribution.empty() || !claim.attribution.back().source) return {};
  const ClaimVoice& voice = claim.attribution.back();
  return voice.source_kind == SourceKind::named ? fuller_name(voice.entity, voice.source->text) : std::string();
}

const Argument* first_of(const Claim& claim, std::initializer_list<std::string_view> roles) {
  for (const std::string_view role : roles)
    if (const Argument* found = argument(claim, role)) return found;
  return nullptr;
}

/// Without a name of their own: "sources", "one official". Two of them are never known to be one.
bool is_nameless(const ClaimVoice& voice) { return voice.source_kind == SourceKind::anonymous || voice.source_kind == SourceKind::none; }

}  // namespace

std::string source_key(std::string_view name) {
  name = bare_name(name);
  std::string key(name);
  std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return key;
}

std::string key_of_voice(const ClaimVoice& voice) {
  return source_key(voice.source ? fuller_name(voice.entity, voice.source->text) : voice.entity);
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
  if (claim.polarity == Polarity::negative || claim.condition || claim.predicate.passive || !among(claim.predicate.lemma, {"cite", "quote"})) return;
  const std::string from = teller_of(claim);
  const Argument* cited = first_of(claim, {"object", "to"});
  if (from.empty() || cited == nullptr || !is_named(*cited) || cited->is_pronoun) return;
  const std::string to = name_of(*cited);
  rests_on(node(source_key(from), from), node(source_key(to), to), claim);
}

void SourcePaths::add_voices(Node root, const Claim& claim) {
  Node above = root;
  for (const ClaimVoice& voice : claim.attribution) {
    std::string key = key_of_voice(voice);
    if (key.empty()) return;
    // An unnamed source belongs to whoever quotes it.
    if (is_nameless(voice)) key += " of " + graph_.name(above) + " " + claim.id;
    const std::string name = voice.source ? fuller_name(voice.entity, voice.source->text) : voice.entity;
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
