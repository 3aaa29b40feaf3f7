// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/mirror/sealer.h"

#include <QHash>
#include <QJsonObject>

namespace core {

/// Seals what journalcbor.h packs. A value in which a secret is lies there sealed as a whole, bound
/// to its place; without a key it lies there without the secret, and says so.
class JournalCodec
{
public:
    /// How a value was found.
    enum class Found {
        Whole,
        WithoutSecrets, ///< there was no key when it was written
        NotOpened,      ///< sealed under another key, or tampered with
        Damaged,
    };
    /// One value's place: nobody can put it elsewhere.
    struct Place
    {
        RunId run = 0;
        int step = 0;
        QLatin1String column;
    };

    /// Points to what the owner keeps; no key: nothing is sealed or opened.
    explicit JournalCodec(const std::optional<Sealer> &sealer)
        : m_sealer(sealer)
    {}

    /// `company` is the step's number in the run's list of companies.
    QByteArray step(const PlanStep &step, int company, const SecretSettings &secrets,
                    const Place &place) const;
    Found readStep(const QByteArray &bytes, const QList<Company> &companies, const Place &place,
                   PlanStep &into) const;

    /// It can only be written down whole with a key.
    bool holdsSecrets(const PlanStep &step, const SecretSettings &secrets) const
    {
        return withoutSecrets(step, secrets).has_value();
    }
    /// Sealed, and there is no key at all.
    bool needsKey(const QByteArray &bytes) const;
    /// What stays of a step whose run is too old to be undone: no base and no secret. Nothing when
    /// it is so already, or does not open.
    std::optional<QByteArray> forOldRun(const QByteArray &bytes, const QList<Company> &companies,
                                        const Place &place) const;

    /// A phone's document. An empty one gives a value too: "not registered".
    QByteArray image(const QJsonObject &document, const SecretSettings &secrets,
                     const Place &place) const;
    Found readImage(const QByteArray &bytes, const Place &place, QJsonObject &into) const;

private:
    bool isSecretText(const QString &setting, const QString &text,
                      const SecretSettings &secrets) const;
    bool isSecretEntry(const QString &setting, const QJsonValue &entry,
                       const SecretSettings &secrets) const;
    bool isSecretChange(const FieldChange &change, const SecretSettings &secrets) const;
    std::optional<QJsonObject> withoutSecrets(const QJsonObject &document,
                                              const SecretSettings &secrets) const;
    std::optional<PlanStep> withoutSecrets(const PlanStep &step,
                                           const SecretSettings &secrets) const;
    QByteArray kept(const QByteArray &whole, const QByteArray &without, const Place &place) const;
    Found opened(const QByteArray &bytes, const Place &place, QByteArray &into) const;

    const std::optional<Sealer> &m_sealer;
    mutable QHash<QString, bool> m_texts; ///< whether they hold a secret
};

} // namespace core
