// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

class QToolButton;

namespace ui {

class ElidedLabel;

/// Lines its widgets up and goes on in the next line where the width ends; in a line they stand
/// at one height.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void insertWidget(int index, QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

/// A small box for one condition ("status: error") with a cross. Delete, Backspace and Space
/// on the focused chip remove it too.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    QString text() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ElidedLabel *m_label;
    QToolButton *m_cross;
};

/// The conditions that narrow a list. Hidden while there are none.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);
    /// Replaces all; the position in the list comes back in removeRequested().
    void setChips(const QStringList &texts);
    QStringList chips() const;

Q_SIGNALS:
    void removeRequested(int position);

private:
    QList<Chip *> m_chips;
};

} // namespace ui
