// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalfile.h"
#include "core/mirror/sealer.h"

#include <QTemporaryDir>

/// A journal on disk with a key, and plans to write into it.
namespace journaled {

inline const QString password = QStringLiteral("MARKED-password");
inline const QString oldPassword = QStringLiteral("MARKED-before");
inline const core::MacAddress first{0x000413A30001};
inline const core::MacAddress second{0x000413A30002};

inline core::Secret key(char fill = 'k')
{
    return core::Secret(QByteArray(core::Sealer::keySize, fill));
}

inline core::Company company(const char *uuid)
{
    core::Company company;
    company.uuid = QString::fromLatin1(uuid);
    company.name = company.uuid.toUpper();
    company.endpointsLink = QStringLiteral("https://service.example/") + company.uuid;
    return company;
}

/// The catalogue knows one setting that is no secret.
inline core::SecretSettings secrets()
{
    core::Setting open;
    open.uuid = QStringLiteral("s-server");
    open.paramName = QStringLiteral("setting_server");
    return core::SecretSettings({open});
}

inline core::FieldChange change(core::FieldChange::Field field, const QString &before,
                                const QString &after)
{
    core::FieldChange change;
    change.field = field;
    change.oldValue = before;
    change.newValue = after;
    return change;
}

/// Renaming one phone, and another user and password for the second, in another company.
inline core::Plan plan()
{
    core::Plan plan;
    plan.kind = core::Plan::Kind::Redirect;
    plan.warnings = {{core::PlanWarning::Kind::PlainHttpTarget, {second}}};
    plan.unchanged = {core::MacAddress(0x000413A30009)};
    core::Error error = core::Error::make(core::Error::Kind::InvalidInput);
    error.serviceCode = QStringLiteral("group_unknown");
    plan.excluded = {{core::MacAddress(0x000413A3000A), error}};
    core::PlanStep rename;
    rename.company = company("c1");
    rename.mac = first;
    rename.name = QStringLiteral("Zentrale \u00e4");
    rename.changes = {
        change(core::FieldChange::Field::Name, QStringLiteral("Old"), QStringLiteral("New"))};
    core::PlanStep secret;
    secret.company = company("c2");
    secret.mac = second;
    core::FieldChange pass = change(core::FieldChange::Field::Setting, oldPassword, password);
    pass.setting = QStringLiteral("s-pass");
    pass.paramName = QStringLiteral("http_client_pass");
    pass.secret = true;
    pass.oldKnown = false;
    secret.changes = {pass};
    plan.steps = {rename, secret};
    return plan;
}

inline core::RunStart start(const core::Plan &plan = journaled::plan())
{
    core::RunStart start;
    start.head.connection = QStringLiteral("connection-1");
    start.head.connectionName = QStringLiteral("Head office");
    start.head.account = QStringLiteral("https://service.example/ key-1");
    start.head.who = QStringLiteral("ada@desk");
    start.head.companies = plan.companyNames();
    start.head.source = QStringLiteral("company:\"Foo\" d735");
    start.head.kind = plan.kind;
    start.head.phones = plan.phoneCount();
    start.head.createdMs = 1'700'000'000'000;
    start.plan = plan;
    start.secrets = secrets();
    return start;
}

/// A document with a setting that is a secret.
inline QJsonObject document(const char *name, const QString &secret)
{
    const QJsonObject settings{
        {QStringLiteral("s-server"),
         QJsonObject{{QStringLiteral("value"), QStringLiteral("https://prov.example/")}}},
        {QStringLiteral("s-pass"), QJsonObject{{QStringLiteral("value"), secret}}}};
    return {{QStringLiteral("mac"), second.wire()},
            {QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("settings_manager"), settings}};
}

inline core::StepNote note(core::RunId run, int step, core::StepResult::State state,
                           const QJsonObject &before = {}, const QJsonObject &after = {})
{
    core::StepNote note;
    note.run = run;
    note.step = step;
    note.timeMs = 1'700'000'000'500 + step;
    note.result.state = state;
    note.result.before = before;
    note.result.after = after;
    return note;
}

} // namespace journaled
