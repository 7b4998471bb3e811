// Two figures of one kind with the same digits in another order or a thousand times as much, in sentences that share their words:
// "cut 850 jobs", "cut 580 jobs"; "950 megawatts", "950 gigawatts".
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/quantities.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t fewest_digits = 3;  ///< two digits swap by chance
constexpr std::size_t fewest_digits_of_counts = 2;  ///< but of what is counted once: "41 pupils", "14 pupils"
constexpr std::size_t shared_words = 2;
constexpr std::size_t most_in_a_list = 4;  ///< sentences with more figures are lists, where digits meet by chance

/// Counted in many groups in one article, or measures.
constexpr std::array crowds{"people"sv, "person"sv, "man"sv, "woman"sv, "child"sv, "boy"sv, "girl"sv, "point"sv, "goal"sv, "run"sv, "share"sv, "seat"sv, "vote"sv, "minute"sv, "hour"sv, "day"sv, "week"sv, "month"sv, "year"sv, "time"sv, "country"sv, "game"sv, "match"sv};

class DigitSlips {
public:
  explicit DigitSlips(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree) {}

  std::vector<Measurement> read() {
    std::map<std::string, std::vector<const QuantityMention*>> groups;
    for (const QuantityMention& mention : sources_.input.analysis.quantities) ++figures_[tree_[mention.first_token].sentence];
    for (const QuantityMention& mention : sources_.input.analysis.quantities)
      if (const std::string key = key_of(mention); !key.empty()) groups[key].push_back(&mention);
    for (const auto& [key, group] : groups)
      if (const QuantityMention* other = only_other(group); other != nullptr && tells_the_same(*group.front(), *other)) add_pair(*group.front(), *other, "same digits in another order");
    std::map<std::string, std::vector<const QuantityMention*>> magnitudes;
    for (const QuantityMention& mention : sources_.input.analysis.quantities)
      if (const std::string key = leading_digits_of(mention); !key.empty()) magnitudes[key].push_back(&mention);
    for (const auto& [key, group] : magnitudes)
      if (const QuantityMention* other = only_other(group); other != nullptr && magnitude_between(group.front()->quantity, other->quantity) != 0 && (is_one_measure(*group.front(), *other) || (has_many_digits(key) && tells_the_same(*group.front(), *other))))
        add_pair(*group.front(), *other, "same digits, another magnitude");
    return std::move(found_);
  }

private:
  static bool is_amount(const Quantity& quantity) {
    const bool amount = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::measure || quantity.kind == QuantityKind::percent;
    return amount && !quantity.unit.empty() && !quantity.approximate && !quantity.open_min && !quantity.open_max;
  }

  /// The unit and the digits without the zeros that end them; empty for round figures, which meet by chance.
  static std::string leading_digits_of(const QuantityMention& mention) {
    if (!is_amount(mention.quantity) || mention.quantity.kind == QuantityKind::percent || mention.quantity.stated < 1) return {};
    std::string digits = fmt::format("{:.0f}", mention.quantity.stated);
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.size() < 2 ? std::string() : fmt::format("{} {}", mention.quantity.unit, digits);
  }

  /// The unit and the digits in order; empty for figures of few digits and those that are no amounts.
  static std::string key_of(const QuantityMention& mention) {
    const Quantity& quantity = mention.quantity;
    if (!is_amount(quantity)) return {};
    std::string digits = fmt::format("{:.12g}", quantity.stated);
    const std::size_t length = std::count_if(digits.begin(), digits.end(), [](char c) { return c != '.'; });
    std::erase(digits, '.');
    std::ranges::sort(digits);
    const std::size_t fewest = quantity.kind == QuantityKind::count && !among(quantity.unit, crowds) ? fewest_digits_of_counts : fewest_digits;
    const bool few = length < fewest || std::set<char>(digits.begin(), digits.end()).size() < 2;
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

  /// "a capacity of 950 megawatts": the noun that the figure hangs on.
  std::string_view measure_of(const QuantityMention& mention) const {
    const TokenId unit = mention.noun != no_token ? mention.noun : mention.last_token - 1;
    const TokenId above = tree_.head(unit);
    return above != no_token && tree_.relation(unit) == Deprel::nmod && tree_.preposition(unit) == "of" ? tree_.lemma(above) : std::string_view();
  }

  bool is_one_measure(const QuantityMention& a, const QuantityMention& b) const {
    const std::string_view measure = measure_of(a);
    return !measure.empty() && measure == measure_of(b);
  }

  /// The key's digits: two of them meet by chance ("1.1 million", "1.1 billion").
  static bool has_many_digits(std::string_view key) { return key.size() - key.rfind(' ') > fewest_digits; }

  bool tells_the_same(const QuantityMention& a, const QuantityMention& b) const {
    const auto is_list = [&](const QuantityMention& mention) { return figures_.at(tree_[mention.first_token].sentence) > most_in_a_list; };
    if (is_list(a) || is_list(b)) return false;
    const std::set<std::string_view> first = words_of(a);
    const std::set<std::string_view> second = words_of(b);
    const std::size_t fewest = a.quantity.kind == QuantityKind::count ? shared_words - 1 : shared_words;  // they share what is counted
    return fewest <= static_cast<std::size_t>(std::ranges::count_if(first, [&](std::string_view word) { return second.contains(word); }));
  }

  void add_pair(const QuantityMention& one, const QuantityMention& other, std::string_view what) {
    ++slips_;
    add(one, what);
    add(other, what);
  }

  void add(const QuantityMention& mention, std::string_view what) {
    Measurement measurement;
    measurement.what = what;
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
