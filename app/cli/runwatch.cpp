// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"

#include "app/cli/console.h"
#include "app/cli/runwords.h"
#include "app/cli/trouble.h"
#include "ui/models/rolloutwords.h"
#include "ui/widgets/relativetime.h"

#include <QJsonArray>
#include <QLocale>

namespace cli {

using RunState = core::RunHead::State;
using State = core::StepResult::State;

namespace {

constexpr std::chrono::milliseconds onTerminal(200);
constexpr std::chrono::milliseconds inFile(5000);
constexpr int mostFailuresTold = 20;

QString number(int value)
{
    return QLocale(QLocale::English).toString(value);
}

} // namespace

RunWatch::RunWatch(Console &console, core::ChangeRun &run, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_run(run)
    , m_endedBefore(endedSteps())
{
    m_since.start();
    m_tell.setSingleShot(true);
    m_tell.setInterval(console.isErrorTerminal() ? onTerminal : inFile);
    connect(&m_tell, &QTimer::timeout, this, &RunWatch::tell);
    connect(&run, &core::ChangeRun::stepChanged, this, &RunWatch::tellLater);
    connect(&run, &core::ChangeRun::stateChanged, this, &RunWatch::look);
    connect(&run, &core::ChangeRun::finished, this, &RunWatch::look);
    connect(&run, &core::ChangeRun::wavesChanged, this, &RunWatch::tellGate);
    QMetaObject::invokeMethod(this, &RunWatch::look, Qt::QueuedConnection);
}

void RunWatch::stop()
{
    m_run.stop();
    if (!m_run.isFinished())
        m_console.tell(QStringLiteral("Stopping: what is under way is brought to its end. Once "
                                      "more leaves at once."));
}

int RunWatch::endedSteps() const
{
    return total() - m_run.count(State::Planned) - m_run.count(State::Running);
}

void RunWatch::tellLater()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void RunWatch::tell()
{
    const int done = endedSteps();
    if (m_finished || done >= total())
        return;
    QString text = QStringLiteral("%1 of %2").arg(number(done), number(total()));
    if (done > m_endedBefore) {
        const qint64 left = m_since.elapsed() * (total() - done) / (done - m_endedBefore) / 1000;
        text += QStringLiteral(", %1 left").arg(ui::shortDuration(left));
    }
    m_console.progress(text);
}

void RunWatch::look()
{
    const core::Error &halt = m_run.halt();
    if (m_run.isFinished())
        return finish(codeAtEnd());
    if (m_run.state() == RunState::Paused) {
        m_console.complain(troubleOf(halt).text);
        return finish(halt.kind == core::Error::Kind::Storage ? ExitCode::Storage
                      : core::isWaveHalt(halt)                ? ExitCode::Waiting
                                                              : ExitCode::SomeFailed);
    }
    const bool isOffline = halt.kind == core::Error::Kind::NoNetwork;
    if (isOffline && !m_toldOffline)
        m_console.tell(QStringLiteral("There is no network. It goes on by itself; Ctrl+C stops."));
    m_toldOffline = isOffline;
}

void RunWatch::tellGate()
{
    const core::WaveProgress waves = m_run.waves();
    const bool waits = m_run.state() == RunState::Running && waves.atGate;
    if (waits && std::exchange(m_toldGate, waves.open) != waves.open)
        m_console.tell(ui::RolloutWords::gate(waves));
}

ExitCode RunWatch::codeAtEnd() const
{
    if (m_run.count(State::Cancelled) > 0)
        return ExitCode::Stopped;
    return m_run.count(State::Failed) + m_run.count(State::Unknown) > 0 ? ExitCode::SomeFailed
                                                                        : ExitCode::Done;
}

void RunWatch::finish(ExitCode code)
{
    if (std::exchange(m_finished, true))
        return;
    tellFailures();
    const int done = m_run.count(State::Confirmed) + m_run.count(State::AlreadyDone);
    const QString what = QStringLiteral("%1 of %2 done.").arg(number(done), number(total()));
    m_console.tell(m_run.id() == 0 ? what : QStringLiteral("Run %1: ").arg(m_run.id()) + what);
    if (!m_run.isFinished() && m_run.id() != 0)
        m_console.tell(QStringLiteral("'perchctl resume %1' goes on with it.").arg(m_run.id()));
    else if (m_run.id() != 0 && done < total())
        m_console.tell(QStringLiteral("'perchctl retry %1' does what is left.").arg(m_run.id()));
    Q_EMIT ended(code);
}

void RunWatch::tellFailures()
{
    int told = 0;
    for (qsizetype i = 0; i < m_run.results().size(); ++i) {
        const core::StepResult &result = m_run.results().at(i);
        if (result.state != State::Failed && result.state != State::Unknown)
            continue;
        if (++told > mostFailuresTold)
            continue;
        const core::PlanStep &step = m_run.plan().steps.at(i);
        m_console.tell(
            QStringLiteral("%1 %2: %3").arg(step.mac.display(), step.name, reasonOf(result)));
    }
    if (told > mostFailuresTold)
        m_console.tell(QStringLiteral("and %1 more, see 'perchctl runs %2'")
                           .arg(number(told - mostFailuresTold))
                           .arg(m_run.id()));
}

QJsonObject RunWatch::toJson() const
{
    QJsonObject counts;
    for (int state = 0; state < core::StepResult::stateCount; ++state)
        counts.insert(wordOf(State(state)), m_run.count(State(state)));
    return {{QStringLiteral("id"), m_run.id()},
            {QStringLiteral("state"), wordOf(m_run.state())},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("steps"), stepsToJson(m_run.plan(), m_run.results())}};
}

} // namespace cli
