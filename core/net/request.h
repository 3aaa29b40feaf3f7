// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace core {

/// One call as a value: verb, target, body and what its reply must look like. Deadline, signing,
/// redaction and retry live below it (ServiceClient).
struct Request
{
    enum class Verb { Get, Put, Post, Patch, Delete };
    enum class JsonShape { None, Any, Array, Object };
    enum class Priority { Interactive, Background };
    using Query = QList<std::pair<QString, QString>>;

    /// `path` is relative to the client's base URL, without a leading slash, its segments already
    /// encoded (pathSegment()); trailing slashes matter. The other form takes a link that the
    /// service gave; it must lie within the allowed origins.
    static Request get(const QString &path, const Query &query = {});
    static Request get(const QUrl &url);
    static Request put(const QString &path, const QByteArray &json);
    static Request put(const QUrl &url, const QByteArray &json);
    static Request post(const QString &path, const QByteArray &json);
    static Request post(const QUrl &url, const QByteArray &json);
    static Request patch(const QString &path, const QByteArray &json);
    static Request patch(const QUrl &url, const QByteArray &json);
    static Request del(const QString &path);
    static Request del(const QUrl &url);

    /// One path segment, everything but unreserved characters encoded ("a/b" -> "a%2Fb").
    static QString pathSegment(const QString &text);

    bool isWrite() const { return verb != Verb::Get; }
    QByteArray verbName() const; ///< "GET"

    Verb verb = Verb::Get;
    QString path; ///< relative to the base URL; used when `url` is empty
    QUrl url;     ///< absolute
    Query query;  ///< appended to the target, each part fully encoded
    QByteArray body;
    QByteArray contentType; ///< sent with a body only; "application/json" by the constructors

    /// Shape of a 2xx body; None accepts anything, also nothing. 204 is always accepted.
    JsonShape expectJson = JsonShape::Any;
    /// The fact sheet marks the call [assumed]: 404 and 405 become NotSupported.
    bool assumed = false;
    /// Sent again after a transient failure? GET always is. Set it for a PUT or DELETE that may
    /// reach the service twice without harm; never honoured for POST and PATCH.
    bool mayRepeat = false;
    Priority priority = Priority::Interactive;
    /// From handing an attempt to the network to its last byte; waiting for a turn is not counted.
    std::chrono::milliseconds deadline{30000};
    qint64 maxReplyBytes = 64 * 1024 * 1024; ///< decoded
};

/// The answer to a Request with a 2xx status and the promised shape.
struct Reply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;                      ///< decoded
    QUrl url;                             ///< of the last attempt, after redirects
    QUrl location;                        ///< resolved; empty when absent or refused
    std::chrono::milliseconds elapsed{0}; ///< last attempt only
    int attempts = 1;
    /// Link rel="next", resolved. Value without URL: there is none. ForeignOrigin or
    /// MalformedReply: there is one, and it must not be followed.
    Result<std::optional<QUrl>> next;
    /// Items of the whole list, from `X-Total-Count` and its like (sraps-api.md 4.3, assumed);
    /// -1 when not told.
    qint64 total = -1;

    bool operator==(const Reply &) const = default;
};

} // namespace core
