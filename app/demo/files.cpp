// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/ids.h"
#include "app/demo/items.h"
#include "app/demo/router.h"

#include <QCryptographicHash>

namespace demo {

namespace {

constexpr QLatin1String folder("files/");

QJsonObject answer(const Call &call, const Item &file)
{
    QJsonObject object = file.doc;
    const QString self = call.companyUrl(folder + file.id);
    object.insert(
        QStringLiteral("links"),
        QJsonObject{{QStringLiteral("self"), self},
                    {QStringLiteral("content"), QString(self + QStringLiteral("/content"))}});
    return object;
}

bool isKind(const QString &kind)
{
    static const QStringList kinds{QStringLiteral("ui_customisation"),
                                   QStringLiteral("music_on_hold"),
                                   QStringLiteral("default_settings"),
                                   QStringLiteral("minibrowser_xml"),
                                   QStringLiteral("xml_directory"),
                                   QStringLiteral("license"),
                                   QStringLiteral("replacement_plan"),
                                   QStringLiteral("server_certificate"),
                                   QStringLiteral("tbook"),
                                   QStringLiteral("tr069_parameters")};
    return kinds.contains(kind);
}

Call::FieldErrors take(Call &call, const QJsonObject &body, QJsonObject &doc)
{
    Call::FieldErrors errors;
    takeText(body, doc, QStringLiteral("name"), false, errors);
    const auto takeList = [&](const QString &field, auto known) {
        if (!body.contains(field))
            return;
        const QJsonArray values = body.value(field).toArray();
        for (const QJsonValue &value : values) {
            if (!known(value.toString()))
                errors.insert(field, QStringLiteral("%1 is unknown.").arg(value.toString()));
        }
        if (!body.value(field).isArray())
            errors.insert(field, QStringLiteral("A list is expected."));
        doc.insert(field, values);
    };
    takeList(QStringLiteral("provisioning_profiles"), [&](const QString &id) {
        const Item *profile = call.state.profiles.find(id);
        return profile && profile->company == call.company;
    });
    takeList(QStringLiteral("endpoints"), [&](const QString &text) {
        const auto mac = parseMac(text);
        const quint32 index = mac ? call.state.fleet.find(*mac) : Fleet::none;
        return index != Fleet::none && int(call.state.fleet.at(index).company) == call.company;
    });
    return errors;
}

Reply list(Call &call)
{
    QList<QJsonObject> objects;
    for (const Item *item : call.state.files.ofCompany(call.company)) {
        if (matches(item->doc, call.param("search"), {QStringLiteral("name")}))
            objects.append(answer(call, *item));
    }
    return call.list(objects.size(), [&](qsizetype i) { return objects.at(i); });
}

Reply get(Call &call)
{
    const Item *file = itemOfPath(call, call.state.files);
    return file ? call.json(200, answer(call, *file)) : notFound();
}

Reply content(Call &call)
{
    const Item *file = itemOfPath(call, call.state.files);
    if (!file)
        return notFound();
    Reply reply;
    reply.contentType = "application/octet-stream";
    reply.body = file->content;
    return reply;
}

Reply create(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const QString id = randomHex();
    const QString kind = body->value(QStringLiteral("file_type")).toString();
    QJsonObject doc{{QStringLiteral("uuid"), id},
                    {QStringLiteral("company"), call.companyUuid()},
                    {QStringLiteral("file_type"), kind},
                    {QStringLiteral("created"), timeText(nowSeconds())},
                    {QStringLiteral("provisioning_profiles"), QJsonArray()},
                    {QStringLiteral("endpoints"), QJsonArray()}};
    Call::FieldErrors errors = take(call, *body, doc);
    if (!doc.contains(QStringLiteral("name")))
        errors.insert(QStringLiteral("name"), QStringLiteral("This field is required."));
    if (!isKind(kind))
        errors.insert(QStringLiteral("file_type"), QStringLiteral("Unknown kind of file."));
    const QString field = QStringLiteral("content_base64");
    const auto decoded = QByteArray::fromBase64Encoding(body->value(field).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!body->value(field).isString() || !decoded)
        errors.insert(field, QStringLiteral("Not base64."));
    if (!errors.isEmpty())
        return invalid(errors);
    doc.insert(QStringLiteral("size"), decoded.decoded.size());
    doc.insert(QStringLiteral("sha256"),
               QString::fromLatin1(
                   QCryptographicHash::hash(decoded.decoded, QCryptographicHash::Sha256).toHex()));
    Item *file = call.state.files.add(id, call.company, doc);
    file->content = decoded.decoded;
    call.audit("create", "file", id);
    return call.created(answer(call, *file), call.companyUrl(folder + id));
}

Reply update(Call &call)
{
    Item *file = itemOfPath(call, call.state.files);
    if (!file)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    QJsonObject doc = file->doc;
    if (const auto errors = take(call, *body, doc); !errors.isEmpty())
        return invalid(errors);
    call.audit("update", "file", file->id, changesBetween(file->doc, doc));
    file->doc = doc;
    return call.json(200, answer(call, *file));
}

Reply remove(Call &call)
{
    const Item *file = itemOfPath(call, call.state.files);
    if (!file)
        return notFound();
    call.audit("delete", "file", file->id);
    call.state.files.remove(file);
    return call.noContent();
}

} // namespace

void addFileRoutes(Router &router)
{
    constexpr auto all = "companies/{company}/files/";
    constexpr auto one = "companies/{company}/files/{uuid}";
    router.add("GET", all, "files.read", list);
    router.add("POST", all, "files.write", create);
    router.add("GET", one, "files.read", get);
    router.add("PATCH", one, "files.write", update);
    router.add("DELETE", one, "files.write", remove);
    router.add("GET", "companies/{company}/files/{uuid}/content", "files.read", content);
}

} // namespace demo
