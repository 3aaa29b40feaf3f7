// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// A column of a table, by the name that it has in every version of the program ("last-seen").
struct ViewColumn
{
    QString name;
    int width = 0; ///< logical pixels; 0: as wide as it is without a view
    bool hidden = false;

    bool operator==(const ViewColumn &) const = default;
};

/// How a table stands: its columns from left to right and what it is sorted by. A column that is
/// not named follows those that are and is shown or hidden as without a view. A value.
struct ViewLayout
{
    QList<ViewColumn> columns;
    QString sortColumn; ///< empty: as without a view
    bool descending = false;

    bool operator==(const ViewLayout &) const = default;
};

/// A search of the whole fleet that a person comes back to, and how its answer is shown. A value.
struct SavedView
{
    static constexpr int longestName = 100;
    static constexpr int longestQuery = 2000;
    static constexpr int widestColumn = 4000;
    static constexpr int mostColumns = 100;

    QString id;    ///< given by SavedViews::add(); a standard view has its own ("never-seen")
    QString name;  ///< empty only with a standard view that nobody has renamed
    QString query; ///< as typed; may be one that this version cannot read
    ViewLayout layout;

    bool isStandard() const;
    /// The query can be read.
    bool isReadable() const;
    bool operator==(const SavedView &) const = default;
};

/// The views that exist from the start, in order, without names (the ui knows them by id).
QList<SavedView> standardViews();

// What a view may hold. A refusal is Error::InvalidInput with the rule's name in serviceCode.

/// Without blanks around it: name_empty, name_too_long, name_characters, name_taken (as one of
/// `taken`, capitals or not).
Result<QString> checkedViewName(const QString &text, const QStringList &taken);
/// All of the view: the rules of its name (a standard view needs none), view_malformed (id, or
/// layout out of bounds), view_query (too long, or control characters).
Result<SavedView> checkedView(SavedView view);

} // namespace core
