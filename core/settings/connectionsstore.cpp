// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/connectionsstore.h"

#include "core/settings/connectionrules.h"
#include "core/settings/privatefile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

namespace core {

namespace {

constexpr int formatVersion = 1;

QString listKey()
{
    return QStringLiteral("connections");
}
QString idKey()
{
    return QStringLiteral("id");
}

Failure storage(const QString &detail)
{
    return Failure(Error::make(Error::Kind::Storage, detail));
}

Failure notFound(const QString &id)
{
    return Failure(Error::make(Error::Kind::NotFound, QStringLiteral("connection ") + id));
}

QJsonObject toJson(const Connection &connection, QJsonObject object)
{
    object[idKey()] = connection.id;
    object[QStringLiteral("name")] = connection.name;
    object[QStringLiteral("baseUrl")] = connection.baseUrl.toString(QUrl::FullyEncoded);
    object[QStringLiteral("keyId")] = connection.keyId;
    object[QStringLiteral("demo")] = connection.demo;
    object[QStringLiteral("alwaysHash")] = connection.alwaysHash;
    QJsonArray pins;
    for (const PinnedCertificate &pin : connection.pins) {
        pins.append(
            QJsonObject{{QStringLiteral("host"), pin.host},
                        {QStringLiteral("sha256"), QString::fromLatin1(pin.sha256.toHex())}});
    }
    object[QStringLiteral("pins")] = pins;
    return object;
}

/// The rules of what a person may type hold for what is read, too: a file may be edited.
Result<Connection> checked(Connection connection)
{
    const Result<QString> name = checkedConnectionName(connection.name);
    if (!name)
        return Failure(name.error());
    const Result<QUrl> url = checkedBaseUrl(connection.baseUrl.toString(QUrl::FullyEncoded));
    if (!url)
        return Failure(url.error());
    const Result<QString> keyId = checkedKeyId(connection.keyId);
    if (!keyId)
        return Failure(keyId.error());
    connection.name = *name;
    connection.baseUrl = *url;
    connection.keyId = *keyId;
    return connection;
}

Result<QList<PinnedCertificate>> pinsFromJson(const QJsonArray &array)
{
    QList<PinnedCertificate> pins;
    for (const QJsonValue &value : array) {
        const QString host = value[QStringLiteral("host")].toString().toLower();
        const QByteArray digest =
            QByteArray::fromHex(value[QStringLiteral("sha256")].toString().toLatin1());
        if (host.isEmpty() || digest.size() != 32)
            return storage(QStringLiteral("pin of %1 cannot be understood").arg(host));
        pins.append({host, digest});
    }
    return pins;
}

Result<Connection> fromJson(const QJsonObject &object)
{
    const Result<QList<PinnedCertificate>> pins =
        pinsFromJson(object[QStringLiteral("pins")].toArray());
    if (!pins)
        return Failure(pins.error());
    Connection connection;
    connection.id = object[idKey()].toString();
    connection.name = object[QStringLiteral("name")].toString();
    connection.baseUrl = QUrl(object[QStringLiteral("baseUrl")].toString(), QUrl::StrictMode);
    connection.keyId = object[QStringLiteral("keyId")].toString();
    connection.demo = object[QStringLiteral("demo")].toBool();
    connection.alwaysHash = object[QStringLiteral("alwaysHash")].toBool();
    connection.pins = *pins;
    if (QUuid(connection.id).isNull())
        return storage(QStringLiteral("connection without an id"));
    const Result<Connection> usable = checked(connection);
    if (!usable)
        return storage(
            QStringLiteral("connection %1: %2").arg(connection.id, usable.error().serviceCode));
    return usable;
}

Result<QList<Connection>> listFromJson(const QJsonObject &document)
{
    if (document[QStringLiteral("version")].toInt() < 1 || !document[listKey()].isArray())
        return storage(QStringLiteral("not a list of connections"));
    QList<Connection> connections;
    QSet<QString> ids;
    const QJsonArray values = document[listKey()].toArray();
    for (const QJsonValue &value : values) {
        const Result<Connection> connection = fromJson(value.toObject());
        if (!connection)
            return Failure(connection.error());
        if (ids.contains(connection->id))
            return storage(QStringLiteral("two connections with one id"));
        ids.insert(connection->id);
        connections.append(*connection);
    }
    return connections;
}

} // namespace

ConnectionsStore::ConnectionsStore(const QString &filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(filePath)
{}

Result<void> ConnectionsStore::load()
{
    m_connections.clear();
    m_document = {};
    m_broken.reset();
    const auto fail = [this](const Error &error) {
        m_broken = error;
        Q_EMIT reset();
        return Failure(error);
    };
    const Result<QByteArray> content = readPrivateFile(m_filePath);
    if (!content)
        return fail(content.error());
    if (!content->isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(*content);
        const Result<QList<Connection>> list = listFromJson(document.object());
        if (!list) {
            return fail(Error::make(Error::Kind::Storage,
                                    m_filePath + QStringLiteral(": ") + list.error().detail));
        }
        if (const Result<void> restricted = restrictToOwner(m_filePath); !restricted)
            return fail(restricted.error());
        m_connections = *list;
        m_document = document.object();
    }
    Q_EMIT reset();
    return {};
}

Result<QString> ConnectionsStore::setAsideBroken()
{
    if (!m_broken)
        return storage(m_filePath + QStringLiteral(": is not broken"));
    const Result<QString> aside = setFileAside(m_filePath);
    if (aside) {
        m_broken.reset();
        Q_EMIT reset();
    }
    return aside;
}

std::optional<Connection> ConnectionsStore::find(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_connections.at(index));
}

Result<Connection> ConnectionsStore::add(const Connection &connection)
{
    Result<Connection> added = checked(connection);
    if (!added)
        return added;
    if (added->id.isEmpty() || indexOf(added->id) >= 0)
        added->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<Connection> list = m_connections;
    list.append(*added);
    if (const Result<void> stored = adopt(list); !stored)
        return Failure(stored.error());
    Q_EMIT connectionAdded(added->id);
    return added;
}

Result<Connection> ConnectionsStore::update(const Connection &connection)
{
    const int index = indexOf(connection.id);
    if (index < 0)
        return notFound(connection.id);
    Result<Connection> updated = checked(connection);
    if (!updated || *updated == m_connections.at(index))
        return updated;
    QList<Connection> list = m_connections;
    list[index] = *updated;
    if (const Result<void> stored = adopt(list); !stored)
        return Failure(stored.error());
    Q_EMIT connectionUpdated(updated->id);
    return updated;
}

Result<void> ConnectionsStore::remove(const QString &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return notFound(id);
    QList<Connection> list = m_connections;
    list.removeAt(index);
    if (const Result<void> stored = adopt(list); !stored)
        return stored;
    Q_EMIT connectionRemoved(id);
    return {};
}

Result<Connection> ConnectionsStore::setPin(const QString &id, const QString &host,
                                            const QByteArray &sha256)
{
    const std::optional<Connection> found = find(id);
    if (!found)
        return notFound(id);
    if (host.isEmpty() || (!sha256.isEmpty() && sha256.size() != 32)) {
        Error error = Error::make(Error::Kind::InvalidInput, QStringLiteral("pin of ") + host);
        error.serviceCode = QStringLiteral("pin_invalid");
        return Failure(error);
    }
    Connection changed = *found;
    changed.pins.removeIf([&](const PinnedCertificate &pin) { return pin.host == host.toLower(); });
    if (!sha256.isEmpty())
        changed.pins.append({host.toLower(), sha256});
    return update(changed);
}

int ConnectionsStore::indexOf(const QString &id) const
{
    for (int i = 0; i < m_connections.size(); ++i) {
        if (m_connections.at(i).id == id)
            return i;
    }
    return -1;
}

Result<void> ConnectionsStore::adopt(const QList<Connection> &connections)
{
    if (m_broken)
        return Failure(*m_broken);
    QHash<QString, QJsonObject> known;
    const QJsonArray values = m_document[listKey()].toArray();
    for (const QJsonValue &value : values)
        known.insert(value[idKey()].toString(), value.toObject());
    QJsonArray array;
    for (const Connection &connection : connections)
        array.append(toJson(connection, known.value(connection.id)));
    QJsonObject document = m_document;
    document[listKey()] = array;
    const QString versionKey = QStringLiteral("version");
    document[versionKey] = qMax(formatVersion, document[versionKey].toInt());
    if (const Result<void> written =
            writePrivateFile(m_filePath, QJsonDocument(document).toJson(QJsonDocument::Indented));
        !written)
        return written;
    m_document = document;
    m_connections = connections;
    return {};
}

} // namespace core
