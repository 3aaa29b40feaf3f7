// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importwords.h"

#include "ui/errors/explain.h"
#include "ui/models/planmodel.h"

#include <QLocale>

namespace ui {

using Kind = core::ImportVerdict::Kind;
using Reason = core::ImportVerdict::Reason;
using Target = core::ImportColumn::Target;

QString ImportWords::verdict(const core::ImportVerdict &verdict, const core::ImportCheck &check)
{
    switch (verdict.kind) {
    case Kind::New:
        //: Verdict on a row of a file: the phone will be registered.
        return verdict.restored ? tr("New, with its zeros restored")
                                //: Verdict on a row of a file: the phone will be registered.
                                : tr("New");
    case Kind::Change:
        return changes(check.steps[verdict.step]);
    case Kind::Unchanged:
        //: Verdict on a row of a file: the phone has all these values already.
        return tr("Unchanged");
    case Kind::Rejected:
        break;
    }
    return reason(verdict);
}

QString ImportWords::titledVerdict(const core::ImportVerdict &verdict,
                                   const core::ImportCheck &check, const core::ImportSheet &sheet)
{
    const QString text = ImportWords::verdict(verdict, check);
    const QString title = sheet.titles.value(verdict.column);
    //: Why a row of a file is rejected: %1 the title of the column, %2 a sentence.
    return title.isEmpty() ? text : tr("%1: %2").arg(title, text);
}

QString ImportWords::changes(const core::PlanStep &step)
{
    QStringList fields;
    for (const core::FieldChange &change : step.changes)
        fields.append(PlanModel::fieldName(change));
    //: Verdict on a row of a file; %1 lists what changes: "Name, Profile".
    return tr("Changes: %1").arg(fields.join(QStringLiteral(", ")));
}

QString ImportWords::reason(const core::ImportVerdict &verdict)
{
    switch (verdict.reason) {
    case Reason::None:
        return {};
    case Reason::NoMacColumn:
        return tr("Choose the column that holds the MAC addresses.");
    case Reason::MacMissing:
    case Reason::MacWrongCharacter:
    case Reason::MacLookAlike:
    case Reason::MacTooShort:
    case Reason::MacTooLong:
    case Reason::MacRounded:
    case Reason::OtherMaker:
    case Reason::Duplicate:
    case Reason::InOtherCompany:
        return addressReason(verdict);
    case Reason::CompanyMissing:
    case Reason::CompanyUnknown:
    case Reason::CompanyAmbiguous:
    case Reason::CompanyOutside:
    case Reason::ProfileUnknown:
    case Reason::ProfileAmbiguous:
    case Reason::ProfileOfOtherCompany:
    case Reason::SwitchUnreadable:
    case Reason::CannotBeCleared:
        return valueReason(verdict);
    case Reason::Rule: {
        core::Error error = core::Error::make(core::Error::Kind::InvalidInput);
        error.serviceCode = verdict.detail;
        return explain(error).sentence();
    }
    }
    return {};
}

QString ImportWords::addressReason(const core::ImportVerdict &verdict)
{
    switch (verdict.reason) {
    case Reason::MacMissing:
        return tr("There is no MAC address.");
    case Reason::MacWrongCharacter:
        //: %1 is the place of a character in an address, %2 the character.
        return tr("Character %1, “%2”, cannot stand in a MAC address.")
            .arg(QLocale().toString(verdict.character), verdict.detail);
    case Reason::MacLookAlike:
        //: %1 is the place of a character in an address, %2 a letter O, I or L.
        return tr("Character %1 is the letter %2. Should it be the digit %3?")
            .arg(QLocale().toString(verdict.character), verdict.detail,
                 verdict.detail.compare(u"o", Qt::CaseInsensitive) == 0 ? QStringLiteral("0")
                                                                        : QStringLiteral("1"));
    case Reason::MacTooShort:
        return tr("The address has %Ln digit(s) instead of 12.", nullptr, verdict.character);
    case Reason::MacTooLong:
        return tr("The address has %Ln digit(s), which is more than 12.", nullptr,
                  verdict.character);
    case Reason::MacRounded:
        return tr(
            "A spreadsheet has made a number of this address, and which address it was cannot "
            "be told. Format the column as text and enter it again.");
    case Reason::OtherMaker:
        return tr("This is neither a Snom nor a Gigaset address.");
    case Reason::Duplicate:
        //: %1 is the number of a line.
        return tr("The address stands in line %1 already.").arg(QLocale().toString(verdict.line));
    case Reason::InOtherCompany:
        return tr("The phone is registered in %1. Deregister it there first.").arg(verdict.detail);
    default:
        return {};
    }
}

QString ImportWords::valueReason(const core::ImportVerdict &verdict)
{
    switch (verdict.reason) {
    case Reason::CompanyMissing:
        return tr("The row does not say to which company the new phone belongs.");
    case Reason::CompanyUnknown:
        return tr("There is no company “%1”.").arg(verdict.detail);
    case Reason::CompanyAmbiguous:
        return tr("There are several companies “%1”. Write the id of the one meant.")
            .arg(verdict.detail);
    case Reason::CompanyOutside:
        return tr("%1 does not belong to what you import into.").arg(verdict.detail);
    case Reason::ProfileUnknown:
        return tr("There is no profile “%1”.").arg(verdict.detail);
    case Reason::ProfileAmbiguous:
        return tr("There are several profiles “%1”. Write the id of the one meant.")
            .arg(verdict.detail);
    case Reason::ProfileOfOtherCompany:
        return tr("The profile belongs to %1.").arg(verdict.detail);
    case Reason::SwitchUnreadable:
        return tr("“%1” is neither on nor off.").arg(verdict.detail);
    case Reason::CannotBeCleared:
        return tr("This value cannot be cleared.");
    default:
        return {};
    }
}

QString ImportWords::target(const core::ImportColumn &column)
{
    switch (column.target) {
    case Target::Ignore:
        //: Meaning of a column of a file: left out.
        return tr("Ignore");
    case Target::Mac:
        return tr("MAC address");
    case Target::Name:
        //: Meaning of a column of a file: the phone's name.
        return tr("Name");
    case Target::Company:
        return tr("Company");
    case Target::Profile:
        return tr("Profile");
    case Target::Model:
        //: Meaning of a column of a file: the product, such as D735.
        return tr("Model");
    case Target::RedirectUrl:
        return tr("Redirect target");
    case Target::RedirectUser:
        return tr("User for the target");
    case Target::RedirectPassword:
        return tr("Password for the target");
    case Target::Autoprovisioning:
        return tr("Autoprovisioning");
    case Target::Setting:
        //: Meaning of a column of a file: a setting; %1 is its name in the service.
        return tr("Setting %1").arg(column.paramName);
    case Target::Reason:
        //: Meaning of a column of a file: why its row was not imported the last time.
        return tr("Earlier reason (ignored)");
    }
    return {};
}

QString ImportWords::encoding(core::TextEncoding encoding)
{
    switch (encoding) {
    case core::TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case core::TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case core::TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case core::TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

QString ImportWords::delimiter(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u'\t':
        //: What stands between the cells of a text file.
        return tr("Tab");
    case u',':
        //: What stands between the cells of a text file.
        return tr("Comma  ,");
    case u';':
        //: What stands between the cells of a text file.
        return tr("Semicolon  ;");
    case u'|':
        //: What stands between the cells of a text file.
        return tr("Bar  |");
    case u':':
        //: What stands between the cells of a text file.
        return tr("Colon  :");
    default:
        return delimiter;
    }
}

QString ImportWords::problem(const core::DelimitedError &error)
{
    const QString line = QLocale().toString(error.line);
    switch (error.kind) {
    case core::DelimitedError::Kind::OpenQuote:
        return tr("A quotation mark in line %1 is never closed.").arg(line);
    case core::DelimitedError::Kind::TooLarge:
        return tr("The file is larger than 128 MB.");
    case core::DelimitedError::Kind::TooManyRows:
        return tr("The file has more than 1,000,000 rows.");
    case core::DelimitedError::Kind::TooManyColumns:
        return tr("Line %1 has more than 256 columns.").arg(line);
    case core::DelimitedError::Kind::CellTooLong:
        return tr("A cell in line %1 is too long.").arg(line);
    case core::DelimitedError::Kind::NotText:
        return tr("It is no text. Save it as CSV or text in the program that it comes from, and "
                  "open that file.");
    }
    return {};
}

QString ImportWords::reasonTitle()
{
    //: Title of a column in a file; Perch knows it again when the file is imported, so it has to
    //: stand in core/imports/columnwords.cpp.
    return tr("Not imported because");
}

} // namespace ui
