// `init`: a commented starter configuration and pack in the working folder.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "checker/cli/common_options.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/verbs.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view starter_configuration = R"(# crosscheck reads this file from the working folder or the nearest one above it.
rules = ["./desk.toml"]            # packs: a path, or a name such as "telecom"
# fail_on = "error"                # error, warning, note or never
# against = ["archive/"]           # articles to compare with

# Change a rule's severity, or switch it off. `crosscheck rules list` names them all.
[severity]
# unsourced-superlative = "off"

# What a document does not say itself.
# [[document]]
# path = "copy/story.txt"
# date = 2024-05-02
# publisher = "Our paper"

# A finding that is in order, with the reason. Its fingerprint is in the report.
# [[ignore]]
# finding = "0123456789abcdef"
# reason = "both figures are right: one counts subsidiaries"
)";

constexpr std::string_view starter_pack = R"(# A desk's own pack: names, relations with the phrases that state them, facts with sources, rules with examples.
# Try it: crosscheck rules test --rules ./desk.toml
[pack]
name = "desk"
version = "0.1.0"
description = "Which yard builds whose ferries"

[[type]]
name = "line"
is = "organisation"

[[type]]
name = "yard"
is = "organisation"

[[entity]]
name = "Northern Ferries"
type = "line"
aliases = ["Northern"]

[[entity]]
name = "Brenholm Yard"
type = "yard"

[[entity]]
name = "Skerry Shipbuilders"
type = "yard"

[[relation]]
name = "ordered_from"
subject = "line"
object = "yard"
phrases = [                        # in the active voice; passives, negations and hedges come by themselves
  "{subject} order|buy [a] ferry|ship from {object}",
  "{subject} choose|pick {object}",
]

[[source]]
id = "northern-2023"
title = "Northern Ferries orders two ships from Brenholm"
publisher = "Northern Ferries"
date = 2023-04-11
kind = "primary"

[[fact]]
id = "northern-yard"
subject = "Northern Ferries"
relation = "ordered_from"
objects = ["Brenholm Yard"]
world = "closed"                   # another yard contradicts; "open": it is merely unlisted
valid_from = 2023-04-11
source = "northern-2023"

[[rule]]
id = "skerry-order"
severity = "warning"
when = 'ordered_from(?line, ?yard) and ?yard.name == "Skerry Shipbuilders"'
message = "{line} is said to have ordered from {yard}, which has been shut since 2021"
explanation = "Skerry closed its slipways: either the yard or the date is wrong."
  [[rule.example]]
  text = "Northern Ferries picked Skerry Shipbuilders."
  flags = ["Northern Ferries picked Skerry Shipbuilders"]
  [[rule.example]]
  text = "Northern Ferries picked Brenholm Yard."
  flags = []
)";

void refuse_existing(const std::string& path) {
  std::error_code problem;
  if (std::filesystem::exists(path, problem)) throw Error("exists already; nothing was written", path);
}

void write_new(const std::string& path, std::string_view text) {
  Output output(path);
  output.write(text);
  output.close();
  fmt::print("wrote {}\n", path);
}

int init() {
  for (const char* path : {"crosscheck.toml", "desk.toml"}) refuse_existing(path);
  write_new("crosscheck.toml", starter_configuration);
  write_new("desk.toml", starter_pack);
  fmt::print("next: `crosscheck rules test` runs the pack's examples, `crosscheck check FILE` checks an article with it\n");
  return 0;
}

}  // namespace

void add_init(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("init", "write a commented starter crosscheck.toml and pack");
  const auto options = std::make_shared<CommonOptions>();
  add_common_options(*verb, *options);
  verb->footer("Both go into the working folder; neither is written over.\n\n"
               "Examples:\n"
               "  crosscheck init\n"
               "  crosscheck rules test");
  verb->callback([options, &action] { action = [options] { return init(); }; });
}

}  // namespace crosscheck
