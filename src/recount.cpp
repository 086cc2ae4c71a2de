// SPDX-License-Identifier: Apache-2.0
// The pipeline on one page: report → mentions → claims → series → findings.
#include "recount.hpp"

#include "base/data_files.hpp"
#include "base/hash.hpp"
#include "claims/assemble.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/explain.hpp"
#include "rules/reference.hpp"
#include "rules/rule.hpp"
#include "series/corrections.hpp"
#include "series/leads.hpp"
#include "series/versions.hpp"

#include <algorithm>
#include <stdexcept>

namespace recount {

struct Checker::Parts {
  Lexicon lexicon;
  std::vector<Rule> rules;
  std::vector<CatalogueEntry> catalogue;
  Stories stories;
  bool keep_not_compared;
  std::vector<std::string> trusted;
  std::string hash;
};

namespace {

std::string pack_hash(bool built_in, std::vector<DataFile> const& files, std::vector<DataFile> const& own) {
  auto const whole = hex(built_in ? embedded_hash() : fnv1a(encode(files)));
  return own.empty() ? whole : hex(fnv1a(whole + encode(own)));
}

/// The same with the file as a person opens it.
Diagnostic in_folder(Diagnostic wrong, std::string const& folder) {
  wrong.path = file_in_folder(wrong.path, folder);
  return wrong;
}

/// A folder that lacks words or rules would find nothing and say so of every report.
std::optional<Diagnostic> what_lacks(std::vector<DataFile> const& files, CheckerOptions const& options) {
  bool const words = std::any_of(files.begin(), files.end(), [](auto const& file) { return of_words(file.path); });
  bool const rules = !options.with_rules || std::any_of(files.begin(), files.end(), [](auto const& file) { return of_rules(file.path); });
  if (words && rules)
    return std::nullopt;
  return Diagnostic{options.rules_folder, 0, 0, words ? "no rule in it: core/*.yaml is missing" : "no words in it: lang/en/*.yaml is missing", "copy the folder rules/ of recount whole, and change it"};
}

} // namespace

Checker::Checker(std::shared_ptr<Parts const> parts) : parts_(std::move(parts)) {}

Checker::Checker() {
  auto made = create({});
  if (!made) // what is built in was checked by the tests of this build
    throw std::logic_error(dump(made.error()));
  parts_ = made.value().parts_;
}

Result<Checker> Checker::create(CheckerOptions const& options) {
  bool const built_in = options.rules_folder.empty();
  std::vector<DataFile> files;
  if (!built_in) {
    auto loaded = load_folder(options.rules_folder);
    if (!loaded)
      return loaded.error();
    files = std::move(loaded).value();
    if (auto const wrong = what_lacks(files, options))
      return *wrong;
  } else if (options.with_rules) {
    files = embedded_rules();
  }
  std::vector<DataFile> own;
  for (auto const& path : options.own_words) {
    auto file = load_file(path);
    if (!file)
      return file.error();
    own.push_back(std::move(file).value());
  }
  auto lexicon = built_in && own.empty() ? Result(embedded_lexicon()) : load_lexicon(built_in ? embedded_words() : files, own);
  if (!lexicon)
    return in_folder(lexicon.error(), options.rules_folder);
  Parts parts{std::move(lexicon).value(), {}, {}, options.stories, options.keep_not_compared, options.trusted, pack_hash(built_in, files, own)};
  if (options.with_rules)
    if (auto const wrong = add_rules(files, options.packs, parts))
      return in_folder(*wrong, options.rules_folder);
  return Checker(std::make_shared<Parts const>(std::move(parts)));
}

std::optional<Diagnostic> Checker::add_rules(std::vector<DataFile> const& files, std::vector<std::string> const& packs, Parts& parts) {
  auto rules = load_rules(files);
  if (!rules)
    return rules.error();
  auto catalogue = load_catalogue(files, rules.value());
  if (!catalogue)
    return catalogue.error();
  parts.rules = std::move(rules).value();
  parts.catalogue = std::move(catalogue).value();
  return keep_packs(parts.rules, packs);
}

std::vector<Mention> Checker::mentions(Report const& report) const { return find_mentions(report, parts_->lexicon); }

ReadReport Checker::read(Report const& report) const { return read_report(report, parts_->lexicon); }

Checked Checker::check(std::vector<ReadReport> reports, bool with_rules) const {
  Checked out;
  for (auto& report : reports) {
    out.reports.push_back(std::move(report.record));
    std::move(report.claims.begin(), report.claims.end(), std::back_inserter(out.claims));
  }
  std::sort(out.reports.begin(), out.reports.end(), [](auto const& a, auto const& b) { return a.report.id < b.report.id; });
  std::sort(out.claims.begin(), out.claims.end(), claim_order);
  settle_versions(out.reports, out.claims);
  auto const& domain = parts_->lexicon.domain();
  note_leads(out.claims, domain);
  out.linked = link(out.claims, domain, parts_->stories, parts_->keep_not_compared);
  if (settle_corrections(out.claims, out.linked, domain))
    out.linked = link(out.claims, domain, parts_->stories, parts_->keep_not_compared);
  if (with_rules) {
    auto judged = run_rules(parts_->rules, {out.reports, out.claims, out.linked, domain, parts_->trusted});
    out.findings = std::move(judged.findings);
    out.linked.pairs_left_out += judged.pairs_left_out;
  }
  return out;
}

PairAnswer Checker::pair(Checked const& checked, std::uint32_t first, std::uint32_t second) const {
  return ask_pair(parts_->rules, {checked.reports, checked.claims, checked.linked, parts_->lexicon.domain(), parts_->trusted}, parts_->stories, first, second);
}

std::vector<Rule> const& Checker::rules() const { return parts_->rules; }
std::vector<CatalogueEntry> const& Checker::catalogue() const { return parts_->catalogue; }
Domain const& Checker::domain() const { return parts_->lexicon.domain(); }
std::string const& Checker::rules_hash() const { return parts_->hash; }

std::string_view version() { return RECOUNT_VERSION; }

} // namespace recount
