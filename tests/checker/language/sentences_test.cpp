#include "checker/language/sentences.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"

using namespace crosscheck;

namespace {

/// The sentences, joined by " | ".
std::string split(std::string_view text) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  std::string out;
  for (const Span& span : split_sentences(text, lexicon)) {
    if (!out.empty()) out += " | ";
    out += text.substr(span.start, span.length());
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("sentences of copy") {
    struct Case {
      std::string_view text, expected;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", ""},
             {"  One line  ", "One line"},
             {"It rose. It fell.", "It rose. | It fell."},
             {"Dr. Jane F. Miles met Mr. Poe. They spoke.", "Dr. Jane F. Miles met Mr. Poe. | They spoke."},
             {"The U.S. Senate met. The bill passed in the U.S. It was late.", "The U.S. Senate met. | The bill passed in the U.S. | It was late."},
             {"Acme Inc. reported a loss. Acme Inc. The rest follows.", "Acme Inc. reported a loss. | Acme Inc. | The rest follows."},
             {"They sell 5G. Nobody buys.", "They sell 5G. | Nobody buys."},
             {"It left AT&T. Others stayed.", "It left AT&T. | Others stayed."},
             {"On Jan. 5 it paid $3.5 million. See No. 4.", "On Jan. 5 it paid $3.5 million. | See No. 4."},
             {"Wait… Nobody came. But… we did.", "Wait… | Nobody came. | But… we did."},
             {"\"Stop!\" she said. \"Why?\" Mr Poe asked.", "\"Stop!\" she said. | \"Why?\" Mr Poe asked."},
             {"“We lost.” He left.", "“We lost.” | He left."},
             {"One line\nanother line", "One line | another line"},
             {"The mayor praised the techIn May it failed.", "The mayor praised the tech | In May it failed."},
             {"Rivals buy face technology“Nobody likes it,” he said.", "Rivals buy face technology | “Nobody likes it,” he said."},
             {"She gave no details.Also the mayor left.", "She gave no details. | Also the mayor left."},
             {"The iPhone and YouTube are at example.com/MyPage now.", "The iPhone and YouTube are at example.com/MyPage now."},
             {"We met at noon. then it rained. there was tea.", "We met at noon. then it rained. | there was tea."},
             {"Call me on my phone. i am out. Is it dear? they say so.", "Call me on my phone. | i am out. | Is it dear? | they say so."},
             {"The ferry costs approx. half as much. Yahoo! it said rose.", "The ferry costs approx. half as much. | Yahoo! it said rose."},
             {"The shop (12 Mill Rd.) The owner left.", "The shop (12 Mill Rd.) | The owner left."},
             {"Well done :-) The rest waits (see: Annex) in line.", "Well done :-) | The rest waits (see: Annex) in line."},
             {"It closed.[1] The rest fell.[2]", "It closed.[1] | The rest fell.[2]"},
         })
      CHECK(split(c.text) == c.expected);
  }
}
