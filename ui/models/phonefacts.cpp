// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonefacts.h"

#include "core/support/redaction.h"
#include "ui/models/companypath.h"
#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

QString asLines(const QString &title, const QList<Property> &properties,
                const QList<Property> &settings)
{
    QStringList lines{title};
    for (const auto &list : {properties, settings}) {
        for (const Property &one : list) {
            if (!one.value.isEmpty())
                lines += one.label + QStringLiteral(": ") + one.value;
        }
    }
    return lines.join(u'\n');
}

QDateTime timeOf(qint64 ms)
{
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms);
}

} // namespace

QList<Property> settingFacts(const core::SettingValues &settings, const core::Catalogue &catalogue)
{
    QList<Property> facts;
    for (const core::SettingValue &one : settings) {
        const core::Setting *known = catalogue.setting(one.setting);
        const QString name = known ? known->paramName : one.setting;
        Property fact;
        fact.key = QStringLiteral("%1/%2").arg(one.setting).arg(one.index);
        fact.label = one.index < 0 ? name : QStringLiteral("%1 [%2]").arg(name).arg(one.index);
        fact.value =
            core::isSecretSetting(name) && !one.value.isEmpty() ? Words::hiddenValue() : one.value;
        fact.toolTip = known ? known->description : QString();
        facts.append(fact);
    }
    std::sort(facts.begin(), facts.end(),
              [](const Property &a, const Property &b) { return a.label < b.label; });
    return facts;
}

QString logLineAsText(const core::LogEntry &line)
{
    QStringList parts{Words::pastedTime(line.timestampMs), Words::logLevel(line),
                      line.mac.isNull() ? QString() : line.mac.display(),
                      Words::logEvent(line.event), core::redacted(line.message)};
    if (line.httpStatus != 0)
        parts += QStringLiteral("HTTP %1").arg(line.httpStatus);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

PhoneFacts::PhoneFacts(const core::Endpoint &phone, const QString &company,
                       const core::Store &store)
    : m_phone(phone)
    , m_store(store)
    , m_company(company)
{}

QString PhoneFacts::title() const
{
    return m_phone.name.isEmpty() ? m_phone.mac.display() : m_phone.name;
}

QString PhoneFacts::model() const
{
    const core::Product *product = m_store.catalogue().product(m_phone.product);
    return product ? product->name : m_phone.mac.modelHint();
}

QList<Property> PhoneFacts::properties(const QDateTime &now) const
{
    const core::Profile *profile = m_store.profile(m_phone.profile);
    const core::ProductGroup *group =
        m_store.catalogue().productGroup(productGroupOf(m_phone, m_store));
    const core::RedirectTarget redirect = redirectTargetOf(m_phone, m_store);
    const QDateTime seen = timeOf(m_phone.lastSeenMs);
    const bool own = !redirect.url.isEmpty() && !redirect.fromProfile;
    QList<Property> facts{
        {QStringLiteral("mac"), tr("MAC address"), m_phone.mac.display(), m_phone.mac.wire(),
         Property::Kind::Mono, true},
        {QStringLiteral("model"), tr("Model"), model(), group ? group->name : QString()},
        {QStringLiteral("company"), tr("Company"), companyPath(m_store, m_company)},
        {QStringLiteral("profile"), tr("Profile"), profile ? profile->name : QString()},
        {QStringLiteral("seen"), tr("Last seen"), relativeTime(seen, now), exactTime(seen)},
        {QStringLiteral("target"), tr("Redirect target"), redirect.url,
         own ? tr("Set for this phone itself") : tr("Set in its profile"), Property::Kind::Text,
         !redirect.url.isEmpty()}};
    if (!redirect.user.isEmpty())
        //: The HTTP user name that the phone sends to its provisioning server.
        facts.append({QStringLiteral("user"), tr("HTTP user"), redirect.user});
    facts.append(
        {QStringLiteral("auto"), tr("Autoprovisioning"), Words::onOff(m_phone.autoprovisioning)});
    facts.append({QStringLiteral("firmware"), tr("Firmware"), m_phone.firmware});
    facts.append({QStringLiteral("ip"), tr("Last IP"), m_phone.lastIp});
    if (!m_phone.warrantyEnd.isEmpty())
        facts.append({QStringLiteral("warranty"), tr("Warranty until"), m_phone.warrantyEnd});
    const QDateTime created = timeOf(m_phone.createdMs);
    facts.append({QStringLiteral("created"), tr("Registered"),
                  created.isValid() ? relativeTime(created, now) : QString(), exactTime(created)});
    const QDateTime read = timeOf(m_store.state(core::Resource::Endpoints, m_company).asOfMs);
    if (read.isValid())
        //: How old all this is: when the phones of the company were read.
        facts.append(
            {QStringLiteral("read"), tr("As of"), relativeTime(read, now), exactTime(read)});
    return facts;
}

QList<Property> PhoneFacts::settings() const
{
    return settingFacts(m_phone.settings, m_store.catalogue());
}

QString PhoneFacts::text() const
{
    QList<Property> facts = properties(QDateTime::currentDateTime());
    for (Property &fact : facts) {
        if (fact.key == u"seen" && m_phone.lastSeenMs != 0)
            fact.value = Words::pastedTime(m_phone.lastSeenMs);
        if (fact.key == u"created")
            fact.value = Words::pastedTime(m_phone.createdMs);
        if (fact.key == u"read")
            fact.value =
                Words::pastedTime(m_store.state(core::Resource::Endpoints, m_company).asOfMs);
    }
    facts.prepend({QStringLiteral("status"), tr("Status"), Words::status(m_phone)});
    return asLines(title(), facts, settings());
}

ProfileFacts::ProfileFacts(const core::Profile &profile, const core::Store &store)
    : m_profile(profile)
    , m_store(store)
{}

QString ProfileFacts::title() const
{
    return m_profile.name.isEmpty() ? m_profile.uuid : m_profile.name;
}

QList<Property> ProfileFacts::properties() const
{
    const core::ProductGroup *group = m_store.catalogue().productGroup(m_profile.productGroup);
    return {
        {QStringLiteral("group"), tr("Product group"), group ? group->name : QString()},
        {QStringLiteral("company"), tr("Company"), companyPath(m_store, m_profile.company)},
        {QStringLiteral("phones"), tr("Phones"),
         m_profile.endpointCount < 0 ? QString() : QLocale().toString(m_profile.endpointCount)},
        {QStringLiteral("auto"), tr("Autoprovisioning"), Words::onOff(m_profile.autoprovisioning)},
        {QStringLiteral("uuid"), tr("Identifier"), m_profile.uuid, {}, Property::Kind::Mono, true}};
}

QList<Property> ProfileFacts::settings() const
{
    return settingFacts(m_profile.settings, m_store.catalogue());
}

QString ProfileFacts::text() const
{
    return asLines(title(), properties(), settings());
}

} // namespace ui
