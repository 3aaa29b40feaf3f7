// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/textpool.h"

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
    quint32 known(const QString &text) const { return m_texts.known(text); }
    bool contains(quint64 number) const override { return m_texts.contains(number); }
    const QString &text(quint64 number) const override { return m_texts.text(number); }
    const TextPool &all() const { return m_texts; }
    bool hasFailed() const { return m_failed; }

private:
    QSqlDatabase m_database;
    QSqlQuery m_insert;
    TextPool m_texts;
    bool m_failed = false;
};

} // namespace core
