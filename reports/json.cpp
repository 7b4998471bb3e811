#include "reports/finding_json.hpp"
#include "reports/formats.hpp"
#include "reports/json_text.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::array packs_array(const Report& report) {
  json::array out;
  for (const ReportedPack& pack : report.packs)
    out.push_back(json::object{{"name", pack.name}, {"version", pack.version}, {"hash", pack.hash}});
  return out;
}

json::object document_object(const ReportedDocument& document) {
  json::object object{{"path", document.name}, {"hash", document.hash}};
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
  };
  add("file", document.file);
  add("title", document.title);
  add("publisher", document.publisher);
  add("date", document.date);
  object["sentences"] = document.sentences;
  object["words"] = document.words;
  object["claims"] = document.claims;
  json::array blocks;
  for (const ReportedBlock& block : document.blocks)
    blocks.push_back(json::object{{"start", block.span.start}, {"end", block.span.end}, {"region", block.region}});
  add("text", document.text);
  if (!blocks.empty()) object["blocks"] = std::move(blocks);
  return object;
}

json::object coverage_object(const Report& report) {
  const Coverage& coverage = report.coverage;
  json::object reasons;
  for (const auto& [reason, count] : coverage.not_checked_reasons) reasons[reason] = count;
  json::array not_judged;
  for (const std::string& what : coverage.not_judged) not_judged.emplace_back(what);
  return {{"sentences", coverage.sentences},
          {"claims", coverage.claims},
          {"supported", coverage.supported},
          {"contradicted", coverage.contradicted},
          {"unsupported", coverage.unsupported},
          {"not_checked", coverage.not_checked},
          {"not_checked_reasons", std::move(reasons)},
          {"not_judged", std::move(not_judged)},
          {"compared_with", report.compared_with}};
}

json::object claim_object(const ReportedClaim& claim) {
  json::object object{{"id", claim.id}};
  for (auto& [key, value] : location_object(claim.location, Detail::whole)) object[key] = value;
  object["claim"] = claim.text;
  object["voice"] = claim.voice.empty() ? json::value(nullptr) : json::value(claim.voice);
  object["verdict"] = view(to_string(claim.verdict));
  object["reason"] = claim.reason;
  json::array evidence;
  for (const RelatedLocation& passage : claim.evidence) evidence.push_back(related_object(passage, Detail::whole));
  object["evidence"] = std::move(evidence);
  return object;
}

json::array suppressions_array(const Report& report) {
  json::array out;
  for (const Finding& finding : report.findings)
    if (finding.suppressed)
      out.push_back(json::object{{"rule", finding.rule}, {"document", finding.location.document}, {"fingerprint", finding.fingerprint},
                                 {"reason", *finding.suppressed}});
  return out;
}

}  // namespace

std::string render_json(const Report& report, const RenderSettings&) {
  json::array documents;
  for (const ReportedDocument& document : report.documents) documents.push_back(document_object(document));
  json::array findings;
  for (const Finding& finding : report.findings) findings.push_back(finding_object(finding, Detail::whole));
  json::array claims;
  for (const ReportedClaim& claim : report.claims) claims.push_back(claim_object(claim));
  json::array sources;
  for (const ReportedSource& source : report.sources)
    sources.push_back(json::object{{"name", source.name}, {"kind", source.kind}, {"detail", source.detail}, {"claims", source.claims}});
  const std::string_view fail_on = report.outcome.fail_on ? to_string(*report.outcome.fail_on) : "never";
  const json::object whole{{"tool", {{"name", "crosscheck"}, {"version", report.version}}},
                           {"outcome", {{"exit_status", report.outcome.status}, {"fail_on", view(fail_on)}, {"reason", report.outcome.reason}}},
                           {"packs", packs_array(report)},
                           {"documents", std::move(documents)},
                           {"coverage", coverage_object(report)},
                           {"suppressions", suppressions_array(report)},
                           {"baseline", report.has_baseline},
                           {"findings", std::move(findings)},
                           {"claims", std::move(claims)},
                           {"sources", std::move(sources)}};
  std::string out;
  append_pretty_json(out, whole);
  out += '\n';
  return out;
}

}  // namespace crosscheck
