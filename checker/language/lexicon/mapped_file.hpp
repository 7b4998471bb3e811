#pragma once
// A read-only file mapped into memory: nothing is read before it is looked at.
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace crosscheck {

/// Owns the mapping; `text()` lives as long as it does. Movable, not copyable.
class MappedFile {
public:
  MappedFile() = default;
  /// Throws Error when the file cannot be opened or mapped.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view text() const { return {data_, size_}; }

private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace crosscheck
