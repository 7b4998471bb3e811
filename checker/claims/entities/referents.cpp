#include "checker/claims/entities/referents.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

void add_unique(std::vector<std::string>& all, const std::string& one) {
  constexpr std::size_t most = 16;
  if (!one.empty() && all.size() < most && std::ranges::find(all, one) == all.end()) all.push_back(one);
}

double weight(Role role) {
  switch (role) {
    case Role::subject: return 80;
    case Role::object: return 50;
    case Role::oblique: return 40;
    case Role::possessor: return 45;
    case Role::other: return 30;
  }
  return 0;
}

}  // namespace

void Referents::learn(ClusterId id, const Draft& draft) {
  Referent& referent = all_[id];
  if (referent.type == NameType::other) referent.type = draft.mention.type;
  if (referent.gender == Gender::unknown) referent.gender = draft.gender;
  if (referent.pack_entity == no_pack_entity) referent.pack_entity = draft.pack_entity;
  if (draft.mention.kind == MentionKind::name) referent.named = true;
  if (draft.mention.kind == MentionKind::nominal) {
    add_unique(referent.nouns, draft.key);
    if (referent.mentions == 0 && !referent.named) referent.plural = draft.plural;
  }
  add_unique(referent.nouns, draft.noun);
  add_unique(referent.countries, draft.country);
}

void Referents::mentioned(ClusterId id, std::uint32_t draft_index, const Draft& draft) {
  Referent& referent = all_[id];
  const SentenceId sentence = parsed_.tokens[draft.mention.head].sentence;
  referent.salience = salience_at(id, sentence) + 100 + weight(role_of(parsed_, draft.mention.head));
  if (referent.mentions == 0) referent.first_sentence = sentence;
  referent.last_sentence = sentence;
  referent.last_draft = draft_index;
  if (draft.mention.kind == MentionKind::name) referent.name_draft = draft_index;
  ++referent.mentions;
  const auto place = std::ranges::find(recent_, id);
  if (place != recent_.end()) recent_.erase(place);
  recent_.push_back(id);
  if (recent_.size() > window) recent_.erase(recent_.begin());
}

double Referents::salience_at(ClusterId id, SentenceId sentence) const {
  const Referent& referent = all_[id];
  if (sentence <= referent.last_sentence) return referent.salience;
  const SentenceId distance = std::min<SentenceId>(sentence - referent.last_sentence, 60);
  return std::ldexp(referent.salience, -static_cast<int>(distance));
}

}  // namespace crosscheck
