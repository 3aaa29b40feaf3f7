// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/demo/demoservice.h"
#include "core/types/macaddress.h"
#include "ui/shell/mainwindow.h"

#include <QDialog>
#include <QTemporaryDir>

#include <memory>

class QAbstractButton;

/// The whole program over settings of its own, and beside it a simulated service whose state the
/// tests can look into. Gestures are those of a person: keys, clicks and actions of the window.
class Stage
{
public:
    explicit Stage(const demo::Options &options = options200());
    ~Stage();

    static demo::Options options200();

    /// Ends the program and starts it anew over the same settings.
    void startAgain();

    demo::DemoService &service() { return *m_service; }
    ui::MainWindow &window() { return *m_window; }
    QString settings() const { return m_settings.path(); }

    /// The dialog of this class that is open, waiting for it; null when none comes.
    template <typename Dialog>
    Dialog *dialog() const
    {
        return static_cast<Dialog *>(waitForDialog(&Dialog::staticMetaObject));
    }
    template <typename Widget>
    static Widget *child(const QObject *parent, const char *name)
    {
        return parent->findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Waits until no dialog is open.
    bool noDialog() const;

    /// Adds a connection to the service through the dialog; the id of it, empty when that failed.
    QString addConnection(const QString &name, const demo::DemoService::Key &key);
    bool choose(const QString &connection, const QString &company);
    /// Types into the search line and waits for this number of rows.
    bool search(const QString &text, int rows);
    /// As soon as it can be used.
    void trigger(ui::Actions::Id action);
    /// Presses the primary button of the preview and waits for the outcome, which is returned.
    QString runPlan();
    bool closePlan();

    /// A company of the reseller's tree with phones and profiles, and its connection's service
    /// holds it; the one with the most phones.
    demo::DemoService::CompanyInfo biggestCompany() const;

private:
    void startProgram();
    QDialog *waitForDialog(const QMetaObject *type) const;

    QTemporaryDir m_settings;
    std::unique_ptr<demo::DemoService> m_service;
    QElapsedTimer m_clock;
    std::unique_ptr<app::Application> m_application;
    ui::MainWindow *m_window = nullptr;
};
