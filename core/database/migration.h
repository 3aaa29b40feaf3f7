// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QStringList>

class QSqlDatabase;
class QSqlError;

namespace core {

/// The statements that lead from one version of the tables to the next. The version of a file is
/// the number of steps that were taken on it (PRAGMA user_version). Steps are only ever added.
using DatabaseSteps = QList<QStringList>;

/// What a file is for and how careful it is with what lies in it.
struct DatabaseKind
{
    QString name;               ///< begins the serviceCode of every error: "mirror", "journal"
    bool survivesPowerCut;      ///< every transaction is on the disk when it returns
    bool hasOneWriter;          ///< only the process that owns the file writes
    bool keepsEveryBrokenOne;   ///< a damaged file that was set aside is never deleted
    bool givesRoomBack = false; ///< with each transaction (PRAGMA auto_vacuum)
    bool opensReadOnly = false; ///< where nothing can be written, it is still of use
};

// What can happen, as Error::Storage with the kind's name and one of these as serviceCode:
// _damaged    no database, a broken one, or rows that cannot be
// _newer      made by a later version of the program; left alone
// _full       no room on the disk
// _read_only  file or folder cannot be written
// _busy       locked by another program for longer than we wait
// _key        what lies sealed there cannot be opened without the key
// _in_use     another Perch has it, in a form that this one cannot use
// _failed     anything else, as detail says
Error databaseFailure(const DatabaseKind &kind, const char *code, const QString &detail);
Error databaseError(const DatabaseKind &kind, const QSqlError &error);
bool isDamage(const Error &error);

/// Takes the steps that are missing, each in a transaction of its own, safe against another process
/// that does the same. "_newer" when the file has taken more steps than there are: it is left as it
/// is. With steps missing and no leave to write, "_in_use".
Result<void> migrate(const QSqlDatabase &database, const DatabaseKind &kind,
                     const DatabaseSteps &steps, bool mayWrite);

} // namespace core
