// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/actions/actions.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/style/perchstyle.h"
#include "ui/widgets/searchline.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

constexpr int widestSearch = 560;

} // namespace

TopBar::TopBar(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new SearchLine(tr("Search")))
    , m_menu(button(-1, tr("Menu")))
    , m_tree(button(Actions::ToggleTree, tr("Companies")))
    , m_details(button(Actions::ToggleDetails, tr("Details")))
    , m_stop(button(Actions::Stop, tr("Stop loading")))
    , m_register(new QPushButton)
{
    setObjectName(QStringLiteral("topBar"));
    auto *menu = new QMenu(this);
    m_actions.fillMainMenu(menu);
    m_menu->setObjectName(QStringLiteral("mainMenu"));
    m_menu->setIcon(icon(QStringLiteral("menu")));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setShortcut(Qt::Key_F10);
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setMaximumWidth(widestSearch);
    m_search->setMinimumWidth(140);

    QAction *deed = m_actions[Actions::RegisterPhones];
    m_register->setObjectName(QStringLiteral("registerButton"));
    setPrimary(m_register);
    const auto follow = [this, deed] {
        m_register->setEnabled(deed->isEnabled());
        m_register->setToolTip(deed->toolTip());
    };
    m_register->setIcon(icon(QStringLiteral("add"), Tone::OnAccent));
    m_register->setText(tr("Register phones"));
    m_register->setAccessibleName(m_register->text());
    connect(deed, &QAction::changed, m_register, follow);
    connect(m_register, &QPushButton::clicked, deed, &QAction::trigger);
    follow();

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::controls, space::controls, space::controls, space::controls);
    line->setSpacing(space::controls);
    line->addWidget(m_menu);
    line->addWidget(m_tree);
    line->addWidget(m_search, 3);
    line->addStretch(1);
    line->addWidget(m_stop);
    line->addWidget(m_details);
    line->addWidget(m_register);
    setRunning(false);
    setFolded(false, false);
}

QToolButton *TopBar::button(int id, const QString &name)
{
    auto *made = new QToolButton(this);
    if (id >= 0)
        made->setDefaultAction(m_actions[Actions::Id(id)]);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(name);
    return made;
}

void TopBar::setSearchTarget(const QString &name)
{
    m_search->setPlaceholderText(name);
    m_search->setAccessibleName(name);
}

void TopBar::setRunning(bool running)
{
    m_stop->setVisible(running);
}

void TopBar::setFolded(bool tree, bool details)
{
    m_tree->setVisible(tree);
    m_details->setVisible(details);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHairline(&painter, rect().bottomLeft(), rect().bottomRight(),
                 tokensFor(palette()).hairline);
}

} // namespace ui
