// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journalkey.h"

#include "core/changes/journal.h"
#include "core/mirror/sealingkey.h"
#include "core/session/sessions.h"
#include "core/settings/connectionrules.h"

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
        const Connection &connection = session->connection();
        const SecretKey secret{connection.id, hostScope(connection.baseUrl)};
        if (session->state() == Session::State::NeedsSecret)
            m_answered.remove(connection.id);
        if (session->state() != Session::State::Ready || m_vault.isForThisRunOnly(secret) ||
            m_answered.contains(connection.id))
            return;
        m_answered.insert(connection.id);
        if (m_journal.isOpened())
            ask();
    });
}

void JournalKey::read()
{
    m_isAskedFor = true;
    ask();
}

void JournalKey::ask()
{
    const bool isDone = m_journal.isOpened() && m_journal.keepsSecrets();
    if (isDone || std::exchange(m_asking, true))
        return;
    SecretReadJob *job = readSealingKey(m_vault, journalKeyName(), this);
    connect(job, &SecretJob::finished, this, [this, job] {
        m_asking = false;
        const bool isAskedFor = std::exchange(m_isAskedFor, false);
        const Result<Secret> &key = job->result();
        if (!m_journal.isOpened())
            m_journal.open(key ? std::optional(*key) : std::nullopt);
        else if (key)
            m_journal.useKey(*key);
        if (!key)
            Q_EMIT missing(key.error(), isAskedFor);
    });
}

} // namespace core
