// Ages that are told once by name and once without: "Hilario Quispe, 29, survived", "the 41-year-old at the wheel".
#include "checker/checks/measurements/measurement.hpp"

namespace crosscheck {

namespace {

class PersonAges {
public:
  explicit PersonAges(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree) {}

  std::vector<Measurement> read() {
    for (const QuantityMention& mention : sources_.input.analysis.quantities)
      if (mention.quantity.kind == QuantityKind::age) add(mention);
    return std::move(found_);
  }

private:
  /// "29" of "Hilario Quispe, 29,": the name's last word, or no_token.
  TokenId name_before(const QuantityMention& mention) const {
    if (mention.first_token < 2 || tree_.lemma(mention.first_token - 1) != ",") return no_token;
    for (TokenId word = mention.first_token - 2; tree_[word].upos == Upos::PROPN; word = tree_.head(word))
      if (!name_of(sources_, word).empty() || tree_.head(word) == no_token) return word;
    return no_token;
  }

  /// "the 60-year-old firm", "the 68-year-old former secretary": said beside another noun.
  bool is_quality(TokenId word) const {
    const TokenId above = tree_.head(word);
    return above != no_token && above > word && tree_.is_nominal(above);
  }

  void add(const QuantityMention& mention) {
    const std::string_view text = tree_.parsed().text(mention.span);
    const bool described = text.ends_with("year-old") || text.ends_with("year old");
    const TokenId name = described ? no_token : name_before(mention);
    if ((!described && name == no_token) || mention.first_token == 0 || tree_.parsed().region_of(mention.first_token) != Region::body) return;
    const std::string_view before = tree_.lemma(mention.first_token - 1);
    Measurement measurement;
    measurement.what = "age";
    measurement.quantity = mention.quantity;
    measurement.quantity.significant_digits = 0;
    measurement.span = mention.span;
    measurement.token = mention.first_token;
    measurement.is_nominal = measurement.is_opening = true;
    measurement.is_total = before == "the";
    measurement.is_new = before == "a";
    if (measurement.is_total && is_quality(mention.last_token - 1)) return;
    // "a 9-year-old boy" and "the 41-year-old": one may be whom the article told of, a second newcomer is another.
    if (measurement.is_total && (found_.empty() || found_.front().is_total)) return;
    if (!measurement.is_total && !found_.empty() && found_.front().quantity.stated != measurement.quantity.stated) measurement.limits.emplace_back("another person");
    found_.push_back(std::move(measurement));
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  std::vector<Measurement> found_;
};

}  // namespace

std::vector<Measurement> read_person_ages(const MeasurementSources& sources) { return PersonAges(sources).read(); }

}  // namespace crosscheck
