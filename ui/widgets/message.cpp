// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message.h"

#include <QCoreApplication>

namespace ui {

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return Tone::Information;
    case Severity::Good:
        return Tone::Good;
    case Severity::Attention:
        return Tone::Attention;
    case Severity::Bad:
        return Tone::Bad;
    }
    return Tone::Information;
}

QString iconNameOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return QStringLiteral("info");
    case Severity::Good:
        return QStringLiteral("success");
    case Severity::Attention:
        return QStringLiteral("warning");
    case Severity::Bad:
        return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        //: Kind of a message, read aloud before its text
        return QCoreApplication::translate("ui::Message", "Note");
    case Severity::Good:
        //: Kind of a message, read aloud before its text: something has been completed
        return QCoreApplication::translate("ui::Message", "Done");
    case Severity::Attention:
        //: Kind of a message, read aloud before its text
        return QCoreApplication::translate("ui::Message", "Warning");
    case Severity::Bad:
        //: Kind of a message, read aloud before its text
        return QCoreApplication::translate("ui::Message", "Error");
    }
    return {};
}

QString plainText(const Message &message)
{
    QStringList lines;
    for (const QString &line : {message.title, message.cause, message.cure, message.details}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
