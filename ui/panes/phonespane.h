// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/phonesmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

/// The phones of what is selected on the left.
class PhonesPane : public TablePane
{
    Q_OBJECT

public:
    PhonesPane(core::Clock &clock, Actions &actions, core::Preferences &preferences);

    PhonesModel *phones() const { return m_phones; }
    QList<core::Target> selectedTargets() const;
    QString selectedAsText() const override;

protected:
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;
    void fillMenu(QMenu *menu) const override;

private:
    PhonesModel *m_phones;
};

} // namespace ui
