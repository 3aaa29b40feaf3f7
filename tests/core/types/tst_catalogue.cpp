// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/catalogue.h"

#include <QTest>

class TestCatalogue : public QObject
{
    Q_OBJECT

private:
    core::Catalogue m_catalogue;

private Q_SLOTS:
    void init()
    {
        m_catalogue = {};
        m_catalogue.addProductGroup({QStringLiteral("gd"), QStringLiteral("D-Series")});
        m_catalogue.addProductGroup({QStringLiteral("gm"), QStringLiteral("M-Series")});
        add("desk", "setting_server", "phone-settings", {"gd"});
        add("dect", "setting_server", "global", {"gm"});
        add("only", "language", "phone-settings", {"gd"});
        add("bothDesk", "http_client_user", "phone-settings", {"gd", "gm"});
        add("bothDect", "http_client_user", "global", {"gd", "gm"});
    }

    void picksTheEntryOfTheGroup()
    {
        QCOMPARE(uuidFor("setting_server", "gd"), QStringLiteral("desk"));
        QCOMPARE(uuidFor("setting_server", "gm"), QStringLiteral("dect"));
        QCOMPARE(uuidFor("http_client_user", "gd"), QStringLiteral("bothDesk"));
        QCOMPARE(uuidFor("http_client_user", "gm"), QStringLiteral("bothDect"));
    }

    void neverGuesses()
    {
        QCOMPARE(uuidFor("setting_server", ""), QString());
        QCOMPARE(uuidFor("setting_server", "other"), QString());
        QCOMPARE(uuidFor("language", "gm"), QString());
        QCOMPARE(uuidFor("language", ""), QStringLiteral("only"));
        QCOMPARE(uuidFor("no_such", "gd"), QString());
    }

    void keepsTheFirstOfDoubles()
    {
        add("desk", "changed", "global", {"gm"});
        QCOMPARE(m_catalogue.setting(QStringLiteral("desk"))->paramName,
                 QStringLiteral("setting_server"));
        QCOMPARE(m_catalogue.settingUuids(QStringLiteral("setting_server")).size(), 2);
    }

private:
    void add(const char *uuid, const char *param, const char *section, const QStringList &groups)
    {
        core::Setting setting;
        setting.uuid = QString::fromLatin1(uuid);
        setting.paramName = QString::fromLatin1(param);
        setting.section = QString::fromLatin1(section);
        setting.productGroups = groups;
        m_catalogue.addSetting(setting);
    }
    void add(const char *uuid, const char *param, const char *section,
             std::initializer_list<const char *> groups)
    {
        QStringList list;
        for (const char *group : groups)
            list.append(QString::fromLatin1(group));
        add(uuid, param, section, list);
    }
    QString uuidFor(const char *param, const char *group) const
    {
        const core::Setting *setting =
            m_catalogue.settingFor(QString::fromLatin1(param), QString::fromLatin1(group));
        return setting == nullptr ? QString() : setting->uuid;
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
