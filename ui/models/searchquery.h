// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/foldedtext.h"

#include <QChar>
#include <QHash>
#include <QString>
#include <QStringList>

namespace ui {

using core::naturalSortKey;
using core::searchFolded;

/// Names of fields that may stand before a colon ("status:error") and the character that stands
/// before each value of that field in a row's prepared text. The characters are control codes.
using SearchFields = QHash<QString, QChar>;

/// What a person typed into the search line. Every word must be found; a word with a known field
/// name and a colon must stand at the beginning of that field; a word that is (part of) a MAC
/// address is found in any notation. A value.
class SearchQuery
{
public:
    SearchQuery() = default;
    SearchQuery(const QString &text, const SearchFields &fields);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// `prepared` holds folded text; a MAC stands in it as 12 digits.
    bool matches(const QString &prepared) const;

private:
    struct Word
    {
        QString text;
        QString digits; ///< the word as bare MAC digits, when it may be one
    };
    QList<Word> m_words;
};

/// Appends values to a row's prepared text.
class SearchText
{
public:
    void add(QChar field, const QString &value);
    /// Without folding: for MAC digits and words that are ASCII in lower case already.
    void addRaw(QChar field, const QString &value);
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace ui
