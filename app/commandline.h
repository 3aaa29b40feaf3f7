// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/options.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace app {

/// What the program was asked for. A value.
struct CommandLine
{
    bool demo = false;
    bool demoFromInput = false; ///< a perch-demo that runs already, see usage()
    demo::Options demoOptions;
    QString demoKey = QStringLiteral("administrator"); ///< whose key the demo connection uses
    QString theme;                                     ///< "light", "dark"; empty: as remembered
    QString language; ///< "de"; empty: as remembered, else the system's
    QSize size;       ///< of the window; invalid: as remembered
    QString select;   ///< part of a company's or phone's name, or a MAC
    QString tab;      ///< "phones", "profiles", "logs"
    QString search;
    QString screenshot; ///< file; the program ends after writing it
    bool measureStart = false;
    QString settings; ///< folder for settings and connections instead of the user's own
    bool help = false;
    bool version = false;

    /// `arguments` without the program's name. The error is a sentence naming the bad one.
    static tl::expected<CommandLine, QString> parse(const QStringList &arguments);
    static QString usage();
};

/// Why no window can be opened, in one line; empty when one can. Looks at QT_QPA_PLATFORM,
/// DISPLAY and WAYLAND_DISPLAY, before Qt would end the process.
QString missingDisplay();

} // namespace app
