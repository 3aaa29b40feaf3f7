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
    /// Of all selected phones; empty for none and for several.
    QString selectedConnection() const;
    QString selectedAsText() const override;
    SearchProblem searchProblem() const override;
    QList<SearchLine::Completion> searchCompletions(const QString &text, int cursor) const override;

protected:
    bool spansConnections() const override { return true; }
    Texts texts() const override;
    void applySubject(core::Store *store, const core::Scope &scope) override;
    void fillMenu(QMenu *menu) const override;

private:
    PhonesModel *m_phones;
    ViewBar *m_view;
    QueryStrip *m_strip;
};

} // namespace ui
