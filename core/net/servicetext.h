// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace core {

/// What the body of an error reply says, taken apart. Its shape is not public, so everything
/// that clients have seen is understood: `code`, then the text in `message`, `error` or
/// `detail`, `errors` as map or list, a map of field to texts, a bare string, plain text; HTML of
/// a proxy says nothing.
struct ServiceText
{
    QString code;            ///< machine word, at most 100 characters
    QString text;            ///< at most 500 characters, cleaned and redacted
    QStringList fieldErrors; ///< "field: text", at most 50, each cleaned and redacted
};

ServiceText readServiceText(QByteArrayView contentType, QByteArrayView body);

/// Without control and direction characters, redacted, at most `limit` characters.
QString cleanText(const QString &text, int limit = 500);

/// Media type in lower case, without parameters.
QByteArray mediaType(QByteArrayView contentType);

} // namespace core
