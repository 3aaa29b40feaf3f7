// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/installerwindow.h"

#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/errors/errormessage.h"
#include "ui/installer/beeper.h"
#include "ui/installer/customerbox.h"
#include "ui/installer/customersnotice.h"
#include "ui/installer/scannerinput.h"
#include "ui/installer/scansmodel.h"
#include "ui/installer/scanwords.h"
#include "ui/installer/verdictpanel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace ui {

InstallerWindow::InstallerWindow(const ScanDesk::Parts &parts, core::Preferences &preferences,
                                 QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_parts(parts)
    , m_preferences(preferences)
    , m_desk(new ScanDesk(parts, this))
    , m_input(new ScannerInput(this))
    , m_beeper(new Beeper(this))
    , m_model(new ScansModel(this))
{
    build();
    connectParts();
    restore();
    sayWelcome();
    refresh();
    m_panel->setFocus();
}

InstallerWindow::~InstallerWindow()
{
    m_mailbox->close();
}

void InstallerWindow::followSession(core::Session *session)
{
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&session->store(), &core::Store::companiesChanged, this, later);
    connect(&session->store(), &core::Store::profilesChanged, this, later);
    connect(&session->store(), &core::Store::stateChanged, this, later);
    connect(session, &core::Session::stateChanged, this, &InstallerWindow::refresh);
    connect(session, &core::Session::healthChanged, this, &InstallerWindow::refresh);
    later();
}

void InstallerWindow::fillProfiles()
{
    const core::ScanPlace place = m_customer->place();
    m_profile->clear();
    //: No profile
    m_profile->addItem(tr("None"), QString());
    if (core::Session *session = m_parts.sessions.session(place.connection)) {
        for (const core::Profile &profile : session->store().profiles(place.company))
            m_profile->addItem(profile.name, profile.uuid);
    }
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(m_wantedProfile)));
}

// What is there from earlier serves meanwhile.
void InstallerWindow::readCompany()
{
    const core::ScanPlace place = m_customer->place();
    core::Session *session = m_parts.sessions.session(place.connection);
    if (session == nullptr || session->state() != core::Session::State::Ready)
        return;
    for (const core::Resource resource : {core::Resource::Profiles, core::Resource::Endpoints}) {
        if (session->store().state(resource, place.company).phase ==
            core::LoadState::Phase::NotLoaded)
            session->sync().refresh(resource, {place.connection, place.company, false});
    }
}

void InstallerWindow::takePlace()
{
    core::ScanPlace place = m_customer->place();
    place.profile = m_profile->currentData().toString();
    if (!place.profile.isEmpty())
        place.profileName = m_profile->currentText();
    m_desk->setPlace(place);
}

// The worst of several is shown: who scans ten labels at once wants to know of the odd one.
void InstallerWindow::showVerdicts(const QList<core::ScanVerdict> &verdicts)
{
    const auto bad = std::find_if(verdicts.cbegin(), verdicts.cend(),
                                  [](const core::ScanVerdict &one) { return !one.isGood(); });
    const bool good = bad == verdicts.cend();
    m_beeper->play(good ? Beeper::Sound::Good : Beeper::Sound::Refused);
    m_mayLeave = false;
    m_days->setCurrentIndex(0);
    keepChoices();
    keepRefused();
    if (verdicts.first().kind == core::ScanVerdict::Kind::NoCompanyChosen &&
        m_customer->count() == 0)
        return sayWelcome();
    if (good && verdicts.size() > 1)
        return m_panel->showText(StatusShape::Good,
                                 tr("%Ln phone(s)", nullptr, int(verdicts.size())),
                                 tr("Several addresses were read at once. All of these phones are "
                                    "kept and wait to be sent."));
    if (!good && verdicts.size() > 1) {
        const auto kept = std::count_if(verdicts.cbegin(), verdicts.cend(),
                                        [](const core::ScanVerdict &one) { return one.isGood(); });
        //: What became of several scans at once: how many of how many were kept
        return m_panel->showText(ScanWords::shape(*bad),
                                 tr("%1 of %2 kept").arg(kept).arg(verdicts.size()),
                                 ScanWords::sentence(*bad));
    }
    m_panel->showVerdict(good ? verdicts.last() : *bad);
}

void InstallerWindow::showUndone(const core::Scan &scan)
{
    keepChoices(); // the room may have gone back
    const QString name = scan.name.isEmpty() ? tr("This phone") : scan.name;
    m_panel->showText(StatusShape::Unknown, tr("Taken back"),
                      //: %1 the name of a phone
                      tr("%1 is not registered. Scan it again if it should be.").arg(name),
                      scan.mac.display());
}

void InstallerWindow::showProblem(const core::Error &error)
{
    m_banner->setMessage(messageFor(error));
    m_beeper->play(Beeper::Sound::Refused);
    m_panel->showText(StatusShape::Bad, tr("Not kept"),
                      tr("The scan could not be written to the disk. Cure that, then scan again."));
}

void InstallerWindow::sayWelcome()
{
    if (m_customer->count() == 0)
        m_panel->showText(StatusShape::Attention, tr("No customer known"),
                          tr("A scan needs a customer. What helps stands above."));
    else if (m_desk->place().company.isEmpty())
        m_panel->showText(StatusShape::Unknown, tr("Choose a customer"),
                          tr("Then scan the phones one after the other."));
    else
        m_panel->showText(StatusShape::Unknown, tr("Ready to scan"),
                          tr("Phones go to %1.").arg(m_desk->place().companyName));
    m_welcome = m_panel->headline();
}

QDate InstallerWindow::shownDay() const
{
    return m_days->currentData().toDate();
}

void InstallerWindow::fillDays()
{
    const QList<QDate> days = m_desk->days();
    const QDate shown = shownDay();
    QList<QDate> offered;
    for (int row = 0; row < m_days->count(); ++row)
        offered.append(m_days->itemData(row).toDate());
    if (days == offered)
        return;
    m_days->clear();
    for (const QDate &day : days)
        //: The day's list of today; the date follows
        m_days->addItem(day == m_desk->today()
                            ? tr("Today, %1").arg(QLocale().toString(day, QLocale::ShortFormat))
                            : QLocale().toString(day, QLocale::LongFormat),
                        day);
    m_days->setCurrentIndex(std::max(0, m_days->findData(shown)));
}

void InstallerWindow::refresh()
{
    fillDays();
    m_noCustomers->refresh();
    const ScanDesk::Counts counts = m_desk->counts();
    const int numbers[] = {counts.scanned, counts.waiting, counts.registered, counts.refused};
    for (qsizetype i = 0; i < m_numbers.size(); ++i)
        m_numbers.at(i)->setText(QLocale().toString(numbers[i]));
    m_model->setScans(m_desk->scansOf(shownDay()));
    m_undo->setEnabled(m_desk->canUndo());
    m_export->setEnabled(m_model->rowCount() > 0);
    refreshSending(counts);
}

void InstallerWindow::refreshSending(const ScanDesk::Counts &counts)
{
    m_register->setEnabled(counts.waiting > 0 && m_desk->canSend());
    m_register->setText(counts.waiting > 0 ? tr("Register %Ln phone(s)…", nullptr, counts.waiting)
                                           : tr("Register"));
    QStringList facts;
    const bool hasPlace = !m_desk->place().company.isEmpty();
    if (hasPlace && m_desk->isOffline())
        facts.append(tr("No network: everything is kept on this computer and can be sent later."));
    else if (hasPlace && !m_desk->canSend())
        facts.append(tr("This access key may only read. Everything is kept on this computer."));
    if (counts.elsewhere > 0)
        facts.append(
            tr("%Ln phone(s) of other customers wait to be sent.", nullptr, counts.elsewhere));
    m_network->setText(facts.join(u' '));
    m_network->setVisible(!facts.isEmpty());
}

void InstallerWindow::wishToRegister()
{
    if (m_register->isEnabled())
        Q_EMIT registerRequested(m_desk->place().connection, m_desk->plan());
}

void InstallerWindow::takeTyped()
{
    const QString text = m_code->text().trimmed();
    m_code->clear();
    m_panel->setFocus();
    if (!text.isEmpty())
        m_desk->take({text});
}

void InstallerWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return escape();
    m_mayLeave = false;
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (event->key() == Qt::Key_F11)
        return toggleFullScreen();
    if (event->matches(QKeySequence::Paste)) {
        takePaste();
        return;
    }
    if (others == Qt::NoModifier && !event->text().trimmed().isEmpty() &&
        event->text().at(0).isPrint()) {
        m_code->setFocus();
        m_code->insert(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void InstallerWindow::escape()
{
    if (m_code->hasFocus() && !m_code->text().isEmpty())
        return m_code->clear();
    if (m_mayLeave) {
        close();
        return;
    }
    m_mayLeave = true;
    const int waiting = m_desk->counts().waiting;
    m_panel->setFocus();
    m_panel->showText(StatusShape::Attention, tr("Leave installer mode?"),
                      waiting > 0 ? tr("%Ln phone(s) wait to be sent and are kept. Press Esc again "
                                       "to leave.",
                                       nullptr, waiting)
                                  : tr("Press Esc again to leave."));
}

void InstallerWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void InstallerWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_input->setActive(true);
    m_parts.log.reload();
}

void InstallerWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_input->setActive(false);
}

void InstallerWindow::closeEvent(QCloseEvent *event)
{
    keepChoices();
    QWidget::closeEvent(event);
}

// At once, because a laptop's battery ends the program, too.
void InstallerWindow::keepChoices()
{
    using namespace core::preferences;
    const auto keep = [this](const auto &preference, const auto &value) {
        if (m_preferences.value(preference) != value || !m_preferences.isSet(preference))
            (void)m_preferences.set(preference, value);
    };
    const core::ScanPlace &place = m_customer->wanted();
    keep(installerConnection(), place.connection);
    keep(installerCompany(), place.company);
    keep(installerProfile(), m_wantedProfile);
    keep(installerRoom(), m_desk->room());
    keep(installerCounting(), m_desk->isCounting());
    keep(installerName(), m_person->text());
}

void InstallerWindow::keepRefused()
{
    const int refused = m_desk->counts().refused;
    const QString words = m_desk->today().toString(Qt::ISODate) + u' ' + QString::number(refused);
    if (refused > 0 && m_preferences.value(core::preferences::installerRefused()) != words)
        (void)m_preferences.set(core::preferences::installerRefused(), words);
}

} // namespace ui
