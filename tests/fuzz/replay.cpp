// Drives a fuzz target without libFuzzer: each file as it is, then as many changed copies as asked for, always the same ones.
// Usage: TARGET FILE... [--changes N]
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& text) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()); }

/// One to six bytes replaced, put in or taken out, in a window of the text.
std::string changed(const std::string& text, std::mt19937& random) {
  static const std::string bytes = "[]{}()=.,\"'#\n \\-_?|:a1T+\x80\xff";
  std::string out = text.substr(random() % text.size(), 20 + random() % 4000);
  for (std::uint32_t left = 1 + random() % 6; left > 0 && !out.empty(); --left) {
    const std::size_t at = random() % out.size();
    const char byte = bytes[random() % bytes.size()];
    switch (random() % 3) {
      case 0: out[at] = byte; break;
      case 1: out.insert(at, 1, byte); break;
      default: out.erase(at, 1 + random() % 3);
    }
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t changes = 0;
  std::vector<std::string> files;
  for (int at = 1; at < count; ++at) {
    if (std::strcmp(arguments[at], "--changes") == 0 && at + 1 < count) changes = std::strtoul(arguments[++at], nullptr, 10);
    else files.emplace_back(arguments[at]);
  }
  std::mt19937 random(20190529);
  for (const std::string& path : files) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    run(text);
    for (std::size_t at = 0; at < changes && !text.empty(); ++at) run(changed(text, random));
  }
  std::cout << files.size() << " files, " << changes << " changed copies of each\n";
  return 0;
}
