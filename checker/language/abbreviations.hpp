#pragma once
// A word before a full stop -> what the stop may mean: part of an abbreviation, the end of a sentence, or both.
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// never_ends: "Mr. Smith" – a name or number always follows. may_end: "Acme Inc." – the sentence may end there.
/// before_number: "No. 5", "Jan. 3" – an abbreviation where a figure follows. none: an ordinary word.
enum class Abbreviation : std::uint8_t { none, never_ends, may_end, before_number };

/// `word` is what stands before the last stop, inner stops included ("U.S" of "U.S."), without brackets and quotes.
Abbreviation abbreviation(std::string_view word);

}  // namespace crosscheck
