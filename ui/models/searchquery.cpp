// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchquery.h"

#include "core/types/macaddress.h"

#include <algorithm>

namespace ui {

namespace {

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

// "00:04:13", "00-04", "0004.13a3": digits and separators only, and at least one separator;
// bare digits are found as they stand.
QString macDigits(const QString &word)
{
    QString digits;
    for (const QChar c : word) {
        if (isHex(c))
            digits += c;
        else if (c != u':' && c != u'-' && c != u'.')
            return {};
    }
    return digits.size() == word.size() || digits.size() < 2 ? QString() : digits;
}

} // namespace

SearchQuery::SearchQuery(const QString &text, const SearchFields &fields)
{
    if (const auto mac = core::MacAddress::parse(text.trimmed())) {
        m_words.append({mac->wire(), {}});
        return;
    }
    const QStringList words = searchFolded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype colon = word.indexOf(u':');
        const auto field = colon > 0 ? fields.constFind(word.left(colon)) : fields.constEnd();
        if (field == fields.constEnd()) {
            m_words.append({word, macDigits(word)});
            continue;
        }
        const QString value = word.mid(colon + 1);
        if (value.isEmpty())
            continue; // still typing
        const QString digits = macDigits(value);
        m_words.append({*field + value, digits.isEmpty() ? QString() : *field + digits});
    }
}

bool SearchQuery::matches(const QString &prepared) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&prepared](const Word &word) {
        return prepared.contains(word.text) ||
               (!word.digits.isEmpty() && prepared.contains(word.digits));
    });
}

void SearchText::add(QChar field, const QString &value)
{
    if (!value.isEmpty())
        addRaw(field, searchFolded(value));
}

void SearchText::addRaw(QChar field, const QString &value)
{
    if (value.isEmpty())
        return;
    m_text += field;
    m_text += value;
}

} // namespace ui
