#include "checker/claims/extract/keys.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_keys = 12;

/// "e:huawei" or "n:manufacturer"; empty for pronouns, which could be anything.
std::string key_of(const Argument& argument) {
  if (!argument.entity.empty()) return "e:" + lowered(argument.entity);
  if (argument.is_pronoun || argument.terms.empty() || argument.type == "clause") return {};
  const Term& head = argument.terms.front();
  if (head.upos == Upos::NUM || head.upos == Upos::SYM || head.upos == Upos::DET) return {};
  return "n:" + lowered(head.lemma);
}

bool is_ranked(const Claim& claim) {
  return std::any_of(claim.quantities.begin(), claim.quantities.end(),
                     [](const ClaimQuantity& quantity) { return quantity.quantity.kind == QuantityKind::rank; });
}

void add(std::vector<std::string>& keys, const std::string& left, const std::string& right) {
  if (left.empty() || right.empty() || left == right || keys.size() >= most_keys) return;
  std::string key = left + '|' + right;
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

bool is_participant(const Argument& argument) { return argument.role != "time" && argument.type != "clause"; }

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return (hash ^ 0x1f) * 0x100000001b3ULL;
}

std::uint64_t fingerprint(const Claim& claim) {
  std::uint64_t hash = mixed(0xcbf29ce484222325ULL, claim.document);
  hash = mixed(mixed(hash, claim.subject.text), claim.predicate.text);
  for (const Argument& argument : claim.arguments) hash = mixed(mixed(hash, argument.role), argument.text);
  return mixed(hash, claim.polarity == Polarity::positive ? "+" : "-");
}

std::string hexadecimal(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) out[i] = "0123456789abcdef"[value & 15];
  return out;
}

}  // namespace

void set_keys(Claim& claim) {
  std::vector<std::string> keys;
  const std::string predicate = "p:" + lowered(claim.predicate.lemma);
  const std::string subject = key_of(claim.subject);
  if (!claim.predicate.relation.empty()) add(keys, "r:" + claim.predicate.relation, subject);
  for (const Argument& argument : claim.arguments)
    if (!claim.predicate.relation.empty() && is_participant(argument)) add(keys, "r:" + claim.predicate.relation, key_of(argument));
  if (is_ranked(claim)) add(keys, "a:rank", subject);
  // "has not taken a decision on the review" / "has decided to replace it": the same action in other words.
  if (claim.phase == Phase::undecided || claim.phase == Phase::decided) add(keys, "a:phase", subject);
  add(keys, predicate, subject);
  for (const Argument& argument : claim.arguments)
    if (is_participant(argument)) add(keys, std::min(subject, key_of(argument)), std::max(subject, key_of(argument)));
  for (const Argument& argument : claim.arguments)
    if (is_participant(argument)) add(keys, predicate, key_of(argument));
  // "the trial begins", "the trial starts": nothing that it is done to to meet by.
  const auto is_thing = [](const Argument& argument) { return argument.role == "object" || argument.role == "complement"; };
  if (std::none_of(claim.arguments.begin(), claim.arguments.end(), is_thing)) add(keys, "s", subject);
  // "the chief executive of Northgate" has one holder, whoever the claim is about.
  for (const Argument& argument : claim.arguments)
    if (claim.predicate.lemma == "be" && argument.role == "complement" && !argument.terms.empty())
      for (const Term& term : argument.terms)
        if (term.upos == Upos::PROPN && term.role != TermRole::head) add(keys, "n:" + lowered(argument.terms.front().lemma), "e:" + lowered(term.lemma));
  claim.keys = std::move(keys);
}

void set_ids(std::vector<Claim>& claims) {
  std::unordered_map<std::uint64_t, unsigned> seen;
  for (Claim& claim : claims) {
    const std::uint64_t hash = fingerprint(claim);
    const unsigned repeat = seen[hash]++;
    claim.id = hexadecimal(repeat == 0 ? hash : mixed(hash, std::to_string(repeat)));
  }
}

}  // namespace crosscheck
