// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statepane.h"

#include <QAccessible>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ui;

/// Reads every widget the way assistive technology does: whatever takes the focus or shows a
/// text must have a name.
class TestAccessibleNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName();
    void tableCellsAreRead();
};

static QWidget *gallery()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *banner = new MessageBanner;
    banner->setMessage({Severity::Bad, QStringLiteral("It failed."), QStringLiteral("Cause."),
                        QStringLiteral("Cure."), QStringLiteral("HTTP 500")});
    banner->addButton(QStringLiteral("Retry"));
    auto *pane = new StatePane(new DataTable(QStringLiteral("Phones")));
    QObject::connect(pane, &StatePane::stopRequested, pane, &StatePane::showData);
    pane->showLoading(QStringLiteral("Loading phones"));
    auto *chips = new ChipRow;
    chips->setChips({QStringLiteral("status: error")});
    auto *list = new PropertyList;
    Property mac{QStringLiteral("mac"), QStringLiteral("MAC"), QStringLiteral("000413A30001")};
    mac.copyable = true;
    list->setProperties({mac});
    auto *table = new DataTable(QStringLiteral("Logs"));
    const QList<QWidget *> widgets = {banner,
                                      pane,
                                      chips,
                                      list,
                                      table,
                                      table->headerMenu()->createButton(page),
                                      new SearchLine(QStringLiteral("Search")),
                                      new PasswordEdit(QStringLiteral("Secret")),
                                      new NavTree(QStringLiteral("Connections"), Qt::UserRole),
                                      new SectionHeader(QStringLiteral("Latest log lines"))};
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    return page;
}

void TestAccessibleNames::everyControlHasAName()
{
    const std::unique_ptr<QWidget> page(gallery());
    page->show();
    int checked = 0;
    const auto widgets = page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (widget->focusPolicy() == Qt::NoFocus && !widget->inherits("QAbstractButton"))
            continue;
        // Parts of a control that Qt makes and names itself.
        if (widget->inherits("QScrollBar") || widget->inherits("QTableCornerButton") ||
            widget->objectName().startsWith(QLatin1String("qt_")) ||
            widget->inherits("QLineEditIconButton"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        const QString name = face->text(QAccessible::Name);
        const QString value = face->text(QAccessible::Value);
        QVERIFY2(!name.isEmpty() || !value.isEmpty(),
                 qPrintable(QStringLiteral("no name: ") +
                            QLatin1String(widget->metaObject()->className())));
        ++checked;
    }
    QVERIFY(checked > 12);
}

void TestAccessibleNames::tableCellsAreRead()
{
    DataTable table(QStringLiteral("Phones"));
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({QStringLiteral("Name")});
    model.setItem(0, 0, new QStandardItem(QStringLiteral("Lobby")));
    table.setModel(&model);
    table.show();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&table);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Phones"));
    QCOMPARE(face->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
             QStringLiteral("Lobby"));
    QCOMPARE(face->tableInterface()->columnDescription(0), QStringLiteral("Name"));
}

QTEST_MAIN(TestAccessibleNames)
#include "tst_accessiblenames.moc"
