// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/customersnotice.h"

#include "core/session/sessions.h"
#include "ui/errors/explain.h"

#include <QPushButton>

#include <algorithm>

namespace ui {

using SessionState = core::Session::State;

namespace {

bool isLoading(core::Session *session)
{
    const auto phase = session->store().state(core::Resource::Companies, QString()).phase;
    return !session->isOffline() && (session->state() == SessionState::Connecting ||
                                     phase == core::LoadState::Phase::Loading);
}

bool isFailed(core::Session *session)
{
    return session->isOffline() || session->state() == SessionState::Failed ||
           session->state() == SessionState::NeedsSecret;
}

} // namespace

CustomersNotice::CustomersNotice(core::Sessions &sessions, QWidget *parent)
    : MessageBanner(parent)
    , m_sessions(sessions)
{
    setObjectName(QStringLiteral("customersNotice"));
    setClosable(false);
    setButtonsBeside(true);
}

bool CustomersNotice::hasCustomers(const core::Sessions &sessions)
{
    const QList<core::Session *> all = sessions.all();
    return std::any_of(all.cbegin(), all.cend(), [](core::Session *session) {
        return !session->store().companies().isEmpty();
    });
}

Message CustomersNotice::reason() const
{
    const QList<core::Session *> all = m_sessions.all();
    Message message;
    message.severity = Severity::Attention;
    message.title = tr("No customer is known on this computer, so no scan can be kept.");
    if (all.isEmpty()) {
        message.cause = tr("There is no connection to a service yet.");
        message.cure = tr("Leave installer mode and add one. Its customers are kept here, also for "
                          "work without network.");
        return message;
    }
    if (std::any_of(all.cbegin(), all.cend(), isLoading)) {
        message.severity = Severity::Information;
        message.title = tr("The customers are being loaded.");
        message.cause = tr("Scanning can begin as soon as one is chosen.");
        return message;
    }
    const auto failed = std::find_if(all.cbegin(), all.cend(), isFailed);
    if (failed != all.cend()) {
        message.cause =
            explain((*failed)->isOffline() ? (*failed)->sync().error() : (*failed)->error()).what;
        message.cure = tr("Load them again where there is network. Then they are kept here, also "
                          "for work without it.");
        return message;
    }
    //: %1 is the name of a connection
    message.cause = tr("The access key of %1 sees no company.").arg(all.first()->connection().name);
    message.cure = tr("Ask whoever made the key which companies it is for, or leave installer mode "
                      "and use another connection.");
    return message;
}

void CustomersNotice::refresh()
{
    if (hasCustomers(m_sessions))
        return dismiss();
    const Message why = reason();
    if (!isHidden() && plainText(why) == plainText(message()))
        return; // it is read aloud
    setMessage(why);
    if (m_sessions.all().isEmpty())
        connect(addButton(tr("Leave installer mode")), &QPushButton::clicked, this,
                &CustomersNotice::leaveRequested);
    else if (why.severity == Severity::Attention)
        connect(addButton(tr("Load again")), &QPushButton::clicked, this,
                &CustomersNotice::loadAgain);
}

void CustomersNotice::loadAgain()
{
    for (core::Session *session : m_sessions.all()) {
        if (session->state() == SessionState::NeedsSecret)
            m_sessions.reopen(session->connection().id);
        else if (session->state() == SessionState::Ready)
            session->sync().refreshCompanies();
        else
            session->retry();
    }
}

} // namespace ui
