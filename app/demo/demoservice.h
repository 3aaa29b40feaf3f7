// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/options.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace demo {

/// A simulated SRAPS: every operation of the REST API over state in memory, strict where the
/// real one is strict. Listens on 127.0.0.1 in threads of its own until stop() or destruction.
/// Every function may be called from any thread; those that read state take its lock briefly.
class DemoService
{
public:
    struct Key
    {
        QString id;
        QByteArray secret; ///< UTF-8 text, the Hawk key
        QString company;   ///< uuid
    };
    struct CompanyInfo
    {
        QString uuid;
        QString name;
        QString parent; ///< uuid, empty at the top
        int phones = 0; ///< its own, not those below
    };

    /// Makes the data and listens. The error is a sentence: the port is taken.
    static tl::expected<std::unique_ptr<DemoService>, QString> start(const Options &options);
    ~DemoService();
    void stop();
    /// After stop(): listens where it did, with all that it held; false when the port was taken.
    bool listenAgain();

    /// With a slash at the end: "http://127.0.0.1:40123/api/v1/".
    QUrl baseUrl() const;
    /// The administrator's key of the reseller.
    QString keyId() const;
    QByteArray keySecret() const;
    /// Keys made at the start: administrator, provisioner, operator, viewer, none (no role),
    /// child (administrator of one customer), foreign (another account).
    QStringList keyNames() const;
    Key key(const QString &keyName) const;

    Faults faults() const;
    void setFaults(const Faults &faults);
    /// How often each fault that concerns one request has struck, by its name on the command line.
    QMap<QString, int> struckFaults() const;

    /// Complete requests that arrived, dropped and refused ones included.
    int requestCount() const;
    /// How often a request arrived and how often it changed the state. `path` is as sent,
    /// without query: "/api/v1/companies/…/endpoints/000413a30001".
    int arrivals(const QByteArray &method, const QByteArray &path) const;
    int effects(const QByteArray &method, const QByteArray &path) const;

    /// What is stored about a phone of any company (without links), or nothing.
    std::optional<QJsonObject> phone(const QString &mac) const;
    /// Companies of the reseller's tree, parents before children.
    QList<CompanyInfo> companies() const;
    /// Addresses of a company, in the order of its list.
    QStringList macs(const QString &companyUuid) const;
    /// Addresses that another account holds.
    QStringList foreignMacs() const;
    /// Uuid of a setting for a product group ("D-Series", ...), empty when it has none.
    QString settingUuid(const QString &paramName, const QString &productGroup) const;
    /// Lets a phone contact the service now; false when it is not registered.
    bool contact(const QString &mac);

private:
    explicit DemoService(const Options &options);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace demo
