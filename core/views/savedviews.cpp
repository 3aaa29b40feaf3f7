// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/savedviews.h"

#include "core/settings/privatefile.h"
#include "core/views/viewformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace core {

namespace {

constexpr int formatVersion = 1;

QString listKey()
{
    return QStringLiteral("views");
}
QString versionKey()
{
    return QStringLiteral("version");
}

Failure storage(const QString &detail)
{
    return Failure(Error::make(Error::Kind::Storage, detail));
}

Error tooMany()
{
    Error error = Error::make(Error::Kind::InvalidInput, QStringLiteral("views_too_many"));
    error.serviceCode = QStringLiteral("views_too_many");
    return error;
}

} // namespace

SavedViews::SavedViews(const QString &filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(filePath)
    , m_views(standardViews())
{}

Result<void> SavedViews::load()
{
    m_views = standardViews();
    m_document = {};
    m_objects.clear();
    m_broken.reset();
    const auto finish = [this](const Result<void> &result) {
        Q_EMIT changed();
        return result;
    };
    const Result<QByteArray> content = readPrivateFile(m_filePath, 4 * largestFile);
    if (content && content->isEmpty())
        return finish({});
    const Result<void> taken = content ? read(*content) : Failure(content.error());
    if (taken)
        return finish(taken);
    const Result<QString> aside = content ? setFileAside(m_filePath) : Failure(content.error());
    if (!aside) {
        m_broken = aside.error();
        return finish(Failure(aside.error()));
    }
    Error error = Error::make(
        Error::Kind::Storage,
        QStringLiteral("%1: %2; it is now %3").arg(m_filePath, taken.error().detail, *aside));
    error.serviceCode = QStringLiteral("views_damaged");
    return finish(Failure(error));
}

Result<void> SavedViews::read(const QByteArray &content)
{
    const QJsonObject document = QJsonDocument::fromJson(content).object();
    const QJsonArray values = document[listKey()].toArray();
    if (document[versionKey()].toInt() < 1 || !document[listKey()].isArray() ||
        values.size() > most)
        return storage(QStringLiteral("not a list of views"));
    QList<SavedView> views;
    QHash<QString, QJsonObject> objects;
    for (const QJsonValue &value : values) {
        const Result<SavedView> view = viewFromJson(value);
        if (!view)
            return storage(
                QStringLiteral("view %1: %2").arg(views.size() + 1).arg(view.error().serviceCode));
        if (objects.contains(view->id))
            return storage(QStringLiteral("two views with one id"));
        objects.insert(view->id, value.toObject());
        views.append(*view);
    }
    m_views = views;
    m_document = document;
    m_objects = objects;
    return {};
}

int SavedViews::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&id](const SavedView &view) { return view.id == id; });
    return found == m_views.cend() ? -1 : int(found - m_views.cbegin());
}

std::optional<SavedView> SavedViews::find(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_views.at(index));
}

Result<SavedView> SavedViews::add(const SavedView &view)
{
    SavedView wanted = view;
    wanted.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<SavedView> added = checkedView(wanted);
    if (!added)
        return added;
    if (const Result<void> stored = adopt(m_views + QList{*added}); !stored)
        return Failure(stored.error());
    return added;
}

Result<void> SavedViews::update(const SavedView &view)
{
    const int index = indexOf(view.id);
    if (index < 0)
        return Failure(Error::make(Error::Kind::NotFound, QStringLiteral("view ") + view.id));
    const Result<SavedView> updated = checkedView(view);
    if (!updated)
        return Failure(updated.error());
    QList<SavedView> list = m_views;
    list[index] = *updated;
    return adopt(list);
}

Result<void> SavedViews::remove(const QStringList &ids)
{
    QList<SavedView> list = m_views;
    list.removeIf([&ids](const SavedView &view) { return ids.contains(view.id); });
    return adopt(list);
}

Result<void> SavedViews::move(const QStringList &ids, int before)
{
    QList<SavedView> list;
    QList<SavedView> moved;
    int place = 0;
    for (int i = 0; i < m_views.size(); ++i) {
        const bool moves = ids.contains(m_views.at(i).id);
        (moves ? moved : list).append(m_views.at(i));
        if (i < before)
            place = int(list.size());
    }
    return adopt(list.mid(0, place) + moved + list.mid(place));
}

Result<int> SavedViews::restoreStandard()
{
    QList<SavedView> list = m_views;
    int restored = 0;
    for (const SavedView &view : standardViews()) {
        const int index = indexOf(view.id);
        if (index >= 0 && list.at(index) == view)
            continue;
        ++restored;
        if (index < 0)
            list.append(view);
        else
            list[index] = view;
    }
    return adopt(list).map([restored] { return restored; });
}

Result<QList<ImportedView>> SavedViews::import(const QByteArray &content)
{
    using Outcome = ImportedView::Outcome;
    Result<QList<ImportedView>> views = readExportedViews(content);
    if (!views)
        return views;
    QList<SavedView> list = m_views;
    for (ImportedView &one : *views) {
        if (one.outcome == Outcome::Refused)
            continue;
        const int index = indexOf(one.view.id);
        if (index >= 0) {
            one.outcome = list.at(index) == one.view ? Outcome::Same : Outcome::Replaced;
            list[index] = one.view;
        } else if (list.size() < most) {
            list.append(one.view);
        } else {
            one.outcome = Outcome::Refused;
            one.error = tooMany();
        }
    }
    if (const Result<void> stored = adopt(list); !stored)
        return Failure(stored.error());
    return views;
}

Result<void> SavedViews::setViews(const QList<SavedView> &views)
{
    return adopt(views);
}

Result<void> SavedViews::adopt(const QList<SavedView> &views)
{
    if (m_broken)
        return Failure(*m_broken);
    if (views == m_views)
        return {};
    if (views.size() > most)
        return Failure(tooMany());
    QJsonArray array;
    QHash<QString, QJsonObject> objects = m_objects;
    for (const SavedView &view : views) {
        const QJsonObject object = viewToJson(view, m_objects.value(view.id));
        objects.insert(view.id, object);
        array.append(object);
    }
    QJsonObject document = m_document;
    document[listKey()] = array;
    document[versionKey()] = std::max(formatVersion, document[versionKey()].toInt());
    if (const Result<void> written =
            writePrivateFile(m_filePath, QJsonDocument(document).toJson(QJsonDocument::Indented));
        !written)
        return written;
    m_document = document;
    m_objects = objects;
    m_views = views;
    Q_EMIT changed();
    return {};
}

} // namespace core
