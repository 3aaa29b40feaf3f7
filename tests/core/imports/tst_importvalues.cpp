// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/importbench.h"

#include <QTest>

using Kind = core::ImportVerdict::Kind;
using Reason = core::ImportVerdict::Reason;
using Target = core::ImportColumn::Target;

Q_DECLARE_METATYPE(core::ImportVerdict::Kind)

namespace {

const QString switchSetting = QStringLiteral("challenge_response");
const QString numberSetting = QStringLiteral("vol_ringer");
const QString reception = QStringLiteral("000413A30001,");

} // namespace

/// What a file may write into the settings of a phone: the same that a person may.
class TestImportValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        core::Catalogue catalogue = m_bench.store.catalogue();
        const auto add = [&catalogue](const QString &paramName, const char *type) {
            core::Setting setting =
                fleet::setting(paramName, qPrintable(paramName), "phone-settings", {fleet::desk});
            setting.fieldType = QLatin1String(type);
            catalogue.addSetting(setting);
        };
        add(switchSetting, "boolean");
        add(numberSetting, "number");
        m_bench.store.setCatalogue(catalogue);
    }

    void settingsKeepTheirRules_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("rule"); // empty: it is written
        const auto add = [](const char *name, const QString &title, const QString &cell,
                            const char *rule = "") {
            QTest::newRow(name) << title << cell << QString::fromLatin1(rule);
        };
        const QString user = QStringLiteral("user");
        add("a switch", switchSetting, QStringLiteral("Off"));
        add("no switch", switchSetting, QStringLiteral("maybe"), "value_switch");
        add("a number", numberSetting, QStringLiteral("12"));
        add("no number", numberSetting, QStringLiteral("loud"), "value_number");
        add("too long", numberSetting, QString(4097, u'1'), "value_length");
        add("two lines", QStringLiteral("http_client_user"), QStringLiteral("\"a\nb\""),
            "value_characters");
        add("a user", user, QStringLiteral("joe"));
        add("a user with a bell", user, QStringLiteral("jo\ae"), "value_characters");
        add("a password with a bell", QStringLiteral("password"), QStringLiteral("jo\ae"),
            "value_characters");
    }

    void settingsKeepTheirRules()
    {
        QFETCH(QString, title);
        QFETCH(QString, cell);
        QFETCH(QString, rule);
        const auto check = m_bench.check(QStringLiteral("mac,%1\n").arg(title) + reception + cell);
        const core::ImportVerdict &verdict = check.rows.first();
        QCOMPARE(verdict.kind, rule.isEmpty() ? Kind::Change : Kind::Rejected);
        QCOMPARE(verdict.reason, rule.isEmpty() ? Reason::None : Reason::Rule);
        QCOMPARE(verdict.detail, rule);
        QCOMPARE(check.steps.size(), rule.isEmpty() ? 1 : 0);
        if (rule.isEmpty())
            QCOMPARE(check.steps.first().changes.first().newValue, cell);
        else
            QCOMPARE(verdict.column, 1);
    }

    void aTargetIsOneWhateverItsColumnIsTakenFor_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("warnings");
        const auto add = [](const char *name, const char *url, Kind kind, const char *detail,
                            int warnings) {
            QTest::newRow(name) << QString::fromLatin1(url) << kind << QString::fromLatin1(detail)
                                << warnings;
        };
        add("fine", "https://x.example/{mac}", Kind::Change, "", 0);
        add("not encrypted", "http://x.example/{mac}", Kind::Change, "", 1);
        add("scheme", "gopher://x.example/{mac}", Kind::Rejected, "url_scheme", 0);
        add("no address", "anything", Kind::Rejected, "url_scheme", 0);
        add("braces", "https://x.example/{name}", Kind::Rejected, "url_braces", 0);
    }

    void aTargetIsOneWhateverItsColumnIsTakenFor()
    {
        QFETCH(QString, url);
        QFETCH(Kind, kind);
        const auto sheet = ImportBench::sheet(QStringLiteral("mac,x\n") + reception + url);
        const auto check = core::checkImport(
            sheet, {{Target::Mac, {}}, {Target::Setting, QStringLiteral("setting_server")}}, {},
            m_bench.ground());
        QCOMPARE(check.rows.first().kind, kind);
        QTEST(check.rows.first().detail, "detail");
        QTEST(int(check.warnings.size()), "warnings");
        if (kind == Kind::Change)
            QCOMPARE(check.steps.first().changes.first().setting, fleet::deskServer);
    }

    void whatThePhoneHasBreaksNoRule()
    {
        ImportBench bench;
        bench.store.setCatalogue(m_bench.store.catalogue());
        core::Endpoint odd = fleet::phone(fleet::reception, fleet::company, "Reception");
        odd.productGroup = fleet::desk;
        odd.settings = {{switchSetting, -1, QStringLiteral("maybe "), QStringLiteral("RW")}};
        bench.store.setEndpoints(fleet::company, {odd});
        const auto check = bench.check(QStringLiteral("mac,%1\n").arg(switchSetting) + reception +
                                       QStringLiteral("maybe"));
        QCOMPARE(check.rows.first().kind, Kind::Unchanged);
        const auto cleared = bench.check(QStringLiteral("mac,%1\n").arg(switchSetting) + reception +
                                         core::clearWord());
        QCOMPARE(cleared.rows.first().kind, Kind::Change);
    }

    void ownSettingsHideTheProfile()
    {
        const auto check = [this](const char *cells) {
            const auto all = m_bench.check(QStringLiteral("mac,profile,redirect,user\n") +
                                           QString::fromLatin1(cells));
            QList<core::MacAddress> hiding;
            for (const core::PlanWarning &warning : all.warnings) {
                if (warning.kind == core::PlanWarning::Kind::OwnSettingHidesProfile)
                    hiding += warning.phones;
            }
            return hiding;
        };
        QCOMPARE(check("000413A30001,p-desk,https://x.example/{mac},"), {fleet::reception});
        QCOMPARE(check("000413A30002,p-desk,,"), {fleet::hall});
        QVERIFY(check("000413A30002,p-desk,(clear),").isEmpty());
        QVERIFY(check("000413A30001,p-desk,,joe").isEmpty()); // the profile has no user
    }

private:
    ImportBench m_bench;
};

QTEST_GUILESS_MAIN(TestImportValues)
#include "tst_importvalues.moc"
