// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/delimitedtext.h"
#include "tests/ui/shell/changesstage.h"
#include "ui/dialogs/tidydialog.h"
#include "ui/models/planmodel.h"
#include "ui/models/runsmodel.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/historybox.h"
#include "ui/shell/historyflow.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/statepane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// Changes in the real window on the simulated service, with a journal on disk.
class TestChanges : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_demo.reset(); }

    void emptyListSaysWhatItIsFor()
    {
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->statePane()->state(), ui::StatePane::State::Empty);
        QVERIFY(!action(ui::Actions::UndoRun)->isEnabled());
    }

    void aChangeIsListedAndUndone()
    {
        const QAbstractItemModelTester tester(pane()->model());
        const core::Target phone = firstPhone();
        const QString before = nameOf(phone);
        rename(phone, QStringLiteral("Renamed"));
        QTRY_COMPARE(nameOf(phone), QStringLiteral("Renamed"));
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        QTRY_COMPARE(cell(0, ui::RunsModel::StateColumn), QStringLiteral("Done"));
        QVERIFY(cell(0, ui::RunsModel::WhatColumn).startsWith(QLatin1String("Rename 1 phone")));
        QTest::keyClick(pane()->table(), Qt::Key_Home, Qt::ControlModifier);
        pane()->table()->selectRow(0);
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        QVERIFY(!action(ui::Actions::PauseRun)->isEnabled());
        QVERIFY(!action(ui::Actions::RetryRun)->isEnabled());
        action(ui::Actions::UndoRun)->trigger();
        agree();
        QTRY_COMPARE(nameOf(phone), before);
        QTRY_COMPARE(pane()->model()->rowCount(), 2);
        QTRY_COMPARE(cell(1, ui::RunsModel::StateColumn), QStringLiteral("Undone"));
        QCOMPARE(m_demo->service->phone(phone.mac.wire())->value(QLatin1String("name")).toString(),
                 before);
    }

    void aPhoneTellsItsHistory()
    {
        const core::Target phone = firstPhone();
        const QString before = nameOf(phone);
        window().phonesPane()->selectKeys(
            {ui::Fleet::companyKey(session().connection().id, phone.company) + u'/' +
             phone.mac.wire()});
        const auto *box = window().findChild<ui::HistoryBox *>();
        QTRY_VERIFY(historyText(box).contains(QLatin1String("Nothing of this phone was changed")));
        rename(phone, QStringLiteral("Told"));
        QTRY_VERIFY(historyText(box).contains(QLatin1String("\nDone\n")));
        const QString text = historyText(box);
        QVERIFY2(text.contains(QStringLiteral("Name: %1 \u2192 Told").arg(before)),
                 qPrintable(text));
        QVERIFY(text.contains(QLatin1String("Rename 1 phone")));
        QVERIFY(text.contains(m_demo->journal->runs().first().who));
        window().setSearch(QStringLiteral("nothing has this name"));
        QTRY_COMPARE(window().phonesPane()->model()->rowCount(), 0);
        window().setSearch({});
        window().phonesPane()->selectKeys(
            {ui::Fleet::companyKey(session().connection().id, phone.company) + u'/' +
             phone.mac.wire()});
        QTRY_VERIFY(historyText(box).contains(QLatin1String("Told")));
        auto *list = box->findChild<ui::PropertyList *>();
        Q_EMIT list->linkActivated(QStringLiteral("0/%1").arg(m_demo->journal->runs().first().id));
        QTRY_COMPARE(pane()->selectedRun().id, m_demo->journal->runs().first().id);
        QVERIFY(pane()->isVisible());
    }

    void aChangeTellsWhatItWasMadeFrom()
    {
        const QList<core::Target> chosen = phones(1);
        const bool on =
            store().endpoint(chosen.first().company, chosen.first().mac)->autoprovisioning;
        window().setSearch(
            QStringLiteral("seen:never  or -redirect:https://ada:geheim@pbx.example/"));
        m_flow->setAutoprovisioning(session().connection().id, chosen, !on);
        agree();
        QTRY_COMPARE(m_demo->journal->runs().size(), 1);
        const core::RunHead head = m_demo->journal->runs().first();
        QVERIFY(head.source.startsWith(QLatin1String("seen:never or -redirect:https://")));
        QVERIFY2(!head.source.contains(QLatin1String("geheim")), qPrintable(head.source));
        window().setSearch({});
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        const QModelIndex cell = pane()->model()->index(0, ui::RunsModel::WhatColumn);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().endsWith(head.source));
    }

    void aHistoryOutlivesItsStore()
    {
        rename(firstPhone(), QStringLiteral("Told"));
        ui::HistoryBox box(*m_demo->journal, m_demo->clock);
        auto gone = std::make_unique<core::Store>();
        box.setPhone(firstPhone().mac, gone.get());
        QTRY_VERIFY(historyText(&box).contains(QLatin1String("Told")));
        gone.reset(); // its connection was removed
        rename(firstPhone(), QStringLiteral("Again"));
        QTRY_VERIFY(!historyText(&box).contains(QLatin1String("Told")));
        box.refresh();
    }

    void thePhonesOfAChangeAreShown()
    {
        core::Plan plan;
        const QList<core::Target> some = phones(5);
        for (const core::Target &phone : some)
            plan.steps += core::planRename(phone, QStringLiteral("Shown"), store()).steps;
        // Somebody else renames the first one meanwhile.
        plan.steps.first().changes.first().oldValue = QStringLiteral("as it never was");
        const core::ChangeRun *run = session().runner().run(plan);
        QTRY_VERIFY(run->isFinished());
        QCOMPARE(run->count(State::Failed), 1);
        rename(phones(6).constLast(), QStringLiteral("Another"));
        QTRY_COMPARE(pane()->model()->rowCount(), 2);
        window().showTab(QStringLiteral("changes"));
        pane()->select(run->id());
        QTRY_VERIFY(action(ui::Actions::ShowRunPhones)->isEnabled());
        action(ui::Actions::ShowRunPhones)->trigger();
        QTRY_COMPARE(window().phonesPane()->model()->rowCount(), 5);
        QVERIFY(window().phonesPane()->isVisible());
        for (int row = 0; row < 5; ++row)
            QVERIFY(some.contains(window().phonesPane()->phones()->target(row)));
        window().showRun(run->id());
        QTRY_VERIFY(action(ui::Actions::ShowFailedPhones)->isEnabled());
        action(ui::Actions::ShowFailedPhones)->trigger();
        QTRY_COMPARE(window().phonesPane()->model()->rowCount(), 1);
        QCOMPARE(window().phonesPane()->phones()->target(0), some.first());
    }

    void theHistoryIsWrittenToAFile()
    {
        QVERIFY(!action(ui::Actions::ExportHistory)->isEnabled());
        core::Plan plan =
            core::planRename(firstPhone(), QStringLiteral("=cmd|' /C calc'!A0"), store());
        core::FieldChange pass;
        pass.field = core::FieldChange::Field::Setting;
        pass.paramName = QStringLiteral("http_client_pass");
        pass.newValue = QStringLiteral("MARKED-password");
        pass.secret = true;
        plan.steps.first().changes.append(pass);
        const core::ChangeRun *run = session().runner().run(plan);
        QTRY_VERIFY(run->isFinished());
        QTRY_VERIFY(action(ui::Actions::ExportHistory)->isEnabled());
        ui::HistoryFlow flow(&window(), *m_demo->sessions, *m_demo->journal, m_demo->clock);
        const QString csv = m_dir->filePath(QStringLiteral("history.csv"));
        const QString lines = m_dir->filePath(QStringLiteral("history.jsonl"));
        QSignalSpy written(pane()->exportBar(), &ui::ExportBar::written);
        flow.exportTo(csv, ui::ExportFormat::Csv);
        flow.exportTo(lines, ui::ExportFormat::JsonLines);
        QTRY_COMPARE(written.count(), 2);
        const QByteArray table = contentOf(csv);
        const auto read = core::readDelimited(QString::fromUtf8(table).mid(1), u',');
        QVERIFY(read);
        QCOMPARE(read->rows.size(), 3); // titles, name, password
        QCOMPARE(read->rows.at(1).cells.at(10), QStringLiteral("=cmd|' /C calc'!A0"));
        QVERIFY(table.contains("'=cmd"));
        QCOMPARE(read->rows.at(1).cells.at(3), QString::number(run->id()));
        QCOMPARE(read->rows.at(1).cells.at(5), plan.steps.first().mac.display());
        QVERIFY(!table.contains("MARKED"));
        const QByteArray objects = contentOf(lines);
        QCOMPARE(objects.count('\n'), 2);
        QVERIFY(!objects.contains("MARKED"));
        const QJsonObject object = QJsonDocument::fromJson(objects.split('\n').first()).object();
        QCOMPARE(object.value(QLatin1String("new")).toString(),
                 QStringLiteral("=cmd|' /C calc'!A0"));
        QCOMPARE(object.value(QLatin1String("run")).toString(), QString::number(run->id()));
    }

    void theHistoryIsTidied()
    {
        rename(firstPhone(), QStringLiteral("Old"));
        QTRY_VERIFY(action(ui::Actions::TidyHistory)->isEnabled());
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        const core::RunHead head = m_demo->journal->runs().first();
        const QDateTime later = m_demo->clock.now().addMonths(2);
        ui::TidyDialog dialog(m_demo->journal->runs(), 5000, later);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(!dialog.primaryButton()->isEnabled()); // no change is a year old
        auto *age = dialog.findChild<QComboBox *>();
        age->setCurrentIndex(0);
        QVERIFY(dialog.primaryButton()->isEnabled());
        QSignalSpy submitted(&dialog, &ui::FormDialog::submitted);
        dialog.primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
        std::optional<int> tidied;
        m_demo->journal->compact(dialog.value(), this, [&](const core::Result<int> &runs) {
            tidied = runs.value_or(-1);
        });
        QTRY_COMPARE(tidied.value_or(0), 1);
        QTRY_VERIFY(!m_demo->journal->run(head.id)->hasImages);
        window().showRun(head.id);
        QTRY_VERIFY(action(ui::Actions::ShowRunPhones)->isEnabled());
        QVERIFY(!action(ui::Actions::UndoRun)->isEnabled());
    }

    void anInterruptedChangeIsOffered()
    {
        demo::Faults faults;
        faults.latencyMs = 150;
        faults.methods = QStringList{QStringLiteral("PUT")};
        m_demo->service->setFaults(faults);
        core::Plan plan;
        for (const core::Target &phone : phones(30))
            plan.steps +=
                core::planRename(phone, QStringLiteral("N ") + phone.mac.display(), store()).steps;
        const core::ChangeRun *run = session().runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 0, 20000);
        restart();
        auto *banner = window().centralWidget()->findChild<ui::MessageBanner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20000);
        QTRY_VERIFY(banner->message().title.contains(QLatin1String("interrupted")));
        const auto buttons = banner->findChildren<QPushButton *>();
        QPushButton *go = nullptr;
        for (QPushButton *button : buttons) {
            if (button->text() == QLatin1String("Continue"))
                go = button;
        }
        QVERIFY(go);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_demo->journal->runs().first().state, RunState::Finished, 30000);
        QCOMPARE(m_demo->journal->runs().first().count(State::Confirmed), 30);
    }

    void manyPhonesAreAgreedToByTyping()
    {
        core::Plan plan;
        for (const core::Target &phone : phones(4))
            plan.steps += core::planRename(phone, QStringLiteral("T"), store()).steps;
        ui::PlanDialog dialog(plan, store(), session().runner());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *primary = dialog.findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->isEnabled());
        dialog.setConfirmAbove(3);
        auto *typed = dialog.findChild<QLineEdit *>(QStringLiteral("typed"));
        QVERIFY(typed->isVisible());
        QVERIFY(!primary->isEnabled());
        QTest::keyClicks(typed, QStringLiteral("something"));
        QVERIFY(!primary->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, plan.companyNames().size() == 1 ? plan.companyNames().constFirst()
                                                                : QStringLiteral("4"));
        QVERIFY(primary->isEnabled());
    }

    void aPhoneCanBeLeftOut()
    {
        core::Plan plan;
        const QList<core::Target> both = phones(2);
        for (const core::Target &phone : both)
            plan.steps += core::planRename(phone, QStringLiteral("Left"), store()).steps;
        ui::PlanDialog dialog(plan, store(), session().runner());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *table = dialog.findChild<ui::DataTable *>();
        const QModelIndex mark = table->model()->index(0, ui::PlanModel::NameColumn);
        QCOMPARE(mark.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(table->model()->setData(mark, Qt::Unchecked, Qt::CheckStateRole));
        auto *primary = dialog.findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->text().startsWith(QLatin1String("Rename 1 phone")));
        const QString before = nameOf(both.at(0));
        primary->click();
        QTRY_COMPARE(nameOf(both.at(1)), QStringLiteral("Left"));
        QCOMPARE(nameOf(both.at(0)), before);
        QCOMPARE(session().runner().runs().first()->plan().steps.size(), 1);
    }

private:
    QString cell(int row, int column) const
    {
        return pane()->model()->index(row, column).data().toString();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString historyText(const ui::HistoryBox *box)
    {
        QStringList texts;
        for (const QLabel *label : box->findChildren<QLabel *>()) {
            if (!label->isHidden())
                texts += label->text();
        }
        return texts.join(u'\n') + u'\n';
    }
    core::Target firstPhone() const { return phones(1).constFirst(); }
    QString nameOf(const core::Target &phone) const
    {
        const auto endpoint = store().endpoint(phone.company, phone.mac);
        return endpoint ? endpoint->name : QString();
    }
    void rename(const core::Target &phone, const QString &name)
    {
        session().runner().run(core::planRename(phone, name, store()));
    }
    /// Presses the button of the preview and closes it when it is done.
    void agree()
    {
        ui::PlanDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window().findChild<ui::PlanDialog *>()) && dialog->isVisible());
        auto *primary = dialog->findChild<QPushButton *>(QStringLiteral("primary"));
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_VERIFY(session().runner().runs().first()->isFinished());
        dialog->close();
    }
};

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
