// SPDX-License-Identifier: Apache-2.0
// Catch2 in its second version (Debian 12) and its third (Debian 13) under one name.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
