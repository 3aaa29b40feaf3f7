// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/phonesmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

class QueryStrip;

/// The phones of what is selected on the left.
class PhonesPane : public TablePane
{
    Q_OBJECT

public:
    PhonesPane(core::Clock &clock, Actions &actions, core::Preferences &preferences);

    PhonesModel *phones() const { return m_phones; }
    QList<core::Target> selectedTargets() const;
    QString selectedAsText() const override;
    SearchProblem searchProblem() const override;
    QList<SearchLine::Completion> searchCompletions(const QString &text, int cursor) const override;

protected:
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;
    void fillMenu(QMenu *menu) const override;

private:
    PhonesModel *m_phones;
    QueryStrip *m_strip;
};

} // namespace ui
