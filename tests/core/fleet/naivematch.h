// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"
#include "core/fleet/fleetsnapshot.h"
#include "core/fleet/foldedtext.h"

/// The rules of a search written down a second time: row by row, with plain strings.
class NaiveMatch
{
public:
    using Field = core::FleetQuery::Field;
    using Comparison = core::FleetQuery::Comparison;

    NaiveMatch(const core::FleetSnapshot &fleet, qint64 nowMs)
        : m_fleet(fleet)
        , m_nowMs(nowMs)
    {
        for (core::FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot) {
            if (!fleet.contains(slot) || modelOf(slot).isEmpty())
                continue;
            QString &newest = m_newest[modelOf(slot)];
            const QString key = firmwareKey(slot);
            if (newest.isEmpty() || (!key.isEmpty() && newest < key))
                newest = key;
        }
    }

    bool matches(const core::FleetQuery::Node &node, core::FleetSlot slot) const
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
    QString shown(core::FleetSlot slot, core::FleetKind kind) const
    {
        return m_fleet.text(slot, kind);
    }

    static QString folded(const QString &text)
    {
        return QString::fromUtf8(core::searchFoldedUtf8(text));
    }

    static bool macHas(const core::FleetPhone &phone, const QString &value)
    {
        const QString wire = phone.mac.wire();
        if (wire.contains(value))
            return true;
        for (const auto &[separator, group] :
             {std::pair(u':', 2), std::pair(u'-', 2), std::pair(u'.', 4)}) {
            QString written;
            for (int i = 0; i < 12; i += group)
                written += (i > 0 ? QString(separator) : QString()) + wire.mid(i, group);
            // Two digits at least; one beside a colon is found as it stands only.
            if (value.contains(separator) && written.contains(value) &&
                QString(value).remove(separator).size() >= 2)
                return true;
        }
        const auto whole = core::MacAddress::parse(value);
        return whole && *whole == phone.mac;
    }

    /// Empty when it is not known.
    QString modelOf(core::FleetSlot slot) const
    {
        const core::FleetDictionary &all = m_fleet.dictionaries()[core::FleetKind::Product];
        const auto &entry = all.at(m_fleet.id(slot, core::FleetKind::Product));
        return entry.name.isEmpty() ? entry.key : folded(entry.name);
    }

    QString firmwareKey(core::FleetSlot slot) const
    {
        const QString version = shown(slot, core::FleetKind::Firmware).trimmed();
        return version.isEmpty() ? QString() : core::naturalSortKey(version);
    }

    bool outdated(core::FleetSlot slot) const
    {
        const QString own = firmwareKey(slot);
        return !own.isEmpty() && own < m_newest.value(modelOf(slot));
    }

    static QString under(QString text) { return text.replace(u'-', u' ').replace(u'_', u' '); }

    bool status(const core::FleetQuery::Term &term, core::FleetSlot slot) const
    {
        const core::FleetDictionary &all = m_fleet.dictionaries()[core::FleetKind::Status];
        const auto &entry = all.at(m_fleet.id(slot, core::FleetKind::Status));
        const QString value = under(folded(term.value));
        const QString key = under(entry.key);
        const QString name = under(folded(entry.name));
        if (term.comparison == Comparison::Equal)
            return key == value || name == value;
        return key.startsWith(value) || name.startsWith(value) ||
               (core::endpointStatusFromWord(entry.key) == core::EndpointStatus::Unknown &&
                QStringLiteral("unknown").startsWith(value));
    }

    bool entry(const core::FleetQuery::Term &term, core::FleetId id, core::FleetKind kind) const
    {
        if (id == 0)
            return false;
        const auto &entry = m_fleet.dictionaries()[kind].at(id);
        const QString value = folded(term.value);
        const QString name = folded(entry.name);
        const int order = core::compareVersions(entry.name, term.value);
        switch (term.comparison) {
        case Comparison::Equal:
            return name == value || entry.key == term.value;
        case Comparison::Less:
            return order < 0;
        case Comparison::LessOrEqual:
            return order <= 0;
        case Comparison::Greater:
            return order > 0;
        case Comparison::GreaterOrEqual:
            return order >= 0;
        case Comparison::Part:
            break;
        }
        return term.field == Field::Firmware ? name.startsWith(value) : name.contains(value);
    }

    bool below(const core::FleetQuery::Term &term, core::FleetId company) const
    {
        const core::FleetDictionary &all = m_fleet.dictionaries()[core::FleetKind::Company];
        for (int depth = 0; company != 0 && depth < 20; company = all.at(company).parent, ++depth) {
            if (entry(term, company, core::FleetKind::Company))
                return true;
        }
        return false;
    }

    static bool text(const core::FleetQuery::Term &term, const QString &text)
    {
        const QString value = folded(term.value);
        return term.comparison == Comparison::Equal && !value.isEmpty()
                   ? folded(text) == value
                   : folded(text).contains(value);
    }

    bool has(const QString &what, core::FleetSlot slot, const core::FleetPhone &phone) const
    {
        if (what == u"profile")
            return phone.profile != 0;
        if (what == u"own-settings")
            return phone.ownSettings > 0;
        if (what == u"redirect")
            return !shown(slot, core::FleetKind::Redirect).isEmpty();
        if (what == u"name")
            return !QString::fromUtf8(phone.name).trimmed().isEmpty();
        if (what == u"firmware")
            return !shown(slot, core::FleetKind::Firmware).isEmpty();
        if (what == u"ip")
            return !phone.lastIp.isEmpty();
        if (what == u"model")
            return phone.product != 0;
        if (what == u"group")
            return phone.group != 0;
        return what == u"autoprovisioning" ? phone.autoprovisioning : phone.remoteManaged;
    }

    bool word(const core::FleetQuery::Term &term, core::FleetSlot slot,
              const core::FleetPhone &phone) const
    {
        const QString value = folded(term.value);
        QStringList texts{folded(QString::fromUtf8(phone.name)), QString::fromUtf8(phone.lastIp)};
        for (std::size_t kind = 0; kind < core::fleetKinds; ++kind)
            texts += folded(shown(slot, core::FleetKind(kind)));
        texts += m_fleet.dictionaries()[core::FleetKind::Status].at(phone.status).key;
        for (const QString &one : std::as_const(texts)) {
            if (one.contains(value))
                return true;
        }
        return macHas(phone, value);
    }

    bool leaf(const core::FleetQuery::Term &term, core::FleetSlot slot) const
    {
        const core::FleetPhone phone = m_fleet.phone(slot);
        switch (term.field) {
        case Field::Any:
            return word(term, slot, phone);
        case Field::Mac:
            return macHas(phone, folded(term.value));
        case Field::Name:
            return text(term, QString::fromUtf8(phone.name));
        case Field::Ip:
            return text(term, QString::fromUtf8(phone.lastIp));
        case Field::Company:
            return entry(term, phone.company, core::FleetKind::Company);
        case Field::Below:
            return below(term, phone.company);
        case Field::Profile:
            return entry(term, phone.profile, core::FleetKind::Profile);
        case Field::Model:
            return entry(term, phone.product, core::FleetKind::Product);
        case Field::Group:
            return entry(term, phone.group, core::FleetKind::Group);
        case Field::Firmware:
            if (term.comparison == Comparison::Part && folded(term.value) == u"outdated")
                return outdated(slot);
            return entry(term, phone.firmware, core::FleetKind::Firmware);
        case Field::Redirect:
            if (term.comparison == Comparison::Part && folded(term.value) == u"plain-http")
                return folded(shown(slot, core::FleetKind::Redirect)).startsWith(u"http:");
            return entry(term, phone.redirect, core::FleetKind::Redirect);
        case Field::Status:
            return status(term, slot);
        case Field::Seen:
        case Field::Created: {
            quint32 from = 0;
            quint32 to = 0;
            core::fleetTimeRange(term, m_nowMs, from, to);
            const quint32 time = term.field == Field::Seen ? phone.lastSeen : phone.created;
            return time >= from && time <= to;
        }
        case Field::Has:
            return has(term.value.toLower(), slot, phone);
        case Field::No:
            return !has(term.value.toLower(), slot, phone);
        case Field::Event:
        case Field::Level:
        case Field::Http:
        case Field::Time:
        case Field::Message:
        case Field::Path:
        case Field::Is:
        case Field::Run:
            break; // of log lines
        }
        return false;
    }

    const core::FleetSnapshot m_fleet;
    qint64 m_nowMs;
    QHash<QString, QString> m_newest; ///< by model
};
