#include "checker/source/entities.hpp"

#include <array>
#include <charconv>
#include <cstdint>

#include "checker/source/encoding.hpp"

namespace crosscheck {
namespace {

struct Named {
  std::string_view name;
  char32_t point;
};
constexpr std::array<Named, 60> named = {{
    {"amp", '&'},        {"lt", '<'},         {"gt", '>'},         {"quot", '"'},       {"apos", '\''},     {"nbsp", 0xA0},
    {"mdash", 0x2014},   {"ndash", 0x2013},   {"lsquo", 0x2018},   {"rsquo", 0x2019},   {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"sbquo", 0x201A},   {"bdquo", 0x201E},   {"laquo", 0xAB},     {"raquo", 0xBB},     {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
    {"hellip", 0x2026},  {"pound", 0xA3},     {"euro", 0x20AC},    {"yen", 0xA5},       {"cent", 0xA2},     {"copy", 0xA9},
    {"reg", 0xAE},       {"trade", 0x2122},   {"deg", 0xB0},       {"middot", 0xB7},    {"bull", 0x2022},   {"times", 0xD7},
    {"frac12", 0xBD},    {"frac14", 0xBC},    {"frac34", 0xBE},    {"plusmn", 0xB1},    {"micro", 0xB5},    {"para", 0xB6},
    {"sect", 0xA7},      {"dagger", 0x2020},  {"Dagger", 0x2021},  {"prime", 0x2032},   {"minus", 0x2212},  {"thinsp", 0x2009},
    {"ensp", 0x2002},    {"emsp", 0x2003},    {"shy", 0xAD},       {"zwnj", 0x200C},    {"agrave", 0xE0},   {"aacute", 0xE1},
    {"auml", 0xE4},      {"ccedil", 0xE7},    {"egrave", 0xE8},    {"eacute", 0xE9},    {"iacute", 0xED},   {"ntilde", 0xF1},
    {"oacute", 0xF3},    {"ouml", 0xF6},      {"oslash", 0xF8},    {"uacute", 0xFA},    {"uuml", 0xFC},     {"szlig", 0xDF},
}};

}  // namespace

std::string decode_entity(std::string_view reference) {
  std::string_view name = reference;
  if (name.starts_with('&')) name.remove_prefix(1);
  if (name.ends_with(';')) name.remove_suffix(1);
  std::string out;
  if (name.starts_with('#')) {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t point = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), point, hexadecimal ? 16 : 10);
    if (problem != std::errc() || end != name.data() + name.size()) return std::string(reference);
    append_utf8(out, point == 0 ? 0xFFFD : point);
    return out;
  }
  for (const Named& entry : named)
    if (entry.name == name) {
      append_utf8(out, entry.point);
      return out;
    }
  return std::string(reference);
}

}  // namespace crosscheck
