// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/detailspane.h"
#include "core/support/redaction.h"

#include "ui/actions/actions.h"
#include "ui/models/phonefacts.h"
#include "ui/models/words.h"
#include "ui/panes/historybox.h"
#include "ui/style/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/status.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int latestLines = 8;

QLabel *wrapped(QPalette::ColorRole role)
{
    auto *label = new WrappedLabel;
    label->setForegroundRole(role);
    return label;
}

} // namespace

DetailsPane::DetailsPane(core::Clock &clock, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_actions(actions)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    auto *nothing = wrapped(QPalette::PlaceholderText);
    nothing->setText(
        tr("Select a phone, a profile, a log line or a change to see everything about it."));
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    nothing->setMargin(space::groups);
    m_pages->addWidget(nothing);
    m_pages->addWidget(build());
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &DetailsPane::refresh);
}

QWidget *DetailsPane::build()
{
    m_title = new ElidedLabel;
    m_title->setFont(fontFor(FontRole::Subheading, font()));
    m_subtitle = wrapped(QPalette::PlaceholderText);
    m_status = new StatusLabel;
    m_explanation = wrapped(QPalette::WindowText);
    m_facts = new PropertyList;
    m_settingsHead = new SectionHeader(tr("Own settings"));
    m_settings = new PropertyList;
    m_noSettings = wrapped(QPalette::PlaceholderText);
    m_log = new PropertyList;
    m_noLog = wrapped(QPalette::PlaceholderText);
    //: The log of the selected phone.
    auto *logHead = new SectionHeader(tr("Latest log lines"));
    m_logBox = new QWidget;
    auto *logLayout = new QVBoxLayout(m_logBox);
    logLayout->setContentsMargins(0, 0, 0, 0);
    logLayout->setSpacing(space::inGroup);
    auto *follow = new QToolButton;
    follow->setDefaultAction(m_actions[Actions::FollowPhone]);
    follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    follow->setAutoRaise(true);
    follow->setFocusPolicy(Qt::TabFocus);
    for (QWidget *one : {static_cast<QWidget *>(logHead), static_cast<QWidget *>(m_log),
                         static_cast<QWidget *>(m_noLog)})
        logLayout->addWidget(one);
    logLayout->addWidget(follow, 0, Qt::AlignLeft);

    auto *copy = new QToolButton;
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy these details as text"));
    copy->setAccessibleName(tr("Copy details"));
    connect(copy, &QToolButton::clicked, m_actions[Actions::CopyObject], &QAction::trigger);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(copy);

    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    QVBoxLayout *column = m_column;
    column->setContentsMargins(space::groups, space::controls, space::controls, space::groups);
    column->setSpacing(space::controls);
    column->addLayout(head);
    column->addWidget(m_subtitle);
    column->addWidget(m_status);
    column->addWidget(m_explanation);
    column->addWidget(m_facts);
    column->addSpacing(space::controls);
    column->addWidget(m_settingsHead);
    column->addWidget(m_settings);
    column->addWidget(m_noSettings);
    column->addSpacing(space::controls);
    column->addWidget(m_logBox);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Details of the selection"));
    // The longest thing that does not wrap is a MAC address with its button.
    setMinimumWidth(page->minimumSizeHint().width() + space::groups);
    return m_scroll;
}

void DetailsPane::useJournal(core::Journal &journal)
{
    m_history = new HistoryBox(journal, m_clock);
    m_history->hide();
    m_column->insertSpacing(m_column->count() - 1, space::controls);
    m_column->insertWidget(m_column->count() - 1, m_history);
    connect(m_history, &HistoryBox::runRequested, this, &DetailsPane::runRequested);
}

QSize DetailsPane::sizeHint() const
{
    return {332, 400};
}

void DetailsPane::follow(core::Store *store)
{
    if (m_store == store)
        return;
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    if (m_history)
        m_history->setPhone({}, nullptr);
    if (!store)
        return;
    const auto later = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(store, &core::Store::endpointsChanged, this, later);
    connect(store, &core::Store::endpointsRemoved, this, later);
    connect(store, &core::Store::profilesChanged, this, later);
    connect(store, &core::Store::catalogueChanged, this, later);
    connect(store, &core::Store::logsAdded, this, later);
    connect(store, &core::Store::stateChanged, this, later);
    connect(store, &QObject::destroyed, this, [this] {
        m_store = nullptr;
        showNothing();
    });
}

void DetailsPane::showNothing()
{
    follow(nullptr);
    m_subject = Subject::Nothing;
    m_pages->setCurrentIndex(0);
}

void DetailsPane::showPhone(core::Store *store, const core::Target &target)
{
    if (m_subject != Subject::Phone || m_target != target)
        m_scroll->verticalScrollBar()->setValue(0);
    follow(store);
    m_target = target;
    m_subject = Subject::Phone;
    refresh();
}

void DetailsPane::showFacts(const QString &title, const QString &subtitle,
                            const QList<Property> &facts)
{
    if (m_subject != Subject::Facts)
        m_scroll->verticalScrollBar()->setValue(0);
    follow(nullptr);
    m_subject = Subject::Facts;
    showPage();
    setHead(title, subtitle);
    m_facts->setProperties(facts);
    setSettings({}, {}, {});
}

void DetailsPane::showProfile(core::Store *store, const QString &uuid)
{
    follow(store);
    m_profile = uuid;
    m_subject = Subject::Profile;
    refresh();
}

void DetailsPane::showLogLine(core::Store *store, const core::LogEntry &line)
{
    follow(store);
    m_line = line;
    m_subject = Subject::LogLine;
    refresh();
}

void DetailsPane::showPage()
{
    m_pages->setCurrentIndex(1);
    const bool phone = m_subject == Subject::Phone;
    m_status->setVisible(phone);
    m_explanation->setVisible(phone);
    m_logBox->setVisible(phone);
    if (m_history)
        m_history->setVisible(phone);
}

void DetailsPane::refresh()
{
    if (m_subject == Subject::Facts)
        return; // whoever showed it shows it anew
    if (m_subject == Subject::Nothing || !m_store) {
        m_pages->setCurrentIndex(0);
        return;
    }
    showPage();
    if (m_subject == Subject::Profile)
        refreshProfile();
    else if (m_subject == Subject::LogLine)
        refreshLogLine();
    else
        refreshPhone();
}

void DetailsPane::setHead(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailsPane::setSettings(const QString &heading, const QString &none,
                              const QList<Property> &settings)
{
    m_settingsHead->setText(heading);
    m_settingsHead->setVisible(!heading.isEmpty());
    m_settings->setProperties(settings);
    m_settings->setVisible(!settings.isEmpty());
    m_noSettings->setText(none);
    m_noSettings->setVisible(settings.isEmpty() && !heading.isEmpty());
}

void DetailsPane::refreshPhone()
{
    const core::Target &target = m_target;
    const std::optional<core::Endpoint> phone = m_store->endpoint(target.company, target.mac);
    if (m_history)
        m_history->setPhone(target.mac, m_store);
    if (!phone) {
        setHead(target.mac.display(), tr("This phone is no longer registered here."));
        m_status->hide();
        m_explanation->hide();
        m_facts->setProperties({});
        setSettings({}, {}, {});
        m_logBox->hide();
        return;
    }
    const PhoneFacts facts(*phone, target.company, *m_store);
    const QString model = facts.model();
    const core::Company *company = m_store->company(target.company);
    QStringList sub{model, company ? company->name : QString()};
    sub.removeAll(QString());
    setHead(facts.title(), sub.join(QStringLiteral(" \u00B7 ")));
    m_status->setStatus(Words::statusShape(phone->status), Words::status(*phone));
    m_status->setToolTip(phone->statusWord);
    m_explanation->setText(Words::statusExplanation(*phone) + u' ' + Words::statusNextStep(*phone));
    m_facts->setProperties(facts.properties(m_clock.now()));
    setSettings(tr("Own settings"),
                tr("None. Everything comes from its profile and the product "
                   "defaults."),
                facts.settings());
    setLog(target);
}

void DetailsPane::setLog(const core::Target &target)
{
    QList<Property> lines;
    const core::LogSnapshot &log = m_store->log().snapshot();
    for (const core::LogSlot slot : log.newest(target.company, target.mac, latestLines)) {
        const core::LogEntry line = log.line(slot);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.timestampMs);
        QString words = Words::logEvent(line.event);
        if (line.isRefusal() || line.level == u"warning")
            //: %1 is "Refused", "Error" or "Warning", %2 what happened.
            words = tr("%1: %2").arg(Words::logLevel(line), words);
        if (!line.message.isEmpty())
            words += u'\n' + core::redacted(line.message);
        lines.append({line.uuid, relativeTime(at, m_clock.now()), words, exactTime(at)});
    }
    const auto state = m_store->state(core::Resource::Logs, target.company);
    m_log->setProperties(lines);
    m_log->setVisible(!lines.isEmpty());
    m_noLog->setVisible(lines.isEmpty());
    m_noLog->setText(
        state.phase == core::LoadState::Phase::Loaded   ? tr("This phone has left no log line.")
        : state.phase == core::LoadState::Phase::Failed ? tr("The log could not be read.")
                                                        : tr("Reading the log…"));
}

void DetailsPane::refreshProfile()
{
    const core::Profile *profile = m_store->profile(m_profile);
    if (!profile) {
        setHead(tr("This profile no longer exists."), {});
        m_facts->setProperties({});
        setSettings({}, {}, {});
        return;
    }
    const ProfileFacts facts(*profile, *m_store);
    setHead(facts.title(), tr("Profile"));
    m_facts->setProperties(facts.properties());
    //: The settings that a profile holds.
    setSettings(tr("Settings"), tr("This profile holds no settings."), facts.settings());
}

void DetailsPane::refreshLogLine()
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_line.timestampMs);
    const std::optional<core::Endpoint> phone = m_store->endpoint(m_line.company, m_line.mac);
    setHead(Words::logEvent(m_line.event), Words::logLevel(m_line));
    using Kind = Property::Kind;
    m_facts->setProperties(
        {{QStringLiteral("time"), tr("Time"), exactTime(at)},
         {QStringLiteral("phone"), tr("Phone"), phone ? phone->name : QString()},
         {QStringLiteral("mac"),
          tr("MAC address"),
          m_line.mac.isNull() ? QString() : m_line.mac.display(),
          {},
          Kind::Mono,
          !m_line.mac.isNull()},
         {QStringLiteral("message"), tr("Message"), core::redacted(m_line.message)},
         {QStringLiteral("http"), tr("HTTP status"),
          m_line.httpStatus ? QString::number(m_line.httpStatus) : QString()},
         {QStringLiteral("path"), tr("Asked for"), core::redacted(m_line.path)},
         {QStringLiteral("ip"), tr("IP address"), m_line.ip},
         {QStringLiteral("firmware"), tr("Firmware"), m_line.firmware},
         {QStringLiteral("agent"), tr("Program"), core::redacted(m_line.userAgent)}});
    setSettings({}, {}, {});
}

QString DetailsPane::asText() const
{
    if (m_subject == Subject::Nothing)
        return {};
    QStringList parts{m_title->text(), m_facts->toPlainText()};
    if (!m_settings->isHidden())
        parts += m_settings->toPlainText();
    return parts.join(u'\n');
}

} // namespace ui
