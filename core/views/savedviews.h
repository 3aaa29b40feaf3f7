// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/viewsimport.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace core {

/// The saved views of a person, in their order, in one JSON file of their own (0600). Before
/// anything was changed there are the standard views and no file. Each change is on disk before it
/// is announced; when it cannot be written, the answer is Error::Storage and the list stays as it
/// was. Fields written by a newer version are kept. Window's thread.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 200;
    static constexpr qint64 largestFile = 1024 * 1024;

    /// Touches nothing; call load().
    explicit SavedViews(const QString &filePath, QObject *parent = nullptr);

    /// Reads the file. One that cannot be understood is set aside, there are the standard views
    /// again, and the answer is Error::Storage, views_damaged, which names both files. When it
    /// cannot even be read or moved, it stays as it is and every change is refused with the same
    /// error.
    Result<void> load();

    const QList<SavedView> &views() const { return m_views; }
    std::optional<SavedView> find(const QString &id) const;
    int indexOf(const QString &id) const; ///< -1 when there is none

    /// Gives an id and appends. The rules of checkedView(), and views_too_many.
    Result<SavedView> add(const SavedView &view);
    /// Same rules; NotFound when there is none with this id. Nothing changed: no signal.
    Result<void> update(const SavedView &view);
    Result<void> remove(const QStringList &ids);
    /// Puts these, in their order, in front of what is at `before` now; at the end from there on.
    Result<void> move(const QStringList &ids, int before);
    /// Brings back the standard views that were removed, at the end, and those that were changed
    /// as they were; returns how many.
    Result<int> restoreStandard();
    /// Adds the views of a file and replaces those with the same id. What could not be taken says
    /// why; nothing at all is taken of a file that readExportedViews() refuses.
    Result<QList<ImportedView>> import(const QByteArray &content);
    /// Back to a list as views() returned it before: undo.
    Result<void> setViews(const QList<SavedView> &views);

Q_SIGNALS:
    void changed();

private:
    Result<void> adopt(const QList<SavedView> &views);
    Result<void> read(const QByteArray &content);

    const QString m_filePath;
    QList<SavedView> m_views;
    QJsonObject m_document;                ///< as read, so that foreign fields survive
    QHash<QString, QJsonObject> m_objects; ///< likewise, of all views that there were
    std::optional<Error> m_broken;
};

} // namespace core
