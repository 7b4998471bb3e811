#include "checker/cli/version.hpp"

#include <fmt/format.h>

#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck {

std::string program_version() { return CROSSCHECK_VERSION; }

std::string version_text() {
  PackSearch search;
  search.packs_folder = data_folder() / "packs";
  std::string out = "crosscheck " + program_version();
  for (const PackInfo& pack : load_rules({}, {}, search).packs) out += fmt::format("\n{} {} ({})", pack.name, pack.version, pack.hash);
  return out;
}

}  // namespace crosscheck
