// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importcheck.h"

#include "core/imports/importrow.h"
#include "core/imports/macreader.h"

#include <algorithm>

namespace core {

namespace {

using Kind = ImportVerdict::Kind;
using Reason = ImportVerdict::Reason;
using Target = ImportColumn::Target;

constexpr qsizetype rowsAPiece = 1000;
constexpr qsizetype mostReserved = 100'000;

Reason reasonOf(MacReading::Fault fault)
{
    switch (fault) {
    case MacReading::Fault::None:
        return Reason::None;
    case MacReading::Fault::Missing:
        return Reason::MacMissing;
    case MacReading::Fault::WrongCharacter:
        return Reason::MacWrongCharacter;
    case MacReading::Fault::LookAlike:
        return Reason::MacLookAlike;
    case MacReading::Fault::TooShort:
        return Reason::MacTooShort;
    case MacReading::Fault::TooLong:
        return Reason::MacTooLong;
    case MacReading::Fault::Rounded:
        return Reason::MacRounded;
    }
    return Reason::MacMissing;
}

class Checker
{
public:
    Checker(const ImportSheet &sheet, const ImportMapping &mapping, const ImportOptions &options,
            const ImportGround &ground)
        : m_sheet(sheet)
        , m_options(options)
        , m_ground(ground)
        , m_reader(sheet, mapping, options, ground)
    {}

    ImportCheck run(const std::function<bool(qsizetype)> &goOn);

private:
    void readAddresses();
    void judge(ImportRow &row);
    bool takeAddress(ImportRow &row);
    bool takeCompany(ImportRow &row);
    QString namedCompany(ImportRow &row, const QStringList &holders);
    bool takePhone(ImportRow &row);
    void keep(ImportRow &row);
    void warn(PlanWarning::Kind kind, MacAddress mac);
    QString nameOf(const QString &company) const;

    const ImportSheet &m_sheet;
    const ImportOptions &m_options;
    const ImportGround &m_ground;
    ImportRowReader m_reader;
    QList<MacReading> m_addresses; ///< by row
    QHash<MacAddress, QStringList> m_holders;
    QHash<MacAddress, int> m_firstLines;
    ImportCheck m_check;
};

ImportCheck Checker::run(const std::function<bool(qsizetype)> &goOn)
{
    readAddresses();
    m_check.rows.reserve(m_sheet.rows.size());
    m_check.steps.reserve(std::min(m_sheet.rows.size(), mostReserved));
    for (qsizetype number = 0; number < m_sheet.rows.size(); ++number) {
        if (goOn && number % rowsAPiece == 0 && !goOn(number)) {
            m_check.stopped = true;
            break;
        }
        ImportRow row;
        row.number = number;
        judge(row);
        keep(row);
    }
    return std::move(m_check);
}

void Checker::readAddresses()
{
    const qsizetype column = m_reader.column(Target::Mac);
    if (column < 0)
        return;
    m_addresses.reserve(m_sheet.rows.size());
    QSet<MacAddress> all;
    all.reserve(m_sheet.rows.size());
    for (qsizetype row = 0; row < m_sheet.rows.size(); ++row) {
        m_addresses.append(readMacCell(m_sheet.cell(row, column)));
        all.insert(m_addresses.last().mac);
    }
    m_holders = m_ground.phones().holders(all);
    m_firstLines.reserve(all.size());
}

void Checker::judge(ImportRow &row)
{
    if (!takeAddress(row) || !takeCompany(row) || !takePhone(row) || !m_reader.read(row))
        return;
    row.verdict.kind = row.changes.isEmpty() ? Kind::Unchanged
                       : row.isNew           ? Kind::New
                                             : Kind::Change;
}

bool Checker::takeAddress(ImportRow &row)
{
    const qsizetype column = m_reader.column(Target::Mac);
    if (column < 0)
        return row.reject(Reason::NoMacColumn, -1);
    const MacReading &reading = m_addresses[row.number];
    if (reading.fault != MacReading::Fault::None) {
        const bool placed = reading.character > 0 && reading.digits == 0;
        row.verdict.character = placed ? reading.character : reading.digits;
        return row.reject(reasonOf(reading.fault), column,
                          placed ? m_sheet.cell(row.number, column).mid(reading.character - 1, 1)
                                 : QString());
    }
    row.phone.mac = reading.mac;
    row.verdict.mac = reading.mac;
    row.verdict.restored = reading.restored;
    const int line = m_sheet.rows[row.number].line;
    const auto first = m_firstLines.constFind(reading.mac);
    if (first != m_firstLines.cend()) {
        row.verdict.line = *first;
        return row.reject(Reason::Duplicate, column);
    }
    m_firstLines.insert(reading.mac, line);
    return true;
}

bool Checker::takeCompany(ImportRow &row)
{
    const QStringList holders = m_holders.value(row.phone.mac);
    const qsizetype column = m_reader.column(Target::Company);
    QString company = m_options.company;
    if (!m_reader.text(row, Target::Company).isEmpty()) {
        company = namedCompany(row, holders);
        if (company.isEmpty())
            return false;
    } else if (!holders.isEmpty()) {
        const auto inside = std::find_if(holders.cbegin(), holders.cend(), [&](const QString &one) {
            return m_ground.isInScope(one);
        });
        company = inside == holders.cend() ? QString() : *inside;
    }
    if (!holders.isEmpty() && !holders.contains(company))
        return row.reject(Reason::InOtherCompany, m_reader.column(Target::Mac),
                          nameOf(holders.first()));
    if (company.isEmpty())
        return row.reject(Reason::CompanyMissing, column);
    if (!m_ground.isInScope(company))
        return row.reject(Reason::CompanyOutside, column, nameOf(company));
    row.phone.company = company;
    row.isNew = holders.isEmpty();
    return true;
}

/// Of several with this name the one that has the phone. Empty: rejected.
QString Checker::namedCompany(ImportRow &row, const QStringList &holders)
{
    const qsizetype column = m_reader.column(Target::Company);
    const QString text = m_reader.text(row, Target::Company);
    const QStringList named = m_ground.companies(text);
    for (const QString &company : named) {
        if (holders.contains(company))
            return company;
    }
    if (named.size() == 1)
        return named.first();
    if (named.size() > 1)
        row.reject(Reason::CompanyAmbiguous, column, text);
    else if (text.compare(clearWord(), Qt::CaseInsensitive) == 0)
        row.reject(Reason::CannotBeCleared, column);
    else
        row.reject(Reason::CompanyUnknown, column, text);
    return {};
}

bool Checker::takePhone(ImportRow &row)
{
    if (!row.isNew) {
        const QString company = row.phone.company;
        row.phone = m_ground.phones().endpoint(company, row.phone.mac).value();
        row.phone.company = company;
        return true;
    }
    if (!m_options.otherMakers && !isKnownMaker(row.phone.mac))
        return row.reject(Reason::OtherMaker, m_reader.column(Target::Mac));
    return true;
}

void Checker::keep(ImportRow &row)
{
    ImportVerdict &verdict = row.verdict;
    ++m_check.counts[std::size_t(verdict.kind)];
    if (verdict.kind == Kind::New || verdict.kind == Kind::Change) {
        verdict.step = m_check.steps.size();
        PlanStep &step = m_check.steps.emplace_back();
        step.company = *m_ground.company(row.phone.company);
        step.mac = row.phone.mac;
        step.name = row.isNew ? m_reader.text(row, Target::Name) : row.phone.name;
        step.mustNotExist = row.isNew;
        step.changes = std::move(row.changes);
        for (const PlanWarning::Kind kind : row.warnings)
            warn(kind, row.phone.mac);
    }
    m_check.rows.append(std::move(verdict));
}

void Checker::warn(PlanWarning::Kind kind, MacAddress mac)
{
    for (PlanWarning &warning : m_check.warnings) {
        if (warning.kind == kind) {
            warning.phones.append(mac);
            return;
        }
    }
    m_check.warnings.append({kind, {mac}});
}

QString Checker::nameOf(const QString &company) const
{
    const Company *known = m_ground.company(company);
    return known ? known->name : company;
}

} // namespace

ImportCheck checkImport(const ImportSheet &sheet, const ImportMapping &mapping,
                        const ImportOptions &options, const ImportGround &ground,
                        const std::function<bool(qsizetype)> &goOn)
{
    return Checker(sheet, mapping, options, ground).run(goOn);
}

} // namespace core
