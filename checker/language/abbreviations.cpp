#include "checker/language/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

// Sorted, lower case; looked up with binary search.
constexpr std::array<std::string_view, 63> never_ends = {
    "adm",  "asst", "atty", "brig", "capt", "cf",   "cmdr", "col",   "comdr", "cpl",  "cpt",  "det",  "dr", "drs",
    "e.g",  "esp",  "fr",   "ft",   "gen",  "gov",  "hon",  "i.e",   "insp",  "lieut", "lt",  "lt.col", "maj",
    "messrs", "mlle", "mme", "mr",  "mrs",  "ms",   "mt",   "mx",    "ofc",   "pres", "prof", "pvt",  "rep",
    "reps", "rev",  "rt",   "secy", "sen",  "sens", "sgt",  "snr",   "sqn",   "st",   "ste",  "supt", "treas",
    "u.s.s", "v",   "ven",  "viz",  "vs",   "w.o",  "wg",   "ph",    "jos",   "wm"};

constexpr std::array<std::string_view, 62> may_end = {
    "a.d",  "a.k.a", "a.m", "al",   "assn", "assoc", "ave", "b.c",  "bancorp", "bhd", "blvd", "bn",  "bros",
    "c.e",  "cent", "cie", "co",    "corp", "cos",  "ct",  "d.c",  "dept",  "dist", "div",   "dlrs", "esq",
    "est",  "etc",  "ex",  "hwy",   "hrs",  "inc",  "incl", "intl", "jr",   "km",  "lb",   "lbs",   "llc", "llp",
    "lp",   "ltd",  "min", "mins",  "misc", "mln",  "mph", "mtn",  "natl",  "nv",  "oz",   "p.m",   "ph.d", "plc",
    "pty",  "rd",   "s.a", "sec",   "sq",   "sr",   "univ", "yrs"};

constexpr std::array<std::string_view, 29> before_number = {
    "apr", "art", "arts", "aug", "c", "ca", "ext",  "ch", "chap", "dec", "feb", "fig", "figs", "jan", "jul",
    "jun", "mar", "no",   "nos", "nov", "oct", "p",   "pp",  "sep", "sept", "vol", "vols", "ver", "tel"};

/// A state or weekday cut short, as news agencies write them: "Calif.", "Wed."; the sentence may end there.
constexpr std::array<std::string_view, 50> places = {
    "mon",  "tue",  "tues", "wed",   "thu",  "thur", "thurs", "fri", "sat", "sun",
    "ala",  "ariz", "ark",  "calif", "colo", "conn", "del", "fla", "ga",  "ill", "ind",  "kan",  "kans", "ky",
    "la",   "mass", "md",   "mich",  "minn", "miss", "mo",  "mont", "n.c", "n.d", "n.h", "n.j",  "n.m",  "n.y",
    "neb",  "nev",  "okla", "ont",   "ore",  "pa",   "penn", "tenn", "tex", "va", "vt",  "wis"};

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Letters with a stop after each: "U.S", "U.N", "J.K".
bool is_dotted(std::string_view word) {
  if (word.size() < 3) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (i % 2 == 0 ? !is_letter(word[i]) : word[i] != '.') return false;
  return word.size() % 2 == 1;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.empty() || word.size() > 8) return Abbreviation::none;
  if (word.size() == 1 && is_capital(word[0])) return Abbreviation::never_ends;
  std::array<char, 8> buffer{};
  std::transform(word.begin(), word.end(), buffer.begin(), [](char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; });
  const std::string_view lower(buffer.data(), word.size());
  const bool capital = is_capital(word[0]);
  if (in(never_ends, lower)) return Abbreviation::never_ends;
  if (in(before_number, lower)) return Abbreviation::before_number;
  if (in(may_end, lower) || (capital && in(places, lower)) || is_dotted(word)) return Abbreviation::may_end;
  return Abbreviation::none;
}

}  // namespace crosscheck
