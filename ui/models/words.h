// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "ui/widgets/status.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace ui {

/// The words for what the service says (look.md "Words"), in the reader's language; the
/// service's own word stays visible in tooltips. Pure functions, window's thread.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Words)

public:
    static QString status(const core::Endpoint &phone);
    static QString statusExplanation(const core::Endpoint &phone);
    /// What to do next, empty when there is nothing to do.
    static QString statusNextStep(const core::Endpoint &phone);
    static StatusShape statusShape(core::EndpointStatus status);

    static QString logLevel(const core::LogEntry &line);
    /// Only lines that need a look have a shape.
    static std::optional<StatusShape> logShape(const core::LogEntry &line);
    static QString logEvent(const QString &event);

    static QString onOff(bool on);
    /// "2026-03-12 09:14:05" in the reader's time zone, as spreadsheets read it; empty for 0.
    static QString pastedTime(qint64 ms);
    /// The same for a file, which may be read elsewhere: ISO 8601 with the offset.
    static QString exportedTime(qint64 ms);
    /// What stands for the value of a setting that must not be shown.
    static QString hiddenValue();
};

} // namespace ui
