#pragma once
// A model file -> its named sections, mapped into memory, not parsed. `ModelFile::open` checks every bound.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A read-only mapping of a model file: `CROSSLM1`, a table of sections (16 bytes of name, offset, size), the sections.
/// Little-endian; every section starts at a multiple of 64 bytes. Spans and views live as long as the object.
class ModelFile {
public:
  /// Throws Error when the file cannot be read or its table points outside it.
  static ModelFile open(const std::string& path);
  ModelFile(ModelFile&& other) noexcept;
  ModelFile& operator=(ModelFile&& other) noexcept;
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;
  ~ModelFile();

  /// The bytes of a section; throws Error when it is missing.
  std::span<const std::byte> section(std::string_view name) const;

  bool has(std::string_view name) const;

  /// A section as `count` numbers; throws Error when its size is another.
  template <class Number>
  std::span<const Number> numbers(std::string_view name, std::size_t count) const {
    const auto bytes = section(name);
    if (bytes.size() != count * sizeof(Number)) fail(name, "has another size than the network asks for");
    return {reinterpret_cast<const Number*>(bytes.data()), count};
  }

  /// A section of lines.
  std::vector<std::string_view> lines(std::string_view name) const;

  /// Throws an Error about a section of this file.
  [[noreturn]] void fail(std::string_view name, std::string_view problem) const;

private:
  struct Entry {
    std::string_view name;
    std::span<const std::byte> bytes;
  };

  explicit ModelFile(std::string path) : path_(std::move(path)) {}
  void read_table();

  std::string path_;
  std::span<const std::byte> bytes_;
  std::vector<Entry> entries_;
};

}  // namespace crosscheck
