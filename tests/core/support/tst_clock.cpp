// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/clock.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <QtTest>

using core::SystemClock;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBackOnceAndNotAtOnce()
    {
        SystemClock clock;
        int calls = 0;
        for (const auto delay : {0ms, 5ms})
            clock.after(delay, this, [&calls] { ++calls; });
        QCOMPARE(calls, 0);
        QTRY_VERIFY(children().isEmpty()); // nothing is left that could call again
        QCOMPARE(calls, 2);
    }

    // Thousands of requests are answered long before their deadlines.
    void leavesNothingBehindWhenItsObjectGoes()
    {
        SystemClock clock;
        auto *dispatcher = QAbstractEventDispatcher::instance();
        bool called = false;
        auto context = std::make_unique<QObject>();
        clock.after(1h, context.get(), [&called] { called = true; });
        QCOMPARE(context->children().size(), 1);
        QCOMPARE(dispatcher->registeredTimers(context->children().constFirst()).size(), 1);
        QPointer<QObject> timer = context->children().constFirst();
        context.reset();
        QVERIFY(!timer);
        QVERIFY(!called);
    }

    void mayEndItsObject()
    {
        SystemClock clock;
        auto *context = new QObject;
        QPointer<QObject> watched = context;
        clock.after(1ms, context, [context] { delete context; });
        QTRY_VERIFY(!watched);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
