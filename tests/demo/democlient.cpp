// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

QByteArray sign(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64();
}

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    timeval limit{20, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// Length of the whole answer once its head is there, otherwise -1.
qsizetype expectedSize(const QByteArray &raw)
{
    const qsizetype head = raw.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArrayList lines = raw.left(head).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            return head + 4 + line.mid(15).trimmed().toLongLong();
    }
    return head + 4;
}

DemoClient::Answer parse(const QByteArray &raw)
{
    DemoClient::Answer answer;
    answer.raw = raw;
    const qsizetype head = raw.indexOf("\r\n\r\n");
    if (head < 0)
        return answer;
    const QByteArrayList lines = raw.left(head).split('\n');
    answer.status = lines.constFirst().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    answer.body = raw.mid(head + 4);
    answer.complete = raw.size() == expectedSize(raw);
    return answer;
}

} // namespace

QByteArray DemoClient::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.toLower() == name.toLower())
            return value;
    }
    return {};
}

QJsonObject DemoClient::Answer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray DemoClient::Answer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

DemoClient::DemoClient(const demo::DemoService &service, const QString &keyName)
    : DemoClient(service.baseUrl(), service.key(keyName).id, service.key(keyName).secret)
{}

DemoClient::DemoClient(const QUrl &base, const QString &id, const QByteArray &secret)
    : m_host(base.host().toLatin1())
    , m_port(base.port())
    , m_id(id.toUtf8())
    , m_secret(secret)
{}

QByteArray DemoClient::path(const QString &target) const
{
    if (target.startsWith(QLatin1String("http"))) {
        const QUrl url(target);
        return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    return target.startsWith(u'/') ? target.toUtf8() : "/api/v1/" + target.toUtf8();
}

QByteArray DemoClient::request(const QByteArray &method, const QString &target,
                               const std::optional<QJsonObject> &body, const Twist &twist) const
{
    const QByteArray ts =
        QByteArray::number(QDateTime::currentSecsSinceEpoch() + twist.clockOffset);
    const QByteArray nonce = twist.nonce.isEmpty()
                                 ? QByteArray::number(QRandomGenerator::system()->generate64(), 36)
                                 : twist.nonce;
    const QByteArray content =
        body ? QJsonDocument(*body).toJson(QJsonDocument::Compact) : QByteArray();
    QByteArray hash;
    if (body && twist.withHash)
        hash = QCryptographicHash::hash(
                   QByteArray("hawk.1.payload\napplication/json\n" + content + '\n'),
                   QCryptographicHash::Sha256)
                   .toBase64();
    const QByteArray resource = path(target);
    const QByteArray text = "hawk.1.header\n" + ts + '\n' + nonce + '\n' + method + '\n' +
                            resource + '\n' + m_host + '\n' + QByteArray::number(m_port) + '\n' +
                            hash + "\n\n";
    QByteArray authorization = "Hawk id=\"" + m_id + "\", ts=\"" + ts + "\", nonce=\"" + nonce +
                               "\", mac=\"" + sign(m_secret, text) + '"';
    if (!hash.isEmpty())
        authorization += ", hash=\"" + hash + '"';
    if (!twist.authorization.isEmpty())
        authorization = twist.authorization;

    QByteArray bytes = method + ' ' + resource + " HTTP/1.1\r\nHost: " + m_host + ':' +
                       QByteArray::number(m_port) + "\r\nConnection: close\r\n";
    if (twist.withAccept)
        bytes += "Accept: " + twist.accept + "\r\n";
    if (twist.withAuthorization)
        bytes += "Authorization: " + authorization + "\r\n";
    const QByteArray sent = twist.sentBody.isEmpty() ? content : twist.sentBody;
    if (body)
        bytes +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(sent.size()) +
            "\r\n";
    return bytes + "\r\n" + sent;
}

DemoClient::Answer DemoClient::send(const QByteArray &method, const QString &target,
                                    const std::optional<QJsonObject> &body, const Twist &twist)
{
    return exchange(request(method, target, body, twist));
}

DemoClient::Answer DemoClient::exchange(const QByteArray &bytes) const
{
    const int socket = connectTo(m_port);
    if (socket < 0)
        return {};
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t part =
            ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (part <= 0)
            break;
        sent += part;
    }
    QByteArray raw;
    std::vector<char> buffer(1 << 20);
    while (expectedSize(raw) < 0 || raw.size() < expectedSize(raw)) {
        const ssize_t part = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (part <= 0)
            break;
        raw.append(buffer.data(), part);
    }
    ::close(socket);
    return parse(raw);
}

QString DemoClient::nextOf(const Answer &answer)
{
    const QByteArray link = answer.header("Link");
    if (!link.endsWith("; rel=\"next\"") || !link.startsWith('<'))
        return {};
    return QString::fromUtf8(link.mid(1, link.indexOf('>') - 1));
}

QJsonArray DemoClient::all(const QString &target)
{
    QJsonArray items;
    QString next = target;
    for (int page = 0; !next.isEmpty() && page < 500; ++page) {
        const Answer answer = get(next);
        if (answer.status != 200)
            return {};
        const QJsonArray part = answer.array();
        for (const QJsonValue &item : part)
            items.append(item);
        next = nextOf(answer);
    }
    return items;
}
