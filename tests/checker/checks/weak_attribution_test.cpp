#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("weasel-attribution") {
    run_table(check_weak_attribution, {
        {"Some news outlets have stated that the bridge will close.", "Some news outlets have stated"},
        {"The pill is claimed to cure baldness.", "is claimed to"},
        {"It is said that the mayor will resign.", "It is said"},
        {"According to sources, the bank will cut jobs.", "According to sources"},
        {"According to resources, the carrier walked away.", "According to resources"},
        {"Critics say the plan is too costly.", "Critics say"},
        {"Many experts believe the bubble will burst.", "Many experts believe"},
        {"Some say the club will be sold.", "Some say"},
        {"The two firms are rumoured to be in talks.", "are rumoured to"},
        {"It has been alleged that funds were missing.", "It has been alleged"},
        {"Several analysts think rates will fall.", "Several analysts think"},
        {"Rumours suggest the phone will have two screens.", "Rumours suggest"},
        {"The ring is believed to be three centuries old.", "is believed to"},
        // Somebody can be asked, or nobody says anything.
        {"The report said the bridge will close."},
        {"According to the ministry, the bank will cut jobs."},
        {"According to sources close to the bank, it will cut jobs."},
        {"According to reports in the Evening Post, the bridge will close."},
        {"Critics of the plan at the union say it is too costly."},
        {"Ms Hall said that some trains were late."},
        {"It was reported by the Evening Post that the bridge will close."},
        {"She was said goodbye to at the station."},
        {"The theft was reported to police on Monday."},
        {"Analysts at Northern Bank believe rates will fall."},
        {"Some residents left the town."},
        {"The experts who wrote the study say it is sound."},
        {"He thought to himself that it was late."},
        {"Ten experts said the dam is safe."},
    });
  }
}
