// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablepane.h"

#include "core/session/session.h"
#include "ui/actions/tableexport.h"
#include "ui/panes/errormessage.h"
#include "ui/panes/tablememory.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using core::LoadState;

TablePane::TablePane(core::Resource resource, TableModel *model, const QString &name,
                     Actions &actions, core::Preferences &preferences)
    : m_resource(resource)
    , m_model(model)
    , m_actions(actions)
    , m_preferences(preferences)
{
    model->setParent(this);
    build(name);
    m_stateTimer.setSingleShot(true);
    m_stateTimer.setInterval(0);
    connect(&m_stateTimer, &QTimer::timeout, this, &TablePane::updateState);
    connect(m_model, &TableModel::countsChanged, this, &TablePane::updateState);
    connect(m_model, &TableModel::dataChanged, this, &TablePane::selectionChanged);
    connect(m_model, &TableModel::modelReset, this, &TablePane::selectionChanged);
}

TablePane::~TablePane() = default;

void TablePane::build(const QString &name)
{
    m_table = new DataTable(name);
    m_table->setModel(m_model);
    m_memory = std::make_unique<TableMemory>(m_table, m_model, m_preferences);
    m_state = new StatePane(m_table);
    m_bar = new QHBoxLayout;
    m_bar->setContentsMargins(space::controls, space::inGroup, space::controls, space::inGroup);
    m_bar->setSpacing(space::inGroup);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    m_columns = m_table->headerMenu()->createButton(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_state, 1);
    m_bar->addStretch(1);
    m_bar->addWidget(m_count);
    m_bar->addWidget(m_columns);

    for (const auto id : {Actions::Open, Actions::CopyRows, Actions::CopyCell, Actions::CopyObject,
                          Actions::SelectAll})
        m_table->addAction(m_actions[id]);
    connect(m_table, &DataTable::openRequested, this, &TablePane::openRequested);
    connect(m_table, &DataTable::menuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(at);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePane::selectionChanged);
    connect(m_state, &StatePane::stopRequested, this, &TablePane::stop);
    connect(m_state, &StatePane::retryRequested, this, &TablePane::retryRequested);
    connect(m_state, &StatePane::remedyRequested, this,
            [this] { Q_EMIT remedyRequested(m_error); });
    connect(m_state, &StatePane::actionRequested, this, [this] {
        if (m_model->totalCount() > 0)
            Q_EMIT clearFilterRequested();
        else if (loadState().phase == LoadState::Phase::Stopped)
            refresh();
        else
            Q_EMIT nextActionRequested();
    });
    connect(m_state, &StatePane::bannerDismissed, m_table, qOverload<>(&QWidget::setFocus));
}

QToolButton *TablePane::addBarButton(Actions::Id id, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_actions[id]);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(m_actions[id]->iconText());
    m_bar->insertWidget(m_bar->count() - 3, button);
    return button;
}

void TablePane::setSubject(core::Session *session, const core::Scope &scope)
{
    if (session == m_session && scope == m_scope)
        return;
    if (m_session && m_session != session) {
        m_session->disconnect(this);
        m_session->store().disconnect(this);
    }
    const bool another = m_session != session;
    m_session = session;
    m_scope = scope;
    m_bannerFor.clear();
    m_state->hideBanner();
    if (session && another)
        watchSubject();
    const QStringList keys = m_memory->selectedKeys(1000) + m_memory->wantedKeys();
    applySubject(session ? &session->store() : nullptr, scope);
    selectKeys(keys);
    lookAt();
    updateState();
}

void TablePane::watchSubject()
{
    const auto later = [this] {
        if (!m_stateTimer.isActive())
            m_stateTimer.start();
    };
    connect(m_session, &core::Session::stateChanged, this, [this, later] {
        lookAt();
        later();
    });
    connect(&m_session->store(), &core::Store::stateChanged, this, later);
    connect(&m_session->store(), &core::Store::companiesChanged, this, later);
    connect(m_session, &QObject::destroyed, this, [this] {
        m_session = nullptr;
        m_scope = {};
    });
}

void TablePane::setActive(bool active)
{
    m_active = active;
    lookAt();
    updateState();
}

void TablePane::lookAt()
{
    if (m_active && m_session && m_session->state() == core::Session::State::Ready)
        m_session->sync().lookAt(m_resource, m_scope);
}

void TablePane::setFilter(const QString &text)
{
    m_model->setFilter(text);
}

void TablePane::refresh()
{
    if (m_session)
        m_session->sync().refresh(m_resource, m_scope);
}

void TablePane::stop()
{
    if (m_session)
        m_session->sync().stop(m_resource, m_scope);
}

LoadState TablePane::loadState() const
{
    return m_session ? m_session->store().state(m_resource, m_scope) : LoadState{};
}

QString TablePane::companyName() const
{
    if (!m_session)
        return {};
    const core::Company *company = m_session->store().company(m_scope.company);
    return company ? company->name : m_session->connection().name;
}

void TablePane::updateState()
{
    m_stateTimer.stop();
    if (!m_active)
        return; // done when it comes to the front
    m_state->setLoadingMore({});
    if (!m_session) {
        //: Nothing is selected in the tree of connections.
        m_state->showEmpty(QStringLiteral("connection"),
                           tr("Choose a connection or a company on the left."));
    } else if (m_session->state() != core::Session::State::Ready && m_model->totalCount() == 0) {
        showSessionState();
    } else {
        showListState(loadState());
    }
    updateCount();
    Q_EMIT stateChanged();
}

void TablePane::showSessionState()
{
    switch (m_session->state()) {
    case core::Session::State::Connecting:
    case core::Session::State::Ready:
        m_state->showLoading(tr("Connecting to %1").arg(m_session->connection().name));
        m_state->setProgress(0);
        break;
    case core::Session::State::NeedsSecret:
    case core::Session::State::Failed:
        showError(m_session->error());
        break;
    }
}

void TablePane::showListState(const LoadState &state)
{
    if (m_model->totalCount() > 0) {
        showRows(state);
        return;
    }
    m_state->hideBanner();
    m_bannerFor.clear();
    switch (state.phase) {
    case LoadState::Phase::NotLoaded:
    case LoadState::Phase::Loading:
        m_state->showLoading(texts().loading);
        m_state->setProgress(state.received);
        break;
    case LoadState::Phase::Failed:
        showError(state.error);
        break;
    case LoadState::Phase::Stopped:
        m_state->showEmpty(QStringLiteral("stop"), tr("Loading was stopped before anything came."),
                           //: Button: go on reading the list.
                           tr("Load again"));
        break;
    case LoadState::Phase::Loaded:
        m_state->showEmpty(texts().emptyIcon, texts().empty, texts().emptyAction);
        break;
    }
}

void TablePane::showRows(const LoadState &state)
{
    if (m_model->rowCount() == 0)
        m_state->showEmpty(QStringLiteral("search"), texts().noMatch, tr("Clear the search"));
    else
        m_state->showData();
    const QString since = state.asOfMs == 0
                              ? QString()
                              : tr("What is shown is as of %1.")
                                    .arg(exactTime(QDateTime::fromMSecsSinceEpoch(state.asOfMs)));
    if (state.phase == LoadState::Phase::Loading) {
        m_state->setLoadingMore(state.lists > 1
                                    ? tr("%1, %2 of %3 companies")
                                          .arg(texts().loading, QLocale().toString(state.listsDone),
                                               QLocale().toString(state.lists))
                                    : texts().loading);
        m_state->setProgress(state.received);
    } else if (state.phase == LoadState::Phase::Failed) {
        showFailure(state.error, since);
    } else if (m_session->state() == core::Session::State::Failed) {
        showFailure(m_session->error(), since);
    } else if (state.phase == LoadState::Phase::Stopped) {
        if (showBanner({Severity::Information,
                        tr("Loading was stopped. The list is not complete."),
                        {},
                        {},
                        {}}))
            addBannerButton(tr("Load the rest"));
    } else {
        m_bannerFor.clear();
        m_state->hideBanner();
    }
}

// Once a message: a banner that was closed stays closed until something else happens.
bool TablePane::showBanner(const Message &message)
{
    const QString text = plainText(message);
    if (text == m_bannerFor)
        return false;
    m_bannerFor = text;
    m_state->banner()->setMessage(message);
    return true;
}

void TablePane::addBannerButton(const QString &text)
{
    connect(m_state->banner()->addButton(text), &QPushButton::clicked, this,
            &TablePane::retryRequested);
}

void TablePane::showError(const core::Error &error)
{
    m_error = error;
    m_state->showError(messageFor(error), remedyFor(error), retryComesFirst(error));
}

void TablePane::showFailure(const core::Error &error, const QString &since)
{
    Message message = messageFor(error);
    message.cause = QStringList{message.cause, since}.join(u' ').trimmed();
    if (!showBanner(message))
        return;
    m_error = error;
    if (const QString remedy = remedyFor(error); !remedy.isEmpty())
        connect(m_state->banner()->addButton(remedy), &QPushButton::clicked, this,
                [this] { Q_EMIT remedyRequested(m_error); });
    addBannerButton(tr("Try again"));
}

void TablePane::updateCount()
{
    const QLocale locale;
    const int total = m_model->totalCount();
    const int shown = m_model->rowCount();
    m_count->setVisible(total > 0);
    m_count->setText(shown == total
                         ? locale.toString(total)
                         //: Rows shown of all rows, "12 of 1,204".
                         : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    m_count->setAccessibleName(tr("Rows shown: %1").arg(m_count->text()));
}

QList<int> TablePane::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectedRowIndexes())
        rows.append(index.row());
    return rows;
}

QStringList TablePane::selectedKeys(int most) const
{
    return m_memory->selectedKeys(most);
}

void TablePane::selectKeys(const QStringList &keys)
{
    m_memory->selectKeys(keys);
}

namespace {

QList<int> shownColumns(const QTableView *table)
{
    QList<int> columns;
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

} // namespace

QString TablePane::selectedAsTable() const
{
    return tabSeparated(*m_model, selectedRows(), shownColumns(m_table), TableModel::CopyRole);
}

QByteArray TablePane::asCsv() const
{
    return csv(*m_model, shownColumns(m_table), TableModel::CopyRole);
}

void TablePane::chooseColumns()
{
    m_columns->showMenu();
}

void TablePane::fillMenu(QMenu *menu) const
{
    m_actions.fillTableMenu(menu);
}

void TablePane::restoreColumns(const QList<int> &hidden, const QHash<int, int> &widths)
{
    m_memory->restoreColumns(objectName(), hidden, widths);
}

void TablePane::setColumnShownHere(int column, bool shown)
{
    m_memory->setColumnShownHere(column, shown);
}

} // namespace ui
