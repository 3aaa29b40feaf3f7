// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/installer/scanjudge.h"
#include "core/installer/scanlog.h"

#include <QDate>
#include <QObject>

namespace core {
class Clock;
class Session;
class Sessions;
} // namespace core

namespace ui {

/// Installer mode without its window: takes what was read from labels, one after the other, judges
/// it, keeps what is good and gives it a name made of the room. A verdict is told only when the
/// scan is on the disk.
class ScanDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        core::Sessions &sessions;
        core::ScanLog &log;
        core::Clock &clock;
    };
    struct Counts
    {
        int scanned = 0; ///< on the day, for the chosen customer
        int waiting = 0; ///< of any day
        int registered = 0;
        int refused = 0;   ///< scans that were not taken, on the day, for any customer
        int elsewhere = 0; ///< waiting for other customers
    };

    /// The parts outlive this.
    explicit ScanDesk(const Parts &parts, QObject *parent = nullptr);

    const core::ScanPlace &place() const { return m_place; }
    void setPlace(const core::ScanPlace &place);
    const QString &room() const { return m_room; }
    void setRoom(const QString &room);
    /// After each phone the room's number goes up by one.
    void setCounting(bool counting) { m_counting = counting; }
    bool isCounting() const { return m_counting; }

    /// What an earlier run has refused on a day.
    void setRefused(const QDate &day, int count);

    /// The texts of the codes of one label or photo; `source` is the photo's name.
    void take(const QStringList &codes, const QString &source = {});
    /// Takes back the newest scan of the chosen customer that was not sent.
    void undoLast();
    bool canUndo() const;
    void withdraw(const QList<qint64> &ids);
    /// A number is put behind a name that another phone of the customer has.
    void rename(qint64 id, const QString &name);

    QList<core::Scan> scansOf(const QDate &day) const; ///< of the chosen customer, newest first
    QList<QDate> days() const; ///< with scans of it, newest first; and today
    QDate today() const;
    Counts counts() const;
    /// Registers what waits for the chosen customer.
    core::Plan plan() const;
    /// The chosen customer's service answers, and the key may register phones.
    bool canSend() const;
    bool isOffline() const;

Q_SIGNALS:
    void judged(const QList<core::ScanVerdict> &verdicts);
    void undone(const core::Scan &scan);
    /// A good scan could not be kept: it does not count.
    void failed(const core::Error &error);
    /// A scan could not be taken back or renamed.
    void notChanged(const core::Error &error);
    void roomChanged(const QString &room);
    void changed(); ///< scans, place or counts

private:
    struct Label
    {
        QStringList codes;
        QString source;
    };

    void takeNext();
    void keep(qsizetype index);
    void tell();
    core::Session *session() const;
    core::ScanContext context() const;
    QStringList takenNames(qint64 except = 0) const;
    bool isOfPlace(const core::Scan &scan) const;
    const core::Scan *undoable() const;

    Parts m_parts;
    core::ScanPlace m_place;
    QString m_room;
    bool m_counting = false;
    bool m_busy = false;
    QDate m_refusedDay;
    int m_refused = 0;
    QList<Label> m_queue;
    QList<core::ScanVerdict> m_verdicts; ///< of what is being kept
};

} // namespace ui
