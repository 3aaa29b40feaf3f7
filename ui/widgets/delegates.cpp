// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/delegates.h"

#include "ui/widgets/status.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int macDigits = 12;
constexpr int makerChars = 9; // "00:04:13:"

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// Paints ground, selection and focus of a cell without its content; returns where text goes.
QRect paintEmptyCell(QPainter *painter, QStyleOptionViewItem &option)
{
    const QString text = std::exchange(option.text, QString());
    QStyle *style = styleOf(option);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    option.text = text;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    return option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

QColor secondaryColor(const QStyleOptionViewItem &option)
{
    // Secondary text has its contrast on the plain grounds only.
    return option.state & QStyle::State_Selected ? textColor(option)
                                                 : tokensFor(option.palette).secondary;
}

/// Draws on the baseline of the cell's own font, as the style does for all other cells.
void drawCellText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &rect,
                  const QString &text)
{
    const QFontMetricsF metrics(cell.font);
    const int height = int(std::ceil(metrics.ascent() + metrics.descent()));
    const int top = rect.top() + (rect.height() - height) / 2;
    painter->drawText(QPointF(rect.left(), top + std::floor(metrics.ascent())), text);
}

} // namespace

StatusDelegate::StatusDelegate(int shapeRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_shapeRole(shapeRole)
{}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QVariant shape = index.data(m_shapeRole);
    if (!shape.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect content = paintEmptyCell(painter, cell);
    painter->save();
    const QRect dot =
        QStyle::visualRect(cell.direction, content,
                           QRect(content.left(), content.top(), metric::icon, content.height()));
    if (shape.toInt() >= 0)
        drawStatus(painter, dot, StatusShape(shape.toInt()), cell.palette);
    const QRect text =
        QStyle::visualRect(cell.direction, content, content.adjusted(shapeWidth(), 0, 0, 0));
    painter->setFont(cell.font);
    painter->setPen(textColor(cell));
    const QString word = cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, text.width());
    const QSize size(cell.fontMetrics.horizontalAdvance(word), text.height());
    drawCellText(painter, cell, QStyle::alignedRect(cell.direction, Qt::AlignLeft, size, text),
                 word);
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(m_shapeRole).isValid())
        hint.rwidth() += shapeWidth();
    return hint;
}

int StatusDelegate::shapeWidth()
{
    return metric::icon + space::inGroup + 2;
}

QLineEdit *cellEditor(QWidget *parent, const QString &name)
{
    constexpr int ownMargin = 2; // of a line without a frame
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(name);
    line->setFrame(false);
    line->setAutoFillBackground(true); // else the cell's text shows through
    const QWidget *view = parent->parentWidget();
    const int margin = line->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, view) + 1;
    line->setTextMargins(margin - ownMargin, 0, margin - ownMargin, 0);
    return line;
}

QString groupedMac(const QString &mac)
{
    QString digits;
    for (const QChar c : mac) {
        const char16_t u = c.unicode();
        const bool hex =
            (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
        if (hex)
            digits.append(c.toUpper());
        else if (u != u':' && u != u'-' && u != u'.' && u != u' ')
            return mac;
    }
    if (digits.size() != macDigits)
        return mac;
    for (int i = macDigits - 2; i > 0; i -= 2)
        digits.insert(i, QLatin1Char(':'));
    return digits;
}

MacDelegate::MacDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QString MacDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return groupedMac(value.toString());
}

void MacDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect content = paintEmptyCell(painter, cell);
    const QFont mono = fontFor(FontRole::Mono, cell.font);
    const QFontMetrics metrics(mono);
    const QString text = metrics.elidedText(cell.text, Qt::ElideRight, content.width());
    const bool grouped = cell.text.size() == macDigits + 5 && text.size() > makerChars;
    const QString maker = grouped ? text.left(makerChars) : QString();
    painter->save();
    painter->setFont(mono);
    // Addresses read from left to right everywhere.
    QRect rest = content;
    if (cell.direction == Qt::RightToLeft)
        rest.setLeft(content.right() - metrics.horizontalAdvance(text));
    if (grouped) {
        painter->setPen(secondaryColor(cell));
        drawCellText(painter, cell, rest, maker);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(maker));
    }
    painter->setPen(textColor(cell));
    drawCellText(painter, cell, rest, text.mid(maker.size()));
    painter->restore();
}

QSize MacDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.font = fontFor(FontRole::Mono, option.font);
    cell.fontMetrics = QFontMetrics(cell.font);
    QSize hint = QStyledItemDelegate::sizeHint(cell, index);
    initStyleOption(&cell, index);
    const int margin =
        styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    hint.setWidth(QFontMetrics(fontFor(FontRole::Mono, option.font)).horizontalAdvance(cell.text) +
                  2 * margin);
    return hint;
}

int MacDelegate::columnWidth(const QWidget *view)
{
    const QFontMetrics metrics(fontFor(FontRole::Mono, view->font()));
    const int margin = view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, view) + 1;
    // One pixel for the grid, and some air before the next column.
    return metrics.horizontalAdvance(QStringLiteral("00:04:13:DD:DD:DD")) + 2 * margin + 1 +
           space::controls;
}

CountDelegate::CountDelegate(int countRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_countRole(countRole)
{}

QString CountDelegate::countText(const QModelIndex &index) const
{
    const QVariant count = index.data(m_countRole);
    if (!count.isValid())
        return {};
    bool number = false;
    const qlonglong value = count.toLongLong(&number);
    return number ? QLocale().toString(value) : count.toString();
}

/// With the note where the text has room beside both.
QString CountDelegate::endText(const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    const QString count = countText(index);
    const QString note = m_noteRole < 0 ? QString() : index.data(m_noteRole).toString();
    if (note.isEmpty())
        return count;
    const QString both = count.isEmpty() ? note : note + QStringLiteral(" \u00B7 ") + count;
    const int text =
        styleOf(cell)->sizeFromContents(QStyle::CT_ItemViewItem, &cell, {}, cell.widget).width();
    const int end = cell.fontMetrics.horizontalAdvance(both) + 2 * space::controls;
    return text + end <= cell.rect.width() ? both : count;
}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString count = endText(cell, index);
    const QRect whole = cell.rect;
    QStyle *style = styleOf(cell);
    if (count.isEmpty()) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    const int needed = cell.fontMetrics.horizontalAdvance(count) + 2 * space::controls;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    QStyleOptionViewItem left = cell;
    left.rect = QStyle::visualRect(cell.direction, whole, whole.adjusted(0, 0, -needed, 0));
    left.state &= ~QStyle::State_HasFocus;
    style->drawControl(QStyle::CE_ItemViewItem, &left, painter, cell.widget);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(secondaryColor(cell));
    const int width = cell.fontMetrics.horizontalAdvance(count);
    drawCellText(painter, cell,
                 QStyle::visualRect(cell.direction, whole,
                                    QRect(whole.right() - space::controls - width + 1, whole.top(),
                                          width, whole.height())),
                 count);
    painter->restore();
    if (cell.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (const QString count = countText(index); !count.isEmpty())
        hint.rwidth() += option.fontMetrics.horizontalAdvance(count) + 2 * space::controls;
    hint.setHeight(std::max(hint.height(), int(metric::row)));
    return hint;
}

} // namespace ui
