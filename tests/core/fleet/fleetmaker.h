// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetindex.h"

#include <QRandomGenerator>

/// Random phones with few enough values that random searches find some.
class FleetMaker
{
public:
    explicit FleetMaker(quint32 seed)
        : m_random(seed)
    {}

    int below(int bound) { return int(m_random.bounded(bound)); }

    template <typename T>
    T oneOf(const QList<T> &list)
    {
        return list[below(int(list.size()))];
    }

    static QStringList companies()
    {
        return {QStringLiteral("c0"), QStringLiteral("c1"), QStringLiteral("c2"),
                QStringLiteral("c3"), QStringLiteral("c4"), QStringLiteral("c5")};
    }

    static QStringList words()
    {
        return {QStringLiteral("Empfang"),     QStringLiteral("B\u00fcro"),
                QStringLiteral("buero"),       QStringLiteral("Desk"),
                QStringLiteral("stra\u00dfe"), QStringLiteral("Zimmer"),
                QStringLiteral("04:13"),       QStringLiteral("(2nd)"),
                QStringLiteral("or"),          QStringLiteral("\u6771\u4eac")};
    }

    /// A tree: c0 over c1 and c2, c2 over c3; c4 and c5 stand alone.
    static void name(core::FleetIndex &index)
    {
        using core::FleetKind;
        const QStringList names{
            QStringLiteral("Head Office"),          QStringLiteral("Nord GmbH"),
            QStringLiteral("S\u00fcd AG"),          QStringLiteral("S\u00fcd Filiale"),
            QStringLiteral("Caf\u00e9 Zw\u00f6lf"), QString()};
        for (int i = 0; i < names.size(); ++i)
            index.setName(FleetKind::Company, companies().at(i), names[i]);
        index.setParent(QStringLiteral("c1"), QStringLiteral("c0"));
        index.setParent(QStringLiteral("c2"), QStringLiteral("c0"));
        index.setParent(QStringLiteral("c3"), QStringLiteral("c2"));
        for (int i = 0; i < 5; ++i)
            index.setName(FleetKind::Profile, QStringLiteral("p%1").arg(i),
                          QStringLiteral("Profile %1").arg(i * 5));
        for (const char *model : {"D735", "D785", "M300"})
            index.setName(FleetKind::Product, QString::fromLatin1(model).toLower(),
                          QString::fromLatin1(model));
        index.setName(FleetKind::Group, QStringLiteral("gd"), QStringLiteral("D-Series"));
        index.setName(FleetKind::Status, QStringLiteral("never_seen"),
                      QStringLiteral("Nie gesehen"));
    }

    QString phoneName()
    {
        QString text;
        for (int i = below(4); i > 0; --i)
            text += oneOf(words()) + u' ';
        if (below(2) != 0)
            text += QString::number(below(200)).rightJustified(below(4), u'0');
        return below(6) == 0 ? QStringLiteral("A rather long common beginning ") + text
                             : text.trimmed();
    }

    core::FleetPhone phone(core::FleetIndex &index)
    {
        using core::FleetKind;
        core::Endpoint record;
        record.mac = core::MacAddress(0x000413A00000ULL + quint64(below(3000)) * 37);
        record.name = phoneName();
        record.profile = below(3) == 0 ? QString() : QStringLiteral("p%1").arg(below(6));
        record.product = oneOf(QStringList{QString(), QStringLiteral("d735"),
                                           QStringLiteral("d785"), QStringLiteral("m300")});
        record.firmware =
            oneOf(QStringList{QString(), QStringLiteral("10.1.54.13"),
                              QStringLiteral("10.1.184.15"), QStringLiteral("10.1.198.19"),
                              QStringLiteral("8.9.3.80"), QStringLiteral("10.1.184.15-beta2")});
        record.statusWord = oneOf(QStringList{
            QString(), QStringLiteral("never_seen"), QStringLiteral("redirected"),
            QStringLiteral("provisioned"), QStringLiteral("error"), QStringLiteral("odd_word")});
        record.lastIp = oneOf(QStringList{QString(), QStringLiteral("10.1.1.%1").arg(below(30)),
                                          QStringLiteral("192.168.0.%1").arg(below(255)),
                                          QStringLiteral("FE80::1:%1").arg(below(9))});
        record.lastSeenMs = below(4) == 0 ? 0 : nowMs - qint64(below(100)) * 86'400'000;
        record.createdMs = nowMs - qint64(below(1000)) * 86'400'000;
        record.autoprovisioning = below(2) != 0;
        record.remoteManaged = below(4) == 0;
        const QString redirect =
            oneOf(QStringList{QString(), QStringLiteral("http://prov.example.com/{mac}"),
                              QStringLiteral("https://PBX.example.net")});
        core::FleetPhone phone =
            index.phone(record, oneOf(companies()),
                        below(2) != 0 ? QStringLiteral("gd") : QString(), redirect, below(2) != 0);
        phone.ownSettings = quint16(below(3));
        return phone;
    }

    static constexpr qint64 nowMs = 1'790'000'000'000;

private:
    QRandomGenerator m_random;
};
