#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Source rules: who may include what, what no source may call, what no file may hold.

rules.py [--root DIR] [--qt-headers DIR] prints one line a violation (FILE:LINE: RULE: text) and
exits 1 if there is any. --qt-headers is the folder that holds QtGui/ and QtWidgets/. tst_rules.py
plants a violation of each rule and expects it to be found.
"""
import argparse
import os
import re
import subprocess
import sys

MAX_LINES = 400
CODE = ('.cpp', '.h')
TOPS = ('app', 'core', 'ui', 'tests')
GUI_MODULES = ('QtGui', 'QtWidgets', 'QtSvg', 'QtSvgWidgets', 'QtCharts', 'QtQuick', 'QtPrintSupport')
DEFAULT_QT_HEADERS = '/usr/include/x86_64-linux-gnu/qt6'
# Folders of core that do not know each other although one is listed above the other.
STRANGERS = {('sync', 'changes'), ('changes', 'sync'), ('sraps', 'systems'), ('systems', 'sraps')}


class Source:
    """One file: its path from the root, its lines, and the lines without comments and literals."""

    def __init__(self, root, path):
        self.path = path
        self.top = path.split('/')[0]
        self.folder = '/'.join(path.split('/')[:2])
        self.name = os.path.basename(path)
        self.stem, self.ext = os.path.splitext(self.name)
        with open(os.path.join(root, path), 'rb') as file:
            self.raw = file.read()
        self.text = '' if b'\0' in self.raw else self.raw.decode('utf-8', 'replace')
        self.lines = self.text.splitlines()
        self.is_code = self.ext in CODE and self.top in TOPS
        self.uncommented = strip(self.text, literals=False) if self.is_code else ''
        self.code = strip(self.text, literals=True).splitlines() if self.is_code else []


def strip(text, literals):
    """Blanks comments, and with literals also what stands between quotes; keeps the lines."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
                       r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.S)

    def blank(match):
        found = match.group(0)
        if found.startswith('/'):
            return re.sub(r'[^\n]', ' ', found)
        if not literals:
            return found
        line = text.rfind('\n', 0, match.start()) + 1
        if text[line:match.start()].lstrip().startswith('#'):  # an include keeps its name
            return found
        return '"' + re.sub(r'[^\n]', ' ', found[1:-1]) + '"'

    return token.sub(blank, text)


def tracked(root):
    """Files of the project: what git knows or would add; without git all but builds."""
    git = subprocess.run(['git', '-C', root, 'ls-files', '-co', '--exclude-standard', '-z'],
                         capture_output=True, check=False)
    if git.returncode == 0:
        names = [name for name in git.stdout.decode().split('\0') if name]
    else:
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in ('build', '.git', 'node_modules', '.cache')]
            names += [os.path.relpath(os.path.join(folder, file), root) for file in files]
    return sorted(name for name in set(names)
                  if os.path.isfile(os.path.join(root, name)))


class Rules:
    def __init__(self, root, qt_headers):
        self.root = root
        self.sources = [Source(root, path) for path in tracked(root)]
        self.paths = {source.path for source in self.sources}
        self.order = self.core_order()
        self.gui_headers = self.headers_of_gui(qt_headers)
        self.found = []

    def core_order(self):
        with open(os.path.join(self.root, 'core/CMakeLists.txt'), encoding='utf-8') as file:
            return re.findall(r'^add_subdirectory\((\w+)\)', file.read(), re.M)

    @staticmethod
    def headers_of_gui(qt_headers):
        if not os.path.isdir(os.path.join(qt_headers, 'QtGui')):
            sys.exit(f'rules.py: no Qt headers in {qt_headers}; use --qt-headers')
        names = set()
        for module in GUI_MODULES:
            folder = os.path.join(qt_headers, module)
            if os.path.isdir(folder):
                names.update(os.listdir(folder))
        return names

    def report(self, source, line, rule, text):
        self.found.append(f'{source.path}:{line}: {rule}: {text}')

    def check(self):
        for source in self.sources:
            self.check_any_file(source)
            if source.is_code:
                self.check_form(source)
                self.check_includes(source)
                self.check_calls(source)
                self.check_texts(source)
                self.check_is_built(source)
        self.check_one_sender()
        return self.found

    # --- any file ------------------------------------------------------------------------------
    # Written so that this file does not hold what it looks for.
    FORBIDDEN_TEXT = (
        ('no-registry-host', r'\b(?:registry\.)?npm[j]s\.(?:org|com)|\bdeb\.d[e]bian\.org'
                             r'|\bfiles\.pythonhoste[d]\.org|\bpyp[i]\.org|\bcrate[s]\.io'),
        ('no-machine-path', r'(?<![\w.<$}/-])/(?:work|tmp/w[t])(?=/|\b)(?!\w)'),
    )

    def check_any_file(self, source):
        for number, line in enumerate(source.lines, 1):
            for rule, pattern in self.FORBIDDEN_TEXT:
                hit = re.search(pattern, line)
                if hit:
                    self.report(source, number, rule, hit.group(0))
        if source.name == 'package-lock.json':
            for number, line in enumerate(source.lines, 1):
                if re.match(r'\s*"resolve[d]"\s*:', line):
                    self.report(source, number, 'no-lock-addresses', 'a lock file names no address')
        if source.ext in ('.sh', '.py', '.js', '.mjs', '.cjs') and source.lines:
            first = 1 if source.lines[0].startswith('#!') else 0
            if not any('SPDX-License-Identifier: GPL-3.0-or-later' in line
                       for line in source.lines[first:first + 1]):
                self.report(source, first + 1, 'licence-line', 'SPDX line missing')

    # --- form ----------------------------------------------------------------------------------
    def check_form(self, source):
        if source.lines[:1] != ['// SPDX-License-Identifier: GPL-3.0-or-later']:
            self.report(source, 1, 'licence-line', 'the first line is the SPDX line')
        if source.ext == '.h' and '#pragma once' not in source.lines:
            self.report(source, 1, 'pragma-once', 'missing')
        if source.name != source.name.lower():
            self.report(source, 1, 'lower-case-name', source.name)
        if len(source.lines) > MAX_LINES:
            self.report(source, len(source.lines), 'file-size', f'more than {MAX_LINES} lines')

    def check_is_built(self, source):
        """A source that no CMakeLists names is dead; a test that is not registered never runs."""
        if source.ext != '.cpp' or source.path.startswith('tests/rules/'):
            return
        folder = os.path.dirname(source.path)
        while folder:
            listing = f'{folder}/CMakeLists.txt'
            if listing in self.paths:
                with open(os.path.join(self.root, listing), encoding='utf-8') as file:
                    if re.search(rf'(?<![\w-]){re.escape(source.stem)}(?![\w-])', file.read()):
                        return
            folder = os.path.dirname(folder)
        self.report(source, 1, 'not-built', 'named in no CMakeLists.txt above it')

    # --- includes ------------------------------------------------------------------------------
    def check_includes(self, source):
        for number, line in enumerate(source.uncommented.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not match:
                continue
            quoted, name = match.group(1) == '"', match.group(2)
            if quoted:
                self.check_project_include(source, number, name)
            else:
                self.check_library_include(source, number, name)

    def check_project_include(self, source, number, name):
        if re.fullmatch(r'(ui_\w+\.h|\w+\.moc|moc_\w+\.cpp|qrc_\w+\.cpp)', name):
            return
        if name not in self.paths:
            self.report(source, number, 'include-from-root', f'{name} is no path from the root')
            return
        why = self.direction(source, name)
        if why:
            self.report(source, number, 'direction', f'{name}: {why}')

    def direction(self, source, name):
        """Why source may not include the project file name; empty if it may."""
        target = name.split('/')
        top, folder = target[0], target[1]
        if source.top != 'tests' and top == 'tests':
            return 'only tests include tests'
        if source.top == 'core':
            return self.core_direction(source.path.split('/')[1], top, folder)
        if source.top == 'ui':
            if top == 'app':
                return 'ui knows nothing of app'
            if top == 'core' and folder == 'net':
                return 'ui does not speak to the network'
        if source.folder == 'app/demo' and top in ('core', 'ui') and folder in ('net', 'sraps'):
            return 'the demo service checks the client with code of its own'
        return ''

    def core_direction(self, own, top, folder):
        if top != 'core':
            return 'core knows nothing above it'
        if own not in self.order or folder not in self.order:
            return 'a folder that core/CMakeLists.txt does not list'
        if self.order.index(folder) > self.order.index(own):
            return f'{folder} is listed below {own}'
        if (own, folder) in STRANGERS:
            return f'{own} and {folder} do not know each other'
        return ''

    def check_library_include(self, source, number, name):
        module, _, header = name.rpartition('/')
        if source.top == 'core' and (module in GUI_MODULES or header in self.gui_headers):
            self.report(source, number, 'core-without-window', f'<{name}>')
        if re.search(r'qt[56]?keychain|(^|/)keychain\.h$', name) \
                and 'core/secrets/' not in source.path:
            self.report(source, number, 'keychain-only-in-secrets', f'<{name}>')
        if source.top in ('core', 'ui') and re.search(r'^httplib\.h$|QHttpServer', name):
            self.report(source, number, 'direction', f'<{name}> is for the demo services')

    def check_one_sender(self):
        """QNetworkReply is touched by one class in core/net, that is by one pair of files."""
        users = {}
        for source in self.sources:
            if source.is_code and source.top != 'tests':
                for number, line in enumerate(source.code, 1):
                    if re.search(r'\bQNetworkReply\b', line):
                        users.setdefault(os.path.splitext(source.path)[0], (source, number))
        inside = [stem for stem in users if stem.startswith('core/net/')]
        for stem, (source, number) in users.items():
            if stem not in inside:
                self.report(source, number, 'one-sender', 'QNetworkReply outside core/net')
            elif len(inside) > 1:
                self.report(source, number, 'one-sender', 'QNetworkReply in ' + ', '.join(inside))

    # --- calls ---------------------------------------------------------------------------------
    # rule, pattern, where (path prefixes), except (path patterns), reason
    CALLS = (
        ('no-nested-loop', r'\bprocessEvents\s*\(', TOPS, (), 'events are not handled from within'),
        ('no-nested-loop', r'\bQEventLoop\b', ('app', 'core', 'ui'), (r'app/demo/',), 'use signals'),
        ('no-nested-loop', r'(?:\.|->)\s*exec\s*\(', ('ui',), (), 'open() and popup() do not block'),
        ('no-nested-loop', r'(?:\.|->)\s*waitFor(?:Finished|Connected|ReadyRead|BytesWritten)\s*\(',
         ('ui', 'core'), (), 'the window does not wait'),
        ('no-sleep', r'\bQThread::(?:m|u)?sleep\b|\bsleep_(?:for|until)\b|\b(?:u|nano)sleep\s*\('
                     r'|(?<![\w.>:])(?:::)?sleep\s*\(', ('core', 'ui', 'tests'), (),
         'wait for what happens, not for time'),
        ('no-sleep', r'\bQTest::(?:qSleep|qWait)\s*\(', ('tests',), (), 'QTRY_* or a spy'),
        ('no-proxy-on-fleet', r'\bQSortFilterProxyModel\b', ('ui',),
         (r'^(?!.*(?:phone|endpoint|log|fleet))',), 'the packed index filters the main tables'),
        ('no-singleton', r'\bQ_GLOBAL_STATIC\b|\bqApp\s*->\s*(?:setP|p)roperty\b'
                         r'|\bstatic\s+\w+\s*[*&]\s*(?:instance|self)\s*\(',
         ('app', 'core', 'ui'), (), 'collaborators come in the constructor'),
        ('no-coroutine', r'\bco_(?:await|yield|return)\b', TOPS, (), 'g++ 12 miscompiles them'),
        ('no-plain-secret', r'\bsetInsecureFallback\s*\((?!\s*false\b)', TOPS, (), 'a secret is never in plain text'),
        ('no-blind-trust', r'\bignoreSslErrors\s*\(\s*\)', TOPS, (), 'an exception names its errors'),
        ('core-translates-nothing', r'(?<![\w:])tr\s*\(|\bQT_TR(?:ANSLATE)?_NOOP\b|::translate\s*\(',
         ('core',), (), 'sentences are made in ui'),
    )

    def check_calls(self, source):
        if source.path.startswith('tests/rules/'):
            return
        for rule, pattern, where, exempt, reason in self.CALLS:
            if source.top not in where or any(re.search(path, source.path) for path in exempt):
                continue
            for number, line in enumerate(source.code, 1):
                hit = re.search(pattern, line)
                if hit:
                    self.report(source, number, rule, f'{hit.group(0).strip()}: {reason}')
        if source.top == 'app' and source.name != 'main.cpp':
            for number, line in enumerate(source.code, 1):
                if re.search(r'\bQ\w*Application::exec\s*\(', line):
                    self.report(source, number, 'no-nested-loop', 'only main runs the loop')

    # --- texts ---------------------------------------------------------------------------------
    SHOWN = r'\b(?:set(?:Text|WindowTitle|ToolTip|WhatsThis|StatusTip|PlaceholderText|Title' \
            r'|AccessibleName|AccessibleDescription|InformativeText|LabelText)|addTab|addMenu' \
            r'|showMessage|addAction|addRow|new\s+Q(?:Label|PushButton|CheckBox|GroupBox|RadioButton))'

    def check_texts(self, source):
        text = source.uncommented
        if source.top in ('ui', 'app') and source.folder not in ('app/demo', 'app/cli'):
            shown = re.compile(self.SHOWN + r'\s*\(\s*(?:QStringLiteral\(|QLatin1String\(|u)'
                                            r'"((?:\\.|[^"\\])*)"')
            for hit in shown.finditer(text):
                # The program's name is the same in every language.
                if re.search(r'[A-Za-z]{2}', re.sub(r'%L?\d|\\.|<[^>]*>|\bPerch\b', '', hit.group(1))):
                    self.report(source, line_of(text, hit.start()), 'translatable',
                                f'"{hit.group(1)}" is shown but not translated')
        if source.top in ('ui', 'app'):
            for start, literal, inside, after in tr_calls(text):
                self.check_placeholders(source, line_of(text, start), literal, inside, after)

    def check_placeholders(self, source, line, literal, inside, after):
        numbers = {int(number) for number in re.findall(r'%L?([1-9])', literal)}
        if numbers and numbers != set(range(1, max(numbers) + 1)):
            self.report(source, line, 'placeholders', f'"{literal}" skips a number')
        count = len(split_arguments(inside)) > 2
        if bool(re.search('%L?n', literal)) != count:
            self.report(source, line, 'placeholders', f'"{literal}": %n and a count go together')
        if after.startswith('+'):
            self.report(source, line, 'whole-sentences', f'"{literal}" is glued to something')


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def tr_calls(text):
    """(offset, joined literal, arguments, what follows) of each tr() that starts with a literal."""
    for hit in re.finditer(r'(?<![\w])tr\s*\(\s*(?=")', text):
        depth, position, quoted = 1, hit.end(), False
        while position < len(text) and depth:
            char = text[position]
            if quoted:
                if char == '\\':
                    position += 1
                elif char == '"':
                    quoted = False
            elif char == '"':
                quoted = True
            elif char in '({[':
                depth += 1
            elif char in ')}]':
                depth -= 1
            position += 1
        inside = text[hit.end():position - 1]
        first = split_arguments(inside)[0]
        literal = ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', first))
        yield hit.start(), literal, inside, text[position:position + 80].lstrip()


def split_arguments(inside):
    parts, depth, quoted, start, position = [], 0, False, 0, 0
    while position < len(inside):
        char = inside[position]
        if quoted:
            if char == '\\':
                position += 1
            elif char == '"':
                quoted = False
        elif char == '"':
            quoted = True
        elif char in '({[':
            depth += 1
        elif char in ')}]':
            depth -= 1
        elif char == ',' and depth == 0:
            parts.append(inside[start:position])
            start = position + 1
        position += 1
    return parts + [inside[start:]]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--root', default=os.path.dirname(os.path.dirname(here)))
    parser.add_argument('--qt-headers', default=DEFAULT_QT_HEADERS)
    arguments = parser.parse_args()
    rules = Rules(arguments.root, arguments.qt_headers)
    found = rules.check()
    print('\n'.join(found) if found else f'rules: {len(rules.sources)} files, no violation')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
