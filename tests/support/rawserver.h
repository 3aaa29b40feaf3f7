// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

/// A server on 127.0.0.1 that shows what really came over the socket and answers with the bytes
/// it is told to, well-formed or not. Runs in the test's own event loop.
class RawServer final : public QTcpServer
{
    Q_OBJECT

public:
    struct Seen
    {
        QByteArray head; ///< request line and header fields, without the empty line
        QByteArray body;
        int connection = 0; ///< 1, 2, ...
        QByteArray line() const { return head.left(head.indexOf('\r')); }
        QByteArray verb() const { return line().split(' ').value(0); }
        QByteArray target() const { return line().split(' ').value(1); }
        QByteArray header(const QByteArray &name) const; ///< without regard to case
        QList<QByteArray> headers(const QByteArray &name) const;
    };

    struct Answer
    {
        QByteArray bytes;
        bool close = false; ///< after the bytes
    };

    using Handler = std::function<Answer(const Seen &)>;

    explicit RawServer(const Handler &handler);
    /// Nobody listens there any more, and what was connected is cut off; or all is as before.
    void setAway(bool away);
    void useTls(const QSslCertificate &certificate, const QSslKey &key);

    QUrl url(const QString &path = QStringLiteral("/api/v1/")) const;

    QList<Seen> seen;
    qint64 bytesReceived = 0; ///< after decryption
    int connections = 0;
    Handler handler;

    static Answer json(const QByteArray &body, int status = 200,
                       const QByteArray &moreHeaders = {});
    static Answer closing() { return {{}, true}; }
    static Answer silent() { return {}; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void readFrom(QTcpSocket *socket, int connection);

    QHash<QTcpSocket *, QByteArray> m_buffers;
    quint16 m_port = 0; ///< while away
    QSslCertificate m_certificate;
    QSslKey m_key;
};
