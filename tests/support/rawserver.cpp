// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QHostAddress>
#include <QSslSocket>

RawServer::RawServer(const Handler &theHandler)
    : handler(theHandler)
{
    listen(QHostAddress::LocalHost);
}

void RawServer::setAway(bool away)
{
    if (!away) {
        listen(QHostAddress::LocalHost, m_port);
        return;
    }
    m_port = serverPort();
    close();
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void RawServer::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

QUrl RawServer::url(const QString &path) const
{
    const QString scheme =
        m_certificate.isNull() ? QStringLiteral("http") : QStringLiteral("https");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(serverPort()).arg(path));
}

QList<QByteArray> RawServer::Seen::headers(const QByteArray &name) const
{
    QList<QByteArray> values;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &text : lines) {
        const qsizetype colon = text.indexOf(':');
        if (colon > 0 && text.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            values.append(text.sliced(colon + 1).trimmed());
    }
    return values;
}

QByteArray RawServer::Seen::header(const QByteArray &name) const
{
    return headers(name).value(0);
}

RawServer::Answer RawServer::json(const QByteArray &body, int status, const QByteArray &moreHeaders)
{
    return {"HTTP/1.1 " + QByteArray::number(status) +
                " X\r\nContent-Type: application/json\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body,
            false};
}

void RawServer::incomingConnection(qintptr descriptor)
{
    const int connection = ++connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection] { readFrom(socket, connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    if (m_certificate.isNull())
        return;
    socket->setLocalCertificate(m_certificate);
    socket->setPrivateKey(m_key);
    socket->startServerEncryption();
}

void RawServer::readFrom(QTcpSocket *socket, int connection)
{
    const QByteArray bytes = socket->readAll();
    bytesReceived += bytes.size();
    QByteArray &buffer = m_buffers[socket];
    buffer += bytes;
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Seen request{buffer.first(end), {}, connection};
        const qsizetype length = request.header("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        seen.append(request);
        const Answer answer = handler(request);
        if (!answer.bytes.isEmpty())
            socket->write(answer.bytes);
        if (answer.close) {
            socket->disconnectFromHost();
            return;
        }
    }
}
