// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/keyreader.h"

#include "core/support/logging.h"

namespace core {

KeyReader::KeyReader(SrapsApi &api, const QString &keyId, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_key.keyId = keyId;
}

void KeyReader::start()
{
    m_api.token(m_key.keyId, this)->then(this, [this](const Result<Token> &token) {
        takeToken(token);
    });
}

void KeyReader::takeToken(const Result<Token> &token)
{
    if (!token) {
        Q_EMIT finished(token.error());
        return;
    }
    m_role = token->role;
    m_hasRole = !token->role.isEmpty();
    m_key.keyName = token->name;
    m_key.roleKnown = token->roleTold;
    m_key.mayWriteEndpoints = m_hasRole || !token->roleTold;
    m_api.setKeyHasRole(token->roleTold ? std::optional<bool>(m_hasRole) : std::nullopt);
    m_api.companyByLink(token->companyLink, this)
        ->then(this, [this](const Result<Company> &company) { takeCompany(company); });
}

void KeyReader::takeCompany(const Result<Company> &company)
{
    if (!company) {
        Q_EMIT finished(company.error());
        return;
    }
    m_company = *company;
    m_key.company = company->uuid;
    Q_EMIT companyRead();
    if (!m_hasRole) {
        Q_EMIT finished(std::nullopt);
        return;
    }
    m_api.role(m_role, this)->then(this, [this](const Result<Role> &role) { takeRole(role); });
}

void KeyReader::takeRole(const Result<Role> &role)
{
    if (role) {
        m_key.roleName = role->name.isEmpty() ? m_role : role->name;
        m_key.mayWriteEndpoints = role->allows(u"endpoints.write");
    } else {
        qCInfo(lcSync, "the role of the key cannot be read: %ls",
               qUtf16Printable(kindName(role.error().kind)));
        m_key.roleKnown = false;
    }
    Q_EMIT finished(std::nullopt);
}

} // namespace core
