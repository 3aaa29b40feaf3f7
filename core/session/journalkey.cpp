// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journalkey.h"

#include "core/changes/journal.h"
#include "core/mirror/sealingkey.h"
#include "core/session/sessions.h"

#include <utility>

namespace core {

JournalKey::JournalKey(SecretVault &vault, Journal &journal, Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_journal(journal)
{
    for (Session *session : sessions.all())
        follow(session);
    connect(&sessions, &Sessions::added, this, &JournalKey::follow);
}

void JournalKey::follow(Session *session)
{
    connect(session, &Session::stateChanged, this, [this, session] {
        const bool answers = !session->connection().demo; // whose secret is in no keychain
        if (answers && session->state() == Session::State::Ready && m_journal.isOpened())
            ask(false);
    });
}

void JournalKey::read()
{
    ask(true);
}

void JournalKey::ask(bool tell)
{
    const bool isDone = m_journal.isOpened() && m_journal.keepsSecrets();
    if (isDone || std::exchange(m_asking, true))
        return;
    SecretReadJob *job = readSealingKey(m_vault, journalKeyName(), this);
    connect(job, &SecretJob::finished, this, [this, job, tell] {
        m_asking = false;
        const Result<Secret> &key = job->result();
        if (!m_journal.isOpened())
            m_journal.open(key ? std::optional(*key) : std::nullopt);
        else if (key)
            m_journal.useKey(*key);
        if (!key && tell)
            Q_EMIT missing(key.error());
    });
}

} // namespace core
