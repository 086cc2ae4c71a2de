// SPDX-License-Identifier: Apache-2.0
#include "claims/country.hpp"

#include "base/utf8.hpp"

namespace recount {

std::string country_of(Report const& report, Lexicon const& lexicon) {
  if (report.lang.size() == 5 && (report.lang[2] == '-' || report.lang[2] == '_'))
    return lower_ascii(report.lang.substr(3));
  std::string_view host = report.url;
  if (auto const scheme = host.find("://"); scheme != std::string_view::npos)
    host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (auto const dot = host.rfind('.'); dot != std::string_view::npos && host.size() - dot == 3)
    return lower_ascii(host.substr(dot + 1));
  auto const name = segment(report.publisher, lexicon);
  for (auto const& token : name.tokens)
    if (auto const place = match_sense(lexicon, &token, name.tokens.data() + name.tokens.size(), Kind::place))
      return std::string(lexicon.domain().places().outermost(lexicon.place(place->sense)));
  return {};
}

} // namespace recount
