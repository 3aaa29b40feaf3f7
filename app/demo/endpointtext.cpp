// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/endpointtext.h"

#include "app/demo/ids.h"
#include "app/demo/names.h"
#include "app/demo/phonedata.h"

#include <QJsonDocument>

#include <ctime>

namespace demo {

namespace {

/// For texts without quotes, backslashes and control characters: names and identifiers made here.
QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

tm utc(quint32 seconds)
{
    const time_t time = seconds;
    tm parts{};
#ifdef Q_OS_WIN
    gmtime_s(&parts, &time);
#else
    gmtime_r(&time, &parts);
#endif
    return parts;
}

void appendTime(quint32 seconds, QByteArray &to)
{
    const tm parts = utc(seconds);
    char text[32];
    const size_t size = strftime(text, sizeof text, "\"%Y-%m-%dT%H:%M:%SZ\"", &parts);
    to.append(text, qsizetype(size));
}

void appendWarranty(quint32 created, QByteArray &to)
{
    tm parts = utc(created);
    parts.tm_year += 3;
    if (parts.tm_mon == 1 && parts.tm_mday == 29)
        parts.tm_mday = 28; // as QDate::addYears
    char text[32];
    const size_t size = strftime(text, sizeof text, "\"%Y-%m-%d\"", &parts);
    to.append(text, qsizetype(size));
}

const char *word(bool value)
{
    return value ? "true" : "false";
}

} // namespace

EndpointText::EndpointText(const Call &call)
    : m_call(call)
    , m_company(call.state.companies[size_t(call.company)])
    , m_url(call.companyUrl().toUtf8())
    , m_uuid(m_company.uuid.toUtf8())
{
    for (int i = 0; i < int(models().size()); ++i)
        m_products.push_back(quoted(productUuid(i)));
    for (int i = 0; i < groupCount; ++i)
        m_groups.push_back(quoted(groupUuid(Group(i))));
    for (const FirmwareImage &image : firmwareImages())
        m_firmwares.push_back(quoted(image.version));
}

void EndpointText::append(const Phone &phone, QByteArray &to) const
{
    const QString macLower = macText(phone.mac);
    const QByteArray mac =
        (m_call.state.options.upperCaseMacs ? macLower.toUpper() : macLower).toLatin1();
    const Item *profile = m_call.state.profiles.find(phone.profile);
    const bool known = phone.model >= 0;
    to += "{\"autoprovisioning_enabled\":";
    to += word(phone.has(Phone::Autoprovisioning));
    to += ",\"company\":\"" + m_uuid + "\",\"created\":";
    appendTime(phone.created, to);
    appendSeen(phone, to);
    appendLinks(mac, profile, to);
    to += ",\"mac\":\"" + mac + "\",\"name\":" + quoted(phoneName(m_company.language, phone.seed));
    to += ",\"product\":";
    to += known ? m_products[size_t(phone.model)] : QByteArray("null");
    to += ",\"product_group\":";
    to += known ? m_groups[size_t(groupOf(phone))] : QByteArray("null");
    to += ",\"provisioning_profile\":";
    to += profile ? quoted(profile->id) : QByteArray("null");
    to += ",\"remote_managed\":";
    to += word(phone.has(Phone::Remote));
    appendSettings(phone, to);
    to += ",\"status\":" + quoted(statusText(phone.status)) + ",\"updated\":";
    appendTime(phone.updated, to);
    to += ",\"warranty_exp_date\":";
    if (known)
        appendWarranty(phone.created, to);
    else
        to += "null";
    to += ",\"warranty_exp_warning_period\":3}";
}

void EndpointText::appendSeen(const Phone &phone, QByteArray &to) const
{
    to += ",\"firmware_version\":";
    to += phone.firmware < 0 ? QByteArray("null") : m_firmwares[size_t(phone.firmware)];
    to += ",\"last_ip\":";
    to += phone.lastSeen && phone.ip ? quoted(ipText(phone.ip)) : QByteArray("null");
    to += ",\"last_seen\":";
    if (phone.lastSeen)
        appendTime(phone.lastSeen, to);
    else
        to += "null";
}

void EndpointText::appendLinks(const QByteArray &mac, const Item *profile, QByteArray &to) const
{
    const QByteArray self = m_url + "/endpoints/" + mac;
    to += ",\"links\":{\"actions\":\"" + self + "/actions/\",\"company\":\"" + m_url +
          "\",\"logs\":\"" + self + "/logs/\"";
    if (profile)
        to += ",\"provisioning_profile\":\"" + m_url + "/provisioning-profiles/" +
              profile->id.toLatin1() + '"';
    to += ",\"self\":\"" + self + "\"}";
}

void EndpointText::appendSettings(const Phone &phone, QByteArray &to) const
{
    to += ",\"settings_manager\":";
    if (phone.flags & (Phone::OwnTarget | Phone::OwnAccess | Phone::OwnAccount))
        to += QJsonDocument(generatedSettings(m_company, phone)).toJson(QJsonDocument::Compact);
    else
        to += "{}";
}

} // namespace demo
