// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/importwish.h"
#include "app/cli/writecommands.h"
#include "core/imports/importjob.h"

namespace cli {

/// From a file to the phones that it registers and changes: says how it was read and what each row
/// would do, then shows the difference, asks and carries it out as `apply` does.
class ImportCommand final : public WriteCommand
{
    Q_OBJECT

public:
    using WriteCommand::WriteCommand;
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override { return QStringLiteral("FILE|-"); }
    QString summary() const override
    {
        return QStringLiteral("register and change the phones of a table");
    }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;

private:
    void check(Context &context);
    void take(Context &context, const core::ImportCheck &check);

    ImportWish m_wish;
    Applying::How m_how;
    core::ImportSheet m_sheet;
    core::ImportMapping m_mapping;
    std::unique_ptr<core::ImportJob> m_job;
};

} // namespace cli
