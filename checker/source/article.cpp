#include "checker/source/article.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 8> region_names = {"headline", "standfirst", "body",  "caption",
                                                          "quote",    "list",       "table", "boilerplate"};

}  // namespace

std::string_view to_string(Region region) { return region_names[static_cast<std::size_t>(region)]; }

std::optional<Region> region_from(std::string_view word) {
  for (std::size_t i = 0; i < region_names.size(); ++i)
    if (region_names[i] == word) return static_cast<Region>(i);
  return std::nullopt;
}

}  // namespace crosscheck
