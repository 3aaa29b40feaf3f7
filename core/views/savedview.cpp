// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/savedview.h"

#include "core/fleet/fleetquery.h"
#include "core/settings/connectionrules.h"

#include <QSet>

#include <algorithm>

namespace core {

namespace {

constexpr int longestKey = 64;

Failure refused(const QString &rule)
{
    Error error = Error::make(Error::Kind::InvalidInput, rule);
    error.serviceCode = rule;
    return Failure(error);
}

bool isKey(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestKey &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
           });
}

bool isSound(const ViewLayout &layout)
{
    QSet<QString> names;
    for (const ViewColumn &column : layout.columns) {
        if (!isKey(column.name) || names.contains(column.name) || column.width < 0 ||
            column.width > SavedView::widestColumn)
            return false;
        names.insert(column.name);
    }
    return names.size() <= SavedView::mostColumns &&
           (layout.sortColumn.isEmpty() || isKey(layout.sortColumn));
}

SavedView standard(const char *id, const char *query, const QStringList &columns,
                   const char *sortColumn, bool descending)
{
    SavedView view{QString::fromLatin1(id), {}, QString::fromLatin1(query), {}};
    for (const QString &name : columns)
        view.layout.columns.append({name, 0, false});
    view.layout.sortColumn = QString::fromLatin1(sortColumn);
    view.layout.descending = descending;
    return view;
}

QStringList withColumn(const char *special)
{
    return {QStringLiteral("status"), QStringLiteral("name"),       QStringLiteral("mac"),
            QStringLiteral("model"),  QString::fromLatin1(special), QStringLiteral("company"),
            QStringLiteral("profile")};
}

} // namespace

bool SavedView::isStandard() const
{
    const QList<SavedView> all = standardViews();
    return std::any_of(all.cbegin(), all.cend(),
                       [this](const SavedView &view) { return view.id == id; });
}

bool SavedView::isReadable() const
{
    return FleetQuery::parse(query).has_value();
}

QList<SavedView> standardViews()
{
    return {
        standard("never-seen", "status:never", {}, "name", false),
        standard("errors", "status:error", {}, "last-seen", true),
        standard("without-profile", "no:profile", {}, "name", false),
        standard("outdated-firmware", "firmware:outdated", withColumn("firmware"), "firmware",
                 false),
        standard("plain-http", "redirect:plain-http", withColumn("redirect"), "redirect", false)};
}

Result<QString> checkedViewName(const QString &text, const QStringList &taken)
{
    Result<QString> name = checkedConnectionName(text);
    static_assert(SavedView::longestName == 100, "the same rule holds for names of connections");
    if (name && taken.contains(*name, Qt::CaseInsensitive))
        return refused(QStringLiteral("name_taken"));
    return name;
}

Result<SavedView> checkedView(SavedView view)
{
    if (!isKey(view.id) || !isSound(view.layout))
        return refused(QStringLiteral("view_malformed"));
    const bool control =
        std::any_of(view.query.cbegin(), view.query.cend(), [](QChar c) { return c < u' '; });
    if (control || view.query.size() > SavedView::longestQuery)
        return refused(QStringLiteral("view_query"));
    if (view.name.isEmpty() && view.isStandard())
        return view;
    const Result<QString> name = checkedViewName(view.name, {});
    if (!name)
        return Failure(name.error());
    view.name = *name;
    return view;
}

} // namespace core
