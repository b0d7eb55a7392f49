#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "history/store.hpp"

namespace fluoro::history {

enum class Format { table, csv, json };

/// Prints the whole history piece by piece to `out`, so that a long one needs no memory.
/// table: a line a session, local times. csv (RFC 4180): a row an answer, UTC times. json:
/// {"sessions": [{"id","code","mode","banks","started","finished","answers": [{"question","shown","answered",
/// "mark","seconds","at"}]}]}.
void print(const Store& store, Format format, base::UtcTime now, const base::Zone& zone,
           const std::function<void(std::string_view)>& out);

}  // namespace fluoro::history
