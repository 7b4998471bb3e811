// Any bytes as a saved report: refused, or every format is written from it.
#include "reports/formats.hpp"
#include "reports/read_report.hpp"
#include "rules/error.hpp"
#include "tests/fuzz/targets.hpp"

namespace crosscheck::fuzz {

void report(std::string_view bytes) {
  try {
    const Report report = read_report(bytes, "report.json");
    for (const Format& format : formats()) {
      RenderSettings settings;
      settings.is_full = true;
      const std::string text = format.render(report, settings);
      require(format.name != "html" || text.find("<script>alert") == std::string::npos, "no script from the report");
    }
  } catch (const Error&) {
  }
}

}  // namespace crosscheck::fuzz
