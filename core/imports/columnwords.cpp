// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/columnwords.h"

#include <QHash>

#include <array>

namespace core {

namespace {

using Target = ImportColumn::Target;

struct Words
{
    Target target;
    const char *words; ///< the first one is what we write
};

constexpr std::array titles{
    Words{Target::Mac,
          "mac macaddress macadresse macaddr macid macs macaddresses macadressen hwaddress "
          "hardwareaddress hardwareadresse ethernetaddress ethernetadresse endpoint endpointmac "
          "devicemac phonemac geraetemac telefonmac"},
    Words{Target::Name,
          "name phonename phone devicename endpointname displayname label description telefonname "
          "telefon geraetename anzeigename bezeichnung beschreibung location standort room raum"},
    Words{Target::Company,
          "company companyname companyuuid customer customername tenant organisation organization "
          "firma firmenname kunde kundenname unternehmen mandant"},
    Words{Target::Profile, "profile profilename profileuuid provisioningprofile profil profilname "
                           "provisionierungsprofil"},
    Words{Target::Model,
          "model modelname phonemodel phonetype product producttype productgroup modell "
          "modellname telefonmodell telefontyp geraetetyp produkt produktgruppe"},
    Words{Target::RedirectUrl,
          "redirecturl redirect redirecttarget redirectto redirectiontarget redirectionurl "
          "settingserver provisioningserver provisioningurl server url target umleitung "
          "umleitungsziel umleitungsurl umleitenauf umleitennach provisionierungsserver "
          "provisionierungsurl ziel"},
    Words{Target::RedirectUser,
          "redirectuser redirectusername httpclientuser provisioninguser userforthetarget user "
          "username benutzer benutzername benutzerfuerdasziel"},
    Words{Target::RedirectPassword,
          "redirectpassword httpclientpass provisioningpassword passwordforthetarget password "
          "passwort kennwort passwortfuerdasziel kennwortfuerdasziel"},
    Words{Target::Autoprovisioning,
          "autoprovisioning autoprovisioningenabled autoprov autoprovisionierung"},
    Words{Target::Reason, "notimportedbecause nichtimportiertweil"},
};

QHash<QString, Target> titleHash()
{
    QHash<QString, Target> hash;
    for (const Words &line : titles) {
        for (const QString &word : QString::fromLatin1(line.words).split(u' '))
            hash.insert(word, line.target);
    }
    return hash;
}

} // namespace

QString plainTitle(const QString &title)
{
    static const std::array<std::pair<QChar, QLatin1String>, 4> spelled{
        {{u'\u00e4', QLatin1String("ae")},
         {u'\u00f6', QLatin1String("oe")},
         {u'\u00fc', QLatin1String("ue")},
         {u'\u00df', QLatin1String("ss")}}};
    QString plain = title.toLower();
    for (const auto &[letter, latin] : spelled)
        plain.replace(letter, latin);
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

ImportColumn::Target targetOfTitle(const QString &title)
{
    static const QHash<QString, Target> known = titleHash();
    return known.value(plainTitle(title), Target::Ignore);
}

QString titleOfTarget(ImportColumn::Target target)
{
    for (const Words &line : titles) {
        if (line.target == target)
            return QString::fromLatin1(line.words).section(u' ', 0, 0);
    }
    return {};
}

int switchOfWord(const QString &word)
{
    static const QHash<QString, int> known{
        {QStringLiteral("on"), 1},      {QStringLiteral("off"), 0},
        {QStringLiteral("true"), 1},    {QStringLiteral("false"), 0},
        {QStringLiteral("yes"), 1},     {QStringLiteral("no"), 0},
        {QStringLiteral("1"), 1},       {QStringLiteral("0"), 0},
        {QStringLiteral("x"), 1},       {QStringLiteral("ein"), 1},
        {QStringLiteral("aus"), 0},     {QStringLiteral("an"), 1},
        {QStringLiteral("ja"), 1},      {QStringLiteral("nein"), 0},
        {QStringLiteral("wahr"), 1},    {QStringLiteral("falsch"), 0},
        {QStringLiteral("enabled"), 1}, {QStringLiteral("disabled"), 0},
        {QStringLiteral("aktiv"), 1},   {QStringLiteral("inaktiv"), 0}};
    return known.value(word.trimmed().toLower(), -1);
}

} // namespace core
