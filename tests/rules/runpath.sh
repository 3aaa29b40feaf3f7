#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# runpath.sh PROGRAM...: no program may have the loader look in the folder where it is started;
# an empty or relative entry of its run path does.
status=0
for program in "$@"; do
    paths=$(readelf -d "$program") || exit 1
    paths=$(printf '%s\n' "$paths" | sed -nE 's/.*\((RPATH|RUNPATH)\).*\[(.*)\]$/:\2:/p')
    case $paths in
    *::*) echo "$program: empty entry in the run path" && status=1 ;;
    *:[!/\$:]*) echo "$program: relative run path $paths" && status=1 ;;
    esac
done
exit $status
