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
/// {"sessions": [{"id","code","mode","banks","started","finished","asks_certainty","answers": [{"question",
/// "shown","answered","mark","seconds","at","certainty","rating","day"}]}], "doubts": [{"question","bank",
/// "note","at"}]}. A certainty is 1 (guessing) to 3 (certain), null or empty when none was said; a rating 1
/// (again) to 4 (easy); a day the one of study in local time, as "2026-11-24".
void print(const Store& store, Format format, base::UtcTime now, const base::Zone& zone,
           const std::function<void(std::string_view)>& out);

}  // namespace fluoro::history
