// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/imports/importcolumns.h"

#include <array>
#include <functional>

namespace core {

/// What becomes of one row. Holds no value of a secret column.
struct ImportVerdict
{
    enum class Kind : quint8 { New, Change, Unchanged, Rejected };
    enum class Reason : quint8 {
        None,
        NoMacColumn, ///< nobody has said where the addresses stand
        MacMissing,
        MacWrongCharacter, ///< `character` is its place, `detail` the character
        MacLookAlike,      ///< the same for a letter where only a digit can be
        MacTooShort,       ///< `character` is the number of digits
        MacTooLong,
        MacRounded,
        OtherMaker,
        Duplicate,      ///< of `line`
        InOtherCompany, ///< `detail`: of that company
        CompanyMissing, ///< a new phone, and neither row nor options say where
        CompanyUnknown,
        CompanyAmbiguous,
        CompanyOutside, ///< not within the scope
        ProfileUnknown,
        ProfileAmbiguous,
        ProfileOfOtherCompany, ///< `detail`: of that company
        SwitchUnreadable,
        CannotBeCleared,
        Rule, ///< `detail` is the rule, as Error::serviceCode has it
    };
    Kind kind = Kind::Rejected;
    Reason reason = Reason::None; ///< of a rejected row
    bool restored = false;        ///< the address has got back zeros that it had lost
    int character = 0;
    int line = 0;
    qsizetype column = -1; ///< of the cell that is to blame
    qsizetype step = -1;   ///< in ImportCheck::steps, of a new or changed phone
    MacAddress mac;        ///< null when it cannot be read
    QString detail;
};

/// A value.
struct ImportCheck
{
    QList<ImportVerdict> rows; ///< as many as the sheet has; fewer when it was stopped
    QList<PlanStep> steps;
    QList<PlanWarning> warnings; ///< each with the phones concerned
    std::array<int, 4> counts{}; ///< by ImportVerdict::Kind
    bool stopped = false;

    int count(ImportVerdict::Kind kind) const { return counts[std::size_t(kind)]; }
};

struct ImportOptions
{
    QString company;          ///< uuid: new phones whose row names none; may be empty
    QString profile;          ///< name or uuid: new phones whose row names none; may be empty
    bool otherMakers = false; ///< registers addresses that are neither Snom's nor Gigaset's

    bool operator==(const ImportOptions &) const = default;
};

/// Takes a value away, in every column where a phone need not have one.
inline QString clearWord()
{
    return QStringLiteral("(clear)");
}

/// Says of each row what it would do. An empty cell leaves the phone's value as it is, clearWord()
/// takes it away; blanks around a value do not count. What a phone has already is no change: its
/// profile by name or uuid, and a redirect target that is in force, though it be the profile's. So
/// a table that Perch has exported changes nothing; else editrules.h decides. Phones do not move: a
/// row that names another company than the phone's is rejected. The first row of an address counts.
///
/// A pure function of values, for the thread pool. `goOn` is asked now and then with the number of
/// rows that are done; it says no to stop.
ImportCheck checkImport(const ImportSheet &sheet, const ImportMapping &mapping,
                        const ImportOptions &options, const ImportGround &ground,
                        const std::function<bool(qsizetype done)> &goOn = {});

} // namespace core
