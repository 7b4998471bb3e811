#include "reports/formats.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array table = {
    Format{"text", render_text, false},
    Format{"concise", render_concise, false},
    Format{"json", render_json, true},
    Format{"jsonl", render_jsonl, false},
    Format{"sarif", render_sarif, false},
    Format{"junit", render_junit, true},
    Format{"github", render_github, false},
    Format{"markdown", render_markdown, false},
    Format{"html", render_html, true},
    Format{"csv", render_csv, false},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace crosscheck
