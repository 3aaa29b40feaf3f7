// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

#include <optional>

/// A client on a bare socket with a Hawk signer of its own, so that the service is not tested
/// with the code that it is meant to test. Blocks; one connection a request unless kept.
class DemoClient
{
public:
    struct Answer
    {
        int status = 0; ///< 0: closed without one
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        QByteArray raw;
        bool complete = false; ///< as many bytes as promised

        QByteArray header(const QByteArray &name) const;
        QJsonObject object() const;
        QJsonArray array() const;
    };

    /// What to do differently from a well-behaved client.
    struct Twist
    {
        QByteArray accept = "application/json";
        QByteArray authorization; ///< instead of the right one
        QByteArray nonce;
        QByteArray sentBody; ///< instead of the one that is signed
        qint64 clockOffset = 0;
        bool withHash = true;
        bool withAuthorization = true;
        bool withAccept = true;
    };

    explicit DemoClient(const demo::DemoService &service,
                        const QString &keyName = QStringLiteral("administrator"));
    DemoClient(const QUrl &base, const QString &id, const QByteArray &secret);

    /// `target` is below the base ("companies/"), a path with a leading slash or an absolute link.
    Answer send(const QByteArray &method, const QString &target,
                const std::optional<QJsonObject> &body, const Twist &twist);
    Answer send(const QByteArray &method, const QString &target,
                const std::optional<QJsonObject> &body = std::nullopt)
    {
        return send(method, target, body, Twist());
    }
    Answer get(const QString &target) { return send("GET", target); }
    /// Follows `next` until it is gone.
    QJsonArray all(const QString &target);

    /// Sends bytes as they are and reads one answer.
    Answer exchange(const QByteArray &bytes) const;
    /// The whole request, signed, as it goes over the wire.
    QByteArray request(const QByteArray &method, const QString &target,
                       const std::optional<QJsonObject> &body, const Twist &twist) const;

    /// Target of the Link header with rel="next", empty when there is none.
    static QString nextOf(const Answer &answer);

private:
    QByteArray path(const QString &target) const;

    QByteArray m_host;
    int m_port;
    QByteArray m_id;
    QByteArray m_secret;
};
