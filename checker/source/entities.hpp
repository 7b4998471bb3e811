#pragma once
// An HTML character reference -> its text.
#include <string>
#include <string_view>

namespace crosscheck {

/// "&amp;", "&#8217;", "&#x2019;" and the common named ones; the reference itself where it is unknown.
std::string decode_entity(std::string_view reference);

}  // namespace crosscheck
