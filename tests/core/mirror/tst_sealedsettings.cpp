// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/database.h"
#include "core/mirror/defaultsdocument.h"
#include "tests/core/mirror/mirrorfleet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mirrorfleet;

namespace {

const QString hidden = QStringLiteral("hunter2-hunter2");

struct Bench
{
    Bench()
    {
        database = std::move(*Database::open(folder.filePath(QStringLiteral("x.sqlite")),
                                             mirrorKind(), mirrorSteps()));
        texts.emplace(database->sql());
        good = texts->load().has_value();
    }
    SealedSettings settings() { return {*texts, sealer, secrets}; }

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::optional<MirrorTexts> texts;
    std::optional<Sealer> sealer{std::in_place, key()};
    SecretSettings secrets{catalogue().settings()};
    bool good = false;
};

const SettingsPlace here{QLatin1String("phones"), QStringLiteral("c1"),
                         QStringLiteral("000413000001")};

} // namespace

class TestSealedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripKeepsOrderAndEverything()
    {
        Bench bench;
        QVERIFY(bench.good);
        const SettingValues values = phoneWithSecret(1, 1, hidden).settings;
        const QByteArray packed = bench.settings().pack(values, here);
        QVERIFY(!packed.contains(hidden.toUtf8()));
        QVERIFY(packed.contains("Deutsch"));
        const SealedSettings::Opened opened = bench.settings().unpack(packed, here);
        QVERIFY(opened.good);
        QCOMPARE(opened.values, values);
        QCOMPARE(opened.notKept, 0);
        QVERIFY(bench.settings().saysTheSame(packed, values, here));
        QVERIFY(packed != bench.settings().pack(values, here)); // other nonces
        SettingValues other = values;
        other[1].value += u'x';
        QVERIFY(!bench.settings().saysTheSame(packed, other, here));
    }

    void withoutKeySecretsAreLeftOutAndMarked()
    {
        Bench bench;
        bench.sealer.reset();
        const SettingValues values = phoneWithSecret(1, 1, hidden).settings;
        const QByteArray packed = bench.settings().pack(values, here);
        QVERIFY(!packed.contains(hidden.toUtf8()));
        const SealedSettings::Opened opened = bench.settings().unpack(packed, here);
        QVERIFY(opened.good);
        QCOMPARE(opened.notKept, 2);
        QCOMPARE(opened.values, (SettingValues{values.at(0), values.at(3)}));
        QVERIFY(bench.settings().saysTheSame(packed, values, here));
        bench.sealer.emplace(key());
        QVERIFY(!bench.settings().saysTheSame(packed, values, here)); // now they can be kept
    }

    void aSealedValueOpensNowhereElse()
    {
        Bench bench;
        const QByteArray packed =
            bench.settings().pack(phoneWithSecret(1, 1, hidden).settings, here);
        QCOMPARE(bench.settings().unpack(packed, here).notOpened, 0);
        SettingsPlace other = here;
        other.key = QStringLiteral("000413000002");
        QCOMPARE(bench.settings().unpack(packed, other).notOpened, 2);
        other = here;
        other.company = QStringLiteral("c2");
        QCOMPARE(bench.settings().unpack(packed, other).notOpened, 2);
        other = here;
        other.table = QLatin1String("profiles");
        QCOMPARE(bench.settings().unpack(packed, other).notOpened, 2);
        bench.sealer.emplace(key('x'));
        QCOMPARE(bench.settings().unpack(packed, here).notOpened, 2);
    }

    void placesAreTold()
    {
        const QByteArray place = sealedPlace(here, QStringLiteral("s"), 1);
        QVERIFY(place != sealedPlace(here, QStringLiteral("s"), -1));
        QVERIFY(place != sealedPlace(here, QStringLiteral("t"), 1));
        // Where one part ends and the next begins is told, too.
        QVERIFY(sealedPlace({here.table, QStringLiteral("ab"), QStringLiteral("c")}, {}, 1) !=
                sealedPlace({here.table, QStringLiteral("a"), QStringLiteral("bc")}, {}, 1));
    }

    void damageIsNoticed()
    {
        Bench bench;
        const QByteArray packed =
            bench.settings().pack(phoneWithSecret(1, 1, hidden).settings, here);
        QVERIFY(!bench.settings().unpack(packed.chopped(1), here).good);
        QVERIFY(!bench.settings().unpack(QByteArray(20, '\xff'), here).good);
        QVERIFY(!bench.settings().unpack(QByteArray("\x7f\x00\x00\x00", 4), here).good);
    }

    void defaultsKeepTheirShape()
    {
        Bench bench;
        const QJsonObject document{
            {QStringLiteral("unknown"), QJsonArray{1, QJsonValue::Null}},
            {QStringLiteral("settings_manager"),
             QJsonObject{
                 {openSetting, QJsonObject{{QStringLiteral("value"), true}}},
                 {secretSetting, QJsonArray{QJsonObject{{QStringLiteral("value"), hidden},
                                                        {QStringLiteral("attrs"),
                                                         QJsonObject{{QStringLiteral("idx"), 1}}}},
                                            QJsonObject{{QStringLiteral("value"), 4711}},
                                            QStringLiteral("bare-word")}},
                 {unknownSetting, QStringLiteral("bare-word")}}}};
        const QJsonObject sealed = sealedDocument(document, here, bench.sealer, bench.secrets);
        const QByteArray text = QJsonDocument(sealed).toJson();
        QVERIFY(!text.contains(hidden.toUtf8()) && !text.contains("4711"));
        QVERIFY(!text.contains("bare-word"));
        QVERIFY(text.contains("true"));
        QCOMPARE(openedDocument(sealed, here, bench.sealer), document);
        const QJsonObject without = sealedDocument(document, here, std::nullopt, bench.secrets);
        QVERIFY(!QJsonDocument(without).toJson().contains("4711"));
        QVERIFY(!QJsonDocument(without).toJson().contains("bare-word"));
        QJsonObject expected = document;
        expected.insert(QStringLiteral("settings_manager"),
                        QJsonObject{{openSetting, QJsonObject{{QStringLiteral("value"), true}}},
                                    {secretSetting, QJsonArray()}});
        QCOMPARE(openedDocument(without, here, std::nullopt), expected);
    }
};

QTEST_GUILESS_MAIN(TestSealedSettings)
#include "tst_sealedsettings.moc"
