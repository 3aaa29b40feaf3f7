// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/connection.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

namespace core {

/// The connections that a person has added, in their order, kept in one JSON file of its own
/// (0600). Never holds a secret. Each change is on disk before it is announced; when it cannot be
/// written, the answer is Error::Storage and the list stays as it was. Fields written by a newer
/// version are kept. Window's thread.
class ConnectionsStore : public QObject
{
    Q_OBJECT

public:
    /// Touches nothing; call load().
    explicit ConnectionsStore(const QString &filePath, QObject *parent = nullptr);

    /// Reads the file; an absent one is an empty list. A file that cannot be understood is
    /// Error::Storage: then the list is empty, every change is refused with the same error, and
    /// the file stays untouched until setAsideBroken().
    Result<void> load();

    /// Renames the file that load() could not understand and starts empty; returns its new name.
    Result<QString> setAsideBroken();

    const QList<Connection> &connections() const { return m_connections; }
    std::optional<Connection> find(const QString &id) const;

    /// Applies the rules of connectionrules.h (InvalidInput), gives an id to one that has none,
    /// appends. Returns the connection as it was stored.
    Result<Connection> add(const Connection &connection);
    /// Same rules; NotFound when there is none with this id. Nothing changed: no signal.
    Result<Connection> update(const Connection &connection);
    /// The caller removes the secret from the keychain first.
    Result<void> remove(const QString &id);
    /// Accepts a certificate (32 bytes) for one host of a connection; an empty digest forgets it.
    Result<Connection> setPin(const QString &id, const QString &host, const QByteArray &sha256);

Q_SIGNALS:
    void connectionAdded(const QString &id);
    void connectionUpdated(const QString &id);
    void connectionRemoved(const QString &id);
    /// After load() or setAsideBroken(): read everything again.
    void reset();

private:
    int indexOf(const QString &id) const;
    Result<void> adopt(const QList<Connection> &connections);

    const QString m_filePath;
    QList<Connection> m_connections;
    QJsonObject m_document; ///< as read, so that foreign fields survive
    std::optional<Error> m_broken;
};

} // namespace core
