#include "checker/citations/citations.hpp"

#include <algorithm>
#include <map>

#include "checker/citations/reference_list.hpp"
#include "checker/source/loose_date.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

/// Labels of notes don't mind case.
bool is_address(std::string_view target) { return target.find("://") != std::string_view::npos || target.starts_with("mailto:"); }

class Finder {
public:
  explicit Finder(const ParsedArticle& parsed) : parsed_(parsed), article_(parsed.article) {}

  Citations run() {
    for (const Markup& markup : article_.markup)
      if (markup.kind == MarkupKind::link) inner_links_.try_emplace(markup.span.start, &markup);
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
    const auto link = inner_links_.lower_bound(markup.span.start);
    if (link != inner_links_.end() && markup.span.contains(link->second->span) && link->first < markup.span.end) set_target(reference, link->second->target);
    if (reference.url.empty()) set_address(reference);
    notes_.emplace(lowered(markup.target), add(std::move(reference)));
  }

  /// The address that a note's text spells out.
  static void set_address(Reference& reference) {
    const std::size_t start = std::min(reference.title.find("https://"), reference.title.find("http://"));
    if (start == std::string::npos) return;
    std::size_t end = std::min(reference.title.find_first_of(" \n)>]", start), reference.title.size());
    while (end > start && std::string_view(".,;").find(reference.title[end - 1]) != std::string_view::npos) --end;
    reference.url = reference.title.substr(start, end - start);
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
        const auto note = notes_.find(lowered(markup.target));
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
  std::map<std::uint32_t, const Markup*> inner_links_;  ///< all links by their place
};

}  // namespace

Citations find_citations(const ParsedArticle& parsed) { return Finder(parsed).run(); }

}  // namespace crosscheck
