#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh [--changed]: every check that needs no test run, over all sources or over those that
# differ from origin/main. ./dev lint installs the tools and configures build/clazy first.
# analyse.py remembers what was clean.
set -u
cd "$(dirname "$0")/../.." || exit 2
db=build/clazy
failed=0

step() { printf '== %s\n' "$*"; }
fail() { printf 'lint: %s\n' "$*"; failed=1; }

if [ "${1:-}" = --changed ]; then
    base=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD)
    listed=$({ git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } |
        sort -u)
elif [ $# -eq 0 ]; then
    listed=$(git ls-files -co --exclude-standard)
else
    echo "usage: lint.sh [--changed]" >&2
    exit 2
fi
mapfile -t files < <(grep -v '^$' <<<"$listed")
pick() { printf '%s\n' "${files[@]}" | grep -E "$1" || true; }
mapfile -t cpp < <(pick '\.(cpp|h)$')
mapfile -t units < <(pick '^(app|core|ui|tests)/.*\.cpp$')
mapfile -t shell < <(pick '(\.sh|^dev|^\.ci/run)$')

step "clang-format: ${#cpp[@]} files"
if [ ${#cpp[@]} -gt 0 ]; then
    clang-format --dry-run -Werror "${cpp[@]}" || fail "run ./dev format"
fi
step "codespell"
codespell || fail "spelling" # .codespellrc says where
step "shellcheck"
if [ ${#shell[@]} -gt 0 ]; then shellcheck -x "${shell[@]}" || fail "shell scripts"; fi
step "source rules"
python3 tests/rules/rules.py || fail "source rules"

step "generated headers"
# Straight from CMake's notes: through ninja moc of a test waits until the libraries are compiled.
{ ninja -C $db --quiet build.ninja && find $db -name AutogenInfo.json -print0 |
    xargs -r0 -P "$(nproc)" -I{} cmake -E cmake_autogen {} Debug >/dev/null; } ||
    fail "cmake, moc or uic"

step "clang++, clazy and clang-tidy: ${#units[@]} files"
python3 tests/rules/analyse.py "${units[@]}" || fail "clang++, clazy or clang-tidy"

[ "$failed" = 0 ] && echo "lint: clean"
exit "$failed"
