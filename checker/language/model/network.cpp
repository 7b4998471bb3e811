#include "checker/language/model/network.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::int32_t largest16 = 32767;

std::int16_t narrow(std::int32_t value) {
  return static_cast<std::int16_t>(std::clamp(value, -largest16, largest16));
}

/// The table's entry for a gate's input in gate_bits.
std::int32_t activation(std::span<const std::int16_t> table, std::int32_t input) {
  constexpr int step_bits = gate_bits + 4 - 12;  // 16 units of input over 2^12 entries
  const std::int32_t inside = std::clamp(input, -32768, 32767);
  return table[static_cast<std::size_t>((inside + 32768) >> step_bits)];
}

/// One step of an LSTM (Hochreiter & Schmidhuber 1997; gates in PyTorch's order i f g o) over `size` units.
void step(const std::int32_t* gates, const Activations& tables, std::size_t size, std::int32_t* cell,
          std::int16_t* state) {
  constexpr std::int32_t largest_cell = (16 << gate_bits) - 1;
  for (std::size_t u = 0; u < size; ++u) {
    const std::int32_t input = activation(tables.sigmoid, gates[u]);
    const std::int32_t forget = activation(tables.sigmoid, gates[size + u]);
    const std::int32_t candidate = activation(tables.tangent, gates[2 * size + u]);
    const std::int32_t output = activation(tables.sigmoid, gates[3 * size + u]);
    const std::int32_t next = (forget * cell[u] + ((input * candidate) >> 2) + (1 << 13)) >> 14;
    cell[u] = std::clamp(next, -largest_cell, largest_cell);
    state[u] = static_cast<std::int16_t>((output * activation(tables.tangent, cell[u]) + (1 << 13)) >> 14);
  }
}

}  // namespace

Batch::Batch(std::span<const std::size_t> lengths) : starts_{0} {
  std::size_t running = lengths.size();
  for (std::size_t place = 0; !lengths.empty() && place < lengths.front(); ++place) {
    while (lengths[running - 1] <= place) --running;
    starts_.push_back(starts_.back() + running);
  }
}

std::vector<std::int16_t> Network::word_vectors(const InputTables& tables,
                                                std::span<const std::vector<WordRows>> sentences,
                                                const Batch& batch) const {
  const std::size_t width = tables.width(frozen_);
  std::vector<std::int16_t> vectors(batch.rows() * width);
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::size_t i = 0; i < sentences[s].size(); ++i)
      tables.copy(sentences[s][i], frozen_, vectors.data() + batch.row(s, i) * width);
  return vectors;
}

void Network::run_direction(const Lstm& layer, std::size_t direction, Rows16 in, const Batch& batch,
                            std::int16_t* out) const {
  const std::size_t size = layer.size, gates = 4 * size, stride = 2 * size;
  std::vector<std::int32_t> projected(batch.rows() * gates), sums(batch.running(0) * gates);
  std::vector<std::int32_t> cells(batch.running(0) * size, 0);
  const DenseView& inputs = layer.inputs[direction];
  kernels_->dense(inputs, in, {inputs.bias.data(), 0}, batch.rows(), projected.data());
  std::size_t before = 0;      // the first row of the step before
  std::size_t continuing = 0;  // sentences that have a state from the step before
  for (std::size_t t = 0; t < batch.places(); ++t) {
    const std::size_t place = direction == 0 ? t : batch.places() - 1 - t;
    const std::size_t row = batch.row(0, place), running = batch.running(place);
    continuing = std::min(continuing, running);
    const std::int32_t* ready = projected.data() + row * gates;
    kernels_->dense(layer.recurrent[direction], {out + before * stride, stride}, {ready, gates}, continuing, sums.data());
    for (std::size_t s = 0; s < running; ++s)
      step(s < continuing ? sums.data() + s * gates : ready + s * gates, activations_, size,
           cells.data() + s * size, out + (row + s) * stride);
    before = row;
    continuing = running;
  }
}

std::vector<std::int16_t> Network::run(const Lstm& layer, const std::vector<std::int16_t>& in,
                                       const Batch& batch) const {
  std::vector<std::int16_t> states(batch.rows() * 2 * layer.size);
  const Rows16 rows{in.data(), in.size() / batch.rows()};
  for (std::size_t direction = 0; direction < 2; ++direction)
    run_direction(layer, direction, rows, batch, states.data() + direction * layer.size);
  return states;
}

std::vector<std::int16_t> Network::hidden(const DenseView& layer, const std::vector<std::int16_t>& in,
                                          std::size_t count, bool rectified) const {
  std::vector<std::int32_t> sums(count * layer.rows);
  kernels_->dense(layer, {in.data(), in.size() / count}, {layer.bias.data(), 0}, count, sums.data());
  std::vector<std::int16_t> out(sums.size());
  const std::int32_t smallest = rectified ? 0 : -largest16;
  std::transform(sums.begin(), sums.end(), out.begin(),
                 [=](std::int32_t v) { return static_cast<std::int16_t>(std::clamp(v, smallest, largest16)); });
  return out;
}

Scores Network::classes(const DenseView& layer, const std::vector<std::int16_t>& in, std::size_t count,
                        std::size_t class_count) const {
  Scores scores{class_count, layer.rows, std::vector<std::int32_t>(count * layer.rows)};
  kernels_->dense(layer, {in.data(), in.size() / count}, {layer.bias.data(), 0}, count, scores.values.data());
  return scores;
}

BatchScores Network::score(std::span<const Words> sentences, const Batch& batch) const {
  const std::size_t count = batch.rows();
  std::vector<std::vector<WordRows>> rows;
  for (const Words words : sentences) rows.push_back(vocabulary_.rows(words));
  std::vector<std::int16_t> states = word_vectors(tables_, rows, batch);
  for (const Lstm& layer : layers_) states = run(layer, states, batch);
  BatchScores scores;
  const auto tags = hidden(tag_hidden_, states, count, true);
  scores.upos = classes(upos_, tags, count, upos_count_);
  scores.xpos = classes(xpos_, tags, count, xpos_count_);
  scores.feats = classes(feats_, tags, count, feats_count_);
  scores.names = classes(names_, run(name_layer_, word_vectors(name_tables_, rows, batch), batch), count, name_count_);
  scores.arc_heads = hidden(arc_head_, states, count, true);
  scores.arc_words = hidden(arc_, hidden(arc_dependent_, states, count, true), count, false);
  scores.label_heads = hidden(label_head_, states, count, false);
  scores.label_words = hidden(label_dependent_, states, count, false);
  return scores;
}

std::vector<std::int32_t> Network::arc_scores(const BatchScores& scores, const Batch& batch, std::size_t sentence,
                                              std::size_t count) const {
  constexpr int dropped_bits = 8;  // of the product's 18, so that sums over a sentence stay small
  constexpr std::int32_t largest = 1 << 21;
  std::vector<std::int16_t> heads(arc_root_.begin(), arc_root_.end());
  for (std::size_t i = 0; i < count; ++i) {
    const std::int16_t* head = scores.arc_heads.data() + batch.row(sentence, i) * arc_width_;
    heads.insert(heads.end(), head, head + arc_width_);
  }
  std::vector<std::int32_t> arcs(count * (count + 1));
  for (std::size_t i = 0; i < count; ++i)
    kernels_->dots(scores.arc_words.data() + batch.row(sentence, i) * arc_width_, {heads.data(), arc_width_}, arc_width_,
                   count + 1, arcs.data() + i * (count + 1));
  for (std::int32_t& score : arcs) score = std::clamp(score >> dropped_bits, -largest, largest);
  return arcs;
}

Scores Network::label_scores(const BatchScores& scores, const Batch& batch, std::size_t sentence,
                             std::span<const std::uint32_t> heads) const {
  std::vector<std::int16_t> joint(heads.size() * 2 * label_width_);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::int16_t* head = heads[i] == 0 ? label_root_.data()
                                             : scores.label_heads.data() + batch.row(sentence, heads[i] - 1) * label_width_;
    const std::int16_t* word = scores.label_words.data() + batch.row(sentence, i) * label_width_;
    std::int16_t* out = joint.data() + i * 2 * label_width_;
    for (std::size_t k = 0; k < label_width_; ++k) {
      out[k] = narrow((head[k] * word[k]) >> hidden_bits);
      out[label_width_ + k] = narrow(std::max(head[k] + word[k], 0));
    }
  }
  return classes(label_, joint, heads.size(), relation_count_);
}

}  // namespace crosscheck
