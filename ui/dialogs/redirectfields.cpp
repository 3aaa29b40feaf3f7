// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/redirectfields.h"

#include "ui/errors/explain.h"

#include <QLineEdit>

namespace ui {

core::Redirection redirectionFrom(const QLineEdit *url, const QLineEdit *user,
                                  const QLineEdit *password)
{
    core::Redirection wish;
    wish.url = core::checkRedirectUrl(url->text()).value_or(QString());
    if (!user->text().isEmpty())
        wish.user = user->text();
    if (!password->text().isEmpty())
        wish.password = password->text();
    return wish;
}

QString redirectUrlProblem(const QLineEdit *url)
{
    const auto checked = core::checkRedirectUrl(url->text());
    return checked ? QString() : explain(checked.error()).sentence();
}

} // namespace ui
