#pragma once
// The network's arithmetic, all in integers: one portable version, one for AVX2, with identical results.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck {

/// Units of the fixed-point numbers: a value v is stored as v * 2^bits.
inline constexpr int input_bits = 11;     ///< word vectors, int16
inline constexpr int gate_bits = 12;      ///< what goes into a gate, int32; also the cell state
inline constexpr int state_bits = 14;     ///< gates and hidden states, in [-1, 1]
inline constexpr int hidden_bits = 9;     ///< hidden layers of the heads, int16
inline constexpr std::size_t table_size = 4096;  ///< entries of the activation tables over [-8, 8)

/// A linear layer. `rows` is a multiple of 16, `columns` of 2. The int8 weights lie in blocks of eight rows: for every pair
/// of columns the eight rows' two weights. Row r of the result is (sum * multipliers[r] + 2^30) >> 31, plus an addend.
struct DenseView {
  std::span<const std::int8_t> weights;
  std::span<const std::int32_t> multipliers;
  std::span<const std::int32_t> bias;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::span<const std::int16_t> rows_first = {};  ///< the weights row by row, only for kernels that want them so
};

/// Input vectors of one layer, `stride` numbers apart.
struct Rows16 {
  const std::int16_t* data = nullptr;
  std::size_t stride = 0;
};

/// Addends and results, `stride` numbers apart; a stride of 0 uses the same addend for every vector.
struct Rows32 {
  const std::int32_t* data = nullptr;
  std::size_t stride = 0;
};

/// Sigmoid and hyperbolic tangent in state_bits, at the middle of each of the table_size steps.
struct Activations {
  std::span<const std::int16_t> sigmoid;
  std::span<const std::int16_t> tangent;
};

/// The functions that differ between processors.
struct Kernels {
  bool wants_rows = false;  ///< reads DenseView::rows_first in place of the packed weights
  /// out[i] = addends[i] + scaled(weights * inputs[i]) for `count` vectors. Sums wrap modulo 2^32.
  void (*dense)(const DenseView& layer, Rows16 inputs, Rows32 addends, std::size_t count, std::int32_t* out);
  /// result[i] = the dot product of `vector` and inputs[i], both of `size` numbers (a multiple of 16), for `count` vectors.
  void (*dots)(const std::int16_t* vector, Rows16 inputs, std::size_t size, std::size_t count, std::int32_t* result);
};

/// The packed weights of a layer as plain rows.
std::vector<std::int16_t> weight_rows(const DenseView& layer);

/// What to compute with.
enum class Processor : std::uint8_t { best, portable };

/// The AVX2 kernels where the processor has them and `processor` allows it.
const Kernels& kernels_for(Processor processor);
const Kernels& portable_kernels();
/// Only to be called where the processor has AVX2.
const Kernels& avx2_kernels();

}  // namespace crosscheck
