// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unordered_map>
#include <vector>

namespace demo {

enum class PhoneStatus : quint8 { NeverSeen, Redirected, Provisioned, Error };

/// One phone in 48 bytes; what is written about it (name, settings) is computed from `seed`
/// until somebody writes, see phonedata.h. Times are seconds since 1970, 0 means never.
struct Phone
{
    enum Flag : quint8 {
        Autoprovisioning = 1,
        OwnTarget = 2,  ///< its own settings name a provisioning server
        OwnAccess = 4,  ///< and user and password for it
        OwnAccount = 8, ///< its own settings hold a SIP account
        Remote = 16,    ///< reachable over TR-369
        Written = 32,   ///< a document in State holds what is written about it
        Removed = 64,
    };

    quint64 mac = 0;
    quint32 company = 0;
    quint32 profile = 0; ///< handle of its profile, 0 for none
    quint32 seed = 0;
    quint32 created = 0;
    quint32 updated = 0;
    quint32 lastSeen = 0;
    quint32 seenAtStart = 0; ///< last contact before the service started; the log goes back from it
    quint32 ip = 0;
    qint16 model = -1;
    qint16 firmware = -1; ///< index of the image it runs, -1 unknown
    PhoneStatus status = PhoneStatus::NeverSeen;
    quint8 flags = Autoprovisioning;

    bool has(Flag flag) const { return flags & flag; }
    void set(Flag flag, bool on) { flags = quint8(on ? flags | flag : flags & ~flag); }
};

/// All phones of all companies, found by address or by company.
class Fleet
{
public:
    static constexpr quint32 none = 0xffffffff;

    void reserve(size_t phones, size_t companies);
    /// The address must not be registered. Takes over a removed entry of the same address.
    quint32 add(const Phone &phone);
    void remove(quint32 index);

    /// Index of a registered phone, `none` when there is none.
    quint32 find(quint64 mac) const;
    Phone &at(quint32 index) { return m_phones[index]; }
    const Phone &at(quint32 index) const { return m_phones[index]; }
    size_t size() const { return m_phones.size(); }
    /// Registered phones of a company in the order they came.
    const std::vector<quint32> &ofCompany(int company) const;

private:
    std::vector<Phone> m_phones;
    std::unordered_map<quint64, quint32> m_byMac;
    std::vector<std::vector<quint32>> m_byCompany;
};

} // namespace demo
