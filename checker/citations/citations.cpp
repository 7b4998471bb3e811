#include "checker/citations/citations.hpp"

#include <algorithm>
#include <map>

#include "checker/citations/reference_list.hpp"
#include "checker/source/loose_date.hpp"

namespace crosscheck {
namespace {

bool is_address(std::string_view target) { return target.find("://") != std::string_view::npos || target.starts_with("mailto:"); }

class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), article_(parsed.article) {}

  Citations run() {
    for (const Markup& markup : article_.markup)
      if (markup.kind == MarkupKind::footnote_definition) definition(markup);
    for (const Markup& markup : article_.markup) cite(markup);
    add_reference_list(parsed_, out_);
    std::stable_sort(out_.citations.begin(), out_.citations.end(), [](const Citation& a, const Citation& b) { return a.span.start < b.span.start; });
    return std::move(out_);
  }

private:
  std::uint32_t add(Reference reference) {
    out_.references.push_back(std::move(reference));
    return static_cast<std::uint32_t>(out_.references.size() - 1);
  }

  /// A note: its text, and the first link in it.
  void definition(const Markup& markup) {
    Reference reference;
    reference.key = markup.target;
    reference.span = markup.span;
    reference.title = std::string(parsed_.text(markup.span));
    if (const auto date = loose_date(reference.title)) reference.date = to_string(*date);
    for (const Markup& link : article_.markup)
      if (link.kind == MarkupKind::link && markup.span.contains(link.span) && link.span.start < markup.span.end) {
        set_target(reference, link.target);
        break;
      }
    notes_.emplace(markup.target, add(std::move(reference)));
  }

  static void set_target(Reference& reference, const std::string& target) {
    reference.url = target;
    if (!is_address(target)) reference.file = target;
  }

  void cite(const Markup& markup) {
    switch (markup.kind) {
      case MarkupKind::link: return link(markup, CitationKind::link);
      case MarkupKind::cite: case MarkupKind::quotation:
        if (!markup.target.empty()) link(markup, CitationKind::quote);
        return;
      case MarkupKind::footnote_reference: {
        const auto note = notes_.find(markup.target);
        out_.citations.push_back({markup.span, CitationKind::footnote, markup.target,
                                  note == notes_.end() ? std::nullopt : std::optional(note->second)});
        return;
      }
      case MarkupKind::reference_link: out_.citations.push_back({markup.span, CitationKind::reference, markup.target, std::nullopt}); return;
      case MarkupKind::footnote_definition: return;
    }
  }

  /// Links inside notes and page furniture cite nothing themselves; nor do links into the page.
  void link(const Markup& markup, CitationKind kind) {
    if (markup.target.starts_with('#') || markup.target.empty() || is_boilerplate(markup.span.start)) return;
    auto known = links_.find(markup.target);
    if (known == links_.end()) {
      Reference reference;
      reference.key = markup.target;
      set_target(reference, markup.target);
      known = links_.emplace(markup.target, add(std::move(reference))).first;
    }
    out_.citations.push_back({markup.span, kind, markup.target, known->second});
  }

  bool is_boilerplate(std::uint32_t at) const {
    const auto block = std::partition_point(article_.blocks.begin(), article_.blocks.end(), [&](const Block& b) { return b.span.end <= at; });
    return block != article_.blocks.end() && block->region == Region::boilerplate;
  }

  const ParsedArticle& parsed_;
  const Article& article_;
  Citations out_;
  std::map<std::string, std::uint32_t> notes_, links_;
};

}  // namespace

Citations find_citations(const ParsedArticle& parsed) { return Finder(parsed).run(); }

}  // namespace crosscheck
