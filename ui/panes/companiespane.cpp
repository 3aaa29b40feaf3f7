// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/companiespane.h"

#include "core/session/sessions.h"
#include "core/support/clock.h"
#include "ui/actions/actions.h"
#include "ui/errors/explain.h"
#include "ui/models/companytreemodel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/navtree.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

CompaniesPane::CompaniesPane(core::Sessions &sessions, Actions &actions, core::Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_sessions(sessions)
    , m_actions(actions)
    , m_model(new CompanyTreeModel(this))
    , m_tree(new NavTree(tr("Connections and companies"), CompanyTreeModel::CountRole,
                         CompanyTreeModel::AgeRole))
{
    setObjectName(QStringLiteral("companies"));
    build();
    for (core::Session *session : sessions.all())
        follow(session);
    connect(&sessions, &core::Sessions::added, this, &CompaniesPane::follow);
    connect(&sessions, &core::Sessions::aboutToRemove, this, [this](core::Session *session) {
        session->disconnect(this);
        m_model->removeConnection(session->connection().id);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompaniesPane::announce);
    // The root takes on its company once that is known.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CompaniesPane::announce);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &above) {
        if (above.isValid() && !above.parent().isValid())
            m_tree->expand(above);
        chooseWaiting();
    });
    connect(actions[Actions::EverythingBelow], &QAction::toggled, this, &CompaniesPane::announce);
    const auto tick = [this, &clock] { m_model->setNow(clock.nowMs()); };
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, tick);
    minute->start();
    tick();
    chooseWaiting();
}

void CompaniesPane::build()
{
    m_tree->setObjectName(QStringLiteral("companyTree"));
    m_tree->setModel(m_model);
    auto *add = new QToolButton;
    add->setDefaultAction(m_actions[Actions::AddConnection]);
    add->setAutoRaise(true);
    add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    add->setFocusPolicy(Qt::TabFocus);
    add->setAccessibleName(m_actions[Actions::AddConnection]->iconText());
    auto *below = new QCheckBox(m_actions[Actions::EverythingBelow]->text());
    below->setToolTip(m_actions[Actions::EverythingBelow]->toolTip());
    connect(below, &QCheckBox::toggled, m_actions[Actions::EverythingBelow], &QAction::setChecked);
    connect(m_actions[Actions::EverythingBelow], &QAction::toggled, below, &QCheckBox::setChecked);
    below->setChecked(m_actions[Actions::EverythingBelow]->isChecked());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::controls + 4, space::inGroup, space::controls, space::controls);
    foot->addWidget(below, 1);
    foot->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    layout->addLayout(foot);
    connect(m_tree, &NavTree::openRequested, this, &CompaniesPane::openRequested);
    connect(m_tree, &NavTree::removeRequested, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid() && !m_model->scope(index).isEverything())
            m_actions[Actions::RemoveConnection]->trigger();
    });
    connect(m_tree, &NavTree::renameRequested, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid() && !m_model->scope(index).isEverything())
            m_actions[Actions::EditConnection]->trigger();
    });
    connect(m_tree, &NavTree::menuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions.fillCompanyMenu(menu);
        menu->popup(at);
    });
}

QSize CompaniesPane::sizeHint() const
{
    return {280, 400};
}

void CompaniesPane::follow(core::Session *session)
{
    const QString id = session->connection().id;
    m_model->addConnection(id, session->connection().name, &session->store(),
                           session->connection().demo);
    connect(session, &core::Session::stateChanged, this, [this, session] { showHealth(session); });
    showHealth(session);
    const QModelIndex index = m_model->indexOf(id, {});
    m_tree->expand(index);
    chooseWaiting();
}

void CompaniesPane::showHealth(core::Session *session)
{
    using Health = CompanyTreeModel::Health;
    const QString id = session->connection().id;
    m_model->rename(id, session->connection().name);
    switch (session->state()) {
    case core::Session::State::Connecting:
        m_model->setHealth(id, Health::Connecting, {});
        break;
    case core::Session::State::Ready:
        m_model->setHealth(id, Health::Ready, {});
        break;
    case core::Session::State::NeedsSecret:
        m_model->setHealth(id, Health::NeedsSecret, explain(session->error()).what);
        break;
    case core::Session::State::Failed:
        m_model->setHealth(id, Health::Failed, explain(session->error()).what);
        break;
    }
}

core::Scope CompaniesPane::scope() const
{
    core::Scope chosen = m_model->scope(m_tree->currentIndex());
    chosen.below = m_actions[Actions::EverythingBelow]->isChecked();
    return chosen;
}

void CompaniesPane::choose(const QString &connection, const QString &company)
{
    m_wantedConnection = connection;
    m_wantedCompany = company;
    chooseWaiting();
}

void CompaniesPane::chooseWaiting()
{
    if (!m_wantedConnection.isEmpty()) {
        const QModelIndex index = m_model->indexOf(m_wantedConnection, m_wantedCompany);
        if (index.isValid()) {
            m_wantedConnection.clear();
            m_tree->setCurrentIndex(index);
            return;
        }
    }
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0) {
        const QModelIndex root = m_model->indexOf(m_wantedConnection, {});
        m_tree->setCurrentIndex(root.isValid() ? root : m_model->index(0, 0));
    }
}

void CompaniesPane::announce()
{
    const core::Scope now = scope();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT scopeChanged(now);
}

} // namespace ui
