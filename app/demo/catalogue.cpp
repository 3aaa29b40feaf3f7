// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue.h"

#include "app/demo/ids.h"

#include <QJsonArray>

namespace demo {

namespace {

QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

} // namespace

const Catalogue &Catalogue::instance()
{
    static const Catalogue catalogue;
    return catalogue;
}

Catalogue::Catalogue()
{
    addProducts();
    addRoles();
    const QList<CataloguedSetting> &all = m_named.all();
    for (qsizetype i = 0; i < all.size(); ++i)
        m_index.insert(all.at(i).uuid, i);
    using List = const QList<QJsonObject> *;
    for (List list : {&settingGroups(), List(&m_productGroups), List(&m_products),
                      List(&m_firmwares), List(&m_roles)}) {
        for (qsizetype i = 0; i < list->size(); ++i)
            m_index.insert(list->at(i).value(QStringLiteral("uuid")).toString(), i);
    }
}

void Catalogue::addProducts()
{
    for (int group = 0; group < groupCount; ++group)
        m_productGroups.append({{QStringLiteral("uuid"), groupUuid(Group(group))},
                                {QStringLiteral("name"), groupName(Group(group))}});
    const auto all = models();
    for (int i = 0; i < int(all.size()); ++i) {
        const Model &model = all[size_t(i)];
        m_products.append({{QStringLiteral("uuid"), productUuid(i)},
                           {QStringLiteral("name"), text(model.name)},
                           {QStringLiteral("code"), text(model.code)},
                           {QStringLiteral("product_group"), groupUuid(model.group)},
                           {QStringLiteral("discontinued"), model.discontinued},
                           {QStringLiteral("remote_managed"), model.remote}});
    }
    const QList<FirmwareImage> &images = firmwareImages();
    for (int i = 0; i < int(images.size()); ++i) {
        const FirmwareImage &image = images[i];
        m_firmwares.append({{QStringLiteral("uuid"), firmwareUuid(i)},
                            {QStringLiteral("product"), productUuid(image.model)},
                            {QStringLiteral("version"), image.version},
                            {QStringLiteral("file_name"), image.fileName},
                            {QStringLiteral("url"), image.url},
                            {QStringLiteral("size"), image.size},
                            {QStringLiteral("released"), QJsonValue()}});
    }
}

void Catalogue::addRoles()
{
    struct Row
    {
        const char *name;
        const char *about;
        const char *permissions;
    };
    constexpr Row rows[] = {
        {"Viewer", "Reads everything but users and keys", "logs.read"},
        {"Operator", "Also registers and changes phones",
         "logs.read endpoints.write actions.write"},
        {"Provisioner", "Also changes profiles, product defaults and files",
         "logs.read endpoints.write actions.write profiles.read profiles.write defaults.write "
         "files.write"},
        {"Administrator", nullptr,
         "logs.read endpoints.write actions.write profiles.write defaults.write files.write "
         "companies.write users.read users.write tokens.read tokens.write"},
    };
    const QString everyone =
        QStringLiteral("companies.read endpoints.read profiles.read defaults.read files.read ");
    for (const Row &row : rows) {
        const QString name = QString::fromLatin1(row.name);
        QStringList permissions = QString(everyone + QString::fromLatin1(row.permissions))
                                      .split(u' ', Qt::SkipEmptyParts);
        permissions.removeDuplicates();
        permissions.sort();
        const QString uuid = name == QLatin1String("Administrator")
                                 ? QStringLiteral("8c1e5a7d3f9b4c2e8a6d0f2b4e6c8a1d")
                                 : uuidFor(QStringLiteral("role:") + name, 0);
        m_roles.append({{QStringLiteral("uuid"), uuid},
                        {QStringLiteral("name"), name},
                        {QStringLiteral("description"),
                         row.about ? QJsonValue(QString::fromLatin1(row.about)) : QJsonValue()},
                        {QStringLiteral("permissions"), QJsonArray::fromStringList(permissions)}});
    }
}

const QJsonObject *Catalogue::find(const QList<QJsonObject> &list, const QString &uuid) const
{
    const qsizetype at = m_index.value(uuid, -1);
    if (at < 0 || at >= list.size() || list.at(at).value(QStringLiteral("uuid")).toString() != uuid)
        return nullptr;
    return &list.at(at);
}

const QList<QJsonObject> &Catalogue::settings() const
{
    // More work than all the rest, and a start of the program does not ask for it at once.
    static const QList<QJsonObject> objects = m_named.objects();
    return objects;
}

QString Catalogue::settingUuid(const QString &paramName, Group group) const
{
    return m_named.uuid(paramName, group);
}

QString Catalogue::roleUuid(const QString &name) const
{
    for (const QJsonObject &role : m_roles) {
        if (role.value(QStringLiteral("name")).toString() == name)
            return role.value(QStringLiteral("uuid")).toString();
    }
    return {};
}

bool Catalogue::roleAllows(const QString &roleUuid, const QString &permission) const
{
    if (roleUuid.isEmpty()) {
        static const QStringList withoutRole{
            QStringLiteral("companies.read"), QStringLiteral("endpoints.read"),
            QStringLiteral("profiles.read"), QStringLiteral("defaults.read"),
            QStringLiteral("files.read")};
        return withoutRole.contains(permission);
    }
    const QJsonObject *role = find(m_roles, roleUuid);
    return role &&
           role->value(QStringLiteral("permissions")).toArray().contains(QJsonValue(permission));
}

} // namespace demo
