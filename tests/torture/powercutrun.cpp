// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/powercut.h"
#include "tests/torture/run.h"

#include "tests/core/changes/journaled.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace torture {

using namespace core;
using State = StepResult::State;

namespace {

constexpr int runsMade = 4;
constexpr int stepsMade = 300; ///< enough that SQLite moves the log into the file by itself
constexpr int stepsNoted = 20; ///< in one transaction

/// What the journal held after a call that was acknowledged.
struct Mark
{
    size_t calls; ///< of the disk, until then
    QByteArray content;
};

/// As the next start finds it: what was sent is unknown, and a run without an end is interrupted.
RunHead::State stateAtNextStart(const RunContent &content)
{
    if (content.head.isOver())
        return content.head.state;
    for (const StepResult &result : content.results) {
        if (result.state == State::Planned || result.state == State::Running ||
            result.state == State::Unknown)
            return content.head.state == RunHead::State::Paused ? RunHead::State::Paused
                                                                : RunHead::State::Interrupted;
    }
    return RunHead::State::Finished;
}

QByteArray written(const RunContent &content)
{
    QByteArray text = QByteArray::number(content.head.id) + ' ' +
                      QByteArray::number(int(stateAtNextStart(content))) +
                      (content.head.hasImages ? " with images\n" : " without images\n");
    for (const StepResult &result : content.results) {
        const State state = result.state == State::Running ? State::Unknown : result.state;
        text += QByteArray::number(int(state)) +
                QJsonDocument(result.before).toJson(QJsonDocument::Compact) +
                QJsonDocument(result.after).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

/// Empty on an error, which no journal is: even one without runs begins with a word. Runs whose
/// content is in `known` are not read again; those that are come to be in it.
QByteArray contentOf(JournalFile &file, QHash<RunId, QByteArray> &known)
{
    QByteArray text("journal\n");
    const Result<QList<RunHead>> runs = file.runs();
    if (!runs)
        return {};
    for (const RunHead &head : *runs) {
        if (!known.contains(head.id)) {
            const Result<RunContent> content = file.content(head.id, JournalFile::Images::All);
            if (!content)
                return {};
            known.insert(head.id, written(*content));
        }
        text += known.value(head.id);
    }
    return text;
}

Plan longPlan()
{
    Plan plan = journaled::plan();
    const PlanStep secret = plan.steps.at(1);
    while (plan.steps.size() < stepsMade) {
        plan.steps.append(secret);
        plan.steps.last().mac = MacAddress(0x000413A40000 + quint64(plan.steps.size()));
    }
    return plan;
}

/// Everything that a journal does in its life, each call followed by a mark.
class Script
{
public:
    Script(const QString &path, const DiskRecorder &recorder)
        : m_path(path)
        , m_recorder(recorder)
    {}

    /// False when the journal itself refused something.
    bool play()
    {
        m_marks.push_back({0, "journal\n"});
        auto file = JournalFile::open(m_path, journaled::key());
        if (!file || !mark(**file))
            return false;
        for (int i = 0; i < runsMade; ++i) {
            if (!playRun(**file, i))
                return false;
        }
        m_known.clear();
        if (!(*file)->compact(runsMade / 2) || !mark(**file))
            return false;
        file->reset(); // moves the log over into the file
        m_marks.push_back({m_recorder.calls().size(), m_marks.back().content});
        return true;
    }
    const std::vector<Mark> &marks() const { return m_marks; }

private:
    bool mark(JournalFile &file)
    {
        m_marks.push_back({m_recorder.calls().size(), contentOf(file, m_known)});
        return !m_marks.back().content.isEmpty();
    }
    bool note(JournalFile &file, RunId run, int first, State state)
    {
        QList<StepNote> notes;
        const bool isSent = state == State::Running;
        for (int step = first; step < first + stepsNoted; ++step)
            notes.append(journaled::note(
                run, step, state,
                isSent ? journaled::document("Old", journaled::oldPassword) : QJsonObject(),
                journaled::document(isSent ? "Meant" : "Done", journaled::password)));
        m_known.remove(run);
        return file.note(notes) && mark(file);
    }
    bool playRun(JournalFile &file, int number)
    {
        const Result<RunHead> head = file.begin(journaled::start(longPlan()));
        if (!head || !mark(file))
            return false;
        // The last run stops in the middle.
        const int steps = number + 1 < runsMade ? stepsMade : stepsMade / 2;
        for (int step = 0; step < steps; step += stepsNoted) {
            if (!note(file, head->id, step, State::Running) ||
                !note(file, head->id, step, step == 0 ? State::Failed : State::Confirmed))
                return false;
        }
        const auto state = steps == stepsMade ? RunHead::State::Finished : RunHead::State::Paused;
        m_known.remove(head->id);
        return file.setState(head->id, {state, {}, number + 1}) && mark(file);
    }

    const QString m_path;
    const DiskRecorder &m_recorder;
    std::vector<Mark> m_marks;
    QHash<RunId, QByteArray> m_known; ///< content of runs that have not changed since
};

QString write(const QMap<QString, QByteArray> &files, const QString &folder)
{
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QFile file(folder + u'/' + it.key().section(u'/', -1));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
            return file.fileName() + u' ' + file.errorString();
    }
    return {};
}

/// What is wrong with a journal that was cut off at the mark before `next` or after it.
QString lookAt(const QString &path, const std::vector<Mark> &marks, size_t next)
{
    const auto file = JournalFile::open(path, journaled::key());
    if (!file)
        return QStringLiteral("does not open: ") + file.error().detail;
    if ((*file)->notice())
        return QStringLiteral("is damaged: ") + (*file)->notice()->detail;
    QHash<RunId, QByteArray> nothing;
    const QByteArray content = contentOf(**file, nothing);
    if (content == marks.at(next - 1).content)
        return {};
    if (next < marks.size() && content == marks.at(next).content)
        return {};
    for (size_t i = 0; i + 1 < next; ++i) {
        if (content == marks.at(i).content)
            return QStringLiteral("lost what was acknowledged: %1 of %2").arg(i).arg(next - 1);
    }
    return QStringLiteral("holds what was never written");
}

} // namespace

Report cutPower(int rounds, quint32 seed, DiskRecorder::Syncs syncs)
{
    Report report;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    std::vector<DiskCall> calls;
    std::vector<Mark> marks;
    {
        const DiskRecorder recorder(syncs);
        Script script(path, recorder);
        if (!script.play())
            report.failure = QStringLiteral("the journal refused a call");
        calls = recorder.calls();
        marks = script.marks();
    }
    report.counts[QStringLiteral("calls of the disk")] = qint64(calls.size());
    report.counts[QStringLiteral("acknowledged")] = qint64(marks.size());
    rounds = std::min(rounds, int(calls.size()));
    for (int round = 0; round < rounds && report.failure.isEmpty(); ++round) {
        const size_t cut = calls.size() * size_t(round + 1) / size_t(rounds);
        size_t next = 0;
        while (next < marks.size() && marks.at(next).calls <= cut)
            ++next;
        for (const Loss loss : {Loss::All, Loss::Sectors, Loss::Torn}) {
            const QTemporaryDir after;
            const auto files = filesAfterCut(calls, cut, loss, seed + quint32(round));
            QString wrong = write(files, after.path());
            if (wrong.isEmpty())
                wrong = lookAt(after.filePath(QStringLiteral("journal.sqlite")), marks, next);
            ++report.counts[QStringLiteral("power cuts")];
            if (wrong.isEmpty())
                continue;
            report.failure = QStringLiteral("cut after call %1, loss %2, seed %3: %4")
                                 .arg(cut)
                                 .arg(int(loss))
                                 .arg(seed + quint32(round))
                                 .arg(wrong);
            break;
        }
    }
    return report;
}

Report cutPowerOfJournal(int rounds, quint32 seed)
{
    return cutPower(rounds, seed, DiskRecorder::Syncs::Kept);
}

} // namespace torture
