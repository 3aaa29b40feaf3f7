// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/overviewpane.h"

#include "core/session/session.h"
#include "core/support/mailbox.h"
#include "ui/errors/errormessage.h"
#include "ui/models/fleet.h"
#include "ui/panes/overviewcards.h"
#include "ui/style/tokens.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numbertile.h"
#include "ui/widgets/statepane.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

using core::LoadState;

namespace {

constexpr int leastTile = 132;
constexpr int leastCard = 308;
// While pages arrive the numbers may be read, too.
constexpr std::chrono::milliseconds rest{500};

} // namespace

OverviewPane::OverviewPane(const Fleet &fleet, core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_mailbox(std::make_shared<core::Mailbox>(this))
{
    setObjectName(QStringLiteral("overview"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &OverviewPane::refresh);
    connect(&fleet, &Fleet::changed, this, &OverviewPane::later);
}

// The cards' charts go before the library that made them.
OverviewPane::~OverviewPane()
{
    m_mailbox->close();
    delete m_state;
}

void OverviewPane::build()
{
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("overviewPage"));
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::groups);
    column->setSpacing(space::groups);
    m_tileGrid = new CardGrid(leastTile, space::controls, true);
    m_cardGrid = new CardGrid(leastCard, space::groups);
    column->addLayout(m_tileGrid);
    column->addLayout(m_cardGrid);
    column->addStretch(1);
    addTiles(); // before the cards on the way of Tab
    const QString phones = QStringLiteral("phones");
    m_states = addCard(QStringLiteral("statesCard"), phones);
    m_contact = addCard(QStringLiteral("contactCard"), phones);
    m_customers = addCard(QStringLiteral("customersCard"), phones);
    m_models = addCard(QStringLiteral("modelsCard"), phones);
    m_firmwares = addCard(QStringLiteral("firmwaresCard"), phones);
    m_refusals = addCard(QStringLiteral("refusalsCard"), QStringLiteral("logs"));
    connect(m_refusals, &ChartCard::buttonPressed, this,
            [this] { Q_EMIT openRequested(QStringLiteral("logs"), QString()); });
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    m_state = new StatePane(scroll, this);
    connect(m_state, &StatePane::retryRequested, this, &OverviewPane::retryRequested);
    connect(m_state, &StatePane::stopRequested, this, &OverviewPane::stopRequested);
    connect(m_state, &StatePane::actionRequested, this, &OverviewPane::registerRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
}

void OverviewPane::addTiles()
{
    Overview complete;
    complete.companiesWithLog = 1;
    for (const OverviewNumber &one : OverviewCards::numbers(complete)) {
        auto *tile = new NumberTile(one.key + QStringLiteral("Tile"), m_page);
        connect(tile, &NumberTile::clicked, this, [this, place = m_tiles.size()] {
            const OverviewNumber pressed = OverviewCards::numbers(m_overview).value(place);
            Q_EMIT openRequested(pressed.tab, pressed.search);
        });
        m_tileGrid->addWidget(tile);
        m_tiles.append(tile);
    }
}

ChartCard *OverviewPane::addCard(const QString &name, const QString &tab)
{
    auto *card = new ChartCard(name, m_charts, m_page);
    connect(card, &ChartCard::opened, this,
            [this, tab](const QString &search) { Q_EMIT openRequested(tab, search); });
    m_cardGrid->addWidget(card);
    return card;
}

void OverviewPane::setSubject(core::Session *session, const core::Scope &scope)
{
    if (session == m_session && scope == m_scope)
        return;
    if (m_session && m_session != session) {
        m_session->disconnect(this);
        m_session->store().disconnect(this);
    }
    const bool another = session != m_session;
    m_session = session;
    m_scope = scope;
    if (session && another) {
        const core::Store *store = &session->store();
        connect(session, &core::Session::stateChanged, this, &OverviewPane::later);
        connect(store, &core::Store::companiesChanged, this, &OverviewPane::later);
        connect(store, &core::Store::logsAdded, this, &OverviewPane::later);
        connect(store, &core::Store::stateChanged, this, &OverviewPane::later);
        connect(session, &QObject::destroyed, this, [this] {
            m_session = nullptr;
            m_scope = {};
        });
    }
    m_timer.setInterval(0);
    later();
}

void OverviewPane::setActive(bool active)
{
    const bool came = active && !m_active;
    m_active = active;
    if (!active)
        m_timer.stop();
    if (!came)
        return;
    if (!m_state)
        build();
    refresh();
}

void OverviewPane::later()
{
    if (m_active && !m_timer.isActive())
        m_timer.start();
}

void OverviewPane::refresh()
{
    if (m_session && m_session->state() == core::Session::State::Ready)
        m_session->sync().lookAt(core::Resource::Endpoints, m_scope);
    m_again = m_counting;
    if (m_counting)
        return;
    m_counting = true;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    core::runInPool(
        m_mailbox,
        [fleet = m_fleet.snapshot(), scope = m_fleet.scope(m_scope),
         logs = overviewLogs(m_fleet, m_scope),
         now] { return overviewOf(fleet, scope, logs, now); },
        [this, scope = m_scope](const Overview &overview) {
            m_counting = false;
            if (scope == m_scope)
                take(overview);
            if (m_again)
                later();
        });
}

void OverviewPane::take(const Overview &overview)
{
    m_overview = overview;
    if (!m_session)
        m_overview.companiesWithLog = 0; // each connection has a log of its own
    if (!m_state)
        return;
    if (m_overview.phones > 0) {
        showNumbers();
        showCards();
    }
    showState();
    m_timer.setInterval(rest);
}

void OverviewPane::showNumbers()
{
    const QList<OverviewNumber> numbers = OverviewCards::numbers(m_overview);
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < numbers.size());
        if (i < numbers.size())
            m_tiles[i]->setNumber(QLocale().toString(numbers[i].number), numbers[i].label,
                                  numbers[i].shape);
    }
}

void OverviewPane::showCards()
{
    m_states->setContent(OverviewCards::states(m_overview));
    m_contact->setContent(OverviewCards::contact(m_overview));
    m_models->setContent(OverviewCards::models(m_overview));
    m_firmwares->setContent(OverviewCards::firmwares(m_overview));
    m_refusals->setContent(OverviewCards::refusals(m_overview));
    m_customers->setContent(OverviewCards::customers(m_overview));
    m_customers->setVisible(m_overview.companies > 1);
    m_refusals->setVisible(m_session != nullptr);
}

// Once a message: a banner that was closed stays closed until something else happens.
void OverviewPane::showTrouble(const LoadState &state)
{
    using State = core::Session::State;
    Message message;
    if (m_session->isOffline())
        message = offlineMessage(m_session->error(), m_session->connection().name, state.asOfMs);
    else if (m_session->state() == State::NeedsSecret || m_session->state() == State::Failed)
        message = messageFor(m_session->error());
    const QString text = message.title.isEmpty() ? QString() : plainText(message);
    if (std::exchange(m_bannerFor, text) == text)
        return;
    m_state->hideBanner();
    if (text.isEmpty())
        return;
    m_state->banner()->setMessage(message);
    const core::Error error = m_session->error();
    if (const QString remedy = remedyFor(error); !m_session->isOffline() && !remedy.isEmpty())
        connect(m_state->banner()->addButton(remedy), &QPushButton::clicked, this,
                [this, error] { Q_EMIT remedyRequested(error); });
    //: Button: ask the service again.
    connect(m_state->banner()->addButton(tr("Try again")), &QPushButton::clicked, this,
            &OverviewPane::retryRequested);
}

void OverviewPane::hideTrouble()
{
    if (!std::exchange(m_bannerFor, {}).isEmpty())
        m_state->hideBanner();
}

void OverviewPane::showState()
{
    m_state->setLoadingMore({});
    if (!m_session || m_overview.phones == 0)
        hideTrouble(); // what is wrong stands in the middle
    if (!m_session && m_overview.phones > 0) {
        m_state->showData();
        return;
    }
    if (m_overview.phones == 0 && m_fleet.isWaiting()) {
        m_state->showLoading(tr("Loading phones"));
        return;
    }
    if (!m_session) {
        m_state->showEmpty(QStringLiteral("connection"),
                           tr("Choose a connection or a company on the left."));
        return;
    }
    const LoadState state = m_session->store().state(core::Resource::Endpoints, m_scope);
    if (m_overview.phones == 0) {
        showEmptyState(state);
        return;
    }
    m_state->showData();
    showTrouble(state);
    if (state.phase == LoadState::Phase::Loading ||
        (state.phase == LoadState::Phase::NotLoaded && !state.isFromEarlier())) {
        //: Below the overview while the lists of phones are still read.
        m_state->setLoadingMore(tr("Counted so far"));
        m_state->setProgress(
            tr("%1 of %2 companies")
                .arg(QLocale().toString(state.listsDone), QLocale().toString(state.lists)),
            state.listsDone, state.lists);
    }
}

void OverviewPane::showEmptyState(const LoadState &state)
{
    using State = core::Session::State;
    const bool failed = state.phase == LoadState::Phase::Failed;
    if (m_session->state() == State::NeedsSecret || m_session->state() == State::Failed || failed) {
        m_state->showError(messageFor(failed ? state.error : m_session->error()));
    } else if (m_session->state() == State::Connecting) {
        m_state->showLoading(tr("Connecting to %1").arg(m_session->connection().name));
    } else if (state.phase == LoadState::Phase::Loaded || state.isFromEarlier() ||
               state.phase == LoadState::Phase::Stopped) {
        m_state->showEmpty(QStringLiteral("overview"), tr("There are no phones to count here."),
                           tr("Register phones"));
    } else {
        m_state->showLoading(tr("Loading phones"));
        m_state->setProgress(state.received);
    }
}

void OverviewPane::focusFirst()
{
    if (!m_tiles.isEmpty() && m_state->state() == StatePane::State::Data)
        m_tiles.first()->setFocus();
}

} // namespace ui
