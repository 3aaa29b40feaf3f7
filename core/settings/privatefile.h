// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// Whole content of a file, at most `limit` bytes. An absent file is empty content; one that
/// cannot be read or is larger is Error::Storage.
Result<QByteArray> readPrivateFile(const QString &path, qint64 limit = 16 * 1024 * 1024);

/// Replaces a file at once (new file, flush, rename), readable by its owner only (0600 on Unix;
/// a missing folder is made 0700). On Error::Storage the old file is still there, unchanged.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// Makes sure that the folder exists and the file, if it exists, is its owner's alone.
Result<void> restrictToOwner(const QString &path);

/// Moves a file that cannot be understood out of the way, to `path` + ".broken", ".broken-2", ...
/// and returns the new name. Nothing is overwritten.
Result<QString> setFileAside(const QString &path);

} // namespace core
