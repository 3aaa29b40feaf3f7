// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importcolumns.h"
#include "tests/core/imports/importbench.h"

#include <QTest>

class TestImportColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("header");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const char *text, bool header, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(text) << header << QString::fromLatin1(words);
        };
        add("our export",
            "Status,Name,MAC address,Model,Company,Profile,Firmware,Last seen,Redirect target,"
            "Autoprovisioning,Product group,Last IP,Own settings\n",
            true,
            "ignore name mac model company profile ignore ignore redirect-url autoprovisioning "
            "ignore ignore ignore");
        add("our export in German",
            "Status;Name;MAC-Adresse;Seriennummer;Firma;Profil;Umleitungsziel;"
            "Autoprovisionierung\n",
            true, "ignore name mac ignore company profile redirect-url autoprovisioning");
        add("names of the service",
            "mac,name,provisioning_profile,autoprovisioning_enabled,setting_server,"
            "http_client_user,http_client_pass\n",
            true, "mac name profile autoprovisioning redirect-url redirect-user redirect-password");
        add("usual ones", "Kunde;Raum;MAC;Passwort\nX;1;000413A30006;y\n", true,
            "company name mac redirect-password");
        add("settings by their parameter", "MAC,Setting_Server,admin_mode\n", true,
            "mac redirect-url setting:admin_mode");
        add("no target twice", "mac,name,description\n000413A30006,a,b\n", true, "mac name ignore");
        add("rejected once", "mac,name,not imported because\n000413A30006,a,b\n", true,
            "mac name reason");
        add("strange words", "Seriennummer,Geraet\n1,000413A30006\n2,000413A30007\n", true,
            "ignore mac");
        add("no header",
            "Lobby,000413A30006,C1,p-desk,https://x.example/{mac},on\n"
            "Gate,000413A30007,C2,p-dect,https://x.example/{mac},off\n",
            false, "name mac company profile redirect-url autoprovisioning");
        add("a model is no name", "000413A30006,D735,Lobby\n000413B60007,snomM900,Gate\n", false,
            "mac model name");
        add("copied from the list of phones",
            "Redirected\tLobby\t00:04:13:A3:00:06\tD735\tC1\tp-desk\t14 h ago\n"
            "Error\tLobby\t00:04:13:A3:00:07\tD735\tC1\tp-desk\tnever\n",
            false, "ignore name mac model company profile ignore");
        add("addresses only", "000413A30006\n000413A30007\n", false, "mac");
        add("a malformed first address is no header", "000413A3000G\n000413A30007\n", false, "mac");
        add("an address alone", "00:04:13:A3:00:01", false, "mac");
    }

    void guesses()
    {
        QFETCH(QString, text);
        ImportBench bench;
        core::Catalogue catalogue = bench.store.catalogue();
        catalogue.addSetting(fleet::setting(QStringLiteral("s-admin"), "admin_mode",
                                            "phone-settings", {fleet::desk}));
        bench.store.setCatalogue(catalogue);
        const core::ImportSheet sheet = ImportBench::sheet(text);
        QTEST(sheet.hasHeader, "header");
        const QStringList words = core::mappingWords(core::guessedMapping(sheet, bench.ground()));
        QTEST(words.join(u' '), "words");
    }

    void remembers()
    {
        const QStringList words{QStringLiteral("mac"), QStringLiteral("setting:user_name1"),
                                QStringLiteral("ignore"), QStringLiteral("reason")};
        QCOMPARE(core::mappingWords(core::mappingFromWords(words, 4)), words);
        QCOMPARE(core::mappingWords(core::mappingFromWords({QStringLiteral("newer")}, 2)),
                 (QStringList{QStringLiteral("ignore"), QStringLiteral("ignore")}));
        QCOMPARE(core::mappingFromWords(words, 2).size(), 2);
    }

    void aLayoutIsItsColumns()
    {
        const auto key = [](const char *text) {
            return core::layoutKey(ImportBench::sheet(QString::fromLatin1(text)));
        };
        QCOMPARE(key("MAC,Name\n000413A30006,a\n"), key("mac;name\n000413A30007;b\n"));
        QVERIFY(key("MAC,Name\n") != key("Name,MAC\n"));
        QVERIFY(key("000413A30006,a\n") != key("000413A30006,a,b\n"));
        QCOMPARE(key("000413A30006,a\n"), key("000413A30007,b\n"));
    }

    void theHeaderIsAsThePersonSays()
    {
        const auto sheet = core::readSheet("mac,name\n000413A30006,a\n", {{}, {}, false});
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.size(), 2);
        QVERIFY(sheet->titles.isEmpty());
    }

    void rowsOfBlanksAreNone()
    {
        const core::ImportSheet sheet =
            ImportBench::sheet(QStringLiteral("mac,name\n,\n000413A30006,a\n  ,\n"));
        QCOMPARE(sheet.rows.size(), 1);
        QCOMPARE(sheet.rows.first().line, 3);
        QVERIFY(ImportBench::sheet(QStringLiteral(",,\n")).rows.isEmpty());
    }

    void readsSwitches()
    {
        QCOMPARE(core::switchOfWord(QStringLiteral(" Ein ")), 1);
        QCOMPARE(core::switchOfWord(QStringLiteral("FALSE")), 0);
        QCOMPARE(core::switchOfWord(QStringLiteral("maybe")), -1);
        QCOMPARE(core::switchOfWord({}), -1);
    }
};

QTEST_GUILESS_MAIN(TestImportColumns)
#include "tst_importcolumns.moc"
