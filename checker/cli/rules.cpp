// `rules`: the packs in force. Declares the verbs below it; each is a file of its own.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "checker/cli/common_options.hpp"
#include "checker/cli/rules_verbs.hpp"
#include "checker/cli/verbs.hpp"

namespace crosscheck {

void add_rules(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("rules", "the packs in force: list, show, test and try their rules");
  verb->require_subcommand(1);
  add_version_option(*verb);
  add_rules_list(*verb, action);
  add_rules_show(*verb, action);
  add_rules_test(*verb, action);
  add_rules_try(*verb, action);
  add_rules_schema(*verb, action);
  verb->footer("Examples:\n"
               "  crosscheck rules test --rules my-pack.toml\n"
               "  crosscheck rules show SoftBank --rules telecom\n"
               "  crosscheck rules try japanese-carrier-chinese-vendor archive/ --rules telecom");
}

}  // namespace crosscheck
