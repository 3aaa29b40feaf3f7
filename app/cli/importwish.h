// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/trouble.h"
#include "core/imports/importcolumns.h"

namespace core {
class Preferences;
}

namespace cli {

class Console;

/// How a file is to be imported, as it is written on the command line. A value.
struct ImportWish
{
    struct Column
    {
        QString title; ///< or its number, from 1
        core::ImportColumn meaning;
    };
    QString file;     ///< "-": what is left of standard input
    QString rejected; ///< the file for rows that are not imported; empty for none
    QString company;  ///< name or uuid: where phones may be, and come when their row names none
    QString profile;  ///< name or uuid: new phones whose row names none
    bool otherMakers = false;
    core::ImportFormat format;
    QList<Column> columns; ///< what they are taken for, instead of what is guessed

    static Outcome<ImportWish> of(const Invocation &call);
    static QList<QCommandLineOption> options();

    /// Storage when it cannot be read, WrongUsage when it is no table or has no rows.
    Outcome<core::ImportSheet> read(Console &console) const;
    /// What a person has said of such a file in Perch counts more than what is guessed, and what
    /// the wish says more than both; a column that was guessed to be the same is then ignored.
    /// WrongUsage when no column holds addresses.
    Outcome<core::ImportMapping> mapping(const core::ImportSheet &sheet,
                                         const core::ImportGround &ground,
                                         const core::Preferences &preferences) const;
};

} // namespace cli
