// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrortexts.h"

#include "core/mirror/mirrorschema.h"

#include <QSqlError>

namespace core {

MirrorTexts::MirrorTexts(const QSqlDatabase &database)
    : m_database(database)
    , m_insert(database)
{}

Result<void> MirrorTexts::load()
{
    m_failed = false;
    m_texts = {};
    if (const Result<void> read = loadMore(); !read)
        return read;
    if (!m_insert.prepare(QStringLiteral("INSERT INTO texts (number, text) VALUES (?, ?)")))
        return Failure(mirrorError(m_insert.lastError()));
    return {};
}

Result<void> MirrorTexts::loadMore()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(
        QStringLiteral("SELECT number, text FROM texts WHERE number >= ? ORDER BY number"));
    query.addBindValue(qint64(m_texts.size()));
    if (!query.exec())
        return Failure(mirrorError(query.lastError()));
    while (query.next()) {
        // Numbers have no gaps: they are given out in order and never taken back.
        const quint64 next = m_texts.size();
        if (query.value(0).toULongLong() != next ||
            m_texts.number(query.value(1).toString()) != next)
            return Failure(mirrorDamage(QStringLiteral("the texts have a gap")));
    }
    if (query.lastError().isValid())
        return Failure(mirrorError(query.lastError()));
    return {};
}

quint32 MirrorTexts::number(const QString &text)
{
    if (const quint32 known = m_texts.known(text); known != 0 || text.isEmpty())
        return known;
    m_insert.bindValue(0, qint64(m_texts.size()));
    m_insert.bindValue(1, text);
    if (m_insert.exec())
        return m_texts.number(text);
    m_failed = true;
    return 0;
}

} // namespace core
