// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/fleet.h"
#include "ui/models/editgridmodel.h"
#include "ui/models/editpaste.h"
#include "ui/models/words.h"
#include "ui/widgets/status.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using ui::EditGridModel;
using ui::EditPaste;
using State = EditGridModel::State;

/// What the grid makes of edits, without a window.
class TestEditGridModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<core::Store>();
        fleet::fill(*m_store);
        m_model = std::make_unique<EditGridModel>(
            QList<core::Target>{{fleet::company, fleet::reception},
                                {fleet::company, fleet::hall},
                                {fleet::company, fleet::base},
                                {fleet::otherCompany, fleet::elsewhere}},
            *m_store);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsWhatThereIs()
    {
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(text(1, EditGridModel::NameColumn), QStringLiteral("Hall"));
        QCOMPARE(text(1, EditGridModel::AutoprovisioningColumn), QStringLiteral("Off"));
        QCOMPARE(text(3, EditGridModel::CompanyColumn), QStringLiteral("C2"));
        QVERIFY(!m_model->phones().isOneCompany());
        QVERIFY(!(at(0, EditGridModel::MacColumn).flags() & Qt::ItemIsEditable));
        QVERIFY(!m_model->hasEdits());
        QVERIFY(m_model->edits().isEmpty());
    }

    void mixedValuesAreCounted()
    {
        const auto names = m_model->summary(EditGridModel::NameColumn, {{0, 3}});
        QCOMPARE(names.different, 4);
        QVERIFY(!names.edited);
        const auto some = m_model->summary(EditGridModel::AutoprovisioningColumn, {{2, 3}});
        QCOMPARE(some.different, 1);
        QCOMPARE(some.text, QStringLiteral("On"));
        QCOMPARE(m_model->summary(EditGridModel::AutoprovisioningColumn, {{0, 3}}).different, 2);
        fillColumn(EditGridModel::NameColumn, QStringLiteral("All"));
        const auto filled = m_model->summary(EditGridModel::NameColumn, {{0, 3}});
        QCOMPARE(filled.text, QStringLiteral("All"));
        QVERIFY(filled.edited);
    }

    void aChangedCellIsMarked()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        set(0, EditGridModel::NameColumn, QStringLiteral(" Lobby "));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(text(0, EditGridModel::NameColumn), QStringLiteral("Lobby"));
        QCOMPARE(state(0, EditGridModel::NameColumn), State::Changed);
        QCOMPARE(shape(0, EditGridModel::NameColumn), int(ui::StatusShape::Waiting));
        QVERIFY(at(0, EditGridModel::NameColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("Reception")));
        QCOMPARE(m_model->changedPhones(), 1);
        QCOMPARE(m_model->edits().first().name, QStringLiteral("Lobby"));
        QVERIFY(!m_model->edits().first().profile);
        // What it has already is no change.
        set(0, EditGridModel::NameColumn, QStringLiteral("Reception"));
        QCOMPARE(state(0, EditGridModel::NameColumn), State::AsIs);
        QVERIFY(!m_model->hasEdits());
    }

    void whatCannotBeUsedSaysWhy_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("mark");
        const int bad = int(ui::StatusShape::Bad);
        const int attention = int(ui::StatusShape::Attention);
        QTest::newRow("unknown profile")
            << 0 << int(EditGridModel::ProfileColumn) << QStringLiteral("none such") << bad;
        QTest::newRow("profile of another kind")
            << 0 << int(EditGridModel::ProfileColumn) << fleet::dectProfile << attention;
        QTest::newRow("profile of another company")
            << 3 << int(EditGridModel::ProfileColumn) << fleet::deskProfile << bad;
        QTest::newRow("switch") << 0 << int(EditGridModel::AutoprovisioningColumn)
                                << QStringLiteral("perhaps") << bad;
        QTest::newRow("no switch")
            << 0 << int(EditGridModel::AutoprovisioningColumn) << QString() << bad;
        QTest::newRow("target") << 0 << int(EditGridModel::FirstSetting) << QStringLiteral("x y")
                                << bad;
    }
    void whatCannotBeUsedSaysWhy()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, typed);
        QFETCH(int, mark);
        m_model->addSetting(QStringLiteral("setting_server"));
        set(row, column, typed);
        QCOMPARE(state(row, column), State::Refused);
        QCOMPARE(shape(row, column), mark);
        QVERIFY(!at(row, column).data(EditGridModel::SentenceRole).toString().isEmpty());
        QCOMPARE(at(row, column).data().toString(), typed.isEmpty() ? QStringLiteral("–") : typed);
        QCOMPARE(m_model->summary(column, {{row, row}}).text, typed);
        QCOMPARE(m_model->refusedCells(), 1);
        QCOMPARE(m_model->changedPhones(), 0);
        QVERIFY(m_model->edits().isEmpty());
        m_model->setCells({{row, column, std::nullopt}}, QString());
        QVERIFY(!m_model->hasEdits());
    }

    void settingsAreColumns()
    {
        const int server = m_model->addSetting(QStringLiteral("setting_server"));
        QCOMPARE(m_model->addSetting(QStringLiteral("setting_server")), server);
        QCOMPARE(text(1, server), QStringLiteral("https://old.example/{mac}"));
        fillColumn(server, QStringLiteral("https://new.example/{mac}"));
        QCOMPARE(m_model->edits().size(), 4);
        set(1, server, QString());
        QCOMPARE(text(1, server), QStringLiteral("–"));
        QCOMPARE(m_model->edits().at(1).settings.value(QStringLiteral("setting_server")),
                 QString());
        QCOMPARE(m_model->phones().ownSettings().value(QStringLiteral("setting_server")), 1);
    }

    void secretsAreNeverShown()
    {
        const int column = m_model->addSetting(QStringLiteral("http_client_pass"));
        set(0, column, QStringLiteral("PASS1"));
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole),
                               int(Qt::AccessibleDescriptionRole), int(EditGridModel::CopyRole)})
            QVERIFY(!at(0, column).data(role).toString().contains(QLatin1String("PASS1")));
        QCOMPARE(text(0, column), ui::Words::hiddenValue());
        QVERIFY(!m_model->summary(column, {{0, 0}}).text.contains(QLatin1String("PASS1")));
        QCOMPARE(m_model->edits().first().settings.value(QStringLiteral("http_client_pass")),
                 QStringLiteral("PASS1"));
    }

    void undoesAndRedoes()
    {
        set(0, EditGridModel::NameColumn, QStringLiteral("A"));
        fillColumn(EditGridModel::NameColumn, QStringLiteral("B"));
        QCOMPARE(m_model->changedPhones(), 4);
        m_model->history()->undo();
        QCOMPARE(m_model->changedPhones(), 1);
        QCOMPARE(text(0, EditGridModel::NameColumn), QStringLiteral("A"));
        m_model->history()->undo();
        QVERIFY(!m_model->hasEdits());
        m_model->history()->redo();
        m_model->history()->redo();
        QCOMPARE(text(3, EditGridModel::NameColumn), QStringLiteral("B"));
        QCOMPARE(m_model->changedPhones(), 4);
    }

    void readsPastedText_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QList<QStringList>>("cells");
        const auto list = [](const char *words) { return QString::fromLatin1(words).split(u','); };
        QTest::newRow("column") << "a\nb\n" << QList<QStringList>{list("a"), list("b")};
        QTest::newRow("empty between")
            << "a\r\n\r\nb" << QList<QStringList>{list("a"), {QString()}, list("b")};
        QTest::newRow("block") << "a\tb\nc\t" << QList<QStringList>{list("a,b"), list("c,")};
        QTest::newRow("quoted") << "\"a \"\"x\"\"\nb\"\tc"
                                << QList<QStringList>{
                                       {QStringLiteral("a \"x\" b"), QStringLiteral("c")}};
        QTest::newRow("inch") << "7\" phone" << QList<QStringList>{{QStringLiteral("7\" phone")}};
    }
    void readsPastedText()
    {
        QFETCH(QString, pasted);
        QFETCH(QList<QStringList>, cells);
        QCOMPARE(EditPaste::cells(pasted), cells);
    }

    void pastesABlock()
    {
        const auto result = EditPaste::block(
            *m_model, 1, {EditGridModel::NameColumn, EditGridModel::ProfileColumn},
            EditPaste::cells(QStringLiteral("A\tp-desk\tx\n\tp-dect\n(clear)\nD\nE")));
        QCOMPARE(result.cells, 4);
        QCOMPARE(result.linesLeft, 2);
        QCOMPARE(result.columnsLeft, 1);
        QCOMPARE(text(1, EditGridModel::NameColumn), QStringLiteral("A"));
        QCOMPARE(text(1, EditGridModel::ProfileColumn), QStringLiteral("p-desk"));
        QCOMPARE(state(2, EditGridModel::NameColumn), State::AsIs);
        QCOMPARE(text(2, EditGridModel::ProfileColumn), QStringLiteral("p-dect"));
        QCOMPARE(text(3, EditGridModel::NameColumn), QStringLiteral("–"));
        QVERIFY(EditPaste::words(result).contains(u'2'));
        m_model->history()->undo();
        QVERIFY(!m_model->hasEdits());
    }

    void pastesByAddress()
    {
        const auto result = EditPaste::byAddress(
            *m_model, {EditGridModel::NameColumn},
            EditPaste::cells(QStringLiteral("MAC\tName\n0004-13a3-0005\tFar\n"
                                            "00:04:13:A3:00:01\tNear\n000413A3FFFF\tNobody")));
        QCOMPARE(result.cells, 2);
        QCOMPARE(result.unknown, 1);
        QCOMPARE(result.unreadable, 1);
        QCOMPARE(text(3, EditGridModel::NameColumn), QStringLiteral("Far"));
        QCOMPARE(text(0, EditGridModel::NameColumn), QStringLiteral("Near"));
    }

    void showsOnlyChangedRows()
    {
        set(2, EditGridModel::NameColumn, QStringLiteral("X"));
        m_model->setOnlyChanged(true);
        QCOMPARE(m_model->rowCount(), 1);
        set(0, EditGridModel::NameColumn, QStringLiteral("Y"));
        QCOMPARE(m_model->edits().first().target.mac, fleet::base);
        m_model->history()->undo();
        m_model->history()->undo();
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setOnlyChanged(false);
        QCOMPARE(m_model->rowCount(), 4);
    }

    void followsTheStore()
    {
        set(0, EditGridModel::NameColumn, QStringLiteral("Lobby"));
        set(1, EditGridModel::ProfileColumn, QStringLiteral("later"));
        QCOMPARE(m_model->refusedCells(), 1);
        core::Endpoint renamed = *m_store->endpoint(fleet::company, fleet::reception);
        renamed.name = QStringLiteral("Lobby");
        m_store->setEndpoints(fleet::company, {renamed});
        QCOMPARE(state(0, EditGridModel::NameColumn), State::AsIs);
        QCOMPARE(m_model->changedPhones(), 0);
        core::Profile later = fleet::profile(QStringLiteral("p-9"), fleet::desk);
        later.name = QStringLiteral("later");
        m_store->setProfiles(fleet::company, {later});
        QCOMPARE(m_model->refusedCells(), 0);
        QCOMPARE(m_model->edits().first().profile, QStringLiteral("p-9"));
    }

    void aPhoneThatChangesIsJudgedAlone()
    {
        fillColumn(EditGridModel::NameColumn, QStringLiteral("Lobby"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        core::Endpoint renamed = *m_store->endpoint(fleet::company, fleet::reception);
        renamed.name = QStringLiteral("Lobby");
        m_store->setEndpoints(fleet::company, {renamed});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 0);
        QCOMPARE(m_model->changedPhones(), 3);
    }

    void takesAHundredThousandPhones()
    {
        constexpr int many = 100'000;
        QList<core::Endpoint> phones;
        QList<core::Target> targets;
        QStringList names;
        for (int i = 0; i < many; ++i) {
            phones.append(
                fleet::phone(core::MacAddress(0x000413C00000 + quint64(i)), fleet::company, "Old"));
            targets.append({fleet::company, phones.last().mac});
            names.append(QStringLiteral("Room %1").arg(i));
        }
        m_store->setEndpoints(fleet::company, phones);
        EditGridModel model(targets, *m_store);
        QCOMPARE(model.summary(EditGridModel::NameColumn, {{0, many - 1}}).different, 1);
        const auto result = EditPaste::block(model, 0, {EditGridModel::NameColumn},
                                             EditPaste::cells(names.join(u'\n')));
        QCOMPARE(result.cells, many);
        QCOMPARE(model.changedPhones(), many);
        QCOMPARE(model.summary(EditGridModel::NameColumn, {{0, many - 1}}).different, many);
        QCOMPARE(core::planEdits(model.edits(), *m_store).steps.size(), many);
        model.history()->undo();
        QVERIFY(!model.hasEdits());
    }

private:
    QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    QString text(int row, int column) const { return at(row, column).data().toString(); }
    State state(int row, int column) const
    {
        return State(at(row, column).data(EditGridModel::StateRole).toInt());
    }
    int shape(int row, int column) const
    {
        const QVariant shape = at(row, column).data(EditGridModel::ShapeRole);
        return shape.isValid() ? shape.toInt() : -1;
    }
    void set(int row, int column, const QString &text)
    {
        m_model->setData(at(row, column), text, Qt::EditRole);
    }
    void fillColumn(int column, const QString &text)
    {
        QList<EditGridModel::Cell> cells;
        for (int row = 0; row < m_model->rowCount(); ++row)
            cells.append({row, column, text});
        m_model->setCells(cells, QString());
    }

    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<EditGridModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestEditGridModel)
#include "tst_editgridmodel.moc"
