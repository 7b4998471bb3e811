#pragma once
// The fuzz targets by name: each takes any bytes and aborts where an invariant does not hold. A parser of outside bytes adds
// a function and a line in targets.cpp.
#include <span>
#include <string_view>

namespace crosscheck::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
  std::string_view seed;  ///< well-formed input that mutations start from
};

std::span<const Target> targets();

/// Targets of analysis_fuzz.cpp: the stages after the parse, the checks of one article, claims read back.
void checks(std::string_view bytes);
void claims(std::string_view bytes);
void entities(std::string_view bytes);
void quotes(std::string_view bytes);

/// Targets with a file of their own, NAME_fuzz.cpp.
void condition(std::string_view bytes);
void pack(std::string_view bytes);
void phrase(std::string_view bytes);
void report(std::string_view bytes);
void values(std::string_view bytes);

/// Aborts with the words where the condition does not hold; in every build, unlike assert.
void require(bool holds, const char* words);

}  // namespace crosscheck::fuzz
