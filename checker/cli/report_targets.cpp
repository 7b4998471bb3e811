#include "checker/cli/report_targets.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

#include "checker/cli/nearest.hpp"
#include "checker/cli/output.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

ReportTarget target_of(const std::string& output) {
  const std::size_t equals = output.find('=');
  const std::string name = output.substr(0, equals);
  const Format* format = find_format(name);
  if (format == nullptr) {
    std::vector<std::string> names;
    for (const Format& known : formats()) names.emplace_back(known.name);
    const std::string nearest = nearest_of(name, names);
    std::string known;
    for (const Format& one : formats()) known += (known.empty() ? "; known: " : ", ") + std::string(one.name);
    throw Error("-o: unknown format `" + name + "`" + (nearest.empty() ? known : "; did you mean `" + nearest + "`"));
  }
  if (equals == std::string::npos || equals + 1 == output.size()) throw Error("-o: write `" + name + "=PATH`; `-` is standard output");
  return {format, output.substr(equals + 1)};
}

/// Data for a program must stand alone on standard output; lines for people and for GitHub may stand one after the other.
void refuse_mixture(const std::vector<ReportTarget>& targets) {
  std::size_t count = 0;
  const Format* alone = nullptr;
  for (const ReportTarget& target : targets) {
    if (target.path != "-") continue;
    ++count;
    if (target.format->name != "text" && target.format->name != "concise" && target.format->name != "github") alone = target.format;
  }
  if (count > 1 && alone != nullptr) throw Error("-o: `" + std::string(alone->name) + "=-` must be the only report on standard output; give the others a file");
}

}  // namespace

void add_output_options(CLI::App& verb, OutputOptions& options) {
  verb.add_option("-o,--output", options.outputs, "write a report; repeatable; `-` is standard output (default: text=-)")
      ->type_name("FORMAT=PATH")->allow_extra_args(false);
  verb.add_option("--sarif", options.sarif, "full: SARIF also holds what is accepted, in the baseline or in order (default: open)")
      ->check(one_of({"open", "full"}))->type_name("open|full");
}

std::vector<ReportTarget> report_targets(const OutputOptions& options) {
  std::vector<ReportTarget> out;
  for (const std::string& output : options.outputs) out.push_back(target_of(output));
  if (out.empty()) out.push_back({find_format("text"), "-"});
  refuse_mixture(out);
  return out;
}

bool need_claims(const std::vector<ReportTarget>& targets, const OutputOptions& options) {
  return std::any_of(targets.begin(), targets.end(), [&](const ReportTarget& target) {
    return target.format->needs_claims || (options.sarif == "full" && target.format->name == "sarif");
  });
}

void write_report(const Report& report, const std::vector<ReportTarget>& targets, const OutputOptions& options, const CommonOptions& common) {
  std::optional<Error> lost;
  for (const ReportTarget& target : targets) {
    RenderSettings settings;
    settings.colour = target.path == "-" && wants_colour(common.colour);
    settings.is_quiet = common.is_quiet;
    settings.is_verbose = common.is_verbose;
    settings.is_full = options.sarif == "full";
    try {
      Output output(target.path);
      output.write(target.format->render(report, settings));
      output.close();
    } catch (const Error& error) {
      if (!lost) lost = error;
    }
  }
  if (lost) throw Error(*lost);
}

}  // namespace crosscheck
