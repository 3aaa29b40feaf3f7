// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/endpointtext.h"
#include "app/demo/ids.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

#include <QJsonDocument>

namespace demo {

QJsonObject endpointAnswer(const Call &call, const Phone &phone)
{
    QJsonObject object = phoneObject(call.state, phone, call.faults.unknownFields);
    const QString company =
        call.url(QStringLiteral("companies/") + call.state.companies[phone.company].uuid);
    const QString self =
        company + QStringLiteral("/endpoints/") + object.value(QStringLiteral("mac")).toString();
    QJsonObject links{{QStringLiteral("self"), self},
                      {QStringLiteral("company"), company},
                      {QStringLiteral("logs"), QString(self + QStringLiteral("/logs/"))},
                      {QStringLiteral("actions"), QString(self + QStringLiteral("/actions/"))}};
    if (const Item *profile = call.state.profiles.find(phone.profile))
        links.insert(QStringLiteral("provisioning_profile"),
                     QString(company + QStringLiteral("/provisioning-profiles/") + profile->id));
    object.insert(QStringLiteral("links"), links);
    return object;
}

Phone *phoneOfPath(Call &call)
{
    const std::optional<quint64> mac = parseMac(call.mac);
    const quint32 index = mac ? call.state.fleet.find(*mac) : Fleet::none;
    if (index == Fleet::none || call.state.fleet.at(index).company != quint32(call.company))
        return nullptr;
    return &call.state.fleet.at(index);
}

namespace {

struct Filter
{
    QString status;
    QString group;
    quint32 profile = 0;
    bool byProfile = false;

    bool passes(const Phone &phone) const
    {
        return (status.isEmpty() || statusText(phone.status) == status) &&
               (group.isEmpty() || (phone.model >= 0 && groupUuid(groupOf(phone)) == group)) &&
               (!byProfile || phone.profile == profile);
    }
};

Filter filterOf(Call &call)
{
    Filter filter{call.param("status"), call.param("product_group"), 0, false};
    if (const QString id = call.param("provisioning_profile"); !id.isEmpty()) {
        const Item *profile = call.state.profiles.find(id);
        filter.profile = profile ? profile->handle : 0xffffffff;
        filter.byProfile = true;
    }
    return filter;
}

Reply listAsText(Call &call, const std::vector<quint32> &found)
{
    const EndpointText text(call);
    return call.listText(qsizetype(found.size()), [&](qsizetype i, QByteArray &to) {
        const Phone &phone = call.state.fleet.at(found[size_t(i)]);
        if (phone.has(Phone::Written) || call.faults.unknownFields)
            to += QJsonDocument(endpointAnswer(call, phone)).toJson(QJsonDocument::Compact);
        else
            text.append(phone, to);
    });
}

Reply list(Call &call)
{
    const Filter filter = filterOf(call);
    const QString search = call.param("search");
    const QString ordering = call.param("ordering");
    const Fleet &fleet = call.state.fleet;
    std::vector<quint32> found;
    for (const quint32 index : fleet.ofCompany(call.company)) {
        if (filter.passes(fleet.at(index)))
            found.push_back(index);
    }
    const auto answer = [&](quint32 index) { return endpointAnswer(call, fleet.at(index)); };
    if (search.isEmpty() && ordering.isEmpty())
        return listAsText(call, found);
    QList<QJsonObject> objects;
    const QStringList fields{QStringLiteral("mac"), QStringLiteral("name"),
                             QStringLiteral("last_ip")};
    for (const quint32 index : found) {
        const QJsonObject object = answer(index);
        if (matches(object, search, fields))
            objects.append(object);
    }
    order(objects, ordering);
    return call.list(
        objects.size(), [&](qsizetype i) { return objects.at(i); }, false);
}

Reply get(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    return phone ? call.json(200, endpointAnswer(call, *phone), false) : notFound();
}

Reply remove(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    const QString mac = macText(phone->mac);
    call.state.removePhone(call.state.fleet.find(phone->mac));
    call.audit("delete", "endpoint", mac);
    return call.noContent();
}

QString validity(const Call &call, std::optional<quint64> mac)
{
    if (!mac)
        return QStringLiteral("malformed_mac");
    if (!isVendorMac(*mac))
        return QStringLiteral("unknown_mac");
    const quint32 index = call.state.fleet.find(*mac);
    if (index == Fleet::none)
        return QStringLiteral("available");
    return call.sees(int(call.state.fleet.at(index).company))
               ? QStringLiteral("owned")
               : QStringLiteral("taken_mac_or_forbidden");
}

Reply validate(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const QJsonArray macs = body->value(QStringLiteral("macs")).toArray();
    if (macs.isEmpty() || macs.size() > 1000)
        return invalid(
            {{QStringLiteral("macs"), QStringLiteral("1 to 1000 addresses are expected.")}});
    QByteArray lines;
    for (const QJsonValue &value : macs) {
        const QString text = value.toString();
        const std::optional<quint64> mac = parseMac(text);
        const QString status = validity(call, mac);
        const int model = mac ? modelOfMac(*mac) : -1;
        const bool tell = model >= 0 && status != QLatin1String("taken_mac_or_forbidden");
        const QJsonObject line{
            {QStringLiteral("mac"), text},
            {QStringLiteral("status"), status},
            {QStringLiteral("product"), tell ? QJsonValue(productUuid(model)) : QJsonValue()},
            {QStringLiteral("product_group"),
             tell ? QJsonValue(groupUuid(models()[size_t(model)].group)) : QJsonValue()}};
        lines += (lines.isEmpty() ? "" : ",") + call.json(200, line).body;
    }
    Reply reply;
    reply.body = '[' + lines + ']';
    return reply;
}

} // namespace

void addEndpointRoutes(Router &router)
{
    router.add("GET", "companies/{company}/endpoints/", "endpoints.read", list);
    router.add("POST", "companies/{company}/endpoints/validate", "endpoints.read", validate);
    router.add("GET", "companies/{company}/endpoints/{mac}", "endpoints.read", get);
    router.add("DELETE", "companies/{company}/endpoints/{mac}", "endpoints.write", remove);
}

} // namespace demo
