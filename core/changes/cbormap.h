// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QStringList>

namespace core::cbor {

// Maps whose names are the numbers of an enum. Pure values.

/// Leaves out what says nothing.
template <typename Key>
class MapWriter
{
public:
    void text(Key key, const QString &value)
    {
        if (!value.isEmpty())
            m_map.insert(int(key), value);
    }
    void number(Key key, qint64 value)
    {
        if (value != 0)
            m_map.insert(int(key), value);
    }
    void value(Key key, const QCborValue &value) { m_map.insert(int(key), value); }
    void texts(Key key, const QStringList &list)
    {
        if (!list.isEmpty())
            m_map.insert(int(key), QCborArray::fromStringList(list));
    }
    const QCborMap &map() const { return m_map; }
    QByteArray bytes() const { return m_map.toCborValue().toCbor(); }

private:
    QCborMap m_map;
};

template <typename Key>
class MapReader
{
public:
    explicit MapReader(const QCborValue &value)
        : m_map(value.toMap())
    {}

    QCborValue value(Key key) const { return m_map.value(int(key)); }
    QString text(Key key) const { return value(key).toString(); }
    qint64 number(Key key, qint64 otherwise = 0) const { return value(key).toInteger(otherwise); }
    bool flag(Key key) const { return number(key) != 0; }
    QStringList texts(Key key) const
    {
        QStringList list;
        const QCborArray array = value(key).toArray();
        for (const QCborValue &text : array)
            list.append(text.toString());
        return list;
    }

private:
    QCborMap m_map;
};

} // namespace core::cbor
