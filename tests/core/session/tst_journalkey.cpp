// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journalkey.h"

#include "app/demo/demoservice.h"
#include "core/changes/journal.h"
#include "core/mirror/sealingkey.h"
#include "core/session/sessions.h"
#include "core/settings/connectionrules.h"
#include "core/settings/connectionsstore.h"
#include "tests/core/changes/journaled.h"
#include "tests/core/secrets/moodykeychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;

/// The journal's key out of a keychain that opens late.
class TestJournalKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<MoodyKeychain>();
        m_vault = std::make_unique<SecretVault>(m_keychain.get());
        m_connections = std::make_unique<ConnectionsStore>(path("connections.json"));
        m_journal = std::make_unique<Journal>(path("journal.sqlite"));
        m_sessions = std::make_unique<Sessions>(*m_connections, *m_vault, m_clock);
        m_sessions->useJournal(*m_journal);
        m_key = std::make_unique<JournalKey>(*m_vault, *m_journal, *m_sessions);
    }
    void cleanup()
    {
        m_key.reset();
        m_sessions.reset();
        m_journal.reset();
    }

    void anOpenKeychainIsNotTalkedOf()
    {
        QSignalSpy missing(m_key.get(), &JournalKey::missing);
        m_key->read();
        QTRY_VERIFY(m_journal->isOpened());
        QVERIFY(m_journal->keepsSecrets());
        const int reads = m_keychain->reads;
        m_key->read(); // it has been answered
        QCOMPARE(m_keychain->reads, reads);
        QVERIFY(missing.isEmpty());
    }

    void whatIsWrittenAfterTheKeyCameIsKept()
    {
        m_keychain->mood = Error::Kind::KeychainLocked;
        QSignalSpy missing(m_key.get(), &JournalKey::missing);
        m_key->read();
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(missing.first().first().value<Error>().kind, Error::Kind::KeychainLocked);
        QVERIFY(missing.first().at(1).toBool());
        QVERIFY(m_journal->isOpened() && !m_journal->keepsSecrets());
        QCOMPARE(passwordOf(begin()), QString());

        m_keychain->mood.reset();
        m_key->read();
        QTRY_VERIFY(m_journal->keepsSecrets());
        const RunId run = begin();
        QCOMPARE(passwordOf(run), journaled::password);
        QCOMPARE(missing.count(), 1);

        QFile file(path("journal.sqlite"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("MARKED"));
        m_journal = std::make_unique<Journal>(path("journal.sqlite")); // as after a start
        QObject owner;
        SecretReadJob *key = readSealingKey(*m_vault, journalKeyName(), &owner);
        std::optional<Secret> kept;
        connect(key, &SecretJob::finished, this, [&] { kept = *key->result(); });
        QTRY_VERIFY(kept);
        m_journal->open(kept);
        QCOMPARE(passwordOf(run), journaled::password);
    }

    void itIsAskedForAgainOnceTheKeychainHasOpened()
    {
        const auto service = std::move(*demo::DemoService::start({}));
        m_keychain->mood = Error::Kind::KeychainLocked;
        m_key->read();
        QTRY_VERIFY(m_journal->isOpened());
        const auto stored = m_connections->find(addConnection(*service));
        const Secret secret(service->key(QStringLiteral("administrator")).secret);
        QObject owner;
        m_keychain->inside.write({stored->id, hostScope(stored->baseUrl)}, secret, &owner);
        m_sessions->start();
        const Session *session = m_sessions->session(stored->id);
        QTRY_COMPARE(session->state(), Session::State::NeedsSecret);
        QVERIFY(!m_journal->keepsSecrets());
        m_keychain->mood.reset();
        m_sessions->reopen(stored->id);
        QTRY_COMPARE(session->state(), Session::State::Ready);
        QTRY_VERIFY(m_journal->keepsSecrets());
    }

    /// A secret that a person has entered says nothing of the keychain, which may ask again.
    void itIsNotAskedForBesideASecretOfThisRun()
    {
        const auto service = std::move(*demo::DemoService::start({}));
        m_keychain->mood = Error::Kind::KeychainDenied;
        m_key->read();
        QTRY_VERIFY(m_journal->isOpened());
        const QString id = addConnection(*service);
        const Connection connection = *m_connections->find(id);
        QObject owner;
        m_vault->write({id, hostScope(connection.baseUrl)},
                       Secret(service->key(QStringLiteral("administrator")).secret),
                       SecretVault::Keep::ThisRunOnly, &owner);
        const int reads = m_keychain->reads;
        m_sessions->start();
        QTRY_COMPARE(m_sessions->session(id)->state(), Session::State::Ready);
        QCOMPARE(m_keychain->reads, reads);
    }

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    QString addConnection(const demo::DemoService &service)
    {
        Connection connection;
        connection.name = QStringLiteral("Late");
        connection.baseUrl = service.baseUrl();
        connection.keyId = service.keyId();
        return m_connections->add(connection)->id;
    }
    RunId begin()
    {
        RunId run = 0;
        m_journal->begin(journaled::start(), this,
                         [&](const Result<RunHead> &head) { run = head ? head->id : -1; });
        return QTest::qWaitFor([&] { return run != 0; }) ? run : -1;
    }
    /// That the journal has for the second step; empty where it was left out.
    QString passwordOf(RunId run)
    {
        std::optional<QString> found;
        m_journal->content(
            run, JournalFile::Images::None, this, [&](const Result<RunContent> &content) {
                const bool lacks = !content || content->withoutSecrets.contains(1);
                found = lacks ? QString() : content->plan.steps.at(1).changes.first().newValue;
            });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found
                                                                  : QStringLiteral("no answer");
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MoodyKeychain> m_keychain;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<ConnectionsStore> m_connections;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<JournalKey> m_key;
};

QTEST_MAIN(TestJournalKey)
#include "tst_journalkey.moc"
