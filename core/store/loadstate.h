// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QMetaType>

namespace core {

/// The lists that are loaded for each company; the last two are read once for the whole account
/// and kept under its top company.
enum class Resource { Endpoints, Profiles, Logs, Defaults, Companies, Catalogue };
inline constexpr int resourceCount = 6;

/// How far one list (or several, see Store::state) has come.
struct LoadState
{
    enum class Phase {
        NotLoaded, ///< not asked for in this run; see isFromEarlier()
        Loading,   ///< rows may already be there
        Loaded,
        Stopped, ///< by the person; what arrived stays
        Failed,  ///< `error` says why; what arrived stays
    };
    Phase phase = Phase::NotLoaded;
    int received = 0;  ///< rows so far
    int listsDone = 0; ///< of `lists`, when it sums up several companies
    int lists = 1;
    qint64 asOfMs = 0; ///< when the last complete answer arrived; the oldest of several; 0 never
    Error error;       ///< of the first failed list

    /// What is there was read from the mirror of an earlier run and is as old as asOfMs says.
    bool isFromEarlier() const { return phase == Phase::NotLoaded && asOfMs != 0; }
};

} // namespace core

Q_DECLARE_METATYPE(core::LoadState)
