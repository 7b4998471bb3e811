#include "reports/finding_json.hpp"
#include "reports/formats.hpp"
#include "reports/json_text.hpp"

namespace crosscheck {

std::string render_jsonl(const Report& report, const RenderSettings&) {
  std::string out;
  for (const Finding& finding : report.findings) {
    append_json(out, finding_object(finding));
    out += '\n';
  }
  return out;
}

}  // namespace crosscheck
