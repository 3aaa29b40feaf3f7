// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/collection.h"
#include "app/demo/fleet.h"
#include "app/demo/options.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <deque>
#include <mutex>
#include <vector>

namespace demo {

struct Company
{
    QString uuid;
    QJsonObject doc; ///< name, type, country, city and what else was written
    int parent = -1; ///< -1: top of its account
    qint64 created = 0;
    QString language;
    QString slug;
    bool removed = false;
    bool replaced = false; ///< somebody wrote the whole object
};

enum class LogEvent : quint8 {
    ConfigServed,
    RedirectServed,
    UnknownMac,
    AutoprovisioningDisabled,
    FirmwareOffered,
    RemoteAction,
    ServerError
};

/// A line of the provisioning log that came while the service runs.
struct LogLine
{
    quint64 number = 0;
    qint64 time = 0;
    quint64 mac = 0;
    int company = -1;
    quint32 ip = 0;
    qint16 model = -1;
    qint16 firmware = -1;
    LogEvent event = LogEvent::ConfigServed;
};

/// Everything the service knows, in memory. Whoever reads or writes holds `mutex`.
class State
{
public:
    explicit State(const Options &options);

    int addCompany(const QString &uuid, const QJsonObject &doc, int parent);
    int findCompany(const QString &uuid) const; ///< -1 when there is none
    bool isWithin(int company, int root) const; ///< the same or below
    std::vector<int> childrenOf(int company) const;
    std::vector<int> subtreeOf(int root) const; ///< parents before children, root first

    /// What is written about a phone: name, autoprovisioning_enabled, provisioning_profile,
    /// settings_manager, warranty_exp_warning_period and unknown fields.
    QJsonObject written(const Phone &phone) const;
    void write(Phone &phone, const QJsonObject &doc);
    /// Registers, with product and group taken from the address.
    Phone &registerPhone(quint64 mac, int company);
    void removePhone(quint32 index);

    void log(const Phone &phone, LogEvent event);
    void audit(int company, const QString &actor, const QString &action,
               const QPair<QString, QString> &object, const QJsonObject &changes);

    const Options options;
    const qint64 startTime;
    mutable std::mutex mutex;
    std::vector<Company> companies;
    int foreignCompany = -1;
    Fleet fleet;
    QHash<quint64, QJsonObject> phoneDocs;
    Collection profiles;
    Collection productDefaults;
    Collection users;
    Collection files;
    Collection tokens;
    Collection actions;                               ///< id is the uuid, doc holds mac
    std::deque<LogLine> liveLog;                      ///< oldest first, bounded
    std::deque<std::pair<int, QJsonObject>> auditLog; ///< company and entry, oldest first
    QStringList keyNames; ///< names of the keys made at start, see DemoService::keys()
    QHash<QString, QString> keyIds;

private:
    QHash<QString, int> m_companyIndex;
    quint64 m_logNumber = 0;
    quint64 m_auditNumber = 0;
};

} // namespace demo
