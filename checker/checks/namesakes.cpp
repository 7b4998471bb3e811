#include <array>
#include <map>
#include <string>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

/// Titles that every second person bears.
constexpr std::array common{"mr"sv, "mr."sv, "mrs"sv, "mrs."sv, "ms"sv, "ms."sv, "miss"sv, "dr"sv, "dr."sv, "sir"sv, "lord"sv, "lady"sv, "judge"sv, "brother"sv, "sister"sv, "father"sv, "mother"sv, "son"sv, "daughter"sv, "wife"sv, "husband"sv,
                            "widow"sv, "prince"sv, "princess"sv, "king"sv, "queen"sv, "saint"sv, "st"sv, "st."sv, "and"sv, "with"sv, "by"sv, "sen."sv, "rep."sv, "councillor"sv, "cllr"sv};

/// "Union leader Maureen Catterick", later "union leader Margaret Catterick": one post, one surname, two first names.
class Namesakes {
public:
  Namesakes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), words_(input.analysis.parsed), findings_(findings) {}

  void run() {
    for (const Mention& mention : input_.analysis.entities.mentions) {
      if (mention.kind != MentionKind::name || mention.type != NameType::person || mention.last - mention.first != 2 || input_.analysis.parsed.region_of(mention.first) != Region::body) continue;
      const std::string who = description(mention);
      if (who.empty() || words_.word(mention.first).size() < 3) continue;
      const auto [entry, fresh] = seen_.try_emplace(who, &mention);
      if (!fresh && words_.word(entry->second->first) != words_.word(mention.first)) compare(*entry->second, mention);
    }
  }

private:
  /// The common noun before the name and the surname: "leader catterick"; empty where none stands there.
  std::string description(const Mention& mention) const {
    if (mention.first == 0 || !words_.same_sentence(mention.first - 1, mention.first)) return {};
    const std::string_view noun = words_.word(mention.first - 1);
    const Upos upos = words_.upos(mention.first - 1);
    if ((upos != Upos::NOUN && upos != Upos::PROPN) || among(noun, common)) return {};
    return std::string(noun) + " " + std::string(words_.word(mention.last - 1));
  }

  /// Short forms and initials are no other name: "Dan" and "Daniel".
  static bool may_be_short(std::string_view a, std::string_view b) { return a.substr(0, 2) == b.substr(0, 2) && (a.size() <= 4 || b.size() <= 4); }

  void compare(const Mention& first, const Mention& later) {
    if (may_be_short(words_.word(first.first), words_.word(later.first))) return;
    DraftFinding finding = draft_finding(input_, "name-variant", later.span, fmt::format("{} conflicts with {}: one surname and post, two first names", words_.quoted(later.span), words_.quoted(first.span)), 0.75);
    finding.related.push_back({input_.document, first.span, "said here", {}});
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::map<std::string, const Mention*> seen_;
};

}  // namespace

void check_namesakes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Namesakes(input, findings).run(); }

}  // namespace crosscheck
