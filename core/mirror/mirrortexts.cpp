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
    m_texts = {QString()};
    m_numbers.clear();
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
    query.addBindValue(m_texts.size());
    if (!query.exec())
        return Failure(mirrorError(query.lastError()));
    while (query.next()) {
        // Numbers have no gaps: they are given out in order and never taken back.
        if (query.value(0).toLongLong() != m_texts.size())
            return Failure(mirrorDamage(QStringLiteral("the texts have a gap")));
        m_texts.append(query.value(1).toString());
        m_numbers.insert(m_texts.last(), quint32(m_texts.size() - 1));
    }
    if (query.lastError().isValid())
        return Failure(mirrorError(query.lastError()));
    return {};
}

quint32 MirrorTexts::number(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto it = m_numbers.constFind(text);
    if (it != m_numbers.cend())
        return *it;
    const auto fresh = quint32(m_texts.size());
    m_insert.bindValue(0, qint64(fresh));
    m_insert.bindValue(1, text);
    if (!m_insert.exec()) {
        m_failed = true;
        return 0;
    }
    m_texts.append(text);
    m_numbers.insert(text, fresh);
    return fresh;
}

} // namespace core
