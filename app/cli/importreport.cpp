// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importreport.h"

#include "app/cli/console.h"
#include "ui/actions/rejectedtable.h"
#include "ui/models/importwords.h"

#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace cli {

using Kind = core::ImportVerdict::Kind;
using Reason = core::ImportVerdict::Reason;

namespace {

constexpr int mostTold = 50;

// Words for programs: they stay the same in every version and language.
constexpr std::array kinds{"new", "change", "unchanged", "rejected"};
constexpr std::array reasons{"",
                             "no_mac_column",
                             "mac_missing",
                             "mac_wrong_character",
                             "mac_look_alike",
                             "mac_too_short",
                             "mac_too_long",
                             "mac_rounded",
                             "other_maker",
                             "duplicate",
                             "in_other_company",
                             "company_missing",
                             "company_unknown",
                             "company_ambiguous",
                             "company_outside",
                             "profile_unknown",
                             "profile_ambiguous",
                             "profile_of_other_company",
                             "switch_unreadable",
                             "cannot_be_cleared",
                             "rule"};
static_assert(kinds.size() == std::size_t(Kind::Rejected) + 1);
static_assert(reasons.size() == std::size_t(Reason::Rule) + 1);

QString wordOf(Kind kind)
{
    return QLatin1String(kinds.at(std::size_t(kind)));
}

QJsonObject rowToJson(qsizetype row, const core::ImportSheet &sheet, const core::ImportCheck &check)
{
    const core::ImportVerdict &verdict = check.rows.at(row);
    QJsonObject object{{QStringLiteral("line"), sheet.rows.at(row).line},
                       {QStringLiteral("verdict"), wordOf(verdict.kind)}};
    if (!verdict.mac.isNull())
        object.insert(QStringLiteral("mac"), verdict.mac.wire());
    if (verdict.restored)
        object.insert(QStringLiteral("zeros_restored"), true);
    if (verdict.kind != Kind::Rejected)
        return object;
    object.insert(QStringLiteral("reason"), QLatin1String(reasons.at(std::size_t(verdict.reason))));
    object.insert(QStringLiteral("text"), ui::ImportWords::titledVerdict(verdict, check, sheet));
    if (verdict.reason == Reason::Rule)
        object.insert(QStringLiteral("rule"), verdict.detail);
    if (verdict.column >= 0)
        object.insert(QStringLiteral("column"), verdict.column + 1);
    return object;
}

QJsonArray columnsToJson(const core::ImportSheet &sheet, const core::ImportMapping &mapping)
{
    const QStringList words = core::mappingWords(mapping);
    QJsonArray columns;
    for (qsizetype i = 0; i < words.size(); ++i)
        columns.append(QJsonObject{{QStringLiteral("column"), i + 1},
                                   {QStringLiteral("title"), sheet.titles.value(i)},
                                   {QStringLiteral("field"), words.at(i)}});
    return columns;
}

} // namespace

void tellColumns(Console &console, const core::ImportSheet &sheet,
                 const core::ImportMapping &mapping)
{
    console.tell(QStringLiteral("Rows: %1 (%2, delimiter: %3, %4)")
                     .arg(sheet.rows.size())
                     .arg(ui::ImportWords::encoding(sheet.encoding),
                          ui::ImportWords::delimiter(sheet.delimiter).simplified(),
                          sheet.hasHeader ? QStringLiteral("with titles")
                                          : QStringLiteral("without titles")));
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        const QString title = sheet.titles.value(i).simplified();
        console.tell(QStringLiteral("Column %1%2: %3")
                         .arg(i + 1)
                         .arg(title.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(title),
                              ui::ImportWords::target(mapping.at(i))));
    }
}

void tellVerdicts(Console &console, const core::ImportSheet &sheet, const core::ImportCheck &check)
{
    int told = 0;
    int restored = 0;
    for (qsizetype row = 0; row < check.rows.size(); ++row) {
        const core::ImportVerdict &verdict = check.rows.at(row);
        restored += verdict.restored && verdict.kind != Kind::Rejected ? 1 : 0;
        if (verdict.kind == Kind::Rejected && told++ < mostTold)
            console.tell(QStringLiteral("Line %1: %2")
                             .arg(sheet.rows.at(row).line)
                             .arg(ui::ImportWords::titledVerdict(verdict, check, sheet)));
    }
    if (told > mostTold)
        console.tell(QStringLiteral("... and %1 more; --rejected FILE and --json have them all.")
                         .arg(told - mostTold));
    console.tell(QStringLiteral("New: %1, changed: %2, unchanged: %3, rejected: %4")
                     .arg(check.count(Kind::New))
                     .arg(check.count(Kind::Change))
                     .arg(check.count(Kind::Unchanged))
                     .arg(check.count(Kind::Rejected)));
    if (restored > 0)
        console.tell(QStringLiteral("Note: Addresses that got back the zeros that a spreadsheet "
                                    "took: %1")
                         .arg(restored));
}

QJsonObject toJson(const core::ImportSheet &sheet, const core::ImportMapping &mapping,
                   const core::ImportCheck &check)
{
    QJsonObject counts;
    for (const Kind kind : {Kind::New, Kind::Change, Kind::Unchanged, Kind::Rejected})
        counts.insert(wordOf(kind), check.count(kind));
    QJsonArray rows;
    for (qsizetype row = 0; row < check.rows.size(); ++row)
        rows.append(rowToJson(row, sheet, check));
    return {{QStringLiteral("encoding"), ui::ImportWords::encoding(sheet.encoding)},
            {QStringLiteral("delimiter"), QString(sheet.delimiter)},
            {QStringLiteral("titles"), sheet.hasHeader},
            {QStringLiteral("columns"), columnsToJson(sheet, mapping)},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("rows"), rows}};
}

Outcome<void> writeRejected(const QString &path, const core::ImportSheet &sheet,
                            const core::ImportMapping &mapping, const core::ImportCheck &check)
{
    if (path.isEmpty() || check.count(Kind::Rejected) == 0)
        return {};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) &&
        ui::writeTable(file, ui::ExportFormat::Csv, ui::rejectedTable(sheet, mapping, check),
                       [](qint64) { return true; }) &&
        file.commit())
        return {};
    return failure(ExitCode::Storage,
                   QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace cli
