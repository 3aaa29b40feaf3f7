// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"

#include "app/cli/context.h"
#include "core/mirror/sealingkey.h"
#include "core/net/governor.h"
#include "core/net/origin.h"
#include "core/settings/connectionrules.h"
#include "core/settings/preferencekeys.h"

#include <QLocale>

namespace cli {

using core::LoadState;
using core::Resource;
using core::Session;

namespace {

// What the session finds fresh when it begins is fresh enough a moment later.
constexpr qint64 marginMs = 60'000;

std::shared_ptr<core::Governor> governorFor(Context &context, const QUrl &baseUrl)
{
    const core::Origin origin(baseUrl);
    const double learned =
        origin.isLoopback()
            ? 0
            : context.preferences().value(core::preferences::learnedPace(origin.hostPort()));
    return core::Governors(context.clock()).of(baseUrl, learned);
}

} // namespace

Account::Account(Context &context, const core::Connection &connection, Source source,
                 QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_connection(connection)
    , m_source(source)
{
    if (source == Source::Earlier)
        m_earlier = std::make_unique<core::Store>();
    else
        m_session = std::make_unique<Session>(connection, context.clock(), nullptr,
                                              governorFor(context, connection.baseUrl));
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &Account::look);
}

Account::~Account()
{
    // It tells until the end, and we listen.
    m_session.reset();
    m_feed.reset();
}

QString Account::name() const
{
    return m_connection.baseUrl.toString() + u' ' + m_connection.keyId;
}

core::Store &Account::store()
{
    return m_session ? m_session->store() : *m_earlier;
}

void Account::open(const Then &then)
{
    if (m_session)
        connectSession();
    else
        openEarlier();
    await([this] { return isTreeThere(); }, then);
}

void Account::connectSession()
{
    const auto lookLater = [this] { m_look.start(); };
    connect(m_session.get(), &Session::stateChanged, this, lookLater);
    connect(&m_session->store(), &core::Store::stateChanged, this, lookLater);
    connect(&m_session->sync(), &core::Sync::busyChanged, this, lookLater);
    connect(&m_session->sync(), &core::Sync::progressChanged, this, &Account::tellProgress);
    connect(m_session.get(), &Session::mirrorProblem, this, [this](const core::Error &error) {
        m_context.console().complain(troubleOf(error).text);
    });
    if (!m_connection.demo)
        m_session->useMirror(m_context.dataFolder() + QStringLiteral("/mirror/") + m_connection.id +
                                 QStringLiteral(".sqlite"),
                             m_context.vault());
    if (m_context.secret())
        return m_session->open(*m_context.secret());
    core::SecretReadJob *job =
        m_context.vault().read({m_connection.id, core::hostScope(m_connection.baseUrl)}, this);
    connect(job, &core::SecretJob::finished, this, [this, job] {
        if (job->result())
            m_session->open(*job->result());
        else
            fail({ExitCode::NoAccess, troubleOf(job->result().error()).text});
    });
}

void Account::openEarlier()
{
    m_feed = std::make_unique<core::MirrorFeed>(
        *m_earlier, m_context.clock(),
        core::MirrorFile::Place{m_context.dataFolder() + QStringLiteral("/mirror/") +
                                    m_connection.id + QStringLiteral(".sqlite"),
                                name()});
    connect(m_feed.get(), &core::MirrorFeed::loaded, this, [this] { m_look.start(); });
    connect(m_feed.get(), &core::MirrorFeed::problem, this,
            [this](const core::Error &error) { fail(troubleOf(error)); });
    core::SecretReadJob *job =
        core::readSealingKey(m_context.vault(), core::mirrorKeyName(m_connection.id), this);
    connect(job, &core::SecretJob::finished, this, [this, job] {
        m_feed->open(job->result() ? std::optional(*job->result()) : std::nullopt);
    });
}

void Account::await(std::function<bool()> isThere, const Then &then)
{
    m_isThere = std::move(isThere);
    m_then = then;
    m_look.start();
}

void Account::look()
{
    if (!m_then)
        return;
    if (m_session && m_session->state() == Session::State::Failed)
        return fail(troubleOf(m_session->error()));
    if (m_then && m_isThere() && m_then) {
        m_context.console().endProgress();
        std::exchange(m_then, {})();
    }
}

void Account::fail(const Trouble &trouble)
{
    if (std::exchange(m_then, {}))
        Q_EMIT failed(trouble);
}

bool Account::isTreeThere()
{
    if (!m_session) {
        if (m_feed->isLoaded() && m_earlier->companies().isEmpty())
            fail({ExitCode::NothingFound,
                  QStringLiteral("Nothing was read before of %1.").arg(m_connection.name)});
        return m_feed->isLoaded();
    }
    if (m_session->state() != Session::State::Ready)
        return false;
    const QString top = store().roots().value(0);
    return m_session->follows() ||
           (isFresh(Resource::Companies, top) && isFresh(Resource::Catalogue, top));
}

bool Account::isFresh(Resource resource, const QString &company)
{
    const LoadState state = store().state(resource, company);
    const qint64 age = m_context.clock().nowMs() - state.asOfMs;
    const std::chrono::milliseconds most = core::Ages().of(resource);
    return state.phase == LoadState::Phase::Loaded ||
           (state.isFromEarlier() && age <= most.count() + marginMs);
}

Outcome<core::Scope> Account::scopeOf(const QString &company)
{
    if (company.isEmpty())
        return core::Scope{m_connection.id, store().roots().value(0), true};
    QStringList fitting;
    for (const core::Company &one : store().companies()) {
        if (one.uuid == company)
            return core::Scope{m_connection.id, company, true};
        if (one.name.compare(company, Qt::CaseInsensitive) == 0)
            fitting.append(one.uuid);
    }
    if (fitting.size() == 1)
        return core::Scope{m_connection.id, fitting.constFirst(), true};
    if (fitting.isEmpty())
        return failure(ExitCode::NothingFound,
                       QStringLiteral("No company is called %1.").arg(company));
    return failure(ExitCode::WrongUsage,
                   QStringLiteral("Several companies are called %1. Say which by uuid: %2.")
                       .arg(company, fitting.join(QStringLiteral(", "))));
}

void Account::load(const core::Scope &scope, const Then &then)
{
    m_sinceMs = m_context.clock().nowMs();
    m_missing.clear();
    for (const QString &company : store().companiesIn(scope)) {
        m_missing.push_back({Resource::Profiles, company});
        m_missing.push_back({Resource::Endpoints, company});
        const bool isUnknown = store().state(Resource::Endpoints, company).asOfMs == 0;
        if (m_session && m_session->follows() && isUnknown) {
            m_session->sync().refresh(Resource::Profiles, {scope.connection, company, false});
            m_session->sync().refresh(Resource::Endpoints, {scope.connection, company, false});
        }
    }
    if (m_session) {
        m_session->sync().lookAt(Resource::Profiles, scope);
        m_session->sync().lookAt(Resource::Endpoints, scope);
    }
    if (m_source == Source::Refreshed)
        m_session->sync().refresh(Resource::Endpoints, scope);
    await([this] { return areListsThere(); }, then);
}

void Account::loadLogs(const core::Scope &scope, const Then &then)
{
    m_sinceMs = m_context.clock().nowMs();
    m_missing.clear();
    for (const QString &company : store().companiesIn(scope))
        m_missing.push_back({Resource::Logs, company});
    if (m_session) {
        m_session->sync().lookAt(Resource::Logs, scope);
        m_session->sync().refresh(Resource::Logs, scope);
    }
    await([this] { return areListsThere(); }, then);
}

bool Account::areListsThere()
{
    while (!m_missing.empty() && isThere(m_missing.back()))
        m_missing.pop_back();
    return m_missing.empty();
}

bool Account::isThere(const List &list)
{
    if (!m_session)
        return true;
    const LoadState state = store().state(list.resource, list.company);
    if (state.phase == LoadState::Phase::Failed && state.error.kind != core::Error::Kind::Cancelled)
        fail(troubleOf(state.error));
    const bool isLoaded = state.phase == LoadState::Phase::Loaded;
    switch (list.resource) {
    case Resource::Endpoints:
        if (m_source == Source::Refreshed)
            return isLoaded && state.asOfMs >= m_sinceMs;
        return isLoaded || (state.isFromEarlier() &&
                            (m_session->follows() || isFresh(list.resource, list.company)));
    case Resource::Logs:
        return isLoaded && (state.asOfMs >= m_sinceMs || state.error != core::Error());
    default:
        return isLoaded || state.isFromEarlier();
    }
}

void Account::tellProgress()
{
    const auto progress = m_session->sync().progress();
    if (!m_then || !progress || !m_context.console().isErrorTerminal())
        return;
    const QLocale locale(QLocale::English);
    m_context.console().progress(
        progress->phonesInAll < 0
            ? QStringLiteral("Reading: %1 phones").arg(locale.toString(progress->phones))
            : QStringLiteral("Reading: %1 of %2 phones")
                  .arg(locale.toString(progress->phones), locale.toString(progress->phonesInAll)));
}

} // namespace cli
