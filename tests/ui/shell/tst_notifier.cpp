// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"
#include "core/settings/preferencekeys.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/notifier.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

/// What a desktop does with messages, on the real session bus.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note
    {
        uint id;
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Note> notes;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        notes.append({uint(notes.size()) + 7, summary, body, actions});
        return notes.last().id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QDBusConnection bus =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                   QDBusConnection::ExportAllSlots |
                                       QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }

    void init()
    {
        m_desktop.notes.clear();
        m_demo = std::make_unique<DemoWindow>();
        m_demo->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(m_demo->window->phonesPane()->model()->rowCount(), 60, 20000);
        m_notifier = new ui::Notifier(m_demo->window.get(), {*m_demo->sessions, *m_demo->journal,
                                                             m_demo->preferences, m_clock});
    }

    void cleanup() { m_demo.reset(); }

    void tellsWhenNobodyLooks()
    {
        m_demo->window->hide();
        QTRY_VERIFY(!QApplication::activeWindow());
        QSignalSpy wanted(m_notifier, &ui::Notifier::runRequested);
        const core::ChangeRun *run = rename(1, QStringLiteral("MARKED <b>name</b>"));
        QTRY_COMPARE(m_desktop.notes.size(), 1);
        const Desktop::Note note = m_desktop.notes.first();
        QVERIFY2(note.title.contains(QLatin1String("Rename 1 phone")), qPrintable(note.title));
        QVERIFY(note.title.endsWith(QLatin1String("done")));
        const QString told = note.title + note.text;
        QVERIFY(!told.contains(QLatin1String("MARKED")));
        QCOMPARE(note.actions.first(), QStringLiteral("default"));
        QTRY_VERIFY(run->isFinished());
        Q_EMIT m_desktop.ActionInvoked(note.id + 1, QStringLiteral("default")); // somebody else's
        Q_EMIT m_desktop.ActionInvoked(note.id, QStringLiteral("default"));
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<core::RunId>(), run->id());
        Q_EMIT m_desktop.NotificationClosed(note.id, 2);
        Q_EMIT m_desktop.ActionInvoked(note.id, QStringLiteral("default"));
        rename(1, QStringLiteral("Second"));
        QTRY_COMPARE(m_desktop.notes.size(), 2);
        QCOMPARE(wanted.count(), 1);
    }

    void saysWhatFailed()
    {
        m_demo->window->hide();
        QTRY_VERIFY(!QApplication::activeWindow());
        core::Plan plan = planFor(3, QStringLiteral("Three"));
        plan.steps.first().changes.first().oldValue = QStringLiteral("as it never was");
        session().runner().run(plan);
        QTRY_COMPARE(m_desktop.notes.size(), 1);
        QVERIFY(m_desktop.notes.first().title.endsWith(QLatin1String("done in part")));
        QVERIFY2(m_desktop.notes.first().text.contains(QLatin1String("1 phone")),
                 qPrintable(m_desktop.notes.first().text));
    }

    void aShortOneIsSeenAnyway()
    {
        const core::ChangeRun *run = rename(1, QStringLiteral("Short"));
        QTRY_VERIFY(run->isFinished());
        QTRY_VERIFY(m_demo->journal->run(run->id())->isOver());
        // One that takes long by this clock is told, and is the first to be.
        demo::Faults faults;
        faults.latencyMs = 300;
        m_demo->service->setFaults(faults);
        const core::ChangeRun *slow = rename(2, QStringLiteral("Long"));
        QTRY_VERIFY(slow->id() != 0 && m_demo->journal->run(slow->id()));
        m_clock.advance(std::chrono::milliseconds(ui::Notifier::longMs));
        QTRY_COMPARE(m_desktop.notes.size(), 1);
        QVERIFY(m_desktop.notes.first().title.contains(QLatin1String("Rename 2 phone")));
    }

    void isSilentWhenNotWanted()
    {
        QVERIFY(m_demo->preferences.set(core::preferences::notifyAtEnd(), false));
        m_demo->window->hide();
        QTRY_VERIFY(!QApplication::activeWindow());
        const core::ChangeRun *run = rename(1, QStringLiteral("Silent"));
        QTRY_VERIFY(run->id() != 0 && m_demo->journal->run(run->id()) &&
                    m_demo->journal->run(run->id())->isOver());
        QVERIFY(m_demo->preferences.set(core::preferences::notifyAtEnd(), true));
        rename(2, QStringLiteral("Told"));
        QTRY_COMPARE(m_desktop.notes.size(), 1);
        QVERIFY(m_desktop.notes.first().title.contains(QLatin1String("Rename 2 phone")));
    }

private:
    core::Session &session() const { return *m_demo->sessions->all().first(); }
    core::Plan planFor(int phones, const QString &name) const
    {
        core::Plan plan;
        const core::Store &store = session().store();
        for (const core::Company &company : store.companies()) {
            for (const core::MacAddress mac : store.phones(company.uuid).macs()) {
                if (plan.steps.size() < phones)
                    plan.steps += core::planRename({company.uuid, mac}, name, store).steps;
            }
        }
        return plan;
    }
    const core::ChangeRun *rename(int phones, const QString &name)
    {
        return session().runner().run(planFor(phones, name));
    }

    Desktop m_desktop;
    FakeClock m_clock;
    std::unique_ptr<DemoWindow> m_demo;
    ui::Notifier *m_notifier = nullptr;
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
