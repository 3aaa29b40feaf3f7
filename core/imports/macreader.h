// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

namespace core {

/// What a cell that should hold a MAC address holds, spreadsheets' damage included.
struct MacReading
{
    enum class Fault : quint8 {
        None,
        Missing,
        WrongCharacter,
        LookAlike, ///< a letter O, I or L where only a digit can be: which, the person must see
        TooShort,
        TooLong,
        Rounded, ///< a spreadsheet made a number of it and left digits out
    };
    Fault fault = Fault::None;
    MacAddress mac;        ///< null with a fault
    bool restored = false; ///< zeros that were lost have been put back
    int character = 0;     ///< of the first wrong one, 1-based in the cell
    int digits = 0;        ///< that there are, when too few or too many

    bool operator==(const MacReading &) const = default;
};

/// Blanks, dashes, colons, dots, commas, slashes and their like may divide an address, and the
/// marks by which people keep spreadsheets from counting ('…, ="…") may stand around it. Zeros are
/// put back in front, or in front of each of six pairs, where that makes the address of a known
/// maker; a number such as 4.13300001E+08 is read where it names every digit. An address is read or
/// not, never guessed: what several can have become is Fault::Rounded.
MacReading readMacCell(QStringView cell);

/// Snom and Gigaset (sraps-api.md 12 and 13.2).
bool isKnownMaker(MacAddress mac);

} // namespace core
