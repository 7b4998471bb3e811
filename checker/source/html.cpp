#include "checker/source/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "checker/source/encoding.hpp"
#include "checker/source/html_bound.hpp"
#include "checker/source/html_metadata.hpp"
#include "checker/source/html_regions.hpp"
#include "checker/source/page_furniture.hpp"
#include "checker/source/suppressions.hpp"
#include "checker/source/text_builder.hpp"

namespace crosscheck {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#'; }

/// Walks the tree and writes blocks.
class Writer {
public:
  Writer(Article& article, std::string_view html, const HtmlPage& page) : article_(article), html_(html), page_(page), builder_(article) {}

  void run(const GumboNode* root) {
    if (page_.headline != nullptr) {
      context_.push_back({Region::headline, false, true});
      walk(page_.headline);
      context_.pop_back();
    } else if (!page_.title.text.empty()) {
      builder_.begin_block(Region::headline);
      if (page_.title.exact)
        builder_.copy(page_.title.place.start, page_.title.text);
      else
        builder_.put(page_.title.place, page_.title.text);
      builder_.end_block();
    }
    if (!article_.blocks.empty()) title_ = article_.text;
    context_.push_back({page_.copy == nullptr ? Region::body : Region::boilerplate, false, page_.copy == nullptr});
    walk(root);
    close();
    notes();
  }
  const std::string& title() const { return title_; }

private:
  /// What text is where the walk stands.
  struct Context {
    Region region = Region::body;
    bool pull_quote = false;
    bool in_copy = false;
  };
  struct Open {
    const GumboNode* node = nullptr;
    unsigned next = 0;
    bool pushed = false;
    bool block = false;
    std::uint32_t link_start = 0;
    std::uint32_t first_block = 0;
  };

  void walk(const GumboNode* root) {
    std::vector<Open> path;
    enter(root, path);
    while (!path.empty()) {
      Open& top = path.back();
      const GumboVector& children = top.node->v.element.children;
      if (top.next < children.length) {
        enter(static_cast<const GumboNode*>(children.data[top.next++]), path);
        continue;
      }
      leave(top);
      path.pop_back();
    }
  }

  void enter(const GumboNode* node, std::vector<Open>& path) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) return text(node->v.text);
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_BR) return line_break();
    if (node == page_.headline && !path.empty()) return;  // written before
    const ElementRole role = role_of(element);
    if (role.skip || is_hidden(element)) return;
    if (is_note_mark(element)) return note_mark(element);
    Open open{node, 0, false, role.is_block, 0, static_cast<std::uint32_t>(article_.blocks.size())};
    if (role.is_block) close();
    Context context = context_.back();
    if (node == page_.copy) context = {Region::body, false, true};
    if (role.region && context.in_copy && !overrides(context.region)) {
      context.region = *role.region;
      context.pull_quote = role.pull_quote;
    }
    if (role.region && (*role.region == Region::boilerplate)) context.region = Region::boilerplate;
    context_.push_back(context);
    open.pushed = true;
    if (element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_CITE || element.tag == GUMBO_TAG_Q) {
      if (!builder_.in_block()) begin();
      open.link_start = builder_.position();
    }
    path.push_back(open);
  }

  /// What keeps its region over the elements inside it.
  static bool overrides(Region region) {
    return region == Region::boilerplate || region == Region::caption || region == Region::headline || region == Region::quote ||
           region == Region::standfirst;
  }

  void leave(const Open& open) {
    const GumboElement& element = open.node->v.element;
    if (open.block) close();
    if (open.pushed) context_.pop_back();
    if (element.tag == GUMBO_TAG_A && !attribute(element, "href").empty()) {
      mark(MarkupKind::link, open.link_start, attribute(element, "href"));
    } else if (element.tag == GUMBO_TAG_CITE) {
      mark(MarkupKind::cite, open.link_start, {});
    } else if (element.tag == GUMBO_TAG_Q) {
      mark(MarkupKind::quotation, open.link_start, attribute(element, "cite"));
    } else if (element.tag == GUMBO_TAG_BLOCKQUOTE && article_.blocks.size() > open.first_block) {
      article_.markup.push_back({MarkupKind::quotation, blocks_since(open.first_block), std::string(attribute(element, "cite"))});
    }
    if (open.block && !attribute(element, "id").empty() && article_.blocks.size() > open.first_block)
      anchors_.push_back({std::string(attribute(element, "id")), blocks_since(open.first_block), open.first_block, static_cast<std::uint32_t>(article_.blocks.size())});
  }

  Span blocks_since(std::uint32_t first) const { return {article_.blocks[first].span.start, article_.blocks.back().span.end}; }

  void mark(MarkupKind kind, std::uint32_t start, std::string_view target) {
    std::uint32_t end = builder_.position();
    while (end > start && is_space(article_.text[end - 1])) --end;
    while (start < end && is_space(article_.text[start])) ++start;
    if (start < end) article_.markup.push_back({kind, {start, end}, std::string(target)});
  }

  static bool is_hidden(const GumboElement& element) {
    if (attribute(element, "aria-hidden") == "true" || gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
    const std::string_view style = attribute(element, "style");
    return style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
  }

  /// `<sup><a href="#fn1">1</a></sup>`, or a link into the page whose class names a note.
  static bool is_note_mark(const GumboElement& element) { return !note_target(element).empty(); }
  static std::string_view note_target(const GumboElement& element) {
    if (element.tag == GUMBO_TAG_SUP) {
      for (unsigned i = 0; i < element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_A) continue;
        const std::string_view href = attribute(child->v.element, "href");
        if (href.starts_with('#') && href.size() > 1) return href.substr(1);
      }
      return {};
    }
    if (element.tag != GUMBO_TAG_A) return {};
    const std::string_view href = attribute(element, "href"), name = attribute(element, "class");
    const bool note = name.find("footnote") != std::string_view::npos || name.find("noteref") != std::string_view::npos;
    return note && name.find("backref") == std::string_view::npos && href.starts_with('#') && href.size() > 1 ? href.substr(1) : std::string_view();
  }
  void note_mark(const GumboElement& element) {
    if (builder_.in_block() && builder_.last() != '\0')
      article_.markup.push_back({MarkupKind::footnote_reference, builder_.last_word(), std::string(note_target(element))});
  }

  /// Elements that note marks lead to are notes: their text is no body.
  void notes() {
    std::set<std::string, std::less<>> wanted;
    for (const Markup& markup : article_.markup)
      if (markup.kind == MarkupKind::footnote_reference) wanted.insert(markup.target);
    for (const Anchor& anchor : anchors_) {
      if (!wanted.contains(anchor.id)) continue;
      article_.markup.push_back({MarkupKind::footnote_definition, anchor.span, anchor.id});
      for (std::uint32_t i = anchor.first; i < anchor.last; ++i) article_.blocks[i].region = Region::boilerplate;
    }
  }

  void begin() { builder_.begin_block(context_.back().region, context_.back().pull_quote); }

  void close() {
    if (!builder_.in_block()) return;
    const std::uint32_t index = builder_.end_block();
    if (index == TextBuilder::no_block) return;
    Block& block = article_.blocks[index];
    const std::string_view text = std::string_view(article_.text).substr(block.span.start, block.span.length());
    if (!title_.empty() && text == title_) block.region = Region::boilerplate;
  }

  void line_break() {
    if (builder_.in_block() && builder_.last() != '\0' && builder_.last() != '\n') builder_.put({last_end_, last_end_}, "\n");
  }

  /// Copies a text node: white space folded, character references decoded in place.
  void text(const GumboText& node) {
    const std::string_view raw(node.original_text.data, node.original_text.length), decoded(node.text);
    if (raw.data() < html_.data() || raw.data() + raw.size() > html_.data() + html_.size()) return;
    const auto base = static_cast<std::uint32_t>(raw.data() - html_.data());
    std::size_t i = 0, j = 0;
    while (i < raw.size() && j < decoded.size()) {
      const std::size_t from = i;
      if (is_space(raw[i]) || is_space(decoded[j])) {
        while (i < raw.size() && is_space(raw[i])) ++i;
        while (j < decoded.size() && is_space(decoded[j])) ++j;
        if (i == from) break;
        blank(base, from, i);
      } else if (raw[i] == '&') {
        ++i;
        while (i < raw.size() && is_name(raw[i]) && i - from < 32) ++i;
        if (i < raw.size() && raw[i] == ';') ++i;
        const std::size_t length = std::max<std::size_t>(utf8_length(decoded.substr(j)), 1);
        if (decoded[j] == '&' && raw.substr(from, 5) != "&amp;" && raw.substr(from, 2) != "&#") i = from + 1;  // a bare ampersand
        put(base, from, i, decoded.substr(j, length));
        j += length;
      } else {
        while (i < raw.size() && j < decoded.size() && raw[i] == decoded[j] && raw[i] != '&' && !is_space(raw[i])) ++i, ++j;
        if (i == from) break;
        if (!builder_.in_block()) begin();
        builder_.copy(base + static_cast<std::uint32_t>(from), raw.substr(from, i - from));
      }
    }
    if (j < decoded.size() && i < raw.size()) put(base, i, raw.size(), decoded.substr(j));
    last_end_ = base + static_cast<std::uint32_t>(raw.size());
  }

  void blank(std::uint32_t base, std::size_t from, std::size_t to) {
    if (!builder_.in_block() || builder_.last() == '\0' || is_space(builder_.last())) return;
    builder_.put({base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(to)}, " ");
  }

  void put(std::uint32_t base, std::size_t from, std::size_t to, std::string_view text) {
    if (!builder_.in_block()) begin();
    builder_.put({base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(to)}, text);
  }

  struct Anchor {
    std::string id;
    Span span;
    std::uint32_t first = 0, last = 0;  ///< blocks
  };

  Article& article_;
  std::string_view html_;
  const HtmlPage& page_;
  TextBuilder builder_;
  std::vector<Context> context_;
  std::vector<Anchor> anchors_;
  std::string title_;
  std::uint32_t last_end_ = 0;
};

struct Destroyer {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

Article read_html(std::string input) {
  Article article;
  article.input = std::move(input);
  const std::string html = bounded_html(article.input);
  const std::unique_ptr<GumboOutput, Destroyer> output(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
  const HtmlPage page = look_over(output->root, html);
  Writer writer(article, html, page);
  writer.run(output->root);
  article.title = writer.title();
  article.date = page.date;
  article.publisher = page.publisher;
  article.url = page.url;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  for (Markup& markup : article.markup) markup.span.end = std::min(markup.span.end, size);
  std::erase_if(article.markup, [](const Markup& markup) { return markup.span.empty(); });
  std::stable_sort(article.markup.begin(), article.markup.end(), [](const Markup& a, const Markup& b) { return a.span.start < b.span.start; });
  set_furniture_aside(article);
  add_suppressions(article);
  return article;
}

}  // namespace crosscheck
