// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "core/mirror/sealingkey.h"
#include "core/settings/connectionrules.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace cli {

namespace {

QString folder(const Invocation &call, QStandardPaths::StandardLocation usual)
{
    const QString wished = call.value("settings");
    return wished.isEmpty() ? QStandardPaths::writableLocation(usual) : QDir(wished).absolutePath();
}

Failure noLine(const char *option)
{
    return failure(
        ExitCode::WrongUsage,
        QStringLiteral("Nothing came on standard input for %1.").arg(QLatin1String(option)));
}

QString namesOf(const QList<core::Connection> &connections)
{
    QStringList names;
    for (const core::Connection &one : connections)
        names.append(one.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

Context::Context(const Invocation &call, QObject *parent)
    : QObject(parent)
    , m_call(call)
    , m_settingsFolder(folder(call, QStandardPaths::AppConfigLocation))
    , m_dataFolder(folder(call, QStandardPaths::AppDataLocation))
    , m_preferences(m_settingsFolder + QStringLiteral("/perch.ini"))
    , m_connections(m_settingsFolder + QStringLiteral("/connections.json"))
    , m_keychain(&m_clock)
    , m_vault(&m_keychain)
{}

Context::~Context() = default;

Outcome<void> Context::read()
{
    if (const auto loaded = m_preferences.load(); !loaded)
        m_console.complain(troubleOf(loaded.error()).text); // only looks and pace are in there
    if (const auto loaded = m_connections.load(); !loaded)
        return Failure(troubleOf(loaded.error()));
    if (m_call.isSet("demo-stdin")) {
        if (const auto demo = readDemo(); !demo)
            return demo;
    }
    return readSecrets();
}

// As the window has it.
Outcome<void> Context::readDemo()
{
    const auto line = m_console.readSecret(QStringLiteral("Line of perch-demo --print-key:"));
    if (!line)
        return noLine("--demo-stdin");
    const QJsonObject object = QJsonDocument::fromJson(*line).object();
    const auto url = core::checkedBaseUrl(object.value(QLatin1String("base_url")).toString());
    if (!url)
        return Failure(troubleOf(url.error()));
    core::Connection demo;
    demo.id = QStringLiteral("demo");
    demo.name = QStringLiteral("Demo");
    demo.baseUrl = *url;
    demo.keyId = object.value(QLatin1String("id")).toString();
    demo.demo = true;
    m_demo = demo;
    m_secret = core::Secret(object.value(QLatin1String("key")).toString().toUtf8());
    return {};
}

Outcome<void> Context::readSecrets()
{
    if (m_call.isSet("secret-stdin") && !m_demo) {
        const auto line = m_console.readSecret(QStringLiteral("Access Key Secret:"));
        if (!line)
            return noLine("--secret-stdin");
        m_secret = core::Secret(*line);
        if (const auto checked = core::checkSecret(*m_secret); !checked)
            return Failure(troubleOf(checked.error()));
    }
    if (m_call.isSet("password-stdin")) {
        const auto line = m_console.readSecret(QStringLiteral("Password for the target:"));
        if (!line)
            return noLine("--password-stdin");
        m_password = QString::fromUtf8(*line);
    }
    return {};
}

QList<core::Connection> Context::connections() const
{
    if (m_demo)
        return {*m_demo};
    QList<core::Connection> real = m_connections.connections();
    real.removeIf([](const core::Connection &one) { return one.demo; });
    return real;
}

Outcome<core::Connection> Context::chosen() const
{
    const QList<core::Connection> all = connections();
    const QString wished = m_call.value("connection");
    QList<core::Connection> fitting;
    for (const core::Connection &one : all) {
        if (one.id == wished)
            return one;
        if (wished.isEmpty() || one.name.compare(wished, Qt::CaseInsensitive) == 0)
            fitting.append(one);
    }
    if (fitting.size() == 1)
        return fitting.constFirst();
    if (all.isEmpty())
        return failure(ExitCode::NoAccess,
                       QStringLiteral("There is no connection yet. Add one in Perch, or use "
                                      "--demo-stdin to look around."));
    if (fitting.isEmpty())
        return failure(
            ExitCode::WrongUsage,
            QStringLiteral("No connection is called %1. There are: %2.").arg(wished, namesOf(all)));
    return failure(ExitCode::WrongUsage,
                   QStringLiteral("Say with --connection which one is meant (a name, or an id from "
                                  "'perchctl connections'): %1.")
                       .arg(namesOf(fitting)));
}

void Context::openJournal(JournalUse use, QObject *receiver, const JournalDone &done)
{
    if (m_journal && m_journal->isRead())
        return done(m_journal.get());
    m_journal = std::make_unique<core::Journal>(m_dataFolder + QStringLiteral("/journal.sqlite"));
    core::Journal *journal = m_journal.get();
    const auto answer =
        [done, told = std::make_shared<bool>(false)](const Outcome<core::Journal *> &outcome) {
            if (!std::exchange(*told, true))
                done(outcome);
        };
    connect(journal, &core::Journal::problem, receiver,
            [this, journal, answer](const core::Error &error) {
                // What was set aside has been replaced by a new one.
                if (journal->isRead() || error.serviceCode == u"journal_damaged")
                    m_console.complain(troubleOf(error).text);
                else
                    answer(failure(ExitCode::Storage, troubleOf(error).text));
            });
    connect(journal, &core::Journal::runsReset, receiver, [journal, answer] { answer(journal); });
    if (use == JournalUse::Work)
        readJournalKey();
    else
        journal->open(std::nullopt);
}

void Context::readJournalKey()
{
    core::SecretReadJob *job = core::readSealingKey(m_vault, core::journalKeyName(), this);
    connect(job, &core::SecretJob::finished, m_journal.get(), [this, job] {
        m_hasJournalKey = job->result().has_value();
        m_journal->open(job->result() ? std::optional(*job->result()) : std::nullopt);
    });
}

} // namespace cli
