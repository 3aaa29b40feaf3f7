// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/srapsapi.h"

#include <QQueue>
#include <QSet>

namespace core {

/// Reads the tree below one company, breadth first (sraps-api.md 9.2). A company that was seen is
/// not entered again, so a tree that bites its own tail ends. Parents are put right such that
/// every company hangs below the top. A company whose children the account does not offer or may
/// not see is no error, nor is one that went since its parent was read: it is among refused(), and
/// what was known below it stays true until something is known better. No list names the top
/// itself; unless it has just been read it is read, too. One run an object.
class CompanyWalk : public QObject
{
    Q_OBJECT

public:
    enum class Top {
        AsGiven,
        ReadAgain,
    };

    CompanyWalk(SrapsApi &api, const Company &top, QObject *parent);

    void start(Top top);
    const QSet<QString> &seen() const { return m_seen; }
    const QSet<QString> &refused() const { return m_refused; }

Q_SIGNALS:
    void found(const QList<core::Company> &companies); ///< page by page; the top if read again
    /// Once. With an error part of the tree is missing.
    void finished(const std::optional<core::Error> &error);

private:
    void next();
    void readTop();
    void take(const QString &parent, const QList<Company> &page);
    void end(const QString &parent, const Result<void> &result);
    void endOne(const std::optional<Error> &error);

    SrapsApi &m_api;
    Company m_top;
    QQueue<Company> m_open;
    QSet<QString> m_seen;
    QSet<QString> m_refused;
    std::optional<Error> m_error;
    int m_running = 0;
};

} // namespace core
