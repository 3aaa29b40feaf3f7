// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

/// Looks for marked secrets in everything that a person, a log reader or a thief of the disk
/// could see, in the spellings that programs give them (UTF-8, UTF-16, Base64, hexadecimal,
/// percent-encoded, JSON-escaped).
class Searcher
{
public:
    void add(const QByteArray &secret);

    /// "where: spelling" of what was found, empty when nothing was.
    QStringList inText(const QString &where, const QString &text) const;
    QStringList inBytes(const QString &where, const QByteArray &bytes) const;
    /// Every widget of the process: texts, tooltips, accessible names and values, the cells of
    /// every table and tree in all roles, actions. Left out is only what stands behind the dots
    /// of a password line.
    QStringList inWindows() const;
    /// Every file below a folder.
    QStringList inFolder(const QString &folder) const;
    /// How much the last calls looked at, so that a search of nothing is noticed.
    int looked() const { return m_looked; }

private:
    struct Spelling
    {
        QByteArray bytes;
        QString name;
    };

    QStringList inProperties(const QObject *object) const;
    QStringList inAccessible(QObject *object) const;
    QStringList inModel(const QObject *view) const;

    QList<Spelling> m_spellings;
    mutable int m_looked = 0;
};
