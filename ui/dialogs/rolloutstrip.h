// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/rollout.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace ui {

/// Whether a plan is carried out all at once or in waves, and how. One line as long as it is all at
/// once.
class RolloutStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RolloutStrip(QWidget *parent = nullptr);

    /// What the person used last time.
    void setUsual(const core::Rollout &usual);
    /// Numbers that fit this plan; what was chosen is set back.
    void suggestFor(const core::Plan &plan);
    void setSizes(const QList<int> &phonesOfWaves);
    bool isInWaves() const;
    core::Rollout value() const; ///< not staged: all at once
    /// To be remembered: without what only fits this plan.
    core::Rollout usual() const;

Q_SIGNALS:
    void changed(); ///< value() is another one

private:
    QSpinBox *addNumber(QGridLayout *grid, const QString &label, const QString &suffix, int least,
                        int most, const QString &toolTip);
    void show(const core::Rollout &rollout);
    void showChoice();

    core::Rollout m_usual;
    core::Rollout m_suggested;
    QComboBox *m_choice;
    QWidget *m_numbers;
    QSpinBox *m_pilot;
    QSpinBox *m_share;
    QSpinBox *m_pause;
    QSpinBox *m_mostFailed;
    QSpinBox *m_cameBack;
    QSpinBox *m_wait;
    QCheckBox *m_byItself;
    QLabel *m_sizes;
};

} // namespace ui
