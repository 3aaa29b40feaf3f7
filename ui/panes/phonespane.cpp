// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/phonespane.h"

#include "core/session/session.h"
#include "ui/models/phonefacts.h"
#include "ui/models/queryproblem.h"
#include "ui/panes/viewbar.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/wrappedlabel.h"

#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace ui {

namespace {
constexpr int shortestField = 3;
}

PhonesPane::PhonesPane(Fleet &fleet, core::Clock &clock, Actions &actions,
                       core::Preferences &preferences)
    : TablePane(core::Resource::Endpoints, new PhonesModel(fleet, clock), tr("Phones"), actions,
                preferences)
    , m_phones(static_cast<PhonesModel *>(model()))
    , m_view(new ViewBar(actions))
    , m_conditions(new ChipRow)
    , m_problem(new WrappedLabel)
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
    addBelowBar(m_view);
    m_conditions->setContentsMargins(space::controls, 0, space::controls, space::controls);
    addBelowBar(m_conditions);
    m_problem->setContentsMargins(space::controls, 0, space::controls, space::controls);
    m_problem->hide();
    addBelowBar(m_problem);
    connect(m_phones, &PhonesModel::queryChanged, this, &PhonesPane::showConditions);
    connect(m_conditions, &ChipRow::removeRequested, this, [this](int position) {
        Q_EMIT searchEdited(m_phones->query().without(position).toString());
    });
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

QList<core::Target> PhonesPane::selectedTargets() const
{
    QList<core::Target> targets;
    for (const int row : selectedRows())
        targets.append(m_phones->target(row));
    return targets;
}

QString PhonesPane::selectedConnection() const
{
    QString common;
    for (const int row : selectedRows()) {
        const QString its = m_phones->connection(row);
        if (!common.isEmpty() && its != common)
            return {};
        common = its;
    }
    return common;
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

// Plain words stand in the search line already.
void PhonesPane::showConditions()
{
    QStringList chips;
    bool worthIt = false;
    for (const core::FleetQuery::Token &token : m_phones->query().tokens()) {
        if (token.incomplete)
            continue;
        chips.append(chipText(token.term));
        worthIt = worthIt || token.term.field != core::FleetQuery::Field::Any || token.term.negated;
    }
    m_conditions->setChips(worthIt ? chips : QStringList());
    const QString problem = searchProblem().text;
    m_problem->setVisible(!problem.isEmpty());
    //: %1 is a sentence that says why a search cannot be read.
    m_problem->setText(tr("%1 The list still shows the search before it.").arg(problem));
}

TablePane::SearchProblem PhonesPane::searchProblem() const
{
    const auto &error = m_phones->queryError();
    if (!error)
        return {};
    return {error->position, error->length, explain(*error)};
}

QList<SearchLine::Completion> PhonesPane::searchCompletions(const QString &text, int cursor) const
{
    QList<SearchLine::Completion> offered;
    for (const core::FleetCompletion &one : m_phones->completions(text, cursor)) {
        // Words are names as a rule; Down leads from them into the list.
        const QString typed = text.mid(one.position, one.length);
        if (one.isField ? typed.size() < shortestField : !typed.contains(u':'))
            continue;
        const QString count = one.phones < 0 ? QString() : QLocale().toString(one.phones);
        offered.append(
            {one.text, one.isField ? one.text : one.label, count, one.position, one.length});
    }
    return offered;
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
