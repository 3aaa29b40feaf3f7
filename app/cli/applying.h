// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/table.h"
#include "app/cli/trouble.h"
#include "app/cli/wavesoption.h"
#include "core/changes/changerunner.h"

#include <QJsonObject>
#include <QObject>

namespace cli {

class Account;
class Context;
class RunWatch;

/// From a plan to its result: shows the difference, asks, and carries it out. With `dryRun`
/// nothing is asked and nothing sent. With Format::Json one document at the end holds the plan
/// and, if there was one, the run.
class Applying : public QObject
{
    Q_OBJECT

public:
    struct How
    {
        Format format = Format::Table;
        bool dryRun = false;
        bool yes = false;
        core::RunOrigin origin = core::RunOrigin::Wish;
        core::RunId originRun = 0;
        QJsonObject document{}; ///< with Format::Json: what stands in front of plan and run
        WavesWish waves{};
        int rejected = 0; ///< what did not become part of the plan; counts as left out
    };

    Applying(Context &context, Account &account, const How &how, QObject *parent);

    void start(const core::Plan &plan);
    /// A run of the journal: it was agreed to already.
    void resume(core::RunId run);
    /// Brings what is under way to its end; at once when nothing is.
    void interrupt();

Q_SIGNALS:
    void failed(const cli::Trouble &trouble);
    void ended(cli::ExitCode code);

private:
    void show();
    bool isAgreedTo();
    void withJournal(const std::function<void()> &then);
    void watch(core::ChangeRun *run);
    void finish(ExitCode code);
    ExitCode codeWithoutRun() const;

    Context &m_context;
    Account &m_account;
    const How m_how;
    core::Plan m_plan;
    bool m_isResumed = false;
    RunWatch *m_watch = nullptr;
};

} // namespace cli
