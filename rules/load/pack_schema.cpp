#include "rules/load/pack_schema.hpp"

#include <array>

namespace crosscheck {
namespace {

using enum FieldType;
using assign::into;

constexpr std::array<std::string_view, 3> severities{"error", "warning", "note"};
constexpr std::array<std::string_view, 4> severities_or_off{"error", "warning", "note", "off"};
constexpr std::array<std::string_view, 4> levels{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 2> worlds{"open", "closed"};
constexpr std::array<std::string_view, 3> source_kinds{"primary", "secondary", "reference"};
constexpr std::array<std::string_view, 2> pack_formats{"1", "1.0"};

PackEntity& entity(void* target) { return *static_cast<PackEntity*>(target); }
FactText& fact(void* target) { return *static_cast<FactText*>(target); }
Policy& policy(void* target) { return *static_cast<Policy*>(target); }

const std::array head_fields{
    Field{"name", string, true, "the pack's name, as --rules and extends name it",
          [](void* t, const TomlValue& v) { static_cast<PackHead*>(t)->info.name = v.text; }},
    Field{"version", string, true, "three numbers with dots",
          [](void* t, const TomlValue& v) { static_cast<PackHead*>(t)->info.version = v.text; }},
    Field{"description", string, false, "one line for people",
          [](void* t, const TomlValue& v) { static_cast<PackHead*>(t)->info.description = v.text; }},
    Field{"extends", strings, false, "packs to load before this one", into<&PackHead::extends>},
    Field{"format", choice, false, "the version of this format", nullptr, pack_formats},
};

const std::array type_fields{
    Field{"name", string, true, "a lower-case word", into<&EntityType::name>},
    Field{"is", string, true, "another type, or person, organisation, place, product, event, other", into<&EntityType::is>},
};

const std::array entity_fields{
    Field{"name", string, true, "the canonical name", into<&PackEntity::name>},
    Field{"type", string, true, "a type of this or an extended pack", into<&PackEntity::type>},
    Field{"aliases", strings, false, "other names in use, exact in case", into<&PackEntity::aliases>},
};

const std::array qualifier_fields{
    Field{"name", string, true, "as relations and facts name it", into<&Qualifier::name>},
    Field{"values", strings_table, true, "each value with the words that state it",
          [](void* t, const TomlValue& v) {
            for (const TomlEntry& entry : v.entries)
              static_cast<Qualifier*>(t)->values.push_back({entry.key, strings_of(entry.value)});
          }},
};

const std::array relation_fields{
    Field{"name", string, true, "as facts and conditions name it",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.name = v.text; }},
    Field{"subject", string, true, "the type of its subject",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.subject = v.text; }},
    Field{"object", string, true, "the type of its object",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.object = v.text; }},
    Field{"qualifiers", strings, false, "qualifiers that tell its claims apart",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.qualifiers = strings_of(v); }},
    Field{"excludes", strings, false, "relations that cannot hold of the same pair at the same time",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.excludes = strings_of(v); }},
    Field{"implies", strings, false, "relations that hold of the pair wherever this one does",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.implies = strings_of(v); }},
    Field{"single_valued", boolean, false, "a subject has one object at a time",
          [](void* t, const TomlValue& v) { static_cast<RelationText*>(t)->relation.single_valued = v.truth; }},
    Field{"phrases", strings, false, "how it is said, once each, in the active voice", into<&RelationText::phrases>},
};

const std::array source_fields{
    Field{"id", string, true, "as facts name it", into<&Source::id>},
    Field{"title", string, true, "its title", into<&Source::title>},
    Field{"publisher", string, true, "who published it", into<&Source::publisher>},
    Field{"date", date, false, "when it was published", into<&Source::date>},
    Field{"url", string, false, "where it is", into<&Source::url>},
    Field{"file", string, false, "its text beside the pack, for quotations and citations", into<&Source::file>},
    Field{"kind", choice, false, "primary: the party itself; secondary: a report of it", into<&Source::kind>, source_kinds},
};

const std::array fact_fields{
    Field{"id", string, true, "as findings name it", [](void* t, const TomlValue& v) { fact(t).fact.id = v.text; }},
    Field{"subject", string, true, "an entity", [](void* t, const TomlValue& v) { fact(t).fact.subject = v.text; }},
    Field{"relation", string, true, "a relation", [](void* t, const TomlValue& v) { fact(t).fact.relation = v.text; }},
    Field{"objects", strings, false, "entities", [](void* t, const TomlValue& v) { fact(t).fact.objects = strings_of(v); }},
    Field{"object", string, false, "one entity", [](void* t, const TomlValue& v) { fact(t).fact.objects = {v.text}; }},
    Field{"negative", boolean, false, "the relation does not hold",
          [](void* t, const TomlValue& v) { fact(t).fact.negative = v.truth; }},
    Field{"world", choice, false, "closed: another object contradicts; open (the default): another is unlisted",
          into<&FactText::world>, worlds},
    Field{"valid_from", date, false, "first day on which it holds",
          [](void* t, const TomlValue& v) { fact(t).fact.valid.earliest = v.day; }},
    Field{"valid_to", date, false, "last day on which it holds",
          [](void* t, const TomlValue& v) { fact(t).fact.valid.latest = v.day; }},
    Field{"source", string, true, "the id of a source", [](void* t, const TomlValue& v) { fact(t).fact.source = v.text; }},
    Field{"owner", string, false, "who looks after it", [](void* t, const TomlValue& v) { fact(t).fact.owner = v.text; }},
    Field{"review_by", date, false, "when it is to be looked at again",
          [](void* t, const TomlValue& v) { fact(t).fact.review_by = v.day; }},
    Field{"note", string, false, "for people", [](void* t, const TomlValue& v) { fact(t).fact.note = v.text; }},
};

const std::array rule_example_fields{
    Field{"text", string, true, "a text", into<&RuleExample::text>},
    Field{"flags", strings, true, "the passages that the rule marks in it; [] for none", into<&RuleExample::flags>},
    Field{"date", date, false, "of the text", into<&RuleExample::date>},
};
const TableSchema rule_example_schema{"[[rule.example]]", "a text that proves the rule", rule_example_fields};

const std::array rule_fields{
    Field{"id", string, true, "named for the fault, words joined by hyphens",
          [](void* t, const TomlValue& v) { static_cast<RuleText*>(t)->rule.id = v.text; }},
    Field{"severity", choice, false, "error, warning (the default) or note", into<&RuleText::severity>, severities},
    Field{"when", string, true, "its condition", into<&RuleText::when>},
    Field{"message", string, true, "what a finding says; {x} stands for the condition's ?x",
          [](void* t, const TomlValue& v) { static_cast<RuleText*>(t)->rule.message = v.text; }},
    Field{"explanation", string, false, "why, for `explain`",
          [](void* t, const TomlValue& v) { static_cast<RuleText*>(t)->rule.explanation = v.text; }},
    Field{"example", tables, false, "texts that prove it", nullptr, {}, &rule_example_schema},
};

const std::array example_fields{
    Field{"rule", string, true, "whose findings are meant", into<&RuleExample::rule>},
    Field{"text", string, true, "a text", into<&RuleExample::text>},
    Field{"flags", strings, true, "the passages that the rule marks in it; [] for none", into<&RuleExample::flags>},
    Field{"date", date, false, "of the text", into<&RuleExample::date>},
};

const std::array correction_fields{
    Field{"wrong", string, true, "the statement that was corrected", into<&Correction::wrong>},
    Field{"right", string, true, "what is so", into<&Correction::right>},
    Field{"since", date, false, "the day of the correction", into<&Correction::since>},
};

const std::array policy_fields{
    Field{"rule", string, true, "a rule of the catalogue or of a pack", into<&Policy::rule>},
    Field{"enabled", boolean, false, "on or off", into<&Policy::enabled>},
    Field{"severity", choice, false, "error, warning or note",
          [](void* t, const TomlValue& v) { policy(t).severity = severity_from(v.text); }, severities},
    Field{"paths", strings, false, "patterns such as archive/** where it holds; all without", into<&Policy::paths>},
    Field{"regions", strings, false, "regions of the page where it holds; all without", into<&Policy::regions>},
};

const std::array pack_fields{
    Field{"pack", table, true, "what the pack is", nullptr, {}, &pack_head_schema},
    Field{"type", tables, false, "kinds of things", nullptr, {}, &type_schema},
    Field{"entity", tables, false, "things", nullptr, {}, &entity_schema},
    Field{"qualifier", tables, false, "properties that tell claims apart", nullptr, {}, &qualifier_schema},
    Field{"relation", tables, false, "relations and the phrases that state them", nullptr, {}, &relation_schema},
    Field{"source", tables, false, "where facts come from", nullptr, {}, &source_schema},
    Field{"fact", tables, false, "known facts", nullptr, {}, &fact_schema},
    Field{"rule", tables, false, "the desk's own rules", nullptr, {}, &rule_schema},
    Field{"example", tables, false, "texts that prove facts and policies", nullptr, {}, &example_schema},
    Field{"correction", tables, false, "printed corrections", nullptr, {}, &correction_schema},
    Field{"policy", tables, false, "rules switched on, off or tuned", nullptr, {}, &policy_schema},
};

const std::array document_fields{
    Field{"path", string, true, "the document, relative to this file", into<&ConfiguredDocument::path>},
    Field{"date", date, false, "its date", into<&ConfiguredDocument::date>},
    Field{"publisher", string, false, "its publisher", into<&ConfiguredDocument::publisher>},
    Field{"url", string, false, "its address", into<&ConfiguredDocument::url>},
    Field{"title", string, false, "its title", into<&ConfiguredDocument::title>},
};

const std::array ignore_fields{
    Field{"rule", string, false, "the rule; may be left out where `finding` is given", into<&Ignore::rule>},
    Field{"finding", string, false, "the finding's fingerprint; without it, every finding of the rule under `paths`",
          into<&Ignore::finding>},
    Field{"claim", string, false, "another name of `finding`", into<&Ignore::finding>},
    Field{"paths", strings, false, "patterns of documents", into<&Ignore::paths>},
    Field{"reason", string, true, "why", into<&Ignore::reason>},
    Field{"owner", string, false, "who decided", into<&Ignore::owner>},
    Field{"expires", date, false, "last day on which it counts (needs --today)", into<&Ignore::expires>},
};

void add_severities(void* target, const TomlValue& value) {
  Config& config = *static_cast<Config*>(target);
  for (const TomlEntry& entry : value.entries) {
    Policy out;
    out.rule = entry.key;
    out.severity = severity_from(entry.value.text);
    out.enabled = entry.value.text != "off";
    out.origin = {{}, entry.place.line, entry.place.column};
    config.policies.push_back(std::move(out));
  }
}

const std::array config_fields{
    Field{"extends", strings, false, "other configuration files, which count for less", nullptr},
    Field{"rules", strings, false, "packs: names, or paths relative to this file", nullptr},
    Field{"paths", strings, false, "what to check when the command line names nothing", into<&Config::paths>},
    Field{"against", strings, false, "articles or archives to compare with", into<&Config::against>},
    Field{"sources", strings, false, "folders with cited documents", into<&Config::sources>},
    Field{"fail_on", choice, false, "the lowest severity that gives exit status 1", into<&Config::fail_on>, levels},
    Field{"baseline", string, false, "file of accepted findings", into<&Config::baseline>},
    Field{"min_coverage", number, false, "per cent of the claims that must be checked", into<&Config::min_coverage>},
    Field{"date", date, false, "date of documents that carry none", into<&Config::date>},
    Field{"today", date, false, "judges expired facts and stale sources", into<&Config::today>},
    Field{"default_rules", boolean, false, "false leaves the newsroom pack out", into<&Config::default_rules>},
    Field{"severity", choice_table, false, "a rule's severity, or off", add_severities, severities_or_off},
    Field{"document", tables, false, "what documents lack", nullptr, {}, &document_schema},
    Field{"ignore", tables, false, "findings that are accepted", nullptr, {}, &ignore_schema},
    Field{"policy", tables, false, "rules switched on, off or tuned for some paths", nullptr, {}, &policy_schema},
};

}  // namespace

const TableSchema pack_schema{"the file", "a Crosscheck rule pack", pack_fields};
const TableSchema pack_head_schema{"[pack]", "what the pack is", head_fields};
const TableSchema type_schema{"[[type]]", "a kind of things", type_fields};
const TableSchema entity_schema{"[[entity]]", "a thing", entity_fields, "attributes, for conditions",
                                [](void* t, const std::string& key, const TomlValue& v) {
                                  entity(t).attributes.insert_or_assign(key, attribute_of(v));
                                }};
const TableSchema qualifier_schema{"[[qualifier]]", "a property that tells claims apart", qualifier_fields};
const TableSchema relation_schema{"[[relation]]", "a relation and the phrases that state it", relation_fields};
const TableSchema source_schema{"[[source]]", "where facts come from", source_fields};
const TableSchema fact_schema{"[[fact]]", "a known fact", fact_fields, "qualifiers of the relation",
                              [](void* t, const std::string& key, const TomlValue& v) {
                                fact(t).fact.qualifiers.insert_or_assign(key, v.text);
                              }};
const TableSchema rule_schema{"[[rule]]", "a rule of the desk", rule_fields};
const TableSchema example_schema{"[[example]]", "a text that proves facts and policies", example_fields};
const TableSchema correction_schema{"[[correction]]", "a printed correction", correction_fields};
const TableSchema policy_schema{"[[policy]]", "a rule switched on, off or tuned", policy_fields, "settings of the rule",
                                [](void* t, const std::string& key, const TomlValue& v) {
                                  policy(t).settings.insert_or_assign(key, attribute_of(v));
                                }};
const TableSchema document_schema{"[[document]]", "what a document lacks", document_fields};
const TableSchema ignore_schema{"[[ignore]]", "findings that are accepted", ignore_fields};
const TableSchema config_schema{"the file", "crosscheck.toml", config_fields};

AttributeValue attribute_of(const TomlValue& value) {
  switch (value.kind) {
    case TomlKind::integer:
    case TomlKind::number: return value.number;
    case TomlKind::boolean: return value.truth;
    case TomlKind::date: return value.day;
    case TomlKind::array: return strings_of(value);
    case TomlKind::string:
    case TomlKind::date_time:
    case TomlKind::table: return value.text;
  }
  return value.text;
}

}  // namespace crosscheck
