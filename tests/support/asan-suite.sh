#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# asan-suite.sh BUILD-DIR JOBS: the whole suite of the sanitizer build as one test of the normal
# build. ./dev test builds that one first and says so; by hand the test is skipped (code 77).
set -u
[ -n "${PERCH_WITH_ASAN:-}" ] || { echo "skipped: ./dev test runs it"; exit 77; }
unset PERCH_WITH_ASAN
exec ctest --test-dir "$1" -j "$2" --output-on-failure --no-tests=error </dev/null
