// crosscheck_fuzz TARGET|all [--runs N] [--seconds N] [--seed N] [FILE...]: replays files, then mutates them and the target's
// seed. The same seed gives the same inputs; the input of the moment lies in crosscheck_fuzz.input while it is tried.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/targets.hpp"

namespace {

using crosscheck::fuzz::Target;

/// Xorshift (Marsaglia, 2003): the same numbers everywhere.
class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_(seed * 2654435761U + 88172645463325252U) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return limit == 0 ? 0 : static_cast<std::size_t>(state_ % limit);
  }

private:
  std::uint64_t state_;
};

constexpr const char* morsels[] = {"\n", "\n\n", "<", ">", "\"", "“", "”", "[", "](", "[^1]", "[^1]: ", "---\n", "\t", "\\", "&amp;", "&#x0;", "<!--", "-->", "<p>", "</p>",
                                   "<table>", "<a href=x>", "{", "}", "\\u0000", "\xFF", "\xC3", "\xEF\xBB\xBF", "...", "…", "'s", "n't", "$1,000.5m", "U.S.", " ", "@"};

std::string mutated(std::string input, const std::string& other, Chance& chance) {
  for (std::size_t times = 1 + chance.below(6); times > 0; --times) {
    const std::size_t at = chance.below(input.size() + 1), length = chance.below(std::min<std::size_t>(input.size() - at, 40) + 1);
    switch (chance.below(6)) {
      case 0: input.insert(at, morsels[chance.below(std::size(morsels))]); break;
      case 1: input.erase(at, length); break;
      case 2: input.insert(chance.below(input.size() + 1), input.substr(at, length)); break;
      case 3: if (at < input.size()) input[at] = static_cast<char>(chance.below(256)); break;
      case 4: input.insert(at, other.substr(chance.below(other.size() + 1), chance.below(60))); break;
      default: {
        const std::string piece = input.substr(at, 1 + chance.below(8));
        for (std::size_t copies = chance.below(200); copies > 0 && input.size() < 50000; --copies) input.insert(at, piece);
      }
    }
  }
  if (input.size() > 100000) input.resize(100000);
  return input;
}

struct Options {
  std::string target;
  std::size_t runs = 10000;
  double seconds = 0;
  std::uint64_t seed = 1;
  std::vector<std::string> files;
};

Options options_of(int count, char** words) {
  Options out;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const char* value = i + 1 < count ? words[i + 1] : "0";
    if (word == "--runs") out.runs = std::strtoull(value, nullptr, 10), ++i;
    else if (word == "--seconds") out.seconds = std::strtod(value, nullptr), ++i;
    else if (word == "--seed") out.seed = std::strtoull(value, nullptr, 10), ++i;
    else if (out.target.empty()) out.target = word;
    else out.files.push_back(word);
  }
  return out;
}

void fuzz(const Target& target, const Options& options) {
  std::vector<std::string> pool{std::string(target.seed)};
  for (const std::string& path : options.files) {
    std::ifstream file(path, std::ios::binary);
    pool.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  for (const std::string& input : pool) target.run(input);
  Chance chance(options.seed);
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(options.seconds);
  std::size_t run = 0;
  for (; options.seconds > 0 ? std::chrono::steady_clock::now() < end : run < options.runs; ++run) {
    std::string input = mutated(pool[chance.below(pool.size())], pool[chance.below(pool.size())], chance);
    std::ofstream("crosscheck_fuzz.input", std::ios::binary) << input;
    target.run(input);
    if (pool.size() < 200 && chance.below(20) == 0 && input.size() < 5000) pool.push_back(std::move(input));
  }
  std::remove("crosscheck_fuzz.input");
  std::printf("%s: %zu inputs\n", std::string(target.name).c_str(), run);
}

}  // namespace

int main(int count, char** words) {
  const Options options = options_of(count, words);
  bool known = false;
  for (const Target& target : crosscheck::fuzz::targets()) {
    if (options.target != "all" && options.target != target.name) continue;
    known = true;
    fuzz(target, options);
  }
  if (known) return 0;
  std::fprintf(stderr, "usage: crosscheck_fuzz TARGET|all [--runs N] [--seconds N] [--seed N] [FILE...]\ntargets:");
  for (const Target& target : crosscheck::fuzz::targets()) std::fprintf(stderr, " %s", std::string(target.name).c_str());
  std::fprintf(stderr, "\n");
  return 2;
}
