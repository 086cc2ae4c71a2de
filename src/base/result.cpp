// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

#include <fmt/format.h>

namespace recount {

std::string dump(Diagnostic const& diagnostic) {
  std::string out = diagnostic.path;
  if (diagnostic.line > 0)
    out += fmt::format(":{}", diagnostic.line);
  if (diagnostic.line > 0 && diagnostic.column > 0)
    out += fmt::format(":{}", diagnostic.column);
  out += fmt::format("{}{}", out.empty() ? "" : ": ", diagnostic.message);
  if (!diagnostic.hint.empty())
    out += fmt::format(" ({})", diagnostic.hint);
  return out;
}

} // namespace recount
