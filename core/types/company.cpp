// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/company.h"

#include "core/types/jsonread.h"

namespace core {

namespace {

/// The uuid is only [assumed] to be a field; the link's last part is certain (sraps-api.md 7.2).
QString lastPathPart(const QString &link)
{
    QStringView path(link);
    if (const qsizetype query = path.indexOf(u'?'); query >= 0)
        path = path.left(query);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.mid(path.lastIndexOf(u'/') + 1).toString();
}

} // namespace

Result<Company> companyFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    Company company;
    company.selfLink = readLink(object, {L("self")});
    company.endpointsLink = readLink(object, {L("endpoints")});
    company.companiesLink = readLink(object, {L("companies")});
    company.profilesLink = readLink(object, {L("provisioning_profiles"), L("provisioning-profiles"),
                                             L("provisioningProfiles")});
    company.logsLink = readLink(object, {L("logs")});
    company.uuid = readText(object, L("uuid"));
    if (company.uuid.isEmpty() && !company.selfLink.isEmpty())
        company.uuid = lastPathPart(company.selfLink);
    if (company.uuid.isEmpty() && company.endpointsLink.endsWith(L("/endpoints/")))
        company.uuid = lastPathPart(company.endpointsLink.chopped(10));
    if (company.uuid.isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("a company without uuid and links")));
    company.name = readText(object, L("name"));
    company.type = readText(object, L("type"));
    company.country = readText(object, L("country"));
    company.city = readText(object, L("city"));
    company.parent = readText(object, L("parent"));
    company.createdMs = readTime(object, L("created"));
    return company;
}

Result<Token> tokenFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    Token token;
    token.companyLink = readLink(object, {L("company")});
    if (token.companyLink.isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("a token without links.company")));
    token.id = readText(object, L("id"));
    token.name = readText(object, L("name"));
    token.role = readText(object, L("role"));
    token.roleTold = object.contains(L("role"));
    token.enabled = readBool(object, L("enabled"), true);
    return token;
}

bool Role::allows(QStringView permission) const
{
    const QStringView area = permission.left(permission.indexOf(u'.'));
    for (const QString &granted : permissions) {
        if (granted == permission || granted == u"*")
            return true;
        if (granted.endsWith(u".*") && QStringView(granted).chopped(2) == area)
            return true;
    }
    return false;
}

Result<Role> roleFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    Role role{readText(object, L("uuid")), readText(object, L("name")),
              readTexts(object, L("permissions"))};
    if (role.name.isEmpty() && role.uuid.isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply, QStringLiteral("an empty role")));
    return role;
}

} // namespace core
