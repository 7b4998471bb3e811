#include "checker/source/html_bound.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 16> empty_tags = {"area", "base", "br",   "col",   "embed",  "hr",    "img",   "input",
                                                         "link", "meta", "param", "source", "track", "wbr", "keygen", "command"};
/// Tags that the same tag (or a sibling of it) closes.
constexpr std::array<std::string_view, 8> self_closing = {"p", "li", "td", "th", "tr", "dt", "dd", "option"};
constexpr std::array<std::string_view, 4> raw_tags = {"script", "style", "textarea", "title"};
constexpr std::size_t most_attributes = 1000;

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Tag {
  std::string name;
  std::size_t end = 0;  ///< behind its `>`
  std::size_t attributes = 0;
  bool closes = false;
};

/// The tag at `at`, which is `<` before a letter or `</` before one.
Tag tag_at(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  tag.closes = html[i] == '/';
  if (tag.closes) ++i;
  while (i < html.size() && !(static_cast<unsigned char>(html[i]) <= ' ') && html[i] != '>' && html[i] != '/' && tag.name.size() < 32)
    tag.name += static_cast<char>(html[i] >= 'A' && html[i] <= 'Z' ? html[i] + 32 : html[i]), ++i;
  char quote = '\0';
  for (; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      break;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (static_cast<unsigned char>(c) <= ' ' || c == '/') {
      ++tag.attributes;
    }
  }
  tag.end = std::min(i + 1, html.size());
  return tag;
}

class Bounder {
public:
  explicit Bounder(std::string_view html) : html_(html), out_(html) {}

  std::string run() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) {
      if (html_.substr(at).starts_with("<!--")) {
        const std::size_t end = html_.find("-->", at + 4);
        at = end == std::string_view::npos ? html_.size() : end + 3;
        continue;
      }
      const std::size_t name = at + 1 < html_.size() && html_[at + 1] == '/' ? at + 2 : at + 1;
      if (name >= html_.size() || !is_letter(html_[name])) {
        ++at;
        continue;
      }
      at = take(tag_at(html_, at), at);
    }
    return std::move(out_);
  }

private:
  void blank(std::size_t from, std::size_t to) { std::fill(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.begin() + static_cast<std::ptrdiff_t>(to), ' '); }

  std::size_t take(const Tag& tag, std::size_t at) {
    if (tag.attributes > most_attributes) {
      blank(at, tag.end);
      return tag.end;
    }
    if (tag.closes) {
      const std::size_t from = stack_.size() > deepest_nesting ? stack_.size() - deepest_nesting : 0;
      for (std::size_t i = stack_.size(); i > from; --i)
        if (stack_[i - 1] == tag.name) {
          stack_.resize(i - 1);
          break;
        }
      return tag.end;
    }
    if (in(empty_tags, tag.name)) return tag.end;
    if (in(raw_tags, tag.name)) return raw_end(tag);
    while (!stack_.empty() && in(self_closing, stack_.back()) && (stack_.back() == tag.name || stack_.back() == "p")) stack_.pop_back();
    if (stack_.size() >= deepest_nesting) {
      blank(at, tag.end);
      return tag.end;
    }
    stack_.push_back(tag.name);
    return tag.end;
  }

  /// Behind the raw text of a script, style or title; where it is never closed, behind the tag.
  std::size_t raw_end(const Tag& tag) {
    if (unclosed_.find(tag.name.front()) != std::string::npos) return tag.end;
    for (std::size_t at = html_.find("</", tag.end); at != std::string_view::npos; at = html_.find("</", at + 2)) {
      const Tag close = tag_name_at(at);
      if (close.name == tag.name) return close.end;
    }
    unclosed_ += tag.name.front();
    return tag.end;
  }

  Tag tag_name_at(std::size_t at) const {
    Tag tag;
    std::size_t i = at + 2;
    while (i < html_.size() && is_letter(html_[i]) && tag.name.size() < 10)
      tag.name += static_cast<char>(html_[i] | 32), ++i;
    tag.end = i;
    return tag;
  }

  std::string_view html_;
  std::string out_;
  std::vector<std::string> stack_;
  std::string unclosed_;  ///< first letters of raw tags that no end tag follows any more
};

}  // namespace

std::string bounded_html(std::string_view html) { return Bounder(html).run(); }

}  // namespace crosscheck
