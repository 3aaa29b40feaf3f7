// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include <QDateTime>

namespace ui {

using core::EndpointStatus;

QString Words::status(const core::Endpoint &phone)
{
    switch (phone.status) {
    case EndpointStatus::NeverSeen:
        //: Status of a phone: the service has never been asked by it.
        return tr("Never seen");
    case EndpointStatus::Redirected:
        //: Status of a phone: it was sent to another provisioning server.
        return tr("Redirected");
    case EndpointStatus::Provisioned:
        //: Status of a phone: it got its settings from SRAPS itself.
        return tr("Provisioned");
    case EndpointStatus::Error:
        //: Status of a phone: its last contact failed.
        return tr("Error");
    case EndpointStatus::Unknown:
        break;
    }
    //: Status of a phone when the service told none.
    return phone.statusWord.isEmpty() ? tr("Not told") : phone.statusWord;
}

QString Words::statusExplanation(const core::Endpoint &phone)
{
    switch (phone.status) {
    case EndpointStatus::NeverSeen:
        return tr("SRAPS has never been asked by this phone. It may be unpacked, offline, or "
                  "already redirected before it was registered here.");
    case EndpointStatus::Redirected:
        return tr("The phone was sent to its provisioning server. It will not ask SRAPS again "
                  "until it is reset.");
    case EndpointStatus::Provisioned:
        return tr("The phone got its settings from SRAPS.");
    case EndpointStatus::Error:
        return tr("The last contact failed.");
    case EndpointStatus::Unknown:
        break;
    }
    return phone.statusWord.isEmpty() ? tr("The service did not tell a status.")
                                      : tr("A status that this version of Perch does not know.");
}

QString Words::statusNextStep(const core::Endpoint &phone)
{
    switch (phone.status) {
    case EndpointStatus::NeverSeen:
        return tr("Factory-reset it; check its network and its clock.");
    case EndpointStatus::Redirected:
        return tr("If it does not come up, check that server.");
    case EndpointStatus::Provisioned:
        return tr("Its own settings are listed below.");
    case EndpointStatus::Error:
        return tr("Look at the refused line of its log.");
    case EndpointStatus::Unknown:
        break;
    }
    return {};
}

StatusShape Words::statusShape(EndpointStatus status)
{
    switch (status) {
    case EndpointStatus::NeverSeen:
        return StatusShape::Waiting;
    case EndpointStatus::Redirected:
    case EndpointStatus::Provisioned:
        return StatusShape::Good;
    case EndpointStatus::Error:
        return StatusShape::Bad;
    case EndpointStatus::Unknown:
        break;
    }
    return StatusShape::Unknown;
}

QString Words::logLevel(const core::LogEntry &line)
{
    if (line.httpStatus >= 400 && line.level != u"error")
        //: Level of a log line: the service refused what the phone asked for.
        return tr("Refused");
    if (line.level == u"error")
        //: Level of a log line.
        return tr("Error");
    if (line.level == u"warning")
        //: Level of a log line.
        return tr("Warning");
    if (line.level == u"info")
        //: Level of a log line.
        return tr("Info");
    return line.level;
}

std::optional<StatusShape> Words::logShape(const core::LogEntry &line)
{
    if (line.isRefusal())
        return StatusShape::Bad;
    if (line.level == u"warning")
        return StatusShape::Attention;
    return std::nullopt;
}

QString Words::logEvent(const QString &event)
{
    if (event == u"config_served")
        //: Event in the log of a phone.
        return tr("Settings sent");
    if (event == u"redirect_served")
        //: Event in the log of a phone.
        return tr("Redirected");
    if (event == u"unknown_mac")
        //: Event in the log: a phone asked that nobody has registered.
        return tr("Unknown phone");
    if (event == u"autoprovisioning_disabled")
        //: Event in the log of a phone.
        return tr("Autoprovisioning is off");
    if (event == u"firmware_offered")
        //: Event in the log of a phone.
        return tr("Firmware offered");
    if (event == u"remote_action")
        //: Event in the log of a phone.
        return tr("Remote action");
    return event;
}

QString Words::onOff(bool on)
{
    //: State of autoprovisioning.
    return on ? tr("On") : tr("Off");
}

QString Words::pastedTime(qint64 ms)
{
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString Words::exportedTime(qint64 ms)
{
    if (ms == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

QString Words::hiddenValue()
{
    return QStringLiteral("\u2022\u2022\u2022\u2022\u2022\u2022");
}

} // namespace ui
