// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/mailbox.h"
#include "ui/models/phonesmodel.h"
#include "ui/models/phonessummary.h"
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
    ~PhonesPane() override;

    PhonesModel *phones() const { return m_phones; }
    ViewBar *viewBar() const { return m_view; }
    QList<core::Target> selectedTargets() const;
    /// Of all selected phones; empty for none, for several, and while many are being counted.
    QString selectedConnection();
    /// Many are counted in the pool, and until that is done it says what was counted before;
    /// selectionChanged() says when it is.
    PhonesSummary selectionSummary();
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
    /// What was counted last, and of what. Not the fleet itself, which would stay in memory.
    struct Counted
    {
        core::RowRanges ranges;
        std::shared_ptr<const std::vector<core::FleetSlot>> list;
        quint64 version = 0; ///< of the fleet
        core::FleetDictionaries names;
        std::optional<core::FleetCommon> common;

        bool isOf(const core::RowRanges &selected, const core::FleetRows &shown) const;
    };
    void count(const core::RowRanges &ranges, const core::FleetRows &rows);

    Counted m_counted;
    bool m_counting = false; ///< in the pool; one at a time
    const std::shared_ptr<core::Mailbox> m_mailbox;
};

} // namespace ui
