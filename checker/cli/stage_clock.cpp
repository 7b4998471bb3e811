#include "checker/cli/stage_clock.hpp"

#include <fmt/core.h>

#include <cstdio>

namespace crosscheck {

StageClock::Lap StageClock::start(std::string_view text) {
  std::uint64_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space && !in_word) ++words;
    in_word = !is_space;
  }
  words_ += words;
  return Lap(*this);
}

void StageClock::Lap::finish(Stage stage) {
  const auto now = std::chrono::steady_clock::now();
  clock_.nanoseconds_[static_cast<std::size_t>(stage)] += std::chrono::nanoseconds(now - last_).count();
  last_ = now;
}

void StageClock::print() const {
  const auto words = static_cast<double>(words_.load());
  for (std::size_t i = 0; i < nanoseconds_.size(); ++i) {
    const double seconds = static_cast<double>(nanoseconds_[i].load()) * 1e-9;
    if (seconds > 0)
      fmt::print(stderr, "{:<11} {:>9.3f} s  {:>10.0f} words/s\n", to_string(static_cast<Stage>(i)), seconds, words / seconds);
  }
}

}  // namespace crosscheck
