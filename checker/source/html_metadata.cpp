#include "checker/source/html_metadata.hpp"

#include <vector>

#include "checker/source/html_regions.hpp"
#include "checker/source/lines.hpp"
#include "checker/source/loose_date.hpp"

namespace crosscheck {
namespace {

/// All nodes below the root in document order, with where the subtree of each ends.
struct Listed {
  const GumboNode* node = nullptr;
  std::size_t subtree_end = 0;
};

std::vector<Listed> list_nodes(const GumboNode* root) {
  std::vector<Listed> out;
  struct Open {
    std::size_t index;
    unsigned next;
  };
  std::vector<Open> path;
  out.push_back({root, 0});
  path.push_back({0, 0});
  while (!path.empty()) {
    const std::size_t index = path.back().index;
    const GumboNode* node = out[index].node;
    const bool inner = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    if (!inner || path.back().next >= node->v.element.children.length) {
      out[index].subtree_end = out.size();
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(node->v.element.children.data[path.back().next++]);
    out.push_back({child, 0});
    path.push_back({out.size() - 1, 0});
  }
  return out;
}

bool is_element(const GumboNode* node, GumboTag tag) { return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag; }

PlacedText attribute_value(const GumboElement& element, const char* name, std::string_view html) {
  PlacedText out;
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  if (found == nullptr || found->original_value.data == nullptr) return out;
  out.text = std::string(trimmed(found->value));
  const std::string_view raw(found->original_value.data, found->original_value.length);
  const std::size_t at = raw.find(out.text);
  out.exact = at != std::string_view::npos && !out.text.empty();
  const auto start = static_cast<std::uint32_t>(found->original_value.data - html.data());
  out.place = {start, start + static_cast<std::uint32_t>(raw.size())};
  if (out.exact) out.place.start += static_cast<std::uint32_t>(at);
  return out;
}

class Looker {
public:
  explicit Looker(std::string_view html) : html_(html) {}

  HtmlPage run(const GumboNode* root) {
    nodes_ = list_nodes(root);
    std::size_t best = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const GumboNode* node = nodes_[i].node;
      if (node->type != GUMBO_NODE_ELEMENT) continue;
      metadata(node);
      if (const std::size_t weight = copy_weight(i); weight > best) {
        best = weight;
        page_.copy = node;
        copy_index_ = i;
      }
    }
    find_headline();
    if (page_.title.text.empty()) page_.title = title_;
    if (!page_.date) page_.date = time_;
    return std::move(page_);
  }

private:
  void metadata(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_META) return meta(element);
    if (element.tag == GUMBO_TAG_TITLE && title_.text.empty()) return title(element);
    if (element.tag == GUMBO_TAG_TIME && !time_) time_ = loose_date(attribute(element, "datetime"));
    if (element.tag == GUMBO_TAG_LINK && attribute(element, "rel") == "canonical") page_.url = attribute(element, "href");
  }

  void meta(const GumboElement& element) {
    std::string_view name = attribute(element, "property");
    if (name.empty()) name = attribute(element, "name");
    if (name.empty()) name = attribute(element, "itemprop");
    const std::string_view content = attribute(element, "content");
    if (name == "og:title" && page_.title.text.empty()) page_.title = attribute_value(element, "content", html_);
    if ((name == "og:site_name" || name == "publisher" || name == "application-name") && page_.publisher.empty()) page_.publisher = content;
    if (name == "og:url" && page_.url.empty()) page_.url = content;
    for (const std::string_view date : {"article:published_time", "datePublished", "date", "pubdate", "publishdate", "dc.date", "DC.date.issued", "dcterms.created"})
      if (name == date && !page_.date) page_.date = loose_date(content);
  }

  void title(const GumboElement& element) {
    if (element.children.length != 1) return;
    const auto* text = static_cast<const GumboNode*>(element.children.data[0]);
    if (text->type != GUMBO_NODE_TEXT) return;
    title_.text = std::string(trimmed(text->v.text.text));
    const std::string_view raw(text->v.text.original_text.data, text->v.text.original_text.length);
    const std::size_t at = raw.find(title_.text);
    title_.exact = at != std::string_view::npos && !title_.text.empty();
    const auto start = static_cast<std::uint32_t>(raw.data() - html_.data() + static_cast<std::ptrdiff_t>(title_.exact ? at : 0));
    title_.place = {start, start + static_cast<std::uint32_t>(title_.exact ? title_.text.size() : raw.size())};
  }

  /// Text in the element, where it is of a kind that holds copy; a marked article body beats article beats main.
  std::size_t copy_weight(std::size_t index) const {
    const GumboElement& element = nodes_[index].node->v.element;
    const bool body = attribute(element, "itemprop") == "articleBody";
    const bool article = element.tag == GUMBO_TAG_ARTICLE;
    if (!body && !article && element.tag != GUMBO_TAG_MAIN) return 0;
    if (weighed_until_ > index && !body) return 0;  // inside an article that was weighed
    weighed_until_ = nodes_[index].subtree_end;
    std::size_t text = 0;
    for (std::size_t i = index; i < nodes_[index].subtree_end; ++i)
      if (nodes_[i].node->type == GUMBO_NODE_TEXT) text += nodes_[i].node->v.text.original_text.length;
    return text + (article ? 1 : 0);
  }

  /// The first h1 of the copy; else the last one before it, else the first of the page.
  void find_headline() {
    const GumboNode *before = nullptr, *first = nullptr;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!is_element(nodes_[i].node, GUMBO_TAG_H1)) continue;
      if (first == nullptr) first = nodes_[i].node;
      if (page_.copy != nullptr && i < copy_index_) before = nodes_[i].node;
      if (page_.copy != nullptr && i > copy_index_ && i < nodes_[copy_index_].subtree_end) {
        page_.headline = nodes_[i].node;
        return;
      }
    }
    page_.headline = before != nullptr ? before : first;
  }

  std::string_view html_;
  std::vector<Listed> nodes_;
  std::size_t copy_index_ = 0;
  mutable std::size_t weighed_until_ = 0;
  HtmlPage page_;
  PlacedText title_;
  std::optional<Day> time_;
};

}  // namespace

HtmlPage look_over(const GumboNode* root, std::string_view html) { return Looker(html).run(root); }

}  // namespace crosscheck
