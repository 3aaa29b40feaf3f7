// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/savedviewspane.h"

#include "ui/actions/actions.h"
#include "ui/models/savedviewsmodel.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statepane.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {
constexpr int rowsAtFirst = 6;
}

SavedViewsPane::SavedViewsPane(core::SavedViews &views, core::Clock &clock, Actions &actions,
                               QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new SavedViewsModel(views, clock, this))
    , m_list(new NavTree(tr("Saved views"), SavedViewsModel::CountRole))
    , m_state(new StatePane(m_list))
{
    setObjectName(QStringLiteral("savedViews"));
    m_list->setObjectName(QStringLiteral("savedViewsList"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_state, 1);
    connectList();
    showState();
}

QWidget *SavedViewsPane::buildHeader()
{
    auto *header = new SectionHeader(tr("Saved views"));
    header->setContentsMargins(space::controls + 4, space::inGroup, space::controls,
                               space::inGroup);
    auto *save = new QToolButton;
    save->setDefaultAction(m_actions[Actions::SaveViewAs]);
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setAccessibleName(m_actions[Actions::SaveViewAs]->iconText());
    auto *more = new QToolButton;
    more->setIcon(icon(QStringLiteral("more")));
    more->setToolTip(tr("What can be done with saved views"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    m_actions.fillSavedViewsMenu(menu);
    more->setMenu(menu);
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::inGroup);
    for (QToolButton *button : {save, more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    header->setTrailing(both);
    return header;
}

void SavedViewsPane::connectList()
{
    for (const auto id : {Actions::OpenView, Actions::RenameView, Actions::RemoveView,
                          Actions::MoveViewUp, Actions::MoveViewDown})
        m_list->addAction(m_actions[id]);
    connect(m_list, &NavTree::clicked, this, [this](const QModelIndex &index) {
        // With a modifier the click selects several, to remove or export them.
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            Q_EMIT chooseRequested(m_model->idAt(index.row()));
    });
    connect(m_list, &NavTree::openRequested, m_actions[Actions::OpenView], &QAction::trigger);
    connect(m_list, &NavTree::menuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions.fillSavedViewsMenu(menu);
        menu->popup(at);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SavedViewsPane::selectionChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &SavedViewsPane::showState);
    connect(m_state, &StatePane::actionRequested, m_actions[Actions::RestoreViews],
            &QAction::trigger);
}

void SavedViewsPane::showState()
{
    if (m_model->rowCount() > 0)
        m_state->showData();
    else
        m_state->showEmpty(QStringLiteral("save-view"), tr("There are no saved views."),
                           m_actions[Actions::RestoreViews]->text());
}

QStringList SavedViewsPane::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    return ids;
}

void SavedViewsPane::select(const QString &id)
{
    const QModelIndex index = m_model->index(m_model->rowOf(id));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void SavedViewsPane::clearSelection()
{
    m_list->clearSelection();
}

void SavedViewsPane::showMessage(const Message &message, bool undo)
{
    MessageBanner *banner = m_state->banner();
    banner->setMessage(message);
    banner->setClosable(true);
    if (undo)
        connect(banner->addButton(tr("Undo")), &QPushButton::clicked, this,
                &SavedViewsPane::undoRequested);
}

void SavedViewsPane::hideMessage()
{
    m_state->hideBanner();
}

QSize SavedViewsPane::sizeHint() const
{
    return {280, metric::control + (rowsAtFirst + 1) * metric::row};
}

} // namespace ui
