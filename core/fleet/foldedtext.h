// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

namespace core {

/// A text as it is searched: case folded, compatibility forms and accents taken off, so that
/// "buero", "BÜRO" and "Buro" differ only where a reader would say so ("ü" is found as "u", "ß" as
/// "ss").
QString searchFolded(const QString &text);

/// A text as it is sorted: folded, runs of digits compared as numbers ("Desk 9" before
/// "Desk 10"), empty ones behind all others.
QString naturalSortKey(const QString &text);

/// searchFolded() in UTF-8, trimmed, control characters as blanks.
QByteArray searchFoldedUtf8(const QString &text);
QByteArray searchFoldedBytes(QByteArrayView utf8);
/// The same, put behind what is there.
void appendSearchFolded(std::string &to, QByteArrayView utf8);

/// Compares versions part by part, numbers as numbers; parts beyond those of `bound` do not
/// count, so "10.1.184.15" equals the bound "10.1.184". Less than zero, zero, more than zero.
int compareVersions(QStringView version, QStringView bound);

/// Part of a MAC address as people write it, with separators ("04:13", "0004.13a3").
struct MacPart
{
    QByteArray digits;   ///< lower-case, at least two; empty when the text is no such part
    int group = 0;       ///< a separator stands before every group of so many digits
    int beforeFirst = 0; ///< digits before the first separator
    bool open = false;   ///< ends with a separator: more digits follow
};

/// `folded` as a part with separators; bare digits are found as they stand and yield nothing.
MacPart macPart(const QString &folded);

} // namespace core
