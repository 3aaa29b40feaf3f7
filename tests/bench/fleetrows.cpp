// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fleetrows.h"

#include <QRandomGenerator>

namespace bench {

using namespace core;

namespace {

constexpr int phonesACompany = 400;

std::vector<FleetId> named(FleetIndex &index, FleetKind kind, const QString &prefix, int count)
{
    static const QStringList words{
        QStringLiteral("Hotel"),   QStringLiteral("Praxis"),        QStringLiteral("Autohaus"),
        QStringLiteral("Kanzlei"), QStringLiteral("Schule"),        QStringLiteral("Klinik"),
        QStringLiteral("Verlag"),  QStringLiteral("B\u00e4ckerei"), QStringLiteral("Logistik")};
    std::vector<FleetId> ids;
    for (int i = 0; i < count; ++i) {
        const QString key = QStringLiteral("%1-4b1d-%2-aaaa-bbbbbbbbbbbb").arg(prefix).arg(i);
        ids.push_back(index.intern(kind, key));
        index.setName(kind, key,
                      QStringLiteral("%1 %2 %3").arg(words[i % words.size()], prefix).arg(i));
    }
    return ids;
}

} // namespace

std::vector<FleetPhone> inventPhones(FleetIndex &index, int count)
{
    static const QStringList places{QStringLiteral("Empfang"),     QStringLiteral("B\u00fcro"),
                                    QStringLiteral("Zimmer"),      QStringLiteral("Lager"),
                                    QStringLiteral("Besprechung"), QStringLiteral("Werkstatt"),
                                    QStringLiteral("K\u00fcche"),  QStringLiteral("Arbeitsplatz"),
                                    QStringLiteral("Sekretariat")};
    static const QStringList states{QStringLiteral("never_seen"), QStringLiteral("redirected"),
                                    QStringLiteral("redirected"), QStringLiteral("provisioned"),
                                    QStringLiteral("error")};
    QRandomGenerator random(7);
    const auto pick = [&random](const auto &list) {
        return list[qsizetype(random.bounded(int(list.size())))];
    };
    const auto companies =
        named(index, FleetKind::Company, QStringLiteral("cust"), count / phonesACompany + 1);
    const auto profiles =
        named(index, FleetKind::Profile, QStringLiteral("prof"), count / phonesACompany * 2 + 1);
    std::vector<FleetId> models;
    for (const char *model : {"D717", "D735", "D765", "D785", "D862", "M300", "M900", "D120"}) {
        models.push_back(index.intern(FleetKind::Product, QString::fromLatin1(model)));
        index.setName(FleetKind::Product, QString::fromLatin1(model), QString::fromLatin1(model));
    }
    constexpr int firmwareCount = 40;
    std::vector<FleetId> firmwares;
    firmwares.reserve(firmwareCount);
    for (int i = 0; i < firmwareCount; ++i)
        firmwares.push_back(index.intern(FleetKind::Firmware,
                                         QStringLiteral("10.1.%1.%2").arg(20 + i * 7).arg(i % 19)));
    std::vector<FleetPhone> phones;
    phones.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        FleetPhone phone;
        phone.mac = MacAddress(0x000413000000ULL + quint64(i) * 16 + random.bounded(16u));
        phone.company = companies[std::size_t(i / phonesACompany)];
        phone.profile = random.bounded(5) == 0 ? 0 : pick(profiles);
        phone.product = pick(models);
        phone.firmware = pick(firmwares);
        phone.status = index.intern(FleetKind::Status, pick(states));
        phone.redirect = index.intern(
            FleetKind::Redirect,
            QStringLiteral("https://pbx%1.example.com/prov/").arg(i / phonesACompany % 300));
        phone.name = QString(pick(places) + u' ' + QString::number(random.bounded(9999))).toUtf8();
        phone.lastIp = QStringLiteral("10.%1.%2.%3")
                           .arg(random.bounded(256))
                           .arg(random.bounded(256))
                           .arg(random.bounded(256))
                           .toUtf8();
        phone.lastSeen = random.bounded(4) == 0 ? 0 : 1'700'000'000u + random.bounded(90'000'000u);
        phone.created = 1'600'000'000u + random.bounded(90'000'000u);
        phones.push_back(phone);
    }
    return phones;
}

PlainTable::PlainTable(const FleetSnapshot &fleet)
{
    m_rows.reserve(fleet.phoneCount());
    for (FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot) {
        if (fleet.contains(slot))
            m_rows.push_back(
                {fleet.name(slot), fleet.mac(slot).display(), fleet.text(slot, FleetKind::Product),
                 fleet.text(slot, FleetKind::Company), fleet.text(slot, FleetKind::Profile),
                 fleet.text(slot, FleetKind::Firmware), fleet.text(slot, FleetKind::Redirect),
                 fleet.text(slot, FleetKind::Status), QString::fromUtf8(fleet.phone(slot).lastIp)});
    }
}

int PlainTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : phones();
}

int PlainTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::tuple_size_v<Row>);
}

QVariant PlainTable::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole ? m_rows[std::size_t(index.row())][std::size_t(index.column())]
                                   : QVariant();
}

QByteArray PlainTable::rowText(int row) const
{
    QString all;
    for (const QString &text : m_rows[std::size_t(row)])
        all += text.toLower() + u'\n';
    return all.toUtf8();
}

} // namespace bench
