// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wavesoption.h"

#include "app/cli/exitcode.h"
#include "core/changes/plan.h"

namespace cli {

namespace {

constexpr int mostPhones = 1'000'000;
constexpr int mostMinutes = 7 * 24 * 60;
constexpr int wholePercent = 100;

/// The number of an option, or nothing when it was not given.
Outcome<std::optional<int>> numberOf(const Invocation &call, const char *name, int most)
{
    if (!call.isSet(name))
        return std::optional<int>();
    bool good = false;
    QString text = call.value(name);
    if (most == wholePercent && text.endsWith(u'%'))
        text.chop(1);
    const int number = text.toInt(&good);
    if (!good || number < 0 || number > most)
        return failure(
            ExitCode::WrongUsage,
            QStringLiteral("--%1 takes a number from 0 to %2.").arg(QLatin1String(name)).arg(most));
    return std::optional(number);
}

/// "PILOT" or "PILOT,SHARE%".
bool readSizes(const QString &text, core::Rollout &into)
{
    const QStringList parts = text.split(u',');
    bool good = false;
    into.pilot = parts.first().toInt(&good);
    if (!good || into.pilot < 1 || into.pilot > mostPhones || parts.size() > 2)
        return false;
    if (parts.size() == 1)
        return true;
    QString share = parts.at(1).trimmed();
    if (!share.endsWith(u'%'))
        return false;
    share.chop(1);
    into.share = share.toInt(&good);
    return good && into.share >= 0 && into.share <= wholePercent;
}

} // namespace

core::Rollout WavesWish::rolloutFor(const core::Plan &plan) const
{
    if (!rollout.isStaged())
        return {};
    core::Rollout fitting = core::suggestedRollout(plan, rollout);
    if (cameBack)
        fitting.cameBack = *cameBack;
    return fitting;
}

Outcome<WavesWish> wavesOf(const Invocation &call)
{
    WavesWish wish;
    const auto pause = numberOf(call, "pause", mostMinutes);
    const auto wait = numberOf(call, "wait", mostMinutes);
    const auto failures = numberOf(call, "failures", wholePercent);
    const auto cameBack = numberOf(call, "came-back", wholePercent);
    for (const auto *number : {&pause, &wait, &failures, &cameBack}) {
        if (!*number)
            return Failure(number->error());
        if (**number && !call.isSet("waves"))
            return failure(ExitCode::WrongUsage,
                           QStringLiteral("--pause, --wait, --failures and --came-back belong to "
                                          "--waves."));
    }
    if (!call.isSet("waves"))
        return wish;
    if (!readSizes(call.value("waves"), wish.rollout))
        return failure(ExitCode::WrongUsage,
                       QStringLiteral("--waves takes the phones of the pilot and the share of the "
                                      "second wave: --waves 10,20%"));
    wish.rollout.pauseMinutes = pause->value_or(wish.rollout.pauseMinutes);
    wish.rollout.waitMinutes = wait->value_or(wish.rollout.waitMinutes);
    wish.rollout.mostFailed = failures->value_or(wish.rollout.mostFailed);
    wish.cameBack = *cameBack;
    return wish;
}

QList<QCommandLineOption> options::waves()
{
    return {option("waves", "a pilot of so many phones, a share of all, the rest: 10,20%", "SIZES"),
            option("pause", "at least so long between two waves (10)", "MINUTES"),
            option("failures", "halt when more of a wave fails (5)", "PERCENT"),
            option("came-back", "so many must have contacted the service again", "PERCENT"),
            option("wait", "for these, before it halts (60)", "MINUTES")};
}

} // namespace cli
