#include "history/inspect.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "history/schema.hpp"
#include "history/store.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

/// What a database's first bytes say: https://www.sqlite.org/fileformat.html#the_database_header
struct Header {
  std::int64_t size = 0;          ///< of the file
  bool sqlite = false;            ///< begins as every database does
  std::uint32_t version = 0;      ///< user_version
  std::uint32_t application = 0;  ///< application_id
};

using Bytes = std::array<unsigned char, 100>;

std::uint32_t big_endian(const Bytes& bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) << 24 | static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

/// Reads the bytes as they lie on the disk: a statement could recover, and so write, a file that is not ours.
/// It goes through SQLite's own handle, since closing any other would drop the locks that this process holds.
Header read_header(const fs::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  sqlite3_file* file = nullptr;
  database.check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file));
  Header header;
  sqlite3_int64 size = 0;
  database.check(file->pMethods->xFileSize(file, &size));
  header.size = size;
  Bytes bytes{};
  if (size < static_cast<sqlite3_int64>(bytes.size())) return header;
  database.check(file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0));
  constexpr std::string_view kBeginning("SQLite format 3\0", 16);
  header.sqlite = std::equal(kBeginning.begin(), kBeginning.end(), bytes.begin());
  header.version = big_endian(bytes, 60);
  header.application = big_endian(bytes, 68);
  return header;
}

bool has_content(const fs::path& path) {
  std::error_code unknown;
  const auto size = fs::file_size(path, unknown);
  return !unknown && size > 0;
}

}  // namespace

void refuse_newer(const fs::path& path) {
  throw Error("The history in '" + path.string() +
              "' is from a newer version of Fluoro; update Fluoro, or name another folder with --data DIR.");
}

void refuse_foreign(const fs::path& path) {
  throw Error("The file '" + path.string() +
              "' is a database of another program; move it elsewhere, or name another folder with --data "
              "DIR.");
}

std::int64_t inspect(const fs::path& path) {
  std::error_code unknown;
  const fs::file_type type = fs::status(path, unknown).type();
  if (type != fs::file_type::not_found && type != fs::file_type::none && type != fs::file_type::regular)
    throw Error("'" + path.string() +
                "' is not a file, so the history can't be in it; move it elsewhere, or name another folder "
                "with --data DIR.");
  const Header header = type == fs::file_type::not_found ? Header{} : read_header(path);
  // SQLite would delete answers that lie beside a file which is gone or was emptied.
  if (header.size == 0 && has_content(fs::path(path).concat("-wal"))) throw Damaged{};
  if (header.size == 0) return 0;
  if (!header.sqlite) throw Damaged{};
  if (header.application != kApplicationId) refuse_foreign(path);
  if (header.version > static_cast<std::uint32_t>(schema_version())) refuse_newer(path);
  return header.size;
}

}  // namespace fluoro::history
