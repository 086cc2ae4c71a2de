// SPDX-License-Identifier: Apache-2.0
// Word documents: the paragraphs and tables of word/document.xml, title and days of docProps/core.xml. Deleted text of
// tracked changes is left out.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <array>
#include <cstdio>
#include <memory>

namespace recount {
namespace {

constexpr std::string_view endings[]{".docx"};

/// The parts of the package that hold text, unpacked. Their sizes are bounded together.
struct Package {
  std::string document, properties;
};

using ZipFile = std::unique_ptr<void, int (*)(unzFile)>;

ZipFile open_zip(std::string_view const& bytes) {
  zlib_filefunc_def files{};
  fill_fopen_filefunc(&files);
  files.opaque = const_cast<std::string_view*>(&bytes);
  files.zopen_file = [](voidpf opaque, char const*, int) -> voidpf {
    auto const& all = *static_cast<std::string_view const*>(opaque);
    return fmemopen(const_cast<char*>(all.data()), all.size(), "rb");
  };
  return {unzOpen2("", &files), unzClose};
}

/// Unpacks one part behind what `into` holds; false where that goes beyond `most` bytes. No part, or a broken one, adds what there is.
bool unpack_part(unzFile zip, char const* name, std::string& into, std::size_t most) {
  constexpr int case_sensitive = 1;
  if (unzLocateFile(zip, name, case_sensitive) != UNZ_OK || unzOpenCurrentFile(zip) != UNZ_OK)
    return true;
  std::array<char, 1 << 16> block;
  for (int got = 0; into.size() <= most && (got = unzReadCurrentFile(zip, block.data(), block.size())) > 0;)
    into.append(block.data(), static_cast<std::size_t>(got));
  unzCloseCurrentFile(zip);
  return into.size() <= most;
}

Result<Package> unpack(std::string_view bytes, ReadContext const& context) {
  auto const zip = open_zip(bytes);
  if (!zip)
    return Diagnostic{context.path, 0, 0, "no Word document: it is not a zip file", {}};
  Package out;
  auto const most = context.most_bytes;
  if (!unpack_part(zip.get(), "word/document.xml", out.document, most) || !unpack_part(zip.get(), "docProps/core.xml", out.properties, most - out.document.size()))
    return Diagnostic{context.path, 0, 0, fmt::format("unpacks to more than {} bytes", most), "raise --max-bytes"};
  if (out.document.empty())
    return Diagnostic{context.path, 0, 0, "no Word document: word/document.xml is missing", {}};
  return out;
}

void paragraph(BodyBuilder& body, pugi::xml_node node) {
  for (auto const piece : node.children()) {
    auto const name = local_name(piece);
    if (name == "t")
      body.flow(piece.text().get(), OffsetMap(1));
    else if (name == "tab")
      body.flow(" ", OffsetMap(1));
    else if (name == "br")
      body.end_line();
    else if (name != "del" && name != "pPr" && name != "rPr" && name != "instrText")
      paragraph(body, piece);
    if (name == "p" || name == "tbl")
      body.end_paragraph();
    else if (name == "tc")
      body.flow(" ", OffsetMap(1));
  }
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  auto package = unpack(bytes.value(), context);
  if (!package)
    return void(sink(Input::error(package.error())));
  auto const document = XmlFile::parse(std::move(package.value().document), context.path);
  if (!document)
    return void(sink(Input::error(document.error())));
  Report report;
  BodyBuilder body({});
  paragraph(body, document.value().root());
  body.finish(report);
  report.lines = index_lines(report.text, {}); // Word shows no lines: these count the text's own
  if (auto const properties = XmlFile::parse(std::move(package.value().properties), context.path)) {
    auto const root = properties.value().root();
    report.title = text_below(child(root, "title"));
    report.created = wire_date(text_below(child(root, "created")));
    report.version_created = wire_date(text_below(child(root, "modified")));
    report.lang = text_below(child(root, "language"));
  }
  deliver(std::move(report), 1, context, sink);
}

} // namespace

extern ReportFormat const docx_format;
ReportFormat const docx_format{"docx", endings, "Word documents", nullptr, read, true};

} // namespace recount
