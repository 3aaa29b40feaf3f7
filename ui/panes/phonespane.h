// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/phonesmodel.h"
#include "ui/panes/tablepane.h"

namespace ui {

class Fleet;
class QueryStrip;
class ViewBar;

/// The phones of what is selected on the left.
class PhonesPane : public TablePane
{
    Q_OBJECT

public:
    PhonesPane(Fleet &fleet, core::Clock &clock, Actions &actions, core::Preferences &preferences);

    PhonesModel *phones() const { return m_phones; }
    ViewBar *viewBar() const { return m_view; }
    QList<core::Target> selectedTargets() const;
    /// Of all selected phones; empty for none and for several. With `one` all are of one, and
    /// only the first is looked at.
    QString selectedConnection(bool one = false) const;
    QString selectedAsText() const override;
    /// Without a session of all connections together.
    core::LoadState loadState() const override;
    SearchProblem searchProblem() const override;
    QList<SearchLine::Completion> searchCompletions(const QString &text, int cursor) const override;

protected:
    ExportedTable exportedTable() const override;
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;
    void fillMenu(QMenu *menu) const override;

private:
    const Fleet &m_fleet;
    PhonesModel *m_phones;
    ViewBar *m_view;
    QueryStrip *m_strip;
};

} // namespace ui
