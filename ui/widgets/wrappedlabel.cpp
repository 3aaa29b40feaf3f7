// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <algorithm>

namespace ui {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

int WrappedLabel::heightForWidth(int width) const
{
    const auto known = std::find_if(m_answers.begin(), m_answers.end(), [&](const Answer &answer) {
        return answer.width == width && answer.text == text() && answer.font == font();
    });
    if (known != m_answers.end())
        return known->height;
    Answer &answer = m_answers[m_oldest];
    m_oldest = (m_oldest + 1) % m_answers.size();
    answer = {width, QLabel::heightForWidth(width), text(), font()};
    return answer.height;
}

} // namespace ui
