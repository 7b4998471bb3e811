#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("anonymous-only") {
    run_table(check_anonymous_sources, {
        {"The bank will cut 300 jobs, sources told the Evening Post.", "sources told"},
        {"\"We will cut jobs next year,\" said one source.", "said one source"},
        {"The bank will cut jobs, a person familiar with the matter said.", "a person familiar with the matter said"},
        {"The bank will cut jobs, two people close to the talks said.", "two people close to the talks said"},
        {"Sources said the bank will cut jobs.", "Sources said"},
        {"One source told the Evening Post that the bank will cut jobs.", "One source told"},
        {"An insider said the plan was dead.", "An insider said"},
        {"The plan is dead, industry sources said.", "industry sources said"},
        {"Government sources said the tax would go.", "Government sources said"},
        {"A source said the club had agreed a fee.", "A source said"},
        {"The club has agreed a fee, a source close to the player said.", "a source close to the player said"},
        {"A banking source said the merger was off.", "A banking source said"},
        {"The bank will cut 300 jobs, Anna Hall told the Evening Post."},
        {"\"We will cut jobs next year,\" said the bank's chairman."},
        {"The bank said it will cut jobs."},
        {"The ministry said the source of the fire was a heater."},
        {"Open source software is free, the foundation said."},
        {"People said goodbye at the station."},
        {"The river's source lies in the hills."},
        {"Analysts at Northern Bank said rates will fall."},
        {"Officials said the road was closed."},
        {"Anna Hall said a source of income had dried up."},
        {"The company cited its annual report."},
        {"The court said that people had died."},
        {"People need to recognise that the mill is old, he said."},
        {"Fast lines encourage more people to express themselves."},
    });
    const auto again = flags_of(check_anonymous_sources, "The firm will sell its mill, one source told the Evening Post.\n\n\"It is a good price,\" the source said.");
    CHECK(again.size() == 1);
  }

  TEST_CASE("quote-unattributed") {
    run_table(check_unattributed_quotes, {
        {"The mill closed in May.\n\n\"This is the end of the town as we knew it.\"\n\nThe river still runs.", "\"This is the end of the town as we knew it.\""},
        {"The fair was full. \"We have never seen so many people here.\" The weather held.", "\"We have never seen so many people here.\""},
        {"The vote was close.\n\n\"Nobody in this hall believed that it would pass.\"\n\nThe hall emptied.", "\"Nobody in this hall believed that it would pass.\""},
        {"The mill closed in May.\n\n\"This is the end of the town,\" said Anna Hall.\n\nThe river still runs."},
        {"Anna Hall was angry.\n\n\"This is the end of the town as we knew it,\" she said."},
        {"Anna Hall said the mill would close.\n\n\"This is the end of the town as we knew it.\""},
        {"The film \"The River Runs Through It\" opens in May."},
        {"The so-called \"big bang\" failed."},
        {"She was \"very happy indeed with the result\" of the poll."},
        {"The sign read: \"No person may enter this room without a coat.\""},
        {"According to the mayor, \"This is the end of the town as we knew it.\""},
        {"The song \"I Will Always Love You\" was played."},
        {"The mayor was clear: \"This is the end of the town as we knew it.\""},
        {"\"We will win this,\" Hall told reporters. \"Nobody here has given up on the season.\""},
        {"\"It was a long and cold night for all.\"\n\nAnna Hall, a nurse, was speaking after the storm."},
    });
  }
}
