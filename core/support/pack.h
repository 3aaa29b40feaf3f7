// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace core {

/// Writes values one after the other into few bytes: numbers in groups of seven bits, the lowest
/// first; texts as UTF-8 with their length in front.
class PackWriter
{
public:
    void number(quint64 value);
    void signedNumber(qint64 value) { number((quint64(value) << 1) ^ quint64(value >> 63)); }
    void bytes(QByteArrayView value);
    void text(QStringView value) { bytes(value.toUtf8()); }

    const QByteArray &packed() const { return m_bytes; }
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    void clear() { m_bytes.resize(0); } ///< keeps the memory

private:
    QByteArray m_bytes;
};

/// Reads what PackWriter wrote: by the hundred million, so that what is short stands here. After
/// the first value that is not there or cannot be, everything is zero or empty and isGood() is
/// false. The bytes outlive the reader.
class PackReader
{
public:
    explicit PackReader(QByteArrayView bytes)
        : m_next(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {}

    quint64 number();
    qint64 signedNumber();
    QByteArrayView bytes();
    QString text();
    QByteArrayView rest(); ///< everything that was not read yet

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_next == m_end; }
    void spoil();

private:
    quint64 longNumber();

    const char *m_next;
    const char *m_end;
    bool m_good = true;
};

inline quint64 PackReader::number()
{
    if (m_next != m_end && uchar(*m_next) < 0x80)
        return uchar(*m_next++);
    return longNumber();
}

inline qint64 PackReader::signedNumber()
{
    const quint64 value = number();
    return qint64(value >> 1) ^ -qint64(value & 1);
}

inline QByteArrayView PackReader::bytes()
{
    const quint64 size = number();
    if (size > quint64(m_end - m_next)) {
        spoil();
        return {};
    }
    const QByteArrayView view(m_next, qsizetype(size));
    m_next += size;
    return view;
}

} // namespace core
