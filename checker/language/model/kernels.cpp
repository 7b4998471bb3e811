#include "checker/language/model/kernels.hpp"

#include <algorithm>

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

/// One row times four vectors. Each product fits 23 bits, so that a signed sum of 256 products can't overflow; longer rows
/// can only where the values are far from any that a trained layer meets, so they are summed without sign.
void four_sums(const std::int16_t* weights, Rows16 inputs, std::size_t columns, std::uint32_t* sums) {
  const std::int16_t *a = inputs.data, *b = a + inputs.stride, *c = b + inputs.stride, *d = c + inputs.stride;
  std::uint32_t first = 0, second = 0, third = 0, fourth = 0;
  for (std::size_t k = 0; k < columns; ++k) {
    first += static_cast<std::uint32_t>(std::int32_t{weights[k]} * a[k]);
    second += static_cast<std::uint32_t>(std::int32_t{weights[k]} * b[k]);
    third += static_cast<std::uint32_t>(std::int32_t{weights[k]} * c[k]);
    fourth += static_cast<std::uint32_t>(std::int32_t{weights[k]} * d[k]);
  }
  sums[0] = first, sums[1] = second, sums[2] = third, sums[3] = fourth;
}

std::uint32_t one_sum(const std::int16_t* weights, const std::int16_t* input, std::size_t columns) {
  std::uint32_t sum = 0;
  for (std::size_t k = 0; k < columns; ++k) sum += static_cast<std::uint32_t>(std::int32_t{weights[k]} * input[k]);
  return sum;
}

void dense(const DenseView& layer, Rows16 inputs, Rows32 addends, std::size_t count, std::int32_t* out) {
  for (std::size_t row = 0; row < layer.rows; ++row) {
    const std::int16_t* weights = layer.rows_first.data() + row * layer.columns;
    std::uint32_t sums[4];
    for (std::size_t i = 0; i < count; i += 4) {
      const Rows16 from{inputs.data + i * inputs.stride, inputs.stride};
      const std::size_t together = std::min<std::size_t>(4, count - i);
      if (together == 4)
        four_sums(weights, from, layer.columns, sums);
      else
        for (std::size_t v = 0; v < together; ++v) sums[v] = one_sum(weights, from.data + v * from.stride, layer.columns);
      for (std::size_t v = 0; v < together; ++v)
        out[(i + v) * layer.rows + row] =
            wrapping_sum(addends.data[(i + v) * addends.stride + row], scaled(sums[v], layer.multipliers[row]));
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

std::vector<std::int16_t> weight_rows(const DenseView& layer) {
  std::vector<std::int16_t> rows(layer.weights.size());
  const std::int8_t* packed = layer.weights.data();
  for (std::size_t first = 0; first < layer.rows; first += block)
    for (std::size_t column = 0; column < layer.columns; column += 2)
      for (std::size_t r = 0; r < block; ++r, packed += 2)
        std::copy_n(packed, 2, rows.data() + (first + r) * layer.columns + column);
  return rows;
}

const Kernels& portable_kernels() {
  static constexpr Kernels kernels{true, dense, dots};
  return kernels;
}

const Kernels& kernels_for(Processor processor) {
#if defined(__x86_64__)
  if (processor == Processor::best && __builtin_cpu_supports("avx2")) return avx2_kernels();
#endif
  return portable_kernels();
}

}  // namespace crosscheck
