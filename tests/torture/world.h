// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrorfile.h"
#include "core/session/session.h"
#include "tests/demo/democlient.h"

#include <QRandomGenerator>

namespace torture {

/// What is compared of companies, phones and profiles: by uuid or MAC, what a row says.
struct Content
{
    QMap<QString, QString> companies;
    QMap<QString, QMap<core::MacAddress, QString>> phones; ///< by company, none without phones
    QMap<QString, QMap<QString, QString>> profiles;

    bool operator==(const Content &) const = default;
    void add(const core::Company &company);
    void add(const QString &company, const core::Endpoint &phone);
    void add(const QString &company, const core::Profile &profile);
    /// The first thing in which they differ, for the message; empty when they are equal.
    static QString difference(const Content &a, const Content &b);
};

Content contentOf(const core::Store &store);
/// Null with a message when the file cannot be opened, is damaged or cannot be read.
std::optional<Content> contentOf(const core::MirrorFile::Place &place, QString &message,
                                 QMap<QString, qint64> *completeAt = nullptr);

/// A simulated service on a socket and somebody who changes what it holds: phones come, go, move
/// and get names, so do companies and profiles. Every second phone and the companies of the start
/// are left alone.
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
    /// Where a phone is that nobody touches; empty for the others.
    QString homeOf(core::MacAddress mac) const { return m_leftAlone.value(mac); }
    const QHash<core::MacAddress, QString> &leftAlone() const { return m_leftAlone; }
    const QSet<QString> &oldCompanies() const { return m_oldCompanies; }

private:
    bool addPhone(QRandomGenerator &random);
    bool changePhone(QRandomGenerator &random);
    bool changeCompany(QRandomGenerator &random);
    bool changeProfile(QRandomGenerator &random);
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
    QHash<core::MacAddress, QString> m_leftAlone;
    QSet<QString> m_oldCompanies;
    int m_names = 0;
};

} // namespace torture
