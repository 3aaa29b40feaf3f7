// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"

#include <QCoreApplication>
#include <QHash>

#include <array>
#include <map>
#include <vector>

namespace core {
class Store;
}

namespace ui {

/// What a column of the edit grid is about.
struct EditField
{
    enum class Kind { Mac, Company, Name, Profile, Autoprovisioning, Setting };
    Kind kind = Kind::Name;
    QString paramName{}; ///< of a setting, as core::settingToEdit() takes it

    bool isEditable() const { return kind != Kind::Mac && kind != Kind::Company; }
    bool isSecret() const; ///< never shown or copied
    bool operator==(const EditField &) const = default;
};

/// The phones that are edited together: what they have now, asked of the store when it is needed,
/// and what a text that was typed for one of them stands for. A value of a profile is its uuid,
/// one of autoprovisioning "true" or "false". The store outlives it; window's thread.
class EditPhones
{
    Q_DECLARE_TR_FUNCTIONS(ui::EditPhones)

public:
    EditPhones(const QList<core::Target> &targets, const core::Store &store);

    int count() const { return int(m_phones.size()); }
    core::Target target(int phone) const;
    bool isOneCompany() const { return m_companies.size() == 1; }
    const QStringList &companies() const { return m_companies; }
    /// Those with this address; of several companies there may be several.
    QList<int> withMac(core::MacAddress mac) const { return m_byMac.values(mac); }

    /// The value that the phone has; empty for none.
    QString present(int phone, const EditField &field) const;
    /// The value that a text stands for, or the rule that refuses it.
    core::Result<QString> read(int phone, const EditField &field, const QString &text) const;
    /// A value as people read it and may type it. Not for secrets.
    QString words(const EditField &field, const QString &value) const;
    /// What can be chosen for a phone, for all phones with -1; empty where everything can.
    QStringList choices(int phone, const EditField &field) const;
    /// Parameters that some of the phones have as settings of their own, with how many do.
    QMap<QString, int> ownSettings() const;

    /// The store has changed, as to these phones or as a whole; their groups are found anew.
    void forget(const QList<int> &phones);
    void forget();

private:
    struct Phone
    {
        quint64 mac;
        int company;
        mutable int group; ///< in m_groups, -1 until it is asked for
    };
    struct Typed
    {
        EditField::Kind kind;
        QString paramName;
        int company;
        int group;
        QString text;

        bool operator==(const Typed &) const = default;
        friend size_t qHash(const Typed &typed, size_t seed = 0)
        {
            return qHashMulti(seed, int(typed.kind), typed.paramName, typed.company, typed.group,
                              typed.text);
        }
    };

    const Phone &at(int phone) const { return m_phones[std::size_t(phone)]; }
    int groupOf(const Phone &phone) const;
    int numberOf(const QString &group) const;
    core::Result<QString> readAnew(const Phone &phone, const EditField &field,
                                   const QString &text) const;
    QString ownSetting(const Phone &phone, const QString &paramName) const;

    const core::Store &m_store;
    std::vector<Phone> m_phones;
    QStringList m_companies;
    QMultiHash<core::MacAddress, int> m_byMac;
    mutable QStringList m_groups;
    mutable std::map<std::array<quint64, 4>, int> m_groupOf; ///< by what tells it
    mutable QHash<Typed, core::Result<QString>> m_readings;  ///< of what many phones share
};

} // namespace ui
