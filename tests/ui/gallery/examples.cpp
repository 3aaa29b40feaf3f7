// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/examples.h"

#include "ui/style/icons.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/status.h"

#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace ui;

namespace gallery {

namespace {

constexpr int shapeRole = Qt::UserRole + 1;
constexpr int countRole = Qt::UserRole + 2;

QStandardItemModel *phones(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels({QStringLiteral("Status"), QStringLiteral("Name"),
                                      QStringLiteral("MAC"), QStringLiteral("Model"),
                                      QStringLiteral("Profile"), QStringLiteral("Last seen")});
    const QStringList names = {
        QStringLiteral("Lobby"), QStringLiteral("Gate"),
        QStringLiteral("A name that goes on for eighty characters, as people "
                       "who paste descriptions like to have"),
        QStringLiteral("Empfang"), QStringLiteral("Kitchen")};
    const QStringList words = {QStringLiteral("Redirected"), QStringLiteral("Never seen"),
                               QStringLiteral("Waiting"), QStringLiteral("Error"),
                               QStringLiteral("quarantined")};
    for (int i = 0; i < 40; ++i) {
        QList<QStandardItem *> cells;
        cells << new QStandardItem(words.at(i % 5)) << new QStandardItem(names.at(i * 3 % 5))
              << new QStandardItem(QStringLiteral("000413A3%1").arg(i * 7, 4, 16, QLatin1Char('0')))
              << new QStandardItem(i % 3 ? QStringLiteral("D735") : QStringLiteral("M900"))
              << new QStandardItem(QStringLiteral("HQ"))
              << new QStandardItem(i % 4 ? QStringLiteral("%1 h ago").arg(i)
                                         : QStringLiteral("never"));
        cells.first()->setData(i % 5, shapeRole);
        model->appendRow(cells);
    }
    return model;
}

QStandardItem *node(const QString &text, const QString &iconName, int count)
{
    auto *item = new QStandardItem(icon(iconName), text);
    item->setData(count, countRole);
    return item;
}

} // namespace

DataTable *table(QWidget *parent)
{
    auto *view = new DataTable(QStringLiteral("Phones"), parent);
    view->setModel(phones(view));
    view->setItemDelegateForColumn(0, new StatusDelegate(shapeRole, view));
    view->setItemDelegateForColumn(2, new MacDelegate(view));
    view->resizeColumnsToContents();
    view->setColumnWidth(1, 180);
    view->sortByColumn(1, Qt::AscendingOrder);
    view->selectRow(2);
    return view;
}

NavTree *tree(QWidget *parent)
{
    auto *view = new NavTree(QStringLiteral("Connections"), countRole, -1, parent);
    auto *model = new QStandardItemModel(view);
    auto *root = node(QStringLiteral("Example Telecom"), QStringLiteral("connection"), 1204);
    auto *nord = node(QStringLiteral("Nord"), QStringLiteral("reseller"), 804);
    nord->appendRow(node(QStringLiteral("Bar"), QStringLiteral("company"), 120));
    nord->appendRow(node(QStringLiteral("Foo Gesellschaft für Telefonie mbH & Co. KG"),
                         QStringLiteral("company"), 96));
    auto *sued = node(QStringLiteral("Süd"), QStringLiteral("reseller"), 400);
    sued->appendRow(node(QStringLiteral("Alpen"), QStringLiteral("company"), 400));
    root->appendRow(nord);
    root->appendRow(sued);
    model->appendRow(root);
    model->appendRow(node(QStringLiteral("Demo"), QStringLiteral("demo"), 10000));
    view->setModel(model);
    view->expand(root->index());
    view->expand(nord->index());
    view->setCurrentIndex(nord->index());
    return view;
}

QWidget *details(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->addWidget(new SectionHeader(QStringLiteral("Front desk"), SectionHeader::Level::Page));
    auto *status = new StatusLabel;
    status->setStatus(StatusShape::Good, QStringLiteral("Redirected"));
    auto *list = new PropertyList;
    list->setProperties(
        {{QStringLiteral("status"), QStringLiteral("Status"), QStringLiteral("Redirected")},
         {QStringLiteral("mac"), QStringLiteral("MAC"), QStringLiteral("00:04:13:A3:00:01"),
          QString(), Property::Kind::Mono, true},
         {QStringLiteral("model"), QStringLiteral("Model"), QStringLiteral("D735")},
         {QStringLiteral("profile"), QStringLiteral("Profile"), QStringLiteral("Headquarters"),
          QString(), Property::Kind::Link},
         {QStringLiteral("server"), QStringLiteral("Target"),
          QStringLiteral("https://pbx.example.com/ztprov/{mac}.xml"), QString(),
          Property::Kind::Text, true},
         {QStringLiteral("fw"), QStringLiteral("Firmware"), QString()}});
    list->setValueWidget(QStringLiteral("status"), status);
    column->addWidget(list);
    column->addSpacing(space::groups);
    column->addWidget(new SectionHeader(QStringLiteral("LATEST LOG LINES")));
    auto *log = new QPlainTextEdit(QStringLiteral("09:14 redirected\n09:13 asked for settings"));
    log->setReadOnly(true);
    column->addWidget(log);
    column->addStretch();
    return page;
}

} // namespace gallery
