#include "checker/citations/reference_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 8> headings = {"references", "bibliography", "sources", "works cited",
                                                      "literature", "endnotes",     "notes",   "further reading"};

constexpr int longest_range = 50;  ///< "[2-4]"; more is a slip of the pen

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool is_heading(std::string_view text) {
  while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
  return std::find(headings.begin(), headings.end(), lowered(text)) != headings.end();
}

/// Length of "[3]", "3." or "3)" at the start, with the number.
struct Label {
  std::string number;
  std::size_t length = 0;
};
Label label_of(std::string_view entry) {
  std::size_t at = entry.starts_with('[') ? 1 : 0;
  const std::size_t from = at;
  while (at < entry.size() && is_figure(entry[at]) && at - from < 4) ++at;
  if (at == from || at >= entry.size()) return {};
  const bool closed = from == 1 ? entry[at] == ']' : entry[at] == '.' || entry[at] == ')';
  if (!closed) return {};
  return {std::string(entry.substr(from, at - from)), at + 1};
}

/// The first year of an entry with its letter: "2010a".
std::string year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (i > 0 && (is_figure(text[i - 1]) || is_letter(text[i - 1]))) continue;
    if (!(text.substr(i, 2) == "19" || text.substr(i, 2) == "20") || !is_figure(text[i + 2]) || !is_figure(text[i + 3])) continue;
    const char next = i + 4 < text.size() ? text[i + 4] : ' ';
    if (is_figure(next)) continue;
    const bool letter = next >= 'a' && next <= 'e' && (i + 5 == text.size() || !is_letter(text[i + 5]));
    return std::string(text.substr(i, letter ? 5 : 4));
  }
  return {};
}

class Reader {
public:
  Reader(const ParsedArticle& parsed, Citations& citations) : parsed_(parsed), text_(parsed.article.text), out_(citations) {}

  void run() {
    const std::vector<Block>& blocks = parsed_.article.blocks;
    std::size_t heading = blocks.size();
    for (std::size_t i = blocks.size(); i-- > 0 && heading == blocks.size();)
      if (is_heading(parsed_.text(blocks[i].span))) heading = i;
    if (heading + 1 >= blocks.size()) return;
    for (std::size_t i = heading + 1; i < blocks.size(); ++i)
      if (blocks[i].region != Region::boilerplate) entry(blocks[i].span, blocks[i].region == Region::list);
    if (numbers_.empty()) numbers_ = std::move(counted_);
    if (numbers_.empty() && works_.empty()) return;
    for (std::size_t i = 0; i < heading; ++i)
      if (blocks[i].region != Region::boilerplate) marks(blocks[i].span);
    drop_other_brackets();
  }

private:
  /// "[3]" and "(Italy, 2010)" cite nothing where no mark of their kind leads to an entry.
  void drop_other_brackets() {
    for (const CitationKind kind : {CitationKind::reference, CitationKind::author_year}) {
      const auto leads = [&](const Citation& citation) { return citation.kind == kind && citation.target; };
      const auto is_loose = [&](const Citation& citation) { return citation.kind == kind && !citation.target && marked_.contains(citation.span.start); };
      if (std::none_of(out_.citations.begin(), out_.citations.end(), leads)) std::erase_if(out_.citations, is_loose);
    }
  }

  /// Of a list without labels the entries count from one: Markdown keeps no numerals.
  void entry(Span span, bool in_list) {
    const std::string_view entry = parsed_.text(span);
    const Label label = label_of(entry);
    const std::string_view body = entry.substr(label.length);
    const std::string year = year_in(body);
    const std::size_t first = body.find_first_not_of(' ');
    if (first == std::string_view::npos || (label.number.empty() && year.empty() && !in_list)) return;
    std::size_t end = first;
    while (end < body.size() && (is_letter(body[end]) || body[end] == '-' || body[end] == '\'')) ++end;
    Reference reference;
    reference.span = span;
    reference.author = std::string(body.substr(first, end - first));
    reference.date = year;
    reference.title = std::string(body.substr(first));
    const auto index = static_cast<std::uint32_t>(out_.references.size());
    if (!label.number.empty()) {
      reference.key = label.number;
      numbers_.emplace(label.number, index);
    } else if (!year.empty() && !reference.author.empty() && is_letter(reference.author[0])) {
      reference.key = reference.author + " " + year;
      works_.emplace(lowered(reference.key), index);
    } else if (!in_list) {
      return;
    }
    if (in_list && label.number.empty()) {
      counted_.emplace(std::to_string(counted_.size() + 1), index);
      if (reference.key.empty()) reference.key = std::to_string(counted_.size());
    }
    if (const std::size_t link = body.find("http"); link != std::string_view::npos) {
      const std::size_t stop = body.find_first_of(" )>", link);
      reference.url = std::string(body.substr(link, stop == std::string_view::npos ? stop : stop - link));
    }
    out_.references.push_back(std::move(reference));
  }

  void marks(Span block) {
    for (std::uint32_t at = block.start; at < block.end; ++at) {
      if (text_[at] == '[' && !numbers_.empty()) numeric(at, block.end);
      if (text_[at] == '(' && !works_.empty()) bracketed(at, block.end);
    }
  }

  void add(Span span, CitationKind kind, const std::string& key, const std::map<std::string, std::uint32_t>& known) {
    const auto found = known.find(kind == CitationKind::author_year ? lowered(key) : key);
    out_.citations.push_back({span, kind, key, found == known.end() ? std::nullopt : std::optional(found->second)});
    marked_.insert(span.start);
  }

  /// "[3]", "[2, 5]", "[2-4]".
  void numeric(std::uint32_t at, std::uint32_t limit) {
    const std::size_t end = text_.find(']', at);
    if (end == std::string::npos || end >= limit || end - at > 24) return;
    const std::string_view inside = std::string_view(text_).substr(at + 1, end - at - 1);
    if (inside.empty() || inside.find_first_not_of("0123456789,;- \xE2\x80\x93") != std::string_view::npos) return;
    const Span span{at, static_cast<std::uint32_t>(end + 1)};
    int last = 0;
    bool is_range = false;
    for (std::size_t i = 0; i < inside.size();) {
      std::size_t stop = i;
      while (stop < inside.size() && is_figure(inside[stop])) ++stop;
      if (stop > i && stop - i <= 4) {
        const int number = std::stoi(std::string(inside.substr(i, stop - i)));
        for (int between = last + 1; is_range && between < number && number - last <= longest_range; ++between) add(span, CitationKind::reference, std::to_string(between), numbers_);
        add(span, CitationKind::reference, std::string(inside.substr(i, stop - i)), numbers_);
        last = number;
        is_range = false;
      } else if (inside[i] != ' ') {
        is_range = inside[i] != ',' && inside[i] != ';';
      }
      i = std::max(stop, i + 1);
    }
  }

  /// "(Poe, 2010; Smith & Ray 2011a)" or "Poe (2010)".
  void bracketed(std::uint32_t at, std::uint32_t limit) {
    const std::size_t end = text_.find(')', at);
    if (end == std::string::npos || end >= limit || end - at > 200) return;
    std::string_view inside = std::string_view(text_).substr(at + 1, end - at - 1);
    const Span span{at, static_cast<std::uint32_t>(end + 1)};
    while (!inside.empty()) {
      const std::size_t stop = std::min(inside.find(';'), inside.size());
      one_work(inside.substr(0, stop), span);
      inside.remove_prefix(std::min(stop + 1, inside.size()));
    }
  }

  void one_work(std::string_view work, Span span) {
    const std::string year = year_in(work);
    if (year.empty()) return;
    const std::size_t first = work.find_first_not_of(' ');
    if (work.substr(first).starts_with(year)) {  // the name stands before the bracket
      if (work.substr(first).size() > year.size() + 1) return;
      std::uint32_t end = span.start;
      while (end > 0 && text_[end - 1] == ' ') --end;
      std::uint32_t start = end;
      while (start > 0 && (is_letter(text_[start - 1]) || text_[start - 1] == '-')) --start;
      if (start == end || !is_capital(text_[start])) return;
      const std::string name(std::string_view(text_).substr(start, end - start));
      if (works_.contains(lowered(name + " " + year))) add({start, span.end}, CitationKind::author_year, name + " " + year, works_);
      return;
    }
    std::size_t end = first;
    while (end < work.size() && (is_letter(work[end]) || work[end] == '-' || work[end] == '\'')) ++end;
    const std::string_view name = work.substr(first, end - first);
    const std::string_view rest = work.substr(end, work.find(year) - end);
    const bool plain = rest == ", " || rest == " " || rest.find("et al") != std::string_view::npos || rest.find('&') != std::string_view::npos ||
                       rest.find(" and ") != std::string_view::npos;
    if (name.size() < 2 || !is_capital(name[0]) || !plain || rest.size() > 60) return;
    add(span, CitationKind::author_year, std::string(name) + " " + year, works_);
  }

  const ParsedArticle& parsed_;
  const std::string& text_;
  Citations& out_;
  std::map<std::string, std::uint32_t> numbers_, works_;
  std::map<std::string, std::uint32_t> counted_;  ///< entries of a list without labels, by their place in it
  std::set<std::uint32_t> marked_;                ///< where marks of this list stand
};

}  // namespace

void add_reference_list(const ParsedArticle& parsed, Citations& citations) { Reader(parsed, citations).run(); }

}  // namespace crosscheck
