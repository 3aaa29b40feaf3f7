// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fastclock.h"
#include "tests/torture/run.h"
#include "tests/torture/watch.h"

#include <QTemporaryDir>

namespace torture {

using namespace core;

namespace {

/// One seed: a service, somebody who changes it, and a program that starts and ends.
class Story
{
public:
    Story(quint32 seed, Report &report)
        : m_random(seed)
        , m_report(report)
        , m_world(seed)
        , m_path(m_folder.filePath(QStringLiteral("mirror/one.sqlite")))
    {}

    QString tell()
    {
        const int chapters = m_random.bounded(3, 6);
        for (int i = 0; i < chapters && m_failure.isEmpty(); ++i)
            chapter();
        if (m_failure.isEmpty())
            end();
        return m_failure;
    }

private:
    void chapter();
    void step(Watched &program);
    void checkStart(const Watched &program);
    void end();
    void fail(const QString &text)
    {
        if (m_failure.isEmpty())
            m_failure = text;
    }
    void count(const char *what) { ++m_report.counts[QString::fromLatin1(what)]; }
    void setFaults();
    Scope anywhere(const Store &store)
    {
        const QList<Company> all = store.companies();
        if (all.isEmpty() || m_random.bounded(3) == 0)
            return {QString(), QString(), true};
        return {QString(), all.at(m_random.bounded(int(all.size()))).uuid, false};
    }
    Resource any() { return m_random.bounded(3) == 0 ? Resource::Profiles : Resource::Endpoints; }

    QRandomGenerator m_random;
    Report &m_report;
    QString m_failure;
    FastClock m_clock;
    QTemporaryDir m_folder;
    World m_world;
    const QString m_path;
    QSet<MacAddress> m_seen; ///< phones that the last program knew before they moved
};

void Story::setFaults()
{
    demo::Faults faults;
    faults.methods = QStringList{QStringLiteral("GET")};
    faults.latencyMs = m_random.bounded(2) == 0 ? 0 : m_random.bounded(1, 10);
    switch (m_random.bounded(5)) {
    case 0:
        faults.dropBefore = 30;
        break;
    case 1:
        faults.status503 = 30;
        break;
    case 2:
        faults.truncate = 30;
        break;
    case 3:
        faults.shiftingPages = true;
        break;
    default:
        faults.dropAfter = 20;
        faults.status500 = 10;
        break;
    }
    m_world.service().setFaults(faults);
    count("faults");
}

void Story::step(Watched &program)
{
    switch (m_random.bounded(12)) {
    case 0:
    case 1:
    case 2:
        for (int i = m_random.bounded(1, 8); i > 0; --i) {
            if (!m_world.change(m_random))
                fail(QStringLiteral("the service refused a change"));
            count("changes");
        }
        break;
    case 3:
    case 4:
        program.session.sync().refresh(any(), anywhere(program.session.store()));
        count("refreshes");
        break;
    case 5:
        program.session.sync().refreshCompanies();
        count("refreshes");
        break;
    case 6:
        program.session.sync().stop(any(), anywhere(program.session.store()));
        count("stops");
        break;
    case 7:
        setFaults();
        break;
    case 8:
        m_world.service().setFaults({});
        break;
    case 9:
        program.session.open(m_world.secret()); // as after another secret was entered
        count("reconnects");
        break;
    default:
        (void)program.waitFor([&program] { return !program.isBusy(); }, m_random.bounded(1, 120));
        break;
    }
}

// What the program before knew is there again, before the service is asked.
void Story::checkStart(const Watched &program)
{
    for (const MacAddress mac : std::as_const(m_seen)) {
        if (!program.seen().contains(mac) && !m_world.homeOf(mac).isEmpty())
            return fail(mac.wire() + QStringLiteral(" did not survive the restart"));
    }
}

void Story::chapter()
{
    Watched program(m_world, m_clock, m_path, m_failure);
    count("starts");
    if (!program.waitFor([&program] { return program.isOpen(); }))
        return fail(QStringLiteral("the session does not open"));
    checkStart(program);
    for (int steps = m_random.bounded(5, 25); steps > 0 && m_failure.isEmpty(); --steps)
        step(program);
    m_seen = program.seen();
}

void Story::end()
{
    m_world.service().setFaults({});
    const Content truth = m_world.content();
    {
        Watched program(m_world, m_clock, m_path, m_failure);
        if (!program.waitFor([&program] { return program.isOpen(); }))
            return fail(QStringLiteral("the session does not open"));
        checkStart(program);
        if (m_failure.isEmpty() && !program.syncCleanly())
            fail(QStringLiteral("a clean sync does not end"));
        const QString wrong = Content::difference(truth, contentOf(program.session.store()));
        if (!wrong.isEmpty())
            fail(QStringLiteral("the store: ") + wrong);
    }
    QString message;
    const std::optional<Content> kept = contentOf(m_world.place(m_path), message);
    if (!kept)
        return fail(message);
    if (const QString wrong = Content::difference(truth, *kept); !wrong.isEmpty())
        fail(QStringLiteral("the mirror: ") + wrong);
}

} // namespace

Report changeAtRandom(int rounds, quint32 seed)
{
    Report report;
    for (int i = 0; i < rounds && report.failure.isEmpty(); ++i) {
        const quint32 one = seed + quint32(i);
        const QString failure = Story(one, report).tell();
        if (!failure.isEmpty())
            report.failure = QStringLiteral("seed %1: %2").arg(one).arg(failure);
        ++report.counts[QStringLiteral("seeds")];
    }
    return report;
}

} // namespace torture
