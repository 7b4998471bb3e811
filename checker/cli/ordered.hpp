#pragma once
// Runs work on items in parallel and hands the results on in the order of the items.
#include <oneapi/tbb/parallel_pipeline.h>

#include <exception>
#include <memory>
#include <optional>

namespace crosscheck {

/// `next` gives items until it gives none; `work` runs in parallel; `done` gets the results in order. At most
/// `in_flight` items exist at a time. Exceptions pass through; one that `next` throws waits until all items before it are done.
template <class Item, class Result, class Next, class Work, class Done>
void ordered_parallel(const Next& next, const Work& work, const Done& done, std::size_t in_flight = 16) {
  namespace tbb = oneapi::tbb;
  std::exception_ptr ended;
  const auto source = tbb::make_filter<void, Item*>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) -> Item* {
    try {
      if (std::optional<Item> item = next()) return new Item(std::move(*item));
    } catch (...) {
      ended = std::current_exception();
    }
    control.stop();
    return nullptr;
  });
  const auto worker = tbb::make_filter<Item*, Result*>(tbb::filter_mode::parallel, [&](Item* item) {
    const std::unique_ptr<Item> owned(item);
    return new Result(work(std::move(*owned)));
  });
  const auto sink = tbb::make_filter<Result*, void>(tbb::filter_mode::serial_in_order, [&](Result* result) {
    const std::unique_ptr<Result> owned(result);
    done(std::move(*owned));
  });
  tbb::parallel_pipeline(in_flight, source & worker & sink);
  if (ended) std::rethrow_exception(ended);
}

}  // namespace crosscheck
