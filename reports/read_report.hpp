#pragma once
// What `-o json` wrote -> the Report again, so that every other format can be written from it without checking.
#include <string>
#include <string_view>

#include "reports/report.hpp"

namespace crosscheck {

/// Total over any bytes: throws Error, with the way to the fault (`findings[2].line`), where the text is no such report.
/// Spans that lie outside of their texts are cut to fit, so that no renderer reads beyond them.
Report read_report(std::string_view json, const std::string& path);

}  // namespace crosscheck
