// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/customerbox.h"

#include "core/session/sessions.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

enum Role { ConnectionRole = Qt::UserRole, CompanyRole, NameRole };

struct Row
{
    QString text;
    QString connection;
    QString company;
    QString name;

    QString key() const { return connection + u' ' + company + u' ' + text; }
};

QString pathOf(const core::Store &store, const core::Company &company)
{
    QStringList names{company.name};
    for (const core::Company *above = store.company(company.parent);
         above != nullptr && names.size() < 16; above = store.company(above->parent))
        names.append(above->name);
    return names.join(QStringLiteral(" \u2039 ")); // its own name first: that is looked for
}

QList<Row> rowsOf(const core::Sessions &sessions)
{
    QList<Row> rows;
    const QList<core::Session *> all = sessions.all();
    for (core::Session *session : all) {
        const core::Store &store = session->store();
        const core::Connection &connection = session->connection();
        for (const core::Company &company : store.companies()) {
            QString text = pathOf(store, company);
            if (all.size() > 1)
                text += QStringLiteral(" \u00B7 ") + connection.name;
            rows.append({text, connection.id, company.uuid, company.name});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    return rows;
}

} // namespace

CustomerBox::CustomerBox(core::Sessions &sessions, QWidget *parent)
    : QComboBox(parent)
    , m_sessions(sessions)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    setMaxVisibleItems(14);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this](int row) {
        take(row);
        lineEdit()->setCursorPosition(0);
        Q_EMIT chosen();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CustomerBox::settle);
    m_keys.append(QString()); // not read yet
    refill();
}

void CustomerBox::take(int row)
{
    m_chosen = row;
    m_wanted = place();
}

void CustomerBox::refill()
{
    const QList<Row> rows = rowsOf(m_sessions);
    QStringList keys;
    for (const Row &row : rows)
        keys.append(row.key());
    if (keys == m_keys)
        return;
    const QSignalBlocker quiet(this);
    m_keys = keys;
    clear();
    for (const Row &row : rows) {
        addItem(row.text, row.connection);
        setItemData(count() - 1, row.company, CompanyRole);
        setItemData(count() - 1, row.name, NameRole);
    }
    setEnabled(count() > 0);
    lineEdit()->setPlaceholderText(count() > 0 ? tr("Choose or type a name")
                                               //: In place of a customer while there is none
                                               : tr("None known"));
    choose(m_wanted.connection, m_wanted.company);
}

core::ScanPlace CustomerBox::place() const
{
    if (m_chosen < 0)
        return {};
    core::ScanPlace place;
    place.connection = itemData(m_chosen, ConnectionRole).toString();
    place.company = itemData(m_chosen, CompanyRole).toString();
    place.companyName = itemData(m_chosen, NameRole).toString();
    return place;
}

void CustomerBox::choose(const QString &connection, const QString &company)
{
    m_wanted = {connection, company, {}, {}, {}};
    m_chosen = -1;
    for (int row = 0; row < count() && m_chosen < 0; ++row) {
        if (itemData(row, ConnectionRole).toString() == connection &&
            itemData(row, CompanyRole).toString() == company)
            m_chosen = row;
    }
    setCurrentIndex(m_chosen);
    if (m_chosen < 0)
        setEditText({});
    lineEdit()->setCursorPosition(0);
}

// What was typed and names no customer would otherwise stand there as if it were one.
void CustomerBox::settle()
{
    const int row = findText(currentText(), Qt::MatchFixedString);
    if (row >= 0 && row != m_chosen) {
        take(row);
        setCurrentIndex(row);
        Q_EMIT chosen();
        return;
    }
    setCurrentIndex(m_chosen);
    if (m_chosen >= 0)
        setEditText(itemText(m_chosen));
    else
        setEditText({});
    lineEdit()->setCursorPosition(0);
}

} // namespace ui
