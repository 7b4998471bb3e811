#pragma once
// The report page's template, style and script, put into the program when it is built (see reports/CMakeLists.txt).
#include <string_view>

namespace crosscheck {

extern const std::string_view html_template;
extern const std::string_view html_style;
extern const std::string_view html_script;
/// SHA-256 of the script in hexadecimal, for the page's security policy.
extern const std::string_view html_script_sha256;

}  // namespace crosscheck
