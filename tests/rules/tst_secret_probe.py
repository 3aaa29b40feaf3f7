#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_secret_probe.py BUILD-DIR PROBE.cpp: no secret type can be printed or converted.

Compiles the probe as the build compiles core and compares the lines with an error with those
marked FAILS: a marked line without an error is a hole, an unmarked one with an error a broken test.
"""
import json
import os
import re
import shlex
import subprocess
import sys


def compile_command(build, probe):
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        # Any of its sources: several may be compiled as one.
        entry = next(e for e in json.load(file) if '/perch_core.dir/' in e['command'])
    words = shlex.split(entry['command'])
    if os.path.basename(words[0]) == 'ccache':
        words = words[1:]
    kept, skip = [], False
    for word in words:
        if skip or word in ('-c', entry['file'], '-Werror'):
            skip = False
        elif word in ('-o', '-MF', '-MT', '-MQ'):
            skip = True
        else:
            kept.append(word)
    return kept + ['-Werror=format', '-fsyntax-only', '-fmax-errors=0', probe], entry['directory']


def main():
    build, probe = sys.argv[1:]
    command, directory = compile_command(build, probe)
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C'})
    name = re.escape(os.path.basename(probe))
    # An error inside a template is reported in its header; the probe's line is where it is required.
    found = {int(line) for line in
             re.findall(rf'{name}:(\d+):(?:\d+:)?\s+(?:error:|  required from)', done.stderr)}
    with open(probe, encoding='utf-8') as file:
        expected = {number for number, line in enumerate(file, 1) if line.rstrip().endswith('// FAILS')}
    for line in sorted(expected - found):
        print(f'{probe}:{line}: compiles, and must not')
    for line in sorted(found - expected):
        print(f'{probe}:{line}: does not compile, and must')
    if found != expected or not expected:
        print(done.stderr[-3000:])
        return 1
    print(f'secret_probe: {len(expected)} ways to show a secret do not compile')
    return 0


if __name__ == '__main__':
    sys.exit(main())
