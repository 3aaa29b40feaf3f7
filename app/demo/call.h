// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/faults.h"
#include "app/demo/message.h"
#include "app/demo/state.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace demo {

/// One request on its way through a handler: what it asks for, on whose behalf, and the ways to
/// answer. Lives while State::mutex is held.
class Call
{
public:
    /// Texts a field was refused for, by field.
    using FieldErrors = QMap<QString, QString>;

    Call(const Request &request, State &state, const Faults &faults);

    const Request &request;
    State &state;
    const Faults &faults;
    Item *token = nullptr;
    int company = -1; ///< of the path, visible to the key
    QString id;       ///< last identifier of the path ({uuid} or {token_id})
    QString mac;      ///< of the path, as sent
    QUrlQuery query;

    QString param(const char *name) const;
    /// Absolute URI of a path below the base, e.g. "companies/".
    QString url(const QString &path) const;
    QString companyUuid() const { return state.companies[size_t(company)].uuid; }
    QString companyUrl(const QString &path = {}) const;
    /// True when the key's company is `other` or above it.
    bool sees(int other) const { return other >= 0 && state.isWithin(other, token->company); }

    /// The body as an object; the reply when it is none.
    tl::expected<QJsonObject, Reply> body() const;

    Reply json(int status, QJsonObject object, bool decorate = true) const;
    Reply created(const QJsonObject &object, const QString &location, bool decorate = true) const;
    Reply noContent() const;
    /// One page of `count` items with a link to the next.
    Reply list(qsizetype count, const std::function<QJsonObject(qsizetype)> &make,
               bool decorate = true) const;
    /// The same for items that are written as text.
    Reply listText(qsizetype count,
                   const std::function<void(qsizetype, QByteArray &)> &append) const;

    void audit(const char *action, const char *objectType, const QString &objectId,
               const QJsonObject &changes = {}) const;

private:
    QJsonObject decorated(QJsonObject object) const;
    QString nextLink(qsizetype page) const;

    QString m_origin;
};

Reply errorReply(int status, const char *field, const QString &text);
Reply notFound();
Reply forbiddenRole();
Reply takenMac();
Reply invalid(const Call::FieldErrors &errors);

/// Fields of a body that are unknown to the service and kept as they are.
QJsonObject unknownFieldsOf(const QJsonObject &object);
/// {field: {"old": .., "new": ..}} of what differs.
QJsonObject changesBetween(const QJsonObject &before, const QJsonObject &after);
/// Boolean, or the strings "true" and "false".
std::optional<bool> readBool(const QJsonValue &value);
/// Takes a text of 1 (or 0) to 255 characters from `body` into `doc` if it is there.
void takeText(const QJsonObject &body, QJsonObject &doc, const QString &field, bool mayBeEmpty,
              Call::FieldErrors &errors);
void takeSettings(const QJsonObject &body, QJsonObject &doc, Call::FieldErrors &errors);
void takeBool(const QJsonObject &body, QJsonObject &doc, const QString &field,
              Call::FieldErrors &errors);
/// True when `text` is empty or occurs in one of the fields of `object`, ignoring case.
bool matches(const QJsonObject &object, const QString &text, const QStringList &fields);
/// Sorts by a field, descending with a leading minus; leaves the order when it is empty.
void order(QList<QJsonObject> &objects, const QString &ordering);

} // namespace demo
