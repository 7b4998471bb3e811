#pragma once
// A folder -> the files below it.
#include <filesystem>
#include <vector>

namespace crosscheck {

/// Regular files below the folder, links to files among them; files and folders that start with a dot are passed over. Throws Error
/// with the path of what cannot be read: what is left out in silence would count as checked.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

}  // namespace crosscheck
