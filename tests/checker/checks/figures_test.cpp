#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("percent-sum") {
    run_table(check_sums, {
        {"Some 68 percent oppose the plan, 4 percent support it and 25 percent are undecided.", nullptr},
        {"In the poll 68 percent oppose the plan, 4 percent support it and 25 percent are undecided.", "68 percent oppose the plan, 4 percent support it and 25 percent", "percent-sum"},
        {"The survey found 45% for, 41% against and 9% unsure.", "45% for, 41% against and 9%", "percent-sum"},
        {"It sold 80.1% of the unit, keeping the other 18.9%.", "80.1% of the unit, keeping the other 18.9%", "percent-sum"},
        {"Of the voters, 50 percent chose Hall, 30 percent chose Reed and 25 percent did not know.", "50 percent chose Hall, 30 percent chose Reed and 25 percent", "percent-sum"},
        {"France holds 60 percent and Spain the remaining 30 percent.", "60 percent and Spain the remaining 30 percent", "percent-sum"},
        {"In the poll 68 percent oppose the plan, 4 percent support it and 28 percent are undecided."},
        {"The survey found 45.5% for, 45.4% against and 9% unsure."},
        {"It sold 80.1% of the unit, keeping the other 19.9%."},
        {"Some 40 percent oppose the plan and 30 percent support it."},
        {"Unemployment rose 5 percent, inflation 20 percent and the rest of the economy 60 percent."},
        {"The three biggest firms hold 30 percent, 20 percent and 15 percent."},
        {"About 60 percent oppose it, some 30 percent support it and the rest are undecided."},
        {"A third and 45 percent said yes; the rest left."},
        {"Of the 68 percent who voted, 12 percent were undecided."},
    });
  }

  TEST_CASE("sum-mismatch") {
    run_table(check_sums, {
        {"The crash killed 21 people: 12 men and 8 women.", "12 men and 8 women", "sum-mismatch"},
        {"The 30 passengers (14 men, 10 women and 5 children) were safe.", "14 men, 10 women and 5 children", "sum-mismatch"},
        {"Twenty hostages, 12 women and seven men, were freed.", "12 women and seven men", "sum-mismatch"},
        {"It opened 20 shops: 12 in London, 5 in Leeds and 4 in York.", "12 in London, 5 in Leeds and 4", "sum-mismatch"},
        {"Of the 20 hostages, 12 were freed and the other 7 were killed.", "12 were freed and the other 7", "sum-mismatch"},
        {"Of 50 members, 30 voted yes and the remaining 10 voted no.", "30 voted yes and the remaining 10", "sum-mismatch"},
        {"The crash killed 21 people: 12 men and 9 women."},
        {"The 30 passengers (14 men, 10 women and 6 children) were safe."},
        {"Twenty hostages, 12 women and eight men, were freed."},
        {"Some 21 people, including 12 men and 8 women, died."},
        {"About 30 passengers, 14 men and 10 women, were safe."},
        {"It sold 30 cars, 12 trucks and 5 vans."},
        {"Of the 20 hostages, 12 were freed and the other 8 were killed."},
        {"Of the 20 hostages, 12 were freed."},
        {"The club has 21 players, 12 coaches and 9 cooks."},
        {"The home side scored 21 points, 12 rebounds and 3 assists."},
        {"At least 21 people, 12 men and 8 women, died."},
    });
  }

  TEST_CASE("range-order") {
    run_table(check_measures, {
        {"Between 31 and 24 people came.", "Between 31 and 24", "range-order"},
        {"It will cost between $50 million and $30 million.", "between $50 million and $30 million", "range-order"},
        {"Growth of between 5 percent and 3 percent is likely.", "between 5 percent and 3 percent", "range-order"},
        {"Between 900 and 700 jobs will go.", "Between 900 and 700", "range-order"},
        {"The lake is between 12 km and 9 km wide.", "between 12 km and 9 km", "range-order"},
        {"Between 24 and 31 people came."},
        {"It will cost between $30 million and $50 million."},
        {"The gap between 31 and 24 is seven."},
        {"The shop is open between 10 and 4 pm."},
        {"The choice between 3 and 2 is hard."},
        {"He lived there between 1999 and 1987."},
        {"Profits fell from 31 to 24."},
        {"A curfew holds between 2200 and 0700."},
        {"It will sell between 700,000 and one million boxes."},
        {"Between 3 and 5 million people came."},
    });
  }

  TEST_CASE("unit-conversion") {
    run_table(check_measures, {
        {"The road is 100 miles (260 km) long.", "100 miles (260 km", "unit-conversion"},
        {"He weighed 80 kg (250 lb).", "80 kg (250 lb", "unit-conversion"},
        {"It was 30C (96F) in the shade.", "30C (96F", "unit-conversion"},
        {"The field covers 10 acres (10 hectares).", "10 acres (10 hectares", "unit-conversion"},
        {"The tower is 300 metres, or 1,500 feet, high.", "300 metres, or 1,500 feet", "unit-conversion"},
        {"It flew at 500 mph (600 km/h).", "500 mph (600 km/h", "unit-conversion"},
        {"The road is 100 miles (160 km) long."},
        {"He weighed 80 kg (176 lb)."},
        {"It was 30C (86F) in the shade."},
        {"The field covers 10 acres (4 hectares)."},
        {"The tower is 300 metres, or 984 feet, high."},
        {"He is 6ft 2in (1.88m) tall."},
        {"Temperatures rose by 2C (3.6F)."},
        {"The road is about 60 miles (100 km) long."},
        {"It sold 5 kg (10 bags)."},
        {"It runs 26 miles (42 km)."},
        {"A 12-inch (30cm) pizza costs $9."},
    });
  }

  TEST_CASE("count-list") {
    run_table(check_count_lists, {
        {"The mayor has three priorities: schools and roads.", "three priorities", "count-list"},
        {"It hit two cities: Leeds, York and Hull.", "two cities", "count-list"},
        {"It makes four drinks: tea, coffee and milk.", "four drinks", "count-list"},
        {"They visited three countries: France, Spain, Italy and Greece.", "three countries", "count-list"},
        {"The plan names five towns: Leeds, York, Hull, and Bath.", "five towns", "count-list"},
        {"He plays two instruments: piano, drums, and bass.", "two instruments", "count-list"},
        {"There are three colours: red, blue.", "three colours", "count-list"},
        {"The mayor has three priorities: schools, roads and jobs."},
        {"Two cities were hit: Leeds and York."},
        {"We have deals with about 15 carmakers, including Audi, BMW and Suzuki."},
        {"It makes four drinks, including tea, coffee and milk."},
        {"There are three prizes: research and development, design and trade."},
        {"He has two sons: John, a baker, and Paul, a cook."},
        {"It has three parts: one for work, one for play and one that is shared."},
        {"The mayor has three priorities: they are all costly."},
        {"It took two hours: from noon to two."},
        {"Three firms bid: among them Audi and BMW."},
        {"She won two prizes: the first in 1990, the second in 1995, she said."},
        {"There are four seats: two in the front and two in the back."},
    });
  }

  TEST_CASE("placeholder") {
    run_table(check_placeholders, {
        {"The mayor, TK years old, resigned.", "TK", "placeholder"},
        {"The plan will cost $XX million.", "XX", "placeholder"},
        {"Hall [CHECK] was born in Leeds.", "[CHECK]", "placeholder"},
        {"The vote was TKTK to 12.", "TKTK", "placeholder"},
        {"Lorem ipsum dolor sit amet.", "Lorem ipsum", "placeholder"},
        {"The firm [insert name here] closed.", "[insert name here]", "placeholder"},
        {"Some XX people came.", "XX", "placeholder"},
        {"He left in May [citation needed].", "[citation needed]", "placeholder"},
        {"The club was founded in 1900 [TK: date].", "[TK: date]", "placeholder"},
        {"TODO: find a better end.", "TODO:", "placeholder"},
        {"It cost \xc2\xa3XXX.", "XXX", "placeholder"},
        {"The result: XX percent for, few against.", "XX", "placeholder"},
        {"The Super Bowl XX was played in 1986."},
        {"Flight TK 1951 crashed."},
        {"Pope John XXIII opened the council."},
        {"The shares of Takeda <TK> rose."},
        {"\"He [the mayor] will go,\" she said."},
        {"Women have two X chromosomes."},
        {"The film xXx opened in 2002."},
        {"The list [1] is long."},
        {"The check was cashed."},
        {"Please check the date."},
        {"He shops at TK Maxx."},
        {"The [name of the] rose."},
    });
  }
}
