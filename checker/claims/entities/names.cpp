#include "checker/claims/entities/names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "checker/claims/entities/name_words.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

/// A name on its way: words `[first, last)`.
struct Candidate {
  TokenId first = 0;
  TokenId last = 0;
  NameType type = NameType::other;
  std::uint32_t pack_entity = no_pack_entity;
};

std::optional<NameType> name_type_from(std::string_view word) {
  for (const NameType type : {NameType::person, NameType::organisation, NameType::place, NameType::product, NameType::event,
                              NameType::other})
    if (to_string(type) == word) return type;
  return std::nullopt;
}

/// What the pack says in its attribute `country`, or empty.
std::string_view country_of(const PackEntity& entity) {
  const auto attribute = entity.attributes.find("country");
  if (attribute == entity.attributes.end()) return {};
  const std::string* country = std::get_if<std::string>(&attribute->second);
  return country == nullptr ? std::string_view() : std::string_view(*country);
}

class NameFinder {
public:
  NameFinder(const ParsedArticle& parsed, const EntityWords& words, const RuleSet& rules)
      : parsed_(parsed), words_(words), rules_(rules), owner_(parsed.tokens.size(), free_) {}

  std::vector<Candidate> run() {
    for (const Name& name : parsed_.names)
      if (name.first < name.last && name.last <= parsed_.tokens.size()) add({name.first, name.last, name.type, no_pack_entity});
    add_pack_names();
    add_countries();
    add_proper_noun_runs();
    join_pieces();
    for (Candidate& name : found_)
      if (!dropped(name)) correct(name);
    std::erase_if(found_, [](const Candidate& name) { return dropped(name); });
    std::ranges::sort(found_, {}, &Candidate::first);
    for (Candidate& name : found_)
      if (is_open(name) && (has_first_name(name) || acts_as_person(name))) name.type = NameType::person;
    vote_on_types();
    take_surnames();
    return std::move(found_);
  }

private:
  static constexpr std::uint32_t free_ = 0xffffffff;
  static bool dropped(const Candidate& name) { return name.first >= name.last; }

  void add(const Candidate& name) {
    for (TokenId token = name.first; token < name.last; ++token)
      if (owner_[token] != free_) return;
    std::fill(owner_.begin() + name.first, owner_.begin() + name.last, static_cast<std::uint32_t>(found_.size()));
    found_.push_back(name);
  }

  void drop(std::uint32_t index) {
    Candidate& name = found_[index];
    std::fill(owner_.begin() + name.first, owner_.begin() + name.last, free_);
    name.last = name.first;
  }

  bool is_proper(TokenId token) const { return parsed_.tokens[token].upos == Upos::PROPN; }
  bool starts_sentence(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence].first == token; }

  /// The token behind the one that ends at the byte, or no_token where a token straddles it.
  TokenId token_ending_at(TokenId from, std::uint32_t end) const {
    for (TokenId token = from; token < parsed_.tokens.size() && parsed_.tokens[token].span.start < end; ++token)
      if (parsed_.tokens[token].span.end == end) return token + 1;
    return no_token;
  }

  void add_pack_names() {
    if (rules_.entities.empty()) return;
    NameIndex built;
    if (!rules_.name_index) built = NameIndex(rules_.entities);
    const NameIndex& index = rules_.name_index ? *rules_.name_index : built;
    std::vector<Candidate> hits;
    for (TokenId token = 0; token < parsed_.tokens.size();) {
      const Sentence& sentence = parsed_.sentences[parsed_.tokens[token].sentence];
      const std::uint32_t start = parsed_.tokens[token].span.start;
      const std::string_view rest = std::string_view(parsed_.article.text).substr(start, sentence.span.end - start);
      const std::optional<NameHit> hit = index.longest(rest);
      const TokenId last = hit ? token_ending_at(token, start + static_cast<std::uint32_t>(hit->length)) : no_token;
      if (last == no_token || is_common_word(token, last)) {
        ++token;
        continue;
      }
      hits.push_back({token, last, base_type(rules_, rules_.entities[hit->entity].type), hit->entity});
      token = last;
    }
    part_names(hits);
    for (const Candidate& hit : hits) place_pack_name(hit);
  }

  /// "the Haldane Centre the Petrel" taken for one name is two, where packs know both and nothing but articles stands beside.
  void part_names(const std::vector<Candidate>& hits) {
    std::unordered_map<std::uint32_t, std::pair<std::size_t, TokenId>> inside;  // name -> hits in it, and their words
    for (const Candidate& hit : hits) {
      const std::uint32_t owner = owner_[hit.first];
      if (owner == free_ || found_[owner].last < hit.last) continue;
      auto& [count, words] = inside[owner];
      ++count;
      words += hit.last - hit.first;
    }
    for (const auto& [owner, held] : inside) {
      const Candidate& name = found_[owner];
      TokenId articles = 0;
      for (TokenId token = name.first; token < name.last; ++token) articles += parsed_.tokens[token].upos == Upos::DET ? 1 : 0;
      if (held.first > 1 && held.second + articles >= name.last - name.first) drop(owner);
    }
  }

  /// "Orange" at the start of a sentence, tagged as no name, is a colour.
  bool is_common_word(TokenId first, TokenId last) const {
    return last == first + 1 && starts_sentence(first) && !is_proper(first) && owner_[first] == free_ &&
           parsed_.tokens[first].upos != Upos::X;
  }

  /// A longer name around the pack's keeps its words: "Huawei Technologies Co." is Huawei, "Nokia Bell Labs" is not Nokia.
  void place_pack_name(const Candidate& pack_name) {
    for (TokenId token = pack_name.first; token < pack_name.last; ++token) {
      const std::uint32_t index = owner_[token];
      if (index == free_) continue;
      Candidate& name = found_[index];
      const bool around = name.first <= pack_name.first && name.last >= pack_name.last;
      if (around && (name.first < pack_name.first || name.last > pack_name.last)) {
        if (only_endings(name, pack_name)) {
          name.pack_entity = pack_name.pack_entity;
          name.type = pack_name.type;
        }
        return;
      }
      drop(index);
    }
    add(pack_name);
  }

  bool only_endings(const Candidate& name, const Candidate& pack_name) const {
    for (TokenId token = name.first; token < name.last; ++token) {
      if (token >= pack_name.first && token < pack_name.last) continue;
      const std::string_view form = parsed_.form(token);
      const bool ending = token >= pack_name.last && (words_.is_company_ending(form) || form == "," || form == "&");
      if (!ending && form != "the" && form != "The") return false;
    }
    return true;
  }

  void add_countries() {
    constexpr TokenId longest_country = 4;
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      if (owner_[token] != free_ || !is_proper(token)) continue;
      const TokenId end = std::min<TokenId>(token + longest_country, parsed_.sentences[parsed_.tokens[token].sentence].last);
      for (TokenId last = end; last > token; --last) {
        if (words_.country_of_name(text(token, last)).empty()) continue;
        add({token, last, NameType::place, no_pack_entity});
        break;
      }
    }
  }

  std::string_view text(TokenId first, TokenId last) const {
    return parsed_.text({parsed_.tokens[first].span.start, parsed_.tokens[last - 1].span.end});
  }

  /// Names that the model missed: runs of proper nouns that belong together. Dates are none.
  void add_proper_noun_runs() {
    for (TokenId token = 0; token < parsed_.tokens.size();) {
      if (!starts_run(token)) {
        ++token;
        continue;
      }
      TokenId last = token + 1;
      while (last < parsed_.tokens.size() && continues_run(token, last)) ++last;
      TokenId first = token;
      while (first > 0 && is_name_adjective(first - 1, token, last)) --first;
      add({first, last, guessed_type(first, last), no_pack_entity});
      token = last;
    }
  }

  /// "Mobile" in "the firm Northern Mobile Platform": an adjective that the tagger took for part of a name.
  bool is_name_adjective(TokenId token, TokenId first, TokenId last) const {
    const Token& word = parsed_.tokens[token];
    const bool inside = word.head >= first && word.head < last && base(word.deprel) == Deprel::amod;
    return owner_[token] == free_ && inside && word.xpos == Xpos::NNP && words_.country_of_demonym(parsed_.form(token)).empty();
  }

  bool starts_run(TokenId token) const {
    return owner_[token] == free_ && is_proper(token) && !is_calendar_word(parsed_.form(token)) &&
           !words_.is_title(parsed_.form(token)) && words_.country_of_demonym(parsed_.form(token)).empty();
  }

  bool continues_run(TokenId first, TokenId token) const {
    const Token& word = parsed_.tokens[token];
    return starts_run(token) && word.sentence == parsed_.tokens[first].sentence && base(word.deprel) != Deprel::appos &&
           base(word.deprel) != Deprel::conj;
  }

  NameType guessed_type(TokenId first, TokenId last) const {
    if (words_.is_legal_form(parsed_.form(last - 1))) return NameType::organisation;
    const bool titled = first > 0 && words_.is_title(parsed_.form(first - 1)) && !starts_sentence(first);
    const bool first_name = last - first > 1 && last - first <= 4 && words_.is_first_name(parsed_.form(first));
    return titled || first_name ? NameType::person : NameType::other;
  }

  /// One name cut in two ("Carr" + "Futures"): pieces side by side that one tree joins. A title is no piece.
  void join_pieces() {
    for (TokenId token = 1; token < parsed_.tokens.size(); ++token) {
      const std::uint32_t left = owner_[token - 1];
      const std::uint32_t right = owner_[token];
      if (left == free_ || right == free_ || left == right) continue;
      Candidate& a = found_[left];
      Candidate& b = found_[right];
      if (a.pack_entity != no_pack_entity || b.pack_entity != no_pack_entity || !are_pieces(a, b)) continue;
      a.type = words_.is_legal_form(parsed_.form(b.last - 1)) ? NameType::organisation : joint_type(a.type, b.type);
      a.last = b.last;
      std::fill(owner_.begin() + b.first, owner_.begin() + b.last, left);
      b.last = b.first;
    }
  }

  bool are_pieces(const Candidate& a, const Candidate& b) const {
    if (parsed_.tokens[a.first].sentence != parsed_.tokens[b.first].sentence || words_.is_title(parsed_.form(a.last - 1))) return false;
    if (!is_proper(a.last - 1) || !is_proper(b.first) || is_calendar_word(parsed_.form(b.first))) return false;
    if (!words_.country_of_demonym(parsed_.form(a.last - 1)).empty()) return false;
    const TokenId head_a = head_of(parsed_, a.first, a.last);
    const TokenId head_b = head_of(parsed_, b.first, b.last);
    const auto joins = [&](TokenId child, TokenId head) {
      const Token& word = parsed_.tokens[child];
      return word.head == head && (base(word.deprel) == Deprel::flat || base(word.deprel) == Deprel::compound);
    };
    const bool company = words_.is_legal_form(parsed_.form(b.last - 1));
    const bool mixed = !company && a.type != b.type && a.type != NameType::other && b.type != NameType::other;
    return !mixed && (joins(head_a, head_b) || joins(head_b, head_a));
  }

  static NameType joint_type(NameType a, NameType b) {
    if (a == b || b == NameType::other) return a == NameType::person && a != b ? NameType::organisation : a;
    return b;
  }

  void correct(Candidate& name) {
    if (name.type == NameType::person && name.pack_entity == no_pack_entity)
      while (name.last - name.first > 1 && words_.is_honorific(parsed_.form(name.first))) owner_[name.first++] = free_;
    if (name.last - name.first > 1 && is_possessive_ending(parsed_, name.last - 1)) owner_[--name.last] = free_;
    extend_by_legal_form(name);
    if (name.pack_entity != no_pack_entity) return;
    if (words_.is_legal_form(parsed_.form(name.last - 1)) && name.last - name.first > 1) name.type = NameType::organisation;
    if (!words_.country_of_name(text(name.first, name.last)).empty() && name.type != NameType::person) name.type = NameType::place;
    if (name.last == name.first + 1 && is_adjective_of_country(name.first)) name.type = NameType::other;
  }

  /// "Russian" in "the Russian system".
  bool is_adjective_of_country(TokenId token) const {
    const bool modifies = base(parsed_.tokens[token].deprel) == Deprel::amod || parsed_.tokens[token].upos == Upos::ADJ;
    return modifies && !words_.country_of_demonym(parsed_.form(token)).empty() && words_.country_of_name(parsed_.form(token)).empty();
  }

  /// "Huawei Technologies" + "Co., Ltd.": the endings belong to the name.
  void extend_by_legal_form(Candidate& name) {
    const TokenId limit = parsed_.sentences[parsed_.tokens[name.first].sentence].last;
    for (TokenId next = name.last; next < limit; ++next) {
      if (parsed_.form(next) == "," && next + 1 < limit) ++next;
      if (owner_[next] != free_ || !words_.is_legal_form(parsed_.form(next)) || !is_proper(next)) return;
      std::fill(owner_.begin() + name.last, owner_.begin() + next + 1, owner_[name.first]);
      name.last = next + 1;
    }
  }

  /// One spelling has one type in an article: the commonest, the packs' before all.
  void vote_on_types() {
    std::unordered_map<std::string_view, std::array<std::uint32_t, 6>> votes;
    for (const Candidate& name : found_) {
      auto& count = votes[text(name.first, name.last)];
      count[static_cast<std::size_t>(name.type)] += name.pack_entity != no_pack_entity ? 1000u : name.type == NameType::other ? 0u : 1u;
    }
    for (Candidate& name : found_) {
      const auto& count = votes[text(name.first, name.last)];
      const auto best = std::ranges::max_element(count);
      if (*best > count[static_cast<std::size_t>(name.type)]) name.type = static_cast<NameType>(best - count.begin());
    }
  }

  /// May turn out to be a person after all: no pack and no list of countries says otherwise.
  bool is_open(const Candidate& name) const {
    if (name.type == NameType::person || name.pack_entity != no_pack_entity) return false;
    const std::string_view whole = text(name.first, name.last);
    return words_.country_of_name(whole).empty() && words_.country_of_capital(whole).empty();
  }

  /// "Jemima Shore", but neither "Jackson County" nor "Austin Motors".
  bool has_first_name(const Candidate& name) const {
    const TokenId length = name.last - name.first;
    if (length < 2 || length > 3 || !words_.is_first_name(parsed_.form(name.first))) return false;
    const std::string_view last = parsed_.form(name.last - 1);
    if (words_.is_company_ending(last) || !is_proper(name.last - 1)) return false;
    return !words_.is_common_word(lowered(last));
  }

  /// "Lindrum's wife", "Lindrum married".
  bool acts_as_person(const Candidate& name) const {
    if (name.last - name.first > 3) return false;
    const Token& word = parsed_.tokens[head_of(parsed_, name.first, name.last)];
    if (word.head == no_token) return false;
    const std::string& above = parsed_.tokens[word.head].lemma;
    if (word.deprel == Deprel::nmod_poss) return words_.is_kin(above);
    return word.deprel == Deprel::nsubj && words_.is_personal_verb(above);
  }

  /// A company's short form is the company. "Lindrum" is a person where "Walter Lindrum" is one, unless a longer name of another kind shares the word too ("Ford Motor").
  void take_surnames() {
    std::unordered_map<std::string_view, bool> surnames;  // word -> only people have it
    std::unordered_set<std::string_view> companies;       // "Norvik" of "Norvik Telecom Ltd."
    for (const Candidate& name : found_) {
      if (name.last - name.first < 2) continue;
      if (name.type == NameType::organisation && words_.is_company_ending(parsed_.form(name.last - 1))) companies.insert(parsed_.form(name.first));
      if (name.type == NameType::person) surnames.try_emplace(parsed_.form(name.last - 1), true);
      else
        for (TokenId token = name.first; token < name.last; ++token) surnames[parsed_.form(token)] = false;
    }
    for (Candidate& name : found_) {
      if (name.last - name.first == 1 && name.pack_entity == no_pack_entity && companies.contains(parsed_.form(name.first)) &&
          !words_.is_first_name(parsed_.form(name.first)) && words_.country_of_name(parsed_.form(name.first)).empty())
        name.type = NameType::organisation;
      const bool open = name.type == NameType::place || name.type == NameType::organisation || name.type == NameType::other;
      if (name.last - name.first != 1 || name.pack_entity != no_pack_entity || !open) continue;
      const std::string_view form = parsed_.form(name.first);
      if (!words_.country_of_name(form).empty() || !words_.country_of_capital(form).empty()) continue;
      if (const auto found = surnames.find(form); found != surnames.end() && found->second) name.type = NameType::person;
    }
  }

  const ParsedArticle& parsed_;
  const EntityWords& words_;
  const RuleSet& rules_;
  std::vector<std::uint32_t> owner_;  ///< of each token: index into found_, or free_
  std::vector<Candidate> found_;
};

}  // namespace

NameType base_type(const RuleSet& rules, std::string_view type) {
  for (std::size_t step = 0; step <= rules.types.size(); ++step) {
    if (const std::optional<NameType> found = name_type_from(type)) return *found;
    const auto parent = std::ranges::find(rules.types, type, &EntityType::name);
    if (parent == rules.types.end()) break;
    type = parent->is;
  }
  return NameType::other;
}

std::vector<Draft> find_names(const ParsedArticle& parsed, const EntityWords& words, const RuleSet& rules) {
  std::vector<Draft> drafts;
  for (const Candidate& name : NameFinder(parsed, words, rules).run()) {
    Draft draft;
    draft.mention.kind = MentionKind::name;
    draft.mention.type = name.type;
    draft.mention.first = name.first;
    draft.mention.last = name.last;
    draft.mention.head = head_of(parsed, name.first, name.last);
    draft.mention.span = {parsed.tokens[name.first].span.start, parsed.tokens[name.last - 1].span.end};
    draft.pack_entity = name.pack_entity;
    draft.key = name_key(parsed, words, name.first, name.last, name.type);
    draft.gender = name.type == NameType::person || name.type == NameType::other ? gender_of_name(parsed, words, draft.mention)
                                                                                  : Gender::unknown;
    draft.country = country_beside(parsed, words, draft.mention);
    if (name.pack_entity != no_pack_entity) {
      const std::string& type = rules.entities[name.pack_entity].type;  // "network_vendor": a vendor
      draft.noun = type.substr(type.rfind('_') + 1);
    }
    if (name.pack_entity != no_pack_entity)
      if (const std::string_view country = country_of(rules.entities[name.pack_entity]); !country.empty()) draft.country = country;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
