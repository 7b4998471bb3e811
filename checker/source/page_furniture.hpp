#pragma once
// A line of copy -> how much of it is the page's own talk (menus, teasers, calls to comment, bylines) and no part of the article.
#include <cstddef>
#include <string_view>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Bytes at the line's start that are furniture: 0, all of it, or a teaser or repeated headline that page scraping glued in
/// front of a sentence: "Also on x.com Rivals buy tech“We …". Goes by features: few words, many of them about the page, an
/// imperative to the reader or a teaser's label, no full stop. `headline` may be empty.
std::size_t furniture_length(std::string_view line, std::string_view headline);

/// "Photo: …", "File photo of …", "Image: A. Poe": a caption that lost its picture.
bool is_caption(std::string_view line);

/// The date of a line like "Mar 6, 2020, 05:12am EST", which says nothing else.
std::optional<Day> date_line(std::string_view line);
/// The date of a line like "Published: 10:41, 28 January 2020"; none for other lines.
std::optional<Day> publication_date(std::string_view line);

/// Marks and splits the body blocks of an article that a markup reader made.
void set_furniture_aside(Article& article);

}  // namespace crosscheck
