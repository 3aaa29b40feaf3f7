// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace ui {

/// One line of plain text that shortens itself with an ellipsis; the whole text is its
/// accessible name and, while shortened, its tooltip.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int textWidth() const;

    QString m_text;
    mutable int m_textWidth = -1; ///< in pixels; negative: to be measured
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ui
