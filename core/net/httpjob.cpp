// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpjob.h"

#include "core/net/origin.h"
#include "core/net/uploaddevice.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 chunkSize = 64 * 1024;

QNetworkRequest networkRequest(const HttpExchange &exchange)
{
    QNetworkRequest request(exchange.url);
    for (const HttpExchange::Header &header : exchange.headers)
        request.setRawHeader(header.first, header.second);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Past the stream limit of a server HTTP/2 collapses, and it brings nothing here.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, exchange.body.size());
    // The byte limit below does this job, and knows what size is expected.
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

QByteArray fingerprintOf(const QNetworkReply &reply)
{
    const QSslCertificate leaf = reply.sslConfiguration().peerCertificate();
    return leaf.isNull() ? QByteArray() : leaf.digest(QCryptographicHash::Sha256);
}

bool isNetworkTrouble(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default:
        return false;
    }
}

bool isProtocolTrouble(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolUnknownError ||
           error == QNetworkReply::ProtocolInvalidOperationError ||
           error == QNetworkReply::ProtocolFailure;
}

bool isContentTrouble(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ContentAccessDenied &&
           error <= QNetworkReply::UnknownContentError &&
           error != QNetworkReply::ContentReSendError;
}

/// True for the errors that say nothing but the status code in other words.
bool isOnlyStatus(QNetworkReply::NetworkError error, int status)
{
    if (status >= 400)
        return isContentTrouble(error) || error >= QNetworkReply::InternalServerError ||
               error == QNetworkReply::ProtocolInvalidOperationError ||
               error == QNetworkReply::ProxyAuthenticationRequiredError;
    // For these two Qt rewinds the body before it looks at the redirect policy.
    return (status == 307 || status == 308) && error == QNetworkReply::ContentReSendError;
}

} // namespace

bool HttpAnswer::has(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto &pair) {
        return QByteArrayView(pair.first).compare(name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const QNetworkReply::RawHeaderPair &pair : headers) {
        if (QByteArrayView(pair.first).compare(name, Qt::CaseInsensitive) == 0)
            return pair.second;
    }
    return {};
}

HttpJob::HttpJob(QNetworkAccessManager &manager, Clock &clock, const HttpExchange &exchange,
                 QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_exchange(exchange)
    , m_startedAt(clock.monotonicMs())
{
    auto *body = new UploadDevice(exchange.body);
    // One road for every verb: post() would add a content type behind the signature, and a GET
    // without a body would be repeated with a nonce that is spent.
    m_reply = manager.sendCustomRequest(networkRequest(exchange), exchange.verb, body);
    body->setParent(m_reply);
    watch();
}

HttpJob::~HttpJob()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpJob::watch()
{
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpJob::checkCertificate);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpJob::refuseCertificate);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::receive);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::complete);
    m_clock.after(m_exchange.deadline, this, [this] {
        fail(errorFor(Error::Kind::Timeout, QStringLiteral("no complete answer in time")));
    });
}

Error HttpJob::errorFor(Error::Kind kind, const QString &detail) const
{
    Error error = Error::make(kind, detail);
    error.host = Origin(m_exchange.url).hostPort();
    error.path = m_exchange.url.path();
    return error;
}

void HttpJob::checkCertificate()
{
    if (m_exchange.pin.isEmpty() || m_reported)
        return;
    const QByteArray fingerprint = fingerprintOf(*m_reply);
    if (fingerprint == m_exchange.pin)
        return;
    Error error = errorFor(Error::Kind::CertificateChanged,
                           QStringLiteral("not the certificate that was accepted"));
    error.fingerprint = fingerprint;
    fail(error);
}

void HttpJob::refuseCertificate(const QList<QSslError> &errors)
{
    if (m_reported)
        return;
    const QByteArray fingerprint = fingerprintOf(*m_reply);
    if (!m_exchange.pin.isEmpty() && fingerprint == m_exchange.pin) {
        m_reply->ignoreSslErrors(errors);
        return;
    }
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    Error error = errorFor(m_exchange.pin.isEmpty() ? Error::Kind::CertificateUntrusted
                                                    : Error::Kind::CertificateChanged,
                           texts.join(QLatin1String("; ")));
    error.fingerprint = fingerprint;
    fail(error);
}

void HttpJob::receive()
{
    QByteArray &body = m_answer.body;
    while (!m_reported && m_reply->bytesAvailable() > 0) {
        const qsizetype before = body.size();
        body.resize(before + chunkSize);
        const qint64 count = m_reply->read(body.data() + before, chunkSize);
        body.resize(before + std::max<qint64>(0, count));
        if (count <= 0)
            return;
        if (body.size() > m_exchange.maxReplyBytes) {
            body.truncate(m_exchange.maxReplyBytes);
            fail(errorFor(Error::Kind::ReplyTooLarge,
                          QStringLiteral("over %1 bytes").arg(m_exchange.maxReplyBytes)));
        }
    }
}

void HttpJob::fail(const Error &error)
{
    if (m_reported)
        return;
    m_answer.error = error;
    report();
}

void HttpJob::complete()
{
    if (m_reported)
        return;
    receive();
    if (m_reported)
        return;
    m_answer.error = transportError();
    report();
}

void HttpJob::report()
{
    m_reported = true;
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = m_reply->rawHeaderPairs();
    m_answer.elapsed = std::chrono::milliseconds(m_clock.monotonicMs() - m_startedAt);
    m_reply->disconnect(this);
    // Inside sslErrors and encrypted this comes before the first byte of the request.
    if (m_reply->isRunning())
        m_reply->abort();
    Q_EMIT finished(m_answer);
}

std::optional<Error> HttpJob::transportError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (code == QNetworkReply::NoError && status > 0)
        return std::nullopt;
    if (isOnlyStatus(code, status))
        return std::nullopt;
    const QString text = m_reply->errorString();
    if (isNetworkTrouble(code))
        return errorFor(Error::Kind::NoNetwork, text);
    if (code == QNetworkReply::TimeoutError)
        return errorFor(Error::Kind::Timeout, text);
    if (isProtocolTrouble(code) || isContentTrouble(code) || code == QNetworkReply::NoError)
        return errorFor(Error::Kind::MalformedReply, text);
    const bool closed =
        code == QNetworkReply::RemoteHostClosedError || code == QNetworkReply::ContentReSendError;
    const bool lost = closed || m_requestSent || status > 0;
    return errorFor(lost ? Error::Kind::ConnectionLost : Error::Kind::NoNetwork, text);
}

} // namespace core
