#pragma once
// Arguments -> the verb's action -> exit status. The only place where errors become messages.

namespace crosscheck {

/// 0: nothing at or above --fail-on; 1: findings; 2: usage, configuration, rule or input error.
int run_command_line(int count, const char* const* arguments);

}  // namespace crosscheck
