#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants a violation of each source rule in a small project and expects exactly that one."""
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import rules  # noqa: E402

SPDX = '// SPDX-License-Identifier: GPL-3.0-or-later\n'
LISTING = ''.join(f'add_subdirectory({name})\n' for name in
                  ('support', 'secrets', 'net', 'sraps', 'store', 'sync', 'changes'))
CLEAN = {
    'core/CMakeLists.txt': LISTING,
    'core/support/error.h': SPDX + '#pragma once\n',
    'core/net/send.h': SPDX + '#pragma once\n#include <QUrl>\n#include "core/support/error.h"\n',
    'core/sync/sync.h': SPDX + '#pragma once\n',
    'tests/core/CMakeLists.txt': 'perch_test(tst_send)\n',
    'tests/core/tst_send.cpp': SPDX + '#include "core/net/send.h"\n// QTest::qWait(3)\n',
    'ui/panes/CMakeLists.txt': 'target_sources(perch_ui PRIVATE pane.cpp)\n',
    'ui/panes/pane.cpp': SPDX + '#include "ui_pane.h"\nlabel->setText(tr("Ready"));\n'
                         'auto s = QStringLiteral("x");\n'
                         'b->setText(tr("%n phone(s) in %1", nullptr, n).arg(c));\n'
                         'd->setText(tr("%Ln phone(s)", nullptr, n));\n',
    'tools.sh': '#!/bin/bash\n' + SPDX.replace('//', '#') + 'ls /ho' + 'me/wo' + 'rk/\n',
}
WINDOW = SPDX + '#pragma once\n'
HOST = 'https://registry.' + 'npmjs' + '.org/hawk'
MACHINE = '/wo' + 'rk/shared'


def ui(line):
    return {'ui/panes/pane.cpp': SPDX + line + '\n'}


def core(line):
    return {'core/net/send.h': WINDOW + line + '\n'}


def test(line):
    return {'tests/core/tst_send.cpp': SPDX + line + '\n'}


# name: (files that differ from CLEAN, the rule that must be reported)
PLANTED = {
    'core upwards': (core('#include "core/sync/sync.h"'), 'direction'),
    'core to ui': ({**core('#include "ui/panes/x.h"'), 'ui/panes/x.h': WINDOW}, 'direction'),
    'strangers': ({'core/changes/plan.h': WINDOW + '#include "core/sync/sync.h"\n'}, 'direction'),
    'ui to net': (ui('#include "core/net/send.h"'), 'direction'),
    'ui to app': ({**ui('#include "app/x.h"'), 'app/x.h': WINDOW}, 'direction'),
    'demo uses the signer': ({'app/demo/x.h': WINDOW + '#include "core/net/send.h"\n'}, 'direction'),
    'core uses httplib': (core('#include <httplib.h>'), 'direction'),
    'widget by name': (core('#include <QWidget>'), 'core-without-window'),
    'widget by module': (core('#include <QtWidgets/QWidget>'), 'core-without-window'),
    'icon': (core('#include <QIcon>'), 'core-without-window'),
    'relative include': (core('#include "error.h"'), 'include-from-root'),
    'keychain': (core('#include <qt6keychain/keychain.h>'), 'keychain-only-in-secrets'),
    'reply in sraps': ({'core/sraps/api.h': WINDOW + 'class QNetworkReply;\n'}, 'one-sender'),
    'two senders': ({**core('QNetworkReply *r;'), 'core/net/b.h': WINDOW + 'QNetworkReply *r;\n'},
                    'one-sender'),
    'no licence': ({'core/net/send.h': '#pragma once\n'}, 'licence-line'),
    'no licence in a script': ({'tools.sh': '#!/bin/bash\nls\n'}, 'licence-line'),
    'no pragma': ({'core/net/send.h': SPDX}, 'pragma-once'),
    'upper case': ({'core/net/Other.h': WINDOW}, 'lower-case-name'),
    'long file': (core('\n' * rules.MAX_LINES), 'file-size'),
    'unregistered test': ({'tests/core/tst_lost.cpp': SPDX}, 'not-built'),
    'unlisted source': ({'ui/panes/other.cpp': SPDX}, 'not-built'),
    'processEvents': (ui('qApp->processEvents();'), 'no-nested-loop'),
    'event loop': (core('QEventLoop loop;'), 'no-nested-loop'),
    'blocking dialog': (ui('dialog.exec();'), 'no-nested-loop'),
    'loop outside main': ({'app/CMakeLists.txt': 'x.cpp', 'app/x.cpp': SPDX
                           + 'return QApplication::exec();\n'}, 'no-nested-loop'),
    'waiting': (ui('future->waitForFinished();'), 'no-nested-loop'),
    'sleep': (test('QThread::msleep(5);'), 'no-sleep'),
    'sleep of std': (test('std::this_thread::sleep_for(1s);'), 'no-sleep'),
    'qWait': (test('QTest::qWait(50);'), 'no-sleep'),
    'proxy': ({'ui/models/phonefilter.h': WINDOW + 'class A : QSortFilterProxyModel {};\n'},
              'no-proxy-on-fleet'),
    'singleton': (core('static Net *instance();'), 'no-singleton'),
    'coroutine': (core('co_await x;'), 'no-coroutine'),
    'plain secret': (core('job.setInsecureFallback(true);'), 'no-plain-secret'),
    'blind trust': (core('reply->ignoreSslErrors();'), 'no-blind-trust'),
    'core translates': (core('return tr("Failed");'), 'core-translates-nothing'),
    'untranslated': (ui('label->setText(QStringLiteral("Ready to go"));'), 'translatable'),
    'untranslated name': (ui('t->setAccessibleName(u"Phones"_qs);'), 'translatable'),
    'gap': (ui('x = tr("%1 and %3").arg(a, b);'), 'placeholders'),
    'n without count': (ui('x = tr("%n phones");'), 'placeholders'),
    'count without n': (ui('x = tr("phones", nullptr, f(1, 2));'), 'placeholders'),
    'glued sentence': (ui('x = tr("Phones: ") + name;'), 'whole-sentences'),
    'host': ({'README.md': f'from {HOST}\n'}, 'no-registry-host'),
    'machine path': ({'README.md': f'see {MACHINE}/x\n'}, 'no-machine-path'),
    'lock file': ({'tests/interop/package-lock.json': '{\n  "resolved": "x"\n}\n'},
                  'no-lock-addresses'),
}


class TestRules(unittest.TestCase):
    def check(self, changes):
        with tempfile.TemporaryDirectory() as root:
            for module, header in (('QtGui', 'QIcon'), ('QtWidgets', 'QWidget')):
                os.makedirs(f'{root}/qt/{module}')
                with open(f'{root}/qt/{module}/{header}', 'w', encoding='utf-8'):
                    pass
            project = f'{root}/project'
            for path, text in {**CLEAN, **changes}.items():
                os.makedirs(os.path.dirname(f'{project}/{path}'), exist_ok=True)
                with open(f'{project}/{path}', 'w', encoding='utf-8') as file:
                    file.write(text)
            return rules.Rules(project, f'{root}/qt').check()

    def test_clean(self):
        self.assertEqual(self.check({}), [])

    def test_planted(self):
        for name, (changes, rule) in PLANTED.items():
            with self.subTest(name):
                found = self.check(changes)
                self.assertTrue(found, 'not found')
                self.assertEqual({line.split(': ')[1] for line in found}, {rule}, found)

    def test_every_rule_is_planted(self):
        with open(rules.__file__, encoding='utf-8') as file:
            text = file.read()
        import re
        named = set(re.findall(r"'([a-z]+(?:-[a-z]+)+)'", text)) | {'direction', 'translatable',
                                                                     'placeholders'}
        self.assertEqual(named - {'ls-files'}, {rule for _, rule in PLANTED.values()})

    def test_comments_and_literals_are_no_code(self):
        self.assertEqual(self.check(core('// QEventLoop loop;\n/* co_await\n x */ a = "QEventLoop";')), [])
        self.assertEqual(self.check(core('x = 1\'000; y = \'"\'; // QEventLoop')), [])


if __name__ == '__main__':
    unittest.main()
