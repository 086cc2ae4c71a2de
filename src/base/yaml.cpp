// SPDX-License-Identifier: Apache-2.0
#include "base/data_files.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace recount {
namespace {

constexpr int max_depth = 64;

void place(Node& node, YAML::Mark const& mark) {
  node.line = mark.line < 0 ? 0 : static_cast<std::uint32_t>(mark.line) + 1;
  node.column = mark.column < 0 ? 0 : static_cast<std::uint32_t>(mark.column) + 1;
}

Result<Node> convert(YAML::Node const& yaml, std::string const& path, int depth) {
  Node out;
  place(out, yaml.Mark());
  if (depth > max_depth)
    return error_at(path, out, "nested too deeply");
  if (yaml.IsScalar()) {
    out.kind = Node::Kind::scalar;
    out.scalar = yaml.Scalar();
    return out;
  }
  if (yaml.IsSequence()) {
    out.kind = Node::Kind::sequence;
    for (auto const& item : yaml) {
      auto child = convert(item, path, depth + 1);
      if (!child)
        return child.error();
      out.items.push_back(std::move(child).value());
    }
  }
  if (yaml.IsMap()) {
    out.kind = Node::Kind::map;
    for (auto const& item : yaml) {
      Node key;
      place(key, item.first.Mark());
      if (!item.first.IsScalar())
        return error_at(path, key, "a key must be a word");
      if (out.find(item.first.Scalar()))
        return error_at(path, key, "the key \"" + item.first.Scalar() + "\" stands here twice");
      auto child = convert(item.second, path, depth + 1);
      if (!child)
        return child.error();
      out.keys.push_back(item.first.Scalar());
      out.items.push_back(std::move(child).value());
    }
  }
  return out;
}

} // namespace

Result<Node> parse_yaml(std::string_view text, std::string const& path) {
  try {
    return convert(YAML::Load(std::string(text)), path, 0);
  } catch (YAML::Exception const& error) {
    Node where;
    place(where, error.mark);
    auto out = error_at(path, where, "not valid YAML: " + error.msg);
    if (error.msg == YAML::ErrorMsg::MAP_VALUE) // "title: Storms: what we know"
      out.hint = "put a value that holds \": \" between quotation marks";
    return out;
  } catch (std::exception const& error) {
    return Diagnostic{path, 0, 0, std::string("not valid YAML: ") + error.what(), {}};
  }
}

std::string file_in_folder(std::string_view path, std::string const& folder) {
  constexpr std::string_view root = "rules/";
  if (folder.empty() || !path.starts_with(root))
    return std::string(path);
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", path.substr(root.size()));
}

Result<DataFile> load_file(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in)
    return Diagnostic{path, 0, 0, "cannot be read", {}};
  auto root = parse_yaml(text.str(), path);
  if (!root)
    return root.error();
  return DataFile{path, std::move(root).value()};
}

Result<std::vector<DataFile>> load_folder(std::string const& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return Diagnostic{folder, 0, 0, "no such folder", {}};
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".yaml" && at->is_regular_file(error))
      paths.push_back(at->path());
  if (error)
    return Diagnostic{folder, 0, 0, "cannot be read: " + error.message(), {}};
  std::vector<DataFile> files;
  for (auto const& path : paths) {
    auto file = load_file(path.generic_string());
    if (!file)
      return file.error();
    files.push_back({fs::relative(path, folder).generic_string(), std::move(file).value().root});
  }
  std::sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
  return files;
}

} // namespace recount
