// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importsheet.h"

#include "core/imports/columnwords.h"
#include "core/imports/macreader.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype sampleRows = 20;

bool isBlank(const DelimitedRow &row)
{
    return std::all_of(row.cells.cbegin(), row.cells.cend(),
                       [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

bool isAddress(const QString &cell)
{
    return readMacCell(cell).fault == MacReading::Fault::None;
}

bool isWord(const QString &cell)
{
    return targetOfTitle(cell) != ImportColumn::Target::Ignore;
}

bool hasDigit(const QString &cell)
{
    return std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isDigit(); });
}

bool looksLikeHeader(const QList<DelimitedRow> &rows)
{
    const QStringList &first = rows.first().cells;
    if (std::any_of(first.cbegin(), first.cend(), isAddress))
        return false;
    if (std::any_of(first.cbegin(), first.cend(), isWord))
        return true;
    for (const DelimitedRow &row : rows.sliced(1, std::min(sampleRows, rows.size() - 1))) {
        const auto address = std::find_if(row.cells.cbegin(), row.cells.cend(), isAddress);
        if (address != row.cells.cend())
            return !hasDigit(first.value(address - row.cells.cbegin()));
    }
    return false;
}

} // namespace

tl::expected<ImportSheet, DelimitedError> readSheet(const QByteArray &bytes,
                                                    const ImportFormat &format)
{
    if (bytes.size() > DelimitedLimits::bytes)
        return tl::unexpected(DelimitedError{DelimitedError::Kind::TooLarge, 0});
    const DecodedText text =
        format.encoding ? DecodedText{decodeText(bytes, *format.encoding), *format.encoding}
                        : decodeText(bytes);
    if (!format.encoding && !isText(text.text))
        return tl::unexpected(DelimitedError{DelimitedError::Kind::NotText, 0});
    auto table = readDelimited(text.text, format.delimiter);
    if (!table)
        return tl::unexpected(table.error());
    ImportSheet sheet;
    sheet.encoding = text.encoding;
    sheet.delimiter = table->delimiter;
    sheet.rows = std::move(table->rows);
    sheet.rows.removeIf(isBlank);
    for (const DelimitedRow &row : std::as_const(sheet.rows))
        sheet.columns = std::max(sheet.columns, row.cells.size());
    if (sheet.rows.isEmpty())
        return sheet;
    sheet.hasHeader = format.hasHeader.value_or(looksLikeHeader(sheet.rows));
    if (sheet.hasHeader)
        sheet.titles = sheet.rows.takeFirst().cells;
    return sheet;
}

} // namespace core
