// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"
#include "core/support/error.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

class QNetworkAccessManager;

namespace core {

/// One finished, signed request: what goes on the wire and nothing to be added to it.
struct HttpExchange
{
    using Header = std::pair<QByteArray, QByteArray>;

    QUrl url;
    QByteArray verb;       ///< upper case
    QList<Header> headers; ///< checked by whoever made them; Qt would pass CR LF through
    QByteArray body;
    std::chrono::milliseconds deadline{30000};
    qint64 maxReplyBytes = 0;
    QByteArray pin; ///< SHA-256 of the only leaf certificate to accept, or empty: the system's CAs
};

/// What came back. With `error` set status, headers and body are what had arrived by then.
struct HttpAnswer
{
    int status = 0; ///< 0 when there was no reply
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body; ///< after content decoding
    std::chrono::milliseconds elapsed{0};
    std::optional<Error> error; ///< the transport's, never a status

    bool has(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const; ///< without regard to case
};

/// One exchange: the only class that touches QNetworkReply. Sends once and only once, follows no
/// redirect, answers no authentication, keeps no cookie, refuses certificates before the first
/// byte leaves, stops at the deadline and at the byte limit. Reports once through finished(),
/// never from the constructor, with the network code still on the stack: connect to it queued.
/// The owner deletes it. Destroying it stops the exchange silently.
class HttpJob final : public QObject
{
    Q_OBJECT

public:
    HttpJob(QNetworkAccessManager &manager, Clock &clock, const HttpExchange &exchange,
            QObject *parent);
    ~HttpJob() override;

Q_SIGNALS:
    void finished(const core::HttpAnswer &answer);

private:
    void watch();
    void checkCertificate();
    void refuseCertificate(const QList<QSslError> &errors);
    void receive();
    void fail(const Error &error);
    void complete();
    void report();
    std::optional<Error> transportError() const;
    Error errorFor(Error::Kind kind, const QString &detail) const;

    Clock &m_clock;
    HttpExchange m_exchange;
    QPointer<QNetworkReply> m_reply;
    HttpAnswer m_answer;
    qint64 m_startedAt;
    bool m_requestSent = false;
    bool m_reported = false;
};

} // namespace core
