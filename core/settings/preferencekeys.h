// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/preference.h"

/// Every setting that Perch keeps, each declared once. Secrets are not settings; connections are
/// in ConnectionsStore. A renamed key gets a line in shippedPreferenceMigrations().
namespace core::preferences {

/// "system", "light" or "dark".
inline Preference<QString> theme()
{
    return {QStringLiteral("appearance/theme"), QStringLiteral("system")};
}

/// Language code such as "de"; empty follows the system.
inline Preference<QString> language()
{
    return {QStringLiteral("appearance/language"), {}};
}

inline Preference<QByteArray> windowGeometry()
{
    return {QStringLiteral("window/geometry"), {}};
}
inline Preference<QByteArray> windowState()
{
    return {QStringLiteral("window/state"), {}};
}

/// Tree selection at the last exit: connection id, and company id below it.
inline Preference<QString> selectedConnection()
{
    return {QStringLiteral("window/connection"), {}};
}
inline Preference<QString> selectedCompany()
{
    return {QStringLiteral("window/company"), {}};
}

/// Show everything below the selected company, not only its own.
inline Preference<bool> everythingBelow()
{
    return {QStringLiteral("window/everything_below"), true};
}

/// A change of more phones of one customer is agreed to by typing the customer's name.
inline Preference<int> confirmAbove()
{
    return {QStringLiteral("changes/confirm_above"), 50};
}

/// A message on the desktop when a long change has ended.
inline Preference<bool> notifyAtEnd()
{
    return {QStringLiteral("changes/notify"), true};
}

/// How changes in waves were made last: numbers as core::rolloutWords() has them.
inline Preference<QStringList> usualRollout()
{
    return {QStringLiteral("changes/waves"), {}};
}

/// The tab in front: "overview", "phones", "profiles", "logs" or "changes".
inline Preference<QString> tab()
{
    return {QStringLiteral("window/tab"), QStringLiteral("phones")};
}

/// SavedView::id of the saved view that was shown at the last exit; empty: none.
inline Preference<QString> chosenView()
{
    return {QStringLiteral("window/view"), {}};
}
/// How the left column is divided between the tree and the saved views.
inline Preference<QByteArray> leftColumn()
{
    return {QStringLiteral("window/left_column"), {}};
}

/// What stood in the search line at the last exit.
inline Preference<QString> searchText()
{
    return {QStringLiteral("window/search"), {}};
}

/// Keys of the rows that were selected in front at the last exit, one a line.
inline Preference<QString> selectedRows()
{
    return {QStringLiteral("window/rows"), {}};
}

/// Requests a second that a service was found to welcome; `host` with its port, as
/// Origin::hostPort() has it. 0: not known.
inline Preference<double> learnedPace(const QString &host)
{
    return {QStringLiteral("pace/") + host, 0};
}

/// Go on reading the log.
inline Preference<bool> followLogs()
{
    return {QStringLiteral("window/follow_logs"), true};
}

/// What a person made of the columns of an imported file, one word a column; `layout` is what
/// layoutKey() says of the file.
inline Preference<QStringList> importMapping(const QString &layout)
{
    return {QStringLiteral("imports/") + layout, {}};
}

/// Columns of a table: order, width, visibility and sorting; `table` is its object name.
inline Preference<QByteArray> tableState(const QString &table)
{
    return {QStringLiteral("tables/") + table, {}};
}

/// Folder where the last file dialog of a purpose ended, as ui::rememberFolder() names it.
inline Preference<QString> fileFolder(const QString &purpose)
{
    return {QStringLiteral("folders/") + purpose, {}};
}

/// Size of a dialog; `dialog` is its object name.
inline Preference<QByteArray> dialogGeometry(const QString &dialog)
{
    return {QStringLiteral("dialogs/") + dialog, {}};
}

/// What was chosen in installer mode: connection id, company and profile uuid, room, whether its
/// number goes up by itself, and who stands on the day's list.
inline Preference<QString> installerConnection()
{
    return {QStringLiteral("installer/connection"), {}};
}
inline Preference<QString> installerCompany()
{
    return {QStringLiteral("installer/company"), {}};
}
inline Preference<QString> installerProfile()
{
    return {QStringLiteral("installer/profile"), {}};
}
inline Preference<QString> installerRoom()
{
    return {QStringLiteral("installer/room"), {}};
}
inline Preference<bool> installerCounting()
{
    return {QStringLiteral("installer/counting"), false};
}
inline Preference<QString> installerName()
{
    return {QStringLiteral("installer/name"), {}};
}

/// Scans that were refused: the day in ISO form and their number, "2026-11-30 4".
inline Preference<QString> installerRefused()
{
    return {QStringLiteral("installer/refused"), {}};
}

/// Shortcut of an action that differs from its default, in portable text; `action` is its object
/// name. Not stored: the default. An empty text: no shortcut at all.
inline Preference<QString> shortcut(const QString &action)
{
    return {QStringLiteral("shortcuts/") + action, {}};
}

} // namespace core::preferences
