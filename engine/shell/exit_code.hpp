#pragma once

namespace fluoro::shell {

/// What the process says to whoever started it; --help lists them.
enum ExitCode : int {
  kFine = 0,
  kFailed = 1,     ///< errors were found, or something could not be done
  kUsage = 2,      ///< the command line asks for something that there is not
  kNoDisplay = 3,  ///< no window could be opened
};

}  // namespace fluoro::shell
