// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"

#include <functional>
#include <optional>

namespace core {

/// What a scan is worth, before anything is kept of it. Put into words by ui. A value.
struct ScanVerdict
{
    enum class Kind {
        New,             ///< to be kept
        ScannedBefore,   ///< `scan` says when; it waits, or was scanned on this day
        RegisteredHere,  ///< in the chosen company already; `otherName` is its name
        InOtherCompany,  ///< `otherCompany` holds it
        WaitsForOther,   ///< it was scanned for another company, `scan`
        ForeignMaker,    ///< neither Snom nor Gigaset
        Malformed,       ///< meant as an address but none: `text`, `characters` and `wrong`
        NoAddress,       ///< a code without any: `text`
        NothingFound,    ///< a picture without any code; `text` is its name, if it has one
        NoCompanyChosen, ///< there is nowhere to put it
    };
    Kind kind = Kind::NoAddress;
    MacAddress mac;
    QString text;
    int characters = 0; ///< letters and digits of what is malformed
    QChar wrong;        ///< the first one that no address has; null for none
    QString otherCompany;
    QString otherName;
    Scan scan; ///< the earlier one; when New, the one that was made of it

    bool isGood() const { return kind == Kind::New; }
};

/// Where a phone is registered, as far as it is known here.
struct PhoneHolder
{
    QString connection;
    QString company;
    QString companyName;
    QString phoneName;
};

struct ScanContext
{
    ScanPlace place; ///< without company: none was chosen
    QList<Scan> scans;
    qint64 dayStartMs = 0; ///< local midnight: what was scanned before is no double by itself
    std::function<std::optional<PhoneHolder>(MacAddress)> holderOf;
};

/// Judges what one label or photo says: one verdict for each phone on it, at least one. Pure.
QList<ScanVerdict> judgeScan(const QStringList &codes, const ScanContext &context);

} // namespace core
