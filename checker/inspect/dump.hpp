#pragma once
// Analysis -> one JSON object a mention, quotation, claim … with byte offsets into the input; or CoNLL-U; or lines for people.
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "checker/analysis.hpp"
#include "checker/stage.hpp"

namespace crosscheck {

/// The objects of one stage in text order, with the fields that contract.md names. Stages parse and graph have none here.
std::vector<boost::json::object> dump_stage(Stage stage, const Analysis& analysis);

/// CoNLL-U of the parse; every document opens with `# newdoc id`. Ends with a blank line.
std::string dump_conllu(const ParsedArticle& parsed);

/// An object of dump_stage as a line (claims: several) for people.
std::string dump_line(Stage stage, const boost::json::object& object);

}  // namespace crosscheck
