// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/stepsecrets.h"

#include "core/changes/planrules.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype shortestSecret = 3; // a shorter one would blot out half of any sentence

} // namespace

Error withoutSecrets(Error error, const PlanStep &step, const StepResult &result)
{
    QStringList secrets;
    for (const FieldChange &change : step.changes) {
        if (change.secret)
            secrets << change.newValue << change.oldValue << documentValue(change, result.before);
    }
    for (const QJsonObject &document : {result.before, result.after, step.base}) {
        const QJsonObject settings = document.value(QLatin1String("settings_manager")).toObject();
        for (const QJsonValue &entry : settings)
            secrets << entry.toObject().value(QLatin1String("value")).toString();
    }
    std::sort(secrets.begin(), secrets.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(secrets)) {
        if (secret.size() < shortestSecret)
            break;
        const QString mark = QStringLiteral("[redacted]");
        error.serviceText.replace(secret, mark);
        error.fieldErrors.replaceInStrings(secret, mark);
        error.detail.replace(secret, mark);
    }
    return error;
}

} // namespace core
