// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <array>

namespace ui {

/// Plain text over as many lines as it takes, to be selected with the mouse. Remembers how high
/// it is at the last widths: layouts ask again and again, and each answer of QLabel sets the whole
/// text anew.
class WrappedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

private:
    struct Answer
    {
        int width = -1;
        int height = 0;
        QString text;
        QFont font;
    };
    mutable std::array<Answer, 4> m_answers;
    mutable size_t m_oldest = 0;
};

} // namespace ui
