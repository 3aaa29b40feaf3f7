// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "ui/widgets/propertylist.h"

#include <QCoreApplication>

namespace ui {

/// A change of the journal in words, for the details pane. A value.
class RunFacts
{
    Q_DECLARE_TR_FUNCTIONS(ui::RunFacts)

public:
    /// `state` and `progress` are what its row says of them.
    RunFacts(core::RunHead head, QString state, QString progress);

    QString title() const; ///< "Redirect 3 phones"
    const QString &subtitle() const { return m_state; }
    QList<Property> properties() const;

private:
    QString results() const;

    core::RunHead m_head;
    QString m_state;
    QString m_progress;
};

} // namespace ui
