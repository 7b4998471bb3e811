#include "checker/language/model/kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
#include <cstring>

#define CROSSCHECK_AVX2 __attribute__((target("avx2"), always_inline)) inline

namespace crosscheck {
namespace {

constexpr std::size_t block = 8;

CROSSCHECK_AVX2 __m256i widened(const std::int8_t* weights) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)));
}

/// Two neighbouring inputs in every lane.
CROSSCHECK_AVX2 __m256i pair_of(const std::int16_t* input) {
  int pair = 0;
  std::memcpy(&pair, input, sizeof pair);
  return _mm256_set1_epi32(pair);
}

/// (sum * multiplier + 2^30) >> 31 in each lane, the low 32 bits.
CROSSCHECK_AVX2 __m256i scaled(__m256i sums, const std::int32_t* multipliers) {
  const __m256i factors = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(multipliers));
  const __m256i half = _mm256_set1_epi64x(std::int64_t{1} << 30);
  const __m256i even = _mm256_add_epi64(_mm256_mul_epi32(sums, factors), half);
  const __m256i odd =
      _mm256_add_epi64(_mm256_mul_epi32(_mm256_srli_epi64(sums, 32), _mm256_srli_epi64(factors, 32)), half);
  return _mm256_blend_epi32(_mm256_srli_epi64(even, 31), _mm256_slli_epi64(odd, 1), 0xAA);
}

CROSSCHECK_AVX2 void store(const DenseView& layer, std::size_t row, __m256i sums, const std::int32_t* addend,
                           std::int32_t* out) {
  const __m256i added = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(addend + row));
  const __m256i result = _mm256_add_epi32(scaled(sums, layer.multipliers.data() + row), added);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + row), result);
}

/// `Vectors` inputs times `Blocks` blocks of eight rows, the sums kept in registers.
template <std::size_t Vectors, std::size_t Blocks>
__attribute__((target("avx2"))) void tile(const DenseView& layer, std::size_t row, Rows16 inputs, Rows32 addends,
                                          std::int32_t* out) {
  const std::int8_t* weights = layer.weights.data() + row * layer.columns;
  const std::size_t block_size = block * layer.columns;
  __m256i sums[Vectors][Blocks];
  for (auto& line : sums)
    for (__m256i& sum : line) sum = _mm256_setzero_si256();
  for (std::size_t p = 0; p < layer.columns / 2; ++p) {
    __m256i factors[Blocks];
#pragma GCC unroll 8
    for (std::size_t b = 0; b < Blocks; ++b) factors[b] = widened(weights + b * block_size + p * 2 * block);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < Vectors; ++v) {
      const __m256i pair = pair_of(inputs.data + v * inputs.stride + 2 * p);
#pragma GCC unroll 8
      for (std::size_t b = 0; b < Blocks; ++b)
        sums[v][b] = _mm256_add_epi32(sums[v][b], _mm256_madd_epi16(factors[b], pair));
    }
  }
  for (std::size_t v = 0; v < Vectors; ++v)
    for (std::size_t b = 0; b < Blocks; ++b)
      store(layer, row + b * block, sums[v][b], addends.data + v * addends.stride, out + v * layer.rows);
}

/// All rows for `Vectors` inputs, in tiles of `Blocks` blocks and what is left in pairs of blocks.
template <std::size_t Vectors, std::size_t Blocks>
void all_rows(const DenseView& layer, Rows16 inputs, Rows32 addends, std::int32_t* out) {
  std::size_t row = 0;
  for (; row + Blocks * block <= layer.rows; row += Blocks * block) tile<Vectors, Blocks>(layer, row, inputs, addends, out);
  for (; row < layer.rows; row += 2 * block) tile<Vectors, 2>(layer, row, inputs, addends, out);
}

void dense(const DenseView& layer, Rows16 inputs, Rows32 addends, std::size_t count, std::int32_t* out) {
  for (std::size_t i = 0; i < count;) {
    const Rows16 from{inputs.data + i * inputs.stride, inputs.stride};
    const Rows32 added{addends.data + i * addends.stride, addends.stride};
    const std::size_t together = std::min<std::size_t>(4, count - i);
    std::int32_t* to = out + i * layer.rows;
    switch (together) {
      case 1: all_rows<1, 8>(layer, from, added, to); break;
      case 2: all_rows<2, 4>(layer, from, added, to); break;
      case 3: all_rows<3, 2>(layer, from, added, to); break;
      default: all_rows<4, 2>(layer, from, added, to); break;
    }
    i += together;
  }
}

__attribute__((target("avx2"))) std::int32_t total(__m256i lanes) {
  __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(lanes), _mm256_extracti128_si256(lanes, 1));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4E));
  sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xB1));
  return _mm_cvtsi128_si32(sum);
}

__attribute__((target("avx2"))) void dots(const std::int16_t* vector, Rows16 inputs, std::size_t size,
                                          std::size_t count, std::int32_t* result) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::int16_t* other = inputs.data + i * inputs.stride;
    __m256i sum = _mm256_setzero_si256();
    for (std::size_t k = 0; k < size; k += 16)
      sum = _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(vector + k)),
                                                    _mm256_loadu_si256(reinterpret_cast<const __m256i*>(other + k))));
    result[i] = total(sum);
  }
}

}  // namespace

const Kernels& avx2_kernels() {
  static constexpr Kernels kernels{false, dense, dots};
  return kernels;
}

}  // namespace crosscheck
#endif
