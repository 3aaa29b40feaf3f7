// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewsimport.h"

#include "core/views/savedviews.h"
#include "core/views/viewformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace core {

namespace {

constexpr int formatVersion = 1;

QString formatKey()
{
    return QStringLiteral("format");
}
QString formatName()
{
    return QStringLiteral("perch-views");
}
QString listKey()
{
    return QStringLiteral("views");
}

Error refusal(const QString &rule)
{
    Error error = Error::make(Error::Kind::InvalidInput, rule);
    error.serviceCode = rule;
    return error;
}

ImportedView imported(const QJsonValue &value, QSet<QString> &ids)
{
    ImportedView one;
    const Result<SavedView> view = viewFromJson(value);
    if (!view) {
        one.view.name =
            value[QStringLiteral("name")].toString().left(SavedView::longestName).simplified();
        one.error = view.error();
        return one;
    }
    one.view = *view;
    if (ids.contains(view->id))
        one.error = refusal(QStringLiteral("view_twice"));
    else
        one.outcome = ImportedView::Outcome::Added;
    ids.insert(view->id);
    return one;
}

} // namespace

QByteArray exportedViews(const QList<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(viewToJson(view));
    const QJsonObject document{{formatKey(), formatName()},
                               {QStringLiteral("version"), formatVersion},
                               {listKey(), array}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Result<QList<ImportedView>> readExportedViews(const QByteArray &content)
{
    if (content.size() > SavedViews::largestFile)
        return Failure(refusal(QStringLiteral("views_file_too_large")));
    const QJsonObject document = QJsonDocument::fromJson(content).object();
    if (document[formatKey()] != formatName() || !document[listKey()].isArray())
        return Failure(refusal(QStringLiteral("views_file_format")));
    const QJsonArray values = document[listKey()].toArray();
    if (values.size() > SavedViews::most)
        return Failure(refusal(QStringLiteral("views_file_too_large")));
    QList<ImportedView> views;
    QSet<QString> ids;
    for (const QJsonValue &value : values)
        views.append(imported(value, ids));
    return views;
}

} // namespace core
