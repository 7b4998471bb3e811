#include "checker/check/report_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace crosscheck {
namespace {

constexpr std::string_view nothing_to_compare = "nothing to compare it with";
constexpr std::size_t most_missing_named = 4;

std::string hexadecimal(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

std::string voice_name(const ClaimVoice& voice) {
  if (!voice.entity.empty()) return voice.entity;
  if (voice.source) return voice.source->text;
  return voice.cue_text;
}

}  // namespace

std::vector<ReportedPack> reported_packs(const RuleSet& rules) {
  std::vector<ReportedPack> out;
  for (const PackInfo& pack : rules.packs) out.push_back({pack.name, pack.version, pack.hash});
  return out;
}

ReportedDocument reported_document(const CheckedDocument& document, bool with_text) {
  const Article& article = document.article;
  ReportedDocument out;
  out.name = article.document;
  if (article.record_line != 0) out.file = article.file;
  out.title = article.title;
  out.publisher = article.publisher;
  if (article.date) out.date = to_string(*article.date);
  out.hash = hexadecimal(article.hash);
  out.sentences = static_cast<std::uint32_t>(document.sentences.size());
  out.words = document.word_count;
  out.claims = static_cast<std::uint32_t>(document.claims.size());
  if (!with_text) return out;
  out.text = article.text;
  for (const Block& block : article.blocks) out.blocks.push_back({block.span, std::string(to_string(block.region))});
  return out;
}

void blame_missing_sources(const CheckedDocument& document, std::vector<ClaimVerdict>& verdicts) {
  const std::vector<MissingSource>& missing = document.missing_sources;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i].verdict != Verdict::not_checked || verdicts[i].reason != nothing_to_compare) continue;
    const Span sentence = document.claims[i].sentence;
    const auto at = std::partition_point(missing.begin(), missing.end(), [&](const MissingSource& source) { return source.span.start < sentence.start; });
    if (at != missing.end() && at->span.start <= sentence.end) verdicts[i].reason = "cited document not at hand";
  }
}

std::vector<std::string> not_judged(const std::vector<CheckedDocument>& documents, const RuleSet& rules, const std::optional<Day>& today) {
  std::vector<std::string> out;
  const bool has_days = !rules.facts.empty() || !rules.sources.empty();
  if (has_days && !today) out.emplace_back("expired facts, review dates and stale sources: no `--today` was given");
  std::set<std::string> missing;
  for (const CheckedDocument& document : documents)
    if (document.reported)
      for (const MissingSource& source : document.missing_sources) missing.insert(source.target);
  if (missing.empty()) return out;
  std::string names;
  std::size_t count = 0;
  for (const std::string& target : missing)
    if (++count <= most_missing_named) names += (count == 1 ? "" : ", ") + target;
  if (missing.size() > most_missing_named) names += ", …";
  out.push_back(fmt::format("{} cited document{} not at hand (`--sources`): {}", missing.size(), missing.size() == 1 ? " is" : "s are", names));
  return out;
}

void add_coverage(Coverage& coverage, const CheckedDocument& document, const std::vector<ClaimVerdict>& verdicts) {
  coverage.sentences += static_cast<std::uint32_t>(document.sentences.size());
  coverage.claims += static_cast<std::uint32_t>(document.claims.size());
  for (const ClaimVerdict& verdict : verdicts) switch (verdict.verdict) {
      case Verdict::supported: ++coverage.supported; break;
      case Verdict::contradicted: ++coverage.contradicted; break;
      case Verdict::unsupported: ++coverage.unsupported; break;
      case Verdict::not_checked:
        ++coverage.not_checked;
        ++coverage.not_checked_reasons[verdict.reason.empty() ? "nothing to compare with" : verdict.reason];
        break;
    }
}

namespace {

/// ", looked after by the telecom desk, to be reviewed by 2027-01-01".
std::string upkeep_of(const std::string& id, const RuleSet& rules) {
  const auto fact = std::find_if(rules.facts.begin(), rules.facts.end(), [&](const Fact& one) { return one.id == id; });
  if (fact == rules.facts.end()) return {};
  std::string out = fact->owner.empty() ? std::string() : ", looked after by the " + fact->owner;
  if (fact->review_by) out += ", to be reviewed by " + to_string(*fact->review_by);
  return out;
}

}  // namespace

RelatedLocation related_location(const DraftPassage& passage, const Locators& locators, const RuleSet& rules) {
  RelatedLocation out;
  out.message = passage.message;
  if (!passage.fact.empty()) {
    out.location = locate_fact(passage.fact, rules);
    out.message = "fact of the pack" + upkeep_of(passage.fact, rules);
    return out;
  }
  if (passage.cited) {
    out.location = *passage.cited;
    return out;
  }
  const Locator& locator = locators[passage.document];
  out.location = locator.locate(passage.span);
  out.context = locator.locate(locator.sentence_around(passage.span)).span;
  return out;
}

std::string normal_form(const Claim& claim) {
  std::string out = claim.subject.entity.empty() ? claim.subject.text : claim.subject.entity;
  const auto add = [&](std::string_view word) {
    if (!word.empty() && !out.empty()) out += ' ';
    out += word;
  };
  add(claim.predicate.text);
  for (const Argument& argument : claim.arguments) {
    const bool is_bare = argument.role == "object" || argument.role == "complement" || argument.role == "about" ||
                         argument.role == "time" || argument.role == "place";
    if (!is_bare && !argument.text.starts_with(argument.role + " ")) add(argument.role);
    add(argument.text);
  }
  for (const std::string& qualifier : claim.qualifiers) out += " [" + qualifier + "]";
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string voice_of(const Claim& claim) {
  std::string out;
  for (const ClaimVoice& voice : claim.attribution) {
    if (!out.empty()) out += " > ";
    out += voice_name(voice);
    if (voice.source_kind == SourceKind::anonymous) out += " (unnamed)";
  }
  return out;
}

void add_claims(std::vector<ReportedClaim>& out, const std::vector<CheckedDocument>& documents, const Locators& locators,
                std::uint32_t document, std::uint32_t reported, const std::vector<ClaimVerdict>& verdicts, const RuleSet& rules) {
  const std::vector<Claim>& claims = documents[document].claims;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    ReportedClaim told;
    told.id = claim.id;
    told.location = locators[document].locate(claim.span);
    told.document = reported;
    told.text = normal_form(claim);
    told.voice = voice_of(claim);
    if (i < verdicts.size()) {
      told.verdict = verdicts[i].verdict;
      told.reason = verdicts[i].reason;
      for (const DraftPassage& passage : verdicts[i].evidence) told.evidence.push_back(related_location(passage, locators, rules));
    }
    out.push_back(std::move(told));
  }
}

std::vector<ReportedSource> reported_sources(const std::vector<CheckedDocument>& documents,
                                             const std::vector<std::vector<ClaimVerdict>>& verdicts, const RuleSet& rules) {
  std::map<std::pair<std::string, std::string>, ReportedSource> sources;
  const auto count = [&](const std::string& name, const std::string& kind, const std::string& detail) {
    ReportedSource& source = sources[{kind, name}];
    source.name = name;
    source.kind = kind;
    source.detail = detail;
    ++source.claims;
  };
  for (std::size_t d = 0; d < documents.size(); ++d) {
    if (!documents[d].reported) continue;
    for (const Claim& claim : documents[d].claims)
      for (const ClaimVoice& voice : claim.attribution)
        if (const std::string name = voice_name(voice); !name.empty()) count(name, std::string(to_string(voice.source_kind)), {});
    for (const ClaimVerdict& verdict : verdicts[d]) {
      std::set<std::string> facts;
      for (const DraftPassage& passage : verdict.evidence)
        if (!passage.fact.empty() && facts.insert(passage.fact).second) {
          const Location place = locate_fact(passage.fact, rules);
          count(place.document, "fact", place.excerpt);
        }
    }
  }
  std::vector<ReportedSource> out;
  out.reserve(sources.size());
  for (auto& [key, source] : sources) out.push_back(std::move(source));
  std::stable_sort(out.begin(), out.end(), [](const ReportedSource& a, const ReportedSource& b) { return a.claims > b.claims; });
  return out;
}

}  // namespace crosscheck
