// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace demo {

/// What the simulated service does wrong. A value; percentages are 0 to 100, 0 switches a fault
/// off. `methods`, `pathContains` and `times` say which requests are hit by the faults that
/// concern one request (latency, drops, status, truncate, html, redirect, huge, deep); the
/// others (pages, skew, unknown fields, foreign links) hold for all.
struct Faults
{
    int latencyMs = 0;
    int dropBefore = 0;     ///< closed without an answer, the request did not take effect
    int dropAfter = 0;      ///< closed without an answer, after it took effect
    int status429 = 0;      ///< not in effect; Retry-After unless Options::retryAfter is off
    int status500 = 0;      ///< not in effect
    int status502 = 0;      ///< not in effect; HTML body, as a proxy would
    int status503 = 0;      ///< not in effect; Retry-After unless Options::retryAfter is off
    int status504 = 0;      ///< HTML body; **in effect**: the proxy gave up, the service did not
    int truncate = 0;       ///< in effect; half of the promised body, then closed
    int html = 0;           ///< 200 with the page of a captive portal; not in effect
    int redirect = 0;       ///< 302 to foreignOrigin; not in effect
    int hugeReplyMb = 0;    ///< every hit answer is a JSON array of that many megabytes
    int deepJson = 0;       ///< every hit answer is an array nested that deep
    qint64 skewSeconds = 0; ///< added to the clock that checks signatures
    bool duplicatePages = false; ///< each page repeats the last three items of the one before
    bool shiftingPages = false;  ///< an item is inserted in front between two pages
    bool endlessPages = false;   ///< there is always a next page
    bool unknownFields = false;  ///< `x_demo_extension` in every object, kept when written back
    bool foreignLinks = false;   ///< links and next pages lead to foreignOrigin
    QString foreignOrigin = QStringLiteral("https://sraps.example.net");

    QStringList methods;  ///< empty: all
    QString pathContains; ///< empty: all; compared with path and query as sent
    int times = -1;       ///< how often a fault still strikes; -1: no limit

    /// Switches on one fault as it is spelled on the command line, `name` or `name=value`.
    /// The error is a sentence for the person at the command line.
    tl::expected<void, QString> apply(const QString &text);
    /// One "name=VALUE  explanation" line a fault.
    static QStringList help();
};

} // namespace demo
