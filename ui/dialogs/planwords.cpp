// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planwords.h"

namespace ui {

QString PlanWords::deed(core::Plan::Kind kind, int phones)
{
    switch (kind) {
    case core::Plan::Kind::Register:
        return tr("Register %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Redirect:
        return tr("Redirect %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Rename:
        return tr("Rename %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::AssignProfile:
        return tr("Assign the profile to %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::SetAutoprovisioning:
        return tr("Switch autoprovisioning of %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Deregister:
        return tr("Deregister %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Undo:
        return tr("Undo the change of %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Edit:
        return tr("Change %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::ReplaceUrl:
        return tr("Replace the target of %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Move:
        return tr("Move %Ln phone(s)", nullptr, phones);
    case core::Plan::Kind::Import:
        return tr("Import %Ln phone(s)", nullptr, phones);
    }
    return {};
}

QString PlanWords::warning(const core::PlanWarning &warning)
{
    const int phones = int(warning.phones.size());
    switch (warning.kind) {
    case core::PlanWarning::Kind::StaysConfigured:
        return tr("A deregistered phone keeps its configuration until it is reset to factory "
                  "settings. Its settings stored here are lost.");
    case core::PlanWarning::Kind::NoticedAfterReset:
        return phones == 0 ? tr("A phone takes this up at its next factory reset or first start, "
                                "not before.")
                           : tr("%Ln phone(s) were redirected already and will not notice this "
                                "before a factory reset.",
                                nullptr, phones);
    case core::PlanWarning::Kind::PlainHttpTarget:
        return tr("The target is not encrypted: everybody on the way can read passwords in the "
                  "configuration.");
    case core::PlanWarning::Kind::PasswordInUrl:
        return tr("The address holds a password, which is shown wherever the address is. Enter "
                  "user and password in their own fields.");
    case core::PlanWarning::Kind::OwnSettingHidesProfile:
        return tr("%Ln phone(s) have settings of their own, which win over the profile's.", nullptr,
                  phones);
    case core::PlanWarning::Kind::ProfileOfOtherGroup:
        return tr("The profile does not fit %Ln phone(s).", nullptr, phones);
    case core::PlanWarning::Kind::ClaimOnlyShowsAtApply:
        return tr("Whether another account holds one of the addresses shows only when they are "
                  "registered.");
    case core::PlanWarning::Kind::NoMacInTarget:
        return tr("The address holds neither {mac} nor {phone_type}: each phone asks there for "
                  "its default file names.");
    case core::PlanWarning::Kind::BetweenCompanies:
        return tr("A phone that is moved is registered nowhere for a moment. If the new company "
                  "cannot take it, it is registered again where it was.");
    case core::PlanWarning::Kind::TakesOverEverything:
        return tr("Phones are registered with everything that was stored for them.");
    }
    return {};
}

QString PlanWords::withoutUndo(int phones)
{
    return tr("Without a keychain Perch keeps no passwords: what is changed of %Ln phone(s) cannot "
              "be undone.",
              nullptr, phones);
}

QString PlanWords::wordToType(const QStringList &companies, int phones, int confirmAbove)
{
    if (phones == 0 || (companies.size() <= 1 && phones <= confirmAbove))
        return {};
    return companies.size() == 1 && !companies.first().isEmpty() ? companies.first()
                                                                 : QString::number(phones);
}

QString PlanWords::companies(const QStringList &names)
{
    if (names.size() <= 1)
        return names.value(0);
    return tr("%1 and %Ln more companies", nullptr, int(names.size()) - 1).arg(names.first());
}

QString PlanWords::source(core::Plan::Kind kind, const QString &source)
{
    if (source.isEmpty())
        return {};
    if (kind == core::Plan::Kind::Import)
        return tr("From the file %1").arg(source);
    return tr("Chosen in the search: %1").arg(source);
}

} // namespace ui
