// crosscheck_fit_pronouns DATA_FOLDER OUT.cpp TRAIN.jsonl... [--aside MEASURED.jsonl...]: fits the weights of pronoun resolution; see README.md.
#include <cstdio>
#include <fstream>
#include <string_view>

#include "checker/claims/entities/train/fit.hpp"
#include "rules/error.hpp"

namespace {

using namespace crosscheck;
using namespace crosscheck::train;

constexpr std::size_t folds = 5;

void print(const char* what, const Figures& figures) {
  std::printf("%-28s pronouns %5zu  with right candidate %5zu  chosen right %5zu  GAP F1 %.3f\n", what, figures.pronouns, figures.reachable,
              figures.right, figures.f1());
}

/// Every fold is measured with weights of the others.
void cross_validate(const std::vector<Example>& all, const Settings& settings) {
  Figures sum;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> train, held;
    for (std::size_t i = 0; i < all.size(); ++i) (i % folds == fold ? held : train).push_back(&all[i]);
    const Figures one = measure(held, fit(train, settings));
    sum.pronouns += one.pronouns, sum.reachable += one.reachable, sum.right += one.right;
    sum.hits += one.hits, sum.false_hits += one.false_hits, sum.misses += one.misses;
  }
  print("five folds", sum);
}

std::vector<const Example*> pointers(const std::vector<Example>& all) {
  std::vector<const Example*> out;
  out.reserve(all.size());
  for (const Example& one : all) out.push_back(&one);
  return out;
}

void write(const std::string& path, const PronounFeatures& weights) {
  std::ofstream out(path);
  out << "// Written by crosscheck_fit_pronouns; see train/README.md.\n#include \"checker/claims/entities/pronoun_features.hpp\"\n\n"
         "namespace crosscheck {\n\nconst PronounFeatures pronoun_weights = {\n";
  for (std::size_t i = 0; i < weights.size(); ++i) {
    char number[32];
    std::snprintf(number, sizeof number, "%.3ff,", static_cast<double>(weights[i]));
    out << (i % 12 == 0 ? "    " : " ") << number << (i % 12 == 11 || i + 1 == weights.size() ? "\n" : "");
  }
  out << "};\n\n}  // namespace crosscheck\n";
}

int run(int count, char** arguments) {
  if (count < 4) return std::fputs("usage: crosscheck_fit_pronouns DATA_FOLDER OUT.cpp TRAIN.jsonl... [--aside MEASURED.jsonl...]\n", stderr), 2;
  const Language language = Language::load(arguments[1]);
  std::vector<Example> train;
  std::vector<std::pair<std::string, std::vector<Example>>> aside;
  bool measured = false;
  for (int i = 3; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--aside") {
      measured = true;
      continue;
    }
    std::vector<Example> some = read_examples(arguments[i], language);
    if (measured) aside.emplace_back(arguments[i], std::move(some));
    else std::move(some.begin(), some.end(), std::back_inserter(train));
  }
  const Settings settings;
  cross_validate(train, settings);
  const PronounFeatures weights = fit(pointers(train), settings);
  print("training", measure(pointers(train), weights));
  for (const auto& [name, examples] : aside) print(name.substr(name.rfind('/') + 1).c_str(), measure(pointers(examples), weights));
  write(arguments[2], weights);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const crosscheck::Error& error) {
    std::fprintf(stderr, "%s\n", error.message().c_str());
    return 2;
  }
}
