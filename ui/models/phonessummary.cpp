// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonessummary.h"

#include "ui/models/fleet.h"
#include "ui/models/words.h"

#include <QLocale>
#include <QMap>
#include <QSet>

namespace ui {

using core::FleetKind;

namespace {

/// "HQ > North > Foo".
QString path(const core::FleetDictionary &companies, core::FleetId id)
{
    QStringList names;
    for (core::FleetId left = companies.size(); id != 0 && left > 0; --left) {
        names.prepend(companies.name(id));
        id = companies.at(id).parent;
    }
    names.removeAll(QString());
    return names.join(QStringLiteral(" \u203A "));
}

} // namespace

PhonesSummary::PhonesSummary(int phones, const core::FleetDictionaries &names,
                             const std::optional<core::FleetCommon> &common)
    : m_phones(phones)
    , m_names(names)
    , m_common(common)
{
    if (!common)
        return;
    for (const core::FleetId id : common->of(FleetKind::Company)) {
        const QString its = Fleet::company(names[FleetKind::Company].at(id).key).connection;
        if (!m_connections.contains(its))
            m_connections.append(its);
    }
}

QString PhonesSummary::title() const
{
    return tr("%Ln phone(s)", nullptr, m_phones);
}

QString PhonesSummary::subtitle() const
{
    if (!m_common)
        return tr("Counting what they have in common\u2026");
    if (m_connections.size() > 1)
        return tr("They are phones of %Ln connections. Select phones of one connection to change "
                  "them.",
                  nullptr, int(m_connections.size()));
    return tr("What they have in common");
}

QString PhonesSummary::shared(FleetKind kind) const
{
    // Two ids may be called the same: a model that is told and one that the address suggests.
    QSet<QString> names;
    for (const core::FleetId id : m_common->of(kind))
        names.insert(kind == FleetKind::Company ? m_names[kind].at(id).key
                                                : m_names[kind].name(id));
    if (names.size() != 1)
        return tr("%Ln different", nullptr, int(names.size()));
    const core::FleetId any = m_common->of(kind).front();
    const QString name =
        kind == FleetKind::Company ? path(m_names[kind], any) : m_names[kind].name(any);
    return name.isEmpty() ? tr("none") : name;
}

QList<Property> PhonesSummary::properties() const
{
    if (!m_common)
        return {};
    QMap<QString, quint32> statuses;
    for (auto it = m_common->statuses.cbegin(); it != m_common->statuses.cend(); ++it) {
        const QString &word = m_names[FleetKind::Status].name(it.key());
        statuses[word.isEmpty() ? Words::status(core::Endpoint()) : word] += *it;
    }
    QStringList counts;
    for (auto it = statuses.cbegin(); it != statuses.cend(); ++it)
        counts += QStringLiteral("%1 %2").arg(QLocale().toString(*it), it.key());
    return {{QStringLiteral("status"), tr("Status"), counts.join(u'\n')},
            {QStringLiteral("model"), tr("Model"), shared(FleetKind::Product)},
            {QStringLiteral("company"), tr("Company"), shared(FleetKind::Company)},
            {QStringLiteral("profile"), tr("Profile"), shared(FleetKind::Profile)},
            {QStringLiteral("target"), tr("Redirect target"), shared(FleetKind::Redirect)}};
}

} // namespace ui
