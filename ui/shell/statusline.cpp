// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/session/session.h"
#include "ui/actions/actions.h"
#include "ui/errors/explain.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace ui {

namespace {

// Below this an offset is noise of the network; SRAPS accepts a minute.
constexpr std::chrono::seconds noticeable(5);
constexpr std::chrono::seconds idleInterval(5);
constexpr std::chrono::seconds busyInterval(1);
// Less is done before anybody has read of it.
constexpr int leastLists = 4;
constexpr qint64 leastSeconds = 3;

QString rateText(double perSecond)
{
    return QCoreApplication::translate("ui::StatusLine", "%1 requests/s")
        .arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
}

} // namespace

StatusLine::StatusLine(core::Clock &clock, Actions &actions, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_fresh(new ElidedLabel)
    , m_offset(new QLabel)
    , m_rate(new QLabel)
    , m_stop(new QToolButton)
    , m_changes(new QToolButton)
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_changes->setDefaultAction(actions[Actions::ShowChanges]);
    m_changes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_changes->setAutoRaise(true);
    m_changes->setFocusPolicy(Qt::TabFocus);
    m_changes->hide();
    m_stop->setObjectName(QStringLiteral("stopReading"));
    m_stop->setIcon(icon(QStringLiteral("stop")));
    //: Button: ends the reading of all lists.
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop reading; what has arrived stays"));
    m_stop->setAccessibleName(tr("Stop reading"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_stop->hide();
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_session)
            m_session->sync().stopAll();
    });
    m_fresh->setObjectName(QStringLiteral("freshness"));
    addWidget(m_fresh, 1);
    addPermanentWidget(m_stop);
    addPermanentWidget(m_offset);
    addPermanentWidget(m_rate);
    addPermanentWidget(m_changes);
    for (QWidget *one : {static_cast<QWidget *>(m_fresh), static_cast<QWidget *>(m_offset),
                         static_cast<QWidget *>(m_rate)}) {
        one->setForegroundRole(QPalette::PlaceholderText);
        one->setFont(fontFor(FontRole::Secondary, font()));
        one->setContentsMargins(space::controls, 0, space::controls, 0);
    }
    m_timer.setInterval(idleInterval);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::refresh);
    m_timer.start();
}

void StatusLine::setList(core::Session *session, const QString &company,
                         const core::LoadState &state)
{
    if (session != m_session) {
        if (m_session) {
            m_session->disconnect(this);
            m_session->sync().disconnect(this);
        }
        m_session = session;
        if (session) {
            connect(session, &core::Session::healthChanged, this, &StatusLine::refresh);
            connect(session, &core::Session::stateChanged, this, &StatusLine::refresh);
            connect(&session->sync(), &core::Sync::progressChanged, this, &StatusLine::refresh);
            connect(session, &core::Session::followsChanged, this, &StatusLine::refresh);
            connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
        }
    }
    m_company = company;
    m_state = state;
    refresh();
}

void StatusLine::setChanges(int running, int waiting, int failed)
{
    m_changes->setVisible(running + waiting + failed > 0);
    QString text;
    if (running > 0)
        text = tr("%Ln change(s) running", nullptr, running);
    else if (waiting > 0)
        text = tr("%Ln change(s) to be continued", nullptr, waiting);
    else
        text = tr("%Ln phone(s) failed", nullptr, failed);
    m_changes->setText(text);
    m_changes->setAccessibleName(text);
}

void StatusLine::refresh()
{
    const QString reads = reading();
    const QString waits = holdingBack();
    m_fresh->setText(!waits.isEmpty() ? waits : !reads.isEmpty() ? reads : freshness());
    m_stop->setVisible(!reads.isEmpty());
    m_timer.setInterval(reads.isEmpty() && waits.isEmpty() ? idleInterval : busyInterval);
    const QString offset = clockOffset();
    m_offset->setText(offset);
    m_offset->setVisible(!offset.isEmpty());
    const double rate = m_session ? m_session->requestRate() : 0;
    m_rate->setVisible(rate >= 0.1 && waits.isEmpty() && reads.isEmpty());
    m_rate->setText(rateText(rate));
}

QString StatusLine::holdingBack() const
{
    const auto left = m_session ? m_session->pause() : std::chrono::milliseconds(0);
    if (left.count() <= 0)
        return {};
    //: The service asked to be left alone; %1 is a duration such as "12 s".
    return tr("Holding back for %1 as the service asked")
        .arg(shortDuration(std::chrono::ceil<std::chrono::seconds>(left).count()));
}

QString StatusLine::reading() const
{
    const auto progress = m_session ? m_session->sync().progress() : std::nullopt;
    if (!progress || (progress->lists < leastLists && progress->secondsLeft < leastSeconds))
        return {};
    const QLocale locale;
    const QString left =
        progress->secondsLeft < 0 ? QString() : shortDuration(progress->secondsLeft);
    const QString phones = locale.toString(progress->phones);
    const QString all = locale.toString(progress->phonesInAll);
    const QString lists = locale.toString(progress->lists);
    const QString done = locale.toString(progress->listsDone);
    QString text;
    if (progress->phonesInAll > 0 && !left.isEmpty())
        //: "Reading 1,204 of 10,000 phones, about 40 s left"
        text = tr("Reading %1 of %2 phones, about %3 left").arg(phones, all, left);
    else if (progress->phonesInAll > 0)
        text = tr("Reading %1 of %2 phones").arg(phones, all);
    else if (!left.isEmpty())
        //: Lists are those of phones, profiles and so on, several for each company.
        text = tr("Reading %1 of %2 lists, about %3 left").arg(done, lists, left);
    else
        text = tr("Reading %1 of %2 lists").arg(done, lists);
    const double rate = m_session->requestRate();
    //: What is being read, and how fast: "Reading ... · 5 requests/s"
    return rate < 0.1 ? text : tr("%1 · %2").arg(text, rateText(rate));
}

QString StatusLine::freshness() const
{
    using State = core::Session::State;
    if (!m_session)
        return {};
    const bool isAway =
        m_session->state() == State::NeedsSecret || m_session->state() == State::Failed;
    if (m_state.asOfMs == 0) {
        const QString name = m_session->connection().name;
        if (m_session->isOffline())
            return tr("%1: not connected").arg(name);
        if (isAway)
            return tr("%1: %2").arg(name, explain(m_session->error()).what);
        if (m_session->state() == State::Connecting)
            return tr("%1: connecting").arg(name);
        const bool loading = m_state.phase == core::LoadState::Phase::Loading;
        return loading ? tr("%1: loading").arg(m_company) : m_company;
    }
    //: Added to the age of what is shown while the service cannot be reached.
    if (isAway)
        return tr("%1 (not connected)").arg(age());
    //: Added to the age of what is shown while another running Perch reads it from the service.
    return m_session->follows() ? tr("%1 (kept up to date by another Perch window)").arg(age())
                                : age();
}

QString StatusLine::age() const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_state.asOfMs);
    const QDateTime now = m_clock.now();
    //: "Example Telecom: as of 09:14, 3 min ago"
    return tr("%1: as of %2, %3").arg(m_company, clockTime(at, now), relativeTime(at, now));
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
