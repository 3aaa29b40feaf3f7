// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logbook.h"
#include "core/store/loadstate.h"
#include "core/store/phonesnapshot.h"
#include "core/store/scope.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/productdefaults.h"
#include "core/types/profile.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <unordered_map>

namespace core {

/// What is known of one connection. Holds no rule and calls nobody: sync and the change runner
/// put typed values in, models read them and follow the signals. Lives on the
/// window's thread. Signals come after the change.
class Store : public QObject
{
    Q_OBJECT

public:
    explicit Store(QObject *parent = nullptr);

    // Companies. The tree may have any depth; a parent that is not known makes a root.
    QList<Company> companies() const { return m_companies.values(); }
    const Company *company(const QString &uuid) const;
    QStringList roots() const;                       ///< sorted by name
    QStringList children(const QString &uuid) const; ///< sorted by name
    /// The company and, with `below`, all under it; parents before children. Cycles are cut.
    QStringList companiesIn(const Scope &scope) const;

    const PhoneTable &phones(const QString &company) const;
    /// All of them, for another thread.
    PhoneSnapshot phoneSnapshot() const { return {m_phones, m_texts}; }
    /// What the numbers of PhoneTable::look() stand for.
    const TextPool &texts() const { return m_texts; }
    std::optional<Endpoint> endpoint(const QString &company, MacAddress mac) const;
    /// The first company that holds this MAC, empty for none.
    QString companyOf(MacAddress mac) const;
    /// Phones of the company, with `below` of all under it; -1 while none of them is loaded.
    int endpointCount(const QString &company, bool below) const;

    const QMap<QString, Profile> &profiles(const QString &company) const; ///< by uuid
    const Profile *profile(const QString &uuid) const;
    /// By ProductDefaults::key().
    const QMap<QString, ProductDefaults> &productDefaults(const QString &company) const;
    const Catalogue &catalogue() const { return m_catalogue; }
    /// All lines of all companies, with the names of companies and phones.
    const LogBook &log() const { return m_log; }

    LoadState state(Resource resource, const QString &company) const;
    /// One state for a whole scope: failed when one failed, loading while one loads, the oldest
    /// time of all, the sum of rows.
    LoadState state(Resource resource, const Scope &scope) const;
    /// Takes one more list, or several, into such a sum.
    static void addState(LoadState &total, const LoadState &one);

    // Changes, by sync and the runner.
    void setCompany(const Company &company);
    void setCompanies(const QList<Company> &companies); ///< one signal for all
    void removeCompaniesExcept(const QSet<QString> &uuids);
    void setEndpoints(const QString &company,
                      const QList<Endpoint> &endpoints); ///< adds or replaces
    void setPackedEndpoints(const QString &company, PackedPhones endpoints);
    /// Takes their texts over while there are none yet. True: a company without phones shares these
    /// as they are, in next to no time however many.
    bool takeNumbersOf(const PackedPhones &endpoints);
    void removeEndpoints(const QString &company, const QSet<MacAddress> &macs);
    void setProfiles(const QString &company, const QList<Profile> &profiles);
    void retainProfiles(const QString &company, const QSet<QString> &uuids);
    void setProductDefaults(const QString &company, const QList<ProductDefaults> &all);
    void setCatalogue(const Catalogue &catalogue);
    /// Takes lines that are not there yet; see LogBook.
    void addLogs(const QString &company, const QList<LogEntry> &entries);
    void setState(Resource resource, const QString &company, const LoadState &state);

Q_SIGNALS:
    void companiesChanged();
    /// Only phones whose values differ are named.
    void endpointsChanged(const QString &company, const QList<core::MacAddress> &macs);
    void endpointsRemoved(const QString &company, const QList<core::MacAddress> &macs);
    void profilesChanged(const QString &company);
    void productDefaultsChanged(const QString &company);
    void catalogueChanged();
    /// Only lines that were kept, newest first.
    void logsAdded(const QString &company, const QList<core::LogEntry> &entries);
    /// Whatever happened to the book: lines came or went, or, with empty changes, names. Comes
    /// before logsAdded().
    void logChanged(const core::LogChanges &changes);
    void stateChanged(core::Resource resource, const QString &company);

private:
    QMap<QString, Company> m_companies;
    QHash<QString, QStringList> m_children;
    /// What companiesIn() found since the tree last changed: it is asked with every page.
    mutable QHash<std::pair<QString, bool>, QStringList> m_scopes;
    /// The same of state(), since a state last changed.
    mutable QHash<std::pair<QString, bool>, LoadState> m_sums[resourceCount];
    TextPool m_texts;
    PoolNumbers m_numbers{m_texts}; ///< of packed phones
    const PhoneTable m_noPhones{m_texts};
    std::unordered_map<QString, PhoneTable> m_phones; ///< by company
    QHash<QString, QMap<QString, Profile>> m_profiles;
    QHash<QString, QString> m_companyOfProfile;
    QHash<QString, QMap<QString, ProductDefaults>> m_defaults;
    LogBook m_log;
    QHash<QString, LoadState> m_states[resourceCount];
    Catalogue m_catalogue;

    QStringList walk(const Scope &scope) const;
    LoadState sum(Resource resource, const QStringList &companies) const;
    QString parentInTree(const Company &company) const; ///< empty for a root
    /// Sorts anew the children of `changed` and whatever list has another length than before.
    void rebuildChildren(const QSet<QString> &changed);
    void nameInLog(const QList<Company> &companies);
    void nameInLog(const QList<Endpoint> &endpoints);
};

} // namespace core
