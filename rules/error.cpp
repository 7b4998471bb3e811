#include "rules/error.hpp"

namespace crosscheck {
namespace {

std::string with_place(const std::string& message, const std::string& path, std::uint32_t line, std::uint32_t column) {
  std::string out = path;
  if (line != 0) out.append(":").append(std::to_string(line));
  if (column != 0) out.append(":").append(std::to_string(column));
  return out.empty() ? message : out.append(": ").append(message);
}

}  // namespace

Error::Error(std::string message, std::string path, std::uint32_t line, std::uint32_t column)
    : message_(std::move(message)),
      path_(std::move(path)),
      full_(with_place(message_, path_, line, column)),
      line_(line),
      column_(column) {}

}  // namespace crosscheck
