// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/company.h"
#include "core/types/macaddress.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QSet>
#include <QString>

namespace core {

/// One value that a step changes, for the preview.
struct FieldChange
{
    /// The numbers lie in journals: new ones come last.
    enum class Field {
        Name,
        Profile,          ///< values are uuids; empty for none
        Autoprovisioning, ///< "true" or "false"
        Setting,          ///< an own setting; `setting` and `paramName` say which
        Registration,     ///< the phone itself comes or goes; the other side is empty
    };
    Field field = Field::Name;
    QString setting;   ///< uuid, for Field::Setting
    QString paramName; ///< for Field::Setting
    QString oldValue;  ///< as known when the plan was made
    QString newValue;
    bool oldKnown = true; ///< false: the old value will only be seen when the phone is read
    bool secret = false;  ///< both values are never shown, logged or stored unsealed

    bool operator==(const FieldChange &) const = default;
};

/// What the person should know before agreeing. Translated by ui.
struct PlanWarning
{
    /// The numbers lie in journals: new ones come last.
    enum class Kind {
        StaysConfigured,   ///< deregistering: the phone keeps its configuration until reset
        NoticedAfterReset, ///< a redirected phone will not ask SRAPS before it is reset
        PlainHttpTarget,
        PasswordInUrl,
        OwnSettingHidesProfile,
        ProfileOfOtherGroup,
        ClaimOnlyShowsAtApply, ///< whether another account holds the MAC is only known then
        NoMacInTarget,         ///< neither {mac} nor {phone_type}: phones use default file names
        BetweenCompanies,      ///< moving: for a moment the phone is registered nowhere
        TakesOverEverything,   ///< registering again: all that was stored comes with it
    };
    Kind kind;
    QList<MacAddress> phones; ///< concerned; empty: all

    bool operator==(const PlanWarning &) const = default;
};

/// One phone and one call.
struct PlanStep
{
    enum class Call { Put, Delete };
    /// What decides whether the step is taken at all. "Before" is the step in front of it, which
    /// is about the same phone: such steps are a group, run one after the other.
    enum class When { Always, BeforeDone, BeforeFailed };
    Call call = Call::Put;
    When when = When::Always;
    Company company;
    MacAddress mac;
    QString name;              ///< as known, for the preview
    bool mustNotExist = false; ///< registering: an existing phone of ours is not overwritten
    /// Registering: what the document holds beside `changes`. Deregistering: what the phone must
    /// still hold, or empty when it goes whatever it holds. May hold secrets.
    QJsonObject base;
    int baseFrom = -1; ///< the step of this plan whose before-image is the base instead
    QList<FieldChange> changes;
};

/// A wish turned into steps. A pure value: makes no call, can be shown, left out in part, run and
/// journaled. Order has no meaning between steps, except within a group (PlanStep::When).
struct Plan
{
    /// The numbers lie in journals: new ones come last.
    enum class Kind {
        Register,
        Redirect,
        Rename,
        AssignProfile,
        SetAutoprovisioning,
        Deregister,
        Undo,
        Edit,       ///< several fields at once
        ReplaceUrl, ///< one provisioning URL by another
        Move,       ///< to another company
        Import,     ///< registers some and changes others
    };
    Kind kind = Kind::Rename;
    /// What it was made from, as the history tells it: the name of a file for Kind::Import, else
    /// the search that chose the phones. Empty: neither.
    QString source = {};
    QList<PlanStep> steps;
    QList<PlanWarning> warnings;
    /// Phones for which the wish changes nothing; they have no step.
    QList<MacAddress> unchanged;
    /// Phones that cannot take part, each with the reason.
    struct Excluded
    {
        MacAddress mac;
        Error error;
    };
    QList<Excluded> excluded;

    /// Names of the companies concerned, one for each company: two of the same name are two.
    QStringList companyNames() const;
    /// The phones concerned, each once.
    int phoneCount() const;
    /// The first step of the group that this step belongs to.
    int groupOf(int step) const;
    /// Without these steps; a group goes as a whole. Phones of warnings follow.
    Plan without(const QSet<int> &left) const;
    /// Drops warnings, and phones in them, that are about none of these.
    void keepWarningsOf(const QSet<MacAddress> &phones);
};

/// The document to PUT for a step: `before` is what the service holds now (empty for a new
/// phone). Changes only what the step changes, keeps unknown fields, leaves read-only ones out,
/// never adds a null: a cleared value is removed from the document. A null that the service told
/// for a field that may be null stays, because leaving the field out would reset it to the
/// service's default (sraps-api.md 4.4). A setting stored in a shape that is not one object (an
/// indexed list) is left as it is; such a step stays unfulfilled and must not be sent.
QJsonObject applyStep(const PlanStep &step, const QJsonObject &before);

/// True when `document` already holds everything the step wants: nothing to send, or an unclear
/// answer resolved as done. An empty document means that the phone is not registered.
bool stepIsFulfilled(const PlanStep &step, const QJsonObject &document);

/// What `document` holds where the change would write, as text like FieldChange::newValue. For
/// Field::Registration the phone's address, empty for an empty document.
QString documentValue(const FieldChange &change, const QJsonObject &document);

/// The change whose value is neither what the plan knew nor what it wants: somebody else wrote
/// since. Null when there is none. Points into `step`.
const FieldChange *changedSincePlan(const PlanStep &step, const QJsonObject &document);

/// The key of the first writable value that `found` does not hold as `expected` does, empty when
/// they agree. Shapes of one meaning (missing, null and empty) are the same. Both are documents of
/// phones; values that only the service writes are not compared.
QString differingKey(const QJsonObject &expected, const QJsonObject &found);

} // namespace core

Q_DECLARE_METATYPE(core::Plan)
