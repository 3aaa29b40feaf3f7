// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headermenu.h"

#include "ui/style/icons.h"

#include <QAbstractItemModel>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QToolButton>

namespace ui {

namespace {
constexpr quint32 stateMark = 0x50484431; // "PHD1"
constexpr int narrowest = 24;
} // namespace

HeaderMenu::HeaderMenu(QHeaderView *header)
    : QObject(header)
    , m_header(header)
{
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(narrowest);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { popUp(m_header->viewport()->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &HeaderMenu::changed);
    connect(header, &QHeaderView::sectionResized, this, &HeaderMenu::changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &HeaderMenu::changed);
}

QToolButton *HeaderMenu::createButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(QStringLiteral("columns")));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("Choose columns"));
    button->setAccessibleName(tr("Choose columns"));
    connect(button, &QToolButton::clicked, this,
            [this, button] { popUp(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void HeaderMenu::fill(QMenu *menu)
{
    const QAbstractItemModel *model = m_header->model();
    const int shown = shownColumns();
    for (int visual = 0; model && visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QAction *action =
            menu->addAction(model->headerData(column, m_header->orientation()).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        // Without its last column a table could not be given any back by the mouse.
        action->setEnabled(column != m_fixed && !(action->isChecked() && shown == 1));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            Q_EMIT changed();
        });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset columns"));
    reset->setEnabled(!m_defaults.isEmpty());
    connect(reset, &QAction::triggered, this, &HeaderMenu::reset);
}

void HeaderMenu::rememberDefaults()
{
    m_defaults = saveState();
}

void HeaderMenu::reset()
{
    restoreState(m_defaults);
}

QByteArray HeaderMenu::saveState() const
{
    QByteArray blob;
    QDataStream stream(&blob, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << qint32(m_header->count()) << m_header->saveState();
    return blob;
}

bool HeaderMenu::restoreState(const QByteArray &blob)
{
    QDataStream stream(blob);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    qint32 count = 0;
    QByteArray state;
    stream >> mark >> count >> state;
    if (stream.status() != QDataStream::Ok || mark != stateMark || count != m_header->count())
        return false;
    const QByteArray before = m_header->saveState();
    if (!m_header->restoreState(state) || shownColumns() == 0) {
        m_header->restoreState(before);
        return false;
    }
    if (m_fixed >= 0)
        m_header->setSectionHidden(m_fixed, false);
    Q_EMIT changed();
    return true;
}

void HeaderMenu::popUp(const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(globalPosition);
}

int HeaderMenu::shownColumns() const
{
    return m_header->count() - m_header->hiddenSectionCount();
}

} // namespace ui
