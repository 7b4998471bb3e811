// Any bytes as values: every grammar reads a prefix that lies within the text, and resolving never fails.
#include "tests/fuzz/targets.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

#include "checker/values/age.hpp"
#include "checker/values/amount.hpp"
#include "checker/values/rank.hpp"
#include "checker/values/ratio.hpp"
#include "checker/values/resolve_time.hpp"
#include "checker/values/score.hpp"

namespace {

template <class Value>
void within(const std::optional<crosscheck::Prefix<Value>>& prefix, std::size_t size) {
  if (prefix && (prefix->length == 0 || prefix->length > size)) std::abort();
}

}  // namespace

void crosscheck::fuzz::values(std::string_view bytes) {
  using namespace crosscheck;
  const std::size_t size = bytes.size();
  const std::string lower = lowered(bytes);
  within(match_number(lower), size);
  within(match_rank(lower), size);
  within(match_ratio(lower), size);
  within(match_score(lower), size);
  within(match_age(lower), size);
  const auto amount = match_amount(lower);
  within(amount, size);
  if (amount) quantity_of(amount->value);
  const auto time = match_time(lower);
  within(time, size);
  if (!time) return;
  TimeContext context;
  resolve_time(time->value, context);
  context.document = context.narrative = day_of(2024, 2, 29);
  resolve_time(time->value, context);
}
