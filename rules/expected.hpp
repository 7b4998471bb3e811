#pragma once
// Lets Spirit X3's expectation failures name the rule behind a semantic action. For .cpp files with a grammar only.
#include <string>

#include <boost/spirit/home/x3.hpp>

namespace boost::spirit::x3 {

template <typename Subject, typename Action>
struct get_info<action<Subject, Action>> {
  using result_type = std::string;
  std::string operator()(const action<Subject, Action>& parser) const { return what(parser.subject); }
};

}  // namespace boost::spirit::x3
