#pragma once
// Tables of a pack about ports, for tests that add relations, facts and faults of their own.

namespace crosscheck {

inline constexpr const char* port_tables = R"([[type]]
name = "port"
is = "place"
[[entity]]
name = "Leith"
type = "port"
aliases = ["Port of Leith"]
side = "east"
[[entity]]
name = "Hull"
type = "port"
[[qualifier]]
name = "season"
values = { "summer" = ["summer"], "winter" = ["winter"] }
)";

}  // namespace crosscheck
