#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh CLANG-FORMAT: every source is formatted. Only version 14 (Debian 12) is asked, others
# format a little differently; then the test is skipped (code 77).
set -u
cd "$(dirname "$0")/../.." || exit 2
"$1" --version | grep -q 'version 14\.' || { echo "skipped: not clang-format 14"; exit 77; }
find app core ui tests \( -name node_modules -prune \) -o \
    -type f \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 "$1" --dry-run -Werror || { echo "./dev format puts it right"; exit 1; }
