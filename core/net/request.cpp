// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/request.h"

namespace core {

namespace {

Request make(Request::Verb verb, const QString &path, const QUrl &url, const QByteArray &body)
{
    Request request;
    request.verb = verb;
    request.path = path;
    request.url = url;
    request.body = body;
    if (verb != Request::Verb::Get && verb != Request::Verb::Delete)
        request.contentType = QByteArrayLiteral("application/json");
    if (verb == Request::Verb::Delete)
        request.expectJson = Request::JsonShape::None;
    return request;
}

} // namespace

Request Request::get(const QString &path, const Query &query)
{
    Request request = make(Verb::Get, path, {}, {});
    request.query = query;
    return request;
}

Request Request::get(const QUrl &url)
{
    return make(Verb::Get, {}, url, {});
}

Request Request::put(const QString &path, const QByteArray &json)
{
    return make(Verb::Put, path, {}, json);
}

Request Request::put(const QUrl &url, const QByteArray &json)
{
    return make(Verb::Put, {}, url, json);
}

Request Request::post(const QString &path, const QByteArray &json)
{
    return make(Verb::Post, path, {}, json);
}

Request Request::post(const QUrl &url, const QByteArray &json)
{
    return make(Verb::Post, {}, url, json);
}

Request Request::patch(const QString &path, const QByteArray &json)
{
    return make(Verb::Patch, path, {}, json);
}

Request Request::patch(const QUrl &url, const QByteArray &json)
{
    return make(Verb::Patch, {}, url, json);
}

Request Request::del(const QString &path)
{
    return make(Verb::Delete, path, {}, {});
}

Request Request::del(const QUrl &url)
{
    return make(Verb::Delete, {}, url, {});
}

QString Request::pathSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QByteArray Request::verbName() const
{
    switch (verb) {
    case Verb::Get:
        return QByteArrayLiteral("GET");
    case Verb::Put:
        return QByteArrayLiteral("PUT");
    case Verb::Post:
        return QByteArrayLiteral("POST");
    case Verb::Patch:
        return QByteArrayLiteral("PATCH");
    case Verb::Delete:
        return QByteArrayLiteral("DELETE");
    }
    return {};
}

} // namespace core
