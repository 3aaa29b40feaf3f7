// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetindex.h"
#include "tests/support/fakeclock.h"
#include "ui/models/savedviewsmodel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using ui::SavedViewsModel;

namespace {

core::SavedView own(const QString &name, const QString &query)
{
    return {{}, name, query, {}};
}

} // namespace

class TestSavedViewsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<core::SavedViews>(m_dir->filePath(QStringLiteral("views.json")));
        QVERIFY(m_store->load());
        m_index = {};
        put(1, "never_seen");
        put(2, "never_seen");
        put(3, "error");
        m_model = std::make_unique<SavedViewsModel>(*m_store, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void standardViewsHaveWords()
    {
        QCOMPARE(m_model->rowCount(), core::standardViews().size());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QVERIFY(text(row) != m_model->idAt(row));
            QVERIFY(!m_model->index(row).data(Qt::DecorationRole).isNull());
        }
        QCOMPARE(text(0), QStringLiteral("Never seen"));
    }

    void nothingIsCountedBeforeThereArePhones()
    {
        m_model->setFleet({});
        QVERIFY(settles());
        QVERIFY(!count(0).isValid());
        QCOMPARE(spoken(0), QStringLiteral("Never seen"));
    }

    void countsEveryView()
    {
        QVERIFY(m_store->add(own(QStringLiteral("All"), {})));
        QVERIFY(m_store->add(own(QStringLiteral("Odd"), QStringLiteral("newfield:x"))));
        QVERIFY(settles());
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        QCOMPARE(count(0).toInt(), 2);
        QCOMPARE(count(1).toInt(), 1);
        QCOMPARE(count(2).toInt(), 3);
        QCOMPARE(count(3).toInt(), 0);
        QCOMPARE(count(5).toInt(), 3);
        QVERIFY(!count(6).isValid());
        QVERIFY(m_model->index(6).data(Qt::ToolTipRole).toString().contains(u"newfield"));
        QCOMPARE(spoken(0), QStringLiteral("Never seen, 2 phone(s)"));
        QCOMPARE(changed.size(), 6); // one a view that can be read
        changed.clear();

        put(4, "never_seen");
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        QCOMPARE(count(0).toInt(), 3);
        QStringList rows;
        for (const auto &one : std::as_const(changed))
            rows.append(QString::number(one.first().toModelIndex().row()));
        // Those whose number is another, and no other.
        QCOMPARE(rows.join(u' '), QStringLiteral("0 2 5"));
    }

    void aBurstIsCountedOnceMore()
    {
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        for (quint64 mac = 10; mac < 60; ++mac) {
            put(mac, "error");
            m_model->setFleet(m_index.snapshot());
        }
        // The first at once, the others together when the pause is over.
        QTRY_COMPARE(count(1).toInt(), 2);
        QVERIFY(m_model->isBusy());
        m_clock.advance(std::chrono::minutes(1));
        QTRY_COMPARE(count(1).toInt(), 51);
        QVERIFY(!m_model->isBusy());
        QCOMPARE(changed.size(), 4); // errors and without profile, twice
    }

    void timePasses()
    {
        m_clock.setNow(1'790'000'000'000);
        core::Endpoint record;
        record.mac = core::MacAddress(9);
        record.lastSeenMs = m_clock.nowMs() - 1'000;
        m_index.put({m_index.phone(record, QStringLiteral("c"), {}, {}, false)});
        QVERIFY(m_store->add(own(QStringLiteral("New"), QStringLiteral("seen:<2h"))));
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        QCOMPARE(count(5).toInt(), 1);
        m_clock.advance(std::chrono::hours(3));
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        QCOMPARE(count(5).toInt(), 0);
    }

    void followsTheStoreRowByRow()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const core::SavedView view = m_store->add(own(QStringLiteral("Own"), {})).value();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 5);
        QVERIFY(m_store->move({view.id}, 0));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(text(0), QStringLiteral("Own"));
        core::SavedView errors = *m_store->find(QStringLiteral("errors"));
        errors.name = QStringLiteral("Trouble");
        QVERIFY(m_store->update(errors));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(text(2), QStringLiteral("Trouble"));
        const QList<core::SavedView> before = m_store->views();
        QVERIFY(m_store->remove({view.id, errors.id}));
        QCOMPARE(removed.size(), 2);
        QVERIFY(m_store->setViews(before));
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(text(0), QStringLiteral("Own"));
        QCOMPARE(text(2), QStringLiteral("Trouble"));
        QCOMPARE(reset.size(), 0);
    }

    void anotherSearchHasNoOldNumber()
    {
        m_model->setFleet(m_index.snapshot());
        QVERIFY(settles());
        core::SavedView errors = *m_store->find(QStringLiteral("errors"));
        errors.query = QStringLiteral("status:error name:nobody");
        QVERIFY(m_store->update(errors));
        QVERIFY(!count(1).isValid());
        QVERIFY(settles());
        QCOMPARE(count(1).toInt(), 0);
    }

    void marksTheChosenOne()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setChosen(QStringLiteral("errors"), false);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->index(1).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!m_model->index(0).data(Qt::FontRole).isValid());
        QCOMPARE(spoken(1), QStringLiteral("Errors, shown"));
        m_model->setChosen(QStringLiteral("errors"), true);
        QCOMPARE(text(1), QStringLiteral("Errors (modified)"));
        QCOMPARE(spoken(1), QStringLiteral("Errors, shown, modified"));
        changed.clear();
        m_model->setChosen({}, false);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(1), QStringLiteral("Errors"));
    }

    void dropsAreWishes()
    {
        QSignalSpy wished(m_model.get(), &SavedViewsModel::moveRequested);
        const std::unique_ptr<QMimeData> data(
            m_model->mimeData({m_model->index(3), m_model->index(4)}));
        QVERIFY(m_model->mimeTypes().contains(data->formats().constFirst()));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(wished.size(), 1);
        QCOMPARE(wished[0][0].toStringList(),
                 QStringList({QStringLiteral("outdated-firmware"), QStringLiteral("plain-http")}));
        QCOMPARE(wished[0][1].toInt(), 1);
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, -1, 0, {}));
        QCOMPARE(wished[1][1].toInt(), m_model->rowCount());
        QMimeData foreign;
        foreign.setText(QStringLiteral("errors"));
        QVERIFY(!m_model->dropMimeData(&foreign, Qt::MoveAction, 1, 0, {}));
        QCOMPARE(wished.size(), 2);
    }

    void mayGoWhileItCounts()
    {
        for (int round = 0; round < 20; ++round) {
            SavedViewsModel model(*m_store, m_clock);
            model.setFleet(m_index.snapshot());
        }
    }

private:
    /// Lets the pauses between counts go by.
    bool settles()
    {
        return QTest::qWaitFor([this] {
            m_clock.advance(std::chrono::minutes(1));
            return !m_model->isBusy();
        });
    }

    void put(quint64 mac, const char *status)
    {
        core::Endpoint record;
        record.mac = core::MacAddress(mac);
        record.statusWord = QString::fromLatin1(status);
        m_index.put({m_index.phone(record, QStringLiteral("c"), {}, {}, false)});
    }

    QString text(int row) const { return m_model->index(row).data().toString(); }
    QVariant count(int row) const { return m_model->index(row).data(SavedViewsModel::CountRole); }
    QString spoken(int row) const
    {
        return m_model->index(row).data(Qt::AccessibleTextRole).toString();
    }

    FakeClock m_clock;
    core::FleetIndex m_index;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<core::SavedViews> m_store;
    std::unique_ptr<SavedViewsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestSavedViewsModel)
#include "tst_savedviewsmodel.moc"
