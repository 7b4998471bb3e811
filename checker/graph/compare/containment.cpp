#include "checker/graph/compare/containment.hpp"

namespace crosscheck {

std::string_view to_string(Containment containment) {
  switch (containment) {
    case Containment::unknown: return "unknown";
    case Containment::equal: return "equal";
    case Containment::narrower: return "narrower";
    case Containment::wider: return "wider";
    case Containment::disjoint: return "disjoint";
  }
  return {};
}

Containment reversed(Containment containment) {
  if (containment == Containment::narrower) return Containment::wider;
  if (containment == Containment::wider) return Containment::narrower;
  return containment;
}

Containment combined(Containment a, Containment b) {
  if (a == Containment::disjoint || b == Containment::disjoint) return Containment::disjoint;
  if (a == Containment::equal) return b;
  if (b == Containment::equal) return a;
  return a == b ? a : Containment::unknown;
}

}  // namespace crosscheck
