#pragma once
// What `--version` prints.
#include <string>

namespace crosscheck {

/// `0.1.0`.
std::string program_version();
/// `crosscheck 0.1.0` and a line for each pack that is always in force, with its hash.
std::string version_text();

}  // namespace crosscheck
