// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QStringList>

class QSqlDatabase;

namespace core {

/// The statements that lead from one version of the tables to the next. The version of a file is
/// the number of steps that were taken on it (PRAGMA user_version). Steps are only ever added.
using MirrorSteps = QList<QStringList>;

const MirrorSteps &mirrorSteps();

/// Takes the steps that are missing, each in a transaction of its own. Storage with serviceCode
/// "mirror_newer" when the file has taken more steps than there are: it is left as it is. With
/// steps missing and no leave to write, "mirror_in_use".
Result<void> migrateMirror(const QSqlDatabase &database, const MirrorSteps &steps, bool mayWrite);

} // namespace core
