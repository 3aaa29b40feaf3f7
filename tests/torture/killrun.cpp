// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/run.h"
#include "tests/torture/syncprocess.h"
#include "tests/torture/world.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace torture {

using namespace core;

namespace {

/// A mirror that one process after the other fills and is killed at.
class Scene
{
public:
    Scene(quint32 seed, Report &report)
        : m_random(seed)
        , m_report(report)
        , m_world(seed)
        , m_place(m_world.place(m_folder.filePath(QStringLiteral("mirror/one.sqlite"))))
    {}

    QString kill();
    QString finish();

private:
    QString lookAt(qint64 startedMs);
    QString integrity() const;
    QString compare(const Content &now, const QMap<QString, qint64> &completeAt, qint64 startedMs);
    void count(const char *what, qint64 by = 1)
    {
        m_report.counts[QString::fromLatin1(what)] += by;
    }

    QRandomGenerator m_random;
    Report &m_report;
    QTemporaryDir m_folder;
    World m_world;
    const MirrorFile::Place m_place;
    Content m_before;  ///< what the mirror held before this process
    Content m_service; ///< and the service, while it ran
};

// After some of what it says has been waited for, and some of the time that the next one takes.
QString Scene::kill()
{
    for (int i = m_random.bounded(12); i > 0; --i) {
        if (!m_world.change(m_random))
            return QStringLiteral("the service refused a change");
    }
    m_service = m_world.content();
    const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    const std::unique_ptr<QProcess> process = startSyncing(m_world, m_place.path);
    for (int lines = m_random.bounded(40); lines > 0; --lines) {
        if (!process->canReadLine() && !process->waitForReadyRead(60'000))
            return QStringLiteral("the syncing process says nothing");
        if (process->readLine().startsWith("idle")) {
            count("complete syncs");
            break;
        }
    }
    process->waitForFinished(m_random.bounded(60));
    process->kill();
    process->waitForFinished();
    if (process->exitStatus() != QProcess::CrashExit)
        return QStringLiteral("the syncing process ended by itself");
    count("kills");
    return lookAt(startedMs);
}

QString Scene::lookAt(qint64 startedMs)
{
    if (!QFile::exists(m_place.path)) {
        count("before there was a file");
        return {};
    }
    if (QFile::exists(m_place.path + QStringLiteral("-wal")))
        count("with a log to recover");
    if (const QString wrong = integrity(); !wrong.isEmpty())
        return wrong;
    QString message;
    QMap<QString, qint64> completeAt;
    const std::optional<Content> now = contentOf(m_place, message, &completeAt);
    if (!now)
        return message;
    const QString wrong = compare(*now, completeAt, startedMs);
    if (Content::difference(*now, m_before).isEmpty())
        count("without a difference");
    m_before = *now;
    return wrong;
}

/// SQLite's own and complete look at the file, before anything of ours has opened it.
QString Scene::integrity() const
{
    QString answer;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("integrity"));
        database.setDatabaseName(m_place.path);
        database.open();
        QSqlQuery query(database);
        if (query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next())
            answer = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("integrity"));
    return answer == u"ok" ? QString() : QStringLiteral("integrity: ") + answer;
}

QString Scene::compare(const Content &now, const QMap<QString, qint64> &completeAt,
                       qint64 startedMs)
{
    QString wrong;
    const auto check = [&](bool good, const char *what, const QString &company, MacAddress mac) {
        if (!good && wrong.isEmpty())
            wrong = QStringLiteral("%1: phone %2 of company %3")
                        .arg(QString::fromUtf8(what), mac.wire(), company);
    };
    const auto &companies = m_service.companies;
    for (auto name = companies.cbegin(); name != companies.cend(); ++name) {
        const QString &company = name.key();
        const auto there = m_service.phones.value(company);
        const auto before = m_before.phones.value(company);
        const auto kept = now.phones.value(company);
        const bool complete = completeAt.value(company) >= startedMs;
        count("complete lists", complete ? 1 : 0);
        count("phones looked at", kept.size());
        for (auto it = there.cbegin(); it != there.cend(); ++it) {
            check(!before.contains(it.key()) || kept.contains(it.key()), "lost", company, it.key());
            check(!complete || kept.value(it.key()) == *it, "missing from a complete list", company,
                  it.key());
        }
        for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
            const QString truth = there.value(it.key());
            const QString once = before.value(it.key());
            if (*it != truth && *it != once)
                check(false,
                      qPrintable(QStringLiteral("never said so, but '%1' and '%2' before: '%3'")
                                     .arg(truth, once, *it)),
                      company, it.key());
        }
    }
    QSet<MacAddress> inComplete;
    for (auto company = now.phones.cbegin(); company != now.phones.cend(); ++company) {
        const bool complete = completeAt.value(company.key()) >= startedMs;
        for (auto it = company->cbegin(); it != company->cend(); ++it) {
            const QString home = m_world.homeOf(it.key());
            check(home.isEmpty() || home == company.key(), "doubled", company.key(), it.key());
            check(!complete || !inComplete.contains(it.key()), "doubled in complete lists",
                  company.key(), it.key());
            if (complete)
                inComplete.insert(it.key());
        }
    }
    return wrong;
}

// In the end somebody is allowed to come to rest.
QString Scene::finish()
{
    m_service = m_world.content();
    const std::unique_ptr<QProcess> process = startSyncing(m_world, m_place.path, 3);
    if (!process->waitForFinished() || process->exitStatus() != QProcess::NormalExit)
        return QStringLiteral("the syncing process does not end");
    QString message;
    const std::optional<Content> now = contentOf(m_place, message);
    if (!now)
        return message;
    return Content::difference(m_service, *now);
}

} // namespace

Report killSyncs(int rounds, quint32 seed)
{
    Report report;
    Scene scene(seed, report);
    const auto said = [&](int round, const QString &failure) {
        if (!failure.isEmpty())
            report.failure =
                QStringLiteral("seed %1, kill %2: %3").arg(seed).arg(round).arg(failure);
        return report.failure.isEmpty();
    };
    for (int i = 1; i <= rounds; ++i) {
        if (!said(i, scene.kill()))
            return report;
    }
    said(rounds, scene.finish());
    return report;
}

} // namespace torture
