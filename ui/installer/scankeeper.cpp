// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scankeeper.h"

#include "core/changes/changerunner.h"
#include "core/installer/scanlog.h"
#include "core/installer/scanplan.h"
#include "core/session/sessions.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int laterMs = 100;

/// Only what is not settled yet can change.
QList<core::Scan> open(const QList<core::Scan> &scans)
{
    QList<core::Scan> found;
    std::copy_if(scans.cbegin(), scans.cend(), std::back_inserter(found),
                 [](const core::Scan &scan) { return scan.state != core::Scan::State::Seen; });
    return found;
}

} // namespace

ScanKeeper::ScanKeeper(core::Sessions &sessions, core::ScanLog &log, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_log(log)
{
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &ScanKeeper::compare);
    connect(&log, &core::ScanLog::changed, &m_later, qOverload<>(&QTimer::start));
    connect(&sessions, &core::Sessions::added, this, &ScanKeeper::follow);
    for (core::Session *session : sessions.all())
        follow(session);
}

void ScanKeeper::follow(core::Session *session)
{
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&session->store(), &core::Store::endpointsChanged, this, later);
    connect(&session->store(), &core::Store::stateChanged, this, later);
    connect(&session->runner(), &core::ChangeRunner::runStarted, this,
            [this, session](core::ChangeRun *run) { followRun(session, run); });
    later();
}

void ScanKeeper::followRun(core::Session *session, core::ChangeRun *run)
{
    if (run->plan().kind != core::Plan::Kind::Register)
        return;
    const auto notesOf = [this, id = session->connection().id, run](int step) {
        return core::scansAfterStep(open(m_log.scans()), id, *run, step);
    };
    QList<core::ScanNote> notes;
    for (int step = 0; step < run->plan().steps.size(); ++step)
        notes.append(notesOf(step));
    m_log.note(notes);
    connect(run, &core::ChangeRun::stepChanged, this,
            [this, notesOf](int step) { m_log.note(notesOf(step)); });
}

QSet<core::MacAddress> ScanKeeper::underWay(core::Session &session)
{
    QSet<core::MacAddress> phones;
    for (const core::ChangeRun *run : session.runner().runs()) {
        if (run->isFinished())
            continue;
        for (const core::PlanStep &step : run->plan().steps)
            phones.insert(step.mac);
    }
    return phones;
}

void ScanKeeper::compare()
{
    const QList<core::Scan> scans = open(m_log.scans());
    if (scans.isEmpty())
        return;
    for (core::Session *session : m_sessions.all())
        m_log.note(core::scansAsStored(scans, session->connection().id, session->store(),
                                       underWay(*session)));
}

} // namespace ui
