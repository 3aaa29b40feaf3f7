// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetfirmwares.h"
#include "core/fleet/fleetmacset.h"
#include "core/types/endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace core {

/// The columns whose values are few and therefore stand in a dictionary.
enum class FleetKind { Company, Profile, Product, Group, Firmware, Redirect, Status };
constexpr std::size_t fleetKinds = 7;

/// A set of ids. A value.
class FleetIdSet
{
public:
    void insert(FleetId id);
    bool contains(FleetId id) const { return id < m_bits.size() && m_bits[id] != 0; }
    bool isEmpty() const { return m_count == 0; }
    quint32 count() const { return m_count; }

private:
    std::vector<quint8> m_bits; // a byte each: read once a row
    quint32 m_count = 0;
};

/// The values of one column. A value whose copies share (a copy is cheap and stays as it is while
/// the original goes on); read from any thread.
class FleetDictionary
{
public:
    struct Entry
    {
        QString key;        ///< uuid; for firmware, redirect and status the text itself
        QString name;       ///< as shown; empty while not known
        QByteArray folded;  ///< of the name, UTF-8
        FleetId parent = 0; ///< companies only
    };

    FleetDictionary();

    FleetId size() const { return FleetId(m_entries.size()); } ///< ids are 0 to size() - 1
    FleetId find(const QString &key) const;                    ///< 0 when not known or empty
    const Entry &at(FleetId id) const { return m_entries[qsizetype(id)]; }
    const QString &name(FleetId id) const { return m_entries[qsizetype(id)].name; }
    quint32 phones(FleetId id) const { return m_phones[qsizetype(id)]; } ///< that have this value
    /// Of every id, the place of its name in natural order; equal names share one, no name is last.
    std::vector<quint32> ranks() const;

    FleetId intern(const QString &key);
    bool setName(FleetId id, const QString &name); ///< false when it has this name already
    bool setParent(FleetId id, FleetId parent);    ///< false when it is so already
    void addPhones(FleetId id, int difference) { m_phones[qsizetype(id)] += quint32(difference); }
    qsizetype bytes() const;

private:
    QList<Entry> m_entries;
    QList<quint32> m_phones;
    QHash<QString, FleetId> m_ids;
};

/// Adds everything below the companies of `set`; cycles end.
void addCompaniesBelow(const FleetDictionary &companies, FleetIdSet &set);

/// All columns' dictionaries together. A value that shares, as its parts do.
struct FleetDictionaries
{
    std::array<FleetDictionary, fleetKinds> kinds;
    FleetFirmwares firmwares;
    /// The phones that `run:` stands for, by FleetQuery::runKey(); of others nobody has told yet.
    QHash<QString, std::shared_ptr<const FleetMacSet>> runs;

    const FleetDictionary &operator[](FleetKind kind) const { return kinds[std::size_t(kind)]; }
    FleetDictionary &operator[](FleetKind kind) { return kinds[std::size_t(kind)]; }
    EndpointStatus status(FleetId id) const
    {
        return endpointStatusFromWord((*this)[FleetKind::Status].at(id).key);
    }
};

} // namespace core
