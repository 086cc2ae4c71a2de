// SPDX-License-Identifier: Apache-2.0
// A page of the web as a report: what it says of itself in JSON-LD, else in OpenGraph and meta elements, and the body
// of its article.
#pragma once

#include "base/result.hpp"
#include "report/report.hpp"

#include <string>

namespace recount {

/// `bytes` in any charset that the page declares. The error says why it is no page.
Result<Report> read_page(std::string bytes, std::string const& path);

} // namespace recount
