// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace core {

// Tables as text: CSV, TSV and their relatives. The one reader and the one writer of the program.
//
// A spreadsheet runs a cell that begins with = + - @, tab or return as a formula. The writer puts
// an apostrophe in front of such a cell, and of one that has apostrophes and then such a
// character; the reader takes one apostrophe away again. So whatever cells are written, the same
// cells are read.

struct DelimitedRow
{
    int line = 0; ///< 1-based, where it begins
    QStringList cells;

    bool operator==(const DelimitedRow &) const = default;
};

struct DelimitedText
{
    QChar delimiter;
    QList<DelimitedRow> rows; ///< as long as they are; lines without anything are left out
};

/// Why a text cannot be read as a table.
struct DelimitedError
{
    enum class Kind {
        OpenQuote, ///< a quotation mark in `line` that nothing closes
        TooLarge,  ///< more than DelimitedLimits::bytes
        TooManyRows,
        TooManyColumns,
        CellTooLong,
        NotText, ///< no text at all: a workbook, a picture
    };
    Kind kind = Kind::OpenQuote;
    int line = 0;

    bool operator==(const DelimitedError &) const = default;
};

/// What nobody's list of phones passes; a file of another kind does.
struct DelimitedLimits
{
    static constexpr qsizetype bytes = 128 * 1024 * 1024;
    static constexpr qsizetype rows = 1'000'000;
    static constexpr qsizetype columns = 256;
    static constexpr qsizetype cell = 32'767; ///< characters, as in spreadsheets
};

/// Those that are looked for when nobody says which it is.
inline QList<QChar> usualDelimiters()
{
    return {u'\t', u';', u',', u'|', u':'};
}

/// The delimiter that divides most lines into equally many cells; a comma when none does. A colon
/// only where there are no addresses with colons.
QChar guessedDelimiter(QStringView text);

/// Lines end with CR, LF or both. A cell in quotation marks may hold everything, a quotation mark
/// twice; blanks before the first one do not count, what stands behind the last one belongs to the
/// cell. A first line "sep=;" names the delimiter, as spreadsheets write it, and is no row. Without
/// `delimiter` the text decides.
tl::expected<DelimitedText, DelimitedError> readDelimited(QStringView text,
                                                          std::optional<QChar> delimiter = {});

/// One line with its end (RFC 4180) that reads back as these cells, at least one.
QString delimitedLine(const QStringList &cells, QChar delimiter = u',');

/// One line for the clipboard, without its end: tabs between the cells, blanks for tabs and line
/// ends in them. Cells are guarded as in a file, because a spreadsheet runs what is pasted just
/// as well; quotation marks appear only where a cell begins with one. Here and not beside the
/// tables, so that nothing that leaves the program knows a rule of its own.
QString pastedLine(const QStringList &cells);

} // namespace core
