// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changeflow.h"

#include "core/changes/changerunner.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/movedialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/redirectdialog.h"
#include "ui/dialogs/registerdialog.h"
#include "ui/dialogs/replaceurldialog.h"

#include <QSet>

namespace ui {

namespace {

struct OfferedProfiles
{
    QList<core::Profile> profiles;
    bool mixed = false; ///< the phones are of several product groups
};

/// Profiles of the phones' companies that fit at least one of them.
OfferedProfiles fittingProfiles(const core::Store &store, const QList<core::Target> &targets)
{
    OfferedProfiles offered;
    QSet<QString> groups;
    QSet<QString> companies;
    for (const core::Target &target : targets) {
        companies.insert(target.company);
        if (const auto phone = store.endpoint(target.company, target.mac))
            groups.insert(core::productGroupOf(*phone, store));
    }
    offered.mixed = groups.size() > 1;
    for (const QString &company : std::as_const(companies)) {
        for (const core::Profile &profile : store.profiles(company)) {
            if (groups.contains(profile.productGroup) || groups.contains(QString()))
                offered.profiles.append(profile);
        }
    }
    std::sort(offered.profiles.begin(), offered.profiles.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return offered;
}

/// What all targets have in common, else empty.
core::RedirectTarget commonTarget(const core::Store &store, const QList<core::Target> &targets)
{
    core::RedirectTarget common;
    bool first = true;
    for (const core::Target &target : targets) {
        const std::optional<core::Endpoint> phone = store.endpoint(target.company, target.mac);
        if (!phone)
            continue;
        const core::RedirectTarget own = core::redirectTargetOf(*phone, store);
        if (!first && (own.url != common.url || own.user != common.user))
            return {};
        common = own;
        first = false;
    }
    return common;
}

QList<core::Target> targetsIn(const core::Store &store, const core::Scope &scope)
{
    QList<core::Target> targets;
    for (const QString &company : store.companiesIn(scope)) {
        for (const core::MacAddress mac : store.phones(company).macs())
            targets.append({company, mac});
    }
    return targets;
}

} // namespace

ChangeFlow::ChangeFlow(QWidget *window, core::Sessions &sessions)
    : QObject(window)
    , m_window(window)
    , m_sessions(sessions)
{}

QString ChangeFlow::heading(const core::Store &store, const QList<core::Target> &targets) const
{
    QSet<QString> companies;
    for (const core::Target &target : targets)
        companies.insert(target.company);
    if (companies.size() > 1)
        return tr("%Ln phone(s) of %1 companies", nullptr, int(targets.size()))
            .arg(companies.size());
    const core::Company *company = store.company(targets.first().company);
    const QString name = company == nullptr ? QString() : company->name;
    if (targets.size() > 1)
        return tr("%Ln phone(s) of %1", nullptr, int(targets.size())).arg(name);
    const std::optional<core::Endpoint> phone =
        store.endpoint(targets.first().company, targets.first().mac);
    const QString mac = targets.first().mac.display();
    if (!phone || phone->name.isEmpty())
        return tr("%1 of %2").arg(mac, name);
    //: Name of the phone, its MAC address, its company
    return tr("%1 (%2) of %3").arg(phone->name, mac, name);
}

void ChangeFlow::closeWith(QDialog *dialog, const core::Session *session)
{
    connect(&m_sessions, &core::Sessions::aboutToRemove, dialog,
            [dialog, session](const core::Session *leaving) {
                // At once: the dialog reads the session's store.
                if (leaving == session)
                    delete dialog;
            });
}

void ChangeFlow::openSized(QDialog *dialog)
{
    if (m_preferences != nullptr)
        rememberSize(dialog, *m_preferences);
    dialog->open();
}

void ChangeFlow::registerPhones(const core::Scope &scope)
{
    const QPointer<core::Session> session = m_sessions.session(scope.connection);
    if (!session)
        return;
    auto *dialog = new RegisterDialog(session->store(), scope, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog] {
        const core::Plan plan = core::planRegistration(dialog->value(), session->store());
        dialog->close();
        preview(*session, plan);
    });
    openSized(dialog);
}

void ChangeFlow::importPhones(const core::Scope &scope)
{
    const QPointer<core::Session> session = m_sessions.session(scope.connection);
    if (!session)
        return;
    auto *dialog = new ImportDialog(session->store(), scope, m_preferences, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog] {
        dialog->hide();
        comeBack(dialog, preview(*session, dialog->value()));
    });
    openSized(dialog);
}

/// When the preview is closed and nothing was sent: much work can be in such a dialog.
void ChangeFlow::comeBack(QDialog *dialog, const PlanDialog *preview)
{
    connect(preview, &PlanDialog::started, dialog, [dialog] { dialog->done(QDialog::Accepted); });
    connect(preview, &QDialog::finished, dialog, &QDialog::open);
}

void ChangeFlow::redirect(const QString &connection, const QList<core::Target> &targets)
{
    const QPointer<core::Session> session = m_sessions.session(connection);
    if (!session || targets.isEmpty())
        return;
    const core::Store &store = session->store();
    auto *dialog =
        new RedirectDialog(heading(store, targets), commonTarget(store, targets), m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog, targets] {
        const core::Plan plan = core::planRedirect(targets, dialog->value(), session->store());
        dialog->close();
        previewChosen(*session, plan);
    });
    dialog->open();
}

void ChangeFlow::rename(const QString &connection, const core::Target &target)
{
    const QPointer<core::Session> session = m_sessions.session(connection);
    if (!session)
        return;
    const std::optional<core::Endpoint> phone =
        session->store().endpoint(target.company, target.mac);
    if (!phone)
        return;
    auto *dialog = new NameDialog(heading(session->store(), {target}), phone->name, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog, target] {
        const core::Plan plan = core::planRename(target, dialog->value(), session->store());
        dialog->close();
        preview(*session, plan);
    });
    dialog->open();
}

void ChangeFlow::assignProfile(const QString &connection, const QList<core::Target> &targets)
{
    const QPointer<core::Session> session = m_sessions.session(connection);
    if (!session || targets.isEmpty())
        return;
    const OfferedProfiles offered = fittingProfiles(session->store(), targets);
    QString hint;
    if (offered.profiles.isEmpty())
        hint = tr("This company has no profile for this kind of phone. Create one in the portal.");
    else if (offered.mixed)
        hint = tr("The phones are of several kinds. A profile is for one kind; the others are left "
                  "out.");
    auto *dialog =
        new ProfileDialog(heading(session->store(), targets), offered.profiles, hint, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog, targets] {
        const core::Plan plan = core::planProfile(targets, dialog->value(), session->store());
        dialog->close();
        previewChosen(*session, plan);
    });
    dialog->open();
}

void ChangeFlow::movePhones(const QString &connection, const QList<core::Target> &targets)
{
    const QPointer<core::Session> session = m_sessions.session(connection);
    if (!session || targets.isEmpty())
        return;
    auto *dialog =
        new MoveDialog(heading(session->store(), targets), targets, session->store(), m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this, [this, session, dialog, targets] {
        const core::Plan plan = core::planMove(targets, dialog->value(), session->store());
        dialog->close();
        previewChosen(*session, plan);
    });
    dialog->open();
}

void ChangeFlow::replaceUrl(const core::Scope &scope, const QList<core::Target> &targets)
{
    const QPointer<core::Session> session = m_sessions.session(scope.connection);
    if (!session)
        return;
    const core::Store &store = session->store();
    const QList<core::Target> concerned = targets.isEmpty() ? targetsIn(store, scope) : targets;
    if (concerned.isEmpty())
        return;
    const QString current = targets.isEmpty() ? QString() : commonTarget(store, targets).url;
    auto *dialog = new ReplaceUrlDialog(heading(store, concerned), current, m_window);
    closeWith(dialog, session);
    connect(dialog, &FormDialog::submitted, this,
            [this, session, dialog, concerned, isChosen = !targets.isEmpty()] {
                const core::Plan plan =
                    core::planUrlReplacement(concerned, dialog->value(), session->store());
                dialog->close();
                isChosen ? previewChosen(*session, plan) : preview(*session, plan);
            });
    dialog->open();
}

void ChangeFlow::setAutoprovisioning(const QString &connection, const QList<core::Target> &targets,
                                     bool enabled)
{
    core::Session *session = m_sessions.session(connection);
    if (session != nullptr && !targets.isEmpty())
        previewChosen(*session, core::planAutoprovisioning(targets, enabled, session->store()));
}

void ChangeFlow::deregister(const QString &connection, const QList<core::Target> &targets)
{
    core::Session *session = m_sessions.session(connection);
    if (session != nullptr && !targets.isEmpty())
        previewChosen(*session, core::planDeregistration(targets, session->store()));
}

void ChangeFlow::previewOver(QWidget *window, const QString &connection, const core::Plan &plan)
{
    if (core::Session *session = m_sessions.session(connection))
        openPlan(new PlanDialog(plan, session->store(), session->runner(), window), *session);
}

PlanDialog *ChangeFlow::preview(core::Session &session, const core::Plan &plan,
                                const PlanDialog::Origin &origin)
{
    auto *dialog = new PlanDialog(plan, session.store(), session.runner(), m_window);
    dialog->setOrigin(origin);
    openPlan(dialog, session);
    return dialog;
}

PlanDialog *ChangeFlow::previewChosen(core::Session &session, core::Plan plan)
{
    plan.source = m_search ? m_search() : QString();
    return preview(session, plan);
}

void ChangeFlow::openPlan(PlanDialog *dialog, core::Session &session)
{
    if (m_preferences) {
        dialog->setConfirmAbove(m_preferences->value(core::preferences::confirmAbove()));
        dialog->setUsualRollout(
            core::rolloutFromWords(m_preferences->value(core::preferences::usualRollout())));
    }
    connect(dialog, &PlanDialog::rolloutUsed, this, [this](const core::Rollout &usual) {
        if (m_preferences)
            (void)m_preferences->set(core::preferences::usualRollout(), core::rolloutWords(usual));
    });
    connect(dialog, &PlanDialog::undoRequested, this,
            [this](core::RunId run) { handleRun(Actions::UndoRun, run); });
    closeWith(dialog, &session);
    openSized(dialog);
}

} // namespace ui
