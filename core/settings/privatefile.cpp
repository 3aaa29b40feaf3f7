// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace core {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Failure storage(const QString &path, const QString &reason)
{
    return Failure(Error::make(Error::Kind::Storage, path + QStringLiteral(": ") + reason));
}

Result<void> makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return storage(folder, QStringLiteral("folder cannot be made"));
    QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    return {};
}

} // namespace

Result<QByteArray> readPrivateFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return storage(path, file.errorString());
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return storage(path, file.errorString());
    if (content.size() > limit)
        return storage(path, QStringLiteral("too large"));
    return content;
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    if (const Result<void> folder = makeFolder(path); !folder)
        return folder;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return storage(path, file.errorString());
    // Before the content is in it: QSaveFile takes over the mode of the file it replaces.
    file.setPermissions(ownerOnly);
    if (file.write(content) != content.size() || !file.commit())
        return storage(path, file.errorString());
    return {};
}

Result<void> restrictToOwner(const QString &path)
{
    if (const Result<void> folder = makeFolder(path); !folder)
        return folder;
    QFile file(path);
    if (file.exists() && !file.setPermissions(ownerOnly))
        return storage(path, file.errorString());
    return {};
}

Result<QString> setFileAside(const QString &path)
{
    const QString base = path + QStringLiteral(".broken");
    QString target = base;
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = base + u'-' + QString::number(n);
    QFile file(path);
    if (!file.rename(target))
        return storage(path, file.errorString());
    return target;
}

} // namespace core
