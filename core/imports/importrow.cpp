// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importrow.h"

#include "core/changes/editrules.h"
#include "core/changes/planrules.h"
#include "core/changes/redirection.h"

namespace core {

namespace {

using Field = FieldChange::Field;
using Reason = ImportVerdict::Reason;
using Meaning = ImportColumn::Target;
using Warning = PlanWarning::Kind;

constexpr qsizetype mostTargets = 1000;

bool isRedirectSetting(const FieldChange &change)
{
    return change.field == Field::Setting && core::isRedirectSetting(change.paramName);
}

} // namespace

bool ImportRow::reject(Reason reason, qsizetype column, const QString &detail)
{
    verdict.kind = ImportVerdict::Kind::Rejected;
    verdict.reason = reason;
    verdict.column = column;
    verdict.detail = detail;
    return false;
}

bool ImportRowReader::Cell::clears() const
{
    return text.compare(clearWord(), Qt::CaseInsensitive) == 0;
}

ImportRowReader::ImportRowReader(const ImportSheet &sheet, const ImportMapping &mapping,
                                 const ImportOptions &options, const ImportGround &ground)
    : m_sheet(sheet)
    , m_mapping(mapping)
    , m_options(options)
    , m_ground(ground)
{
    for (std::size_t target = 0; target < m_columns.size(); ++target)
        m_columns[target] = columnOf(mapping, Meaning(target));
}

QString ImportRowReader::text(const ImportRow &row, Meaning target) const
{
    return column(target) < 0 ? QString() : m_sheet.cell(row.number, column(target)).trimmed();
}

ImportRowReader::Cell ImportRowReader::cell(const ImportRow &row, qsizetype column) const
{
    return {column, column < 0 ? QString() : m_sheet.cell(row.number, column).trimmed()};
}

ImportRowReader::Cell ImportRowReader::cell(const ImportRow &row, Meaning target) const
{
    return cell(row, column(target));
}

bool ImportRowReader::read(ImportRow &row)
{
    row.profile = m_ground.profile(row.phone.profile);
    row.group = productGroupOf(row.phone, row.profile, m_ground.catalogue());
    if (row.isNew && row.group.isEmpty())
        row.group = m_ground.productGroup(text(row, Meaning::Model));
    if (row.isNew)
        row.changes.append(fieldChange(Field::Registration, {}, row.phone.mac.display()));
    if (!takeSwitch(row) || !takeName(row) || !takeProfile(row) ||
        !takeTarget(row, cell(row, Meaning::RedirectUrl), redirectTargetSetting) ||
        !takeSettings(row))
        return false;
    row.changes.removeIf([](const FieldChange &c) { return c.oldValue == c.newValue; });
    warn(row);
    return true;
}

bool ImportRowReader::takeName(ImportRow &row) const
{
    const Cell name = cell(row, Meaning::Name);
    if (name.text.isEmpty() || name.text == row.phone.name.trimmed())
        return true;
    const Result<QString> checked = checkPhoneName(name.value());
    if (!checked)
        return row.reject(Reason::Rule, name.column, checked.error().serviceCode);
    row.changes.append(fieldChange(Field::Name, row.phone.name, *checked));
    return true;
}

bool ImportRowReader::takeProfile(ImportRow &row) const
{
    Cell wanted = cell(row, Meaning::Profile);
    if (wanted.text.isEmpty() && row.isNew)
        wanted = {-1, m_options.profile};
    const bool same = row.profile && (wanted.text == row.profile->uuid ||
                                      wanted.text == row.profile->name.trimmed());
    if (wanted.text.isEmpty() || same)
        return true;
    row.profile = nullptr;
    if (!wanted.clears()) {
        row.profile = chosenProfile(row, wanted);
        if (!row.profile)
            return false;
    }
    const QString uuid = row.profile ? row.profile->uuid : QString();
    row.changes.append(fieldChange(Field::Profile, row.phone.profile, uuid));
    return true;
}

const Profile *ImportRowReader::chosenProfile(ImportRow &row, const Cell &cell) const
{
    const QStringList all = m_ground.profiles(cell.text);
    QList<const Profile *> own;
    for (const QString &uuid : all) {
        const Profile *profile = m_ground.profile(uuid);
        if (profile->company.isEmpty() || profile->company == row.phone.company)
            own.append(profile);
    }
    const auto fits = [&](const Profile *profile) {
        const QString &group = row.isNew && row.group.isEmpty() ? profile->productGroup : row.group;
        return profileRefusal(profile, row.phone.company, group) == nullptr;
    };
    QList<const Profile *> fitting = own;
    fitting.removeIf([&](const Profile *profile) { return !fits(profile); });
    if (fitting.size() == 1) {
        if (row.isNew && row.group.isEmpty())
            row.group = fitting.first()->productGroup;
        return fitting.first();
    }
    if (all.isEmpty())
        row.reject(Reason::ProfileUnknown, cell.column, cell.text);
    else if (own.isEmpty())
        row.reject(Reason::ProfileOfOtherCompany, cell.column,
                   m_ground.company(m_ground.profile(all.first())->company)->name);
    else if (fitting.isEmpty())
        row.reject(Reason::Rule, cell.column,
                   QLatin1String(profileRefusal(own.first(), row.phone.company, row.group)));
    else
        row.reject(Reason::ProfileAmbiguous, cell.column, cell.text);
    return nullptr;
}

bool ImportRowReader::takeSwitch(ImportRow &row) const
{
    const Cell wanted = cell(row, Meaning::Autoprovisioning);
    if (wanted.clears())
        return row.reject(Reason::CannotBeCleared, wanted.column);
    const int value = switchOfWord(wanted.text);
    if (!wanted.text.isEmpty() && value < 0)
        return row.reject(Reason::SwitchUnreadable, wanted.column, wanted.text);
    if (row.isNew)
        row.changes.append(fieldChange(Field::Autoprovisioning, {}, switchText(value != 0)));
    else if (value >= 0)
        row.changes.append(fieldChange(Field::Autoprovisioning,
                                       switchText(row.phone.autoprovisioning),
                                       switchText(value != 0)));
    return true;
}

const ImportRowReader::CheckedTarget &ImportRowReader::checkedTarget(const QString &text)
{
    const auto known = m_targets.constFind(text);
    if (known != m_targets.cend())
        return *known;
    if (m_targets.size() == mostTargets)
        m_targets.clear();
    const Result<QString> url = checkRedirectUrl(text);
    return *m_targets.insert(text, {url, urlWarnings(url ? *url : QString())});
}

bool ImportRowReader::takeTarget(ImportRow &row, const Cell &cell, const QString &paramName)
{
    const Catalogue &catalogue = m_ground.catalogue();
    if (cell.text.isEmpty() || cell.text == redirectTargetOf(row.phone, row.profile, catalogue).url)
        return true;
    const CheckedTarget target =
        cell.clears() ? CheckedTarget{QString(), {}} : checkedTarget(cell.text);
    const auto setting = settingToEdit(paramName, row.group, catalogue);
    if (!target.url || !setting)
        return row.reject(Reason::Rule, cell.column,
                          (target.url ? setting.error() : target.url.error()).serviceCode);
    row.warnings.append(target.warnings);
    row.changes.append(settingChange(**setting, row.phone.settings, *target.url));
    return true;
}

bool ImportRowReader::takeSettings(ImportRow &row)
{
    if (!takeSetting(row, cell(row, Meaning::RedirectUser), redirectUserSetting) ||
        !takeSetting(row, cell(row, Meaning::RedirectPassword), redirectPasswordSetting))
        return false;
    if (column(Meaning::Setting) < 0)
        return true;
    for (qsizetype i = column(Meaning::Setting); i < m_mapping.size(); ++i) {
        if (m_mapping[i].target == Meaning::Setting &&
            !takeSetting(row, cell(row, i), m_mapping[i].paramName))
            return false;
    }
    return true;
}

bool ImportRowReader::takeSetting(ImportRow &row, const Cell &cell, const QString &paramName)
{
    if (core::isRedirectSetting(paramName))
        return takeTarget(row, cell, paramName);
    if (cell.text.isEmpty())
        return true;
    const auto setting = settingToEdit(paramName, row.group, m_ground.catalogue());
    if (!setting)
        return row.reject(Reason::Rule, cell.column, setting.error().serviceCode);
    if (cell.value() == settingValue(row.phone.settings, (*setting)->uuid).trimmed())
        return true; // whatever rule it breaks, the phone has it
    const Result<QString> value = checkSettingValue(**setting, cell.value());
    if (!value)
        return row.reject(Reason::Rule, cell.column, value.error().serviceCode);
    row.changes.append(settingChange(**setting, row.phone.settings, *value));
    return true;
}

void ImportRowReader::warn(ImportRow &row) const
{
    bool profile = false;
    bool target = false;
    for (const FieldChange &change : std::as_const(row.changes)) {
        profile = profile || change.field == Field::Profile;
        target = target || isRedirectSetting(change);
    }
    if (!profile && !target)
        return;
    if (profile && row.profile &&
        hidesProfile(row.phone.settings, row.changes, *row.profile, m_ground.catalogue()))
        row.warnings.append(Warning::OwnSettingHidesProfile);
    const RedirectTarget now =
        redirectTargetOf(row.phone, m_ground.profile(row.phone.profile), m_ground.catalogue());
    const bool redirected = row.phone.status == EndpointStatus::Redirected ||
                            (row.phone.lastSeenMs != 0 && !now.url.isEmpty());
    if (!row.isNew && redirected)
        row.warnings.append(Warning::NoticedAfterReset);
}

} // namespace core
