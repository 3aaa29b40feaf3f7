// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"

#include <QWidget>

namespace core {
class Clock;
class Session;
class Sessions;
} // namespace core

namespace ui {

class Actions;
class CompanyTreeModel;
class NavTree;

/// The left: connections, their companies, and whether everything below counts. Follows the
/// sessions as they come and go. Emits what is chosen.
class CompaniesPane : public QWidget
{
    Q_OBJECT

public:
    CompaniesPane(core::Sessions &sessions, Actions &actions, core::Clock &clock,
                  QWidget *parent = nullptr);

    /// What is chosen, `below` as the switch says.
    core::Scope scope() const;
    /// Chooses now or as soon as the company is known. An unknown connection chooses the first.
    void choose(const QString &connection, const QString &company);
    NavTree *tree() const { return m_tree; }
    CompanyTreeModel *model() const { return m_model; }

Q_SIGNALS:
    void scopeChanged(const core::Scope &scope);
    void openRequested();
    void removeConnectionRequested();
    void editConnectionRequested();

protected:
    QSize sizeHint() const override;

private:
    void build();
    void follow(core::Session *session);
    void showHealth(core::Session *session);
    void chooseWaiting();
    void announce();

    core::Sessions &m_sessions;
    Actions &m_actions;
    CompanyTreeModel *m_model;
    NavTree *m_tree;
    QString m_wantedConnection;
    QString m_wantedCompany;
    core::Scope m_last;
};

} // namespace ui
