// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

namespace ui {

SectionHeader::SectionHeader(const QString &text, Level level, QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(text, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::controls);
    m_row->addWidget(m_label, 1);
    switch (level) {
    case Level::Section: {
        QFont font = fontFor(FontRole::Secondary, this->font());
        font.setWeight(QFont::DemiBold);
        m_label->setFont(font);
        m_label->setForegroundRole(QPalette::PlaceholderText);
        break;
    }
    case Level::Subheading:
        m_label->setFont(fontFor(FontRole::Subheading, font()));
        break;
    case Level::Page:
        m_label->setFont(fontFor(FontRole::Heading, font()));
        break;
    }
}

void SectionHeader::setText(const QString &text)
{
    m_label->setText(text);
}

void SectionHeader::setTrailing(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace ui
