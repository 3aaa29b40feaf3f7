// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/ids.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

namespace demo {

namespace {

/// What a field that is left out of a PUT becomes.
QJsonObject blank()
{
    return {{QStringLiteral("name"), QString()},
            {QStringLiteral("autoprovisioning_enabled"), true},
            {QStringLiteral("provisioning_profile"), QJsonValue()},
            {QStringLiteral("settings_manager"), QJsonObject()},
            {QStringLiteral("warranty_exp_warning_period"), 3}};
}

void takeProfile(Call &call, const QJsonObject &body, QJsonObject &doc, int model,
                 Call::FieldErrors &errors)
{
    const QString field = QStringLiteral("provisioning_profile");
    if (!body.contains(field))
        return;
    const QJsonValue value = body.value(field);
    const Item *profile = call.state.profiles.find(value.toString());
    if (value.isNull()) {
        doc.insert(field, value);
        return;
    }
    if (!profile || profile->company != call.company) {
        errors.insert(field, QStringLiteral("Unknown profile."));
        return;
    }
    const QString group = profile->doc.value(QStringLiteral("product_group")).toString();
    if (model >= 0 && group != groupUuid(models()[size_t(model)].group))
        errors.insert(field, QStringLiteral("The profile is for another product group."));
    doc.insert(field, profile->id);
}

Call::FieldErrors take(Call &call, const QJsonObject &body, QJsonObject &doc, int model)
{
    Call::FieldErrors errors;
    takeText(body, doc, QStringLiteral("name"), true, errors);
    takeBool(body, doc, QStringLiteral("autoprovisioning_enabled"), errors);
    takeProfile(call, body, doc, model, errors);
    takeSettings(body, doc, errors);
    const QString period = QStringLiteral("warranty_exp_warning_period");
    if (body.contains(period)) {
        const QJsonValue value = body.value(period);
        const double months = value.toDouble(-1);
        if (value.isNull() || (months >= 0 && months == double(int(months))))
            doc.insert(period, value);
        else
            errors.insert(period, QStringLiteral("A number of months is expected."));
    }
    const QJsonObject unknown = unknownFieldsOf(body);
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        doc.insert(it.key(), it.value());
    return errors;
}

Reply malformedMac()
{
    Reply reply = errorReply(400, "message", QStringLiteral("Not a MAC address."));
    reply.body.insert(1, "\"code\":\"malformed_mac\",");
    return reply;
}

Reply unknownMac()
{
    Reply reply = errorReply(400, "message", QStringLiteral("Not an address of a known device."));
    reply.body.insert(1, "\"code\":\"unknown_mac\",");
    return reply;
}

/// Why the address cannot be registered in the company of the path, if it cannot.
std::optional<Reply> refusal(const Call &call, quint64 mac)
{
    if (!isVendorMac(mac))
        return unknownMac();
    const quint32 index = call.state.fleet.find(mac);
    if (index == Fleet::none)
        return std::nullopt;
    const int holder = int(call.state.fleet.at(index).company);
    if (holder == call.company)
        return std::nullopt;
    if (!call.sees(holder))
        return takenMac();
    return errorReply(
        403, "message",
        QStringLiteral("User does not have permission to the endpoint %1.").arg(macText(mac)));
}

Reply store(Call &call, quint64 mac, const QJsonObject &body, bool creating)
{
    QJsonObject doc = blank();
    if (const auto errors = take(call, body, doc, modelOfMac(mac)); !errors.isEmpty())
        return invalid(errors);
    Phone &phone = creating ? call.state.registerPhone(mac, call.company)
                            : call.state.fleet.at(call.state.fleet.find(mac));
    const QJsonObject before = creating ? QJsonObject() : call.state.written(phone);
    call.state.write(phone, doc);
    call.audit(creating ? "create" : "update", "endpoint", macText(mac),
               changesBetween(before, doc));
    const QJsonObject answer = endpointAnswer(call, phone);
    if (!creating)
        return call.json(200, answer, false);
    return call.created(answer, call.companyUrl(QStringLiteral("endpoints/") + macText(mac)),
                        false);
}

Reply put(Call &call)
{
    const std::optional<quint64> mac = parseMac(call.mac);
    if (!mac)
        return malformedMac();
    const auto body = call.body();
    if (!body)
        return body.error();
    const QString field = QStringLiteral("mac");
    if (!body->contains(field))
        return invalid({{field, QStringLiteral("This field is required.")}});
    if (parseMac(body->value(field).toString()) != mac)
        return invalid({{field, QStringLiteral("Differs from the path.")}});
    if (auto refused = refusal(call, *mac))
        return *refused;
    return store(call, *mac, *body, call.state.fleet.find(*mac) == Fleet::none);
}

Reply post(Call &call)
{
    const auto body = call.body();
    if (!body)
        return body.error();
    const QString field = QStringLiteral("mac");
    if (!body->contains(field))
        return invalid({{field, QStringLiteral("This field is required.")}});
    const std::optional<quint64> mac = parseMac(body->value(field).toString());
    if (!mac)
        return malformedMac();
    if (auto refused = refusal(call, *mac))
        return *refused;
    if (call.state.fleet.find(*mac) != Fleet::none)
        return invalid({{field, QStringLiteral("The company has this phone already.")}});
    return store(call, *mac, *body, true);
}

Reply patch(Call &call)
{
    Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    const QJsonObject before = call.state.written(*phone);
    QJsonObject doc = before;
    if (call.faults.unknownFields && !phone->has(Phone::Written))
        addUnknownFields(doc, macText(phone->mac));
    if (const auto errors = take(call, *body, doc, phone->model); !errors.isEmpty())
        return invalid(errors);
    call.state.write(*phone, doc);
    call.audit("update", "endpoint", macText(phone->mac), changesBetween(before, doc));
    return call.json(200, endpointAnswer(call, *phone), false);
}

} // namespace

void addEndpointWriteRoutes(Router &router)
{
    router.add("POST", "companies/{company}/endpoints/", "endpoints.write", post);
    router.add("PUT", "companies/{company}/endpoints/{mac}", "endpoints.write", put);
    router.add("PATCH", "companies/{company}/endpoints/{mac}", "endpoints.write", patch);
}

} // namespace demo
