// SPDX-License-Identifier: Apache-2.0
// The body of an article in a page of the web: what a reader reads, without navigation, sharing bars and teasers.
#pragma once

#include "report/body.hpp"
#include "report/markup.hpp"

#include <string_view>

namespace recount {

/// Appends the text of the article of a page. Blocks of running text give points to the elements around them; the
/// element with the most points, weighed by how little of it is links, is the article (the method of Arc90's
/// Readability, 2009, without its list of site names). `html` is what `tree` was parsed from.
void append_article(BodyBuilder& body, HtmlTree const& tree, std::string_view html);

} // namespace recount
