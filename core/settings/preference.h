// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <concepts>

namespace core {

template <typename T>
concept PreferenceValue =
    std::same_as<T, bool> || std::same_as<T, int> || std::same_as<T, double> ||
    std::same_as<T, QString> || std::same_as<T, QStringList> || std::same_as<T, QByteArray>;

/// One setting of the program: declared once, in preferencekeys.h, with the key under which it is
/// stored ("group/name", lower case), its type and the value it has until somebody changes it.
template <PreferenceValue T>
struct Preference
{
    QString key;
    T fallback = {};
};

/// A key that was renamed in a version of the file, or dropped when `newKey` is empty.
struct PreferenceMigration
{
    int toVersion = 0; ///< the first version of the file that has the new key
    QString oldKey;
    QString newKey;
};

} // namespace core
