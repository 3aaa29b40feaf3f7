// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealedsettings.h"

#include "core/types/endpointpack.h"

namespace core {

QByteArray sealedPlace(const SettingsPlace &place, const QString &setting, int index)
{
    constexpr qsizetype usual = 160;
    PackWriter writer;
    writer.reserve(usual);
    writer.bytes("perch mirror 1");
    writer.bytes(QByteArrayView(place.table.data(), place.table.size()));
    writer.text(place.company);
    writer.text(place.key);
    writer.text(setting);
    writer.signedNumber(index);
    return writer.packed();
}

QByteArray SealedSettings::pack(const SettingValues &values, const SettingsPlace &place) const
{
    PackWriter writer;
    for (const SettingValue &value : values) {
        Form form = Form::Clear;
        QByteArray sealed;
        if (m_secrets.isSecret(value)) {
            const auto result = m_sealer
                                    ? m_sealer->seal(value.value.toUtf8(),
                                                     sealedPlace(place, value.setting, value.index))
                                    : Result<QByteArray>(Failure(Error()));
            form = result ? Form::Sealed : Form::NotKept;
            sealed = result.value_or(QByteArray());
        }
        writer.number((quint64(m_texts.number(value.setting)) << formBits) | quint64(form));
        writer.signedNumber(value.index);
        writer.number(m_texts.number(value.permission));
        if (form == Form::Clear)
            writer.text(value.value);
        else if (form == Form::Sealed)
            writer.bytes(sealed);
    }
    return writer.packed();
}

std::optional<SealedSettings::Entries> SealedSettings::entries(QByteArrayView bytes) const
{
    Entries found;
    PackReader reader(bytes);
    while (reader.isGood() && !reader.isAtEnd()) {
        Entry entry;
        const quint64 head = reader.number();
        const quint64 form = head & ((1U << formBits) - 1);
        entry.setting = head >> formBits;
        entry.index = int(reader.signedNumber());
        entry.permission = reader.number();
        if (form > quint64(Form::NotKept) || !m_texts.contains(entry.setting) ||
            !m_texts.contains(entry.permission))
            return std::nullopt;
        entry.form = Form(form);
        if (entry.form != Form::NotKept)
            entry.bytes = reader.bytes();
        found.append(entry);
    }
    return reader.isGood() ? std::optional(found) : std::nullopt;
}

SettingValue SealedSettings::valueOf(const Entry &entry, const QByteArray &value) const
{
    return {m_texts.text(entry.setting), entry.index, QString::fromUtf8(value),
            m_texts.text(entry.permission)};
}

std::optional<QByteArray> SealedSettings::openValue(const Entry &entry,
                                                    const SettingsPlace &place) const
{
    if (entry.form == Form::Clear) // lies there for as long as anybody looks
        return QByteArray::fromRawData(entry.bytes.data(), entry.bytes.size());
    if (entry.form == Form::NotKept || !m_sealer)
        return std::nullopt;
    const auto opened =
        m_sealer->open(entry.bytes, sealedPlace(place, m_texts.text(entry.setting), entry.index));
    return opened ? std::optional<QByteArray>(*opened) : std::nullopt;
}

/// `place` is asked for by those that are sealed.
template <typename Place, typename Take>
SealedSettings::Opened SealedSettings::open(QByteArrayView bytes, Place place, Take take) const
{
    Opened opened;
    const std::optional<Entries> all = entries(bytes);
    opened.good = all.has_value();
    if (!all)
        return opened;
    for (const Entry &entry : *all) {
        const std::optional<QByteArray> value =
            openValue(entry, entry.form == Form::Sealed ? place() : SettingsPlace());
        if (value)
            take(entry, *value);
        else if (entry.form == Form::Sealed && m_sealer)
            ++opened.notOpened;
        else
            ++opened.notKept;
    }
    return opened;
}

SealedSettings::Opened SealedSettings::unpack(QByteArrayView bytes,
                                              const SettingsPlace &place) const
{
    SettingValues values;
    Opened opened = open(
        bytes, [&place]() -> const SettingsPlace & { return place; },
        [&](const Entry &entry, const QByteArray &value) { values.append(valueOf(entry, value)); });
    opened.values = values;
    return opened;
}

SealedSettings::Opened SealedSettings::repack(QByteArrayView bytes, QLatin1String table,
                                              const QString &company, MacAddress mac,
                                              PackWriter &writer) const
{
    QVarLengthArray<std::pair<Entry, QByteArray>, 8> all;
    const Opened opened = open(
        bytes,
        [&] {
            return SettingsPlace{table, company, mac.wire()};
        },
        [&all](const Entry &entry, const QByteArray &value) {
            all.append({entry, value});
        });
    writer.number(quint64(all.size()));
    for (const auto &[entry, value] : all)
        packSetting(writer, entry.setting, entry.index, value, entry.permission);
    return opened;
}

// Without a key a sealed value of an earlier run may be out of date: nobody can tell, so that it
// does not count as the same and makes room for the note that it was not kept.
bool SealedSettings::isSame(const Entry &entry, const SettingValue &value,
                            const SettingsPlace &place) const
{
    if (m_texts.text(entry.setting) != value.setting || entry.index != value.index ||
        m_texts.text(entry.permission) != value.permission)
        return false;
    const bool secret = m_secrets.isSecret(value);
    if (secret && !m_sealer)
        return entry.form == Form::NotKept;
    if (secret && entry.form == Form::Clear)
        return false;
    const std::optional<QByteArray> text = openValue(entry, place);
    return text && *text == value.value.toUtf8();
}

bool SealedSettings::saysTheSame(QByteArrayView bytes, const SettingValues &values,
                                 const SettingsPlace &place) const
{
    const std::optional<Entries> all = entries(bytes);
    if (!all || all->size() != values.size())
        return false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!isSame(all->at(i), values.at(i), place))
            return false;
    }
    return true;
}

bool SealedSettings::holdsOpenSecret(QByteArrayView bytes) const
{
    const std::optional<Entries> all = entries(bytes);
    if (!all)
        return false;
    return std::any_of(all->begin(), all->end(), [this](const Entry &entry) {
        return entry.form == Form::Clear &&
               m_secrets.isSecret(valueOf(entry, entry.bytes.toByteArray()));
    });
}

} // namespace core
