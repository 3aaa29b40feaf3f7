// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"

#include "core/settings/privatefile.h"

#include <QFile>

#include <algorithm>

namespace core {

namespace {

QString versionKey()
{
    return QStringLiteral("file/version");
}

Error storageError(const QString &path, QSettings::Status status)
{
    return Error::make(Error::Kind::Storage, path + (status == QSettings::FormatError
                                                         ? QStringLiteral(": not an INI file")
                                                         : QStringLiteral(": no access")));
}

/// QSettings reports a broken file only the first time that the process opens it, and then goes
/// on with what it could read: it must not see one at all.
bool looksLikeIni(const QByteArray &content)
{
    if (content.contains('\0'))
        return false;
    const QList<QByteArray> lines = content.split('\n');
    return std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray &raw) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(';'))
            return true;
        return line.startsWith('[') ? line.endsWith(']') : line.indexOf('=') > 0;
    });
}

QVariant toBool(const QVariant &stored)
{
    const QString text = stored.toString();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return {};
}

} // namespace

QList<PreferenceMigration> shippedPreferenceMigrations()
{
    return {};
}

Preferences::Preferences(const QString &filePath, const QList<PreferenceMigration> &migrations,
                         QObject *parent)
    : QObject(parent)
    , m_filePath(filePath)
    , m_migrations(migrations)
{}

Preferences::~Preferences() = default;

Result<void> Preferences::load()
{
    m_settings.reset();
    m_broken.reset();
    const auto fail = [this](const Error &error) {
        m_broken = error;
        return Failure(error);
    };
    const Result<QByteArray> content = readPrivateFile(m_filePath);
    if (!content)
        return fail(content.error());
    if (const Result<void> restricted = restrictToOwner(m_filePath); !restricted)
        return fail(restricted.error());
    if (!looksLikeIni(*content))
        return fail(storageError(m_filePath, QSettings::FormatError));
    auto settings = std::make_unique<QSettings>(m_filePath, QSettings::IniFormat);
    settings->setFallbacksEnabled(false);
    settings->allKeys();
    if (settings->status() != QSettings::NoError)
        return fail(storageError(m_filePath, settings->status()));
    m_settings = std::move(settings);
    if (!migrate() && m_unsaved.isEmpty())
        return {};
    return sync();
}

Result<QString> Preferences::setAsideBroken()
{
    if (!m_broken) {
        return Failure(
            Error::make(Error::Kind::Storage, m_filePath + QStringLiteral(": is not broken")));
    }
    const Result<QString> aside = setFileAside(m_filePath);
    if (!aside)
        return aside;
    if (const Result<void> loaded = load(); !loaded)
        return Failure(loaded.error());
    return aside;
}

QVariant Preferences::storedValue(const QString &key, QMetaType type) const
{
    QVariant stored;
    if (m_unsaved.contains(key)) {
        stored = m_unsaved.value(key);
    } else if (m_settings && m_settings->contains(key)) {
        stored = m_settings->value(key);
        // QSettings writes an empty list as an invalid value.
        if (!stored.isValid() && type == QMetaType::fromType<QStringList>())
            return QStringList();
    }
    if (!stored.isValid())
        return {};
    if (type == QMetaType::fromType<bool>())
        return toBool(stored);
    return stored.convert(type) ? stored : QVariant();
}

Result<void> Preferences::store(const QString &key, const QVariant &value, bool differs)
{
    Result<void> stored;
    if (!m_settings) {
        m_unsaved.insert(key, value);
        stored = Failure(m_broken ? *m_broken
                                  : Error::make(Error::Kind::Storage,
                                                m_filePath + QStringLiteral(": not loaded")));
    } else {
        m_unsaved.insert(key, value);
        stored = sync();
    }
    if (differs)
        Q_EMIT changed(key);
    return stored;
}

Result<void> Preferences::sync()
{
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it) {
        if (it.value().isValid())
            m_settings->setValue(it.key(), it.value());
        else
            m_settings->remove(it.key());
    }
    m_unsaved.clear();
    if (!m_settings->contains(versionKey()))
        m_settings->setValue(versionKey(), m_version);
    // Exists before QSettings writes, so that the content is never readable by others.
    if (QFile file(m_filePath); !file.exists() && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_settings->sync();
    if (m_settings->status() != QSettings::NoError)
        return Failure(storageError(m_filePath, m_settings->status()));
    return restrictToOwner(m_filePath);
}

// A first start writes nothing until there is something to keep.
bool Preferences::migrate()
{
    int newest = 1;
    const bool fresh = m_settings->allKeys().isEmpty();
    const int version = m_settings->value(versionKey(), 1).toInt();
    for (const PreferenceMigration &migration : m_migrations) {
        newest = std::max(newest, migration.toVersion);
        if (migration.toVersion <= version || !m_settings->contains(migration.oldKey))
            continue;
        // A value under the new key was set by a newer version: it is the younger one.
        if (!migration.newKey.isEmpty() && !m_settings->contains(migration.newKey))
            m_settings->setValue(migration.newKey, m_settings->value(migration.oldKey));
        m_settings->remove(migration.oldKey);
    }
    m_version = std::max(newest, version);
    if (fresh || (newest <= version && m_settings->contains(versionKey())))
        return false;
    m_settings->setValue(versionKey(), m_version);
    return true;
}

} // namespace core
