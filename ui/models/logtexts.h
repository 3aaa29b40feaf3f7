// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logkeys.h"
#include "ui/widgets/status.h"

#include <QCoreApplication>

#include <optional>

namespace ui {

/// The columns of the log and what stands in them. Pure functions of a snapshot, any thread.
/// Secrets in what the service tells are masked.
class LogTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::LogsModel)

public:
    enum Column {
        Time,
        Level,
        Phone,
        Mac,
        Event,
        Message,
        HttpStatus,
        Ip,
        CompanyName,
        Firmware,
        Path,
        Program,
        ColumnCount
    };

    static QString title(Column column);
    static core::LogColumn sortedBy(Column column);
    static QString shown(const core::LogSnapshot &log, core::LogSlot slot, Column column);
    /// As a person would paste it: complete, times that a spreadsheet reads.
    static QString copied(const core::LogSnapshot &log, core::LogSlot slot, Column column);
    static QString toolTip(const core::LogSnapshot &log, core::LogSlot slot, Column column);
    static std::optional<StatusShape> shape(const core::LogSnapshot &log, core::LogSlot slot);
    /// What the service said, for programs: its own words, times in UTC.
    static QJsonObject json(const core::LogSnapshot &log, core::LogSlot slot);
    /// Gives a snapshot the words that people read, so that they are found and sorted by.
    static void addWords(core::LogSnapshot &log);
};

} // namespace ui
