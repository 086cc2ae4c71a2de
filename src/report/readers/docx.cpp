// SPDX-License-Identifier: Apache-2.0
// Word documents: the paragraphs and tables of word/document.xml, title and days of docProps/core.xml. Deleted text of
// tracked changes is left out.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <array>
#include <memory>

namespace recount {
namespace {

constexpr std::string_view endings[]{".docx"};

/// The parts of the package that hold text, unpacked. Their sizes are bounded together.
struct Package {
  std::string document, properties;
};

Result<Package> unpack(std::string const& bytes, ReadContext const& context) {
  std::unique_ptr<archive, int (*)(archive*)> const zip(archive_read_new(), archive_read_free);
  archive_read_support_format_zip(zip.get());
  if (archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return Diagnostic{context.path, 0, 0, "no Word document: it is not a zip file", {}};
  Package out;
  archive_entry* entry = nullptr;
  std::array<char, 1 << 16> block;
  while (archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
    auto const* const path = archive_entry_pathname(entry);
    std::string_view const name = path ? path : "";
    std::string* const into = name == "word/document.xml" ? &out.document : name == "docProps/core.xml" ? &out.properties : nullptr;
    if (!into)
      continue;
    for (la_ssize_t got = 0; (got = archive_read_data(zip.get(), block.data(), block.size())) > 0;) {
      into->append(block.data(), static_cast<std::size_t>(got));
      if (out.document.size() + out.properties.size() > context.most_bytes)
        return Diagnostic{context.path, 0, 0, fmt::format("unpacks to more than {} bytes", context.most_bytes), "raise --max-bytes"};
    }
  }
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
