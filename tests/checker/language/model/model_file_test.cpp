#include "checker/language/model/model_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <fstream>

#include "checker/language/language_model.hpp"
#include "rules/error.hpp"

using namespace crosscheck;

namespace {

/// A file of the given bytes for the length of a test.
class TemporaryFile {
public:
  explicit TemporaryFile(const std::string& bytes) : path_("/tmp/crosscheck-model-" + std::to_string(::getpid())) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::remove(path_.c_str()); }
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

std::string number(std::uint64_t value) {
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &value, 8);
  return bytes;
}

/// A file with one section `class.upos`, its offset and size as given.
std::string one_section(std::uint64_t offset, std::uint64_t size, const std::string& data) {
  std::string name = "class.upos";
  name.resize(16);
  std::string bytes = "CROSSLM1" + number(1) + name + number(offset) + number(size);
  bytes.resize(64);
  return bytes + data;
}

std::string message_for(const std::string& bytes) {
  const TemporaryFile file(bytes);
  try {
    LanguageModel::load(file.path());
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

}  // namespace

TEST_SUITE("checker/language/model/model_file") {
  TEST_CASE("sections are found by name and read as lines") {
    const TemporaryFile file(one_section(64, 8, "NOUN\nADJ"));
    const ModelFile model = ModelFile::open(file.path());
    CHECK(model.lines("class.upos") == std::vector<std::string_view>{"NOUN", "ADJ"});
    CHECK(model.numbers<std::uint32_t>("class.upos", 2).size() == 2);
    CHECK_THROWS_AS(model.numbers<std::uint32_t>("class.upos", 3), Error);
    CHECK_THROWS_AS(model.section("missing"), Error);
  }

  TEST_CASE("bad files are refused with a reason") {
    CHECK(message_for("") == "the language model cannot be read; reinstall the program");
    CHECK(message_for("something else entirely") == "not a language model of this version");
    CHECK(message_for("CROSSLM1" + number(9)) == "the language model is cut short");
    CHECK(message_for(one_section(64, 900, "NOUN")) == "the language model is cut short");
    CHECK(message_for(one_section(1, 4, "NOUN")) == "the language model is cut short");
    CHECK(message_for(one_section(64, 4, "NOUN")) == "the language model's section `words.hash` is missing");
    CHECK_THROWS_WITH_AS(LanguageModel::load("/nonexistent/english.model"),
                         "/nonexistent/english.model: the language model cannot be opened; reinstall the program", Error);
  }
}
