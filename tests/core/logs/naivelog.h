// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"
#include "core/fleet/foldedtext.h"
#include "core/logs/logsnapshot.h"

/// The rules of a search in the log written down a second time: line by line, with plain strings.
class NaiveLog
{
public:
    using Field = core::FleetQuery::Field;
    using Comparison = core::FleetQuery::Comparison;

    NaiveLog(const core::LogSnapshot &log, qint64 nowMs)
        : m_log(log)
        , m_nowMs(nowMs)
    {}

    bool matches(const core::FleetQuery::Node &node, core::LogSlot slot) const
    {
        using Kind = core::FleetQuery::Node::Kind;
        if (node.kind == Kind::Leaf)
            return leaf(node.term, slot) != node.term.negated;
        bool all = true;
        bool any = false;
        for (const core::FleetQuery::Node &child : node.children) {
            const bool one = matches(child, slot);
            all = all && one;
            any = any || one;
        }
        return (node.kind == Kind::And ? all : any) != node.negated;
    }

private:
    static QString folded(const QString &text)
    {
        return QString::fromUtf8(core::searchFoldedUtf8(text));
    }

    static bool fits(const QString &text, const core::FleetQuery::Term &term)
    {
        const QString wanted = folded(term.value);
        return term.comparison == Comparison::Equal ? folded(text) == wanted
                                                    : folded(text).contains(wanted);
    }

    static bool macHas(const core::LogEntry &line, const QString &value)
    {
        const QString wire = line.mac.isNull() ? QString() : line.mac.wire();
        const QString shown = line.mac.isNull() ? QString() : line.mac.display().toLower();
        return wire.contains(value) ||
               (value.contains(u':') && QString(value).remove(u':').size() >= 2 &&
                shown.contains(value));
    }

    static bool readsRefused(const core::LogEntry &line)
    {
        return line.isRefusal() && line.level != QStringLiteral("error");
    }

    bool word(const core::FleetQuery::Term &term, core::LogSlot slot) const
    {
        const core::LogEntry line = m_log.line(slot);
        const QString value = folded(term.value);
        for (const QString &text :
             {line.level, line.event, line.message, line.path, line.ip, line.userAgent,
              line.firmware, m_log.name(slot, core::LogKind::Company),
              m_log.name(slot, core::LogKind::Event), m_log.phoneName(slot),
              line.httpStatus == 0 ? QString() : QString::number(line.httpStatus),
              readsRefused(line) ? QStringLiteral("refused") : QString()}) {
            if (folded(text).contains(value))
                return true;
        }
        return macHas(line, value);
    }

    bool http(const core::FleetQuery::Term &term, int code) const
    {
        const int bound = term.value.toInt();
        switch (term.comparison) {
        case Comparison::Part:
            return code != 0 && QString::number(code).startsWith(term.value);
        case Comparison::Equal:
            return code == bound;
        case Comparison::Less:
            return code != 0 && code < bound;
        case Comparison::LessOrEqual:
            return code != 0 && code <= bound;
        case Comparison::Greater:
            return code > bound;
        case Comparison::GreaterOrEqual:
            return code >= bound;
        }
        return false;
    }

    bool words(const QString &key, const QString &name, const core::FleetQuery::Term &term) const
    {
        const auto spaced = [](const QString &text) { return folded(text).replace(u'_', u' '); };
        const QString wanted = spaced(term.value);
        for (const QString &text : {spaced(key), spaced(name)}) {
            const bool whole = term.comparison == Comparison::Equal;
            const bool begins = term.field == Field::Level;
            if (!key.isEmpty() && (whole    ? text == wanted
                                   : begins ? text.startsWith(wanted)
                                            : text.contains(wanted)))
                return true;
        }
        return false;
    }

    bool firmware(const core::FleetQuery::Term &term, const QString &version) const
    {
        if (version.isEmpty())
            return false;
        const int order = core::compareVersions(version, term.value);
        switch (term.comparison) {
        case Comparison::Part:
            return folded(version).startsWith(folded(term.value));
        case Comparison::Equal:
            return folded(version) == folded(term.value);
        case Comparison::Less:
            return order < 0;
        case Comparison::LessOrEqual:
            return order <= 0;
        case Comparison::Greater:
            return order > 0;
        case Comparison::GreaterOrEqual:
            return order >= 0;
        }
        return false;
    }

    bool leaf(const core::FleetQuery::Term &term, core::LogSlot slot) const
    {
        const core::LogEntry line = m_log.line(slot);
        const QString &company = m_log.name(slot, core::LogKind::Company);
        switch (term.field) {
        case Field::Any:
            return word(term, slot);
        case Field::Mac:
            return macHas(line, folded(term.value));
        case Field::Name:
            return fits(m_log.phoneName(slot), term);
        case Field::Ip:
            return fits(line.ip, term);
        case Field::Message:
            return fits(line.message, term);
        case Field::Path:
            return fits(line.path, term);
        case Field::Company:
            return fits(company, term) ||
                   (term.comparison == Comparison::Equal && line.company == term.value);
        case Field::Below: // c1 is below c0, c2 on its own
            return fits(company, term) ||
                   (line.company == u"c1" && fits(QStringLiteral("B\u00e4cker S\u00fcd"), term));
        case Field::Model:
            return folded(line.userAgent).contains(folded(term.value)) ||
                   (!line.mac.isNull() &&
                    folded(line.mac.modelHint()).contains(folded(term.value)));
        case Field::Event:
            return words(line.event, m_log.name(slot, core::LogKind::Event), term);
        case Field::Level:
            return words(line.level, line.level, term) ||
                   (readsRefused(line) && QStringLiteral("refused").startsWith(term.value));
        case Field::Firmware:
            return firmware(term, line.firmware);
        case Field::Http:
            return http(term, line.httpStatus);
        case Field::Is:
            return line.isRefusal();
        default:
            break;
        }
        quint32 from = 0;
        quint32 to = 0;
        return core::fleetTimeRange(term, m_nowMs, from, to) && line.timestampMs / 1000 >= from &&
               line.timestampMs / 1000 <= to;
    }

    const core::LogSnapshot &m_log;
    const qint64 m_nowMs;
};
