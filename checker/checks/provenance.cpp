#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/source_paths.hpp"

namespace crosscheck {
namespace {

using Node = SourcePaths::Node;

bool is_copy(const Claim& claim) { return claim.region != Region::boilerplate; }

DraftPassage passage(const ArticleCheckInput& input, const Claim& claim, std::string message) {
  return {input.document, claim.sentence, std::move(message), {}};
}

/// What a claim states, roughly: claims with one verb and one doer are one statement cited again.
std::string statement_key(const Claim& claim) {
  const std::string doer = source_key(claim.subject.head_text);
  return doer.empty() || claim.subject.is_pronoun ? std::string() : claim.predicate.lemma + "|" + doer;
}

/// A → B → C → A, from the ring's first node, along the edges.
std::vector<Node> along(const SourcePaths& paths, const std::vector<Node>& ring) {
  std::vector<Node> order{ring.front()};
  const auto is_open = [&](Node node) { return std::ranges::find(ring, node) != ring.end() && std::ranges::find(order, node) == order.end(); };
  for (bool moved = true; moved;) {
    moved = false;
    for (const Node next : paths.below(order.back()))
      if (is_open(next)) {
        order.push_back(next);
        moved = true;
        break;
      }
  }
  return order;
}

void tell_rings(const ArticleCheckInput& input, const SourcePaths& paths, std::vector<DraftFinding>& findings) {
  for (const std::vector<Node>& ring : paths.graph().rings()) {
    const std::vector<Node> order = along(paths, ring);
    DraftFinding finding;
    finding.rule = "circular-sourcing";
    std::string names = "`" + paths.graph().name(order.front()) + "`";
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Node from = order[i], to = order[(i + 1) % order.size()];
      names += " rests on `" + paths.graph().name(to) + "`" + (i + 1 < order.size() ? ", which" : "");
      const Claim* reason = paths.reason(from, to);
      if (reason == nullptr) continue;
      const std::string step = "`" + paths.graph().name(from) + "` rests on `" + paths.graph().name(to) + "`";
      finding.working.push_back(step);
      finding.claims.push_back(reason->id);
      if (finding.place.span.empty()) finding.place = passage(input, *reason, {});
      else finding.related.push_back(passage(input, *reason, step));
    }
    finding.message = names + ": nobody outside the ring is named";
    finding.confidence = 0.8;
    findings.push_back(std::move(finding));
  }
}

/// Statements that several sources are cited for, all of which have it from one.
class Origins {
public:
  Origins(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), findings_(findings) {}

  void run() {
    std::map<std::string, std::vector<const Claim*>> by_statement;
    std::vector<std::string> order;
    for (const Claim& claim : input_.analysis.claims) {
      const std::string key = claim.attribution.empty() || !is_copy(claim) ? std::string() : statement_key(claim);
      if (key.empty()) continue;
      std::vector<const Claim*>& group = by_statement[key];
      if (group.empty()) order.push_back(key);
      group.push_back(&claim);
    }
    for (const std::string& key : order) judge(by_statement[key]);
  }

private:
  static bool names_its_source(const Claim* claim) {
    const auto has_name = [](const ClaimVoice& voice) {
      return voice.source_kind != SourceKind::anonymous && voice.source_kind != SourceKind::none && voice.source && is_capital(voice);
    };
    return std::ranges::all_of(claim->attribution, has_name);
  }
  static bool is_capital(const ClaimVoice& voice) {
    const char first = voice.entity.empty() ? voice.source->head_text.empty() ? ' ' : voice.source->head_text.front() : voice.entity.front();
    return first >= 'A' && first <= 'Z';
  }

  void judge(const std::vector<const Claim*>& statement) {
    SourcePaths paths;
    const Node root = paths.node("", "the statement");
    for (const Claim& claim : input_.analysis.claims) paths.add_carriers(claim);
    for (const Claim* claim : statement) paths.add_voices(root, *claim);
    if (!std::ranges::all_of(statement, names_its_source)) return;
    const std::vector<Node> cited = paths.below(root);
    const std::vector<Node> unavoidable = paths.graph().unavoidable(root);
    const auto carries = [&](Node source) { return source != unavoidable.front(); };
    // One source that is quoted twice is no news; two that seem to agree, and have it from a third, are.
    if (!unavoidable.empty() && std::ranges::count_if(cited, carries) >= 2) tell(paths, statement, cited, unavoidable.front());
  }

  void tell(const SourcePaths& paths, const std::vector<const Claim*>& statement, const std::vector<Node>& cited, Node origin) {
    DraftFinding finding;
    finding.rule = "single-origin";
    std::string names;
    for (const Node source : cited) {
      names += (names.empty() ? "`" : ", `") + paths.graph().name(source) + "`";
      if (source != origin) finding.working.push_back("`" + paths.graph().name(source) + "` leads to `" + paths.graph().name(origin) + "`");
    }
    finding.message = fmt::format("{} sources are cited, {}, and all have it from `{}`", cited.size(), names, paths.graph().name(origin));
    finding.place = passage(input_, *statement.front(), {});
    for (const Claim* claim : statement) {
      finding.claims.push_back(claim->id);
      if (claim->sentence != statement.front()->sentence) finding.related.push_back(passage(input_, *claim, "cited again here"));
    }
    finding.confidence = 0.7;
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace

void check_provenance(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  Origins(input, findings).run();
  SourcePaths paths;
  for (const Claim& claim : input.analysis.claims)
    if (is_copy(claim)) paths.add_carriers(claim);
  tell_rings(input, paths, findings);
}

}  // namespace crosscheck
