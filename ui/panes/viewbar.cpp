// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/viewbar.h"

#include "ui/actions/actions.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

ViewBar::ViewBar(Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel)
    , m_modified(new QLabel)
{
    setObjectName(QStringLiteral("viewBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::controls + space::inGroup, 0, space::controls, space::inGroup);
    row->setSpacing(space::inGroup);
    auto *mark = new IconLabel(QStringLiteral("filter"), Tone::Accent, metric::icon);
    QFont strong = fontFor(FontRole::Strong, font());
    m_name->setFont(strong);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_modified->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(mark);
    row->addWidget(m_name, 100); // as long as it is, before anything is left over
    row->addWidget(m_modified);
    row->addSpacing(space::inGroup);
    const auto button = [&](Actions::Id id, Qt::ToolButtonStyle style) {
        auto *one = new QToolButton;
        one->setDefaultAction(actions[id]);
        one->setAutoRaise(true);
        one->setFocusPolicy(Qt::TabFocus);
        one->setToolButtonStyle(style);
        one->setAccessibleName(actions[id]->iconText());
        row->addWidget(one);
        return one;
    };
    m_offers = {button(Actions::UpdateView, Qt::ToolButtonTextBesideIcon),
                button(Actions::RevertView, Qt::ToolButtonTextBesideIcon)};
    row->addStretch(1);
    button(Actions::LeaveView, Qt::ToolButtonIconOnly);
    hide();
}

void ViewBar::setView(const QString &name, bool modified)
{
    m_isModified = modified;
    m_name->setText(name);
    //: Beside the name of a saved view whose search or columns are not as saved.
    m_modified->setText(tr("modified"));
    m_modified->setVisible(modified);
    for (QToolButton *offer : std::as_const(m_offers))
        offer->setVisible(modified);
    setVisible(!name.isEmpty());
}

} // namespace ui
