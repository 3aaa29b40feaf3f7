// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/delimitedtext.h"
#include "core/imports/textdecoder.h"

#include <optional>

namespace core {

/// What a person says of a file instead of the file itself.
struct ImportFormat
{
    std::optional<TextEncoding> encoding{};
    std::optional<QChar> delimiter{};
    std::optional<bool> hasHeader{};

    bool operator==(const ImportFormat &) const = default;
};

/// A file or pasted text as a table. A value; copies share.
struct ImportSheet
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    bool hasHeader = false;
    QStringList titles;       ///< of the header; empty without one
    QList<DelimitedRow> rows; ///< without the header and without rows of blanks
    qsizetype columns = 0;    ///< of the longest row

    /// Empty where a row is shorter.
    QString cell(qsizetype row, qsizetype column) const { return rows[row].cells.value(column); }
};

/// Pasted text comes as UTF-8. The first row is a header when it says what stands below it, or
/// when there are addresses below it and none in it.
tl::expected<ImportSheet, DelimitedError> readSheet(const QByteArray &bytes,
                                                    const ImportFormat &format = {});

} // namespace core
