// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "ui/errors/errormessage.h"
#include "ui/panes/tablepane.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepane.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {

using core::LoadState;

void TablePane::updateState()
{
    m_stateTimer.stop();
    m_sinceState.start();
    if (!m_active)
        return; // done when it comes to the front
    m_state->setLoadingMore({});
    if (!m_session && loadState().lists == 0) {
        //: Nothing is selected in the tree of connections.
        m_state->showEmpty(QStringLiteral("connection"),
                           tr("Choose a connection or a company on the left."));
    } else if (m_session && m_session->state() != core::Session::State::Ready &&
               m_model->totalCount() == 0) {
        showSessionState();
    } else {
        showListState(loadState());
    }
    updateCount();
    Q_EMIT stateChanged();
}

void TablePane::showSessionState()
{
    hideOwnBanner(); // what is wrong stands in the middle
    switch (m_session->state()) {
    case core::Session::State::Connecting:
    case core::Session::State::Ready:
        m_state->showLoading(tr("Connecting to %1").arg(m_session->connection().name));
        m_state->setProgress(0);
        break;
    case core::Session::State::NeedsSecret:
    case core::Session::State::Failed:
        showError(m_session->error());
        break;
    }
}

void TablePane::showListState(const LoadState &state)
{
    if (m_model->totalCount() > 0) {
        showRows(state);
        return;
    }
    hideOwnBanner();
    const bool isRead = state.isFromEarlier() || state.phase == LoadState::Phase::Loaded;
    if (isRead && m_model->isBusy()) {
        m_state->showLoading(texts().loading);
        m_state->setProgress(0);
        return;
    }
    if (state.isFromEarlier()) {
        m_state->showEmpty(texts().emptyIcon, texts().empty, texts().emptyAction);
        return;
    }
    switch (state.phase) {
    case LoadState::Phase::NotLoaded:
    case LoadState::Phase::Loading:
        m_state->showLoading(texts().loading);
        showProgress(state);
        break;
    case LoadState::Phase::Failed:
        showError(state.error);
        break;
    case LoadState::Phase::Stopped:
        m_state->showEmpty(QStringLiteral("stop"), tr("Loading was stopped before anything came."),
                           //: Button: go on reading the list.
                           tr("Load again"));
        break;
    case LoadState::Phase::Loaded:
        m_state->showEmpty(texts().emptyIcon, texts().empty, texts().emptyAction);
        break;
    }
}

void TablePane::showRows(const LoadState &state)
{
    if (m_model->rowCount() == 0)
        m_state->showEmpty(QStringLiteral("search"), texts().noMatch, tr("Clear the search"));
    else
        m_state->showData();
    const QString since = state.asOfMs == 0
                              ? QString()
                              : tr("What is shown is as of %1.")
                                    .arg(exactTime(QDateTime::fromMSecsSinceEpoch(state.asOfMs)));
    if (state.phase == LoadState::Phase::Loading) {
        m_state->setLoadingMore(texts().loading);
        showProgress(state);
    } else if (m_session && m_session->isOffline()) {
        showOffline(state);
    } else if (m_session && (m_session->state() == core::Session::State::Failed ||
                             m_session->state() == core::Session::State::NeedsSecret)) {
        showFailure(m_session->error(), since);
    } else if (state.phase == LoadState::Phase::Failed) {
        showFailure(state.error, since);
    } else if (state.phase == LoadState::Phase::Stopped) {
        if (showBanner({Severity::Information,
                        tr("Loading was stopped. The list is not complete."),
                        {},
                        {},
                        {}}))
            addBannerButton(tr("Load the rest"));
    } else {
        hideOwnBanner();
    }
}

// How many phones there are and how long it takes stands in the status line, once for all lists.
void TablePane::showProgress(const LoadState &state)
{
    if (state.lists > 1)
        m_state->setProgress(
            tr("%1 of %2 companies")
                .arg(QLocale().toString(state.listsDone), QLocale().toString(state.lists)),
            state.listsDone, state.lists);
    else
        m_state->setProgress(state.received);
}

// One about something else, such as an export, stays until it is closed.
void TablePane::hideOwnBanner()
{
    if (m_bannerFor.isEmpty())
        return;
    m_bannerFor.clear();
    m_state->hideBanner();
}

// Once a message: a banner that was closed stays closed until something else happens.
bool TablePane::showBanner(const Message &message)
{
    const QString text = plainText(message);
    if (text == m_bannerFor)
        return false;
    m_bannerFor = text;
    m_state->banner()->setMessage(message);
    return true;
}

void TablePane::addBannerButton(const QString &text)
{
    connect(m_state->banner()->addButton(text), &QPushButton::clicked, this,
            &TablePane::retryRequested);
}

void TablePane::showError(const core::Error &error)
{
    m_error = error;
    m_state->showError(messageFor(error), remedyFor(error), retryComesFirst(error));
}

void TablePane::showFailure(const core::Error &error, const QString &since)
{
    Message message = messageFor(error);
    message.cause = QStringList{message.cause, since}.join(u' ').trimmed();
    if (!showBanner(message))
        return;
    m_error = error;
    if (const QString remedy = remedyFor(error); !remedy.isEmpty())
        connect(m_state->banner()->addButton(remedy), &QPushButton::clicked, this,
                [this] { Q_EMIT remedyRequested(m_error); });
    const bool isLocked = error.kind == core::Error::Kind::KeychainLocked;
    //: Button: the keychain of the desktop asks for its password.
    addBannerButton(isLocked ? tr("Unlock") : tr("Try again"));
}

void TablePane::showOffline(const LoadState &state)
{
    const core::Error error = m_session->error();
    const Message message = offlineMessage(error, m_session->connection().name, state.asOfMs);
    if (!showBanner(message))
        return;
    m_error = error;
    addBannerButton(tr("Try again"));
}

void TablePane::updateCount()
{
    const QLocale locale;
    const int total = m_model->totalCount();
    const int shown = m_model->rowCount();
    m_count->setVisible(total > 0);
    m_count->setText(shown == total
                         ? locale.toString(total)
                         //: Rows shown of all rows, "12 of 1,204".
                         : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    m_count->setAccessibleName(tr("Rows shown: %1").arg(m_count->text()));
}

} // namespace ui
