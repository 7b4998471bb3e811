#include "checker/cli/version.hpp"

namespace crosscheck {

std::string program_version() { return CROSSCHECK_VERSION; }

std::string version_text() { return "crosscheck " + program_version(); }

}  // namespace crosscheck
