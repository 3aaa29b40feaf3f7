// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/installer/scan.h"

#include <QSet>

namespace core {

class ChangeRun;
class Store;

/// One plan that registers all of these scans where they were meant for, each under its name and
/// with its profile. They belong to the connection of `store`. What cannot be registered is
/// excluded, as planRegistration() says. Pure.
Plan planScans(const QList<Scan> &scans, const Store &store);

/// What the store says of scans of its connection: a phone that is in its company is registered,
/// and seen once it has asked the service. One that was sent and is not there when the list was
/// read since waits again, unless a run still works on it (`underWay`). Pure.
QList<ScanNote> scansAsStored(const QList<Scan> &scans, const QString &connection,
                              const Store &store, const QSet<MacAddress> &underWay);

/// What a step of a run says of the scan it stands for; nothing for another company's.
QList<ScanNote> scansAfterStep(const QList<Scan> &scans, const QString &connection,
                               const ChangeRun &run, int step);

} // namespace core
