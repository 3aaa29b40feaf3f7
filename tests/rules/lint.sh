#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh [--changed]: every check that needs no test run, over all sources or over those that
# differ from origin/main. ./dev lint installs the tools and configures build/clazy first.
# A source that was clean stays so until it, a header or the settings change (build/clazy/.clean).
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

# Only what the build compiles; the rest (compile probes) has no flags.
mapfile -t units < <(for unit in "${units[@]}"; do
    if grep -qF "/$unit\"" $db/compile_commands.json; then echo "$unit"; fi
done)
step "generated headers"
mapfile -t autogen < <(ninja -C $db -t targets all | sed -n '/CMakeFiles/d; s/^\([^/].*_autogen\): phony$/\1/p')
if [ ${#autogen[@]} -gt 0 ]; then
    ninja -C $db --quiet "${autogen[@]}" || fail "moc, uic or rcc"
fi

step "clang-tidy and clazy: ${#units[@]} files"
mkdir -p $db/.clean
mapfile -t headers < <(git ls-files -co --exclude-standard '*.h')
common=$(cat .clang-tidy tests/rules/lint.sh CMakeLists.txt "${headers[@]}" | sha1sum)
export common db
# shellcheck disable=SC2016 # the inner shell expands them
printf '%s\n' "${units[@]}" | grep -v '^$' | xargs -r -P "$(nproc)" -I{} bash -c '
    stamp=$db/.clean/$( (echo "$common $1"; cat "$1") | sha1sum | cut -c1-40)
    [ -e "$stamp" ] && exit 0
    log=$(mktemp)
    checks=level0,level1,no-ctor-missing-parent-argument
    if clang-tidy -p "$db" --quiet "$1" >"$log" 2>&1 &&
        clazy-standalone -p "$db" -checks="$checks" \
            --header-filter="/(app|core|ui|tests)/.*\.h$" \
            --ignore-dirs="(_autogen|/usr/).*" "$1" >>"$log" 2>&1 &&
        ! grep -qE "warning:|error:" "$log"; then
        touch "$stamp"
        rm -f "$log"
        exit 0
    fi
    flock "$db/.clean" sed -E "/^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -/d" "$log"
    rm -f "$log"
    exit 1' _ {} || fail "clang-tidy or clazy"

[ "$failed" = 0 ] && echo "lint: clean"
exit "$failed"
