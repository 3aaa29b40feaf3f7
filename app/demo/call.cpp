// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/call.h"

#include "app/demo/ids.h"
#include "app/demo/phonedata.h"

#include <QJsonDocument>

#include <algorithm>

namespace demo {

namespace {
constexpr qsizetype defaultPageSize = 20;
constexpr qsizetype mostPageSize = 1000;
constexpr qsizetype repeatedItems = 3; // of the fault duplicate-pages
} // namespace

Call::Call(const Request &r, State &s, const Faults &f)
    : request(r)
    , state(s)
    , faults(f)
    , query(QString::fromUtf8(r.query()))
    , m_origin(f.foreignLinks ? f.foreignOrigin
                              : QStringLiteral("http://") + QString::fromUtf8(r.host))
{}

QString Call::param(const char *name) const
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

QString Call::url(const QString &path) const
{
    return m_origin + QStringLiteral("/api/v1/") + path;
}

QString Call::companyUrl(const QString &path) const
{
    const QString base = url(QStringLiteral("companies/") + companyUuid());
    return path.isEmpty() ? base : base + u'/' + path;
}

tl::expected<QJsonObject, Reply> Call::body() const
{
    const QByteArray type = request.contentType.split(';').constFirst().trimmed();
    if (type.toLower() != "application/json")
        return tl::unexpected(errorReply(400, "detail", QStringLiteral("Send application/json.")));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(errorReply(
            400, "error", QStringLiteral("Malformed JSON: %1.").arg(error.errorString())));
    if (!document.isObject())
        return tl::unexpected(errorReply(400, "error", QStringLiteral("An object is expected.")));
    return document.object();
}

QJsonObject Call::decorated(QJsonObject object) const
{
    if (!faults.unknownFields || object.contains(unknownFieldName()))
        return object;
    const QString uuid = object.value(QStringLiteral("uuid")).toString();
    object.insert(unknownFieldName(), unknownField(uuid));
    return object;
}

Reply Call::json(int status, QJsonObject object, bool decorate) const
{
    Reply reply;
    reply.status = status;
    reply.effect = request.method != "GET" && status < 300;
    reply.body = QJsonDocument(decorate ? decorated(std::move(object)) : object)
                     .toJson(QJsonDocument::Compact);
    return reply;
}

Reply Call::created(const QJsonObject &object, const QString &location, bool decorate) const
{
    Reply reply = json(201, object, decorate);
    reply.headers.emplaceBack("Location", location.toUtf8());
    return reply;
}

Reply Call::noContent() const
{
    Reply reply;
    reply.status = 204;
    reply.effect = true;
    return reply;
}

QString Call::nextLink(qsizetype page) const
{
    QUrlQuery next = query;
    next.removeAllQueryItems(QStringLiteral("page"));
    next.addQueryItem(QStringLiteral("page"), QString::number(page));
    return m_origin + QString::fromUtf8(request.path()) + u'?' + next.toString(QUrl::FullyEncoded);
}

Reply Call::list(qsizetype count, const std::function<QJsonObject(qsizetype)> &make,
                 bool decorate) const
{
    return listText(count, [&](qsizetype i, QByteArray &to) {
        to += QJsonDocument(decorate ? decorated(make(i)) : make(i)).toJson(QJsonDocument::Compact);
    });
}

Reply Call::listText(qsizetype count,
                     const std::function<void(qsizetype, QByteArray &)> &append) const
{
    const auto number = [this](const char *name, qsizetype fallback) -> qsizetype {
        const QString text = param(name);
        bool ok = true;
        const qsizetype value = text.isEmpty() ? fallback : text.toLongLong(&ok);
        return ok ? value : 0;
    };
    const qsizetype size = std::min(
        {number("page_size", defaultPageSize), mostPageSize, qsizetype(state.options.pageSize)});
    const qsizetype page = number("page", 1);
    if (size < 1)
        return invalid(
            {{QStringLiteral("page_size"), QStringLiteral("Not a number from 1 to 1000.")}});
    if (page < 1)
        return invalid({{QStringLiteral("page"), QStringLiteral("Not a page number.")}});
    qsizetype stride = size;
    if (faults.duplicatePages)
        stride = std::max<qsizetype>(1, size - repeatedItems);
    else if (faults.shiftingPages)
        stride = std::max<qsizetype>(1, size - 1);
    qsizetype first = (page - 1) * stride;
    if (faults.endlessPages && count > 0)
        first %= count;
    if (first >= count && page > 1)
        return errorReply(404, "detail", QStringLiteral("Invalid page."));
    const qsizetype last = std::min(count, first + size);
    Reply reply;
    reply.body = "[";
    for (qsizetype i = first; i < last; ++i) {
        if (i > first)
            reply.body += ',';
        append(i, reply.body);
    }
    reply.body += ']';
    if (last < count || faults.endlessPages)
        reply.headers.emplaceBack(
            "Link", QByteArray('<' + nextLink(page + 1).toUtf8() + ">; rel=\"next\""));
    return reply;
}

void Call::audit(const char *action, const char *objectType, const QString &objectId,
                 const QJsonObject &changes) const
{
    state.audit(company >= 0 ? company : token->company, token->id, QString::fromLatin1(action),
                {QString::fromLatin1(objectType), objectId}, changes);
}

Reply errorReply(int status, const char *field, const QString &text)
{
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(QJsonObject{{QString::fromLatin1(field), text}})
                     .toJson(QJsonDocument::Compact);
    return reply;
}

Reply notFound()
{
    return errorReply(404, "error", QStringLiteral("Not found."));
}

Reply forbiddenRole()
{
    return errorReply(403, "detail", QStringLiteral("The role of this key does not allow it."));
}

Reply takenMac()
{
    Reply reply;
    reply.status = 403;
    reply.body = "{\"code\":\"taken_mac_or_forbidden\","
                 "\"message\":\"The MAC address is taken or may not be used.\"}";
    return reply;
}

Reply invalid(const Call::FieldErrors &errors)
{
    QJsonObject fields;
    for (auto it = errors.cbegin(); it != errors.cend(); ++it)
        fields.insert(it.key(), QJsonArray{it.value()});
    Reply reply;
    reply.status = 400;
    reply.body =
        QJsonDocument(QJsonObject{{QStringLiteral("message"), QStringLiteral("Invalid data.")},
                                  {QStringLiteral("errors"), fields}})
            .toJson(QJsonDocument::Compact);
    return reply;
}

QJsonObject unknownFieldsOf(const QJsonObject &object)
{
    QJsonObject unknown;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().startsWith(QLatin1String("x_")))
            unknown.insert(it.key(), it.value());
    }
    return unknown;
}

QJsonObject changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject changes;
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (before.value(key) != after.value(key) && key != QLatin1String("updated"))
            changes.insert(key, QJsonObject{{QStringLiteral("old"), before.value(key)},
                                            {QStringLiteral("new"), after.value(key)}});
    }
    return changes;
}

std::optional<bool> readBool(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.toString() == QLatin1String("true"))
        return true;
    if (value.toString() == QLatin1String("false"))
        return false;
    return std::nullopt;
}

void takeText(const QJsonObject &body, QJsonObject &doc, const QString &field, bool mayBeEmpty,
              Call::FieldErrors &errors)
{
    if (!body.contains(field))
        return;
    const QJsonValue value = body.value(field);
    const QString text = value.toString();
    const bool wiped = value.isNull() && mayBeEmpty;
    if ((!value.isString() && !wiped) || (text.isEmpty() && !mayBeEmpty) || text.size() > 255)
        errors.insert(
            field,
            QStringLiteral("A text of %1 to 255 characters is expected.").arg(mayBeEmpty ? 0 : 1));
    else
        doc.insert(field, text);
}

void takeSettings(const QJsonObject &body, QJsonObject &doc, Call::FieldErrors &errors)
{
    const QString field = QStringLiteral("settings_manager");
    if (!body.contains(field))
        return;
    const QJsonValue value = body.value(field);
    if (!value.isObject() && !value.isNull()) {
        errors.insert(field, QStringLiteral("A map from setting to value is expected."));
        return;
    }
    const QJsonObject settings = value.toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        // Values of any shape are kept; what cannot be a setting's identifier is refused.
        const QString key = it.key();
        const bool uuid = key.size() == 32 && std::all_of(key.begin(), key.end(), [](QChar c) {
                              return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                          });
        if (!uuid)
            errors.insert(field, QStringLiteral("%1 is no setting.").arg(key));
    }
    doc.insert(field, settings);
}

void takeBool(const QJsonObject &body, QJsonObject &doc, const QString &field,
              Call::FieldErrors &errors)
{
    if (!body.contains(field))
        return;
    if (const std::optional<bool> value = readBool(body.value(field)))
        doc.insert(field, *value);
    else
        errors.insert(field, QStringLiteral("A boolean is expected."));
}

bool matches(const QJsonObject &object, const QString &text, const QStringList &fields)
{
    return text.isEmpty() || std::any_of(fields.begin(), fields.end(), [&](const QString &field) {
               return object.value(field).toString().contains(text, Qt::CaseInsensitive);
           });
}

void order(QList<QJsonObject> &objects, const QString &ordering)
{
    if (ordering.isEmpty())
        return;
    const bool descending = ordering.startsWith(u'-');
    const QString field = descending ? ordering.mid(1) : ordering;
    std::stable_sort(objects.begin(), objects.end(), [&](const auto &a, const auto &b) {
        const int difference =
            a.value(field).toString().compare(b.value(field).toString(), Qt::CaseInsensitive);
        return descending ? difference > 0 : difference < 0;
    });
}

} // namespace demo
