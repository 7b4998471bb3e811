#include "checker/claims/extract/negation.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/claim_table.hpp"

namespace crosscheck {

using test::check;

TEST_SUITE("checker/claims") {
  TEST_CASE("what is not there does nothing") {
    check({
        {"The/the/DET/DT/2/det strike/strike/NOUN/NN/3/nsubj ended/end/VERB/VBD/0/root without/without/SCONJ/IN/5/case "
         "anyone/anyone/PRON/NN/3/obl losing/lose/VERB/VBG/5/acl a/a/DET/DT/8/det job/job/NOUN/NN/6/obj "
         "././PUNCT/./3/punct",
         {"The strike | ended <end> | without: anyone losing a job | completed past",
           "anyone | losing <lose> | object: a job | negative completed past"}},
        {"Nothing/nothing/PRON/NN/2/nsubj came/come/VERB/VBD/0/root up/up/ADP/RP/2/compound:prt "
         "that/that/PRON/WDT/5/nsubj changed/change/VERB/VBD/2/advcl the/the/DET/DT/7/det verdict/verdict/NOUN/NN/5/obj "
         "././PUNCT/./2/punct",
         {"Nothing | came up <come_up> | negative completed past",
           "that | changed <change> | object: the verdict | negative completed past"}},
        {"The/the/DET/DT/2/det inquiry/inquiry/NOUN/NN/5/nsubj did/do/AUX/VBD/5/aux not/not/PART/RB/5/advmod "
         "lead/lead/VERB/VB/0/root to/to/ADP/IN/7/case anyone/anyone/PRON/NN/5/obl being/be/AUX/VBG/9/aux:pass "
         "charged/charge/VERB/VBN/7/acl ././PUNCT/./5/punct",
         {"The inquiry | did not lead <lead> | to: anyone being charged | negative completed past",
           "anyone | being charged <charge> | negative passive"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj left/leave/VERB/VBD/0/root without/without/SCONJ/IN/5/mark having/have/VERB/VBG/3/advcl "
         "paid/pay/VERB/VBN/7/amod workers/worker/NOUN/NNS/5/obj ././PUNCT/./3/punct",
         {"The firm | left <leave> | without: having paid workers | completed past",
           "The firm | having <have> | object: paid workers | negative past",
           " | paid <pay> | object: workers | negative"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/3/nsubj found/find/VERB/VBD/0/root nothing/nothing/PRON/NN/3/obj "
         "that/that/PRON/WDT/6/nsubj helped/help/VERB/VBD/4/acl:relcl the/the/DET/DT/8/det inquiry/inquiry/NOUN/NN/6/obj "
         "././PUNCT/./3/punct",
         {"The bank | found <find> | object: nothing | negative completed past",
           "nothing | helped <help> | object: the inquiry | negative completed past"}},
    });
  }

  TEST_CASE("preconditions that fail deny the action") {
    check({
        {"The/the/DET/DT/2/det tablet/tablet/NOUN/NN/5/nsubj was/be/AUX/VBD/5/cop too/too/ADV/RB/5/advmod "
         "expensive/expensive/ADJ/JJ/0/root to/to/PART/TO/7/mark sell/sell/VERB/VB/5/xcomp ././PUNCT/./5/punct",
         {"The tablet | was <be> | complement: too expensive to sell | past",
           "The tablet | sell <sell> | negative completed past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/5/nsubj was/be/AUX/VBD/5/cop not/not/PART/RB/5/advmod "
         "able/able/ADJ/JJ/0/root to/to/PART/TO/7/mark sign/sign/VERB/VB/5/xcomp the/the/DET/DT/9/det "
         "lease/lease/NOUN/NN/7/obj ././PUNCT/./5/punct",
         {"The firm | was not able to sign <sign> | object: the lease | negative completed past"}},
        {"The/the/DET/DT/2/det minister/minister/NOUN/NN/5/nsubj:pass was/be/AUX/VBD/5/aux:pass not/not/PART/RB/5/advmod "
         "given/give/VERB/VBN/0/root the/the/DET/DT/7/det chance/chance/NOUN/NN/5/obj to/to/PART/TO/9/mark "
         "reply/reply/VERB/VB/7/acl ././PUNCT/./5/punct",
         {"The minister | was not given <give> | object: the chance to reply | negative completed past passive",
           "The minister | reply <reply> | negative completed past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj lacked/lack/VERB/VBD/0/root permission/permission/NOUN/NN/3/obj "
         "to/to/PART/TO/6/mark build/build/VERB/VB/4/acl a/a/DET/DT/8/det plant/plant/NOUN/NN/6/obj ././PUNCT/./3/punct",
         {"The firm | lacked <lack> | object: permission to build a plant | past",
           "The firm | build <build> | object: a plant | negative completed past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj was/be/AUX/VBD/4/cop rich/rich/ADJ/JJ/0/root "
         "enough/enough/ADV/RB/4/advmod to/to/PART/TO/7/mark buy/buy/VERB/VB/4/advcl the/the/DET/DT/9/det "
         "plant/plant/NOUN/NN/7/obj ././PUNCT/./4/punct",
         {"The firm | was <be> | complement: rich enough | past",
           "The firm | buy <buy> | object: the plant | possible past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj tried/try/VERB/VBD/0/root without/without/ADP/IN/5/case "
         "success/success/NOUN/NN/3/obl to/to/PART/TO/7/mark sell/sell/VERB/VB/5/acl the/the/DET/DT/9/det "
         "plant/plant/NOUN/NN/7/obj ././PUNCT/./3/punct",
         {"The firm | tried <try> | without: success to sell the plant | completed past",
           "The firm | sell <sell> | object: the plant | negative"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/4/nsubj unsuccessfully/unsuccessfully/ADV/RB/4/advmod "
         "tried/try/VERB/VBD/0/root to/to/PART/TO/6/mark sell/sell/VERB/VB/4/xcomp the/the/DET/DT/8/det "
         "plant/plant/NOUN/NN/6/obj ././PUNCT/./4/punct",
         {"The bank | unsuccessfully tried to sell <sell> | object: the plant | negative completed past"}},
        {"The/the/DET/DT/2/det minister/minister/NOUN/NN/5/nsubj is/be/AUX/VBZ/5/aux not/not/PART/RB/5/advmod "
         "going/go/VERB/VBG/0/root to/to/PART/TO/7/mark say/say/VERB/VB/5/xcomp that/that/SCONJ/IN/12/mark "
         "the/the/DET/DT/10/det tax/tax/NOUN/NN/12/nsubj will/will/AUX/MD/12/aux fall/fall/VERB/VB/7/ccomp "
         "././PUNCT/./5/punct",
         {"The minister | is not going to say <say> | complement: the tax will fall | negative future",
           "the tax | will fall <fall> | possible future"}},
    });
  }

  TEST_CASE("whole clauses denied") {
    check({
        {"It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop false/false/ADJ/JJ/0/root that/that/SCONJ/IN/7/mark "
         "the/the/DET/DT/6/det firm/firm/NOUN/NN/7/nsubj paid/pay/VERB/VBD/3/csubj the/the/DET/DT/9/det "
         "fine/fine/NOUN/NN/7/obj ././PUNCT/./3/punct",
         {"the firm paid the fine | is <be> | complement: false | present",
           "the firm | paid <pay> | object: the fine | negative completed past"}},
        {"It/it/PRON/PRP/4/expl is/be/AUX/VBZ/4/cop not/not/PART/RB/4/advmod true/true/ADJ/JJ/0/root "
         "that/that/SCONJ/IN/8/mark the/the/DET/DT/7/det firm/firm/NOUN/NN/8/nsubj paid/pay/VERB/VBD/4/ccomp "
         "the/the/DET/DT/10/det fine/fine/NOUN/NN/8/obj ././PUNCT/./4/punct",
         {" | is not <be> | complement: true that the firm paid the fine | about: the firm paid the fine | negative present",
           "the firm | paid <pay> | object: the fine | negative completed past"}},
        {"At/at/ADP/IN/3/case no/no/DET/DT/3/det time/time/NOUN/NN/7/obl did/do/AUX/VBD/7/aux the/the/DET/DT/6/det "
         "firm/firm/NOUN/NN/7/nsubj pay/pay/VERB/VB/0/root the/the/DET/DT/9/det fine/fine/NOUN/NN/7/obj "
         "././PUNCT/./7/punct",
         {"the firm | pay <pay> | time: At no time | object: the fine | negative completed past"}},
        {"Building/build/VERB/VBG/5/nsubj:pass a/a/DET/DT/3/det harbour/harbour/NOUN/NN/1/obj was/be/AUX/VBD/5/aux:pass "
         "rejected/reject/VERB/VBN/0/root by/by/ADP/IN/8/case the/the/DET/DT/8/det council/council/NOUN/NN/5/obl:agent "
         "././PUNCT/./5/punct",
         {" | Building <build> | object: a harbour | negative completed past",
           "Building a harbour | was rejected <reject> | by: the council | completed past passive"}},
    });
  }
}

}  // namespace crosscheck
