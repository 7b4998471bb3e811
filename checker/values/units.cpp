#include "checker/values/units.hpp"

#include "checker/values/prefix.hpp"

namespace crosscheck {
namespace {

constexpr QuantityKind money = QuantityKind::money;

// International avoirdupois and US customary factors; NIST Special Publication 811, appendix B.
constexpr Unit table[] = {
    // Currencies before the figure.
    {"$", "USD", 1, 0, money, true}, {"us$", "USD", 1, 0, money, true}, {"u.s.$", "USD", 1, 0, money, true},
    {"us $", "USD", 1, 0, money, true}, {"usd", "USD", 1, 0, money, true}, {"a$", "AUD", 1, 0, money, true},
    {"au$", "AUD", 1, 0, money, true}, {"aud", "AUD", 1, 0, money, true}, {"c$", "CAD", 1, 0, money, true},
    {"ca$", "CAD", 1, 0, money, true}, {"can$", "CAD", 1, 0, money, true}, {"cad", "CAD", 1, 0, money, true},
    {"hk$", "HKD", 1, 0, money, true}, {"hkd", "HKD", 1, 0, money, true}, {"nz$", "NZD", 1, 0, money, true},
    {"s$", "SGD", 1, 0, money, true}, {"nt$", "TWD", 1, 0, money, true}, {"r$", "BRL", 1, 0, money, true},
    {"\xc2\xa3", "GBP", 1, 0, money, true}, {"gbp", "GBP", 1, 0, money, true}, {"\xe2\x82\xac", "EUR", 1, 0, money, true},
    {"eur", "EUR", 1, 0, money, true}, {"\xc2\xa5", "JPY", 1, 0, money, true}, {"jpy", "JPY", 1, 0, money, true},
    {"cny", "CNY", 1, 0, money, true}, {"rmb", "CNY", 1, 0, money, true}, {"inr", "INR", 1, 0, money, true},
    {"rs.", "INR", 1, 0, money, true}, {"rs", "INR", 1, 0, money, true}, {"\xe2\x82\xb9", "INR", 1, 0, money, true},
    {"chf", "CHF", 1, 0, money, true}, {"sek", "SEK", 1, 0, money, true}, {"nok", "NOK", 1, 0, money, true},
    {"dkk", "DKK", 1, 0, money, true}, {"krw", "KRW", 1, 0, money, true}, {"rub", "RUB", 1, 0, money, true},
    {"\xe2\x82\xa9", "KRW", 1, 0, money, true}, {"\xe2\x82\xbd", "RUB", 1, 0, money, true},
    // Currencies after it.
    {"dollar", "USD", 1, 0, money}, {"dollars", "USD", 1, 0, money}, {"dlr", "USD", 1, 0, money}, {"dlrs", "USD", 1, 0, money},
    {"us dollars", "USD", 1, 0, money}, {"u.s. dollars", "USD", 1, 0, money}, {"us dlrs", "USD", 1, 0, money},
    {"u.s. dlrs", "USD", 1, 0, money}, {"usd", "USD", 1, 0, money}, {"bucks", "USD", 1, 0, money},
    {"cents", "USD", 0.01, 0, money}, {"cent", "USD", 0.01, 0, money}, {"cts", "USD", 0.01, 0, money}, {"ct", "USD", 0.01, 0, money},
    {"australian dollars", "AUD", 1, 0, money}, {"australian dlrs", "AUD", 1, 0, money}, {"canadian dollars", "CAD", 1, 0, money},
    {"canadian dlrs", "CAD", 1, 0, money}, {"hong kong dollars", "HKD", 1, 0, money}, {"h.k. dlrs", "HKD", 1, 0, money},
    {"new zealand dollars", "NZD", 1, 0, money}, {"n.z. dlrs", "NZD", 1, 0, money}, {"singapore dollars", "SGD", 1, 0, money},
    {"pounds", "GBP", 1, 0, money}, {"pound", "GBP", 1, 0, money}, {"pounds sterling", "GBP", 1, 0, money}, {"stg", "GBP", 1, 0, money}, {"sterling", "GBP", 1, 0, money},
    {"quid", "GBP", 1, 0, money}, {"pence", "GBP", 0.01, 0, money}, {"p", "GBP", 0.01, 0, money}, {"gbp", "GBP", 1, 0, money},
    {"euro", "EUR", 1, 0, money}, {"euros", "EUR", 1, 0, money}, {"eur", "EUR", 1, 0, money}, {"yen", "JPY", 1, 0, money},
    {"jpy", "JPY", 1, 0, money}, {"yuan", "CNY", 1, 0, money}, {"renminbi", "CNY", 1, 0, money}, {"cny", "CNY", 1, 0, money},
    {"rupees", "INR", 1, 0, money}, {"rupee", "INR", 1, 0, money}, {"roubles", "RUB", 1, 0, money}, {"rubles", "RUB", 1, 0, money},
    {"rouble", "RUB", 1, 0, money}, {"ruble", "RUB", 1, 0, money}, {"marks", "DEM", 1, 0, money}, {"german marks", "DEM", 1, 0, money},
    {"deutsche marks", "DEM", 1, 0, money}, {"deutschmarks", "DEM", 1, 0, money}, {"swiss francs", "CHF", 1, 0, money},
    {"chf", "CHF", 1, 0, money}, {"french francs", "FRF", 1, 0, money}, {"belgian francs", "BEF", 1, 0, money}, {"francs", "FRF", 1, 0, money},
    {"guilders", "NLG", 1, 0, money}, {"lire", "ITL", 1, 0, money}, {"pesetas", "ESP", 1, 0, money}, {"pesos", "peso", 1, 0, money},
    {"crowns", "crown", 1, 0, money}, {"kronor", "SEK", 1, 0, money}, {"kronas", "SEK", 1, 0, money}, {"kroner", "krone", 1, 0, money},
    {"rand", "ZAR", 1, 0, money}, {"reais", "BRL", 1, 0, money}, {"cruzados", "BRC", 1, 0, money}, {"ringgit", "MYR", 1, 0, money},
    {"baht", "THB", 1, 0, money}, {"riyals", "SAR", 1, 0, money}, {"dirhams", "AED", 1, 0, money}, {"dinars", "dinar", 1, 0, money},
    {"shekels", "ILS", 1, 0, money}, {"zloty", "PLN", 1, 0, money}, {"zlotys", "PLN", 1, 0, money}, {"forints", "HUF", 1, 0, money},
    {"south korean won", "KRW", 1, 0, money}, {"hryvnia", "UAH", 1, 0, money}, {"rupiah", "IDR", 1, 0, money},
    // Shares.
    {"%", "percent", 1, 0, QuantityKind::percent}, {"percent", "percent", 1, 0, QuantityKind::percent},
    {"per cent", "percent", 1, 0, QuantityKind::percent}, {"pct", "percent", 1, 0, QuantityKind::percent},
    {"percentage points", "percentage point", 1, 0, QuantityKind::percent_points},
    {"percentage point", "percentage point", 1, 0, QuantityKind::percent_points},
    {"pct points", "percentage point", 1, 0, QuantityKind::percent_points},
    {"pct point", "percentage point", 1, 0, QuantityKind::percent_points},
    {"percent points", "percentage point", 1, 0, QuantityKind::percent_points},
    {"basis points", "percentage point", 0.01, 0, QuantityKind::percent_points},
    {"basis point", "percentage point", 0.01, 0, QuantityKind::percent_points},
    // Length.
    {"kilometres", "m", 1000}, {"kilometers", "m", 1000}, {"kilometre", "m", 1000}, {"kilometer", "m", 1000}, {"km", "m", 1000}, {"kms", "m", 1000},
    {"metres", "m"}, {"meters", "m"}, {"metre", "m"}, {"meter", "m"}, {"m", "m"},
    {"centimetres", "m", 0.01}, {"centimeters", "m", 0.01}, {"centimetre", "m", 0.01}, {"centimeter", "m", 0.01}, {"cm", "m", 0.01},
    {"millimetres", "m", 0.001}, {"millimeters", "m", 0.001}, {"millimetre", "m", 0.001}, {"millimeter", "m", 0.001}, {"mm", "m", 0.001},
    {"miles", "m", 1609.344}, {"mile", "m", 1609.344}, {"nautical miles", "m", 1852}, {"nautical mile", "m", 1852},
    {"yards", "m", 0.9144}, {"yard", "m", 0.9144}, {"feet", "m", 0.3048}, {"foot", "m", 0.3048}, {"ft", "m", 0.3048},
    {"inches", "m", 0.0254}, {"inch", "m", 0.0254}, {"light years", "m", 9.4607e15}, {"light-years", "m", 9.4607e15}, {"fathoms", "m", 1.8288},
    // Area.
    {"hectares", "m2", 10000}, {"hectare", "m2", 10000}, {"ha", "m2", 10000}, {"acres", "m2", 4046.8564224}, {"acre", "m2", 4046.8564224},
    {"square kilometres", "m2", 1e6}, {"square kilometers", "m2", 1e6}, {"square kilometre", "m2", 1e6}, {"square kilometer", "m2", 1e6},
    {"sq km", "m2", 1e6}, {"km2", "m2", 1e6}, {"square miles", "m2", 2589988.110336}, {"square mile", "m2", 2589988.110336},
    {"sq miles", "m2", 2589988.110336}, {"square metres", "m2"}, {"square meters", "m2"}, {"square metre", "m2"}, {"square meter", "m2"},
    {"sq m", "m2"}, {"square feet", "m2", 0.09290304}, {"square foot", "m2", 0.09290304}, {"sq ft", "m2", 0.09290304},
    {"square yards", "m2", 0.83612736},
    // Mass.
    {"kilograms", "kg"}, {"kilogram", "kg"}, {"kilogrammes", "kg"}, {"kilos", "kg"}, {"kilo", "kg"}, {"kg", "kg"}, {"kgs", "kg"},
    {"grams", "kg", 0.001}, {"grammes", "kg", 0.001}, {"gram", "kg", 0.001}, {"milligrams", "kg", 1e-6}, {"mg", "kg", 1e-6},
    {"tonnes", "kg", 1000}, {"tonne", "kg", 1000}, {"metric tons", "kg", 1000}, {"metric ton", "kg", 1000}, {"metric tonnes", "kg", 1000},
    {"tons", "ton"}, {"ton", "ton"}, {"short tons", "kg", 907.18474}, {"long tons", "kg", 1016.0469088},
    {"lbs", "kg", 0.45359237}, {"lb", "kg", 0.45359237}, {"ounces", "ounce"}, {"ounce", "ounce"}, {"oz", "ounce"}, {"troy ounces", "kg", 0.0311034768},
    {"carats", "kg", 0.0002}, {"carat", "kg", 0.0002},
    // Volume.
    {"litres", "l"}, {"liters", "l"}, {"litre", "l"}, {"liter", "l"}, {"millilitres", "l", 0.001}, {"milliliters", "l", 0.001}, {"ml", "l", 0.001},
    {"gallons", "gallon"}, {"gallon", "gallon"}, {"pints", "pint"}, {"barrels", "barrel"}, {"barrel", "barrel"}, {"bbls", "barrel"},
    {"bushels", "bushel"}, {"bushel", "bushel"}, {"bu", "bushel"}, {"bpd", "barrel/day"}, {"barrels per day", "barrel/day"},
    {"barrels a day", "barrel/day"}, {"cubic metres", "l", 1000}, {"cubic meters", "l", 1000}, {"cubic feet", "l", 28.316846592},
    {"cubic foot", "l", 28.316846592},
    // Speed.
    {"kilometres per hour", "km/h"}, {"kilometers per hour", "km/h"}, {"kilometres an hour", "km/h"}, {"kilometers an hour", "km/h"},
    {"km/h", "km/h"}, {"kph", "km/h"}, {"kmh", "km/h"}, {"miles per hour", "km/h", 1.609344}, {"miles an hour", "km/h", 1.609344},
    {"mph", "km/h", 1.609344}, {"knots", "km/h", 1.852}, {"knot", "km/h", 1.852},
    // Temperature.
    {"degrees celsius", "C"}, {"degrees centigrade", "C"}, {"degree celsius", "C"}, {"\xc2\xb0""c", "C"}, {"\xc2\xb0 c", "C"}, {"c", "C"},
    {"degrees fahrenheit", "C", 5.0 / 9, -160.0 / 9}, {"degree fahrenheit", "C", 5.0 / 9, -160.0 / 9},
    {"\xc2\xb0""f", "C", 5.0 / 9, -160.0 / 9}, {"\xc2\xb0 f", "C", 5.0 / 9, -160.0 / 9}, {"f", "C", 5.0 / 9, -160.0 / 9},
    {"degrees", "degree"}, {"degree", "degree"}, {"\xc2\xb0", "degree"},
    // Data, power, frequency.
    {"kilobytes", "byte", 1e3}, {"kb", "byte", 1e3}, {"megabytes", "byte", 1e6}, {"megabyte", "byte", 1e6}, {"mb", "byte", 1e6},
    {"gigabytes", "byte", 1e9}, {"gigabyte", "byte", 1e9}, {"gb", "byte", 1e9}, {"terabytes", "byte", 1e12}, {"tb", "byte", 1e12},
    {"mbps", "bit/s", 1e6}, {"gbps", "bit/s", 1e9}, {"kbps", "bit/s", 1e3},
    {"hz", "Hz"}, {"khz", "Hz", 1e3}, {"mhz", "Hz", 1e6}, {"ghz", "Hz", 1e9}, {"megahertz", "Hz", 1e6}, {"gigahertz", "Hz", 1e9},
    {"watts", "W"}, {"kilowatts", "W", 1e3}, {"kw", "W", 1e3}, {"megawatts", "W", 1e6}, {"megawatt", "W", 1e6}, {"mw", "W", 1e6},
    {"gigawatts", "W", 1e9}, {"gw", "W", 1e9}, {"kilowatt hours", "Wh", 1e3}, {"kwh", "Wh", 1e3}, {"megawatt hours", "Wh", 1e6}, {"mwh", "Wh", 1e6},
    {"volts", "V"}, {"horsepower", "horsepower"}, {"hp", "horsepower"}, {"bhp", "horsepower"}, {"calories", "calorie"},
    {"megapixels", "pixel", 1e6}, {"megapixel", "pixel", 1e6}, {"pixels", "pixel"},
};

}  // namespace

std::span<const Unit> units() { return table; }

const Unit* unit_from(std::string_view word) {
  const std::string lower = lowered(word);
  for (const Unit& unit : units())
    if (unit.written == lower) return &unit;
  return nullptr;
}

}  // namespace crosscheck
