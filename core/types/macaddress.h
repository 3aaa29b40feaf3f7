// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace core {

/// Six bytes that name a phone. Zero means "none". A value; ordered as the bytes are.
class MacAddress
{
public:
    constexpr MacAddress() = default;
    constexpr explicit MacAddress(quint64 bits)
        : m_bits(bits & 0xFFFFFFFFFFFFULL)
    {}

    /// Reads one address in any notation people use: 12 hexadecimal digits, with `:`, `-`, `.`,
    /// blanks or nothing between them, any case. Nothing else may stand in the text.
    static std::optional<MacAddress> parse(QStringView text);

    constexpr bool isNull() const { return m_bits == 0; }
    constexpr quint64 bits() const { return m_bits; }

    /// `000413a30001`: as the service spells it in paths and bodies (sraps-api.md 4.1).
    QString wire() const;
    /// `00:04:13:A3:00:01`: as people see it.
    QString display() const;

    /// True for Snom's own ranges 00:04:13 and the older 00:08:7B (sraps-api.md 13.2).
    bool isSnom() const;
    /// The model that the fourth byte suggests ("D735"), empty when unknown. A hint only: what
    /// the service names as product always wins.
    QString modelHint() const;

    friend constexpr auto operator<=>(MacAddress, MacAddress) = default;
    friend size_t qHash(MacAddress mac, size_t seed = 0) { return ::qHash(mac.m_bits, seed); }

private:
    quint64 m_bits = 0;
};

/// What was found in pasted text, in order of appearance.
struct MacFinding
{
    enum class Verdict {
        Valid,
        Duplicate, ///< stood further up already
        Malformed, ///< looks like a MAC but has a wrong length or a wrong character
        Foreign,   ///< well-formed, not in a Snom range; may still be registered (GRAPE)
    };
    Verdict verdict = Verdict::Valid;
    MacAddress mac; ///< null when malformed
    QString text;   ///< as it stood in the input
    int line = 0;   ///< 1-based
    int column = 0; ///< 1-based, of the first character
};

/// Finds every MAC address in any text: lists, spreadsheets, e-mails, labels, URLs, phone file
/// names. A word that is clearly meant as a MAC but cannot be one is reported as malformed;
/// ordinary words, numbers and serial numbers are passed over in silence.
QList<MacFinding> findMacAddresses(const QString &text);

} // namespace core

Q_DECLARE_METATYPE(core::MacAddress)
