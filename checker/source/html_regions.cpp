#include "checker/source/html_regions.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace crosscheck {
namespace {

/// Parts of class names and ids that name page furniture.
constexpr std::array<std::string_view, 44> furniture = {
    "nav",       "menu",      "sidebar",  "footer",   "comment",   "comments",   "share",      "sharing",  "social",
    "related",   "recirc",    "promo",    "advert",   "advertisement", "ads",    "ad",         "breadcrumb", "breadcrumbs",
    "cookie",    "cookies",   "consent",  "subscribe", "subscription", "newsletter", "signup", "byline",   "author",
    "tags",      "taglist",   "toolbar",  "widget",   "popup",     "modal",      "banner",     "trending", "mostread",
    "recommended", "teaser",  "teasers",  "skip",     "pagination", "masthead",  "copyright",  "readmore"};
constexpr std::array<std::string_view, 8> standfirsts = {"standfirst", "dek", "deck", "subtitle", "subheadline", "summary", "lede", "strapline"};
constexpr std::array<std::string_view, 3> captions = {"caption", "captions", "wp-caption-text"};

/// Calls `f` with each word of class and id: "post-share_bar" is three.
template <class Function>
bool any_word(const GumboElement& element, Function f) {
  for (const char* name : {"class", "id", "role"}) {
    std::string word;
    for (const char c : std::string(attribute(element, name).substr(0, 400)) + " ") {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter) {
        word += static_cast<char>(c | 32);
        continue;
      }
      if (!word.empty() && f(word)) return true;
      word.clear();
    }
  }
  return false;
}

template <std::size_t N>
bool named(const GumboElement& element, const std::array<std::string_view, N>& list) {
  return any_word(element, [&](const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); });
}

bool is_pull_quote(const GumboElement& element) {
  bool pull = false, quote = false;
  any_word(element, [&](const std::string& word) {
    pull = pull || word == "pullquote" || word == "pull" || word == "pulled";
    quote = quote || word == "pullquote" || word == "quote";
    return false;
  });
  return pull && quote;
}

}  // namespace

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

ElementRole role_of(const GumboElement& element) {
  ElementRole role;
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: case GUMBO_TAG_HEAD: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_AUDIO: case GUMBO_TAG_VIDEO: case GUMBO_TAG_CANVAS:
      role.skip = true;
      return role;
    case GUMBO_TAG_NAV: case GUMBO_TAG_FOOTER: case GUMBO_TAG_FORM: case GUMBO_TAG_MENU: case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_BUTTON:
      role.is_block = true;
      role.region = Region::boilerplate;
      break;
    case GUMBO_TAG_ASIDE:
      role.is_block = true;
      role.region = is_pull_quote(element) ? Region::quote : Region::boilerplate;
      break;
    case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION:
      role.is_block = true;
      role.region = Region::caption;
      break;
    case GUMBO_TAG_BLOCKQUOTE:
      role.is_block = true;
      role.region = Region::quote;
      break;
    case GUMBO_TAG_LI: case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_DL:
      role.is_block = true;
      role.region = Region::list;
      break;
    case GUMBO_TAG_TABLE: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_TR:
      role.is_block = true;
      role.region = Region::table;
      break;
    case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN: case GUMBO_TAG_HEADER:
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
    case GUMBO_TAG_PRE: case GUMBO_TAG_FIGURE: case GUMBO_TAG_BODY: case GUMBO_TAG_HR: case GUMBO_TAG_CENTER: case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY: case GUMBO_TAG_FIELDSET:
      role.is_block = true;
      break;
    default: break;
  }
  if (element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN || element.tag == GUMBO_TAG_HTML ||
      element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_SUP)
    return role;
  if (is_pull_quote(element)) {
    role.region = Region::quote;
    role.pull_quote = role.is_block = true;
  } else if (named(element, furniture)) {
    role.region = Region::boilerplate;
  } else if (named(element, captions) && role.is_block) {
    role.region = Region::caption;
  } else if (named(element, standfirsts) && role.is_block) {
    role.region = Region::standfirst;
  }
  return role;
}

}  // namespace crosscheck
