#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang++'s own warnings, clazy and clang-tidy over sources, all from the root of the project.

analyse.py SOURCE... prints what they find and exits 1 if that is anything. build/clazy must be
configured. Qt's headers cost a source far more than its own lines do, so up to BATCH sources that
define no name twice are checked as one unit (build/clazy/lint/N.cpp); a unit that does not parse
is halved until it does. A source that was clean stays so until it, one of our headers that it
includes, its flags or the settings change (build/clazy/.clean).
"""
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys

BUILD = 'build/clazy'
BATCH = 24
CLAZY = 'level0,level1,no-ctor-missing-parent-argument'
# Tables of a test are built once a process whatever they cost, and what a handler in a test
# captures outlives the call unless the test has failed already.
CLAZY_TESTS = CLAZY + ',no-non-pod-global-static,no-lambda-in-connect'
# Included sources count as headers. At its usual number of steps five sources of the fleet kept the
# analyser busy for most of a minute; this is a tenth of them.
ANALYSER = ['-Xclang', '-analyzer-opt-analyze-headers',
            '-Xclang', '-analyzer-config', '-Xclang', 'max-nodes=22500']
FINDING = re.compile(r'^(\S+?):\d+:\d+: (?:warning|error|fatal error):', re.M)
INCLUDE = re.compile(r'^ *# *include "([^"]+)"', re.M)
# What a line in the first column declares: one file's name must not meet another's.
DECLARED = re.compile(r'^[A-Za-z\[].*?(\w+) *(?:\(|=|\{|\[|;|$)')
TYPE = re.compile(r'^(?:enum class|class|struct|enum) (\w+)')
NOT_DECLARED = ('namespace', 'using', 'QTEST', 'template', 'return')
ROOT = os.getcwd()


def read(path):
    with open(path, encoding='utf-8', errors='replace') as file:
        return file.read()


class Unit:
    """A source, how the build compiles it, and what it defines for itself."""

    def __init__(self, path, entry):
        self.path = path
        self.text = read(path)
        self.flags = []  # tuples, so that several units' can be united
        arguments = iter(shlex.split(entry['command'])[1:])
        for argument in arguments:
            if argument in ('-o', '-c'):
                next(arguments)
            elif argument in ('-isystem', '-include'):
                self.flags.append((argument, next(arguments)))
            else:
                self.flags.append((argument,))
        self.group = path.split('/')[0] if not path.startswith('app/demo/') else 'app/demo'
        self.names = set()
        for line in self.text.splitlines():
            found = TYPE.match(line)
            if not found and not line.startswith(NOT_DECLARED):
                found = DECLARED.match(line)
            if found and '::' not in line[:found.end()].split('(')[0].split()[-1]:
                self.names.add(found.group(1))
        self.names -= {'main', 'operator'}

    def digest(self, settings, forms):
        """Changes with everything of ours that the findings depend on."""
        result = hashlib.sha1(repr((settings, self.flags)).encode())
        open_paths, seen = [self.path], set()
        while open_paths:
            path = open_paths.pop()
            if path in seen:
                continue
            seen.add(path)
            text = read(path)
            result.update(f'{path}\0{text}\0'.encode())
            for name in INCLUDE.findall(text):
                form = forms.get(os.path.basename(name)[3:-2])
                beside = os.path.normpath(os.path.join(os.path.dirname(path), name))
                open_paths += [p for p in (name, beside, form) if p and os.path.isfile(p)]
        return result.hexdigest()


def batches(units):
    result = []
    for unit in units:
        for batch in result:
            if batch[0].group == unit.group and len(batch) < BATCH and \
                    not any(other.names & unit.names for other in batch):
                batch.append(unit)
                break
        else:
            result.append([unit])
    return result


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors='replace', check=False)
    return done.returncode, done.stdout


def analyse(batch):
    """Returns a list of (units, output) where empty output means clean."""
    source = os.path.abspath(f'{BUILD}/lint/{batch[0].path.replace("/", "_")}')
    with open(source, 'w', encoding='utf-8') as file:
        for unit in batch:
            name = re.sub(r'\W', '_', unit.path)
            file.write(f'#undef main\n#define main main_{name}\n#include "{ROOT}/{unit.path}"\n')
    flags = [part for flag in dict.fromkeys(f for unit in batch for f in unit.flags)
             for part in flag] + ['-Wno-macro-redefined']
    if len(batch) > 1:
        flags.append('-Wno-shadow')  # of each other's names; g++ looks for it in each source
    checks = CLAZY_TESTS if batch[0].group == 'tests' else CLAZY
    plugin = ['-load', 'ClazyPlugin.so', '-add-plugin', 'clazy', '-plugin-arg-clazy', checks]
    code, output = run(['clang++', '-fsyntax-only', *flags,
                        *[part for word in plugin for part in ('-Xclang', word)], source])
    if code and len(batch) > 1:
        half = len(batch) // 2
        return analyse(batch[:half]) + analyse(batch[half:])
    found = output if code or FINDING.search(output) else ''
    if not code:
        # Tests run under the sanitizers anyway; the analyser would take longest over them.
        without = '-bugprone-suspicious-include'
        if batch[0].group == 'tests':
            without += ',-clang-analyzer-*'
        tidy = ['clang-tidy', '--quiet', f'--checks={without}',
                f'--header-filter=^{ROOT}/(app|core|ui|tests)/']
        code, output = run([*tidy, source, '--', *flags, '-w', *ANALYSER])
        if code or FINDING.search(output):
            found += re.sub(r'^(\d+ warnings? |Suppressed |Use -).*\n', '', output, flags=re.M)
    return [(batch, found)]


def main():
    with open(f'{BUILD}/compile_commands.json', encoding='utf-8') as file:
        commands = {os.path.relpath(entry['file'], ROOT): entry for entry in json.load(file)}
    settings = read('.clang-tidy') + read(__file__)
    forms = {name[:-3]: os.path.join(folder, name)
             for folder, _, names in os.walk('ui') for name in names if name.endswith('.ui')}
    # Only what the build compiles; the rest (compile probes) has no flags.
    units = [Unit(path, commands[path]) for path in sys.argv[1:] if path in commands]
    stamps = {unit.path: f'{BUILD}/.clean/{unit.digest(settings, forms)}' for unit in units}
    units = [unit for unit in units if not os.path.exists(stamps[unit.path])]
    for folder in ('.clean', 'lint'):
        os.makedirs(f'{BUILD}/{folder}', exist_ok=True)
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for future in concurrent.futures.as_completed(
                [pool.submit(analyse, batch) for batch in batches(units)]):
            for batch, output in future.result():
                if output:
                    failed = True
                    print(output, flush=True)
                named = {os.path.relpath(path, ROOT) for path in FINDING.findall(output)}
                own = {unit.path for unit in batch}
                for path in own - named if named <= own and (named or not output) else ():
                    open(stamps[path], 'w', encoding='utf-8').close()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
