// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/explain.h"

#include "ui/errors/explanations.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

QString detailsOf(const core::Error &error)
{
    QStringList lines{core::kindName(error.kind)};
    if (error.httpStatus != 0)
        lines.append(QStringLiteral("HTTP %1").arg(error.httpStatus));
    if (!error.host.isEmpty() || !error.path.isEmpty())
        lines.append(error.host + error.path);
    if (!error.serviceCode.isEmpty())
        lines.append(error.serviceCode);
    if (!error.serviceText.isEmpty())
        lines.append(error.serviceText);
    lines.append(error.fieldErrors);
    if (!error.detail.isEmpty())
        lines.append(error.detail);
    return lines.join(u'\n');
}

} // namespace

QString Explanation::sentence() const
{
    QStringList parts{what, cause, cure};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Explanation explain(const core::Error &error)
{
    Explanation explanation = Explanations::forKind(error);
    explanation.details = detailsOf(error);
    return explanation;
}

QString spelledDuration(std::chrono::seconds duration)
{
    const auto count = duration.count() < 0 ? -duration.count() : duration.count();
    const auto inTwoUnits = [](const char *text, qint64 a, qint64 b) {
        return QCoreApplication::translate("ui::Duration", text).arg(a).arg(b);
    };
    if (count == 0)
        return QCoreApplication::translate("ui::Duration", "less than a second");
    if (count < 60)
        return QCoreApplication::translate("ui::Duration", "%1 s").arg(count);
    if (count < 3600)
        return inTwoUnits(QT_TRANSLATE_NOOP("ui::Duration", "%1 min %2 s"), count / 60, count % 60);
    if (count < 86'400)
        return inTwoUnits(QT_TRANSLATE_NOOP("ui::Duration", "%1 h %2 min"), count / 3600,
                          count % 3600 / 60);
    return inTwoUnits(QT_TRANSLATE_NOOP("ui::Duration", "%1 d %2 h"), count / 86'400,
                      count % 86'400 / 3600);
}

QString spelledFingerprint(const QByteArray &sha256)
{
    QString text = QString::fromLatin1(sha256.toHex(':').toUpper());
    if (text.size() > 48)
        text[47] = QLatin1Char('\n');
    return text;
}

} // namespace ui
