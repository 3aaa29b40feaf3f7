// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the scans of the day's list.
#include "ui/installer/installerwindow.h"

#include "core/changes/planrules.h"
#include "ui/errors/errormessage.h"
#include "ui/installer/scansmodel.h"
#include "ui/style/icons.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

class NameDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        return cellEditor(parent,
                          index.model()->headerData(index.column(), Qt::Horizontal).toString());
    }
};

} // namespace

void InstallerWindow::connectList()
{
    m_table->setItemDelegateForColumn(ScansModel::NameColumn, new NameDelegate(m_table));
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &InstallerWindow::fitList);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InstallerWindow::fitList);
    fitList();
    connect(m_table, &DataTable::removeRequested, this, &InstallerWindow::askToTakeBack);
    connect(m_table, &DataTable::renameRequested, this, &InstallerWindow::editName);
    connect(m_table, &DataTable::menuRequested, this, &InstallerWindow::showListMenu);
    connect(m_model, &ScansModel::renameRequested, m_desk, &ScanDesk::rename);
    connect(m_desk, &ScanDesk::notChanged, this, &InstallerWindow::showUnchanged);
}

// Whoever compares labels needs all of the address, and the state; names give way.
void InstallerWindow::fitList()
{
    m_table->resizeColumnToContents(ScansModel::TimeColumn);
    m_table->resizeColumnToContents(ScansModel::StateColumn);
    m_table->setColumnWidth(ScansModel::MacColumn, MacDelegate::columnWidth(m_table));
}

void InstallerWindow::showUnchanged(const core::Error &error)
{
    const bool isSent = error.kind == core::Error::Kind::InvalidInput;
    m_banner->setMessage(messageFor(error, isSent ? Severity::Attention : Severity::Bad));
}

void InstallerWindow::editName(const QModelIndex &index)
{
    const QModelIndex name = index.siblingAtColumn(ScansModel::NameColumn);
    if (!(name.flags() & Qt::ItemIsEditable))
        return showUnchanged(core::invalidInput("scan_sent"));
    m_banner->dismiss();
    m_table->edit(name);
}

void InstallerWindow::askToTakeBack()
{
    QList<core::Scan> chosen;
    for (const QModelIndex &row : m_table->selectedRowIndexes())
        chosen.append(m_model->scans().at(row.row()));
    const int sent =
        int(chosen.removeIf([](const core::Scan &scan) { return !core::isWaiting(scan.state); }));
    if (chosen.isEmpty())
        return showUnchanged(core::invalidInput("scan_sent"));
    QList<qint64> ids;
    for (const core::Scan &scan : std::as_const(chosen))
        ids.append(scan.id);
    const core::Scan &first = chosen.constFirst();
    Message message;
    message.severity = Severity::Attention;
    if (ids.size() > 1)
        message.title = tr("Take %Ln scan(s) back?", nullptr, int(ids.size()));
    else if (first.name.isEmpty())
        //: %1 is a MAC address
        message.title = tr("Take the scan of %1 back?").arg(first.mac.display());
    else
        //: %1 is the name of a phone, %2 its MAC address
        message.title = tr("Take “%1” (%2) back?").arg(first.name, first.mac.display());
    message.cause = tr("What is taken back is not registered.");
    if (sent > 0)
        message.cause += u' ' + tr("%Ln phone(s) were sent already and stay.", nullptr, sent);
    m_banner->setMessage(message);
    const auto offer = [this](const QString &text) {
        QPushButton *button = m_banner->addButton(text);
        button->setAutoDefault(true); // so that Enter presses it
        // First, else the focus would go through whatever follows the banner.
        connect(button, &QPushButton::clicked, m_table, qOverload<>(&QWidget::setFocus));
        connect(button, &QPushButton::clicked, m_banner, &MessageBanner::dismiss);
        return button;
    };
    connect(offer(tr("Take back")), &QPushButton::clicked, m_desk,
            [this, ids] { m_desk->withdraw(ids); });
    offer(tr("Keep"))->setFocus();
}

void InstallerWindow::showListMenu(const QPoint &position)
{
    if (m_table->selectedRowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("scanMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rename = menu->addAction(icon(QStringLiteral("edit")), tr("Change the name"));
    rename->setShortcut(Qt::Key_F2);
    rename->setEnabled(m_table->currentIndex().isValid());
    QAction *remove = menu->addAction(icon(QStringLiteral("delete")), tr("Take back…"));
    remove->setShortcut(Qt::Key_Delete);
    menu->addSeparator();
    QAction *copy = menu->addAction(icon(QStringLiteral("copy")), tr("Copy rows"));
    copy->setShortcut(QKeySequence::Copy);
    connect(rename, &QAction::triggered, this, [this] { editName(m_table->currentIndex()); });
    connect(remove, &QAction::triggered, this, &InstallerWindow::askToTakeBack);
    connect(copy, &QAction::triggered, m_table, &DataTable::copyRows);
    menu->popup(position);
}

} // namespace ui
