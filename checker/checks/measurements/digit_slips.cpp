// Two figures of one kind with the same digits in another order, in sentences that share their words: "cut 850 jobs", "cut 580 jobs".
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "checker/checks/measurements/measurement.hpp"

namespace crosscheck {

namespace {

constexpr std::size_t fewest_digits = 3;  ///< two digits swap by chance
constexpr std::size_t shared_words = 2;
constexpr std::size_t most_in_a_list = 4;  ///< sentences with more figures are lists, where digits meet by chance

class DigitSlips {
public:
  explicit DigitSlips(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree) {}

  std::vector<Measurement> read() {
    std::map<std::string, std::vector<const QuantityMention*>> groups;
    for (const QuantityMention& mention : sources_.input.analysis.quantities) ++figures_[tree_[mention.first_token].sentence];
    for (const QuantityMention& mention : sources_.input.analysis.quantities)
      if (const std::string key = key_of(mention); !key.empty()) groups[key].push_back(&mention);
    for (const auto& [key, group] : groups)
      if (const QuantityMention* other = only_other(group); other != nullptr && tells_the_same(*group.front(), *other)) {
        ++slips_;
        add(*group.front());
        add(*other);
      }
    return std::move(found_);
  }

private:
  /// The unit and the digits in order; empty for figures of few digits and those that are no amounts.
  static std::string key_of(const QuantityMention& mention) {
    const Quantity& quantity = mention.quantity;
    const bool amount = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::measure || quantity.kind == QuantityKind::percent;
    if (!amount || quantity.unit.empty() || quantity.approximate) return {};
    std::string digits = fmt::format("{:.12g}", quantity.stated);
    const std::size_t length = std::count_if(digits.begin(), digits.end(), [](char c) { return c != '.'; });
    std::erase(digits, '.');
    std::ranges::sort(digits);
    const bool few = length < fewest_digits || std::set<char>(digits.begin(), digits.end()).size() < 2;
    return few ? std::string() : fmt::format("{} {}", quantity.unit, digits);
  }

  /// The one mention that differs from the first; null where none or several values do.
  static const QuantityMention* only_other(const std::vector<const QuantityMention*>& group) {
    const QuantityMention* other = nullptr;
    for (const QuantityMention* mention : group) {
      if (mention->quantity.stated == group.front()->quantity.stated) continue;
      if (other != nullptr && other->quantity.stated != mention->quantity.stated) return nullptr;
      if (other == nullptr) other = mention;
    }
    return other;
  }

  std::set<std::string_view> words_of(const QuantityMention& mention) const {
    std::set<std::string_view> words;
    const Sentence& sentence = tree_.parsed().sentences[tree_[mention.first_token].sentence];
    for (TokenId word = sentence.first; word < sentence.last; ++word) {
      const bool content = tree_[word].upos == Upos::NOUN || tree_[word].upos == Upos::PROPN || tree_[word].upos == Upos::VERB || tree_[word].upos == Upos::ADJ;
      if (content && word != mention.noun && (word < mention.first_token || word >= mention.last_token)) words.insert(tree_.lemma(word));
    }
    return words;
  }

  bool tells_the_same(const QuantityMention& a, const QuantityMention& b) const {
    const auto is_list = [&](const QuantityMention& mention) { return figures_.at(tree_[mention.first_token].sentence) > most_in_a_list; };
    if (is_list(a) || is_list(b)) return false;
    const std::set<std::string_view> first = words_of(a);
    const std::set<std::string_view> second = words_of(b);
    return shared_words <= static_cast<std::size_t>(std::ranges::count_if(first, [&](std::string_view word) { return second.contains(word); }));
  }

  void add(const QuantityMention& mention) {
    Measurement measurement;
    measurement.what = "same digits in another order";
    measurement.group = slips_;
    measurement.quantity = mention.quantity;
    measurement.span = mention.span;
    measurement.token = mention.noun != no_token ? mention.noun : mention.first_token;
    measurement.is_guess = true;
    measurement.is_nominal = measurement.is_total = true;  // a slip of the pen, whoever says it
    if (place_in_situation(sources_, mention.first_token, mention.last_token, measurement)) found_.push_back(std::move(measurement));
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  std::map<SentenceId, std::size_t> figures_;  ///< how many a sentence has
  std::size_t slips_ = 0;
  std::vector<Measurement> found_;
};

}  // namespace

std::vector<Measurement> read_digit_slips(const MeasurementSources& sources) { return DigitSlips(sources).read(); }

}  // namespace crosscheck
