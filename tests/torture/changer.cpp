// SPDX-License-Identifier: GPL-3.0-or-later
// Perch without a window: goes on with the run that the journal holds, or begins one on all
// phones, and says how far it is until it is killed or the run has ended. The address of the
// service with its key comes on standard input as perch-demo prints it; the arguments are the
// journal's path and the seed of the plan.
#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/mirror/sealer.h"
#include "core/session/session.h"
#include "tests/support/fastclock.h"
#include "tests/torture/changeplan.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace core;

namespace {

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

void follow(ChangeRun *run)
{
    say("begun");
    QObject::connect(run, &ChangeRun::stepChanged, run, [] { say("step"); });
    QObject::connect(run, &ChangeRun::stateChanged, run, [run] {
        if (run->state() == ChangeRun::State::Paused)
            QMetaObject::invokeMethod(run, &ChangeRun::resume, Qt::QueuedConnection);
    });
}

/// Until the journal says so, too.
void endWith(Journal &journal)
{
    QObject::connect(&journal, &Journal::runChanged, &journal, [&journal](RunId id) {
        const RunHead *head = journal.run(id);
        if (head && head->isOver()) {
            say("over");
            QCoreApplication::quit();
        }
    });
}

/// The run that is not over, 0 when there is none.
RunId openRun(const Journal &journal)
{
    for (const RunHead &head : journal.runs()) {
        if (!head.isOver() || head.count(StepResult::State::Unknown) > 0)
            return head.id;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile input;
    if (argc != 3 || !input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject line = QJsonDocument::fromJson(input.readLine()).object();
    Connection connection;
    connection.id = QStringLiteral("torture");
    connection.baseUrl = QUrl(line.value(QLatin1String("base_url")).toString());
    connection.keyId = line.value(QLatin1String("id")).toString();

    FastClock clock(FastClock::Wall::Fast); // how old a reading is, is told by both
    Journal journal(QString::fromLocal8Bit(argv[1]));
    journal.open(Secret(QByteArray(Sealer::keySize, 'k')));
    endWith(journal);
    Session session(connection, clock);
    session.useJournal(journal);
    QObject::connect(&session.runner(), &ChangeRunner::runStarted, &session, follow);
    const quint32 seed = QByteArray(argv[2]).toUInt();
    bool begun = false;
    bool idle = false;
    const auto begin = [&] {
        if (begun || !journal.isRead() || session.state() != Session::State::Ready)
            return;
        if (const RunId run = openRun(journal)) {
            begun = true;
            return session.runner().resume(run);
        }
        if (!journal.runs().isEmpty()) {
            say("over");
            return QCoreApplication::quit();
        }
        if (!idle || session.store().companies().isEmpty())
            return;
        begun = true;
        session.runner().run(torture::planFor(session.store(), seed));
    };
    QObject::connect(&journal, &Journal::runsReset, &session, begin);
    QObject::connect(&session, &Session::stateChanged, &session, [&] {
        begin();
        // What could not be read at the start is read again, as a person would have it.
        if (!begun && session.state() == Session::State::Failed)
            clock.after(std::chrono::seconds(5), &session, [&] {
                if (session.state() == Session::State::Failed)
                    session.retry();
            });
    });
    QObject::connect(&session.sync(), &Sync::busyChanged, &session, [&](bool busy) {
        idle = !busy;
        begin();
    });
    session.open(Secret(line.value(QLatin1String("key")).toString().toUtf8()));
    return QCoreApplication::exec();
}
