// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/changes/workbench.h"
#include "tests/ui/models/fakerun.h"
#include "ui/dialogs/plandialog.h"
#include "ui/models/planmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>

/// The dialog of a plan over a real runner and the simulated service, and how tests look at it.
class PlanStage : public QObject
{
protected:
    core::Plan otherNames(int count) // than other tests have given
    {
        core::Plan plan;
        for (const core::Target &phone : m_bench.targets(count))
            plan.steps +=
                core::planRename(phone, Workbench::newName(phone.mac) + u'!', m_bench.store())
                    .steps;
        return plan;
    }
    void preview(const core::Plan &plan)
    {
        open(new ui::PlanDialog(plan, m_bench.store(), m_bench.runner()));
    }
    void open(ui::PlanDialog *dialog)
    {
        m_dialog = dialog;
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QPushButton *visibleButton(const QString &text) const
    {
        for (QPushButton *known : m_dialog->findChildren<QPushButton *>()) {
            if (known->isVisible() && known->text() == text)
                return known;
        }
        return nullptr;
    }
    ui::DataTable *table() const { return m_dialog->findChild<ui::DataTable *>(); }
    /// With these settings of its own, as far as the store knows.
    static core::Target setting(Workbench &bench, int phone, const core::SettingValues &values)
    {
        core::Endpoint endpoint = *bench.store().endpoint(bench.company().uuid, bench.mac(phone));
        endpoint.settings = values;
        bench.store().setEndpoints(bench.company().uuid, {endpoint});
        return bench.target(endpoint.mac);
    }
    /// That of the preview.
    const ui::MessageBanner *banner() const
    {
        return m_dialog->findChildren<ui::MessageBanner *>().first();
    }
    void takePart(int row, bool does)
    {
        const QModelIndex mark = table()->model()->index(row, ui::PlanModel::NameColumn);
        QVERIFY(table()->model()->setData(mark, does ? Qt::Checked : Qt::Unchecked,
                                          Qt::CheckStateRole));
    }
    QString heading() const { return m_dialog->findChild<QLabel *>()->text(); }
    int state(int row) const
    {
        return table()->model()->index(row, 0).data(ui::PlanModel::StateRole).toInt();
    }
    QString text(int row) const
    {
        return table()->model()->index(row, ui::PlanModel::ResultColumn).data().toString();
    }
    /// The banner with the outcome, null while there is none.
    const ui::MessageBanner *outcome() const
    {
        const auto banners = m_dialog->findChildren<ui::MessageBanner *>();
        return banners.at(1)->isVisible() ? banners.at(1) : nullptr;
    }
    /// To be called after each test.
    void closeAll()
    {
        delete m_dialog;
        for (core::ChangeRun *run : m_bench.runner().runs())
            QTRY_VERIFY(run->isFinished());
    }

    Workbench m_bench;
    QPointer<ui::PlanDialog> m_dialog;
};
