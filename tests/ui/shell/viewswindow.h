// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/demowindow.h"
#include "ui/dialogs/viewnamedialog.h"
#include "ui/models/savedviewsmodel.h"
#include "ui/panes/phonespane.h"
#include "ui/panes/savedviewspane.h"
#include "ui/shell/viewsflow.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/searchline.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using ui::Actions;
using ui::PhonesModel;

/// The real window with saved views on the simulated service, and a person's gestures in it.
class ViewsWindow
{
public:
    ViewsWindow()
        : m_folder(std::make_unique<QTemporaryDir>())
    {
        open();
    }
    ~ViewsWindow() { m_demo.reset(); }

    void restart()
    {
        window().close();
        m_demo.reset();
        open();
    }

    core::SavedViews &views() const { return *m_views; }
    ui::ViewsFlow &flow() const { return *m_flow; }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    ui::MainWindow &window() const { return *m_demo->window; }
    QAction *action(Actions::Id id) const { return window().actions()[id]; }
    ui::DataTable *table() const { return window().phonesPane()->table(); }
    QHeaderView *header() const { return table()->horizontalHeader(); }
    ui::NavTree *list() const { return m_flow->pane()->list(); }
    ui::SavedViewsModel *model() const { return m_flow->pane()->model(); }
    int rows() const { return table()->model()->rowCount(); }
    QString searched() const { return window().findChild<ui::SearchLine *>()->text(); }
    int count(const QString &id) const
    {
        return model()->index(model()->rowOf(id)).data(ui::SavedViewsModel::CountRole).toInt();
    }
    const ui::MessageBanner *banner() const
    {
        return m_flow->pane()->findChild<ui::MessageBanner *>();
    }

    void open()
    {
        m_demo = std::make_unique<DemoWindow>(DemoWindow::quietOptions(),
                                              QStringLiteral("administrator"), m_folder->path());
        m_views =
            std::make_unique<core::SavedViews>(m_folder->filePath(QStringLiteral("views.json")));
        (void)m_views->load();
        m_flow =
            new ui::ViewsFlow(m_demo->window.get(), {*m_views, m_demo->preferences, m_demo->clock});
        window().resize(1300, 800);
        window().show();
        window().activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window().isSettled() && m_flow->isSettled() &&
                                     window().phonesPane()->model()->totalCount() == 60,
                                 20000);
    }
    void click(const QString &id) const
    {
        const QModelIndex index = model()->index(model()->rowOf(id));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(index).center());
    }
    void choose(const QString &id) const
    {
        click(id);
        QCOMPARE(m_flow->chosen(), id);
        QTRY_VERIFY(window().isSettled());
    }
    void trigger(Actions::Id id) const
    {
        QTRY_VERIFY(action(id)->isEnabled());
        action(id)->trigger();
    }
    ui::ViewNameDialog *nameDialog() const { return window().findChild<ui::ViewNameDialog *>(); }
    void enterName(const QString &name) const
    {
        ui::ViewNameDialog *dialog = nameDialog();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::mouseClick(dialog->primaryButton(), Qt::LeftButton);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::SavedViews> m_views;
    std::unique_ptr<DemoWindow> m_demo;
    ui::ViewsFlow *m_flow = nullptr;
};
