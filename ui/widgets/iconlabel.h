// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace ui {

/// Shows one of our icons and follows the theme. Decoration only: it has no accessible name,
/// the text beside it says the same.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, Tone tone = Tone::Text, int size = metric::icon,
                       QWidget *parent = nullptr);

    void setIcon(const QString &name, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone;
    int m_size;
};

} // namespace ui
