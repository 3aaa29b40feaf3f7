// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoservice.h"
#include "core/changes/journalfile.h"
#include "core/mirror/sealer.h"
#include "tests/torture/run.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace torture {

using namespace core;
using State = StepResult::State;

namespace {

constexpr int mostLooks = 10;

demo::Options optionsFor(quint32 seed)
{
    demo::Options options;
    options.companies = 6;
    options.phones = 200;
    options.seed = seed;
    options.contactIntervalMs = 0;
    options.retryAfter = false;
    options.clockWindowSeconds = 24 * 60 * 60; // the clock of the processes is fast
    return options;
}

/// The faults of the wild, all together.
demo::Faults wildFaults()
{
    demo::Faults faults;
    faults.dropBefore = 5;
    faults.dropAfter = 5;
    faults.status503 = 5;
    faults.status429 = 2;
    faults.truncate = 1;
    return faults;
}

/// One long run on a service of its own, carried out by one process after the other.
class Scene
{
public:
    Scene(quint32 seed, Report &report, const demo::Faults &faults)
        : m_random(seed)
        , m_seed(seed)
        , m_report(report)
        , m_service(std::move(*demo::DemoService::start(optionsFor(seed))))
    {
        for (const auto &company : m_service->companies()) {
            for (const QString &mac : m_service->macs(company.uuid))
                m_before.insert(mac, *m_service->phone(mac));
        }
        m_service->setFaults(faults);
    }

    /// Starts a process and kills it some time later. True once the run is over.
    bool kill(QString &failure);
    QString finish();
    QString check();
    bool isUnclear() const;

private:
    std::unique_ptr<QProcess> start() const;
    QString path() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }
    QString checkStep(const RunContent &content, int index);
    QString checkGroups(const RunContent &content);
    int effects(const PlanStep &step) const;
    void count(const char *what, qint64 by = 1)
    {
        m_report.counts[QString::fromLatin1(what)] += by;
    }

    QRandomGenerator m_random;
    const quint32 m_seed;
    Report &m_report;
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoService> m_service;
    QHash<QString, QJsonObject> m_before;
};

std::unique_ptr<QProcess> Scene::start() const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(PERCH_CHANGER), {path(), QString::number(m_seed)});
    const QJsonObject line{{QStringLiteral("base_url"), m_service->baseUrl().toString()},
                           {QStringLiteral("id"), m_service->keyId()},
                           {QStringLiteral("key"), QString::fromUtf8(m_service->keySecret())}};
    process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    return process;
}

bool Scene::kill(QString &failure)
{
    const std::unique_ptr<QProcess> process = start();
    bool over = false;
    for (int lines = m_random.bounded(60); lines > 0 && !over; --lines) {
        if (!process->canReadLine() && !process->waitForReadyRead(60'000)) {
            failure = QStringLiteral("the changing process says nothing");
            return true;
        }
        over = process->readLine().startsWith("over");
    }
    process->waitForFinished(m_random.bounded(20));
    if (process->state() == QProcess::NotRunning) {
        if (process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0)
            return true; // it was faster
        failure = QStringLiteral("the changing process crashed");
        return true;
    }
    process->kill();
    process->waitForFinished();
    count("kills");
    return over;
}

/// A person continues a run as long as steps of it are unclear.
QString Scene::finish()
{
    for (int left = mostLooks; left > 0; --left) {
        const std::unique_ptr<QProcess> process = start();
        if (!process->waitForFinished(180'000) || process->exitStatus() != QProcess::NormalExit)
            return QStringLiteral("the changing process does not end");
        if (!isUnclear())
            break;
        count("unclear, continued");
    }
    return check();
}

bool Scene::isUnclear() const
{
    const auto file = JournalFile::open(path(), Secret(QByteArray(Sealer::keySize, 'k')));
    const Result<QList<RunHead>> runs = file ? (*file)->runs() : Result<QList<RunHead>>();
    return runs && !runs->isEmpty() && runs->first().count(State::Unknown) > 0;
}

int Scene::effects(const PlanStep &step) const
{
    const QString path = m_service->baseUrl().path() + QStringLiteral("companies/") +
                         step.company.uuid + QStringLiteral("/endpoints/") + step.mac.wire();
    return m_service->effects(step.call == PlanStep::Call::Put ? "PUT" : "DELETE", path.toUtf8());
}

QString Scene::checkStep(const RunContent &content, int index)
{
    const PlanStep &step = content.plan.steps.at(index);
    const State state = content.results.at(index).state;
    const auto wrong = [&](const QString &what) {
        return QStringLiteral("step %1, phone %2: %3").arg(index).arg(step.mac.wire(), what);
    };
    count("steps");
    if (state == State::NotNeeded)
        return effects(step) == 0 ? QString() : wrong(QStringLiteral("was made for nothing"));
    if (!isDone(state))
        return wrong(QStringLiteral("ended in state %1, %2 %3")
                         .arg(int(state))
                         .arg(kindName(content.results.at(index).error.kind),
                              content.results.at(index).error.serviceCode));
    if (effects(step) != 1)
        return wrong(QStringLiteral("took effect %1 times").arg(effects(step)));
    return {};
}

/// What the service holds at last is what the last step of each phone wanted; nobody else's phone
/// has changed.
QString Scene::checkGroups(const RunContent &content)
{
    QHash<QString, QJsonObject> untouched = m_before;
    for (int i = 0; i < content.plan.steps.size(); ++i) {
        const PlanStep &step = content.plan.steps.at(i);
        untouched.remove(step.mac.wire());
        if (!isDone(content.results.at(i).state))
            continue;
        const QJsonObject now = m_service->phone(step.mac.wire()).value_or(QJsonObject());
        const bool isLast = i + 1 == content.plan.steps.size() ||
                            !isDone(content.results.at(i + 1).state) ||
                            content.plan.steps.at(i + 1).when == PlanStep::When::Always;
        if (isLast && !stepIsFulfilled(step, now))
            return QStringLiteral("phone %1 is not as planned").arg(step.mac.wire());
    }
    for (auto it = untouched.cbegin(); it != untouched.cend(); ++it) {
        if (m_service->phone(it.key()) != *it)
            return QStringLiteral("phone %1 was changed by nobody").arg(it.key());
    }
    return {};
}

QString Scene::check()
{
    const auto file = JournalFile::open(path(), Secret(QByteArray(Sealer::keySize, 'k')));
    if (!file)
        return QStringLiteral("the journal: ") + file.error().serviceCode;
    const Result<QList<RunHead>> runs = (*file)->runs();
    if (!runs || runs->size() != 1)
        return QStringLiteral("not one run");
    const auto content = (*file)->content(runs->first().id, JournalFile::Images::None);
    if (!content)
        return QStringLiteral("the run cannot be read: ") + content.error().detail;
    for (int i = 0; i < content->plan.steps.size(); ++i) {
        if (const QString wrong = checkStep(*content, i); !wrong.isEmpty())
            return wrong;
    }
    count("runs");
    const QMap<QString, int> faults = m_service->struckFaults();
    for (auto it = faults.cbegin(); it != faults.cend(); ++it)
        m_report.counts[QStringLiteral("fault: ") + it.key()] += *it;
    return checkGroups(*content);
}

Report torment(int kills, quint32 seed, const demo::Faults &faults)
{
    Report report;
    QRandomGenerator random(seed);
    while (report.counts.value(QStringLiteral("kills")) < kills) {
        const quint32 sceneSeed = random.generate();
        Scene scene(sceneSeed, report, faults);
        const qint64 enough = report.counts.value(QStringLiteral("kills")) + 40;
        bool over = false;
        while (!over &&
               report.counts.value(QStringLiteral("kills")) < std::min<qint64>(kills, enough))
            over = scene.kill(report.failure);
        if (report.failure.isEmpty())
            report.failure = scene.finish();
        if (!report.failure.isEmpty()) {
            report.failure = QStringLiteral("seed %1: %2").arg(sceneSeed).arg(report.failure);
            return report;
        }
    }
    return report;
}

} // namespace

Report killChanges(int rounds, quint32 seed)
{
    return torment(rounds, seed, {});
}

Report faultChanges(int rounds, quint32 seed)
{
    return torment(rounds, seed, wildFaults());
}

} // namespace torture
