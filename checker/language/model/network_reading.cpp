// Reading the network's tables and layers out of a model file; sizes are checked, contents are clamped where they are used.
#include <algorithm>

#include "checker/language/model/network.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t bucket_count = 4096;
constexpr std::size_t largest_width = 512;  ///< so that no exact sum overflows 32 bits
constexpr std::size_t most_layers = 8;
constexpr std::size_t largest_class_count = 4096;

std::size_t padded(std::size_t rows) { return (rows + 15) / 16 * 16; }

}  // namespace

Network::Network(const ModelFile& file, Processor processor) : kernels_(&kernels_for(processor)) {
  const auto shape = file.numbers<std::uint32_t>("shape", 6 + affix_count);
  for (std::size_t i = 0; i < shape.size(); ++i)
    if (shape[i] == 0 || shape[i] > largest_width || (shape[i] % 2 != 0 && i != 5))
      file.fail("shape", "has a width that cannot be");
  hidden_size_ = shape[0];
  word_width_ = shape[1];
  frozen_width_ = shape[2];
  arc_width_ = shape[3];
  label_width_ = shape[4];
  const std::size_t layer_count = shape[5];
  std::copy(shape.begin() + 6, shape.end(), affix_widths_.begin());
  if (hidden_size_ % 16 != 0 || arc_width_ % 16 != 0 || label_width_ % 16 != 0 || layer_count > most_layers)
    file.fail("shape", "has a width that cannot be");

  words_ = read_index(file, "words");
  affixes_ = read_index(file, "affixes");
  word_table_ = read_table(file, "word", word_width_);
  input_width_ = word_width_ + frozen_width_;
  for (std::size_t i = 0; i < affix_count; ++i) {
    affix_tables_[i] = read_table(file, "affix" + std::to_string(i), affix_widths_[i]);
    input_width_ += affix_widths_[i];
  }
  shape_table_ = read_table(file, "shapes", file.section("shapes").size() / shape_count);
  mode_table_ = read_table(file, "modes", file.section("modes").size() / 4);
  input_width_ += shape_table_.width + mode_table_.width;
  if (input_width_ > largest_width || input_width_ % 2 != 0 || 2 * hidden_size_ > largest_width)
    file.fail("shape", "has a width that cannot be");
  frozen_book_ = file.numbers<std::int8_t>("frozen.book", 16);
  const std::size_t frozen_rows = file.section("frozen.scales").size() / 2;
  frozen_scales_ = file.numbers<std::uint16_t>("frozen.scales", frozen_rows);
  frozen_codes_ = file.numbers<std::uint8_t>("frozen.codes", frozen_rows * (frozen_width_ / 2));
  activations_ = {file.numbers<std::int16_t>("sigmoid", table_size), file.numbers<std::int16_t>("tangent", table_size)};

  const std::size_t states = 2 * hidden_size_;
  for (std::size_t i = 0; i < layer_count; ++i)
    layers_.push_back(read_lstm(file, "lstm" + std::to_string(i + 1), i == 0 ? input_width_ : states));
  tag_hidden_ = read_dense(file, "tags", states);
  name_hidden_ = read_dense(file, "namehidden", states);
  upos_ = read_dense(file, "upos", tag_hidden_.rows);
  xpos_ = read_dense(file, "xpos", tag_hidden_.rows);
  feats_ = read_dense(file, "feats", tag_hidden_.rows);
  names_ = read_dense(file, "names", name_hidden_.rows);
  arc_head_ = read_dense(file, "archead", states);
  arc_dependent_ = read_dense(file, "arcdep", states);
  arc_ = read_dense(file, "arc", arc_width_);
  label_head_ = read_dense(file, "labelhead", states);
  label_dependent_ = read_dense(file, "labeldep", states);
  label_ = read_dense(file, "label", 2 * label_width_);
  arc_root_ = file.numbers<std::int16_t>("arcroot", arc_width_);
  label_root_ = file.numbers<std::int16_t>("labelroot", label_width_);
  for (const DenseView* layer : {&arc_head_, &arc_dependent_, &arc_})
    if (layer->rows != arc_width_) file.fail("arc", "has another size than the network asks for");
  for (const DenseView* layer : {&label_head_, &label_dependent_})
    if (layer->rows != label_width_) file.fail("label", "has another size than the network asks for");

  const auto class_count = [&](const std::string& name, const DenseView& layer) {
    const std::size_t count = file.lines(name).size();
    if (count == 0 || count > largest_class_count || padded(count) != layer.rows)
      file.fail(name, "has another size than the network asks for");
    return count;
  };
  upos_count_ = class_count("class.upos", upos_);
  xpos_count_ = class_count("class.xpos", xpos_);
  feats_count_ = class_count("class.feats", feats_);
  name_count_ = class_count("class.names", names_);
  relation_count_ = class_count("class.relation", label_);
  if (kernels_->wants_rows) widen_layers();
}

void Network::widen_layers() {
  for (Lstm& layer : layers_)
    for (auto* views : {&layer.inputs, &layer.recurrent})
      for (DenseView& view : *views) widen(view);
  for (DenseView* view : {&tag_hidden_, &name_hidden_, &upos_, &xpos_, &feats_, &names_, &arc_head_, &arc_dependent_, &arc_,
                          &label_head_, &label_dependent_, &label_})
    widen(*view);
}

void Network::widen(DenseView& layer) {
  widened_.push_back(weight_rows(layer));
  layer.rows_first = widened_.back();
}

Network::HashIndex Network::read_index(const ModelFile& file, const std::string& name) const {
  HashIndex index;
  const std::size_t count = file.section(name + ".hash").size() / sizeof(std::uint32_t);
  index.buckets = file.numbers<std::uint32_t>(name + ".bucket", bucket_count + 1);
  index.hashes = file.numbers<std::uint32_t>(name + ".hash", count);
  index.values = file.numbers<std::uint32_t>(name + ".value", count);
  return index;
}

Network::Table Network::read_table(const ModelFile& file, const std::string& name, std::size_t width) const {
  Table table;
  table.width = width;
  const std::size_t rows = file.section(name + ".scale").size() / sizeof(std::uint16_t);
  if (rows == 0) file.fail(name, "is empty");
  table.rows = file.numbers<std::int8_t>(name, rows * width);
  table.scales = file.numbers<std::uint16_t>(name + ".scale", rows);
  return table;
}

DenseView Network::read_dense(const ModelFile& file, const std::string& name, std::size_t columns) const {
  DenseView layer;
  layer.columns = columns;
  layer.rows = file.section(name + ".bias").size() / sizeof(std::int32_t);
  if (layer.rows == 0 || layer.rows % 16 != 0 || layer.rows > largest_class_count)
    file.fail(name, "has another size than the network asks for");
  layer.weights = file.numbers<std::int8_t>(name, layer.rows * columns);
  layer.multipliers = file.numbers<std::int32_t>(name + ".scale", layer.rows);
  layer.bias = file.numbers<std::int32_t>(name + ".bias", layer.rows);
  return layer;
}

Network::Lstm Network::read_lstm(const ModelFile& file, const std::string& name, std::size_t columns) const {
  Lstm layer;
  const std::array<std::string, 2> directions = {".f", ".b"};
  for (std::size_t d = 0; d < 2; ++d) {
    layer.inputs[d] = read_dense(file, name + directions[d] + ".in", columns);
    layer.recurrent[d] = read_dense(file, name + directions[d] + ".re", hidden_size_);
    if (layer.inputs[d].rows != 4 * hidden_size_ || layer.recurrent[d].rows != 4 * hidden_size_)
      file.fail(name, "has another size than the network asks for");
  }
  return layer;
}

}  // namespace crosscheck
