// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/trouble.h"
#include "core/mirror/mirrorfeed.h"
#include "core/session/session.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace cli {

class Context;

/// One connection at work for a command, or, offline, what an earlier run read of it. Loads what
/// is asked for; either the answer comes or failed(), never both. One question at a time.
class Account : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void()>;
    enum class Source {
        Service,   ///< what is too old is read again
        Refreshed, ///< phones are read again in any case
        Earlier,   ///< nothing is asked for
    };

    Account(Context &context, const core::Connection &connection, Source source,
            QObject *parent = nullptr);
    ~Account() override;

    const core::Connection &connection() const { return m_connection; }
    QString name() const; ///< base URL and key id, as the journal has it
    core::Store &store();
    core::Session *session() { return m_session.get(); } ///< null for Source::Earlier

    /// Connects, and waits for companies and catalogue.
    void open(const Then &then);
    /// Phones and profiles of everything in the scope.
    void load(const core::Scope &scope, const Then &then);
    /// The newest lines of the log.
    void loadLogs(const core::Scope &scope, const Then &then);
    /// A company by name or uuid with everything below it; all of them for an empty text.
    Outcome<core::Scope> scopeOf(const QString &company);

Q_SIGNALS:
    void failed(const cli::Trouble &trouble);

private:
    struct List
    {
        core::Resource resource;
        QString company;
    };

    void connectSession();
    void openEarlier();
    void await(std::function<bool()> isThere, const Then &then);
    void look();
    void fail(const Trouble &trouble);
    bool isTreeThere();
    bool isFresh(core::Resource resource, const QString &company);
    bool areListsThere();
    bool isThere(const List &list);
    void tellProgress();

    Context &m_context;
    const core::Connection m_connection;
    const Source m_source;
    std::unique_ptr<core::Store> m_earlier;
    std::unique_ptr<core::MirrorFeed> m_feed;
    std::unique_ptr<core::Session> m_session;
    std::deque<List> m_missing;
    qint64 m_sinceMs = 0; ///< what is older was not read for this question
    std::function<bool()> m_isThere;
    Then m_then;
    QTimer m_look;
};

} // namespace cli
