// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/errormessage.h"

#include "ui/errors/explain.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui {

Message messageFor(const core::Error &error, Severity severity)
{
    const Explanation explanation = explain(error);
    return {severity, explanation.what, explanation.cause, explanation.cure, explanation.details};
}

Message offlineMessage(const core::Error &error, const QString &service, qint64 asOfMs)
{
    const QString host = error.host.isEmpty() ? service : error.host;
    Message message = messageFor(error);
    message.severity = Severity::Attention;
    //: %1 is the name of a service's host.
    message.title =
        QCoreApplication::translate("ui::ErrorMessage", "No connection to %1.").arg(host);
    message.cause.clear();
    if (asOfMs != 0)
        //: %1 is a time such as 09:14, of a day before with its date.
        message.cause =
            QCoreApplication::translate("ui::ErrorMessage", "Showing what was read at %1.")
                .arg(clockTime(QDateTime::fromMSecsSinceEpoch(asOfMs),
                               QDateTime::currentDateTime()));
    message.cure = QCoreApplication::translate("ui::ErrorMessage", "Perch tries again by itself.");
    return message;
}

QString remedyFor(const core::Error &error)
{
    using Remedy = Explanation::Remedy;
    switch (explain(error).remedy) {
    case Remedy::EditConnection:
        //: Button of an error
        return QCoreApplication::translate("ui::ErrorMessage", "Edit connection…");
    case Remedy::InspectCertificate:
        //: Button of an error
        return QCoreApplication::translate("ui::ErrorMessage", "Show certificate…");
    case Remedy::UnlockKeychain:
    case Remedy::EnterSecret:
        //: Button of an error: the secret of the connection is missing or locked
        return QCoreApplication::translate("ui::ErrorMessage", "Enter the secret…");
    case Remedy::Retry:
    case Remedy::None:
        break;
    }
    return {};
}

bool retryComesFirst(const core::Error &error)
{
    return explain(error).remedy == Explanation::Remedy::UnlockKeychain;
}

} // namespace ui
