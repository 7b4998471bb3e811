#include "checker/inspect/objects.hpp"

namespace crosscheck {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Objects dump_blocks(const Analysis& analysis) {
  const Article& article = analysis.parsed.article;
  Objects out;
  for (const Block& block : article.blocks) {
    json::object object = object_at(article, block.span);
    object["region"] = view(to_string(block.region));
    if (block.pull_quote) object["pull_quote"] = true;
    out.push_back(std::move(object));
  }
  return out;
}

Objects dump_sentences(const Analysis& analysis) {
  Objects out;
  for (const Sentence& sentence : analysis.parsed.sentences) out.push_back(object_at(analysis.parsed.article, sentence.span));
  return out;
}

Objects dump_tokens(const Analysis& analysis) {
  Objects out;
  for (const Token& token : analysis.parsed.tokens) {
    json::object object = object_at(analysis.parsed.article, token.span);
    object["lemma"] = token.lemma;
    object["upos"] = view(to_string(token.upos));
    object["sentence"] = token.sentence;
    out.push_back(std::move(object));
  }
  return out;
}

Objects dump_entities(const Analysis& analysis) {
  const Entities& entities = analysis.entities;
  Objects out;
  for (const Mention& mention : entities.mentions) {
    json::object object = object_at(analysis.parsed.article, mention.span);
    const bool has_cluster = mention.cluster < entities.clusters.size();
    const EntityCluster* cluster = has_cluster ? &entities.clusters[mention.cluster] : nullptr;
    const bool is_pack = cluster != nullptr && !cluster->pack_type.empty();
    object["type"] = view(is_pack ? std::string_view(cluster->pack_type) : to_string(cluster != nullptr ? cluster->type : mention.type));
    object["entity"] = cluster != nullptr ? json::value("e" + std::to_string(mention.cluster)) : json::value(nullptr);
    object["name"] = cluster != nullptr ? json::value(cluster->name) : json::value(nullptr);
    object["kind"] = view(to_string(mention.kind));
    out.push_back(std::move(object));
  }
  return out;
}

}  // namespace crosscheck
