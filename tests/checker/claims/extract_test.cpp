#include "checker/claims/extract.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/claim_table.hpp"

namespace crosscheck {

using test::check;

TEST_SUITE("checker/claims") {
  TEST_CASE("finite clauses: objects, prepositions, particles, passive") {
    check({
        {"Halden/Halden/PROPN/NNP/2/nsubj signed/sign/VERB/VBD/0/root the/the/DET/DT/4/det lease/lease/NOUN/NN/2/obj with/with/ADP/IN/6/case "
         "Orvo/Orvo/PROPN/NNP/2/obl ././PUNCT/./2/punct",
         {"Halden | signed <sign> | object: the lease | with: Orvo | completed past"}},
        {"The/the/DET/DT/2/det lease/lease/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass signed/sign/VERB/VBN/0/root by/by/ADP/IN/6/case "
         "Halden/Halden/PROPN/NNP/4/obl:agent",
         {"The lease | was signed <sign> | by: Halden | completed past passive"}},
        {"Orvo/Orvo/PROPN/NNP/2/nsubj backed/back/VERB/VBD/0/root out/out/ADP/RP/2/compound:prt of/of/ADP/IN/6/case the/the/DET/DT/6/det "
         "deal/deal/NOUN/NN/2/obl",
         {"Orvo | backed out <back_out> | of: the deal | completed past"}},
    });
  }

  TEST_CASE("a governing verb gives phase and polarity to the action") {
    check({
        {"Orvo/Orvo/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux considering/consider/VERB/VBG/0/root replacing/replace/VERB/VBG/3/xcomp "
         "the/the/DET/DT/6/det pumps/pump/NOUN/NNS/4/obj",
         {"Orvo | is considering replacing <replace> | object: the pumps | possible considering present"}},
        {"Orvo/Orvo/PROPN/NNP/4/nsubj has/have/AUX/VBZ/4/aux already/already/ADV/RB/4/advmod decided/decide/VERB/VBN/0/root to/to/PART/TO/6/mark "
         "replace/replace/VERB/VB/4/xcomp the/the/DET/DT/8/det pumps/pump/NOUN/NNS/6/obj",
         {"Orvo | has already decided to replace <replace> | object: the pumps | decided past"}},
        {"Orvo/Orvo/PROPN/NNP/4/nsubj has/have/AUX/VBZ/4/aux not/not/PART/RB/4/advmod decided/decide/VERB/VBN/0/root to/to/PART/TO/6/mark "
         "replace/replace/VERB/VB/4/xcomp the/the/DET/DT/8/det pumps/pump/NOUN/NNS/6/obj",
         {"Orvo | has not decided to replace <replace> | object: the pumps | possible undecided past"}},
        {"Orvo/Orvo/PROPN/NNP/2/nsubj failed/fail/VERB/VBD/0/root to/to/PART/TO/4/mark deliver/deliver/VERB/VB/2/xcomp pumps/pump/NOUN/NNS/4/obj",
         {"Orvo | failed to deliver <deliver> | object: pumps | negative completed past"}},
    });
  }

  TEST_CASE("negation by scope") {
    check({
        {"Neither/neither/CCONJ/CC/2/cc:preconj London/London/PROPN/NNP/5/nsubj nor/nor/CCONJ/CC/4/cc "
         "Paris/Paris/PROPN/NNP/2/conj signed/sign/VERB/VBD/0/root the/the/DET/DT/7/det treaty/treaty/NOUN/NN/5/obj "
         "././PUNCT/./5/punct",
         {"London | signed <sign> | object: the treaty | negative completed past",
           "Paris | signed <sign> | object: the treaty | negative completed past"}},
        {"Not/not/PART/RB/3/advmod all/all/DET/DT/3/det suppliers/supplier/NOUN/NNS/4/nsubj replied/reply/VERB/VBD/0/root "
         "././PUNCT/./4/punct",
         {"all suppliers | replied <reply> | negative completed past"}},
        {"The/the/DET/DT/2/det team/team/NOUN/NN/3/nsubj left/leave/VERB/VBD/0/root without/without/SCONJ/IN/5/mark "
         "paying/pay/VERB/VBG/3/advcl the/the/DET/DT/7/det bill/bill/NOUN/NN/5/obj ././PUNCT/./3/punct",
         {"The team | left <leave> | without: paying the bill | completed past",
           "The team | paying <pay> | object: the bill | negative completed past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj has/have/VERB/VBZ/0/root no/no/DET/DT/5/det "
         "plans/plan/NOUN/NNS/3/obj to/to/PART/TO/7/mark sell/sell/VERB/VB/5/acl the/the/DET/DT/9/det "
         "plant/plant/NOUN/NN/7/obj ././PUNCT/./3/punct",
         {"The firm | has <have> | object: no plans to sell the plant | negative present",
           "The firm | sell <sell> | object: the plant | negative possible planned present"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/5/nsubj no/no/ADV/RB/4/advmod longer/long/ADV/RBR/5/advmod "
         "supplies/supply/VERB/VBZ/0/root the/the/DET/DT/7/det army/army/NOUN/NN/5/obj ././PUNCT/./5/punct",
         {"The firm | supplies <supply> | object: the army | negative ended present"}},
        {"There/there/PRON/EX/2/expl are/be/VERB/VBP/0/root no/no/DET/DT/4/det survivors/survivor/NOUN/NNS/2/nsubj "
         "././PUNCT/./2/punct",
         {"no survivors | are <exist> | negative present"}},
    });
  }

  TEST_CASE("conditions, modals, questions, imperatives and opinions stay apart") {
    check({
        {"If/if/SCONJ/IN/4/mark the/the/DET/DT/3/det firm/firm/NOUN/NN/4/nsubj sells/sell/VERB/VBZ/11/advcl "
         "the/the/DET/DT/6/det plant/plant/NOUN/NN/4/obj ,/,/PUNCT/,/4/punct the/the/DET/DT/9/det "
         "bank/bank/NOUN/NN/11/nsubj will/will/AUX/MD/11/aux buy/buy/VERB/VB/0/root it/it/PRON/PRP/11/obj "
         "././PUNCT/./11/punct",
         {"the firm | sells <sell> | object: the plant | present condition",
           "the bank | will buy <buy> | if: the firm sells the plant | object: it | future condition"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj may/may/AUX/MD/4/aux sell/sell/VERB/VB/0/root "
         "the/the/DET/DT/6/det plant/plant/NOUN/NN/4/obj ././PUNCT/./4/punct",
         {"The firm | may sell <sell> | object: the plant | possible present"}},
        {"Did/do/AUX/VBD/4/aux the/the/DET/DT/3/det firm/firm/NOUN/NN/4/nsubj sell/sell/VERB/VB/0/root "
         "the/the/DET/DT/6/det plant/plant/NOUN/NN/4/obj ?/?/PUNCT/./4/punct",
         {"the firm | sell <sell> | object: the plant | completed past question"}},
        {"I/I/PRON/PRP/2/nsubj think/think/VERB/VBP/0/root the/the/DET/DT/4/det plan/plan/NOUN/NN/6/nsubj "
         "is/be/AUX/VBZ/6/cop wrong/wrong/ADJ/JJ/2/ccomp ././PUNCT/./2/punct",
         {"I | think <think> | complement: the plan is wrong | present opinion",
           "the plan | is <be> | complement: wrong | probable present opinion"}},
        {"Sell/sell/VERB/VB/0/root the/the/DET/DT/3/det plant/plant/NOUN/NN/1/obj ././PUNCT/./1/punct",
         {" | Sell <sell> | object: the plant | imperative"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj reportedly/reportedly/ADV/RB/4/advmod sold/sell/VERB/VBD/0/root "
         "the/the/DET/DT/6/det plant/plant/NOUN/NN/4/obj ././PUNCT/./4/punct",
         {"The firm | reportedly sold <sell> | object: the plant | probable completed past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj must/must/AUX/MD/4/aux pay/pay/VERB/VB/8/ccomp "
         ",/,/PUNCT/,/4/punct the/the/DET/DT/7/det bank/bank/NOUN/NN/8/nsubj said/say/VERB/VBD/0/root ././PUNCT/./8/punct",
         {"The firm | must pay <pay> | possible present",
           "the bank | said <say> | complement: The firm must pay | completed past"}},
    });
  }

  TEST_CASE("governing words: phases and what is not done") {
    check({
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj:pass is/be/AUX/VBZ/4/aux:pass expected/expect/VERB/VBN/0/root "
         "to/to/PART/TO/6/mark sell/sell/VERB/VB/4/xcomp the/the/DET/DT/8/det plant/plant/NOUN/NN/6/obj "
         "././PUNCT/./4/punct",
         {"The firm | is expected to sell <sell> | object: the plant | probable planned present"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/5/nsubj has/have/AUX/VBZ/5/aux not/not/PART/RB/5/advmod "
         "stopped/stop/VERB/VBN/0/root buying/buy/VERB/VBG/5/xcomp pumps/pump/NOUN/NNS/6/obj ././PUNCT/./5/punct",
         {"The firm | has not stopped buying <buy> | object: pumps | ongoing past"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/4/nsubj is/be/AUX/VBZ/4/cop able/able/ADJ/JJ/0/root to/to/PART/TO/6/mark "
         "pay/pay/VERB/VB/4/xcomp ././PUNCT/./4/punct",
         {"The firm | is able to pay <pay> | present"}},
        {"The/the/DET/DT/2/det state/state/NOUN/NN/3/nsubj barred/bar/VERB/VBD/0/root the/the/DET/DT/5/det "
         "firm/firm/NOUN/NN/3/obj from/from/SCONJ/IN/7/mark selling/sell/VERB/VBG/3/advcl pumps/pump/NOUN/NNS/7/obj "
         "././PUNCT/./3/punct",
         {"The state | barred <bar> | object: the firm | from: selling pumps | completed past",
           "the firm | selling <sell> | object: pumps | negative possible past"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/3/nsubj has/have/VERB/VBZ/0/root yet/yet/ADV/RB/3/advmod "
         "to/to/PART/TO/6/mark sign/sign/VERB/VB/3/xcomp the/the/DET/DT/8/det contract/contract/NOUN/NN/6/obj "
         "././PUNCT/./3/punct",
         {"The bank | has yet to sign <sign> | object: the contract | negative present"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/5/nsubj has/have/AUX/VBZ/5/aux not/not/PART/RB/5/advmod "
         "made/make/VERB/VBN/0/root a/a/DET/DT/7/det decision/decision/NOUN/NN/5/obj about/about/ADP/IN/10/case "
         "the/the/DET/DT/10/det sale/sale/NOUN/NN/7/nmod of/of/ADP/IN/13/case the/the/DET/DT/13/det "
         "plant/plant/NOUN/NN/10/nmod ././PUNCT/./5/punct",
         {"The bank | has not made <make> | object: a decision about the sale of the plant | negative completed past",
           "The bank | decision <decide> | about: the sale of the plant | negative",
           "The bank | sale <sell> | object: the plant | possible undecided"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/3/nsubj asked/ask/VERB/VBD/0/root the/the/DET/DT/5/det "
         "firm/firm/NOUN/NN/3/obj to/to/PART/TO/7/mark deliver/deliver/VERB/VB/5/acl the/the/DET/DT/9/det "
         "pumps/pump/NOUN/NNS/7/obj ././PUNCT/./3/punct",
         {"The bank | asked <ask> | object: the firm to deliver the pumps | completed past",
           "the firm | deliver <deliver> | object: the pumps | possible planned past"}},
    });
  }

  TEST_CASE("relative, participial and cleft clauses find their subject") {
    check({
        {"The/the/DET/DT/2/det plant/plant/NOUN/NN/10/nsubj:pass ,/,/PUNCT/,/7/punct which/which/PRON/WDT/7/obj "
         "the/the/DET/DT/6/det firm/firm/NOUN/NN/7/nsubj built/build/VERB/VBD/2/acl:relcl ,/,/PUNCT/,/2/punct "
         "was/be/AUX/VBD/10/aux:pass sold/sell/VERB/VBN/0/root to/to/ADP/IN/13/case the/the/DET/DT/13/det "
         "bank/bank/NOUN/NN/10/obl ././PUNCT/./10/punct",
         {"the firm | built <build> | object: The plant | completed past",
           "The plant | was sold <sell> | to: the bank | completed past passive"}},
        {"The/the/DET/DT/2/det company/company/NOUN/NN/7/nsubj that/that/PRON/WDT/4/nsubj built/build/VERB/VBD/2/acl:relcl "
         "the/the/DET/DT/6/det plant/plant/NOUN/NN/4/obj went/go/VERB/VBD/0/root bankrupt/bankrupt/ADJ/JJ/7/xcomp "
         "././PUNCT/./7/punct",
         {"The company | built <build> | object: the plant | completed past",
           "The company | went <go> | complement: bankrupt | completed past"}},
        {"Founded/found/VERB/VBN/7/advcl in/in/ADP/IN/3/case Norway/Norway/PROPN/NNP/1/obl ,/,/PUNCT/,/1/punct "
         "the/the/DET/DT/6/det firm/firm/NOUN/NN/7/nsubj makes/make/VERB/VBZ/0/root pumps/pump/NOUN/NNS/7/obj "
         "././PUNCT/./7/punct",
         {"the firm | Founded <found> | in: Norway | passive",
           "the firm | makes <make> | object: pumps | present"}},
        {"It/it/PRON/PRP/5/nsubj was/be/AUX/VBD/5/cop not/not/PART/RB/5/advmod the/the/DET/DT/5/det "
         "bank/bank/NOUN/NN/0/root which/which/PRON/WDT/7/nsubj left/leave/VERB/VBD/5/acl:relcl the/the/DET/DT/9/det "
         "talks/talk/NOUN/NNS/7/obj ././PUNCT/./5/punct",
         {"It | was not <be> | complement: the bank | negative past",
           "the bank | left <leave> | object: the talks | negative completed past"}},
    });
  }

  TEST_CASE("appositions, titles, copulas and nominal events") {
    check({
        {"IBM/IBM/PROPN/NNP/9/nsubj ,/,/PUNCT/,/5/punct the/the/DET/DT/5/det biggest/big/ADJ/JJS/5/amod "
         "maker/maker/NOUN/NN/1/appos of/of/ADP/IN/7/case servers/server/NOUN/NNS/5/nmod ,/,/PUNCT/,/1/punct "
         "bought/buy/VERB/VBD/0/root the/the/DET/DT/11/det firm/firm/NOUN/NN/9/obj ././PUNCT/./9/punct",
         {"IBM | is <be> | complement: the biggest maker of servers |",
           "IBM | bought <buy> | object: the firm | completed past"}},
        {"President/President/PROPN/NNP/2/nmod:desc Obama/Obama/PROPN/NNP/3/nsubj resigned/resign/VERB/VBD/0/root "
         "././PUNCT/./3/punct",
         {"Obama | is <be> | complement: President |",
           "President Obama | resigned <resign> | completed past"}},
        {"London/London/PROPN/NNP/6/nsubj is/be/AUX/VBZ/6/cop the/the/DET/DT/6/det third/third/ADJ/JJ/6/amod "
         "largest/large/ADJ/JJS/6/amod city/city/NOUN/NN/0/root ././PUNCT/./6/punct",
         {"London | is <be> | complement: the third largest city | present"}},
        {"The/the/DET/DT/2/det arrest/arrest/NOUN/NN/6/nsubj of/of/ADP/IN/5/case its/its/PRON/PRP$/5/nmod:poss "
         "founder/founder/NOUN/NN/2/nmod shocked/shock/VERB/VBD/0/root the/the/DET/DT/8/det board/board/NOUN/NN/6/obj "
         "././PUNCT/./6/punct",
         {" | arrest <arrest> | object: its founder |",
           "The arrest of its founder | shocked <shock> | object: the board | completed past"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/4/nmod:poss 's/'s/PART/POS/2/case purchase/purchase/NOUN/NN/8/nsubj "
         "of/of/ADP/IN/7/case the/the/DET/DT/7/det plant/plant/NOUN/NN/4/nmod failed/fail/VERB/VBD/0/root "
         "././PUNCT/./8/punct",
         {"The bank | purchase <purchase> | object: the plant |",
           "The bank 's purchase of the plant | failed <fail> | completed past"}},
        {"The/the/DET/DT/2/det goal/goal/NOUN/NN/5/nsubj:outer is/be/AUX/VBZ/5/cop to/to/PART/TO/5/mark "
         "win/win/VERB/VB/0/root the/the/DET/DT/7/det race/race/NOUN/NN/5/obj ././PUNCT/./5/punct",
         {"The goal | is <be> | complement: to win the race | present",
           " | win <win> | object: the race | present"}},
    });
  }

  TEST_CASE("coordination, collective predicates, shared objects, particles, two objects") {
    check({
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/6/nsubj and/and/CCONJ/CC/5/cc the/the/DET/DT/5/det "
         "firm/firm/NOUN/NN/2/conj merged/merge/VERB/VBD/0/root ././PUNCT/./6/punct",
         {"The bank and the firm | merged <merge> | completed past"}},
        {"Traders/trader/NOUN/NNS/2/nsubj buy/buy/VERB/VBP/0/root and/and/CCONJ/CC/4/cc sell/sell/VERB/VB/2/conj "
         "pumps/pump/NOUN/NNS/4/obj ././PUNCT/./2/punct",
         {"Traders | buy <buy> | object: pumps | present generic",
           "Traders | sell <sell> | object: pumps |"}},
        {"The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj backed/back/VERB/VBD/0/root away/away/ADV/RB/3/advmod "
         "from/from/ADP/IN/7/case the/the/DET/DT/7/det contract/contract/NOUN/NN/3/obl ././PUNCT/./3/punct",
         {"The firm | backed away <back_away> | from: the contract | completed past"}},
        {"The/the/DET/DT/2/det bank/bank/NOUN/NN/3/nsubj gave/give/VERB/VBD/0/root the/the/DET/DT/5/det "
         "firm/firm/NOUN/NN/3/iobj the/the/DET/DT/7/det plant/plant/NOUN/NN/3/obj ././PUNCT/./3/punct",
         {"The bank | gave <give> | to: the firm | object: the plant | completed past"}},
    });
  }

  TEST_CASE("a verb left out is that of the clause before") {
    check({
        {"The/the/DET/DT/2/det line/line/NOUN/NN/3/nsubj hired/hire/VERB/VBD/0/root the/the/DET/DT/5/det Skua/Skua/PROPN/NNP/3/obj "
         "and/and/CCONJ/CC/8/cc the/the/DET/DT/8/det college/college/NOUN/NN/5/conj the/the/DET/DT/10/det Tern/Tern/PROPN/NNP/8/appos "
         "././PUNCT/./3/punct",
         {"The line | hired <hire> | object: the Skua | completed past", "the college | hired <hire> | object: the Tern | completed past"}},
        {"The/the/DET/DT/2/det line/line/NOUN/NN/3/nsubj hired/hire/VERB/VBD/0/root the/the/DET/DT/5/det Skua/Skua/PROPN/NNP/3/obj "
         "and/and/CCONJ/CC/8/cc the/the/DET/DT/8/det Tern/Tern/PROPN/NNP/5/conj ././PUNCT/./3/punct",
         {"The line | hired <hire> | object: the Skua | completed past", "The line | hired <hire> | object: the Tern | completed past"}},
    });
  }

  TEST_CASE("coordination is distributed") {
    check({
        {"Orvo/Orvo/PROPN/NNP/2/nsubj buys/buy/VERB/VBZ/0/root pumps/pump/NOUN/NNS/2/obj from/from/ADP/IN/5/case Halden/Halden/PROPN/NNP/2/obl "
         "and/and/CCONJ/CC/7/cc Lindt/Lindt/PROPN/NNP/5/conj",
         {"Orvo | buys <buy> | object: pumps | from: Halden | present", "Orvo | buys <buy> | object: pumps | from: Lindt | present"}},
    });
  }
}

}  // namespace crosscheck
