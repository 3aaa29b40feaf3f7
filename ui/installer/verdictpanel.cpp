// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/verdictpanel.h"

#include "ui/installer/bigtype.h"
#include "ui/installer/scanwords.h"
#include "ui/style/painting.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int shapeSide = 72;

QLabel *line(const QFont &font)
{
    auto *label = new WrappedLabel;
    label->setFont(font);
    label->setAlignment(Qt::AlignHCenter);
    label->setFocusPolicy(Qt::NoFocus);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(iconNameOf(m_shape), toneOf(m_shape), shapeSide, this))
    , m_headline(line(displayFont(font())))
    , m_address(line(fontFor(FontRole::Mono, displayFont(font()))))
    , m_sentence(line(largeFont(font())))
{
    setObjectName(QStringLiteral("verdict"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::controls);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space::controls);
    column->addWidget(m_headline);
    column->addWidget(m_address);
    column->addWidget(m_sentence);
    column->addStretch();
}

QString VerdictPanel::headline() const
{
    return m_headline->text();
}

QString VerdictPanel::sentence() const
{
    return m_sentence->text();
}

void VerdictPanel::showVerdict(const core::ScanVerdict &verdict)
{
    showText(ScanWords::shape(verdict), ScanWords::headline(verdict), ScanWords::sentence(verdict),
             verdict.mac.isNull() ? QString() : verdict.mac.display());
}

void VerdictPanel::showText(StatusShape shape, const QString &headline, const QString &sentence,
                            const QString &address)
{
    m_shape = shape;
    m_icon->setIcon(iconNameOf(shape), toneOf(shape));
    m_headline->setText(headline);
    m_address->setText(address);
    m_address->setVisible(!address.isEmpty());
    m_sentence->setText(sentence);
    update();
    announce();
}

void VerdictPanel::announce()
{
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_sentence->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void VerdictPanel::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    const QColor tone = toneColor(t, toneOf(m_shape));
    const bool quiet = m_shape == StatusShape::Unknown;
    QPainter painter(this);
    drawBox(&painter, rect(), quiet ? t.base : mix(t.base, tone, t.dark ? 0.16 : 0.10),
            quiet ? t.hairline : tone, quiet ? 1 : 3);
    if (hasFocus())
        drawBox(&painter, QRectF(rect()).adjusted(5, 5, -5, -5), QColor(), mix(t.base, tone, 0.5));
}

} // namespace ui
