#pragma once
// Outputs against inputs, before any work is done: no report may land in a file that is read, or twice in one file.
#include <string>
#include <vector>

namespace crosscheck {

/// Throws Error where an output (`-` is standard output) is a folder, has no folder to stand in, is one of the files that the run
/// reads (by whatever name), or is named twice. Devices and pipes may be named as often as one likes.
void refuse_overwriting(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs);

}  // namespace crosscheck
