#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/formats.hpp"
#include "reports/html/annotated.hpp"
#include "reports/html/assets.hpp"
#include "reports/html/parts.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"

namespace crosscheck {
namespace {

/// A page with more claims of one verdict than this would be slow to open; the rest is counted.
constexpr std::size_t most_claims = 1500;
constexpr std::size_t most_findings = 2000;  ///< of each kind: a browser opens no page of a hundred megabytes

PageData list() { return PageData(PageData::type::list); }
std::string text_of(std::size_t number) { return std::to_string(number); }

/// Turns a Report into the data of report.mustache, a function a section.
class Page {
public:
  explicit Page(const Report& report) : report_(report), documents_(report) {}
  PageData data();

private:
  void add_head(PageData& page) const;
  void add_findings(PageData& page) const;
  void add_articles(PageData& page) const;
  void add_claims(PageData& page) const;
  void add_sources(PageData& page) const;
  void add_about(PageData& page) const;
  PageData article_data(std::size_t index, const std::vector<Covering>& coverings) const;
  PageData claim_data(const ReportedClaim& claim) const;

  const Report& report_;
  PageDocuments documents_;
};

struct VerdictLabel {
  Verdict verdict;
  std::string_view label;
  std::uint32_t Coverage::*count;
};
constexpr std::array<VerdictLabel, 4> verdict_labels = {{{Verdict::contradicted, "contradicted", &Coverage::contradicted},
                                                         {Verdict::unsupported, "unsupported", &Coverage::unsupported},
                                                         {Verdict::supported, "supported", &Coverage::supported},
                                                         {Verdict::not_checked, "not checked", &Coverage::not_checked}}};

void Page::add_head(PageData& page) const {
  const std::vector<ReportedDocument>& documents = report_.documents;
  const bool is_single = documents.size() == 1;
  const std::string title = is_single ? (documents[0].title.empty() ? documents[0].name : documents[0].title) : counted(documents.size(), "article");
  page.set("title", printable(title));
  std::string subtitle;
  for (std::size_t i = 0; i < documents.size() && i < 6; ++i) subtitle += (i == 0 ? "" : " · ") + documents[i].name;
  if (documents.size() > 6) subtitle += fmt::format(" · and {} more", documents.size() - 6);
  page.set("subtitle", printable(subtitle));
  PageData verdicts = list();
  for (const VerdictLabel& label : verdict_labels) {
    const std::uint32_t count = report_.coverage.*label.count;
    PageData verdict;
    verdict.set("kind", std::string(to_string(label.verdict)));
    verdict.set("icon", std::string(icon_of(label.verdict)));
    verdict.set("label", std::string(label.label));
    verdict.set("count", text_of(count));
    if (count > 0) verdict.set("share", text_of(count));
    else verdict.set("share", false);
    verdicts.push_back(verdict);
  }
  page.set("verdicts", verdicts);
  page.set("coverage", coverage_line(report_));
  page.set("findings_line", findings_line(tally(report_)));
  page.set("style", std::string(html_style));
  page.set("script", std::string(html_script));
  page.set("script_hash", base64_of_hexadecimal(html_script_sha256));
}

/// Says how many findings of a kind the page does not show, under `key`; false for none.
void set_left_out(PageData& page, const char* key, std::size_t count) {
  if (count > most_findings) page.set(key, fmt::format("{} more are not on this page; the other formats hold all of them.", count - most_findings));
  else page.set(key, false);
}

void Page::add_findings(PageData& page) const {
  PageData issues = list();
  PageData notes = list();
  PageData suppressed = list();
  std::size_t issue_count = 0;
  std::size_t note_count = 0;
  std::size_t accepted = 0;
  const Tally counts = tally(report_);
  for (const Finding* finding : in_reading_order(report_)) {
    std::size_t& count = !is_open(*finding) ? accepted : finding->severity == Severity::note ? note_count : issue_count;
    if (++count > most_findings) continue;
    PageData data = finding_data(*finding, documents_);
    if (!is_open(*finding)) {
      data.set("text", printable(finding->message));
      data.set("reason", printable(finding->suppressed.value_or("in the baseline")));
      suppressed.push_back(data);
      continue;
    }
    const CatalogueRule* rule = find_catalogue_rule(finding->rule);
    data.set("explanation", rule == nullptr ? "" : std::string(rule->explanation));
    (finding->severity == Severity::note ? notes : issues).push_back(data);
  }
  set_left_out(page, "issues_left_out", issue_count);
  set_left_out(page, "notes_left_out", note_count);
  set_left_out(page, "suppressed_left_out", accepted);
  page.set("issues", issues);
  page.set("issue_count", text_of(issue_count));
  page.set("notes", notes);
  page.set("has_notes", counts.notes > 0);
  page.set("note_count", text_of(counts.notes));
  page.set("suppressed", suppressed);
  page.set("has_suppressed", accepted > 0);
  PageData filters = list();
  const auto add_filter = [&](const char* kind, const char* label, std::size_t count) {
    if (count == 0) return;
    PageData filter;
    filter.set("kind", kind);
    filter.set("label", label);
    filter.set("count", text_of(count));
    filters.push_back(filter);
  };
  add_filter("error", "Errors", counts.errors);
  add_filter("warning", "Warnings", counts.warnings);
  add_filter("note", "Notes", counts.notes);
  page.set("filters", filters);
}

PageData Page::article_data(std::size_t index, const std::vector<Covering>& coverings) const {
  const ReportedDocument& document = report_.documents[index];
  PageData data;
  data.set("anchor", copy_anchor(index));
  data.set("title", printable(document.title.empty() ? document.name : document.title));
  std::string meta = document.name;
  if (!document.publisher.empty()) meta += " · " + document.publisher;
  if (!document.date.empty()) meta += " · " + document.date;
  meta += fmt::format(" · {}, {}", counted(document.words, "word"), counted(document.claims, "claim"));
  data.set("meta", printable(meta));
  data.set("open", report_.documents.size() <= 8);
  PageData blocks = list();
  std::size_t next = 0;
  for (const ReportedBlock& block : document.blocks) {
    while (next < coverings.size() && coverings[next].span.end <= block.span.start) ++next;
    std::vector<Covering> here;
    for (std::size_t i = next; i < coverings.size() && coverings[i].span.start < block.span.end; ++i) here.push_back(coverings[i]);
    PageData segments = list();
    for (const Segment& segment : segments_of(block.span, block.region == "boilerplate" ? std::vector<Covering>{} : here)) {
      PageData piece;
      piece.set("text", printable(std::string_view(document.text).substr(segment.span.start, segment.span.length())));
      if (segment.link.empty()) piece.set("link", false);
      else piece.set("link", segment.link);
      piece.set("classes", segment.classes);
      piece.set("hint", segment.hint);
      if (segment.icon.empty()) piece.set("sup", false);
      else piece.set("sup", std::string(segment.icon));
      segments.push_back(piece);
    }
    PageData shown;
    shown.set("tag", block.region == "headline" ? "h3" : "p");
    shown.set("region", block.region);
    shown.set("segments", segments);
    blocks.push_back(shown);
  }
  data.set("blocks", blocks);
  return data;
}

void Page::add_articles(PageData& page) const {
  std::vector<std::vector<Covering>> coverings(report_.documents.size());
  for (const ReportedClaim& claim : report_.claims)
    if (documents_.is_shown(claim.document)) coverings[claim.document].push_back({claim.location.plain, &claim, nullptr});
  const auto cover = [&](const Location& place, const Finding& finding) {
    const std::size_t at = documents_.index(place.document);
    if (place.line != 0 && documents_.is_shown(at)) coverings[at].push_back({place.plain, nullptr, &finding});
  };
  for (const Finding& finding : report_.findings) {
    if (!is_open(finding)) continue;
    cover(finding.location, finding);
    for (const RelatedLocation& related : finding.related) cover(related.location, finding);
  }
  PageData articles = list();
  bool has_articles = false;
  for (std::size_t i = 0; i < report_.documents.size(); ++i) {
    if (!documents_.is_shown(i)) continue;
    std::stable_sort(coverings[i].begin(), coverings[i].end(), [](const Covering& a, const Covering& b) { return a.span.start < b.span.start; });
    articles.push_back(article_data(i, coverings[i]));
    has_articles = true;
  }
  page.set("articles", articles);
  page.set("has_articles", has_articles);
  const std::size_t left_out = documents_.left_out();
  if (left_out > 0) page.set("articles_left_out", fmt::format("{} without a conflict are not shown here.", counted(left_out, "article")));
  else page.set("articles_left_out", false);
}

PageData Page::claim_data(const ReportedClaim& claim) const {
  PageData data = location_data(claim.location, documents_);
  data.set("id", claim.id);
  data.set("text", printable(claim.text));
  if (claim.voice.empty()) data.set("voice", false);
  else data.set("voice", printable(claim.voice));
  data.set("reason", message_data(claim.reason));
  PageData evidence = list();
  for (const RelatedLocation& passage : claim.evidence) evidence.push_back(location_data(passage.location, documents_));
  data.set("evidence", evidence);
  return data;
}

void Page::add_claims(PageData& page) const {
  PageData groups = list();
  for (const VerdictLabel& label : verdict_labels) {
    PageData claims = list();
    std::size_t count = 0;
    for (const ReportedClaim& claim : report_.claims)
      if (claim.verdict == label.verdict && ++count <= most_claims) claims.push_back(claim_data(claim));
    if (count == 0) continue;
    PageData group;
    group.set("kind", std::string(to_string(label.verdict)));
    group.set("icon", std::string(icon_of(label.verdict)));
    group.set("label", std::string(label.label));
    group.set("count", text_of(count));
    group.set("claims", claims);
    group.set("open", label.verdict == Verdict::contradicted || label.verdict == Verdict::unsupported);
    group.set("reason_title", label.verdict == Verdict::not_checked ? "Why not" : "Because");
    if (count > most_claims) group.set("left_out", fmt::format("{} more are not listed.", count - most_claims));
    else group.set("left_out", false);
    groups.push_back(group);
  }
  page.set("claim_groups", groups);
  page.set("has_claims", !report_.claims.empty());
}

struct SourceLabel {
  std::string_view kind;
  std::string_view label;
  std::string_view column;
};
constexpr std::array<SourceLabel, 5> source_labels = {{{"fact", "facts of the packs", "Fact"},
                                                       {"named", "named sources", "Source"},
                                                       {"document", "documents", "Document"},
                                                       {"anonymous", "unnamed sources", "As the copy calls it"},
                                                       {"none", "nobody in particular", "As the copy puts it"}}};

void Page::add_sources(PageData& page) const {
  PageData groups = list();
  for (const SourceLabel& label : source_labels) {
    PageData sources = list();
    std::size_t count = 0;
    for (const ReportedSource& source : report_.sources) {
      if (source.kind != label.kind) continue;
      ++count;
      PageData data;
      data.set("name", printable(source.name));
      data.set("detail", printable(source.detail));
      data.set("claims", text_of(source.claims));
      sources.push_back(data);
    }
    if (count == 0) continue;
    PageData group;
    group.set("label", std::string(label.label));
    group.set("column", std::string(label.column));
    group.set("count", text_of(count));
    group.set("sources", sources);
    group.set("open", label.kind == "fact" || count <= 12);
    groups.push_back(group);
  }
  page.set("source_groups", groups);
  page.set("has_sources", !report_.sources.empty());
}

void Page::add_about(PageData& page) const {
  PageData reasons = list();
  for (const auto& [reason, count] : report_.coverage.not_checked_reasons) {
    PageData data;
    data.set("count", text_of(count));
    data.set("reason", printable(reason));
    reasons.push_back(data);
  }
  page.set("reasons", reasons);
  PageData not_judged = list();
  for (const std::string& what : report_.coverage.not_judged) {
    PageData data;
    data.set("what", what);
    not_judged.push_back(data);
  }
  page.set("not_judged", not_judged);
  page.set("has_not_judged", !report_.coverage.not_judged.empty());
  PageData packs = list();
  for (const ReportedPack& pack : report_.packs) {
    PageData data;
    data.set("name", pack.name);
    data.set("version", pack.version);
    data.set("hash", pack.hash);
    packs.push_back(data);
  }
  page.set("packs", packs);
  page.set("version", report_.version);
  PageData documents = list();
  for (const ReportedDocument& document : report_.documents) {
    PageData data;
    data.set("name", printable(document.name));
    data.set("publisher", printable(document.publisher));
    data.set("date", document.date);
    data.set("words", text_of(document.words));
    data.set("claims", text_of(document.claims));
    data.set("hash", document.hash);
    documents.push_back(data);
  }
  page.set("documents", documents);
  page.set("document_count", text_of(report_.documents.size()));
  if (report_.compared_with > 0) page.set("compared_with", fmt::format("Compared with {} that are not reported themselves.", counted(report_.compared_with, "document")));
  else page.set("compared_with", false);
}

PageData Page::data() {
  PageData page;
  add_head(page);
  add_findings(page);
  add_articles(page);
  add_claims(page);
  add_sources(page);
  add_about(page);
  return page;
}

}  // namespace

std::string render_html(const Report& report, const RenderSettings&) {
  kainjow::mustache::mustache page{std::string(html_template)};
  return page.render(Page(report).data());
}

}  // namespace crosscheck
