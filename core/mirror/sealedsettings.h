// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/mirrortexts.h"
#include "core/mirror/sealer.h"
#include "core/mirror/secretsettings.h"
#include "core/support/pack.h"
#include "core/types/macaddress.h"
#include "core/types/settingvalue.h"

#include <QVarLengthArray>

#include <optional>

namespace core {

/// Where a list of settings belongs: which table, whose company, which phone or profile.
struct SettingsPlace
{
    QLatin1String table;
    QString company;
    QString key; ///< MAC or uuid
};

/// What sealed values are bound to.
QByteArray sealedPlace(const SettingsPlace &place, const QString &setting, int index);

/// Lists of settings as they lie in the mirror: in order; values that are no secrets in clear,
/// secrets sealed when there is a key, else with the note "was not kept" instead of the value.
/// Points to what the file owns. Belongs to the database's thread.
class SealedSettings
{
public:
    struct Opened
    {
        SettingValues values; ///< without those that were not kept or do not open
        int notKept = 0;
        int notOpened = 0; ///< sealed under another key, or tampered with
        bool good = false; ///< false: damage
    };

    SealedSettings(MirrorTexts &texts, const std::optional<Sealer> &sealer,
                   const SecretSettings &secrets)
        : m_texts(texts)
        , m_sealer(sealer)
        , m_secrets(secrets)
    {}

    /// Empty for an empty list. Different bytes each time when something is sealed.
    QByteArray pack(const SettingValues &values, const SettingsPlace &place) const;
    Opened unpack(QByteArrayView bytes, const SettingsPlace &place) const;
    /// The same of a phone, packed as endpointpack.h does it with the mirror's texts; `values` stay
    /// empty.
    Opened repack(QByteArrayView bytes, QLatin1String table, const QString &company, MacAddress mac,
                  PackWriter &writer) const;
    /// True when packing these values now would say the same as `bytes`.
    bool saysTheSame(QByteArrayView bytes, const SettingValues &values,
                     const SettingsPlace &place) const;
    /// True when something lies in clear that is a secret by what is known now.
    bool holdsOpenSecret(QByteArrayView bytes) const;

private:
    enum class Form : quint8 { Clear, Sealed, NotKept };
    struct Entry
    {
        quint64 setting = 0; ///< numbers of the texts
        quint64 permission = 0;
        int index = -1;
        Form form = Form::Clear;
        QByteArrayView bytes; ///< the value in UTF-8, or what is sealed
    };
    using Entries = QVarLengthArray<Entry, 8>;
    static constexpr int formBits = 2;

    std::optional<Entries> entries(QByteArrayView bytes) const;
    SettingValue valueOf(const Entry &entry, const QByteArray &value) const;
    std::optional<QByteArray> openValue(const Entry &entry, const SettingsPlace &place) const;
    /// Calls take(entry, value) for each that can be opened.
    template <typename Place, typename Take>
    Opened open(QByteArrayView bytes, Place place, Take take) const;
    bool isSame(const Entry &entry, const SettingValue &value, const SettingsPlace &place) const;

    MirrorTexts &m_texts;
    const std::optional<Sealer> &m_sealer;
    const SecretSettings &m_secrets;
};

} // namespace core
