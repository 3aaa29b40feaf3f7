// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue.h"

#include "app/demo/ids.h"
#include "app/demo/settingnames.h"

#include <QJsonArray>

namespace demo {

namespace {

QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

/// "user_realname" -> "User Realname"
QString title(const QString &param)
{
    QStringList words = param.split(u'_', Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

QString fieldType(const QString &param, const QJsonValue &value)
{
    if (param.endsWith(QLatin1String("_pass")) || param.endsWith(QLatin1String("password")) ||
        param.endsWith(QLatin1String("_psk")))
        return QStringLiteral("password");
    if (param.endsWith(QLatin1String("_url")) || param.endsWith(QLatin1String("_uri")))
        return QStringLiteral("url");
    const QString text = value.toString();
    if (text == QLatin1String("on") || text == QLatin1String("off"))
        return QStringLiteral("boolean");
    bool number = false;
    text.toInt(&number);
    return number ? QStringLiteral("number") : QStringLiteral("text");
}

QJsonValue choicesOf(const QString &param)
{
    QStringList values;
    if (param == QLatin1String("update_policy"))
        values = {QStringLiteral("auto_update"), QStringLiteral("settings_only"),
                  QStringLiteral("ask_for_update"), QStringLiteral("never_update_firm")};
    else if (param == QLatin1String("prov_polling_mode"))
        values = {QStringLiteral("rel"), QStringLiteral("random"), QStringLiteral("abs")};
    else if (param == QLatin1String("webserver_type"))
        values = {QStringLiteral("http_https"), QStringLiteral("https"), QStringLiteral("http"),
                  QStringLiteral("off")};
    if (values.isEmpty())
        return QJsonValue::Null;
    QJsonArray choices;
    for (const QString &value : std::as_const(values))
        choices.append(
            QJsonObject{{QStringLiteral("value"), value}, {QStringLiteral("label"), title(value)}});
    return choices;
}

QJsonObject settingObject(const SettingBlock &block, const QString &param, const QJsonValue &value)
{
    QJsonArray groups;
    for (int group = 0; group < groupCount; ++group) {
        if (block.groups & (1u << group))
            groups.append(groupUuid(Group(group)));
    }
    const bool phoneSection = block.section == "phone-settings";
    QString name = title(param);
    QString type = fieldType(param, value);
    QString about = QJsonValue(value).isNull()
                        ? QStringLiteral("%1.").arg(name)
                        : QStringLiteral("%1; factory value %2.").arg(name, value.toString());
    if (param == QLatin1String("setting_server")) {
        name =
            phoneSection ? QStringLiteral("Setting Server") : QStringLiteral("Setting Server URL");
        type = phoneSection ? QStringLiteral("text") : QStringLiteral("url");
        about = phoneSection ? QStringLiteral("Where a desk phone fetches its configuration")
                             : QStringLiteral("Where a base fetches its configuration");
    }
    const bool indexed = block.indexed > 0;
    const bool fkey = block.title == "Function keys";
    return {{QStringLiteral("name"), name},
            {QStringLiteral("param_name"), param},
            {QStringLiteral("section"), text(block.section)},
            {QStringLiteral("description"), about},
            {QStringLiteral("field_type"), type},
            {QStringLiteral("default_value"), value},
            {QStringLiteral("choices"), choicesOf(param)},
            {QStringLiteral("attrs"), QJsonArray()},
            {QStringLiteral("product_groups"), groups},
            {QStringLiteral("fkey"), fkey},
            {QStringLiteral("multiple"), indexed},
            {QStringLiteral("sortable"), fkey},
            {QStringLiteral("uses_permissions"), phoneSection},
            {QStringLiteral("no_profiles"), int(mix(qHash(param), block.groups) % 40)},
            {QStringLiteral("indexed"),
             QJsonObject{{QStringLiteral("enabled"), indexed},
                         {QStringLiteral("start"), fkey ? 0 : (indexed ? 1 : 0)},
                         {QStringLiteral("default_size"), 4},
                         {QStringLiteral("max_size"), block.indexed}}}};
}

QStringList namesOf(const SettingBlock &block)
{
    QStringList names;
    const QStringList words = text(block.names).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.contains(u'#')) {
            names.append(word);
            continue;
        }
        for (int number = 1; number <= block.repeat; ++number)
            names.append(QString(word).replace(u'#', QString::number(number)));
    }
    return names;
}

} // namespace

const Catalogue &Catalogue::instance()
{
    static const Catalogue catalogue;
    return catalogue;
}

Catalogue::Catalogue()
{
    addSettings();
    // The list is ordered by name, so the wanted entry is not among the first twenty.
    std::stable_sort(m_settings.begin(), m_settings.end(), [](const auto &a, const auto &b) {
        return a.value(QStringLiteral("param_name")).toString() <
               b.value(QStringLiteral("param_name")).toString();
    });
    addProducts();
    addRoles();
    for (const auto *list :
         {&m_settings, &m_settingGroups, &m_productGroups, &m_products, &m_firmwares, &m_roles}) {
        for (qsizetype i = 0; i < list->size(); ++i)
            m_index.insert(list->at(i).value(QStringLiteral("uuid")).toString(), i);
    }
}

void Catalogue::addSettings()
{
    QHash<QString, QString> groups;
    const QString deskGroup = QStringLiteral("e1f3a5c7b9d04e2f8a6c0d2b4f6e8a1c");
    for (const SettingBlock &block : settingBlocks()) {
        const QString key = text(block.section) + u'/' + text(block.title);
        QString &group = groups[key];
        if (group.isEmpty()) {
            group = m_settingGroups.isEmpty()
                        ? deskGroup
                        : uuidFor(QStringLiteral("setting-group"), quint64(m_settingGroups.size()));
            m_settingGroups.append({{QStringLiteral("uuid"), group},
                                    {QStringLiteral("name"), text(block.title)},
                                    {QStringLiteral("description"),
                                     QStringLiteral("Section %1").arg(text(block.section))}});
        }
        const QStringList names = namesOf(block);
        for (const QString &name : names) {
            const qsizetype equals = name.indexOf(u'=');
            const QString param = name.left(equals);
            QJsonObject setting = settingObject(
                block, param, equals < 0 ? QJsonValue() : QJsonValue(name.mid(equals + 1)));
            const QString uuid =
                m_settings.isEmpty()
                    ? QStringLiteral("9d41c07be2a84f6c8b35d1f09e7a6c52")
                    : uuidFor(QStringLiteral("setting:") + key + u'/' + param, block.groups);
            setting.insert(QStringLiteral("uuid"), uuid);
            setting.insert(QStringLiteral("group"), group);
            m_settings.append(setting);
            for (int i = 0; i < groupCount; ++i) {
                // `phone-settings` entries of DECT bases come later and do not hide the others.
                const QString byParam = QString::number(i) + u' ' + param;
                if (block.groups & (1u << i) && !m_settingByParam.contains(byParam))
                    m_settingByParam.insert(byParam, uuid);
            }
        }
    }
    // The list is ordered by name, so the wanted entry is not among the first twenty.
    std::stable_sort(m_settings.begin(), m_settings.end(), [](const auto &a, const auto &b) {
        return a.value(QStringLiteral("param_name")).toString() <
               b.value(QStringLiteral("param_name")).toString();
    });
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

QString Catalogue::settingUuid(const QString &paramName, Group group) const
{
    return m_settingByParam.value(QString::number(int(group)) + u' ' + paramName);
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
