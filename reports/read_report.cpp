#include "reports/read_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/system/system_error.hpp>
#include <limits>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

/// An object of the report and the way to it. What is absent reads as empty; what is of another kind is an Error.
class Node {
public:
  Node(const json::value& value, std::string way, const std::string& path) : path_(path), way_(std::move(way)) {
    object_ = value.if_object();
    if (object_ == nullptr) fail({}, "an object");
  }

  std::string text(std::string_view key) const {
    const json::value* value = find(key);
    if (value == nullptr || value->is_null()) return {};
    const json::string* text = value->if_string();
    if (text == nullptr) fail(key, "a string");
    return {text->data(), text->size()};
  }
  std::uint32_t number(std::string_view key) const {
    const json::value* value = find(key);
    if (value == nullptr) return 0;
    const std::int64_t* number = value->if_int64();
    if (number == nullptr || *number < 0 || *number > std::numeric_limits<std::uint32_t>::max()) fail(key, "a whole number from 0 to 4294967295");
    return static_cast<std::uint32_t>(*number);
  }
  double share(std::string_view key) const {
    const json::value* value = find(key);
    if (value == nullptr) return 0;
    if (!value->is_number()) fail(key, "a number");
    const double number = value->to_number<double>();
    if (!(number >= 0 && number <= 1)) fail(key, "a number from 0 to 1");
    return number;
  }
  bool truth(std::string_view key) const {
    const json::value* value = find(key);
    if (value == nullptr) return false;
    if (!value->is_bool()) fail(key, "true or false");
    return value->get_bool();
  }
  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const json::value& value : items(key)) {
      if (!value.is_string()) fail(key, "a list of strings");
      out.emplace_back(value.get_string().data(), value.get_string().size());
    }
    return out;
  }
  std::optional<Node> child(std::string_view key) const {
    const json::value* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    return Node(*value, way_to(key), path_);
  }
  /// Calls `use` with a Node for each item of the list.
  template <class Use>
  void each(std::string_view key, const Use& use) const {
    std::size_t index = 0;
    for (const json::value& value : items(key)) use(Node(value, fmt::format("{}[{}]", way_to(key), index++), path_));
  }
  const json::object& object() const { return *object_; }
  bool has(std::string_view key) const { return find(key) != nullptr; }

  [[noreturn]] void fail(std::string_view key, std::string_view wanted) const {
    const std::string way = way_to(key);
    throw Error(fmt::format("{} must be {}", way.empty() ? "the report" : "`" + way + "`", wanted), path_);
  }

private:
  const json::value* find(std::string_view key) const { return object_->if_contains(json::string_view(key.data(), key.size())); }
  const json::array& items(std::string_view key) const {
    static const json::array none;
    const json::value* value = find(key);
    if (value == nullptr) return none;
    if (!value->is_array()) fail(key, "a list");
    return value->get_array();
  }
  std::string way_to(std::string_view key) const {
    if (key.empty()) return way_;
    return way_.empty() ? std::string(key) : fmt::format("{}.{}", way_, key);
  }

  const std::string& path_;
  std::string way_;
  const json::object* object_ = nullptr;
};

Span span_of(const Node& node) { return {node.number("start"), node.number("end")}; }

Span span_at(const Node& node, std::string_view key) {
  const std::optional<Node> span = node.child(key);
  return span ? span_of(*span) : Span{};
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Within the text, in order, and not inside a character.
Span cut(Span span, std::string_view text) {
  const auto fit = [&](std::uint32_t at) {
    at = std::min(at, static_cast<std::uint32_t>(text.size()));
    while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
    return at;
  };
  const std::uint32_t start = fit(span.start);
  return {start, std::max(start, fit(span.end))};
}

Location location_of(const Node& node) {
  Location out;
  out.document = node.text("document");
  out.in_title = node.text("in") == "title";
  out.span = span_of(node);
  out.line = node.number("line");
  out.column = node.number("column");
  out.end_line = node.number("end_line");
  out.end_column = node.number("end_column");
  out.file = node.text("file");
  out.record_line = node.number("record_line");
  out.excerpt = node.text("excerpt");
  out.mark = cut(span_at(node, "mark"), out.excerpt);
  out.plain = span_at(node, "plain");
  return out;
}

RelatedLocation related_of(const Node& node) {
  RelatedLocation out;
  out.location = location_of(node);
  out.message = node.text("message");
  if (const std::optional<Node> context = node.child("context")) out.context = span_of(*context);
  return out;
}

Finding finding_of(const Node& node) {
  Finding out;
  out.rule = node.text("rule");
  if (out.rule.empty()) node.fail("rule", "a rule's name");
  const std::optional<Severity> severity = severity_from(node.text("severity"));
  if (!severity) node.fail("severity", "error, warning or note");
  out.severity = *severity;
  out.message = node.text("message");
  out.location = location_of(node);
  node.each("related", [&](const Node& related) { out.related.push_back(related_of(related)); });
  out.working = node.texts("working");
  out.claims = node.texts("claims");
  out.confidence = node.share("confidence");
  out.fingerprint = node.text("fingerprint");
  node.each("suggestions", [&](const Node& suggestion) { out.suggestions.push_back({span_of(suggestion), suggestion.text("replacement")}); });
  if (const std::optional<Node> suppressed = node.child("suppressed")) out.suppressed = suppressed->text("reason");
  out.in_baseline = node.truth("baseline");
  return out;
}

/// Blocks in order and inside the text, as the annotated copy needs them.
ReportedDocument document_of(const Node& node) {
  ReportedDocument out;
  out.name = node.text("path");
  out.file = node.text("file");
  out.hash = node.text("hash");
  out.title = node.text("title");
  out.publisher = node.text("publisher");
  out.date = node.text("date");
  out.text = node.text("text");
  out.sentences = node.number("sentences");
  out.words = node.number("words");
  out.claims = node.number("claims");
  std::uint32_t end = 0;
  node.each("blocks", [&](const Node& block) {
    Span span = cut(span_of(block), out.text);
    span.start = std::max(span.start, end);
    if (span.empty()) return;
    end = span.end;
    out.blocks.push_back({span, block.text("region")});
  });
  return out;
}

std::optional<Verdict> verdict_from(std::string_view word) {
  for (const Verdict verdict : {Verdict::supported, Verdict::contradicted, Verdict::unsupported, Verdict::not_checked})
    if (word == to_string(verdict)) return verdict;
  return std::nullopt;
}

Coverage coverage_of(const Node& node) {
  Coverage out;
  out.sentences = node.number("sentences");
  out.claims = node.number("claims");
  out.supported = node.number("supported");
  out.contradicted = node.number("contradicted");
  out.unsupported = node.number("unsupported");
  out.not_checked = node.number("not_checked");
  if (const std::optional<Node> reasons = node.child("not_checked_reasons"))
    for (const auto& [reason, count] : reasons->object()) {
      const std::string key(reason.data(), reason.size());
      out.not_checked_reasons[key] = reasons->number(key);
    }
  out.not_judged = node.texts("not_judged");
  return out;
}

Outcome outcome_of(const Node& node) {
  Outcome out;
  out.status = node.number("exit_status") == 0 ? 0 : 1;
  out.reason = node.text("reason");
  const std::string fail_on = node.text("fail_on");
  out.fail_on = severity_from(fail_on);
  if (!out.fail_on && fail_on != "never") node.fail("fail_on", "error, warning, note or never");
  return out;
}

/// Claims name their document; the Report counts it.
void read_claims(const Node& top, Report& report) {
  std::map<std::string, std::uint32_t, std::less<>> indices;
  for (std::uint32_t i = 0; i < report.documents.size(); ++i) indices.emplace(report.documents[i].name, i);
  top.each("claims", [&](const Node& node) {
    ReportedClaim claim;
    claim.id = node.text("id");
    claim.location = location_of(node);
    const auto document = indices.find(claim.location.document);
    if (document == indices.end()) node.fail("document", "one of the report's documents");
    claim.document = document->second;
    claim.text = node.text("claim");
    claim.voice = node.text("voice");
    const std::optional<Verdict> verdict = verdict_from(node.text("verdict"));
    if (!verdict) node.fail("verdict", "supported, contradicted, unsupported or not-checked");
    claim.verdict = *verdict;
    claim.reason = node.text("reason");
    node.each("evidence", [&](const Node& passage) { claim.evidence.push_back(related_of(passage)); });
    report.claims.push_back(std::move(claim));
  });
}

/// Reading text that the annotated copy shows: spans must lie in it.
void cut_plain_spans(Report& report) {
  std::map<std::string, const std::string*, std::less<>> texts;
  for (const ReportedDocument& document : report.documents) texts.emplace(document.name, &document.text);
  const auto fit = [&](Location& place) {
    if (const auto text = texts.find(place.document); text != texts.end()) place.plain = cut(place.plain, *text->second);
  };
  for (ReportedClaim& claim : report.claims) fit(claim.location);
  for (Finding& finding : report.findings) {
    fit(finding.location);
    for (RelatedLocation& related : finding.related) fit(related.location);
  }
}

Report report_of(const Node& top) {
  if (!top.has("tool") || !top.has("findings") || !top.has("documents")) top.fail({}, "what `check -o json=PATH` writes: it lacks `tool`, `documents` or `findings`");
  Report report;
  report.version = top.child("tool")->text("version");
  if (const std::optional<Node> outcome = top.child("outcome")) report.outcome = outcome_of(*outcome);
  top.each("packs", [&](const Node& pack) { report.packs.push_back({pack.text("name"), pack.text("version"), pack.text("hash")}); });
  top.each("documents", [&](const Node& document) { report.documents.push_back(document_of(document)); });
  if (const std::optional<Node> coverage = top.child("coverage")) {
    report.coverage = coverage_of(*coverage);
    report.compared_with = coverage->number("compared_with");
  }
  report.has_baseline = top.truth("baseline");
  top.each("findings", [&](const Node& finding) { report.findings.push_back(finding_of(finding)); });
  read_claims(top, report);
  top.each("sources", [&](const Node& source) {
    report.sources.push_back({source.text("name"), source.text("kind"), source.text("detail"), source.number("claims")});
  });
  cut_plain_spans(report);
  return report;
}

}  // namespace

Report read_report(std::string_view text, const std::string& path) {
  json::error_code problem;
  const json::value whole = json::parse({text.data(), text.size()}, problem);
  if (problem) throw Error("is no JSON: " + problem.message(), path);
  return report_of(Node(whole, {}, path));
}

}  // namespace crosscheck
