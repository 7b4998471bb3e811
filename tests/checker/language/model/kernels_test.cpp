#include "checker/language/model/kernels.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace crosscheck;

namespace {

/// A layer of random numbers and its memory.
struct RandomLayer {
  std::vector<std::int8_t> weights;
  std::vector<std::int32_t> multipliers, bias;
  std::vector<std::int16_t> wide;
  DenseView view;

  RandomLayer(std::size_t rows, std::size_t columns, std::mt19937& random) {
    for (std::size_t i = 0; i < rows * columns; ++i) weights.push_back(static_cast<std::int8_t>(random() % 255) - 127);
    for (std::size_t i = 0; i < rows; ++i) {
      multipliers.push_back(static_cast<std::int32_t>(random() >> 1U));
      bias.push_back(static_cast<std::int32_t>(random()));
    }
    view = {weights, multipliers, bias, rows, columns};
    wide = weight_rows(view);
    view.rows_first = wide;
  }
};

std::vector<std::int16_t> random_vectors(std::size_t size, std::mt19937& random) {
  std::vector<std::int16_t> vectors(size);
  for (std::int16_t& v : vectors) v = static_cast<std::int16_t>(static_cast<int>(random() % 65535) - 32767);
  return vectors;
}

}  // namespace

TEST_SUITE("checker/language/model/kernels") {
  TEST_CASE("a layer adds, scales and rounds as documented") {
    // rows 0 and 1 of one block: weights (1, 2) and (-3, 4) for the columns' inputs 10 and 100
    std::vector<std::int8_t> weights(32, 0);
    weights[0] = 1, weights[1] = 2, weights[2] = -3, weights[3] = 4;
    const std::vector<std::int32_t> multipliers(16, 1 << 29), bias(16, 7);  // a quarter
    const std::vector<std::int16_t> input = {10, 100};
    std::vector<std::int32_t> out(16);
    const DenseView layer{weights, multipliers, bias, 16, 2};
    kernels_for(Processor::best).dense(layer, {input.data(), 2}, {bias.data(), 0}, 1, out.data());
    CHECK(out[0] == 7 + 53);  // 210 / 4 = 52.5, rounded up
    CHECK(out[1] == 7 + 93);  // 370 / 4 = 92.5
    CHECK(out[2] == 7);
  }

  TEST_CASE("every processor computes the same layers and dot products") {
    std::mt19937 random(17);
    const Kernels& best = kernels_for(Processor::best);
    const Kernels& portable = kernels_for(Processor::portable);
    for (const auto& [rows, columns, count] : {std::array<std::size_t, 3>{16, 2, 1}, {64, 30, 3}, {144, 352, 4},
                                               {48, 288, 9}, {576, 144, 1}, {208, 96, 6}}) {
      const RandomLayer layer(rows, columns, random);
      const auto inputs = random_vectors(columns * count, random);
      std::vector<std::int32_t> first(rows * count), second(rows * count);
      best.dense(layer.view, {inputs.data(), columns}, {layer.bias.data(), 0}, count, first.data());
      portable.dense(layer.view, {inputs.data(), columns}, {layer.bias.data(), 0}, count, second.data());
      CHECK(first == second);
    }
    const auto vector = random_vectors(160, random), others = random_vectors(std::size_t{160} * 11, random);
    std::vector<std::int32_t> first(11), second(11);
    best.dots(vector.data(), {others.data(), 160}, 160, 11, first.data());
    portable.dots(vector.data(), {others.data(), 160}, 160, 11, second.data());
    CHECK(first == second);
  }
}
