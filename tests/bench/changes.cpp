// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/changes.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/changes/planner.h"
#include "core/mirror/sealer.h"
#include "core/session/clientoptions.h"
#include "core/session/session.h"
#include "core/sraps/srapsapi.h"
#include "core/support/clock.h"
#include "tests/bench/demoprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace bench {

using namespace core;

namespace {

constexpr int phones = 10'000;
constexpr int inFlight = 6; // what the runner writes at the same time
constexpr std::chrono::minutes patience(10);

/// Until `done` says so, looked at after each event; false when that takes too long.
bool waitFor(const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    look.start(1);
    bool late = false;
    QTimer::singleShot(patience, &loop, [&] {
        late = true;
        loop.quit();
    });
    if (!done())
        loop.exec();
    return !late;
}

QStringList serviceWith(int latencyMs)
{
    QStringList arguments{QStringLiteral("--phones"), QString::number(phones),
                          QStringLiteral("--companies"), QStringLiteral("6")};
    if (latencyMs > 0)
        arguments += {QStringLiteral("--fault"), QStringLiteral("latency=%1").arg(latencyMs)};
    return arguments;
}

/// A service with its phones in a store, and two ways to change them all.
class Changing
{
public:
    explicit Changing(int latencyMs)
        : m_service(serviceWith(latencyMs))
        , m_journal(m_folder.filePath(QStringLiteral("journal.sqlite")))
    {
        m_connection.id = QStringLiteral("bench");
        m_connection.baseUrl = m_service.baseUrl();
        m_connection.keyId = QString::fromUtf8(m_service.credentials().id);
        m_journal.open(Secret(QByteArray(Sealer::keySize, 'k')));
        m_session = std::make_unique<Session>(m_connection, m_clock);
        m_session->useJournal(m_journal);
    }

    bool load();
    double planning(bool bare);
    double applying();
    double bareLoop();

private:
    QList<Target> targets() const;
    Plan plan();
    void sendNext();

    DemoProcess m_service;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Journal m_journal;
    Connection m_connection;
    std::unique_ptr<Session> m_session;
    int m_round = 0;

    struct Bare
    {
        std::unique_ptr<ServiceClient> client;
        std::unique_ptr<SrapsApi> api;
        QList<std::pair<Company, QJsonObject>> documents;
        QObject context;
        qsizetype next = 0;
        int open = 0;
        bool good = true;
    };
    Bare m_bare;
};

bool Changing::load()
{
    if (!m_service.isRunning())
        return false;
    m_session->open(m_service.credentials().key);
    const Store &store = m_session->store();
    if (!waitFor([&] { return m_journal.isRead() && targets().size() == phones; }))
        return false;
    m_session->sync().stopAll();
    ServiceClientOptions options = clientOptions(m_connection, m_service.credentials().key);
    options.maxInFlight = inFlight;
    m_bare.client = std::make_unique<ServiceClient>(options, m_clock);
    m_bare.api = std::make_unique<SrapsApi>(*m_bare.client);
    int lists = 0;
    for (const Company &company : store.companies()) {
        ++lists;
        m_bare.api->endpointDocuments(company, &m_bare.context)
            ->each(
                &m_bare.context,
                [this, company](const QList<QJsonObject> &page) {
                    for (const QJsonObject &document : page)
                        m_bare.documents.append({company, writableEndpoint(document)});
                },
                [&lists](const Result<void> &) { --lists; });
    }
    return waitFor([&] { return lists == 0; }) && m_bare.documents.size() == phones;
}

QList<Target> Changing::targets() const
{
    QList<Target> list;
    const Store &store = m_session->store();
    for (const Company &company : store.companies()) {
        for (const MacAddress mac : store.phones(company.uuid).macs())
            list.append({company.uuid, mac});
    }
    return list;
}

Plan Changing::plan()
{
    ++m_round;
    QList<PhoneEdit> edits;
    for (const Target &target : targets()) {
        PhoneEdit edit;
        edit.target = target;
        edit.name = QStringLiteral("Name %1 %2").arg(m_round).arg(target.mac.wire());
        edits.append(edit);
    }
    return planEdits(edits, m_session->store());
}

double Changing::planning(bool bare)
{
    QElapsedTimer timer;
    timer.start();
    if (!bare)
        return plan().steps.size() == phones ? double(timer.nsecsElapsed()) / 1e6 : -1;
    qsizetype names = 0;
    for (const Target &target : targets())
        names += m_session->store().endpoint(target.company, target.mac)->name.size();
    return names > 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

double Changing::applying()
{
    const Plan wish = plan();
    QElapsedTimer timer;
    timer.start();
    ChangeRun *run = m_session->runner().run(wish);
    const bool inTime = waitFor([&] { return run->isFinished(); });
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    return inTime && run->count(StepResult::State::Confirmed) == phones ? elapsed : -1;
}

void Changing::sendNext()
{
    if (m_bare.next >= m_bare.documents.size())
        return;
    auto &[company, document] = m_bare.documents[m_bare.next++];
    const MacAddress mac = *MacAddress::parse(document.value(QLatin1String("mac")).toString());
    // As the plan of the next round knows it.
    document.insert(QLatin1String("name"), m_session->store().endpoint(company.uuid, mac)->name);
    document.insert(QLatin1String("autoprovisioning_enabled"), m_round % 2 == 0);
    ++m_bare.open;
    m_bare.api->putEndpoint(company, mac, document, &m_bare.context)
        ->then(&m_bare.context, [this](const Result<WriteAnswer> &answer) {
            m_bare.good = m_bare.good && answer;
            --m_bare.open;
            sendNext();
        });
}

double Changing::bareLoop()
{
    ++m_round;
    m_bare.next = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < inFlight; ++i)
        sendNext();
    const bool inTime =
        waitFor([this] { return m_bare.open == 0 && m_bare.next == m_bare.documents.size(); });
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    return inTime && m_bare.good ? elapsed : -1;
}

Figure figure(const char *name, double goal, double limit = 0)
{
    Figure figure;
    figure.name = QString::fromLatin1(name);
    figure.unit = QStringLiteral("ms");
    figure.goal = goal;
    figure.limit = limit;
    return figure;
}

Outcome applyWith(int latencyMs, int rounds, const Figure &wanted)
{
    Changing changing(latencyMs);
    if (!changing.load())
        return {{}, QStringLiteral("the phones to be changed could not be read")};
    return compare(
        wanted, rounds, [&] { return changing.applying(); }, [&] { return changing.bareLoop(); });
}

} // namespace

Outcome measureChanges()
{
    Outcome outcome;
    const auto take = [&](const Outcome &part) {
        outcome.figures.append(part.figures);
        if (outcome.failure.isEmpty())
            outcome.failure = part.failure;
    };
    {
        Changing changing(0);
        if (!changing.load())
            return {{}, QStringLiteral("the phones to be changed could not be read")};
        take(compare(
            figure("plan of 10,000 changes", 1e9, 1000), 5,
            [&] { return changing.planning(false); }, [&] { return changing.planning(true); }));
    }
    take(applyWith(0, 3, figure("10,000 changes, no latency", 1 / 0.7)));
    take(applyWith(50, 1, figure("10,000 changes, 50 ms latency", 1 / 0.95)));
    return outcome;
}

} // namespace bench
