// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scandesk.h"

#include "core/installer/roomname.h"
#include "core/installer/scanplan.h"
#include "core/session/sessions.h"
#include "core/support/clock.h"

#include <algorithm>

namespace ui {

namespace {

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

std::optional<core::PhoneHolder> holderIn(const core::Session &session, core::Store &store,
                                          core::MacAddress mac)
{
    const QString uuid = store.companyOf(mac);
    if (uuid.isEmpty())
        return std::nullopt;
    const core::Company *company = store.company(uuid);
    const auto phone = store.endpoint(uuid, mac);
    return core::PhoneHolder{session.connection().id, uuid,
                             company == nullptr ? QString() : company->name,
                             phone ? phone->name : QString()};
}

} // namespace

ScanDesk::ScanDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.log, &core::ScanLog::changed, this, &ScanDesk::changed);
}

void ScanDesk::setPlace(const core::ScanPlace &place)
{
    if (place == m_place)
        return;
    m_place = place;
    Q_EMIT changed();
}

void ScanDesk::setRoom(const QString &room)
{
    if (room == m_room)
        return;
    m_room = room;
    Q_EMIT roomChanged(m_room);
}

core::Session *ScanDesk::session() const
{
    return m_parts.sessions.session(m_place.connection);
}

QDate ScanDesk::today() const
{
    return dayOf(m_parts.clock.nowMs());
}

core::ScanContext ScanDesk::context() const
{
    core::ScanContext context;
    context.place = m_place;
    context.scans = m_parts.log.scans();
    context.dayStartMs = today().startOfDay().toMSecsSinceEpoch();
    context.holderOf = [this](core::MacAddress mac) -> std::optional<core::PhoneHolder> {
        for (core::Session *one : m_parts.sessions.all()) {
            if (const auto holder = holderIn(*one, one->store(), mac))
                return holder;
        }
        return std::nullopt;
    };
    return context;
}

void ScanDesk::setRefused(const QDate &day, int count)
{
    m_refusedDay = day;
    m_refused = count;
    Q_EMIT changed();
}

void ScanDesk::take(const QStringList &codes, const QString &source)
{
    m_queue.append({codes, source});
    takeNext();
}

void ScanDesk::takeNext()
{
    if (m_busy || m_queue.isEmpty())
        return;
    m_busy = true;
    const Label label = m_queue.takeFirst();
    m_verdicts = core::judgeScan(label.codes, context());
    for (core::ScanVerdict &verdict : m_verdicts) {
        if (verdict.kind == core::ScanVerdict::Kind::NothingFound)
            verdict.text = label.source;
    }
    keep(0);
}

void ScanDesk::keep(qsizetype index)
{
    const auto good = std::find_if(m_verdicts.begin() + index, m_verdicts.end(),
                                   [](const core::ScanVerdict &one) { return one.isGood(); });
    if (good == m_verdicts.end())
        return tell();
    core::Scan scan;
    scan.timeMs = m_parts.clock.nowMs();
    scan.mac = good->mac;
    scan.place = m_place;
    scan.name = core::phoneNameFor(m_room, takenNames());
    const qsizetype place = good - m_verdicts.begin();
    m_parts.log.add(scan, this, [this, place](const core::Result<core::Scan> &kept) {
        if (!kept) {
            m_verdicts.removeAt(place);
            Q_EMIT failed(kept.error());
            return keep(place);
        }
        m_verdicts[place].scan = *kept;
        if (m_counting)
            setRoom(core::nextRoom(m_room));
        keep(place + 1);
    });
}

void ScanDesk::tell()
{
    if (const QDate day = today(); day != m_refusedDay) {
        m_refusedDay = day;
        m_refused = 0;
    }
    m_refused += int(std::count_if(m_verdicts.cbegin(), m_verdicts.cend(),
                                   [](const core::ScanVerdict &one) { return !one.isGood(); }));
    m_busy = false;
    if (const QList<core::ScanVerdict> verdicts = std::exchange(m_verdicts, {});
        !verdicts.isEmpty())
        Q_EMIT judged(verdicts);
    Q_EMIT changed();
    takeNext();
}

bool ScanDesk::isOfPlace(const core::Scan &scan) const
{
    return scan.place.connection == m_place.connection && scan.place.company == m_place.company;
}

QStringList ScanDesk::takenNames(qint64 except) const
{
    QStringList names;
    for (const core::Scan &scan : m_parts.log.scans()) {
        if (isOfPlace(scan) && scan.id != except)
            names.append(scan.name);
    }
    return names;
}

const core::Scan *ScanDesk::undoable() const
{
    const QList<core::Scan> &scans = m_parts.log.scans();
    const auto found = std::find_if(scans.crbegin(), scans.crend(), [this](const core::Scan &scan) {
        return isOfPlace(scan) && core::isWaiting(scan.state);
    });
    return found == scans.crend() ? nullptr : &*found;
}

bool ScanDesk::canUndo() const
{
    return undoable() != nullptr;
}

void ScanDesk::undoLast()
{
    const core::Scan *last = undoable();
    if (last == nullptr)
        return;
    m_parts.log.withdraw(last->id, this, [this, scan = *last](const core::Result<void> &done) {
        if (!done)
            return Q_EMIT notChanged(done.error());
        if (m_counting && !scan.name.isEmpty())
            setRoom(scan.name);
        Q_EMIT undone(scan);
    });
}

void ScanDesk::withdraw(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        const core::Scan *known = m_parts.log.scan(id);
        if (known == nullptr)
            continue;
        m_parts.log.withdraw(id, this, [this, scan = *known](const core::Result<void> &done) {
            if (!done)
                return Q_EMIT notChanged(done.error());
            Q_EMIT undone(scan);
        });
    }
}

void ScanDesk::rename(qint64 id, const QString &name)
{
    m_parts.log.rename(id, core::phoneNameFor(name, takenNames(id)), this,
                       [this](const core::Result<void> &done) {
                           if (!done)
                               Q_EMIT notChanged(done.error());
                       });
}

QList<core::Scan> ScanDesk::scansOf(const QDate &day) const
{
    QList<core::Scan> found;
    for (const core::Scan &scan : m_parts.log.scans()) {
        if (isOfPlace(scan) && dayOf(scan.timeMs) == day)
            found.prepend(scan);
    }
    return found;
}

QList<QDate> ScanDesk::days() const
{
    QList<QDate> found{today()};
    const QList<core::Scan> &scans = m_parts.log.scans();
    for (auto scan = scans.crbegin(); scan != scans.crend(); ++scan) {
        if (const QDate day = dayOf(scan->timeMs); isOfPlace(*scan) && !found.contains(day))
            found.append(day);
    }
    return found;
}

ScanDesk::Counts ScanDesk::counts() const
{
    Counts counts;
    const QDate day = today();
    counts.refused = day == m_refusedDay ? m_refused : 0;
    for (const core::Scan &scan : m_parts.log.scans()) {
        const bool waits = core::isWaiting(scan.state);
        if (!isOfPlace(scan)) {
            counts.elsewhere += waits ? 1 : 0;
            continue;
        }
        const bool ofToday = dayOf(scan.timeMs) == day;
        counts.waiting += waits ? 1 : 0;
        counts.scanned += ofToday ? 1 : 0;
        counts.registered += ofToday && core::isRegistered(scan.state) ? 1 : 0;
    }
    return counts;
}

core::Plan ScanDesk::plan() const
{
    QList<core::Scan> waiting;
    for (const core::Scan &scan : m_parts.log.scans()) {
        if (isOfPlace(scan) && core::isWaiting(scan.state))
            waiting.append(scan);
    }
    core::Session *one = session();
    return one == nullptr ? core::Plan() : core::planScans(waiting, one->store());
}

bool ScanDesk::canSend() const
{
    core::Session *one = session();
    return one != nullptr && one->state() == core::Session::State::Ready && !one->isOffline() &&
           one->sync().key().mayWriteEndpoints;
}

bool ScanDesk::isOffline() const
{
    const core::Session *one = session();
    return one == nullptr || one->state() != core::Session::State::Ready || one->isOffline();
}

} // namespace ui
