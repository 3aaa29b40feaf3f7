// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartview.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedLayout;
class QStandardItemModel;
class QToolButton;

namespace ui {

class ChartLibrary;
class DataTable;
class ElidedLabel;
class WrappedLabel;

/// What a card says. Rows are the same numbers as text, the first ones those of the bars, in their
/// order; `search` of a row is what opening it puts into the search line, a null one opens nothing.
struct ChartCardContent
{
    struct Row
    {
        QStringList cells;
        QString search;
        bool operator==(const Row &) const = default;
    };
    QString title;
    QString sentence; ///< the answer in words
    QList<ChartBar> bars;
    bool upright = false;
    QStringList columns;
    QList<Row> rows;
    QString more;   ///< below the chart: what it leaves out, may be empty
    QString button; ///< one next action, empty for none
    bool operator==(const ChartCardContent &) const = default;
};

/// A question, its answer in a sentence, and a chart or a table of the same numbers. The table is
/// there for who cannot see the chart and for copying. Without the library of the charts there is
/// the table only.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    /// `name` is its object name.
    ChartCard(const QString &name, ChartLibrary &charts, QWidget *parent = nullptr);

    void setContent(const ChartCardContent &content);
    const ChartCardContent &content() const { return m_content; }
    ChartView *chart() const { return m_chart; }
    DataTable *table() const { return m_table; } ///< null until it is shown for the first time
    bool showsTable() const;
    void setShowsTable(bool on);
    /// Title, sentence and the whole table, tab-separated.
    QString text() const;

Q_SIGNALS:
    void opened(const QString &search);
    void buttonPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(ChartLibrary &charts);
    QWidget *buildHeader();
    void buildTable();
    void fillTable();
    void openRow(int row);

    ChartCardContent m_content;
    ElidedLabel *m_title;
    WrappedLabel *m_sentence;
    QToolButton *m_copy;
    QToolButton *m_toggle;
    QWidget *m_body;
    QStackedLayout *m_stack;
    ChartView *m_chart;
    QLabel *m_more;
    QPushButton *m_button;
    DataTable *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace ui
