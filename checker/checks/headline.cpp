#include <cmath>
#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"
#include "checker/citations/word_stream.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_figures = 20;   ///< of a headline that are looked up
constexpr std::size_t shortest_body = 80;  ///< words; a brief's headline may say what the brief leaves out

class Headline {
public:
  Headline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {}

  void run() {
    collect();
    if (body_words_ < shortest_body || !has_headline_) return;
    for (const QuantityMention& quantity : input_.analysis.quantities)
      if (parsed_.region_of(quantity.first_token) == Region::headline) figure(quantity);
    for (const Mention& mention : input_.analysis.entities.mentions)
      if (mention.kind == MentionKind::name && parsed_.region_of(mention.first) == Region::headline) name(mention);
  }

  void pull_quotes() {
    for (const Block& block : parsed_.article.blocks)
      if (block.pull_quote) pull_quote(block);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::set<std::string_view> body_;
  std::string initials_;  ///< of the body's capitalised words, in order
  std::size_t body_words_ = 0;
  bool has_headline_ = false;
  std::size_t figures_ = 0;  ///< of the headline, looked up so far
  bool shouted_ = true;  ///< the headline is all in capitals

  void collect() {
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      const std::string_view form = parsed_.form(token);
      const Region region = parsed_.region_of(token);
      if (region == Region::headline) {
        has_headline_ = true;
        for (const char c : form) shouted_ = shouted_ && !(c >= 'a' && c <= 'z');
      } else if (region != Region::boilerplate) {
        ++body_words_;
        body_.insert(words_.word(token));
        if (form[0] >= 'A' && form[0] <= 'Z') initials_ += form[0];
      }
    }
  }

  void raise(Span span, std::string what) {
    DraftFinding finding = draft_finding(input_, "headline-unsupported", span, fmt::format("{} of the headline occurs nowhere in the text", what), 0.6);
    findings_.push_back(std::move(finding));
  }

  /// A figure in digits that no figure of the body comes near.
  void figure(const QuantityMention& headline) {
    const Quantity& stated = headline.quantity;
    const std::string_view text = parsed_.text(headline.span);
    if (stated.kind == QuantityKind::rank || stated.kind == QuantityKind::ratio || stated.kind == QuantityKind::score || text.find_first_of("0123456789") == std::string_view::npos || stated.stated < 10) return;
    const bool is_year = stated.kind == QuantityKind::plain || stated.kind == QuantityKind::count ? text.size() == 4 && stated.stated >= 1900 && stated.stated < 2100 : false;
    if (is_year || stated.approximate || ++figures_ > most_figures) return;
    const double low = stated.min.value_or(stated.stated) * 0.9, high = stated.max.value_or(stated.stated) * 1.1;
    bool any_of_kind = false;
    for (const QuantityMention& other : input_.analysis.quantities) {
      if (parsed_.region_of(other.first_token) == Region::headline) continue;
      any_of_kind = any_of_kind || other.quantity.kind == stated.kind || (counts(other.quantity) && counts(stated));
      const double from = other.quantity.min.value_or(other.quantity.stated * 0.5), to = other.quantity.max.value_or(other.quantity.stated * 2);
      if (from <= high && to >= low) return;
    }
    for (TokenId token = headline.first_token; token < headline.last_token; ++token)
      if (words_.word(token).find_first_of("0123456789") != std::string_view::npos && body_.contains(words_.word(token))) return;
    if (any_of_kind && !reckoned(stated)) raise(headline.span, words_.quoted(headline.span));
  }

  static bool counts(const Quantity& quantity) { return quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::plain; }

  /// Headlines add up and subtract: two figures of the body make the headline's, or several in a row do ("33,000 trucks and 19,000 buses").
  bool reckoned(const Quantity& stated) const {
    constexpr std::size_t most = 40;
    std::vector<double> figures;
    for (const QuantityMention& other : input_.analysis.quantities) {
      const bool fits = comparable(stated, other.quantity) || (counts(stated) && counts(other.quantity));
      if (fits && figures.size() < most && parsed_.region_of(other.first_token) != Region::headline) figures.push_back(other.quantity.stated);
    }
    const auto is_near = [&](double value) { return std::fabs(value - stated.stated) <= 0.05 * stated.stated; };
    for (std::size_t one = 0; one < figures.size(); ++one) {
      double sum = figures[one];
      for (std::size_t two = one + 1; two < figures.size(); ++two) {
        sum += figures[two];
        if (is_near(sum) || is_near(figures[one] + figures[two]) || is_near(std::fabs(figures[one] - figures[two]))) return true;
      }
    }
    return false;
  }

  /// A person's name of which no part is in the body, not as another form either ("Japan", "Japanese").
  void name(const Mention& mention) {
    if (shouted_ || mention.type != NameType::person || mention.last - mention.first < 2) return;
    for (TokenId token = mention.first; token < mention.last; ++token) {
      const std::string_view word = words_.word(token);
      if (word.size() < 3) continue;
      const auto near = body_.lower_bound(word.substr(0, std::min<std::size_t>(word.size(), 5)));
      if (near != body_.end() && near->starts_with(word.substr(0, std::min<std::size_t>(word.size(), 5)))) return;
    }
    raise(mention.span, words_.quoted(mention.span));
  }

  /// The words, whatever their case and marks, each with a blank on both sides.
  static std::string folded(std::string_view text) {
    std::string out = " ";
    for (const StreamWord& word : word_stream(text)) out += word.folded + ' ';
    return out;
  }

  /// All that a pull quote may be pulled from; made once.
  const std::string& quotable() {
    if (quotable_.empty())
      for (const Block& block : parsed_.article.blocks)
        if (!block.pull_quote && (block.region == Region::body || block.region == Region::standfirst || block.region == Region::quote)) quotable_ += folded(parsed_.text(block.span));
    return quotable_;
  }

  /// An ellipsis leaves words out; each piece must stand in the text.
  void pull_quote(const Block& quote) {
    const std::string_view text = parsed_.text(quote.span);
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min({text.find("\xe2\x80\xa6", from), text.find("...", from), text.size()});
      const std::string piece = folded(text.substr(from, end - from));
      if (piece.size() > 1 && quotable().find(piece) == std::string::npos) return altered(quote.span);
      from = end + 3;
    }
  }

  void altered(Span quote) {
    DraftFinding finding = draft_finding(input_, "pull-quote-altered", quote, fmt::format("the pull quote {} stands nowhere so in the text", words_.quoted(quote)));
    findings_.push_back(std::move(finding));
  }

  std::string quotable_;
};

}  // namespace

void check_headline(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  Headline headline(input, findings);
  headline.run();
  headline.pull_quotes();
}

}  // namespace crosscheck
