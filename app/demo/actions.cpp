// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/ids.h"
#include "app/demo/items.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

#include <QDateTime>

namespace demo {

namespace {

enum Stage { Queued, Sent, Finished };

/// Moves an action on as time goes by; what it does to the phone happens when it is done.
void advance(Call &call, Item &action)
{
    if (action.uses == Finished)
        return;
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - action.content.toLongLong();
    const int step = std::max(1, call.state.options.actionStepMs);
    const QString state = QStringLiteral("state");
    if (age >= step && action.uses == Queued) {
        action.uses = Sent;
        action.doc.insert(state, QStringLiteral("sent"));
    }
    const quint32 index = call.state.fleet.find(
        parseMac(action.doc.value(QStringLiteral("mac")).toString()).value_or(0));
    const bool reachable = index != Fleet::none && call.state.fleet.at(index).has(Phone::Remote);
    if (age < step * (reachable ? 2 : 4))
        return;
    action.uses = Finished;
    action.doc.insert(QStringLiteral("finished"), timeText(nowSeconds()));
    if (!reachable) {
        action.doc.insert(state, QStringLiteral("expired"));
        action.doc.insert(QStringLiteral("error"), QStringLiteral("The phone did not answer."));
        return;
    }
    Phone &phone = call.state.fleet.at(index);
    action.doc.insert(state, QStringLiteral("done"));
    phone.lastSeen = quint32(nowSeconds());
    const QString wanted = action.doc.value(QStringLiteral("firmware")).toString();
    const auto [first, last] = firmwareRange(phone.model);
    for (int i = first; i < last; ++i) {
        if (firmwareUuid(i) == wanted)
            phone.firmware = qint16(i);
    }
    call.state.log(phone, LogEvent::RemoteAction);
}

QJsonObject answer(const Call &call, const Item &action)
{
    QJsonObject object = action.doc;
    const QString phone = call.companyUrl(QStringLiteral("endpoints/") + call.mac);
    object.insert(QStringLiteral("links"),
                  QJsonObject{{QStringLiteral("self"),
                               QString(phone + QStringLiteral("/actions/") + action.id)},
                              {QStringLiteral("endpoint"), phone}});
    return object;
}

Reply list(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    QList<QJsonObject> newestFirst;
    for (Item *action : call.state.actions.ofCompany(call.company)) {
        if (action->doc.value(QStringLiteral("mac")).toString() != macText(phone->mac))
            continue;
        advance(call, *action);
        newestFirst.prepend(answer(call, *action));
    }
    return call.list(newestFirst.size(), [&](qsizetype i) { return newestFirst.at(i); });
}

Reply get(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    Item *action = itemOfPath(call, call.state.actions);
    if (!phone || !action ||
        action->doc.value(QStringLiteral("mac")).toString() != macText(phone->mac))
        return notFound();
    advance(call, *action);
    return call.json(200, answer(call, *action));
}

Call::FieldErrors check(const QJsonObject &body, const Phone &phone)
{
    Call::FieldErrors errors;
    const QString action = body.value(QStringLiteral("action")).toString();
    static const QStringList known{QStringLiteral("reboot"), QStringLiteral("resync"),
                                   QStringLiteral("factory_reset"),
                                   QStringLiteral("firmware_update")};
    if (!known.contains(action))
        errors.insert(QStringLiteral("action"), QStringLiteral("Unknown action."));
    if (action != QLatin1String("firmware_update"))
        return errors;
    const Catalogue &catalogue = Catalogue::instance();
    const QString wanted = body.value(QStringLiteral("firmware")).toString();
    const QJsonObject *firmware = catalogue.find(catalogue.firmwares(), wanted);
    if (!firmware ||
        firmware->value(QStringLiteral("product")).toString() != productUuid(phone.model))
        errors.insert(QStringLiteral("firmware"), QStringLiteral("No image for this model."));
    return errors;
}

Reply create(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    const auto body = call.body();
    if (!body)
        return body.error();
    if (phone->model < 0 || !models()[size_t(phone->model)].remote)
        return errorReply(400, "message", QStringLiteral("This model cannot be managed remotely."));
    if (const auto errors = check(*body, *phone); !errors.isEmpty())
        return invalid(errors);
    const QString id = randomHex();
    Item *action = call.state.actions.add(
        id, call.company,
        {{QStringLiteral("uuid"), id},
         {QStringLiteral("mac"), macText(phone->mac)},
         {QStringLiteral("action"), body->value(QStringLiteral("action"))},
         {QStringLiteral("firmware"), body->value(QStringLiteral("firmware")).isString()
                                          ? body->value(QStringLiteral("firmware"))
                                          : QJsonValue()},
         {QStringLiteral("state"), QStringLiteral("queued")},
         {QStringLiteral("error"), QJsonValue()},
         {QStringLiteral("created"), timeText(nowSeconds())},
         {QStringLiteral("finished"), QJsonValue()}});
    action->content = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
    call.audit("action", "endpoint", macText(phone->mac));
    const QJsonObject object = answer(call, *action);
    Reply reply = call.json(202, object);
    reply.headers.emplaceBack("Location", object.value(QStringLiteral("links"))
                                              .toObject()
                                              .value(QStringLiteral("self"))
                                              .toString()
                                              .toUtf8());
    return reply;
}

} // namespace

void addActionRoutes(Router &router)
{
    constexpr auto all = "companies/{company}/endpoints/{mac}/actions/";
    router.add("GET", all, "endpoints.read", list);
    router.add("POST", all, "actions.write", create);
    router.add("GET", "companies/{company}/endpoints/{mac}/actions/{uuid}", "endpoints.read", get);
}

} // namespace demo
