#include "checker/source/page_furniture.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checker/source/lines.hpp"
#include "checker/source/loose_date.hpp"

namespace crosscheck {
namespace {

/// Words of pages rather than of news. One alone says nothing; a third of a short line does.
constexpr std::array<std::string_view, 62> page_words = {
    "account",  "address", "advertise", "advertisement", "also",   "app",      "article", "articles", "browser",   "click",    "comment",
    "comments", "content", "continue",  "cookie",        "cookies", "copyright", "download", "email", "e-mail",    "enable",   "enter",
    "facebook", "fields",  "first",     "follow",        "here",   "inbox",    "javascript", "join", "latest",     "leave",    "link",
    "login",    "marked",  "menu",      "more",          "newsletter", "newsletters", "page", "policy", "press",   "privacy",  "published",
    "read",     "register", "related",  "reply",         "required", "reserved", "rights", "section", "share",     "sign",     "site",
    "skip",     "stories", "subscribe", "subscribers",   "twitter", "visit",    "website"};
constexpr std::array<std::string_view, 7> reader_words = {"you", "your", "us", "our", "my", "story", "updates"};

/// Words that hardly stand in a short line of news.
constexpr std::array<std::string_view, 12> sure_words = {"subscribe", "newsletter", "newsletters", "cookies", "cookie", "javascript",
                                                         "login",     "advertisement", "unsubscribe", "copyright", "adblock", "inbox"};

/// First words of calls to the reader.
constexpr std::array<std::string_view, 33> calls = {
    "add",  "be",   "check", "click", "comment", "continue", "download", "enter",   "follow", "for",    "get",
    "join", "leave", "like", "listen", "load",   "log",      "login",    "more",    "post",   "press",  "print",
    "read", "register", "save", "see", "share",  "sign",     "skip",     "subscribe", "tap",  "visit",  "watch"};

/// How teasers begin; a colon, an address or a glued sentence has to follow.
constexpr std::array<std::string_view, 34> teasers = {
    "also on",     "also read",   "also see",   "click here",  "do not miss", "don't miss", "don’t miss",  "further reading", "in pictures",
    "lee también", "leggi anche", "lire aussi", "lire également", "more from", "more on",   "more:",       "must read",  "must see",
    "must watch",  "read also",   "read more",  "read next",   "read:",       "recommended", "related",    "see also",   "see more",
    "siehe auch",  "trending",    "up next",    "voir aussi",  "voir également", "watch:",  "you may also like"};

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Small letters; of letters beyond ASCII only É, which "VOIR ÉGALEMENT" needs.
std::string lower(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (is_capital(out[i])) out[i] = static_cast<char>(out[i] + 32);
    if (i > 0 && out[i - 1] == '\xC3' && out[i] == '\x89') out[i] = '\xA9';
  }
  return out;
}

/// Words in small letters, marks around them left out.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    const bool inside = is_small(c) || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80 || c == '&';
    if (inside) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool ends_as_sentence(std::string_view line) { return line.ends_with('.') || line.ends_with(".\"") || line.ends_with(".”"); }

/// Few words, many of them about the page.
bool talks_of_page(std::string_view line) {
  if (line.size() > 200) return false;
  const std::vector<std::string> words = words_of(lower(line));
  if (words.empty() || words.size() > 25) return false;
  std::size_t score = 0, readers = 0;
  bool sure = false;
  for (const std::string& word : words) {
    score += in(page_words, word);
    readers += in(reader_words, word);
    sure = sure || in(sure_words, word);
  }
  const bool first_to = words.front() == "be" && score > 0, sign = words.front().starts_with("\xC2\xA9");  // ©
  score += first_to || sign;
  const bool call = in(calls, words.front()) || sign;
  if (words.size() <= 2) return sure && score >= words.size();
  const std::size_t all = score + std::min<std::size_t>(readers, 2);
  const std::size_t wanted = ends_as_sentence(line) ? 4 : 3;
  if (all < wanted && !(words.size() <= 4 && score >= 2 && call)) return false;
  return (call || sure || readers > 0) && score >= 2 && 3 * all >= words.size();
}

/// "By Jane Poe and A. Smith": a byline.
bool is_byline(std::string_view line) {
  if (!(line.starts_with("By ") || line.starts_with("BY ")) || line.size() > 80 || line.ends_with('.')) return false;
  bool word_start = true;
  std::size_t words = 0;
  for (std::size_t i = 3; i < line.size(); ++i) {
    if (word_start && is_small(line[i]) && !line.substr(i).starts_with("and ") && !line.substr(i).starts_with("in ") &&
        !line.substr(i).starts_with("of ") && !line.substr(i).starts_with("for "))
      return false;
    words += word_start && line[i] != ' ';
    word_start = line[i] == ' ' || line[i] == '-';
  }
  return words > 0 && words <= 10;
}

/// The length of a teaser's beginning, 0 where the line has none. "Also on Monday the firm …" is a sentence.
std::size_t teaser_start(std::string_view line) {
  const std::string small = lower(line.substr(0, 80));
  for (const std::string_view teaser : teasers) {
    if (!small.starts_with(teaser)) continue;
    const std::string_view rest = std::string_view(small).substr(teaser.size());
    if (teaser.ends_with(':') || rest.starts_with(':') || rest.starts_with(" :")) return teaser.size();
    const std::string_view next = rest.starts_with(' ') ? rest.substr(1, rest.find_first_of(" \n", 1) - 1) : std::string_view();
    const std::size_t stop = next.find('.');
    if (stop != std::string_view::npos && stop + 2 < next.size()) return teaser.size();  // an address: x.com
    if (rest.empty()) return teaser.size();
  }
  return 0;
}

/// Words of a line that gives nothing but a date, a time and when the page was changed.
bool is_date_word(std::string_view word) {
  constexpr std::array<std::string_view, 34> words = {
      "am",  "at",  "bst", "cest", "cet", "cst", "day",    "days",  "edt", "est", "et",  "first", "fri",     "gmt",   "hours", "ist", "jst",
      "last", "mon", "months", "on", "pdt", "pm", "posted", "pst", "published", "sat", "sun", "thu", "tue", "updated", "utc", "wed", "ago"};
  constexpr std::array<std::string_view, 19> names = {"january", "february", "march", "april", "may", "june", "july",
                                                      "august", "september", "october", "november", "december", "monday",
                                                      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  const auto is_name = [word](std::string_view name) { return word == name || (word.size() == 3 && name.starts_with(word)) || (word == "sept" && name == "september"); };
  return in(words, word) || std::any_of(names.begin(), names.end(), is_name);
}

/// Where a sentence is glued to the text before it: a small letter or figure directly before “ or a capital.
std::size_t glue_point(std::string_view line, std::size_t from) {
  for (std::size_t i = std::max<std::size_t>(from, 1); i + 3 < line.size(); ++i) {
    const bool small_before = is_small(line[i - 1]) && (i < 2 || is_small(line[i - 2]));
    if (!small_before) continue;
    if (line.substr(i).starts_with("\xE2\x80\x9C")) return i;
    // "techIn May": a capital, and behind its word a blank with a small letter or another word.
    if (is_capital(line[i]) && (is_small(line[i + 1]) || line[i + 1] == ' ')) {
      const std::size_t end = line.find_first_of(" ,", i);
      if (end != std::string_view::npos && end - i <= 12 && end > i && line.substr(i, end - i).find('.') == std::string_view::npos) return i;
    }
  }
  return std::string_view::npos;
}

/// A label over a list of links: "VOIR ÉGALEMENT:", "RELATED".
bool is_label(std::string_view line) {
  if (!line.ends_with(':') || line.size() > 40) return false;
  std::size_t capitals = 0, words = 1;
  bool small_word = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    capitals += is_capital(line[i]);
    words += line[i] == ' ';
    small_word = small_word || (is_small(line[i]) && (i == 0 || line[i - 1] == ' '));
  }
  return words <= 3 && capitals * 2 > line.size() - words && !small_word;
}

/// The length of a wire dateline with its dash: "NORWICK (Northern Wire) - ", "OSLO, Norway (Wire) — "; 0 where there is
/// none. A place in capitals, an agency in brackets, a dash between blanks.
std::size_t dateline_length(std::string_view line) {
  constexpr std::size_t longest = 80;
  std::size_t dash = std::string_view::npos;
  std::size_t end = 0;
  for (const std::string_view mark : {" - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    if (const std::size_t at = line.substr(0, longest).find(mark); at < dash) {
      dash = at;
      end = at + mark.size();
    }
  if (dash == std::string_view::npos || end == line.size() || !is_capital(line.front())) return 0;
  const std::string_view before = line.substr(0, dash);
  const std::size_t bracket = before.find(" (");
  const bool has_agency = bracket != std::string_view::npos && before.ends_with(')') && is_capital(before[bracket + 2]);
  const std::string_view place = before.substr(0, has_agency ? bracket : before.size());
  const std::string_view town = place.substr(0, place.find(','));
  const bool in_capitals = town.size() >= 3 && std::none_of(town.begin(), town.end(), is_small);
  const bool plain_words = place.find_first_of(":;?!\"()0123456789") == std::string_view::npos && place.size() <= 40;
  return has_agency && in_capitals && plain_words ? end : 0;
}

}  // namespace

std::size_t furniture_length(std::string_view line, std::string_view headline) {
  if (line.empty()) return 0;
  if (!headline.empty() && line.starts_with(headline)) {
    if (line.size() == headline.size()) return line.size();
    if (headline.size() > 15 && is_capital(line[headline.size()])) return headline.size();  // "… Client SoftbankThe ongoing …"
  }
  if (const std::size_t start = teaser_start(line); start > 0) {
    const std::size_t glue = glue_point(line, start);
    if (glue != std::string_view::npos) return glue;
    if (line.size() < 200 && !ends_as_sentence(line)) return line.size();
  }
  if (const std::size_t dateline = dateline_length(line); dateline > 0) return dateline;
  const bool furniture = is_byline(line) || is_label(line) || publication_date(line) || date_line(line) || talks_of_page(line);
  return furniture ? line.size() : 0;
}

bool is_caption(std::string_view line) {
  if (line.size() > 300) return false;
  const std::string small = lower(line.substr(0, 40));
  for (const std::string_view start : {"photo:", "image:", "picture:", "pictured:", "file photo", "photo by ", "image credit", "photograph:"})
    if (small.starts_with(start)) return true;
  return line.ends_with("/Getty Images") || line.ends_with("/Reuters") || line.ends_with("/AP") || line.ends_with("/AFP");
}

std::optional<Day> date_line(std::string_view line) {
  if (line.empty() || line.size() > 100) return std::nullopt;
  std::size_t figures = 0;
  const std::string small = lower(line);
  for (std::size_t at = 0; at < small.size();) {
    if (is_small(small[at])) {
      const std::size_t start = at;
      while (at < small.size() && is_small(small[at])) ++at;
      if (!is_date_word(std::string_view(small).substr(start, at - start))) return std::nullopt;
    } else if (static_cast<unsigned char>(small[at]) >= 0x80) {
      return std::nullopt;
    } else {
      figures += small[at] >= '0' && small[at] <= '9';
      ++at;
    }
  }
  return figures >= 5 ? loose_date(line) : std::nullopt;
}

std::optional<Day> publication_date(std::string_view line) {
  if (line.size() > 160) return std::nullopt;
  const std::string small = lower(line.substr(0, 24));
  for (const std::string_view label : {"published", "posted", "updated", "last updated", "first published", "date:"}) {
    if (!small.starts_with(label)) continue;
    for (std::size_t at = label.size(); at < line.size(); ++at) {
      const bool figure = line[at] >= '0' && line[at] <= '9' && !(line[at - 1] >= '0' && line[at - 1] <= '9');
      const bool month = is_capital(line[at]) && line[at - 1] == ' ';
      if (!figure && !month) continue;
      if (const auto day = loose_date(line.substr(at, 24)); day && line.substr(at).find(':') > 2) return day;
    }
  }
  return std::nullopt;
}

void set_furniture_aside(Article& article) {
  std::vector<Block> blocks;
  blocks.reserve(article.blocks.size());
  for (const Block& block : article.blocks) {
    const std::string_view text = std::string_view(article.text).substr(block.span.start, block.span.length());
    const std::size_t length = block.region == Region::body ? furniture_length(text, article.title) : 0;
    blocks.push_back(block);
    if (length > 0) blocks.back().region = Region::boilerplate;
    if (length == 0 || length >= text.size()) continue;
    blocks.back().span.end = block.span.start + static_cast<std::uint32_t>(length);
    blocks.push_back({{blocks.back().span.end, block.span.end}, block.region, block.pull_quote});
  }
  article.blocks = std::move(blocks);
}

}  // namespace crosscheck
