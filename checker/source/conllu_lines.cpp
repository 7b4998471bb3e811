#include "checker/source/conllu_lines.hpp"

#include <algorithm>
#include <charconv>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

std::optional<std::uint32_t> number_from(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || stop != end || problem != std::errc() || value > 1000000) return std::nullopt;
  return value;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::optional<ConlluColumns> columns_of(std::string_view line) {
  ConlluColumns columns;
  for (std::size_t i = 0; i < columns.cells.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns.cells.size())) return std::nullopt;
    columns.cells[i] = line.substr(0, tab);
    if (columns.cells[i].empty()) return std::nullopt;
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return columns;
}

}  // namespace

bool ConlluColumns::space_after() const {
  const std::string_view misc = cells[9];
  for (std::size_t from = 0; from < misc.size();) {
    const std::size_t to = std::min(misc.find('|', from), misc.size());
    if (misc.substr(from, to - from) == "SpaceAfter=No") return false;
    from = to + 1;
  }
  return true;
}

std::optional<std::uint32_t> ConlluColumns::number() const { return number_from(id()); }

std::optional<std::pair<std::uint32_t, std::uint32_t>> ConlluColumns::range() const {
  const std::size_t dash = id().find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto first = number_from(id().substr(0, dash)), last = number_from(id().substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return std::pair(*first, *last);
}

std::optional<ConlluLine> ConlluReader::next() {
  while (!rest_.empty()) {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (text.ends_with('\r')) text.remove_suffix(1);
    ConlluLine line{ConlluKind::word, text, {}, ++line_};
    if (is_blank(text)) {
      if (!in_sentence_) continue;
      in_sentence_ = false;
      line.kind = ConlluKind::sentence_end;
      return line;
    }
    if (text.starts_with('#')) {
      line.kind = ConlluKind::comment;
      return line;
    }
    in_sentence_ = true;
    const auto columns = columns_of(text);
    if (!columns) throw Error("a CoNLL-U word needs ten columns, none empty, separated by tabs", {}, line_);
    line.columns = *columns;
    if (columns->range()) {
      line.kind = ConlluKind::range;
    } else if (!columns->number()) {
      if (columns->id().find('.') == std::string_view::npos) throw Error("`" + std::string(columns->id()) + "` is no word number", {}, line_);
      line.kind = ConlluKind::empty_node;
    }
    return line;
  }
  if (!in_sentence_) return std::nullopt;
  in_sentence_ = false;
  return ConlluLine{ConlluKind::sentence_end, {}, {}, line_};
}

}  // namespace crosscheck
