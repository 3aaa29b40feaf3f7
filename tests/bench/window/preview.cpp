// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"
#include "core/session/session.h"
#include "tests/bench/window/scenes.h"
#include "ui/dialogs/plandialog.h"
#include "ui/panes/phonespane.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bench {

namespace {

constexpr int patienceMs = 60'000;
constexpr int rounds = 5;

/// Says when a widget was painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool painted() const { return m_painted; }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

QList<core::Target> everyPhone(const core::Store &store)
{
    QList<core::Target> targets;
    for (const core::Company &company : store.companies()) {
        for (const core::MacAddress mac : store.phones(company.uuid).macs())
            targets.append({company.uuid, mac});
    }
    return targets;
}

/// From the wish to the painted table; negative when it was not painted.
double show(QDialog &dialog, const QElapsedTimer &timer)
{
    const PaintWatch watch(dialog.findChild<QTableView *>()->viewport());
    dialog.show();
    const bool done = waitUntil([&] { return watch.painted(); }, patienceMs);
    return done ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

double previewed(Desk &desk, const QList<core::Target> &targets, bool enabled)
{
    QElapsedTimer timer;
    timer.start();
    const core::Store &store = desk.session().store();
    const core::Plan plan = core::planAutoprovisioning(targets, enabled, store);
    if (plan.steps.size() + plan.unchanged.size() != targets.size())
        return -1;
    ui::PlanDialog dialog(plan, store, desk.session().runner(), &desk.window());
    return show(dialog, timer);
}

/// The same rows as a program would show them that has only Qt's own parts.
double plain(Desk &desk, const QList<core::Target> &targets)
{
    QElapsedTimer timer;
    timer.start();
    const core::Store &store = desk.session().store();
    QStandardItemModel model;
    for (const core::Target &target : targets) {
        const auto phone = store.endpoint(target.company, target.mac);
        model.appendRow({new QStandardItem(phone->name), new QStandardItem(target.mac.display()),
                         new QStandardItem(store.company(target.company)->name),
                         new QStandardItem(QStringLiteral("Autoprovisioning")),
                         new QStandardItem(QStringLiteral("On")),
                         new QStandardItem(QStringLiteral("Off"))});
    }
    QDialog dialog(&desk.window());
    auto *table = new QTableView;
    table->setModel(&model);
    table->horizontalHeader()->resizeSections(QHeaderView::ResizeToContents);
    (new QVBoxLayout(&dialog))->addWidget(table);
    return show(dialog, timer);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.constFirst() < 0 ? -1 : values[values.size() / 2];
}

} // namespace

QJsonObject preview(Desk &desk, Blocks &blocks)
{
    const QList<core::Target> targets = everyPhone(desk.session().store());
    QList<double> ours;
    QList<double> theirs;
    blocks.clear();
    for (int round = 0; round < rounds; ++round) {
        // Those that are on would not change: off is what concerns the most.
        ours.append(previewed(desk, targets, false));
        theirs.append(plain(desk, targets));
    }
    if (median(ours) < 0 || median(theirs) < 0)
        return {{QStringLiteral("failure"), QStringLiteral("no preview was painted")}};
    return {{QStringLiteral("ms"), median(ours)},
            {QStringLiteral("plain_ms"), median(theirs)},
            {QStringLiteral("blocks"), blocks.toJson()}};
}

} // namespace bench
