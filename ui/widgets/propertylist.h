// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

/// One line of a PropertyList. `key` names it for updates and for linkActivated(); texts are
/// plain and translated.
struct Property
{
    enum class Kind { Text, Mono, Link };

    QString key;
    QString label;
    QString value;
    QString toolTip = {};
    Kind kind = Kind::Text;
    bool copyable = false;
};

/// Label and value in two columns for the details pane: labels secondary, values wrap and can be
/// selected with mouse and keyboard, links are reached with Tab. An empty value shows a dash; an
/// empty label goes on with the line above.
class PropertyList : public QWidget
{
    Q_OBJECT
public:
    explicit PropertyList(QWidget *parent = nullptr);

    /// Shows exactly these, in this order. Lines whose key and kind stay are updated in place,
    /// so a refresh loses neither selection nor focus.
    void setProperties(const QList<Property> &properties);
    /// Puts a widget in the place of a value (a StatusLabel); kept while its key is listed.
    void setValueWidget(const QString &key, QWidget *widget);
    /// "Label: value" lines, as a person would paste them.
    QString toPlainText() const;

Q_SIGNALS:
    void linkActivated(const QString &key);

private:
    struct Line
    {
        Property property;
        QLabel *label = nullptr;
        QLabel *value = nullptr;
        QWidget *copy = nullptr;
        QWidget *custom = nullptr;
    };

    Line makeLine(const Property &property);
    void update(Line &line, const Property &property);
    void place(int row, Line &line);
    static void drop(const Line &line);

    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace ui
