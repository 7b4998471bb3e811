#include "checker/claims/extract/subjects.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/claim_table.hpp"

namespace crosscheck {

using test::check;

TEST_SUITE("checker/claims") {
  TEST_CASE("subjects and times that the tree hangs elsewhere") {
    check({
        {"It/it/PRON/PRP/3/nsubj could/could/AUX/MD/3/aux challenge/challenge/VERB/VB/0/root Orvo/Orvo/PROPN/NNP/3/obj -/-/PUNCT/:/7/punct "
         "which/which/PRON/WDT/7/nsubj sold/sell/VERB/VBD/3/ccomp mines/mine/NOUN/NNS/7/obj ././PUNCT/./3/punct",
         {"It | could challenge <challenge> | object: Orvo | complement: which sold mines | possible present", "Orvo | sold <sell> | object: mines | completed past"}},
        {"Halden/Halden/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root last/last/ADJ/JJ/4/amod "
         "week/week/NOUN/NN/9/obl:unmarked the/the/DET/DT/7/det new/new/ADJ/JJ/7/amod taxes/tax/NOUN/NNS/9/nsubj "
         "could/could/AUX/MD/9/aux cut/cut/VERB/VB/2/ccomp its/its/PRON/PRP$/11/nmod:poss profit/profit/NOUN/NN/9/obj "
         "././PUNCT/./2/punct",
         {"Halden | said <say> | time: last week | complement: the new taxes could cut its profit | completed past",
           "the new taxes | could cut <cut> | object: its profit | possible present"}},
        {"In/in/ADP/IN/4/case an/a/DET/DT/4/det odd/odd/ADJ/JJ/4/amod turn/turn/NOUN/NN/9/obl of/of/ADP/IN/7/case "
         "even/even/ADV/RB/7/amod Halden/Halden/PROPN/NNP/4/nmod will/will/AUX/MD/9/aux build/build/VERB/VB/0/root "
         "a/a/DET/DT/11/det plant/plant/NOUN/NN/9/obj ././PUNCT/./9/punct",
         {"even Halden | will build <build> | in: an odd turn of even Halden | object: a plant | future"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/3/nsubj plans/plan/VERB/VBZ/0/root to/to/PART/TO/5/mark "
         "use/use/VERB/VB/3/xcomp the/the/DET/DT/7/det system/system/NOUN/NN/5/obj ,/,/PUNCT/,/11/punct "
         "currently/currently/ADV/RB/11/advmod being/be/AUX/VBG/11/aux:pass developed/develop/VERB/VBN/5/advcl "
         "by/by/ADP/IN/13/case Lindt/Lindt/PROPN/NNP/11/obl:agent ././PUNCT/./3/punct",
         {"The bank | plans to use <use> | object: the system | planned present",
           "the system | currently being developed <develop> | time: currently | by: Lindt | passive"}},
        {"This/this/DET/DT/2/det decision/decision/NOUN/NN/9/nsubj of/of/ADP/IN/4/case Lindt/Lindt/PROPN/NNP/2/nmod "
         "which/which/PRON/WDT/6/nsubj makes/make/VERB/VBZ/2/acl:relcl pumps/pump/NOUN/NNS/6/obj "
         "could/could/AUX/MD/9/aux cost/cost/VERB/VB/0/root a/a/DET/DT/11/det client/client/NOUN/NN/9/obj "
         "././PUNCT/./9/punct",
         {"Lindt | decision <decide> | possible",
           "Lindt | makes <make> | object: pumps | present",
           "This decision of Lindt | could cost <cost> | object: a client | possible present"}},
        {"The/the/DET/DT/2/det state/state/NOUN/NN/3/nsubj barred/bar/VERB/VBD/0/root Lindt/Lindt/PROPN/NNP/3/obj "
         "from/from/SCONJ/IN/6/mark entering/enter/VERB/VBG/3/advcl the/the/DET/DT/8/det market/market/NOUN/NN/6/obj "
         "and/and/CCONJ/CC/10/cc limited/limit/VERB/VBD/6/conj its/its/PRON/PRP$/12/nmod:poss sales/sale/NOUN/NNS/10/obj "
         "././PUNCT/./3/punct",
         {"The state | barred <bar> | object: Lindt | from: entering the market and limited its sales | completed past",
           "Lindt | entering <enter> | object: the market | negative possible past",
           "The state | limited <limit> | object: its sales | completed past",
           "its | sales <sell> |"}},
        {"The/the/DET/DT/5/det Oslo/Oslo/PROPN/NNP/4/compound -/-/PUNCT/HYPH/2/punct based/base/VERB/VBN/5/amod "
         "firm/firm/NOUN/NN/6/nsubj sold/sell/VERB/VBD/0/root pumps/pump/NOUN/NNS/6/obj ././PUNCT/./7/punct",
         {"firm | based <base> | in: Oslo | passive",
           "The Oslo - based firm | sold <sell> | object: pumps | completed past"}},
    });
  }
}

}  // namespace crosscheck
