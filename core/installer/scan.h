// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/types/macaddress.h"

#include <QMetaType>
#include <QString>

namespace core {

/// Where scanned phones are to go. The names are those of the moment of the scan, so that the list
/// can be read without network and years later.
struct ScanPlace
{
    QString connection; ///< its id
    QString company;    ///< uuid
    QString companyName;
    QString profile; ///< uuid, empty for none
    QString profileName;

    bool operator==(const ScanPlace &) const = default;
};

/// One phone that was scanned. A value.
struct Scan
{
    /// The numbers lie on disks: new ones come last.
    enum class State {
        Scanned,    ///< waits to be sent
        Sent,       ///< part of a run of the journal; how it ended is not known yet
        Registered, ///< the service holds it in this company
        Seen,       ///< and has been asked by it
        Refused,    ///< the run could not register it, `error` says why; can be sent again
    };

    qint64 id = 0; ///< number in its log, never given twice; 0 before it is on disk
    qint64 timeMs = 0;
    MacAddress mac;
    ScanPlace place;
    QString name; ///< what the phone will be called, made of the room
    State state = State::Scanned;
    RunId run = 0; ///< of the last attempt
    int step = -1;
    Error error;

    bool operator==(const Scan &) const = default;
};

/// What became of a scan.
struct ScanNote
{
    qint64 id = 0;
    Scan::State state = Scan::State::Scanned;
    RunId run = 0;
    int step = -1;
    Error error;
};

/// It has not been sent, or in vain.
constexpr bool isWaiting(Scan::State state)
{
    return state == Scan::State::Scanned || state == Scan::State::Refused;
}

constexpr bool isRegistered(Scan::State state)
{
    return state == Scan::State::Registered || state == Scan::State::Seen;
}

} // namespace core

Q_DECLARE_METATYPE(core::Scan)
