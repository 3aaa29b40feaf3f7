// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/cataloguedsettings.h"

#include "app/demo/ids.h"

#include <QJsonArray>

#include <algorithm>

namespace demo {

namespace {

QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

QString keyOf(const SettingBlock &block)
{
    return text(block.section) + u'/' + text(block.title);
}

QString byParam(int group, const QString &param)
{
    return QString::number(group) + u' ' + param;
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

QJsonObject objectFor(const CataloguedSetting &setting)
{
    const SettingBlock &block = *setting.block;
    const QString &param = setting.param;
    const QJsonValue &value = setting.factory;
    QJsonArray groups;
    for (int group = 0; group < groupCount; ++group) {
        if (block.groups & (1u << group))
            groups.append(groupUuid(Group(group)));
    }
    const bool phoneSection = block.section == "phone-settings";
    QString name = title(param);
    QString type = fieldType(param, value);
    QString about = value.isNull()
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
    return {{QStringLiteral("uuid"), setting.uuid},
            {QStringLiteral("group"), setting.group},
            {QStringLiteral("name"), name},
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

CataloguedSettings::CataloguedSettings()
{
    for (const SettingBlock &block : settingBlocks()) {
        const QString group = groupFor(block);
        const QStringList names = namesOf(block);
        for (const QString &name : names) {
            const qsizetype equals = name.indexOf(u'=');
            CataloguedSetting one;
            one.block = &block;
            one.param = name.left(equals);
            one.factory = equals < 0 ? QJsonValue() : QJsonValue(name.mid(equals + 1));
            one.uuid = m_all.isEmpty()
                           ? QStringLiteral("9d41c07be2a84f6c8b35d1f09e7a6c52")
                           : uuidFor(QStringLiteral("setting:") + keyOf(block) + u'/' + one.param,
                                     block.groups);
            one.group = group;
            m_all.append(one);
            for (int i = 0; i < groupCount; ++i) {
                // `phone-settings` entries of DECT bases come later and do not hide the others.
                const QString key = byParam(i, one.param);
                if (block.groups & (1u << i) && !m_byParam.contains(key))
                    m_byParam.insert(key, one.uuid);
            }
        }
    }
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const auto &a, const auto &b) { return a.param < b.param; });
}

QString CataloguedSettings::groupFor(const SettingBlock &block)
{
    QString &group = m_groupByTitle[keyOf(block)];
    if (group.isEmpty()) {
        group = m_groups.isEmpty()
                    ? QStringLiteral("e1f3a5c7b9d04e2f8a6c0d2b4f6e8a1c")
                    : uuidFor(QStringLiteral("setting-group"), quint64(m_groups.size()));
        m_groups.append({{QStringLiteral("uuid"), group},
                         {QStringLiteral("name"), text(block.title)},
                         {QStringLiteral("description"),
                          QStringLiteral("Section %1").arg(text(block.section))}});
    }
    return group;
}

QList<QJsonObject> CataloguedSettings::objects() const
{
    QList<QJsonObject> objects;
    objects.reserve(m_all.size());
    for (const CataloguedSetting &setting : m_all)
        objects.append(objectFor(setting));
    return objects;
}

QString CataloguedSettings::uuid(const QString &param, Group group) const
{
    return m_byParam.value(byParam(int(group), param));
}

} // namespace demo
