// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/errormessage.h"

#include "ui/errors/explain.h"

#include <QCoreApplication>

namespace ui {

Message messageFor(const core::Error &error, Severity severity)
{
    const Explanation explanation = explain(error);
    return {severity, explanation.what, explanation.cause, explanation.cure, explanation.details};
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
