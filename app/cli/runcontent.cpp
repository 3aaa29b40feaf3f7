// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcontent.h"

namespace cli {

Outcome<core::RunId> runIdOf(const Invocation &call)
{
    bool isNumber = false;
    const core::RunId run = call.words().value(0).toLongLong(&isNumber);
    if (isNumber && run > 0 && call.words().size() == 1)
        return run;
    return failure(ExitCode::WrongUsage,
                   QStringLiteral("Say the number of one run, see 'perchctl runs'."));
}

void readRun(Context &context, core::RunId run, core::JournalFile::Images images,
             Context::JournalUse use, QObject *receiver,
             const std::function<void(const Outcome<core::RunContent> &)> &done)
{
    const auto answer = [done](const core::Result<core::RunContent> &content) {
        done(content ? Outcome<core::RunContent>(*content)
                     : Outcome<core::RunContent>(Failure(troubleOf(content.error()))));
    };
    context.openJournal(use, receiver, [=](const Outcome<core::Journal *> &journal) {
        if (!journal)
            return done(Failure(journal.error()));
        if ((*journal)->run(run) == nullptr)
            return done(failure(ExitCode::NothingFound,
                                QStringLiteral("The journal has no run %1.").arg(run)));
        (*journal)->content(run, images, receiver, answer);
    });
}

} // namespace cli
