#pragma once
#include <ostream>

#include "exam/report.hpp"

namespace fluoro::shell {

/// What `fluoro check --report` says of a bank, as text in columns.
void print_report(const exam::Report& report, const bank::Bank& bank, std::ostream& out);

}  // namespace fluoro::shell
