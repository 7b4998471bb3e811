#include "rules/condition.hpp"

#include <algorithm>

#include <boost/spirit/home/x3.hpp>

#include "rules/error.hpp"

/// Lets an expectation's failure name the rule behind a semantic action.
template <typename Subject, typename Action>
struct boost::spirit::x3::get_info<boost::spirit::x3::action<Subject, Action>> {
  using result_type = std::string;
  std::string operator()(const action<Subject, Action>& parser) const { return what(parser.subject); }
};

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;
struct base_tag;  // the text's first byte, for columns

std::uint32_t column_of(Iterator base, Iterator at) {
  std::uint32_t column = 1;
  for (; base != at; ++base)
    if ((static_cast<unsigned char>(*base) & 0xc0) != 0x80) ++column;
  return column;
}

template <class Context>
std::uint32_t column_in(const Context& context) {
  return column_of(x3::get<base_tag>(context), x3::_where(context).begin());
}

ConditionPointer node_of(ConditionKind kind, std::vector<ConditionPointer> children) {
  auto node = std::make_shared<ConditionNode>();
  node->kind = kind;
  node->children = std::move(children);
  return node;
}

ConditionPointer flat(ConditionKind kind, std::vector<ConditionPointer> children) {
  return children.size() == 1 ? children.front() : node_of(kind, std::move(children));
}

/// Words of the language, for "expected …" messages.
const auto name_byte = x3::char_("a-zA-Z0-9_") | (x3::char_ - x3::char_('\0', '\x7f'));
const auto name = x3::rule<struct name_tag, std::string>{"a name"} =
    x3::lexeme[(x3::char_("a-zA-Z_") | (x3::char_ - x3::char_('\0', '\x7f'))) >> *name_byte];
const auto word = [](const char* text) { return x3::lexeme[x3::lit(text) >> !name_byte]; };
const auto keyword = word("and") | word("or") | word("not") | word("in") | word("as");
const auto relation_name = x3::rule<struct relation_name_tag, std::string>{"a relation's name"} = !keyword >> name;
const auto unit_name = x3::rule<struct unit_name_tag, std::string>{"a unit"} = !keyword >> name;
const auto text = x3::rule<struct text_tag, std::string>{"a string in quotation marks"} =
    x3::lexeme['"' > *(('\\' >> x3::char_) | (x3::char_ - '"' - '\\')) > '"'];

const auto set_day = [](const auto& context) {
  const auto& range = x3::_attr(context);
  const auto day = day_from(std::string_view(&*range.begin(), static_cast<std::size_t>(range.size())));
  if (day) x3::_val(context) = *day;
  x3::_pass(context) = day.has_value();
};
const auto digit = x3::char_('0', '9');
const auto date = x3::rule<struct date_tag, Day>{"a date such as 2019-05-29"} =
    x3::lexeme[x3::raw[x3::repeat(4)[digit] >> '-' >> x3::repeat(2)[digit] >> '-' >> x3::repeat(2)[digit]][set_day]];

const auto set_value = [](const auto& context) { x3::_val(context).value = x3::_attr(context); };
const auto set_unit = [](const auto& context) { x3::_val(context).unit = x3::_attr(context); };
const auto number = x3::rule<struct number_tag, ConditionNumber>{"a number"} =
    x3::double_[set_value] >> -(unit_name[set_unit] | text[set_unit]);

const auto set_name = [](const auto& context) { x3::_val(context).name = x3::_attr(context); };
const auto set_attribute = [](const auto& context) { x3::_val(context).attribute = x3::_attr(context); };
const auto bare_variable = x3::rule<struct bare_variable_tag, std::string>{"a variable such as ?x"} =
    x3::lexeme['?' > name];
const auto variable = x3::rule<struct variable_tag, ConditionVariable>{"a variable such as ?x"} =
    x3::lexeme['?' > name[set_name] > -('.' > name[set_attribute])];
const auto anything = x3::rule<struct anything_tag, ConditionVariable>{"_"} = word("_") >> x3::attr(ConditionVariable{});

const auto set_term = [](const auto& context) { x3::_val(context) = x3::_attr(context); };
const auto truth = x3::rule<struct truth_tag, bool>{"true or false"} =
    (word("true") >> x3::attr(true)) | (word("false") >> x3::attr(false));
const auto term = x3::rule<struct term_tag, ConditionTerm>{"a value: ?variable, \"text\", number, date, true or false"} =
    variable[set_term] | anything[set_term] | text[set_term] | date[set_term] | number[set_term] | truth[set_term];

const auto set_argument = [](const auto& context) {
  x3::_val(context).term = x3::_attr(context);
};
/// Before the words themselves, so that the caret points at their start.
const auto set_column = [](const auto& context) { x3::_val(context).column = column_in(context); };
const auto argument = x3::rule<struct argument_tag, ConditionArgument>{"an argument"} =
    -((!word("true") >> !word("false") >> !word("_") >> name[set_name]) >> ':') >> x3::eps[set_column] >> term[set_argument];

const auto set_relation = [](const auto& context) {
  x3::_val(context).relation = x3::_attr(context);
};
const auto add_argument = [](const auto& context) { x3::_val(context).arguments.push_back(x3::_attr(context)); };
const auto set_variable = [](const auto& context) { x3::_val(context).variable = x3::_attr(context); };
const auto closing = x3::rule<struct closing_tag>{"`)`"} = x3::lit(')');
const auto next_argument = x3::rule<struct next_argument_tag, ConditionArgument>{"a value"} = argument;
const auto atom = x3::rule<struct atom_tag, ConditionAtom>{"a relation such as chose(?x, ?y)"} =
    (x3::eps[set_column] >> relation_name[set_relation] >> '(' >> (next_argument[add_argument] >> *(',' > next_argument[add_argument])) > closing) >>
    -(word("as") > bare_variable[set_variable]);

struct operators : x3::symbols<ConditionOperator> {
  operators() {
    add("==", ConditionOperator::equal)("!=", ConditionOperator::unequal)("<=", ConditionOperator::less_equal)(
        "<", ConditionOperator::less)(">=", ConditionOperator::greater_equal)(">", ConditionOperator::greater);
  }
} const comparison_operator;

const auto set_left = [](const auto& context) {
  x3::_val(context).left = x3::_attr(context);
};
const auto set_counted = [](const auto& context) {
  x3::_val(context).counted = std::make_shared<ConditionAtom>(x3::_attr(context));
};
const auto set_operator = [](const auto& context) { x3::_val(context).op = x3::_attr(context); };
const auto add_right = [](const auto& context) { x3::_val(context).right.push_back(x3::_attr(context)); };
const auto membership = x3::rule<struct membership_tag, ConditionOperator>{"in"} =
    (word("in") >> x3::attr(ConditionOperator::in)) | (word("not") >> word("in") >> x3::attr(ConditionOperator::not_in));
const auto list_bracket = x3::rule<struct list_bracket_tag>{"a list such as [\"a\", \"b\"]"} = x3::lit('[');
const auto closing_list = x3::rule<struct closing_list_tag>{"`]`"} = x3::lit(']');
const auto right_side = x3::rule<struct right_side_tag, ConditionTerm>{"a value"} = term;
const auto operation = x3::rule<struct operation_tag, ConditionComparison>{"a comparison"} =
    (comparison_operator[set_operator] > right_side[add_right]) |
    (membership[set_operator] >
     ((x3::lit('[') > right_side[add_right] % ',' > closing_list) | variable[add_right]));
const auto set_operation = [](const auto& context) {
  x3::_val(context).op = x3::_attr(context).op;
  x3::_val(context).right = x3::_attr(context).right;
};
const auto expected_operation =
    x3::rule<struct expected_operation_tag, ConditionComparison>{"a comparison such as == or in"} = operation;
const auto comparison = x3::rule<struct comparison_tag, ConditionComparison>{"a comparison"} =
    (x3::eps[set_column] >> ((word("count") >> '(' > atom[set_counted] > closing) | term[set_left])) > expected_operation[set_operation];

const x3::rule<struct any_tag, ConditionPointer> any{"a condition"};
const auto from_atom = [](const auto& context) {
  auto node = std::make_shared<ConditionNode>();
  node->kind = ConditionKind::atom;
  node->atom = x3::_attr(context);
  x3::_val(context) = std::move(node);
};
const auto from_comparison = [](const auto& context) {
  auto node = std::make_shared<ConditionNode>();
  node->kind = ConditionKind::comparison;
  node->comparison = x3::_attr(context);
  x3::_val(context) = std::move(node);
};
const auto take = [](const auto& context) { x3::_val(context) = x3::_attr(context); };
const auto primary = x3::rule<struct primary_tag, ConditionPointer>{"a condition"} =
    ('(' > any[take] > closing) | (!(word("count") >> '(') >> atom[from_atom]) | comparison[from_comparison];
const auto negate = [](const auto& context) {
  const auto& [nots, inner] = std::pair(x3::_val(context), x3::_attr(context));
  x3::_val(context) = nots ? node_of(ConditionKind::negation, {inner}) : inner;
};
const auto toggle = [](const auto& context) {
  x3::_val(context) = x3::_val(context) ? nullptr : node_of(ConditionKind::all, {});
};
const auto expected_condition = x3::rule<struct expected_condition_tag, ConditionPointer>{"a condition"} = primary;
const auto negation = x3::rule<struct negation_tag, ConditionPointer>{"a condition"} =
    *word("not")[toggle] >> expected_condition[negate];
const auto join_all = [](const auto& context) { x3::_val(context) = flat(ConditionKind::all, x3::_attr(context)); };
const auto join_any = [](const auto& context) { x3::_val(context) = flat(ConditionKind::any, x3::_attr(context)); };
const auto all_list = x3::rule<struct all_list_tag, std::vector<ConditionPointer>>{"a condition"} =
    negation >> *(word("and") > negation);
const auto all = x3::rule<struct all_tag, ConditionPointer>{"a condition"} = all_list[join_all];
const auto any_list = x3::rule<struct any_list_tag, std::vector<ConditionPointer>>{"a condition"} =
    all >> *(word("or") > all);
const auto any_def = any_list[join_any];
BOOST_SPIRIT_DEFINE(any)

const auto the_end = x3::rule<struct the_end_tag>{"`and`, `or` or the end"} = x3::eoi;

void refuse_depth(std::string_view source) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (quoted && source[at] == '\\') ++at;
    else if (source[at] == '"') quoted = !quoted;
    else if (!quoted && source[at] == '(' && ++depth > deepest_condition)
      throw Error("more than 32 brackets inside each other", {}, 0, column_of(source.data(), source.data() + at));
    else if (!quoted && source[at] == ')' && depth > 0) --depth;
  }
}

using Branches = std::vector<ConditionBranch>;

void append(ConditionBranch& to, const ConditionBranch& from) {
  to.atoms.insert(to.atoms.end(), from.atoms.begin(), from.atoms.end());
  to.absent.insert(to.absent.end(), from.absent.begin(), from.absent.end());
  to.comparisons.insert(to.comparisons.end(), from.comparisons.begin(), from.comparisons.end());
}

Branches crossed(const Branches& left, const Branches& right) {
  if (left.size() * right.size() > most_branches) throw Error("a condition with more than 64 alternatives", {}, 0, 1);
  Branches out;
  for (const ConditionBranch& a : left)
    for (const ConditionBranch& b : right) {
      out.push_back(a);
      append(out.back(), b);
    }
  return out;
}

ConditionOperator opposite(ConditionOperator op) {
  switch (op) {
    case ConditionOperator::equal: return ConditionOperator::unequal;
    case ConditionOperator::unequal: return ConditionOperator::equal;
    case ConditionOperator::less: return ConditionOperator::greater_equal;
    case ConditionOperator::less_equal: return ConditionOperator::greater;
    case ConditionOperator::greater: return ConditionOperator::less_equal;
    case ConditionOperator::greater_equal: return ConditionOperator::less;
    case ConditionOperator::in: return ConditionOperator::not_in;
    case ConditionOperator::not_in: return ConditionOperator::in;
  }
  return op;
}

Branches leaf(const ConditionNode& node, bool positive) {
  ConditionBranch out;
  if (node.kind == ConditionKind::atom) (positive ? out.atoms : out.absent).push_back(node.atom);
  if (node.kind == ConditionKind::comparison) {
    out.comparisons.push_back(node.comparison);
    if (!positive) out.comparisons.back().op = opposite(node.comparison.op);
  }
  return {out};
}

/// Recursion is bounded by `deepest_condition`: brackets alone nest.
Branches branches_under(const ConditionNode& node, bool positive) {
  if (node.kind == ConditionKind::negation) return branches_under(*node.children.front(), !positive);
  if (node.kind == ConditionKind::atom || node.kind == ConditionKind::comparison) return leaf(node, positive);
  const bool conjunction = (node.kind == ConditionKind::all) == positive;
  Branches out;
  if (conjunction) out.emplace_back();
  for (const ConditionPointer& child : node.children) {
    Branches inner = branches_under(*child, positive);
    if (conjunction) out = crossed(out, inner);
    else out.insert(out.end(), inner.begin(), inner.end());
  }
  if (out.size() > most_branches) throw Error("a condition with more than 64 alternatives", {}, 0, 1);
  return out;
}

}  // namespace

std::string_view to_string(ConditionOperator op) {
  switch (op) {
    case ConditionOperator::equal: return "==";
    case ConditionOperator::unequal: return "!=";
    case ConditionOperator::less: return "<";
    case ConditionOperator::less_equal: return "<=";
    case ConditionOperator::greater: return ">";
    case ConditionOperator::greater_equal: return ">=";
    case ConditionOperator::in: return "in";
    case ConditionOperator::not_in: return "not in";
  }
  return {};
}

Condition parse_condition(std::string_view source) {
  if (source.size() > longest_condition) throw Error("a condition of more than 4000 bytes", {}, 0, 1);
  refuse_depth(source);
  Condition out{std::string(source), nullptr};
  const Iterator base = source.data();
  const Iterator end = base + source.size();
  Iterator at = base;
  try {
    const auto whole = x3::with<base_tag>(base)[any > the_end];
    if (!x3::phrase_parse(at, end, whole, x3::space, out.root))
      throw Error("expected a condition such as `chose(?x, ?y)`", {}, 0, column_of(base, at));
  } catch (const x3::expectation_failure<Iterator>& failure) {
    throw Error("expected " + failure.which(), {}, 0, column_of(base, failure.where()));
  }
  return out;
}

std::vector<ConditionBranch> branches_of(const Condition& condition) {
  if (!condition.root) return {ConditionBranch{}};
  return branches_under(*condition.root, true);
}

}  // namespace crosscheck
