// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ids.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace demo {

quint64 mix(quint64 a, quint64 b, quint64 c)
{
    quint64 value = a * 0x9e3779b97f4a7c15u + b * 0xc2b2ae3d27d4eb4fu + c * 0x165667b19e3779f9u +
                    0x27d4eb2f165667c5u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

QString uuidFor(const QString &kind, quint64 number)
{
    const QByteArray text = kind.toUtf8() + ':' + QByteArray::number(number);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex());
}

QString randomHex()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(bytes.toHex());
}

QString macText(quint64 mac)
{
    return QStringLiteral("%1").arg(mac, 12, 16, QLatin1Char('0'));
}

std::optional<quint64> parseMac(const QString &text)
{
    if (text.size() != 12)
        return std::nullopt;
    for (const QChar c : text) {
        const bool digit =
            (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!digit)
            return std::nullopt;
    }
    return text.toULongLong(nullptr, 16);
}

bool isVendorMac(quint64 mac)
{
    const quint64 oui = mac >> 24;
    return oui == 0x000413 || oui == 0x00087b || oui == 0x00acdc || oui == 0x589ec6;
}

QString timeText(qint64 secondsSinceEpoch)
{
    return QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC).toString(Qt::ISODate);
}

qint64 nowSeconds()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace demo
