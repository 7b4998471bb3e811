#include "checker/source/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <vector>

#include "checker/source/entities.hpp"
#include "checker/source/front_matter.hpp"
#include "checker/source/lines.hpp"
#include "checker/source/markdown_notes.hpp"
#include "checker/source/page_furniture.hpp"
#include "checker/source/suppressions.hpp"
#include "checker/source/text_builder.hpp"

namespace crosscheck {
namespace {

constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS;

/// Takes md4c's events and writes blocks.
class Writer {
public:
  Writer(Article& article, const MarkdownNotes& notes) : article_(article), notes_(notes), builder_(article) {}

  /// A block that does not stand in the Markdown itself.
  void placed_block(const PlacedText& text, Region region) {
    if (text.text.empty()) return;
    builder_.begin_block(region);
    if (text.exact)
      builder_.copy(text.place.start, text.text);
    else
      builder_.put(text.place, text.text);
    builder_.end_block();
  }

  void run(std::string_view markdown, std::uint32_t base) {
    base_ = base;
    markdown_ = markdown;
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return static_cast<Writer*>(self)->enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<Writer*>(self)->leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return static_cast<Writer*>(self)->enter_span(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Writer*>(self)->leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<Writer*>(self)->text(type, {text, size});
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
    close();
    regions_.clear();
    links_.clear();
  }

  /// A footnote's text, after the article.
  void note(const MarkdownNotes::Definition& definition, std::string_view input) {
    const auto first = static_cast<std::uint32_t>(article_.blocks.size());
    in_note_ = true;
    run(input.substr(definition.body.start, definition.body.length()), definition.body.start);
    in_note_ = false;
    if (article_.blocks.size() == first) return;
    article_.markup.push_back({MarkupKind::footnote_definition, {article_.blocks[first].span.start, article_.blocks.back().span.end}, definition.label});
  }

  void use_title(std::string_view title) { title_ = title; }
  const std::string& title() const { return title_; }

private:
  int enter_block(MD_BLOCKTYPE type, void* detail) {
    close();
    switch (type) {
      case MD_BLOCK_QUOTE: regions_.push_back(Region::quote); break;
      case MD_BLOCK_UL: case MD_BLOCK_OL: regions_.push_back(Region::list); break;
      case MD_BLOCK_TABLE: regions_.push_back(Region::table); break;
      case MD_BLOCK_CODE: case MD_BLOCK_HTML: skipping_ = true; break;
      case MD_BLOCK_H: heading_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level; break;
      default: break;
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    close();
    switch (type) {
      case MD_BLOCK_QUOTE: case MD_BLOCK_UL: case MD_BLOCK_OL: case MD_BLOCK_TABLE:
        if (!regions_.empty()) regions_.pop_back();
        break;
      case MD_BLOCK_CODE: case MD_BLOCK_HTML: skipping_ = false; break;
      case MD_BLOCK_H: heading_ = 0; break;
      default: break;
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    if (skipping_) return 0;
    if (type == MD_SPAN_A) {
      open();
      const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
      links_.push_back({builder_.position(), std::string(href.text, href.size)});
    } else if (type == MD_SPAN_IMG) {
      const bool first = !builder_.in_block() || builder_.last() == '\0';
      open();
      if (first) builder_.set_region(Region::caption);
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_A && !links_.empty()) {
      article_.markup.push_back({MarkupKind::link, {links_.back().start, builder_.position()}, links_.back().target});
      links_.pop_back();
    } else if (type == MD_SPAN_IMG && builder_.in_block() && builder_.last() != '\0') {
      builder_.put({last_end_, last_end_}, "\n");  // what follows is no part of the picture's words
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (skipping_ || type == MD_TEXT_HTML) {
      if (!skipping_ && (text.starts_with("<br") || text.starts_with("<BR"))) line_break("\n");
      return 0;
    }
    open();
    if (type == MD_TEXT_SOFTBR) line_break(" ");
    if (type == MD_TEXT_BR) line_break("\n");
    if (type == MD_TEXT_NULLCHAR) builder_.put({last_end_, last_end_ + 1}, "\xEF\xBF\xBD");
    const bool inside = text.data() >= markdown_.data() && text.data() + text.size() <= markdown_.data() + markdown_.size();
    if (!inside || type == MD_TEXT_SOFTBR || type == MD_TEXT_BR || type == MD_TEXT_NULLCHAR) return 0;
    const auto at = static_cast<std::uint32_t>(text.data() - markdown_.data()) + base_;
    last_end_ = at + static_cast<std::uint32_t>(text.size());
    if (type == MD_TEXT_ENTITY)
      builder_.put({at, last_end_}, decode_entity(text));
    else
      copy(at, text);
    return 0;
  }

  void line_break(std::string_view with) {
    if (builder_.in_block() && builder_.last() != '\0' && builder_.last() != '\n') builder_.put({last_end_, last_end_ + 1}, with);
  }

  /// Text between masked marks; a mark leaves its markup.
  void copy(std::uint32_t at, std::string_view text) {
    while (!text.empty()) {
      const std::size_t clean = std::min(text.find(mask), text.size());
      builder_.copy(at, text.substr(0, clean));
      at += static_cast<std::uint32_t>(clean);
      text.remove_prefix(clean);
      while (text.starts_with(mask)) {
        if (const auto found = notes_.marks.find(at); found != notes_.marks.end()) begin_mark(found->second);
        if (!open_keys_.empty() && open_keys_.back().end == at) end_key();
        ++at;
        text.remove_prefix(1);
      }
    }
  }

  void begin_mark(const MarkdownNotes::Mark& found) {
    if (found.text_end == 0)
      article_.markup.push_back({MarkupKind::footnote_reference, builder_.last_word(), found.target});
    else
      open_keys_.push_back({builder_.position(), found.text_end, found.target});
  }

  void end_key() {
    article_.markup.push_back({MarkupKind::reference_link, {open_keys_.back().start, builder_.position()}, open_keys_.back().target});
    open_keys_.pop_back();
  }

  Region region() const {
    if (in_note_) return Region::boilerplate;
    for (const Region wanted : {Region::quote, Region::table, Region::list})
      if (std::find(regions_.begin(), regions_.end(), wanted) != regions_.end()) return wanted;
    return Region::body;
  }

  void open() {
    if (builder_.in_block()) return;
    const bool headline = heading_ > 0 && !in_note_ && title_.empty() && (heading_ == 1 || article_.blocks.empty());
    builder_.begin_block(headline ? Region::headline : region());
    is_headline_ = headline;
  }

  void close() {
    if (!builder_.in_block()) return;
    open_keys_.clear();
    const std::uint32_t block = builder_.end_block();
    if (block == TextBuilder::no_block) return;
    const Span span = article_.blocks[block].span;
    const std::string_view text = std::string_view(article_.text).substr(span.start, span.length());
    if (is_headline_)
      title_ = text;
    else if (heading_ > 0 && text == title_)
      article_.blocks[block].region = Region::boilerplate;  // the headline once more
    is_headline_ = false;
  }

  struct Link {
    std::uint32_t start = 0;
    std::string target;
  };
  struct OpenKey {
    std::uint32_t start = 0;
    std::uint32_t end = 0;  ///< in the input
    std::string target;
  };

  Article& article_;
  const MarkdownNotes& notes_;
  TextBuilder builder_;
  std::string_view markdown_;
  std::uint32_t base_ = 0;
  std::uint32_t last_end_ = 0;  ///< of the text before, in the input
  std::vector<Region> regions_;
  std::vector<Link> links_;
  std::vector<OpenKey> open_keys_;
  std::string title_;
  unsigned heading_ = 0;
  bool skipping_ = false;
  bool in_note_ = false;
  bool is_headline_ = false;
};

/// Markup of text that the block's end took away again is cut; empty markup goes.
void tidy_markup(Article& article) {
  const auto size = static_cast<std::uint32_t>(article.text.size());
  for (Markup& markup : article.markup) markup.span.end = std::min(markup.span.end, size);
  std::erase_if(article.markup, [](const Markup& markup) { return markup.span.empty(); });
  std::stable_sort(article.markup.begin(), article.markup.end(),
                   [](const Markup& a, const Markup& b) { return a.span.start < b.span.start; });
}

}  // namespace

Article read_markdown(std::string input) {
  Article article;
  article.input = std::move(input);
  const FrontMatter front = read_front_matter(article.input);
  const MarkdownNotes notes = find_notes(article.input, front.end);
  Writer writer(article, notes);
  writer.placed_block(front.title, Region::headline);
  writer.placed_block(front.standfirst, Region::standfirst);
  writer.use_title(front.title.text);
  writer.run(notes.masked, 0);
  for (const MarkdownNotes::Definition& definition : notes.definitions) writer.note(definition, article.input);
  article.title = writer.title();
  article.publisher = front.publisher;
  article.url = front.url;
  article.date = front.date;
  tidy_markup(article);
  set_furniture_aside(article);
  add_suppressions(article);
  for (Suppression suppression : front.suppressions) {
    suppression.covers = {0, static_cast<std::uint32_t>(article.text.size())};
    article.suppressions.push_back(std::move(suppression));
  }
  return article;
}

}  // namespace crosscheck
