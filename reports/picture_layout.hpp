#pragma once
// Vertices and edges -> places on a plane, so that neighbours stand near and boxes apart.
#include <cstddef>
#include <utility>
#include <vector>

namespace crosscheck {

struct PicturePoint {
  double x = 0;
  double y = 0;
};

/// Width and height of a vertex's box, in the picture's units.
struct PictureBox {
  double width = 0;
  double height = 0;
};

/// Centres of the boxes: springs after Kamada and Kawai, "An algorithm for drawing general undirected graphs" (1989), spread
/// until no boxes overlap; all coordinates are positive. The graph must be connected. Deterministic.
std::vector<PicturePoint> laid_out(const std::vector<PictureBox>& boxes, const std::vector<std::pair<std::size_t, std::size_t>>& edges);

}  // namespace crosscheck
