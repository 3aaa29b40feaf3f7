// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rolloutwords.h"

#include "ui/widgets/relativetime.h"

#include <QLocale>

namespace ui {

using Kind = core::GateVerdict::Kind;
using Reason = core::GateVerdict::Reason;

namespace {

QString leftOf(const core::GateVerdict &verdict)
{
    return shortDuration(std::chrono::ceil<std::chrono::seconds>(verdict.left).count());
}

} // namespace

QString RolloutWords::sizes(const QList<int> &phones)
{
    if (phones.size() < 2)
        return tr("One wave: the pilot is as large as the whole.");
    QStringList numbers;
    for (const int count : phones)
        numbers.append(QLocale().toString(count));
    //: %1 is a list of numbers: "5, 15 and 80"
    return tr("%Ln wave(s): %1 phones.", nullptr, int(phones.size()))
        .arg(QLocale().createSeparatedList(numbers));
}

QString RolloutWords::wave(const core::WaveProgress &waves)
{
    //: How far a change in waves is
    return waves.count < 2 ? QString() : tr("Wave %1 of %2").arg(waves.open).arg(waves.count);
}

QString RolloutWords::waiting(const core::WaveProgress &waves)
{
    if (waves.verdict.reason == Reason::Pause)
        return tr("The next wave starts in %1.").arg(leftOf(waves.verdict));
    const int needed = core::neededBack(waves.rollout, waves.report.expected);
    const QString back = tr("%1 of %Ln phone(s) have come back.", nullptr, waves.report.expected)
                             .arg(QLocale().toString(waves.report.back));
    if (waves.verdict.left.count() == 0)
        return back + u' ' + tr("The rest is looked for once more.");
    return back + u' ' +
           tr("The next wave starts when %Ln have, and halts if they have not in %1.", nullptr,
              needed)
               .arg(leftOf(waves.verdict));
}

QString RolloutWords::gate(const core::WaveProgress &waves)
{
    const core::WaveReport &report = waves.report;
    const QString name = wave(waves);
    if (waves.verdict.kind == Kind::Wait && waves.atGate)
        //: %1 is "Wave 1 of 3", %2 says what is waited for
        return tr("%1 is done. %2").arg(name, waiting(waves));
    switch (waves.verdict.reason) {
    case Reason::Failures:
        return tr("%1: %2 of %Ln failed.", nullptr, report.done + report.failed)
            .arg(name, QLocale().toString(report.failed));
    case Reason::NotBack:
        if (report.expected == 0) // of an earlier process
            return {};
        return tr("%1: only %2 of %Ln phone(s) have come back.", nullptr, report.expected)
            .arg(name, QLocale().toString(report.back));
    case Reason::Person:
        return tr("%1 is done and all is well. The next wave waits for you.").arg(name);
    case Reason::None:
    case Reason::Pause:
    case Reason::CameBack:
        break;
    }
    return {};
}

QString RolloutWords::rollBack()
{
    //: Button: stop a change and undo what was done
    return tr("Roll back…");
}

bool RolloutWords::isBad(const core::WaveProgress &waves)
{
    return waves.verdict.reason == Reason::Failures || waves.verdict.reason == Reason::NotBack;
}

} // namespace ui
