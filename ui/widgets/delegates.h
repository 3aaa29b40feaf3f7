// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace ui {

/// Paints the status shape beside the cell's word. `shapeRole` holds an int of StatusShape,
/// or -1 for a word without a shape that lines up with the others; a cell without it is painted as
/// plain text. The model's text, with its word, stays what is read aloud and copied.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit StatusDelegate(int shapeRole, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a shape takes of its cell, in pixels.
    static int shapeWidth();

private:
    int m_shapeRole;
};

/// The editor of a cell of text: over all of the cell, its text where the cell's stands. `name` is
/// read aloud.
QLineEdit *cellEditor(QWidget *parent, const QString &name);

/// "000413A30001" or any notation of it as "00:04:13:A3:00:01"; other text unchanged.
QString groupedMac(const QString &mac);

/// A MAC address in a monospaced face: the maker's half in secondary, the last six digits in
/// full text colour. Takes the cell's text in any notation; other text is painted as it is.
class MacDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MacDelegate(QObject *parent = nullptr);
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a column of `view` needs to show every address whole, in pixels.
    static int columnWidth(const QWidget *view);
};

/// Icon and text as usual and, at the far end, a count in secondary. `countRole` holds a number
/// (localised here) or a text; nothing is painted where it is absent. The text is elided before
/// the count is.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CountDelegate(int countRole, QObject *parent = nullptr);
    /// A few words before the count, "2 h ago · 804", as long as they shorten nothing.
    void setNoteRole(int role) { m_noteRole = role; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString countText(const QModelIndex &index) const;
    QString endText(const QStyleOptionViewItem &cell, const QModelIndex &index) const;

    int m_countRole;
    int m_noteRole = -1;
};

} // namespace ui
