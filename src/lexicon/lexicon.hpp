// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lexicon/domain.hpp"
namespace recount { class Lexicon { public: Domain const& domain() const { return domain_; } private: Domain domain_; }; }
