// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/urlrules.h"

#include <QTest>

class TestUrlRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopback_data()
    {
        QTest::addColumn<bool>("loopback");
        const auto row = [](const char *host, bool loopback) { QTest::newRow(host) << loopback; };
        row("localhost", true);
        row("LocalHost", true);
        row("127.0.0.1", true);
        row("127.9.9.9", true);
        row("::1", true);
        row("[::1]", true);
        row("::ffff:127.0.0.1", false);
        row("128.0.0.1", false);
        row("::2", false);
        row("[fe80::1]", false);
        row("0.0.0.0", false);
        row("localhost.example", false);
        row("127.0.0.1.example", false);
        row("", false);
    }

    void loopback()
    {
        QFETCH(bool, loopback);
        QCOMPARE(core::isLoopbackHost(QString::fromLatin1(QTest::currentDataTag())), loopback);
    }

    void dotSegments_data()
    {
        QTest::addColumn<bool>("dots");
        const auto row = [](const char *path, bool dots) { QTest::newRow(path) << dots; };
        row("/api/./v1/", true);
        row("/api/../v1/", true);
        row("/api/..", true);
        row("/api/%2e%2E/v1/", true);
        row("/api/.%2e/v1/", true);
        row("/api/%2E/v1/", true);
        row("/api/v1/", false);
        row("/api/...", false);
        row("/api/.well-known/", false);
        row("/api/a%2e/", false);
        row("/api/%252e/", false);
        row("", false);
    }

    void dotSegments()
    {
        QFETCH(bool, dots);
        QCOMPARE(core::hasDotSegment(QString::fromLatin1(QTest::currentDataTag())), dots);
    }

    void ports()
    {
        QCOMPARE(core::schemePort(u"http"), 80);
        QCOMPARE(core::schemePort(u"HTTP"), 80);
        QCOMPARE(core::schemePort(u"https"), 443);
    }
};

QTEST_GUILESS_MAIN(TestUrlRules)
#include "tst_urlrules.moc"
