// `render`: a saved JSON report -> any other format, without checking again.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <memory>

#include "checker/cli/overwriting.hpp"
#include "checker/cli/report_targets.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/source/read.hpp"
#include "reports/read_report.hpp"

namespace crosscheck {
namespace {

struct RenderOptions {
  CommonOptions common;
  std::string report;
  OutputOptions output;
};

int render(const RenderOptions& options) {
  const std::vector<ReportTarget> targets = report_targets(options.output);
  std::vector<std::string> outputs;
  for (const ReportTarget& target : targets) outputs.push_back(target.path);
  refuse_overwriting(outputs, {options.report});
  write_report(read_report(read_bytes(options.report), options.report), targets, options.output, options.common);
  return 0;
}

}  // namespace

void add_render(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("render", "write further formats from a saved JSON report, without checking again");
  const auto options = std::make_shared<RenderOptions>();
  verb->add_option("REPORT.json", options->report, "what `check -o json=REPORT.json` wrote; - for standard input")->required()->type_name("");
  add_output_options(*verb, options->output);
  add_common_options(*verb, options->common);
  verb->footer("The report is the same, byte for byte, as the one that the check itself would have written.\n"
               "Exit status: 0, whatever the report holds; 2 when it cannot be read.\n\n"
               "Formats: text concise json jsonl sarif junit github markdown html csv\n\n"
               "Examples:\n"
               "  crosscheck check stories/ -o json=report.json\n"
               "  crosscheck render report.json -o html=report.html -o sarif=report.sarif\n"
               "  crosscheck render report.json -o concise=-");
  verb->callback([options, &action] { action = [options] { return render(*options); }; });
}

}  // namespace crosscheck
