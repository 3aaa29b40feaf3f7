// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scanwords.h"

#include <QDateTime>
#include <QLocale>

namespace ui {

using Kind = core::ScanVerdict::Kind;
using State = core::Scan::State;

namespace {
constexpr int addressCharacters = 12;
}

QString ScanWords::headline(const core::ScanVerdict &verdict)
{
    switch (verdict.kind) {
    case Kind::New:
        //: Headline after a good scan
        return verdict.scan.name.isEmpty() ? tr("Scanned") : verdict.scan.name;
    case Kind::ScannedBefore:
        return tr("Scanned before");
    case Kind::RegisteredHere:
        return tr("Registered already");
    case Kind::InOtherCompany:
        return tr("Another customer’s phone");
    case Kind::WaitsForOther:
        return tr("Scanned for another customer");
    case Kind::ForeignMaker:
        return tr("Not a Snom or Gigaset phone");
    case Kind::Malformed:
        return malformedHeadline(verdict);
    case Kind::NoAddress:
        return tr("No MAC address");
    case Kind::NothingFound:
        return tr("No code found");
    case Kind::NoCompanyChosen:
        return tr("No customer chosen");
    }
    return {};
}

QString ScanWords::malformedHeadline(const core::ScanVerdict &verdict)
{
    if (!verdict.wrong.isNull())
        return tr("Wrong character");
    if (verdict.characters < addressCharacters)
        return tr("Address incomplete");
    return verdict.characters > addressCharacters ? tr("Address too long")
                                                  : tr("Address unreadable");
}

QString ScanWords::malformedSentence(const core::ScanVerdict &verdict)
{
    if (!verdict.wrong.isNull())
        //: %1 what was scanned, %2 one character of it
        return tr("“%1” holds “%2”, which no MAC address has. Scan it again.")
            .arg(verdict.text, QString(verdict.wrong));
    if (verdict.characters != addressCharacters)
        return tr("“%1” has %Ln character(s) instead of 12. Scan it again.", nullptr,
                  verdict.characters)
            .arg(verdict.text);
    return tr("“%1” cannot be read as a MAC address. Scan it again.").arg(verdict.text);
}

QString ScanWords::sentence(const core::ScanVerdict &verdict)
{
    switch (verdict.kind) {
    case Kind::New:
        return tr("The phone is kept and waits to be sent.");
    case Kind::ScannedBefore:
        if (verdict.scan.name.isEmpty())
            return tr("This phone was scanned at %1. It is kept once.")
                .arg(time(verdict.scan.timeMs));
        //: Time of day, then the name of the phone
        return tr("This phone was scanned at %1 as “%2”. It is kept once.")
            .arg(time(verdict.scan.timeMs), verdict.scan.name);
    case Kind::RegisteredHere:
        if (verdict.otherName.isEmpty())
            return tr("The phone is registered for this customer. Nothing is to be done.");
        return tr("The phone is registered for this customer as “%1”. Nothing is to be done.")
            .arg(verdict.otherName);
    case Kind::InOtherCompany:
        return tr("The phone is registered for %1. Deregister it there first, or put it aside.")
            .arg(verdict.otherCompany);
    case Kind::WaitsForOther:
        //: Time of day, then the name of the customer
        return tr("The phone was scanned at %1 for %2. Take it back there first.")
            .arg(time(verdict.scan.timeMs), verdict.otherCompany);
    case Kind::ForeignMaker:
        return tr("This MAC address belongs to another maker. Scan the phone’s own label.");
    case Kind::Malformed:
        return malformedSentence(verdict);
    case Kind::NoAddress:
        return tr("“%1” is another number, perhaps the serial number. Scan the code beside "
                  "“MAC”.")
            .arg(verdict.text);
    case Kind::NothingFound:
        if (!verdict.text.isEmpty())
            //: %1 is the name of a file
            return tr("“%1” shows no code that can be read. Go nearer, and hold the label "
                      "straight.")
                .arg(verdict.text);
        return tr("The picture shows no code that can be read. Go nearer, and hold the label "
                  "straight.");
    case Kind::NoCompanyChosen:
        return tr("Choose the customer above, then scan the phone again.");
    }
    return {};
}

StatusShape ScanWords::shape(const core::ScanVerdict &verdict)
{
    switch (verdict.kind) {
    case Kind::New:
        return StatusShape::Good;
    case Kind::ScannedBefore:
    case Kind::RegisteredHere:
    case Kind::NoCompanyChosen:
        return StatusShape::Attention;
    case Kind::InOtherCompany:
    case Kind::WaitsForOther:
    case Kind::ForeignMaker:
    case Kind::Malformed:
    case Kind::NoAddress:
    case Kind::NothingFound:
        return StatusShape::Bad;
    }
    return StatusShape::Bad;
}

QString ScanWords::state(const core::Scan &scan)
{
    switch (scan.state) {
    case State::Scanned:
        //: State of a scanned phone: it waits to be sent
        return tr("Scanned");
    case State::Sent:
        //: State of a scanned phone: on its way to the service
        return tr("Sent");
    case State::Registered:
        //: State of a scanned phone
        return tr("Registered");
    case State::Seen:
        //: State of a scanned phone: it has asked the service
        return tr("Seen");
    case State::Refused:
        //: State of a scanned phone: the service did not take it
        return tr("Refused");
    }
    return {};
}

StatusShape ScanWords::shape(State state)
{
    switch (state) {
    case State::Scanned:
    case State::Sent:
        return StatusShape::Waiting;
    case State::Registered:
    case State::Seen:
        return StatusShape::Good;
    case State::Refused:
        return StatusShape::Bad;
    }
    return StatusShape::Unknown;
}

QString ScanWords::time(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).time(), QLocale::ShortFormat);
}

} // namespace ui
