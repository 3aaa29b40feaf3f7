// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "core/settings/connectionrules.h"
#include "core/settings/connectionsstore.h"
#include "core/support/clock.h"
#include "tests/cli/program.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>

/// Configured connections: their secrets in a real keychain or on standard input, the mirror that
/// is shared with the window, and a journal that keeps passwords sealed.
class PerchctlAccounts : public QObject
{
    Q_OBJECT

    core::Connection add(const Program &program, const char *name)
    {
        core::ConnectionsStore connections(program.file("connections.json"));
        if (!connections.load())
            return {};
        core::Connection connection;
        connection.name = QString::fromLatin1(name);
        connection.baseUrl = m_service->baseUrl();
        connection.keyId = m_service->keyId();
        return connections.add(connection).value_or(core::Connection());
    }
    bool keepSecret(const core::Connection &connection, const QByteArray &secret)
    {
        core::SystemClock clock;
        core::KeychainSecretStore keychain(&clock);
        core::SecretWriteJob *job = keychain.write(
            {connection.id, core::hostScope(connection.baseUrl)}, core::Secret(secret), this);
        bool kept = false;
        QSignalSpy finished(job, &core::SecretJob::finished);
        connect(job, &core::SecretJob::finished, this,
                [&kept, job] { kept = job->result().has_value(); });
        return finished.wait(20000) && kept;
    }

    demo::DemoService *m_service = nullptr;

private Q_SLOTS:
    void takesTheSecretFromTheKeychain()
    {
        Program program;
        m_service = &program.service();
        const core::Connection connection = add(program, "First");
        QCOMPARE(program.runPlain(words("phones")).code, 3); // no secret yet
        QVERIFY(keepSecret(connection, m_service->keySecret()));
        const Program::Answer phones = program.runPlain(words("phones --json"));
        QVERIFY2(phones.code == 0, phones.errors.constData());
        QCOMPARE(phones.array().size(), 240);
        QVERIFY(add(program, "Second").name == u"Second");
        QCOMPARE(program.runPlain(words("phones")).code, 2); // which one?
        QCOMPARE(program.runPlain(words("phones --connection first --json")).array().size(), 240);
        QCOMPARE(program
                     .runPlain({QStringLiteral("companies"), QStringLiteral("--connection"),
                                connection.id})
                     .code,
                 0);
    }

    void readsWithoutTheService()
    {
        Program program;
        m_service = &program.service();
        add(program, "First");
        const QByteArray secret = m_service->keySecret() + '\n';
        QCOMPARE(program.runPlain(words("phones --secret-stdin --json"), secret).array().size(),
                 240);
        m_service->stop();
        const Program::Answer offline = program.runPlain(words("phones D735 --offline --json"));
        QVERIFY2(offline.code == 0, offline.errors.constData());
        QVERIFY(offline.array().size() > 1);
        QCOMPARE(program.runPlain(words("plan deregister --where D735 --offline")).code, 0);
        QCOMPARE(program.runPlain(words("apply deregister --where D735 --offline --yes")).code, 2);
        QCOMPARE(program.runPlain(words("phones --refresh --secret-stdin"), secret).code, 3);
    }

    void sealsPasswordsInTheJournal()
    {
        Program program;
        m_service = &program.service();
        const QByteArray password = "Wooden-Spoon-78";
        const QStringList macs = program.phones(1);
        const auto setting = [&](const char *name) {
            const QJsonObject phone = m_service->phone(macs.constFirst()).value_or(QJsonObject());
            return QString::fromUtf8(QJsonDocument(phone).toJson()).contains(QLatin1String(name));
        };
        QVERIFY(!setting(password));
        const Program::Answer applied = program.run(
            words("apply redirect --to https://prov.example/{mac} --password-stdin --yes") + macs,
            password + '\n');
        QVERIFY2(applied.code == 0, applied.errors.constData());
        QVERIFY(!applied.errors.contains("keychain"));
        QVERIFY(setting(password));
        QCOMPARE(program.run(words("undo 1 --yes")).code, 0);
        QVERIFY(!setting(password));
        QCOMPARE(program.run(words("undo 2 --yes")).code, 0); // from what was sealed
        QVERIFY(setting(password));
        QFile journal(program.file("journal.sqlite"));
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QVERIFY(!journal.readAll().contains(password));
    }

    /// Found as a failure on a busy machine: the password was left out of the journal.
    void waitsForASlowKeychain()
    {
        Program program;
        m_service = &program.service();
        const auto pid = pid_t(QDBusConnection::sessionBus().interface()->servicePid(
            QStringLiteral("org.freedesktop.secrets")));
        QVERIFY(pid > 0);
        const auto goOn = qScopeGuard([pid] { ::kill(pid, SIGCONT); });
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        QProcess process;
        program.start(
            process,
            words("apply redirect --to https://prov.example/{mac} --password-stdin --yes") +
                program.phones(1),
            "Wooden-Spoon-78\n");
        QVERIFY(!process.waitForFinished(5000));
        QCOMPARE(::kill(pid, SIGCONT), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!process.readAllStandardError().contains("keychain"));
    }
};

QTEST_GUILESS_MAIN(PerchctlAccounts)
#include "tst_perchctlaccounts.moc"
