// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/phonetable.h"

#include <QHash>
#include <QString>

#include <memory>
#include <unordered_map>

namespace core {

/// The phones of all companies of a store as they were at one moment. Taken on the store's thread
/// in a millisecond for a million phones, since it shares what the store has; may then be read
/// from any thread while the store goes on.
class PhoneSnapshot
{
public:
    PhoneSnapshot() = default;
    PhoneSnapshot(const std::unordered_map<QString, PhoneTable> &phones, const TextPool &texts);

    qsizetype size() const;
    std::optional<Endpoint> endpoint(const QString &company, MacAddress mac) const;
    /// Of these phones those that are there, each with the companies that hold it.
    QHash<MacAddress, QStringList> holders(const QSet<MacAddress> &macs) const;
    /// The phones that more than one company holds. A tenth of a second for a million.
    QSet<MacAddress> heldByMany() const;

private:
    std::shared_ptr<TextPool> m_texts;
    std::shared_ptr<const std::unordered_map<QString, PhoneTable>> m_phones;
};

} // namespace core
