// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/roomname.h"

#include <QRegularExpression>

namespace core {

namespace {

constexpr qsizetype longestName = 255;

} // namespace

QString phoneNameFor(const QString &room, const QStringList &taken)
{
    const QString base = room.simplified().left(longestName);
    if (base.isEmpty() || !taken.contains(base))
        return base;
    for (int number = 2;; ++number) {
        const QString end = QStringLiteral(" (%1)").arg(number);
        const QString name = base.left(longestName - end.size()) + end;
        if (!taken.contains(name))
            return name;
    }
}

QString nextRoom(const QString &room)
{
    static const QRegularExpression lastNumber(QStringLiteral("[0-9]{1,9}(?=[^0-9]*$)"));
    const QString base = room.simplified();
    const QRegularExpressionMatch match = lastNumber.match(base);
    if (base.isEmpty())
        return base;
    if (!match.hasMatch())
        return base + QStringLiteral(" 2");
    const QString number = QStringLiteral("%1").arg(
        match.captured().toLongLong() + 1, int(match.capturedLength()), 10, QLatin1Char('0'));
    return QString(base).replace(match.capturedStart(), match.capturedLength(), number);
}

} // namespace core
