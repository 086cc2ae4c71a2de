// SPDX-License-Identifier: Apache-2.0
// rules/<pack>/*.yaml → Rule: every key, name and placeholder checked, every wrong one named with its place.
#include "rules/condition.hpp"
#include "rules/message.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace recount {
namespace {

/// Thrown inside this file only, and caught by `load_rules`.
struct Wrong {
  Diagnostic diagnostic;
};

/// The names of the parts of each kind of statement.
using KindParts = std::map<std::string, std::vector<std::string>>;

class RuleFile {
public:
  RuleFile(DataFile const& file, KindParts const& kinds) : file_(file), kinds_(kinds) {}

  Rule read() {
    known_keys(file_.root, {"id", "shape", "over", "pairs", "kind", "severity", "confidence", "where", "each", "when", "beside", "message", "why", "examples"});
    Rule out;
    out.path = file_.path;
    out.pack = file_.path.substr(0, file_.path.find('/'));
    out.id = text("id");
    auto const begin = file_.path.rfind('/') + 1;
    auto const stem = file_.path.substr(begin, file_.path.size() - begin - 5);
    if (out.id != stem)
      fail(*file_.root.find("id"), fmt::format("the id is \"{}\" but the file is called {}.yaml", out.id, stem));
    out.shape = named<Shape>("shape", std::nullopt);
    out.severity = named<Severity>("severity", std::nullopt);
    out.over_days = choice("over", {"figures", "days"}) == "days";
    out.pairs = named<Pairs>("pairs", Pairs::comparable);
    out.confidence = choice("confidence", {"high", "medium", "low"});
    read_kind(out);
    out.each_report = choice("each", {"figure", "report"}) == "report";
    read_where(out);
    out.message = text("message");
    out.why = text("why");
    if (auto const wrong = wrong_placeholder(out))
      fail(*file_.root.find("message"), fmt::format("no placeholder {{{}}}", wrong->name), wrong->hint);
    read_condition(out);
    read_examples(out);
    return out;
  }

private:
  [[noreturn]] void fail(Node const& where, std::string message, std::string hint = {}) const {
    throw Wrong{error_at("rules/" + file_.path, where, std::move(message), std::move(hint))};
  }

  void known_keys(Node const& map, std::vector<std::string> const& known) const {
    if (map.kind != Node::Kind::map)
      fail(map, "a map of keys is expected here");
    for (std::size_t i = 0; i < map.keys.size(); ++i)
      if (std::find(known.begin(), known.end(), map.keys[i]) == known.end())
        fail(map.items[i], fmt::format("no key \"{}\" here", map.keys[i]), did_you_mean(map.keys[i], known));
  }

  std::string text(std::string_view key) const {
    auto const* const node = file_.root.find(key);
    if (!node || node->kind != Node::Kind::scalar || node->scalar.empty())
      fail(node ? *node : file_.root, fmt::format("a rule needs \"{}\"", key));
    return node->scalar;
  }

  std::string choice(std::string_view key, std::vector<std::string> const& choices) const {
    auto const* const node = file_.root.find(key);
    if (!node)
      return choices.front();
    if (std::find(choices.begin(), choices.end(), node->scalar) == choices.end())
      fail(*node, fmt::format("\"{}\" must be one of {}", key, fmt::join(choices, ", ")), did_you_mean(node->scalar, choices));
    return node->scalar;
  }

  template <class E> E named(std::string_view key, std::optional<E> otherwise) const {
    if (otherwise && !file_.root.find(key))
      return *otherwise;
    text(key);
    std::vector<std::string> const choices(Names<E>::values.begin(), Names<E>::values.end());
    return *from_name<E>(choice(key, choices));
  }

  void read_where(Rule& out) const {
    auto const* const where = file_.root.find("where");
    if (!where)
      return;
    known_keys(*where, {"same", "different"});
    std::vector<std::string> known;
    for (auto const& trait : traits())
      known.emplace_back(trait.name);
    for (auto [key, list] : {std::pair{"same", &out.same}, std::pair{"different", &out.different}})
      if (auto const* const node = where->find(key))
        for (auto const& item : node->items) {
          if (std::find(known.begin(), known.end(), item.scalar) == known.end())
            fail(item, fmt::format("two claims cannot share \"{}\"", item.scalar), did_you_mean(item.scalar, known));
          list->push_back(item.scalar);
        }
  }

  void read_kind(Rule& out) const {
    auto const* const node = file_.root.find("kind");
    if ((out.shape == Shape::statement) != (node != nullptr))
      fail(node ? *node : *file_.root.find("shape"), node ? "only a rule of shape statement has a \"kind\"" : "a rule of shape statement needs a \"kind\"");
    if (!node)
      return;
    auto const known = kinds_.find(node->scalar);
    if (known == kinds_.end()) {
      std::vector<std::string> names;
      for (auto const& [name, parts] : kinds_)
        names.push_back(name);
      fail(*node, fmt::format("no kind of statement \"{}\"", node->scalar), did_you_mean(node->scalar, names));
    }
    out.kind = known->first;
    out.parts = known->second;
  }

  std::shared_ptr<Condition const> compiled(Rule const& rule, std::string_view key, std::string const& text, bool any_type) const {
    return compiled(rule, key, text, any_type, rule.shape);
  }

  std::shared_ptr<Condition const> compiled(Rule const& rule, std::string_view key, std::string const& text, bool any_type, Shape shape) const {
    auto made = Condition::compile(text, {shape, rule.over_days, rule.parts}, any_type);
    if (auto const* const error = std::get_if<tree::Error>(&made)) {
      auto const rest = text.substr(std::min<std::size_t>(error->offset, text.size()), 24);
      fail(*file_.root.find(key), fmt::format("in the {}, at {}: {}", key == "when" ? "condition" : key, rest.empty() ? "its end" : "\"" + rest + "\"", error->message), error->hint);
    }
    return std::make_shared<Condition const>(std::get<Condition>(std::move(made)));
  }

  void read_condition(Rule& out) const {
    out.when = text("when");
    out.condition = compiled(out, "when", out.when, false);
    if (auto const* const node = file_.root.find("beside")) {
      if (out.shape != Shape::claim || out.over_days)
        fail(*node, "only a rule that is asked about claims has a \"beside\"");
      out.beside = compiled(out, "beside", text("beside"), false, Shape::pair);
    }
    for (auto const& words : computed_in(out.message))
      out.computed.push_back(compiled(out, "message", words, true));
  }

  void read_examples(Rule& out) const {
    auto const* const examples = file_.root.find("examples");
    if (!examples || examples->items.empty())
      fail(file_.root, "a rule needs examples that fire and examples that stay silent");
    for (auto const& entry : examples->items) {
      known_keys(entry, {"fires", "silent"});
      for (std::size_t i = 0; i < entry.keys.size(); ++i)
        out.examples.push_back({entry.keys[i] == "fires", entry.items[i].line, reports_of(entry.items[i])});
    }
    for (bool const fires : {true, false})
      if (std::none_of(out.examples.begin(), out.examples.end(), [&](auto const& example) { return example.fires == fires; }))
        fail(*examples, fires ? "no example fires" : "no example is silent");
  }

  std::vector<Report> reports_of(Node const& list) const {
    std::vector<Report> out;
    for (auto const& item : list.items) {
      known_keys(item, {"published", "text", "publisher", "title", "group", "corrects"});
      Report report;
      report.id = fmt::format("{}", out.size() + 1);
      report.group = "example";
      auto const get = [&](std::string_view key) { auto const* const node = item.find(key); return node ? node->scalar : std::string(); };
      report.text = get("text");
      report.title = get("title");
      report.publisher = get("publisher");
      report.corrects = get("corrects");   // "1": the first report of the example
      if (item.find("group"))
        report.group = get("group");
      report.published = get("published");
      auto const day = parse_iso(report.published);
      if (!day || day->grain != Grain::day)
        fail(item, "an example needs a \"published\" day");
      if (report.text.empty())
        fail(item, "an example needs a \"text\"");
      report.published_day = day->first;
      out.push_back(std::move(report));
    }
    return out;
  }

  DataFile const& file_;
  KindParts const& kinds_;
};

KindParts kinds_of(std::vector<DataFile> const& files) {
  KindParts out;
  for (auto const& file : files)
    if (auto const* const entries = of_words(file.path) ? file.root.find("statements") : nullptr)
      for (auto const& entry : entries->items) {
        auto& parts = out[entry.find("kind") ? entry.find("kind")->scalar : std::string()];
        auto const add = [&](std::string const& part) {
          if (std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
        };
        if (auto const* const types = entry.find("parts"))
          for (auto const& name : types->keys)
            add(name);
        if (auto const* const constant = entry.find("constant"))
          add(constant->scalar);
      }
  return out;
}

} // namespace

Result<std::vector<Rule>> load_rules(std::vector<DataFile> const& files) {
  std::vector<Rule> out;
  std::set<std::string> ids;
  auto const kinds = kinds_of(files);
  try {
    for (auto const& file : files) {
      if (!of_rules(file.path))
        continue;
      auto rule = RuleFile(file, kinds).read();
      if (!ids.insert(rule.id).second)
        return Diagnostic{"rules/" + file.path, 1, 1, fmt::format("a second rule is called \"{}\"", rule.id), {}};
      out.push_back(std::move(rule));
    }
  } catch (Wrong const& wrong) {
    return wrong.diagnostic;
  }
  std::sort(out.begin(), out.end(), [](Rule const& a, Rule const& b) { return a.id < b.id; });
  return out;
}

} // namespace recount
