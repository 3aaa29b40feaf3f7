// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorcontent.h"
#include "core/mirror/mirrorfile.h"
#include "core/mirror/sealer.h"
#include "tests/support/unpacked.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

/// Invented companies, phones and settings, the same for the same numbers.
namespace mirrorfleet {

using namespace core;

inline const QString openSetting = QStringLiteral("5e000000000000000000000000000001");
inline const QString secretSetting = QStringLiteral("5e000000000000000000000000000002");
inline const QString unknownSetting = QStringLiteral("5e0000000000000000000000000000ff");

inline Catalogue catalogue()
{
    Catalogue made;
    made.addProductGroup({QStringLiteral("60"), QStringLiteral("D-Series")});
    made.addProduct({QStringLiteral("70"), QStringLiteral("D735"), QStringLiteral("snomD735"),
                     QStringLiteral("60"), true});
    Setting open;
    open.uuid = openSetting;
    open.name = QStringLiteral("Language");
    open.paramName = QStringLiteral("language");
    open.section = QStringLiteral("phone-settings");
    open.fieldType = QStringLiteral("text");
    open.productGroups = QStringList{QStringLiteral("60"), QStringLiteral("61")};
    open.indexed = true;
    made.addSetting(open);
    Setting secret = open;
    secret.uuid = secretSetting;
    secret.name = QStringLiteral("Password");
    secret.paramName = QStringLiteral("user_pass");
    secret.fieldType = QStringLiteral("password");
    made.addSetting(secret);
    return made;
}

inline QString companyName(int number)
{
    return QStringLiteral("c0%1").arg(number, 30, 10, QLatin1Char('0'));
}

inline Company company(int number)
{
    Company made;
    made.uuid = companyName(number);
    made.name = QStringLiteral("Bäckerei №%1").arg(number);
    made.type = QStringLiteral("end_user");
    made.country = QStringLiteral("DE");
    made.city = QStringLiteral("Köln");
    made.parent = number == 0 ? QString() : companyName(0);
    made.createdMs = 1767225600000 + number;
    made.selfLink = QStringLiteral("https://api.example.test/companies/") + made.uuid;
    made.endpointsLink = made.selfLink + QStringLiteral("/endpoints/");
    made.logsLink = made.selfLink + QStringLiteral("/logs/");
    return made;
}

inline Endpoint phone(int company, int number)
{
    Endpoint made;
    made.mac = MacAddress(0x000413000000ULL + quint64(company) * 0x100000ULL + quint64(number));
    made.name = QStringLiteral("Zimmer %1 – Süd").arg(number);
    made.company = companyName(company);
    made.profile = QStringLiteral("f0%1").arg(number % 7, 30, 10, QLatin1Char('0'));
    made.product = QStringLiteral("70");
    made.productGroup = number % 3 == 0 ? QString() : QStringLiteral("60");
    made.firmware = QStringLiteral("10.1.%1.%2").arg(number % 9).arg(number % 5);
    made.statusWord = QStringLiteral("redirected");
    made.lastIp = QStringLiteral("198.51.100.%1").arg(number % 250);
    made.warrantyEnd = QStringLiteral("2028-03-31");
    made.lastSeenMs = number % 4 == 0 ? 0 : 1767225600000 + number;
    made.createdMs = 1700000000000 - number;
    made.updatedMs = -number; // before 1970, for the sake of the sign
    made.status = number % 5 == 0 ? EndpointStatus::NeverSeen : EndpointStatus::Error;
    made.autoprovisioning = number % 2 == 0;
    made.remoteManaged = number % 11 == 0;
    return made;
}

inline Endpoint phoneWithSecret(int company, int number, const QString &secret)
{
    Endpoint made = phone(company, number);
    made.settings = {{openSetting, 1, QStringLiteral("Deutsch"), QStringLiteral("RW")},
                     {secretSetting, 1, secret, QString()},
                     {secretSetting, 2, secret + QStringLiteral("-two"), QStringLiteral("!")},
                     {openSetting, -1, QString(), QString()}};
    return made;
}

inline Profile profile(int company, int number, const QString &secret = {})
{
    Profile made;
    made.uuid = QStringLiteral("f0%1").arg(company * 1000 + number, 30, 10, QLatin1Char('0'));
    made.name = QStringLiteral("Profile %1").arg(number);
    made.company = companyName(company);
    made.productGroup = QStringLiteral("60");
    made.endpointCount = number;
    made.updatedMs = 1767225600000;
    made.autoprovisioning = number % 2 == 0;
    made.settings = {{openSetting, -1, QStringLiteral("English"), QString()}};
    if (!secret.isEmpty())
        made.settings.append({secretSetting, 1, secret, QString()});
    return made;
}

inline LogEntry line(int company, int number)
{
    LogEntry made;
    made.uuid = QStringLiteral("l%1").arg(number);
    made.company = companyName(company);
    made.timestampMs = 1767225600000 + number * 1000;
    made.mac = phone(company, number).mac;
    made.level = number % 2 == 0 ? QStringLiteral("info") : QStringLiteral("error");
    made.event = QStringLiteral("config_served");
    made.message = QStringLiteral("served %1").arg(number);
    made.ip = QStringLiteral("198.51.100.7");
    made.userAgent = QStringLiteral("Mozilla/4.0 (compatible; snomD735)");
    made.firmware = QStringLiteral("10.1.1");
    made.path = QStringLiteral("/snomD735.htm");
    made.httpStatus = number % 2 == 0 ? 200 : 404;
    return made;
}

inline Secret key(char fill = 'k')
{
    return Secret(QByteArray(Sealer::keySize, fill));
}

inline MirrorFile::Place placeIn(const QTemporaryDir &folder)
{
    return {folder.filePath(QStringLiteral("mirror/one.sqlite")), QStringLiteral("account")};
}

/// A company with phones, as a batch.
inline MirrorContent fleet(int number, int phones)
{
    MirrorContent made;
    made.companies = {company(number)};
    made.phones.append({companyName(number), {}, {}});
    for (int i = 1; i <= phones; ++i)
        made.phones.last().set.append(phone(number, i));
    return made;
}

/// All pages in one.
inline MirrorContent readAll(MirrorFile &file, MirrorTally *tally = nullptr)
{
    MirrorContent all;
    const Result<MirrorTally> result = file.read([&](MirrorContent &&page) {
        if (page.catalogue)
            all.catalogue = page.catalogue;
        all.companies += page.companies;
        all.phones += page.phones;
        all.profiles += page.profiles;
        all.defaults += page.defaults;
        all.logs += page.logs;
        all.lists += page.lists;
        all.origin = page.origin;
        return true;
    });
    if (!result)
        qWarning("%s", qPrintable(result.error().serviceCode + result.error().detail));
    if (tally)
        *tally = result.value_or(MirrorTally{-1, 0, 0});
    return all;
}

inline QList<Endpoint> phonesOf(const MirrorContent &content, int company)
{
    QList<Endpoint> found;
    for (const MirrorContent::Phones &phones : content.phones) {
        if (phones.company == companyName(company))
            found += unpacked(phones.packed) + phones.set;
    }
    std::sort(found.begin(), found.end(),
              [](const Endpoint &a, const Endpoint &b) { return a.mac < b.mac; });
    return found;
}

/// Whether any file in the folder holds these bytes, also as the UTF-16 of a QString.
inline bool filesHold(const QString &folder, const QString &text)
{
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return true;
        const QByteArray content = file.readAll();
        if (content.contains(text.toUtf8()) || content.contains(wide))
            return true;
    }
    return false;
}

} // namespace mirrorfleet
