#include "checker/cli/command_line.hpp"

int main(int count, char** arguments) { return crosscheck::run_command_line(count, arguments); }
