#include "checker/language/model/model_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view magic = "CROSSLM1";
constexpr std::size_t name_size = 16;
constexpr std::size_t entry_size = name_size + 16;
constexpr std::size_t table_start = 16;
constexpr std::size_t alignment = 64;

std::uint64_t number_at(std::span<const std::byte> bytes, std::size_t offset) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

std::string_view characters(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> map_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error("the language model cannot be opened; reinstall the program", path);
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0 && status.st_size > 0;
  const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* start = known ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (start == MAP_FAILED) throw Error("the language model cannot be read; reinstall the program", path);
  return {static_cast<const std::byte*>(start), size};
}

}  // namespace

ModelFile ModelFile::open(const std::string& path) {
  ModelFile file(path);
  file.bytes_ = map_file(path);
  file.read_table();
  return file;
}

ModelFile::ModelFile(ModelFile&& other) noexcept { *this = std::move(other); }

ModelFile& ModelFile::operator=(ModelFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(bytes_, other.bytes_);
  std::swap(entries_, other.entries_);
  return *this;
}

ModelFile::~ModelFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

void ModelFile::read_table() {
  if (bytes_.size() < table_start || characters(bytes_.first(magic.size())) != magic)
    throw Error("not a language model of this version", path_);
  const std::uint64_t count = number_at(bytes_, magic.size());
  if (count > (bytes_.size() - table_start) / entry_size) throw Error("the language model is cut short", path_);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = table_start + i * entry_size;
    const std::string_view padded = characters(bytes_.subspan(at, name_size));
    const std::uint64_t offset = number_at(bytes_, at + name_size);
    const std::uint64_t size = number_at(bytes_, at + name_size + 8);
    if (offset > bytes_.size() || size > bytes_.size() - offset || offset % alignment != 0)
      throw Error("the language model is cut short", path_);
    entries_.push_back({padded.substr(0, padded.find('\0')), bytes_.subspan(offset, size)});
  }
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  for (const Entry& entry : entries_)
    if (entry.name == name) return entry.bytes;
  fail(name, "is missing");
}

bool ModelFile::has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(), [name](const Entry& entry) { return entry.name == name; });
}

std::vector<std::string_view> ModelFile::lines(std::string_view name) const {
  std::vector<std::string_view> found;
  std::string_view rest = characters(section(name));
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    found.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return found;
}

void ModelFile::fail(std::string_view name, std::string_view problem) const {
  throw Error("the language model's section `" + std::string(name) + "` " + std::string(problem), path_);
}

}  // namespace crosscheck
