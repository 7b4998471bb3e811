#pragma once
// How long the stages take, over all threads, for `-v`.
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "checker/stage.hpp"

namespace crosscheck {

class StageClock {
public:
  /// The time of one article, measured by the thread that works on it.
  class Lap {
  public:
    explicit Lap(StageClock& clock) : clock_(clock), last_(std::chrono::steady_clock::now()) {}
    void finish(Stage stage);

  private:
    StageClock& clock_;
    std::chrono::steady_clock::time_point last_;
  };

  /// Counts the words of the text and starts its lap.
  Lap start(std::string_view text);
  /// Words per second of every stage, on standard error.
  void print() const;

private:
  std::array<std::atomic<std::int64_t>, 11> nanoseconds_{};
  std::atomic<std::uint64_t> words_{0};
};

}  // namespace crosscheck
