#include "checker/citations/match_quotation.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "checker/citations/align_words.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t longest_quotation = 400;
constexpr std::size_t widest_gap = 120;   ///< words that an ellipsis may leave out before it joins distant parts
constexpr std::size_t widest_joint = 40;  ///< words between two parts of one quotation: `"…," he said, "…"`

/// The quotation's own words: those in brackets are an editor's and left out, a gap stands where they stood.
struct Quoted {
  std::vector<StreamWord> words;
  std::vector<bool> gap_before;  ///< an ellipsis or a bracket stands before the word
  bool elided = false;
};

Quoted quoted_words(std::string_view quotation) {
  Quoted out;
  bool gap = false;
  for (StreamWord& word : word_stream(quotation)) {
    if (word.bracketed) {
      gap = true;
      continue;
    }
    gap = gap || word.ellipsis_before;
    out.elided = out.elided || (gap && !out.words.empty());
    out.gap_before.push_back(gap && !out.words.empty());
    gap = false;
    out.words.push_back(std::move(word));
    if (out.words.size() == longest_quotation) break;
  }
  return out;
}

/// Fragments between gaps, as ranges of words.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t size() const { return last - first; }
};
std::vector<Range> fragments_of(const Quoted& quoted) {
  std::vector<Range> out;
  for (std::size_t i = 0; i < quoted.words.size(); ++i) {
    if (out.empty() || quoted.gap_before[i]) out.push_back({i, i});
    out.back().last = i + 1;
  }
  return out;
}

bool ends_sentence(std::string_view between) { return between.find_first_of(".!?\n") != std::string_view::npos; }

class Matcher {
public:
  Matcher(std::string_view quotation, const QuotationSource& source)
      : quotation_(quotation), source_(source), words_(source.words()), quoted_(quoted_words(quotation)), fragments_(fragments_of(quoted_)) {}

  QuotationMatch run() {
    if (quoted_.words.empty() || words_.empty()) return {};
    if (verbatim() || joined()) return match_;
    align();
    return match_;
  }

private:
  bool same(std::size_t q, std::size_t s) const { return quoted_.words[q].folded == words_[s].folded; }

  bool stands_at(const Range& fragment, std::size_t s) const {
    if (s + fragment.size() > words_.size()) return false;
    for (std::size_t i = 0; i < fragment.size(); ++i)
      if (!same(fragment.first + i, s + i)) return false;
    return true;
  }

  /// Places where the fragment stands word by word; its rarest word is looked up.
  std::vector<std::size_t> places_of(const Range& fragment) const {
    std::size_t rarest = fragment.first;
    for (std::size_t i = fragment.first; i < fragment.last; ++i)
      if (source_.places(quoted_.words[i].folded).size() < source_.places(quoted_.words[rarest].folded).size()) rarest = i;
    std::vector<std::size_t> out;
    for (const std::uint32_t at : source_.places(quoted_.words[rarest].folded)) {
      const std::size_t into = rarest - fragment.first;
      if (at >= into && stands_at(fragment, at - into)) out.push_back(at - into);
      if (out.size() >= 1000) break;
    }
    return out;
  }

  /// Every fragment stands in the source, in order: verbatim, or an elision that is judged.
  bool verbatim() {
    std::vector<std::vector<std::size_t>> places;
    for (const Range& fragment : fragments_) {
      places.push_back(places_of(fragment));
      if (places.back().empty()) return false;
    }
    std::vector<std::size_t> best;
    for (const std::size_t start : places[0]) {
      std::vector<std::size_t> chain = chain_from(start, places);
      if (chain.size() == fragments_.size() && (best.empty() || chain.back() - chain.front() < best.back() - best.front())) best = std::move(chain);
    }
    if (best.empty()) return scattered(places);
    accept(best);
    return true;
  }

  std::vector<std::size_t> chain_from(std::size_t start, const std::vector<std::vector<std::size_t>>& places) const {
    std::vector<std::size_t> chain{start};
    for (std::size_t f = 1; f < fragments_.size(); ++f) {
      const std::size_t end = chain.back() + fragments_[f - 1].size();
      const auto next = std::lower_bound(places[f].begin(), places[f].end(), end);
      if (next == places[f].end()) break;
      chain.push_back(*next);
    }
    return chain;
  }

  void set_place(std::size_t first, std::size_t last) { match_.place = {words_[first].span.start, words_[last - 1].span.end}; }

  void accept(const std::vector<std::size_t>& chain) {
    match_.kind = QuotationMatch::Kind::verbatim;
    match_.similarity = 1;
    set_place(chain.front(), chain.back() + fragments_.back().size());
    match_.fold = fragments_.size() > 1 || quoted_.elided ? Fold::elided : fold_at(match_.place);
    for (std::size_t f = 1; f < chain.size(); ++f) judge_gap(chain[f - 1] + fragments_[f - 1].size(), chain[f]);
  }

  /// The fragments stand there, but not in this order.
  bool scattered(const std::vector<std::vector<std::size_t>>& places) {
    if (std::any_of(fragments_.begin(), fragments_.end(), [](const Range& fragment) { return fragment.size() < 3; })) return false;
    match_.kind = QuotationMatch::Kind::elision;
    match_.similarity = 1;
    match_.reason = "joins parts that stand in another order";
    set_place(places[0][0], places[0][0] + fragments_[0].size());
    return true;
  }

  Fold fold_at(Span place) const {
    const Span quoted{quoted_.words.front().span.start, quoted_.words.back().span.end};
    const std::string_view a = quotation_.substr(quoted.start, quoted.length()), b = source_.text().substr(place.start, place.length());
    if (a == b) return Fold::exact;
    for (std::size_t i = 0, s = first_index(place); i < quoted_.words.size() && s < words_.size(); ++i, ++s) {
      const std::string_view one = quotation_.substr(quoted_.words[i].span.start, 1), other = source_.text().substr(words_[s].span.start, 1);
      if (one != other && (one[0] ^ other[0]) == 0x20) return Fold::letter_case;
    }
    return Fold::typographic;
  }

  std::size_t first_index(Span place) const {
    return static_cast<std::size_t>(std::partition_point(words_.begin(), words_.end(), [&](const StreamWord& w) { return w.span.start < place.start; }) - words_.begin());
  }

  bool sentence_ends_between(std::size_t s) const {
    return s > 0 && ends_sentence(source_.text().substr(words_[s - 1].span.end, words_[s].span.start - words_[s - 1].span.end));
  }

  /// What an ellipsis hides: a negation in the sentence that it cuts, or a long way.
  void judge_gap(std::size_t from, std::size_t to) {
    if (to - from > widest_gap) return blame("joins parts that stand far apart");
    std::size_t first_end = from;
    while (first_end < to && !sentence_ends_between(first_end)) ++first_end;
    std::size_t last_start = to;
    while (last_start > first_end && !sentence_ends_between(last_start)) --last_start;
    for (std::size_t s = from; s < to; ++s) {
      if (s >= first_end && s < last_start) continue;
      if (!is_negation(words_[s].folded)) continue;
      match_.negation_lost = true;
      return blame("drops `" + std::string(source_.text().substr(words_[s].span.start, words_[s].span.length())) + "`");
    }
  }

  void blame(std::string reason) {
    match_.kind = QuotationMatch::Kind::elision;
    if (match_.reason.empty()) match_.reason = std::move(reason);
  }

  /// The source interrupts the quotation: `"We lost," he said, "and we know it."`
  bool joined() {
    std::vector<std::size_t> inside;
    for (std::size_t s = 0; s < words_.size(); ++s)
      if (words_[s].in_quotes) inside.push_back(s);
    if (inside.size() < quoted_.words.size() || fragments_.size() != 1) return false;
    for (const std::uint32_t at : source_.places(quoted_.words[0].folded)) {
      const auto place = std::lower_bound(inside.begin(), inside.end(), at);
      const auto index = static_cast<std::size_t>(place - inside.begin());
      if (place == inside.end() || *place != at || index + quoted_.words.size() > inside.size()) continue;
      bool fits = true;
      for (std::size_t i = 1; fits && i < quoted_.words.size(); ++i)
        fits = same(i, inside[index + i]) && inside[index + i] - inside[index + i - 1] <= widest_joint;
      if (!fits) continue;
      match_.kind = QuotationMatch::Kind::verbatim;
      match_.fold = Fold::elided;
      match_.similarity = 1;
      set_place(at, inside[index + quoted_.words.size() - 1] + 1);
      return true;
    }
    return false;
  }

  /// The window of the source that shares most words with the quotation.
  Range window() const {
    const std::size_t gaps = fragments_.size() - 1;
    const std::size_t width = quoted_.words.size() + quoted_.words.size() / 2 + 8 + gaps * widest_gap / 2;
    std::vector<bool> shared(words_.size());
    for (const StreamWord& word : quoted_.words)
      for (const std::uint32_t s : source_.places(word.folded)) shared[s] = true;
    std::vector<double> weight(words_.size());
    for (std::size_t s = 0; s < words_.size(); ++s)
      if (shared[s]) weight[s] = 1.0 / (1.0 + 0.2 * static_cast<double>(source_.places(words_[s].folded).size()));
    double sum = 0, best = -1;
    std::size_t best_end = 0;
    for (std::size_t s = 0; s < words_.size(); ++s) {
      sum += weight[s];
      if (s >= width) sum -= weight[s - width];
      if (sum > best + 1e-9) best = sum, best_end = s + 1;
    }
    const std::size_t slack = quoted_.words.size();
    const std::size_t first = best_end > width + slack ? best_end - width - slack : 0;
    return {first, std::min(best_end + slack, words_.size())};
  }

  void align() {
    const Range range = window();
    const auto pairs = align_words(quoted_.words, quoted_.gap_before, {words_.data() + range.first, range.size()});
    std::size_t right = 0;
    for (const AlignedWord& pair : pairs) right += pair.kind == AlignedWord::Kind::same;
    match_.similarity = static_cast<double>(right) / static_cast<double>(quoted_.words.size());
    const double needed = quoted_.words.size() <= 5 ? 0.7 : 0.55;
    if (right < 2 || match_.similarity < needed) return;
    match_.kind = QuotationMatch::Kind::altered;
    tell(pairs, range.first);
  }

  /// Runs of changed words.
  void tell(const std::vector<AlignedWord>& pairs, std::size_t base) {
    std::size_t first = std::numeric_limits<std::size_t>::max(), last = 0;
    bool open = false;
    for (const AlignedWord& pair : pairs) {
      const bool has_quoted = pair.kind != AlignedWord::Kind::left_out, has_source = pair.kind != AlignedWord::Kind::added;
      if (has_source) first = std::min(first, base + pair.source), last = base + pair.source + 1;
      if (pair.kind == AlignedWord::Kind::same || pair.is_gap) {
        open = false;
        continue;
      }
      if (!open) match_.changes.push_back({{at_quoted(pair), at_quoted(pair)}, {at_source(pair, base), at_source(pair, base)}});
      open = true;
      WordChange& change = match_.changes.back();
      if (has_quoted) extend(change.quoted, quoted_.words[pair.quoted].span);
      if (has_source) extend(change.original, words_[base + pair.source].span);
      if (has_quoted && is_negation(quoted_.words[pair.quoted].folded)) match_.negation_added = true;
      if (has_source && is_negation(words_[base + pair.source].folded)) match_.negation_lost = true;
    }
    if (match_.negation_added && match_.negation_lost) match_.negation_added = match_.negation_lost = false;
    set_place(first, last);
    if (match_.changes.empty()) match_.kind = QuotationMatch::Kind::verbatim, match_.fold = Fold::elided;
  }

  static void extend(Span& span, Span word) { span = span.empty() ? word : Span{std::min(span.start, word.start), std::max(span.end, word.end)}; }
  std::uint32_t at_quoted(const AlignedWord& pair) const { return pair.quoted < quoted_.words.size() ? quoted_.words[pair.quoted].span.start : static_cast<std::uint32_t>(quotation_.size()); }
  std::uint32_t at_source(const AlignedWord& pair, std::size_t base) const {
    return base + pair.source < words_.size() ? words_[base + pair.source].span.start : static_cast<std::uint32_t>(source_.text().size());
  }

  std::string_view quotation_;
  const QuotationSource& source_;
  const std::vector<StreamWord>& words_;
  Quoted quoted_;
  std::vector<Range> fragments_;
  QuotationMatch match_;
};

constexpr std::array<std::string_view, 4> fold_names = {"exact", "typographic", "case", "elided"};

}  // namespace

std::string_view to_string(Fold fold) { return fold_names[static_cast<std::size_t>(fold)]; }

QuotationSource::QuotationSource(std::string_view text) : text_(text), words_(word_stream(text)) {
  for (std::uint32_t i = 0; i < words_.size(); ++i) index_[words_[i].folded].push_back(i);
}

const std::vector<std::uint32_t>& QuotationSource::places(const std::string& folded) const {
  static const std::vector<std::uint32_t> none;
  const auto found = index_.find(folded);
  return found == index_.end() ? none : found->second;
}

QuotationMatch match_quotation(std::string_view quotation, const QuotationSource& source) { return Matcher(quotation, source).run(); }

}  // namespace crosscheck
