// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips.h"

#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {
constexpr int chipHeight = 26;
constexpr int chipWidest = 320;
} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::inGroup);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize hint;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        hint.rwidth() += item->sizeHint().width() + (hint.isNull() ? 0 : spacing());
        hint.setHeight(std::max(hint.height(), item->sizeHint().height()));
    }
    return hint.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(alignment() ? alignmentRect(rect) : rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<std::pair<QLayoutItem *, QRect>> line;
    int x = area.left();
    int y = area.top();
    int lineHeight = 0;
    const auto endLine = [&] {
        for (auto &[item, place] : line) {
            place.translate(0, (lineHeight - place.height()) / 2);
            if (apply)
                item->setGeometry(QStyle::visualRect(direction, area, place));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size =
            item->sizeHint().boundedTo(QSize(std::max(1, area.width()), QWIDGETSIZE_MAX));
        if (x > area.left() && x + size.width() > area.right() + 1) {
            endLine();
            x = area.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(text, this))
    , m_cross(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::controls, 0, 2, 0);
    row->setSpacing(2);
    row->addWidget(m_label, 1);
    m_cross->setAutoRaise(true);
    m_cross->setIcon(icon(QStringLiteral("close"), Tone::Secondary));
    m_cross->setIconSize(QSize(12, 12));
    m_cross->setFixedSize(20, 20);
    m_cross->setFocusPolicy(Qt::NoFocus); // the chip itself takes the keys
    m_cross->setAccessibleName(tr("Remove the condition %1").arg(text));
    m_cross->setToolTip(tr("Remove this condition"));
    row->addWidget(m_cross);
    connect(m_cross, &QToolButton::clicked, this, &Chip::removeRequested);
}

QString Chip::text() const
{
    return m_label->text();
}

QSize Chip::sizeHint() const
{
    const QSize inner = layout()->sizeHint();
    return {std::min(inner.width(), chipWidest), std::max(chipHeight, inner.height())};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    drawBox(&painter, rect(), t.selection, hasFocus() ? t.accent : QColor(), hasFocus() ? 2 : 1);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Space:
        Q_EMIT removeRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Conditions"));
    hide();
}

void ChipRow::setChips(const QStringList &texts)
{
    if (texts == chips())
        return;
    // A chip may be asking for its own removal right now.
    for (Chip *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (int i = 0; i < texts.size(); ++i) {
        auto *chip = new Chip(texts.at(i), this);
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
        connect(chip, &Chip::removeRequested, this, [this, i] { Q_EMIT removeRequested(i); });
    }
    setVisible(!texts.isEmpty());
    updateGeometry();
}

QStringList ChipRow::chips() const
{
    QStringList texts;
    for (const Chip *chip : m_chips)
        texts.append(chip->text());
    return texts;
}

} // namespace ui
