#include "checker/language/model/decoding.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

namespace crosscheck {
namespace {

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min() / 4;

std::optional<NameType> name_type_from(std::string_view word) {
  for (const NameType type : {NameType::person, NameType::organisation, NameType::place, NameType::product,
                              NameType::event, NameType::other})
    if (to_string(type) == word) return type;
  return std::nullopt;
}

/// "O", "B-person", "I-place".
std::optional<NameTag> name_tag_from(std::string_view word) {
  if (word == "O") return NameTag{};
  const auto type = word.size() > 2 ? name_type_from(word.substr(2)) : std::nullopt;
  if (!type || (word[0] != 'B' && word[0] != 'I')) return std::nullopt;
  return NameTag{word[0] == 'B' ? NameTag::Place::begin : NameTag::Place::inside, *type};
}

template <class Tag>
std::vector<Tag> tags(const ModelFile& file, std::string_view section, std::optional<Tag> (*from)(std::string_view)) {
  std::vector<Tag> found;
  for (const std::string_view word : file.lines(section)) {
    const auto tag = from(word);
    if (!tag) file.fail(section, "has an unknown class `" + std::string(word) + "`");
    found.push_back(*tag);
  }
  return found;
}

/// Relations of which a head has one at most share a number; 0 for the others.
int rival_group(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj: case Deprel::nsubj_pass: case Deprel::csubj: case Deprel::csubj_pass: return 1;
    case Deprel::obj: return 2;
    default: return 0;
  }
}

bool may_follow(const NameTag& before, const NameTag& after) {
  return after.place != NameTag::Place::inside ||
         (before.place != NameTag::Place::outside && before.type == after.type);
}

/// A word's relation while rivals are settled: the best allowed class and how far it beats the next outside its group.
struct Choice {
  std::size_t best = 0, next = 0;
  std::int64_t margin = 0;
};

Choice choose(std::span<const std::int32_t> scores, const ClassNames& classes) {
  Choice choice;
  std::int32_t best = never, next = never;
  for (std::size_t c = 0; c < scores.size(); ++c)
    if (classes.relations[c] != Deprel::root && scores[c] > best) {
      best = scores[c];
      choice.best = c;
    }
  const int group = rival_group(classes.relations[choice.best]);
  choice.next = choice.best;
  for (std::size_t c = 0; c < scores.size(); ++c)
    if (classes.relations[c] != Deprel::root && rival_group(classes.relations[c]) != group && scores[c] > next) {
      next = scores[c];
      choice.next = c;
    }
  choice.margin = std::int64_t{best} - next;
  return choice;
}

}  // namespace

ClassNames::ClassNames(const ModelFile& file)
    : upos(tags<Upos>(file, "class.upos", upos_from)),
      xpos(tags<Xpos>(file, "class.xpos", xpos_from)),
      feats(file.lines("class.feats")),
      names(tags<NameTag>(file, "class.names", name_tag_from)),
      relations(tags<Deprel>(file, "class.relation", deprel_from)) {}

std::size_t best_class(std::span<const std::int32_t> scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::vector<Deprel> best_relations(const Scores& scores, std::span<const std::uint32_t> heads,
                                   const ClassNames& classes) {
  constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::vector<Choice> choices(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) choices[i] = choose(scores.row(i), classes);
  std::vector<std::size_t> holder(3 * (heads.size() + 1), nobody);
  std::vector<Deprel> found(heads.size());
  const auto settle = [&](std::size_t word, std::size_t choice) { found[word] = classes.relations[choice]; };
  for (std::size_t i = 0; i < heads.size(); ++i) {
    settle(i, choices[i].best);
    const int group = heads[i] == 0 ? 0 : rival_group(found[i]);
    if (group == 0) continue;
    std::size_t& rival = holder[std::size_t{3} * heads[i] + static_cast<std::size_t>(group)];
    if (rival == nobody || choices[i].margin > choices[rival].margin) {
      if (rival != nobody) settle(rival, choices[rival].next);
      rival = i;
    } else {
      settle(i, choices[i].next);
    }
  }
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (heads[i] == 0) found[i] = Deprel::root;
  return found;
}

std::vector<NameTag> best_names(const Scores& scores, const ClassNames& classes) {
  const std::size_t count = scores.stride == 0 ? 0 : scores.values.size() / scores.stride;
  const std::size_t tags = classes.names.size();
  std::vector<std::int64_t> total(count * tags, never);
  std::vector<std::size_t> before(count * tags, 0);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t tag = 0; tag < tags; ++tag) {
      const std::int64_t score = scores.row(i)[tag];
      std::int64_t& best = total[i * tags + tag];
      if (i == 0) {
        if (may_follow(NameTag{}, classes.names[tag])) best = score;
        continue;
      }
      for (std::size_t last = 0; last < tags; ++last)
        if (may_follow(classes.names[last], classes.names[tag]) && total[(i - 1) * tags + last] + score > best) {
          best = total[(i - 1) * tags + last] + score;
          before[i * tags + tag] = last;
        }
    }
  std::vector<NameTag> found(count);
  if (count == 0) return found;
  const auto end = total.end();
  auto tag = static_cast<std::size_t>(std::max_element(end - static_cast<std::ptrdiff_t>(tags), end) - end) + tags;
  for (std::size_t i = count; i-- > 0;) {
    found[i] = classes.names[tag];
    tag = before[i * tags + tag];
  }
  return found;
}

}  // namespace crosscheck
