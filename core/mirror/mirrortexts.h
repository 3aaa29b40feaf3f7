// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/endpointpack.h"

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace core {

/// The texts that many rows repeat (uuids, firmware versions, status words), each once in the
/// database and once in memory, so that a row holds a small number and a million phones share
/// their strings. Number 0 is the empty text. Numbers never change; texts are never removed.
/// Belongs to the database's thread.
class MirrorTexts final : public TextNumbers
{
public:
    explicit MirrorTexts(const QSqlDatabase &database);

    /// Reads everything anew; also after a transaction was rolled back.
    Result<void> load();
    /// Reads what another process has added since.
    Result<void> loadMore();
    /// Writes a text that is new. On an error failed() holds from then on until load().
    quint32 number(const QString &text) override;
    /// The number of a text that is there, 0 for none.
    quint32 known(const QString &text) const { return m_numbers.value(text); }
    bool contains(quint64 number) const override { return number < quint64(m_texts.size()); }
    const QString &text(quint64 number) const override { return m_texts.at(qsizetype(number)); }
    const QList<QString> &all() const { return m_texts; } ///< by number
    bool hasFailed() const { return m_failed; }

private:
    QSqlDatabase m_database;
    QSqlQuery m_insert;
    QList<QString> m_texts{QString()};
    QHash<QString, quint32> m_numbers;
    bool m_failed = false;
};

} // namespace core
