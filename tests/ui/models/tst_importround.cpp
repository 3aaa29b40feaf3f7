// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/importbench.h"
#include "ui/actions/tableexport.h"
#include "ui/models/fleet.h"
#include "ui/models/phonesmodel.h"

#include <QBuffer>
#include <QTest>

using Kind = core::ImportVerdict::Kind;

/// What Perch exports changes nothing when it is imported.
class TestImportRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExportedTableChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("Reception");
        QTest::newRow("empty") << QString();
        QTest::newRow("formula") << QStringLiteral("=1+1");
        QTest::newRow("number") << QStringLiteral("+49 30 1234");
        QTest::newRow("apostrophes") << QStringLiteral("''-x");
        QTest::newRow("quotes and delimiters") << QStringLiteral("\"A\", B; C\tD");
        QTest::newRow("line end") << QStringLiteral("A\nB");
        QTest::newRow("blanks") << QStringLiteral("  A ");
        QTest::newRow("the word that clears") << core::clearWord();
        QTest::newRow("longer than may be") << QString(300, u'x');
        QTest::newRow("umlauts") << QStringLiteral("B\u00fcro \u2013 \u6771\u4eac");
    }

    void anExportedTableChangesNothing()
    {
        QFETCH(QString, name);
        ImportBench bench;
        core::Endpoint phone = fleet::phone(fleet::reception, fleet::company, "");
        phone.name = name;
        phone.profile = fleet::deskProfile; // its target is the profile's
        phone.productGroup = fleet::desk;
        bench.store.setEndpoints(fleet::company, {phone});
        core::Company twin;
        twin.uuid = QStringLiteral("c3");
        twin.name = QStringLiteral("C1");
        bench.store.setCompany(twin);

        const core::ImportSheet sheet = core::readSheet(exportOf(bench.store)).value();
        const core::ImportGround ground = bench.ground();
        const auto check =
            core::checkImport(sheet, core::guessedMapping(sheet, ground), {}, ground);
        QCOMPARE(check.rows.size(), 5);
        QCOMPARE(check.count(Kind::Unchanged), 5);
    }

private:
    static QByteArray exportOf(core::Store &store)
    {
        const QString connection = QStringLiteral("connection");
        core::SystemClock clock;
        ui::Fleet fleet;
        fleet.add(connection, store);
        ui::PhonesModel model(fleet, clock);
        model.setScope({connection, {}, true});
        model.flush();
        if (!QTest::qWaitFor([&] { return !model.isBusy(); }))
            return {};
        QList<int> columns;
        for (int column = 0; column < model.columnCount(); ++column)
            columns.append(column);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        ui::writeTable(file, ui::ExportFormat::Csv,
                       ui::exported(model, columns, ui::TableModel::CopyRole),
                       [](qint64) { return true; });
        return file.data();
    }
};

QTEST_MAIN(TestImportRound)
#include "tst_importround.moc"
