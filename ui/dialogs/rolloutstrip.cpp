// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rolloutstrip.h"

#include "core/changes/plan.h"
#include "ui/models/rolloutwords.h"
#include "ui/style/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {

namespace {

constexpr int columns = 3;
constexpr int mostPhones = 100'000;
constexpr int mostMinutes = 7 * 24 * 60;

} // namespace

RolloutStrip::RolloutStrip(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_numbers(new QWidget(this))
    , m_byItself(new QCheckBox(tr("Start the next wave by itself"), this))
    , m_sizes(new QLabel(this))
{
    m_choice->addItems({tr("All at once"), tr("In waves")});
    m_choice->setObjectName(QStringLiteral("rollout"));
    m_choice->setAccessibleName(tr("Carry out"));
    auto *label = new QLabel(tr("Carry out"), this);
    label->setBuddy(m_choice);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::controls);
    line->addWidget(label);
    line->addWidget(m_choice);
    line->addWidget(m_sizes, 1);
    line->addStretch();
    auto *grid = new QGridLayout(m_numbers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::controls);
    grid->setVerticalSpacing(space::controls);
    m_pilot = addNumber(grid, tr("Pilot"), tr(" phones"), 1, mostPhones,
                        tr("Phones of the first wave, some of each company and model"));
    m_share = addNumber(grid, tr("Then"), tr(" % of all"), 0, 100,
                        tr("How far the second wave goes; the third one does the rest"));
    m_pause = addNumber(grid, tr("Pause"), tr(" min"), 0, mostMinutes,
                        tr("At least so long between two waves"));
    m_mostFailed = addNumber(grid, tr("Failures up to"), tr(" %"), 0, 100,
                             tr("When more of a wave fails, nothing more is sent"));
    m_cameBack = addNumber(grid, tr("Come back"), tr(" %"), 0, 100,
                           tr("So many of a wave’s phones must have contacted the service again"));
    m_wait = addNumber(grid, tr("Within"), tr(" min"), 0, mostMinutes,
                       tr("When they have not come back by then, nothing more is sent"));
    m_cameBack->setSpecialValueText(tr("not asked"));
    m_share->setSpecialValueText(tr("no second wave"));
    grid->setColumnStretch(2 * columns, 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::controls);
    page->addLayout(line);
    page->addWidget(m_numbers);
    page->addWidget(m_byItself);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RolloutStrip::showChoice);
    connect(m_byItself, &QCheckBox::toggled, this, &RolloutStrip::changed);
    connect(m_cameBack, &QSpinBox::valueChanged, m_wait,
            [this](int percent) { m_wait->setEnabled(percent > 0); });
    setUsual({});
    showChoice();
}

QSpinBox *RolloutStrip::addNumber(QGridLayout *grid, const QString &label, const QString &suffix,
                                  int least, int most, const QString &toolTip)
{
    auto *number = new QSpinBox(m_numbers);
    number->setRange(least, most);
    number->setSuffix(suffix);
    number->setToolTip(toolTip);
    number->setAccelerated(true);
    auto *text = new QLabel(label, m_numbers);
    text->setBuddy(number);
    const int place = grid->count() / 2;
    grid->addWidget(text, place / columns, 2 * (place % columns));
    grid->addWidget(number, place / columns, 2 * (place % columns) + 1);
    connect(number, &QSpinBox::valueChanged, this, &RolloutStrip::changed);
    return number;
}

void RolloutStrip::setUsual(const core::Rollout &usual)
{
    m_usual = usual;
    m_suggested = usual;
    show(usual);
}

void RolloutStrip::suggestFor(const core::Plan &plan)
{
    m_suggested = core::suggestedRollout(plan, m_usual);
    m_choice->setCurrentIndex(0);
    show(m_suggested);
}

void RolloutStrip::show(const core::Rollout &rollout)
{
    const QSignalBlocker blocker(this);
    m_pilot->setValue(rollout.pilot);
    m_share->setValue(rollout.share);
    m_pause->setValue(rollout.pauseMinutes);
    m_mostFailed->setValue(rollout.mostFailed);
    m_cameBack->setValue(rollout.cameBack);
    m_wait->setValue(rollout.waitMinutes);
    m_wait->setEnabled(rollout.cameBack > 0);
    m_byItself->setChecked(rollout.byItself);
}

void RolloutStrip::showChoice()
{
    m_numbers->setVisible(isInWaves());
    m_byItself->setVisible(isInWaves());
    m_sizes->setVisible(isInWaves());
    Q_EMIT changed();
}

void RolloutStrip::setSizes(const QList<int> &phonesOfWaves)
{
    m_sizes->setText(RolloutWords::sizes(phonesOfWaves));
}

bool RolloutStrip::isInWaves() const
{
    return m_choice->currentIndex() == 1;
}

core::Rollout RolloutStrip::value() const
{
    if (!isInWaves())
        return {};
    return {m_pilot->value(),    m_share->value(), m_pause->value(),       m_mostFailed->value(),
            m_cameBack->value(), m_wait->value(),  m_byItself->isChecked()};
}

core::Rollout RolloutStrip::usual() const
{
    core::Rollout usual = value();
    usual.pilot = 0; // follows from the size of the plan
    if (usual.cameBack == m_suggested.cameBack)
        usual.cameBack = m_usual.cameBack;
    return usual;
}

} // namespace ui
