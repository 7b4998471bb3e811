// Reading the network's tables and layers out of a model file; sizes are checked, contents are clamped where they are used.
#include "checker/language/model/network.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t largest_width = 512;  ///< so that no exact sum overflows 32 bits
constexpr std::size_t most_layers = 8;
constexpr std::size_t largest_class_count = 4096;

std::size_t padded(std::size_t rows) { return (rows + 15) / 16 * 16; }

}  // namespace

Network::Network(const ModelFile& file, Processor processor) : kernels_(&kernels_for(processor)), vocabulary_(file) {
  const auto shape = file.numbers<std::uint32_t>("shape", 6);
  const std::size_t hidden = shape[0], frozen_width = shape[1], layer_count = shape[4], name_hidden = shape[5];
  arc_width_ = shape[2];
  label_width_ = shape[3];
  for (const std::size_t width : {hidden, arc_width_, label_width_, name_hidden})
    if (width == 0 || width % 16 != 0 || width > largest_width / 2) file.fail("shape", "has a width that cannot be");
  if (frozen_width % 2 != 0 || frozen_width > largest_width || layer_count == 0 || layer_count > most_layers)
    file.fail("shape", "has a width that cannot be");

  frozen_ = FrozenTable(file, frozen_width);
  tables_ = InputTables(file, "", true);
  name_tables_ = InputTables(file, "n.", false);
  activations_ = {file.numbers<std::int16_t>("sigmoid", table_size), file.numbers<std::int16_t>("tangent", table_size)};
  for (std::size_t i = 0; i < layer_count; ++i)
    layers_.push_back(read_lstm(file, "lstm" + std::to_string(i + 1), i == 0 ? tables_.width(frozen_) : 2 * hidden, hidden));
  name_layer_ = read_lstm(file, "nl", name_tables_.width(frozen_), name_hidden);
  names_ = read_dense(file, "names", 2 * name_hidden);
  read_heads(file, 2 * hidden);
  check_classes(file);
  if (kernels_->wants_rows) widen_layers();
}

void Network::read_heads(const ModelFile& file, std::size_t states) {
  tag_hidden_ = read_dense(file, "tags", states);
  upos_ = read_dense(file, "upos", tag_hidden_.rows);
  xpos_ = read_dense(file, "xpos", tag_hidden_.rows);
  feats_ = read_dense(file, "feats", tag_hidden_.rows);
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
}

void Network::check_classes(const ModelFile& file) {
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
}

void Network::widen_layers() {
  std::vector<DenseView*> views = {&tag_hidden_, &upos_, &xpos_, &feats_, &names_, &arc_head_, &arc_dependent_, &arc_,
                                   &label_head_, &label_dependent_, &label_};
  layers_.push_back(name_layer_);
  for (Lstm& layer : layers_)
    for (std::size_t direction = 0; direction < 2; ++direction)
      views.insert(views.end(), {&layer.inputs[direction], &layer.recurrent[direction]});
  widened_.reserve(views.size());
  for (DenseView* view : views) {
    widened_.push_back(weight_rows(*view));
    view->rows_first = widened_.back();
  }
  name_layer_ = layers_.back();
  layers_.pop_back();
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

Network::Lstm Network::read_lstm(const ModelFile& file, const std::string& name, std::size_t columns,
                                 std::size_t size) const {
  Lstm layer;
  layer.size = size;
  if (columns % 2 != 0 || columns > largest_width) file.fail(name, "has a width that cannot be");
  const std::array<std::string, 2> directions = {".f", ".b"};
  for (std::size_t d = 0; d < 2; ++d) {
    layer.inputs[d] = read_dense(file, name + directions[d] + ".in", columns);
    layer.recurrent[d] = read_dense(file, name + directions[d] + ".re", size);
    if (layer.inputs[d].rows != 4 * size || layer.recurrent[d].rows != 4 * size)
      file.fail(name, "has another size than the network asks for");
  }
  return layer;
}

}  // namespace crosscheck
