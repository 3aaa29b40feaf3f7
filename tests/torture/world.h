// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "tests/demo/democlient.h"
#include "tests/torture/content.h"

#include <QRandomGenerator>

namespace torture {

/// A simulated service on a socket and somebody who changes what it holds: phones come, go, move,
/// call in, and get names and settings, so do companies, profiles and product defaults. Every
/// second phone and the companies of the start are left alone.
class World
{
public:
    explicit World(quint32 seed, int phones = 400);

    demo::DemoService &service() { return *m_service; }
    core::Connection connection() const;
    core::Secret secret() const;
    core::MirrorFile::Place place(const QString &path) const;
    static core::Secret mirrorKey();

    /// One change, at once. False when the service refused what it should not have.
    bool change(QRandomGenerator &random);
    /// As the service tells it now.
    Content content();
    /// Where a phone is that has been nowhere else, whatever was written to it; empty for those
    /// that have moved or gone.
    QString homeOf(core::MacAddress mac) const { return m_homes.value(mac); }
    const QSet<QString> &oldCompanies() const { return m_oldCompanies; }

private:
    bool addPhone(QRandomGenerator &random);
    bool changePhone(QRandomGenerator &random);
    bool changeCompany(QRandomGenerator &random);
    bool changeProfile(QRandomGenerator &random);
    bool changeDefaults(QRandomGenerator &random);
    QJsonObject settings(QRandomGenerator &random) const;
    bool put(core::MacAddress mac, const QString &company, const QString &name);
    bool sent(const DemoClient::Answer &answer);
    QString anyCompany(QRandomGenerator &random) const;
    QString freshName() { return QStringLiteral("name %1").arg(++m_names); }

    std::unique_ptr<demo::DemoService> m_service;
    DemoClient m_client;
    QString m_top;
    QString m_group; ///< of products, for new profiles
    QStringList m_companies;
    QMap<core::MacAddress, QString> m_phones;      ///< those that are changed, and where they are
    QList<std::pair<QString, QString>> m_profiles; ///< made by us: company and uuid
    QSet<core::MacAddress> m_leftAlone;
    QHash<core::MacAddress, QString> m_homes;
    QSet<core::MacAddress> m_moved; ///< or gone, at some time
    struct Defaults
    {
        QString company;
        QString uuid;
        QString product;
    };
    QList<Defaults> m_defaults;                 ///< made by us
    QHash<QString, QStringList> m_freeProducts; ///< without defaults, by company
    QStringList m_products;
    QSet<QString> m_oldCompanies;
    int m_names = 0;
};

} // namespace torture
