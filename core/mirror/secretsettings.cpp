// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/secretsettings.h"

#include "core/support/redaction.h"

namespace core {

namespace {

// Parameter names that isSecretSetting() cannot know: digests that are as good as the password,
// and codes that open something. Compared without case and without digits at the end.
constexpr const char *alsoSecret[] = {
    "user_hash",        "http_client_hash", "http_hash",   "admin_pwd",
    "user_pwd",         "sip_pwd",          "pwd",         "phone_lock",
    "unlock_code",      "lock_code",        "access_code", "dial_code",
    "ldap_pwd",         "eap_pwd",          "wpa_key",     "wep_key",
    "snmp_trap_string", "cert_privat",      "vpn_config",  "ipui_auth_code",
    "auth_code",        "subscr_auth",      "user_pass",   "http_pass",
    "webserver_key",
};

QString bareName(const QString &name)
{
    QString bare = name.toLower();
    while (!bare.isEmpty() && bare.back().isDigit())
        bare.chop(1);
    return bare;
}

bool isListed(const QString &name)
{
    const QString bare = bareName(name);
    for (const char *one : alsoSecret) {
        if (bare == QLatin1String(one))
            return true;
    }
    return bare.endsWith(u"_pwd") || bare.endsWith(u"pass");
}

} // namespace

SecretSettings::SecretSettings(const QList<Setting> &catalogue)
{
    for (const Setting &setting : catalogue) {
        if (!isSecret(setting))
            m_open.insert(setting.uuid);
    }
}

bool SecretSettings::isSecret(const SettingValue &value) const
{
    return isSecret(value.setting) || redacted(value.value) != value.value;
}

bool SecretSettings::isSecret(const Setting &setting)
{
    const QString type = setting.fieldType.toLower();
    return type.contains(u"pass") || type.contains(u"secret") ||
           isSecretSetting(setting.paramName) || isListed(setting.paramName) ||
           isSecretSetting(setting.name);
}

} // namespace core
