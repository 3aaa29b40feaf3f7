// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/srapsapi.h"

namespace core {

/// What the access key is and may do, as far as the service tells.
struct KeyInfo
{
    QString keyId;
    QString keyName;
    QString company; ///< uuid of the key's company
    QString roleName;
    bool roleKnown = false; ///< the role was told; with an empty roleName it is "None"
    bool mayWriteEndpoints = true;

    bool operator==(const KeyInfo &) const = default;
};

/// Finds out what a key is: token, its company, its role (sraps-api.md 9.1). The role is only a
/// help: whatever fails there is passed over. Tells the client whether the key has a role. One run
/// an object.
class KeyReader : public QObject
{
    Q_OBJECT

public:
    KeyReader(SrapsApi &api, const QString &keyId, QObject *parent);

    void start();
    const KeyInfo &key() const { return m_key; }
    const Company &company() const { return m_company; }
    /// A role that the service named but does not show is not known by name.
    bool hasRole() const { return m_hasRole; }

Q_SIGNALS:
    void companyRead(); ///< key() and company() hold, the role is still being asked for
    void finished(const std::optional<core::Error> &error); ///< once

private:
    void takeToken(const Result<Token> &token);
    void takeCompany(const Result<Company> &company);
    void takeRole(const Result<Role> &role);

    SrapsApi &m_api;
    KeyInfo m_key;
    Company m_company;
    QString m_role;
    bool m_hasRole = false;
};

} // namespace core
