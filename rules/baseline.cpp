#include "rules/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <tuple>

#include "rules/error.hpp"
#include "rules/load/problems.hpp"
#include "rules/load/schema.hpp"

namespace crosscheck {
namespace {

using enum FieldType;
using assign::into;

const std::array finding_fields{
    Field{"fingerprint", string, true, "of the finding, as reports print it", into<&AcceptedFinding::fingerprint>},
    Field{"rule", string, true, "the rule that found it", into<&AcceptedFinding::rule>},
    Field{"document", string, false, "where it was found; for people", into<&AcceptedFinding::document>},
    Field{"message", string, false, "what it says; for people", into<&AcceptedFinding::message>},
    Field{"reason", string, true, "why it is accepted", into<&AcceptedFinding::reason>},
    Field{"owner", string, false, "who decided", into<&AcceptedFinding::owner>},
    Field{"expires", date, false, "last day on which it counts (needs --today)", into<&AcceptedFinding::expires>},
};
const TableSchema finding_schema{"[[finding]]", "a finding that is accepted", finding_fields};
const std::array file_fields{Field{"finding", tables, false, "findings that are accepted", nullptr, {}, &finding_schema}};
const TableSchema file_schema{"the file", "a baseline of accepted findings", file_fields};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::error_code problem;
  if (!file || std::filesystem::is_directory(path, problem))
    throw Error("cannot read the baseline; `crosscheck baseline create` writes one", path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A basic string of TOML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (byte < 0x20 || byte == 0x7F) fmt::format_to(std::back_inserter(out), "\\u{:04X}", byte);
    else out += c;
  }
  return out + '"';
}

auto order_of(const AcceptedFinding& finding) { return std::tie(finding.document, finding.rule, finding.fingerprint); }

}  // namespace

Baseline load_baseline(const std::filesystem::path& path) {
  const std::string name = path.string();
  const std::string text = bytes_of(path);
  const TomlValue tree = parse_toml(text, name);
  Problems problems;
  problems.add_file(name, text);
  check_table(tree, file_schema, name, problems);
  Baseline out;
  std::map<std::string, std::uint32_t> lines;
  if (const TomlValue* list = tree.find("finding"); list != nullptr && list->kind == TomlKind::array)
    for (const TomlValue& table : list->items) {
      AcceptedFinding finding;
      read_fields(table, finding_schema, &finding);
      finding.origin = {name, table.place.line, table.place.column};
      const auto [earlier, is_new] = lines.try_emplace(finding.fingerprint, table.place.line);
      if (!is_new) problems.add(finding.origin, fmt::format("the fingerprint `{}` is on line {} already", finding.fingerprint, earlier->second));
      out.findings.push_back(std::move(finding));
    }
  problems.throw_if_any();
  return out;
}

std::string baseline_text(const Baseline& baseline) {
  std::vector<const AcceptedFinding*> order;
  for (const AcceptedFinding& finding : baseline.findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return order_of(*a) < order_of(*b); });
  std::string out =
      "# Findings that the desk accepts as they stand. `crosscheck check --baseline` passes over them; `crosscheck baseline update`\n"
      "# drops what is gone. Reasons, owners and last days (expires = 2030-01-31) may be changed by hand.\n";
  for (const AcceptedFinding* finding : order) {
    fmt::format_to(std::back_inserter(out), "\n[[finding]]\nfingerprint = {}\nrule = {}\ndocument = {}\nmessage = {}\nreason = {}\n",
                   quoted(finding->fingerprint), quoted(finding->rule), quoted(finding->document), quoted(finding->message), quoted(finding->reason));
    if (!finding->owner.empty()) fmt::format_to(std::back_inserter(out), "owner = {}\n", quoted(finding->owner));
    if (finding->expires) fmt::format_to(std::back_inserter(out), "expires = {}\n", to_string(*finding->expires));
  }
  return out;
}

std::string baseline_json_schema() { return json_schema(file_schema, "Crosscheck baseline"); }

}  // namespace crosscheck
