// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <QStringList>

namespace core {

/// What the codes of one label or one photo say. A value.
struct LabelReading
{
    QList<MacAddress> macs;    ///< of Snom or Gigaset, each once, in order of appearance
    QList<MacAddress> foreign; ///< of other makers; only where there is none of ours
    QString malformed;         ///< meant as an address, but none; only where there is no other
};

/// Reads the texts of one label: one code each, or everything in one (an address with or without
/// separators and "MAC:", a URL, a list with semicolons). Serial and part numbers are passed over,
/// whether they are named ("S/N") or merely look like numbers. Also understands what a scanner
/// set to an American keyboard types on a German one ("00Ö04Ö13").
LabelReading readLabel(const QStringList &codes);

/// A range of Snom or Gigaset (sraps-api.md 12, 13.2).
bool isOurMaker(MacAddress mac);

} // namespace core
