#include "checker/source/plain.hpp"

#include "checker/source/plain_blocks.hpp"
#include "checker/source/suppressions.hpp"
#include "checker/source/text_builder.hpp"

namespace crosscheck {

Article read_plain(std::string input) {
  Article article;
  article.input = std::move(input);
  TextBuilder builder(article);
  article.title = add_plain_blocks(builder, article.input, {});
  article.date = date_among(article);
  add_suppressions(article);
  return article;
}

}  // namespace crosscheck
