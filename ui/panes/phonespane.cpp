// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/phonespane.h"

#include "core/session/session.h"
#include "ui/models/fleet.h"
#include "ui/models/phonefacts.h"
#include "ui/models/words.h"
#include "ui/panes/querystrip.h"
#include "ui/panes/viewbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"

#include <QJsonObject>
#include <QMenu>

namespace ui {

namespace {

constexpr int countedAtOnce = 5000; // in much less than a frame

} // namespace

PhonesPane::PhonesPane(Fleet &fleet, core::Clock &clock, Actions &actions,
                       core::Preferences &preferences)
    : TablePane(core::Resource::Endpoints, new PhonesModel(fleet, clock), tr("Phones"), actions,
                preferences)
    , m_fleet(fleet)
    , m_phones(static_cast<PhonesModel *>(model()))
    , m_view(new ViewBar(actions))
    , m_strip(new QueryStrip)
    , m_mailbox(std::make_shared<core::Mailbox>(this))
{
    setObjectName(QStringLiteral("phones"));
    table()->setObjectName(QStringLiteral("phonesTable"));
    table()->setItemDelegateForColumn(PhonesModel::Status,
                                      new StatusDelegate(TableModel::ShapeRole, this));
    table()->setItemDelegateForColumn(PhonesModel::Mac, new MacDelegate(this));
    table()->headerMenu()->setFixedColumn(PhonesModel::Mac);
    for (const auto id : {Actions::Rename, Actions::Deregister})
        table()->addAction(actions[id]);
    addBarButton(Actions::Redirect, true);
    addBarButton(Actions::AssignProfile, true);
    addBarButton(Actions::Rename, false);
    addBarButton(Actions::Deregister, false);
    connect(&fleet, &Fleet::listsChanged, this, [this] {
        if (!session())
            updateSoon();
    });
    addBelowBar(m_view);
    addBelowBar(m_strip);
    connect(m_phones, &PhonesModel::queryChanged, this,
            [this] { m_strip->setQuery(m_phones->query(), m_phones->queryError()); });
    connect(m_strip, &QueryStrip::searchEdited, this, &TablePane::searchEdited);
    restoreColumns({PhonesModel::Firmware, PhonesModel::RedirectTarget,
                    PhonesModel::Autoprovisioning, PhonesModel::ProductGroup, PhonesModel::LastIp,
                    PhonesModel::OwnSettings},
                   {{PhonesModel::Status, 17},
                    {PhonesModel::Name, 17},
                    {PhonesModel::Mac, 21},
                    {PhonesModel::Model, 10},
                    {PhonesModel::CompanyName, 16},
                    {PhonesModel::Profile, 14},
                    {PhonesModel::Firmware, 16},
                    {PhonesModel::LastSeen, 13},
                    {PhonesModel::RedirectTarget, 36}});
}

PhonesPane::~PhonesPane()
{
    m_mailbox->close();
}

QList<core::Target> PhonesPane::selectedTargets() const
{
    QList<core::Target> targets;
    for (const int row : selectedRows())
        targets.append(m_phones->target(row));
    return targets;
}

ExportedTable PhonesPane::exportedTable() const
{
    ExportedTable table;
    const core::FleetRows rows = m_phones->rows();
    QList<PhonesModel::Column> columns;
    QStringList names;
    for (const int column : shownColumns()) {
        columns += PhonesModel::Column(column);
        names += m_phones->columnName(column);
        table.titles += PhonesModel::columnTitle(columns.last());
    }
    table.rows = rows.count();
    table.cells = [rows, columns](qint64 row) {
        QStringList cells;
        const core::FleetSlot slot = rows.at(int(row));
        const qint64 seen = rows.fleet.lastSeen(slot);
        for (const PhonesModel::Column column : columns)
            cells += column == PhonesModel::LastSeen && seen != 0
                         ? Words::exportedTime(seen * 1000)
                         : PhonesModel::copied(rows.fleet, slot, column);
        return cells;
    };
    table.object = [cells = table.cells, names](qint64 row) {
        const QStringList texts = cells(row);
        QJsonObject object;
        for (qsizetype i = 0; i < names.size(); ++i)
            object.insert(names.at(i), texts.at(i));
        return object;
    };
    return table;
}

core::LoadState PhonesPane::loadState() const
{
    return session() ? TablePane::loadState() : m_fleet.loadState(core::Resource::Endpoints);
}

QString PhonesPane::selectedConnection()
{
    const core::RowRanges ranges = table()->selectedRanges();
    if (ranges.empty())
        return {};
    const int selected = table()->selectedRowCount();
    if (selected == 1 || (session() && selected > countedAtOnce))
        return m_phones->connection(ranges.front().first);
    const PhonesSummary summary = selectionSummary();
    return m_counted.isOf(ranges, m_phones->rows()) ? summary.connection() : QString();
}

bool PhonesPane::Counted::isOf(const core::RowRanges &selected, const core::FleetRows &shown) const
{
    return common && ranges == selected && list == shown.list && version == shown.fleet.version();
}

PhonesSummary PhonesPane::selectionSummary()
{
    const core::RowRanges ranges = table()->selectedRanges();
    const core::FleetRows rows = m_phones->rows();
    if (!m_counted.isOf(ranges, rows) && !m_counting)
        count(ranges, rows);
    return {table()->selectedRowCount(), m_counted.names, m_counted.common};
}

void PhonesPane::count(const core::RowRanges &ranges, const core::FleetRows &rows)
{
    const auto countAll = [rows, ranges] {
        return Counted{ranges, rows.list, rows.fleet.version(), rows.fleet.dictionaries(),
                       core::commonOf(rows.fleet, *rows.list, ranges)};
    };
    if (table()->selectedRowCount() <= countedAtOnce) {
        m_counted = countAll();
        return;
    }
    m_counting = true;
    core::runInPool(m_mailbox, countAll, [this](Counted counted) {
        m_counting = false;
        m_counted = std::move(counted);
        Q_EMIT selectionChanged(); // who reads it then has what is selected by now counted
    });
}

QString PhonesPane::selectedAsText() const
{
    QStringList texts;
    for (const int row : selectedRows()) {
        const core::Store *store = m_phones->store(row);
        if (const auto phone = m_phones->phone(row))
            texts += PhoneFacts(*phone, m_phones->target(row).company, *store).text();
    }
    return texts.join(QStringLiteral("\n\n"));
}

TablePane::SearchProblem PhonesPane::searchProblem() const
{
    return problemOf(m_phones->queryError());
}

QList<SearchLine::Completion> PhonesPane::searchCompletions(const QString &text, int cursor) const
{
    return offered(m_phones->completions(text, cursor), text);
}

TablePane::Texts PhonesPane::texts() const
{
    return {tr("Loading phones"),
            scope().below ? tr("There are no phones in %1 or below it.").arg(companyName())
                          : tr("%1 has no phones of its own.").arg(companyName()),
            QStringLiteral("phone"),
            actions()[Actions::RegisterPhones]->isEnabled() ? tr("Register phones") : QString(),
            tr("No phone matches \u201c%1\u201d.").arg(model()->filter())};
}

void PhonesPane::applySubject(core::Store *, const core::Scope &scope)
{
    m_phones->setScope(scope);
    setColumnShownHere(PhonesModel::CompanyName, scope.below);
}

void PhonesPane::fillMenu(QMenu *menu) const
{
    actions().fillPhoneMenu(menu);
    menu->addSeparator();
    TablePane::fillMenu(menu);
}

} // namespace ui
