#include "checker/graph/chronology.hpp"

// g++ 12 takes Boost's optional edge iterators for uninitialised.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>

#include <algorithm>
#include <limits>

namespace crosscheck {

namespace {

struct Edge {
  long weight = 0;
  std::uint32_t statement = 0;
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Edge>;

int day_number(Day day) { return static_cast<int>(day.time_since_epoch().count()); }

}  // namespace

Chronology::Event Chronology::add_event(std::string name) {
  names_.push_back(std::move(name));
  return static_cast<Event>(names_.size() - 1);
}

void Chronology::add_distance(Event earlier, Event later, std::optional<int> least, std::optional<int> most, std::string statement) {
  const auto index = static_cast<std::uint32_t>(statements_.size());
  statements_.push_back(std::move(statement));
  if (most) bounds_.push_back({earlier, later, *most, index});
  if (least) bounds_.push_back({later, earlier, -*least, index});
}

void Chronology::add_date(Event event, const DayInterval& days, std::string statement) {
  const auto number = [](const std::optional<Day>& day) { return day ? std::optional<int>(day_number(*day)) : std::nullopt; };
  add_distance(0, event, number(days.earliest), number(days.latest), std::move(statement));
}

std::vector<std::string> Chronology::impossible_ring() const {
  // A start node with an edge of length 0 to every event reaches all of them.
  const std::size_t start = names_.size();
  Graph graph(start + 1);
  for (const Bound& bound : bounds_) boost::add_edge(bound.from, bound.to, {bound.days, bound.statement}, graph);
  for (std::size_t event = 0; event < start; ++event) boost::add_edge(start, event, {0, std::numeric_limits<std::uint32_t>::max()}, graph);
  std::vector<long> distance(start + 1, 0);
  std::vector<std::size_t> before(start + 1);
  for (std::size_t event = 0; event <= start; ++event) before[event] = event;
  const bool possible = boost::bellman_ford_shortest_paths(
      graph, static_cast<int>(start + 1), boost::weight_map(boost::get(&Edge::weight, graph)).distance_map(distance.data()).predecessor_map(before.data()));
  if (possible) return {};
  // Some edge still shortens a path; going back as many steps as there are events lands in the ring.
  std::size_t inside = start;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const auto from = boost::source(edge, graph);
    const auto to = boost::target(edge, graph);
    if (distance[from] + graph[edge].weight < distance[to]) { before[to] = from; inside = to; break; }
  }
  for (std::size_t step = 0; step <= start; ++step) inside = before[inside];
  std::vector<std::string> ring;
  std::size_t event = inside;
  for (std::size_t step = 0; step <= start; ++step) {
    const std::size_t from = before[event];
    const Bound* tightest = nullptr;
    for (const Bound& bound : bounds_) {
      const bool joins = bound.from == from && bound.to == event;
      if (joins && (tightest == nullptr || bound.days < tightest->days)) tightest = &bound;
    }
    if (tightest != nullptr && std::ranges::find(ring, statements_[tightest->statement]) == ring.end()) ring.push_back(statements_[tightest->statement]);
    event = from;
    if (event == inside) break;
  }
  std::ranges::reverse(ring);
  return ring;
}

}  // namespace crosscheck
