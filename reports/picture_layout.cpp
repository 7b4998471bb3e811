#include "reports/picture_layout.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/circle_layout.hpp>
#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <boost/graph/topology.hpp>
#include <cmath>
#include <limits>

namespace crosscheck {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, boost::property<boost::edge_weight_t, double>>;
using Plane = boost::convex_topology<2>;

constexpr double edge_length = 190;
constexpr double gap = 16;
constexpr double most_spread = 6;

bool overlap(const PicturePoint& a, const PictureBox& of_a, const PicturePoint& b, const PictureBox& of_b) {
  return std::abs(a.x - b.x) < (of_a.width + of_b.width) / 2 + gap && std::abs(a.y - b.y) < (of_a.height + of_b.height) / 2 + gap;
}

bool any_overlap(const std::vector<PicturePoint>& places, const std::vector<PictureBox>& boxes) {
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (overlap(places[i], boxes[i], places[j], boxes[j])) return true;
  return false;
}

std::vector<PicturePoint> springs(std::size_t count, const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
  Graph graph(count);
  for (const auto& [from, to] : edges) boost::add_edge(from, to, 1.0, graph);
  std::vector<Plane::point_type> points(count);
  const auto position = boost::make_iterator_property_map(points.begin(), boost::get(boost::vertex_index, graph));
  boost::circle_graph_layout(graph, position, edge_length);
  boost::kamada_kawai_spring_layout(graph, position, boost::get(boost::edge_weight, graph), boost::square_topology<>(edge_length * 2),
                                    boost::edge_length(edge_length), boost::layout_tolerance<double>(0.01));
  std::vector<PicturePoint> out;
  out.reserve(points.size());
  for (const Plane::point_type& point : points) out.push_back({point[0], point[1]});
  return out;
}

}  // namespace

std::vector<PicturePoint> laid_out(const std::vector<PictureBox>& boxes, const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
  if (boxes.empty()) return {};
  const std::vector<PicturePoint> base = boxes.size() == 1 ? std::vector<PicturePoint>(1) : springs(boxes.size(), edges);
  std::vector<PicturePoint> places = base;
  for (double spread = 1; any_overlap(places, boxes) && spread < most_spread; spread += 0.1)
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = {base[i].x * spread, base[i].y * spread * 0.7};
  double left = std::numeric_limits<double>::max(), top = left;
  for (std::size_t i = 0; i < places.size(); ++i) {
    left = std::min(left, places[i].x - boxes[i].width / 2);
    top = std::min(top, places[i].y - boxes[i].height / 2);
  }
  for (PicturePoint& place : places) place = {std::round(place.x - left + gap), std::round(place.y - top + gap)};
  return places;
}

}  // namespace crosscheck
