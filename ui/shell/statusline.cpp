// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/session/session.h"
#include "ui/actions/actions.h"
#include "ui/errors/explain.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace ui {

namespace {

// Below this an offset is noise of the network; SRAPS accepts a minute.
constexpr std::chrono::seconds noticeable(5);

} // namespace

StatusLine::StatusLine(core::Clock &clock, Actions &actions, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_fresh(new ElidedLabel)
    , m_offset(new QLabel)
    , m_rate(new QLabel)
    , m_changes(new QToolButton)
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_changes->setDefaultAction(actions[Actions::ShowRuns]);
    m_changes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_changes->setAutoRaise(true);
    m_changes->setFocusPolicy(Qt::TabFocus);
    m_changes->hide();
    addWidget(m_fresh, 1);
    addPermanentWidget(m_offset);
    addPermanentWidget(m_rate);
    addPermanentWidget(m_changes);
    for (QWidget *one : {static_cast<QWidget *>(m_fresh), static_cast<QWidget *>(m_offset),
                         static_cast<QWidget *>(m_rate)}) {
        one->setForegroundRole(QPalette::PlaceholderText);
        one->setFont(fontFor(FontRole::Secondary, font()));
        one->setContentsMargins(space::controls, 0, space::controls, 0);
    }
    m_timer.setInterval(std::chrono::seconds(5));
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::refresh);
    m_timer.start();
}

void StatusLine::setList(core::Session *session, const QString &company,
                         const core::LoadState &state)
{
    if (session != m_session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        if (session) {
            connect(session, &core::Session::healthChanged, this, &StatusLine::refresh);
            connect(session, &core::Session::stateChanged, this, &StatusLine::refresh);
            connect(session, &core::Session::followsChanged, this, &StatusLine::refresh);
            connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
        }
    }
    m_company = company;
    m_state = state;
    refresh();
}

void StatusLine::setChanges(int running, int finished, int failed)
{
    m_changes->setVisible(running + finished > 0);
    QString text;
    if (running > 0)
        text = tr("%n change(s) running", nullptr, running);
    else if (failed > 0)
        text = tr("%n phone(s) failed", nullptr, failed);
    else
        text = tr("%n change(s)", nullptr, finished);
    m_changes->setText(text);
    m_changes->setAccessibleName(text);
}

void StatusLine::refresh()
{
    m_fresh->setText(freshness());
    const QString offset = clockOffset();
    m_offset->setText(offset);
    m_offset->setVisible(!offset.isEmpty());
    const double rate = m_session ? m_session->requestRate() : 0;
    m_rate->setVisible(rate >= 0.1);
    m_rate->setText(tr("%1 requests/s").arg(QLocale().toString(rate, 'f', rate < 10 ? 1 : 0)));
}

QString StatusLine::freshness() const
{
    if (!m_session)
        return {};
    switch (m_session->state()) {
    case core::Session::State::Connecting:
        if (m_state.asOfMs == 0)
            return tr("%1: connecting").arg(m_session->connection().name);
        break;
    case core::Session::State::NeedsSecret:
    case core::Session::State::Failed:
        if (m_state.asOfMs == 0)
            return tr("%1: %2").arg(m_session->connection().name, explain(m_session->error()).what);
        break;
    case core::Session::State::Ready:
        break;
    }
    if (m_state.asOfMs == 0) {
        const bool loading = m_state.phase == core::LoadState::Phase::Loading;
        return loading ? tr("%1: loading").arg(m_company) : m_company;
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_state.asOfMs);
    const QLocale locale;
    const bool today = at.date() == m_clock.now().toLocalTime().date();
    const QString time = today ? locale.toString(at.time(), QLocale::ShortFormat)
                               : locale.toString(at, QLocale::ShortFormat);
    //: "Example Telecom: as of 09:14, 3 min ago"
    const QString text =
        tr("%1: as of %2, %3").arg(m_company, time, relativeTime(at, m_clock.now()));
    if (m_session->state() == core::Session::State::Failed)
        //: Added to the age of what is shown while the service cannot be reached.
        return tr("%1 (not connected)").arg(text);
    if (m_session->follows())
        //: Added to the age of what is shown while another running Perch reads it from the service.
        return tr("%1 (kept up to date by another Perch window)").arg(text);
    return text;
}

QString StatusLine::clockOffset() const
{
    const auto offset = m_session ? m_session->clockOffset() : std::nullopt;
    if (!offset || std::chrono::abs(*offset) < noticeable)
        return {};
    const QString amount = spelledDuration(std::chrono::abs(*offset));
    return offset->count() > 0 ? tr("This computer's clock is %1 behind").arg(amount)
                               : tr("This computer's clock is %1 ahead").arg(amount);
}

} // namespace ui
