#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "history/store.hpp"

namespace fluoro::history {

enum class Format { table, csv, csv_sessions, json };

/// Prints the whole history piece by piece to `out`, so that a long one needs no memory.
/// table: a line a session, local times. csv (RFC 4180): a row an answer, UTC times; csv_sessions: a row a
/// session. json: everything, as assets/schema/history-1.json describes it; import_json() reads it.
/// The table and the CSV begin with the newest session and leave out those that are over without an answer.
void print(const Store& store, Format format, base::UtcTime now, const base::Zone& zone,
           const std::function<void(std::string_view)>& out);

}  // namespace fluoro::history
