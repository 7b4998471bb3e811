#include "checker/source/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include "checker/source/lines.hpp"
#include "checker/source/loose_date.hpp"
#include "checker/source/suppressions.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t longest = std::size_t{64} * 1024;

/// The YAML's place in the input and where the text goes on; none where the file has no front matter.
struct Frame {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t after = 0;
};

std::optional<Frame> frame_of(std::string_view input) {
  if (!input.starts_with("---\n") && !input.starts_with("---\r\n")) return std::nullopt;
  const std::size_t start = input.find('\n') + 1;
  for (std::size_t at = start; at < input.size() && at < longest;) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    std::string_view line = input.substr(at, end - at);
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    if (line == "---" || line == "...") return Frame{start, at, std::min(end + 1, input.size())};
    at = end + 1;
  }
  return std::nullopt;
}

/// Reads single values and keeps their places.
class Reader {
public:
  Reader(std::string_view input, const Frame& frame) : input_(input), frame_(frame) {}

  PlacedText text(const YAML::Node& node) const {
    PlacedText out;
    if (!node || !node.IsScalar()) return out;
    out.text = std::string(trimmed(node.Scalar()));
    std::size_t at = frame_.start + static_cast<std::size_t>(std::max(node.Mark().pos, 0));
    if (at < input_.size() && (input_[at] == '"' || input_[at] == '\'')) ++at;
    out.exact = !out.text.empty() && input_.substr(std::min(at, input_.size())).starts_with(out.text);
    const std::size_t end = out.exact ? at + out.text.size() : std::min(input_.find('\n', at), frame_.end);
    out.place = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(std::max(at, end))};
    return out;
  }

  [[noreturn]] void fail(const std::string& message, const YAML::Mark& mark) const {
    throw Error(message, {}, static_cast<std::uint32_t>(std::max(mark.line, 0) + 2),
                static_cast<std::uint32_t>(std::max(mark.column, 0) + 1));
  }

private:
  std::string_view input_;
  Frame frame_;
};

std::vector<Suppression> suppressions_in(const YAML::Node& node, const Reader& reader) {
  std::vector<Suppression> out;
  const auto add = [&](const YAML::Node& entry) {
    if (entry.IsScalar()) {
      out.push_back(suppression_from(entry.Scalar()));
    } else if (entry.IsMap() && entry["rule"] && entry["rule"].IsScalar()) {
      out.push_back(suppression_from(entry["rule"].Scalar()));
      if (entry["reason"] && entry["reason"].IsScalar()) out.back().reason = entry["reason"].Scalar();
    } else {
      reader.fail("`crosscheck-ignore` takes `RULE -- reason`, or `rule` and `reason`", entry.Mark());
    }
    out.back().place = reader.text(entry.IsMap() ? entry["rule"] : entry).place;
  };
  if (!node) return out;
  if (!node.IsSequence()) {
    add(node);
    return out;
  }
  for (const YAML::Node& entry : node) add(entry);
  return out;
}

FrontMatter read_frame(std::string_view input, const Frame& frame) {
  FrontMatter out;
  out.end = static_cast<std::uint32_t>(frame.after);
  const YAML::Node root = YAML::Load(std::string(input.substr(frame.start, frame.end - frame.start)));
  const Reader reader(input, frame);
  if (root.IsNull()) return out;
  if (!root.IsMap()) reader.fail("front matter must be `key: value` lines", root.Mark());
  out.title = reader.text(root["title"]);
  for (const char* name : {"standfirst", "subtitle", "description"})
    if (out.standfirst.text.empty()) out.standfirst = reader.text(root[name]);
  out.publisher = reader.text(root["publisher"]).text;
  out.url = reader.text(root["url"]).text;
  if (const PlacedText date = reader.text(root["date"]); !date.text.empty()) {
    out.date = loose_date(date.text);
    if (!out.date) reader.fail("`" + date.text + "` is no date; write YYYY-MM-DD", root["date"].Mark());
  }
  out.suppressions = suppressions_in(root["crosscheck-ignore"], reader);
  return out;
}

}  // namespace

FrontMatter read_front_matter(std::string_view input) {
  const auto frame = frame_of(input);
  if (!frame) return {};
  try {
    return read_frame(input, *frame);
  } catch (const YAML::Exception& problem) {
    throw Error("front matter: " + problem.msg, {}, static_cast<std::uint32_t>(std::max(problem.mark.line, 0) + 2),
                static_cast<std::uint32_t>(std::max(problem.mark.column, 0) + 1));
  }
}

}  // namespace crosscheck
