// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/logentry.h"

#include <QList>
#include <QRandomGenerator>
#include <QUuid>

/// Invents log lines, always the same ones for the same seed: few words, many repetitions, times
/// in any order, uuids in every form.
class LogMaker
{
public:
    static constexpr qint64 nowMs = 1'780'000'000'000;

    explicit LogMaker(quint32 seed)
        : m_random(seed)
    {}

    int below(int bound) { return int(m_random.bounded(bound)); }

    template <typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return *(values.begin() + below(int(values.size())));
    }

    static QStringList companies()
    {
        return {QStringLiteral("c0"), QStringLiteral("c1"), QStringLiteral("c2")};
    }

    core::MacAddress mac()
    {
        return below(12) == 0 ? core::MacAddress()
                              : core::MacAddress(0x000413A30000ULL + quint64(below(40)));
    }

    core::LogEntry line()
    {
        core::LogEntry made;
        made.uuid = uuid();
        made.timestampMs = nowMs - 1000LL * below(40 * 86400);
        made.mac = mac();
        made.level = text({"info", "warning", "error", "", "notice"});
        made.event = text({"config_served", "redirect_served", "unknown_mac", "", "new_thing"});
        made.message = text({"Configuration sent to the phone.", "Größe geändert, 404 bytes", "",
                             "A phone asked that is not registered.", "=cmd|' /C calc'!A0"});
        made.ip = text({"10.1.2.3", "192.0.2.44", "2001:db8::7", "", "10.12.0.1"});
        made.userAgent = text({"Mozilla/4.0 (compatible; snomD735-SIP 10.1.184.15)", "", "curl/8"});
        made.firmware = text({"10.1.184.15", "10.1.54.13", "8.9.3.80", ""});
        made.path = text({"/D735-000413A30001.htm", "/snom/?mac=000413a30002", ""});
        made.httpStatus = oneOf({0, 200, 200, 302, 403, 404, 500});
        return made;
    }

    QList<core::LogEntry> lines(int count)
    {
        QList<core::LogEntry> made;
        for (int i = 0; i < count; ++i)
            made.append(line());
        return made;
    }

private:
    QString text(std::initializer_list<const char *> words)
    {
        return QString::fromUtf8(oneOf(words));
    }

    QString uuid()
    {
        switch (below(4)) {
        case 0:
            return {}; // a digest takes its place
        case 1:
            return QStringLiteral("line %1").arg(m_random.generate());
        default:
            break;
        }
        quint32 words[4];
        m_random.fillRange(words);
        return QUuid(words[0], quint16(words[1]), quint16(words[1] >> 16), quint8(words[2]),
                     quint8(words[2] >> 8), quint8(words[2] >> 16), quint8(words[2] >> 24),
                     quint8(words[3]), quint8(words[3] >> 8), quint8(words[3] >> 16),
                     quint8(words[3] >> 24))
            .toString(QUuid::WithoutBraces);
    }

    QRandomGenerator m_random;
};
