// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

class ChipRow;

/// What a search means, below the bar of a table: its conditions as chips that can be taken away,
/// or why it cannot be read. Takes no room while there is nothing to say.
class QueryStrip : public QWidget
{
    Q_OBJECT

public:
    explicit QueryStrip(QWidget *parent = nullptr);

    /// `subject` is a chip of its own in front of the others ("Phone: Lobby"); empty for none.
    void setQuery(const core::FleetQuery &query, const std::optional<core::FleetQueryError> &error,
                  const QString &subject = {});

Q_SIGNALS:
    /// The search without the condition that was taken away.
    void searchEdited(const QString &text);
    void subjectRemoved();

private:
    core::FleetQuery m_query;
    ChipRow *m_chips;
    QLabel *m_problem;
    bool m_hasSubject = false;
};

} // namespace ui
