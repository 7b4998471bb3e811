#include "checker/language/model/kernels.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t block = 8;

std::int32_t scaled(std::uint32_t sum, std::int32_t multiplier) {
  const std::int64_t product = std::int64_t{static_cast<std::int32_t>(sum)} * multiplier + (std::int64_t{1} << 30);
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(static_cast<std::uint64_t>(product) >> 31U));
}

std::int32_t wrapping_sum(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// Eight rows times one vector. Each product fits 23 bits, so that a signed sum of 516 columns can't overflow.
void multiply_block(const std::int8_t* weights, const std::int16_t* input, std::size_t pairs, std::uint32_t* sums) {
  std::int32_t partial[2 * block] = {};
  for (std::size_t p = 0; p < pairs; ++p, weights += 2 * block) {
    const std::int32_t first = input[2 * p], second = input[2 * p + 1];
    for (std::size_t r = 0; r < block; ++r) partial[r] += weights[2 * r] * first + weights[2 * r + 1] * second;
  }
  for (std::size_t r = 0; r < block; ++r) sums[r] = static_cast<std::uint32_t>(partial[r]);
}

void dense(const DenseView& layer, Rows16 inputs, Rows32 addends, std::size_t count, std::int32_t* out) {
  const std::size_t pairs = layer.columns / 2;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t row = 0; row < layer.rows; row += block) {
      std::uint32_t sums[block];
      multiply_block(layer.weights.data() + row * layer.columns, inputs.data + i * inputs.stride, pairs, sums);
      for (std::size_t r = 0; r < block; ++r)
        out[i * layer.rows + row + r] =
            wrapping_sum(addends.data[i * addends.stride + row + r], scaled(sums[r], layer.multipliers[row + r]));
    }
  }
}

void dots(const std::int16_t* vector, Rows16 inputs, std::size_t size, std::size_t count, std::int32_t* result) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::int16_t* other = inputs.data + i * inputs.stride;
    std::uint32_t sum = 0;
    for (std::size_t k = 0; k < size; ++k) sum += static_cast<std::uint32_t>(std::int32_t{vector[k]} * other[k]);
    result[i] = static_cast<std::int32_t>(sum);
  }
}

}  // namespace

const Kernels& portable_kernels() {
  static constexpr Kernels kernels{dense, dots};
  return kernels;
}

const Kernels& kernels_for(Processor processor) {
#if defined(__x86_64__)
  if (processor == Processor::best && __builtin_cpu_supports("avx2")) return avx2_kernels();
#endif
  return portable_kernels();
}

}  // namespace crosscheck
