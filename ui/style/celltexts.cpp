// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/celltexts.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

#include <cmath>

namespace ui {

namespace {

constexpr int kept = 4000;

QStaticText laidOut(const QString &text, const QFont &font)
{
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::ModerateCaching);
    QTextOption option;
    option.setWrapMode(QTextOption::ManualWrap);
    option.setTextDirection(Qt::LeftToRight);
    laid.setTextOption(option);
    laid.prepare({}, font);
    return laid;
}

} // namespace

CellTexts::CellTexts()
    : m_laid(kept)
{}

bool CellTexts::isPlain(const QStyleOptionViewItem &cell)
{
    using Option = QStyleOptionViewItem;
    const Option::ViewItemFeatures more =
        Option::WrapText | Option::HasCheckIndicator | Option::HasDecoration;
    return !(cell.features & more) &&
           !(cell.state & (QStyle::State_HasFocus | QStyle::State_Editing)) &&
           cell.direction == Qt::LeftToRight && cell.textElideMode == Qt::ElideRight &&
           cell.displayAlignment == (Qt::AlignLeft | Qt::AlignVCenter) &&
           !cell.text.contains(QChar::LineSeparator) && !cell.text.contains(u'\n');
}

CellTexts::Laid &CellTexts::laid(const QStyleOptionViewItem &cell)
{
    Laid *known = m_laid.object(cell.text);
    if (!known || known->font != cell.font) {
        known = new Laid{cell.font, laidOut(cell.text, cell.font), {}};
        m_laid.insert(cell.text, known);
    }
    return *known;
}

void CellTexts::draw(QPainter *painter, const QStyleOptionViewItem &cell, int margin)
{
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    if (cell.text.isEmpty() || room.width() <= 0)
        return;
    Laid &its = laid(cell);
    const bool fits = its.whole.size().width() <= room.width();
    if (!fits && its.elidedTo != room.width()) {
        its.elided = laidOut(cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, room.width()),
                             cell.font);
        its.elidedTo = room.width();
    }
    const QStaticText &text = fits ? its.whole : its.elided;
    const QSize size(room.width(), int(std::ceil(text.size().height())));
    const QRect place = QStyle::alignedRect(cell.direction, cell.displayAlignment, size, room);
    auto group = cell.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled;
    if (group == QPalette::Normal && !(cell.state & QStyle::State_Active))
        group = QPalette::Inactive;
    const auto role =
        cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(group, role));
    painter->drawStaticText(place.topLeft(), text);
}

} // namespace ui
