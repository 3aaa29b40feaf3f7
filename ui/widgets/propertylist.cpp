// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/propertylist.h"

#include "ui/style/icons.h"
#include "ui/widgets/wrappedlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int copyButtonSide = 24;
constexpr int textMargin = 4; // centres a line of text beside the button
constexpr QLatin1String longestWord{"00:04:13:A3:00:01"};

QString shown(const Property &property)
{
    if (property.value.isEmpty())
        return QStringLiteral("\u2013");
    if (property.kind == Property::Kind::Link)
        return QStringLiteral("<a href=\"#\">%1</a>").arg(property.value.toHtmlEscaped());
    return property.value;
}

bool hasLongWord(const QString &text)
{
    const QStringList words = text.simplified().split(u' ');
    return std::any_of(words.cbegin(), words.cend(),
                       [](const QString &word) { return word.size() > longestWord.size(); });
}

} // namespace

PropertyList::PropertyList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::controls);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
}

PropertyList::Line PropertyList::makeLine(const Property &property)
{
    Line line;
    line.label = new QLabel(this);
    line.label->setTextFormat(Qt::PlainText);
    line.label->setForegroundRole(QPalette::PlaceholderText);
    line.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    line.value = new WrappedLabel(this);
    line.value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLabel *text : {line.label, line.value})
        text->setContentsMargins(0, textMargin, 0, textMargin);
    const bool link = property.kind == Property::Kind::Link;
    line.value->setTextFormat(link ? Qt::RichText : Qt::PlainText);
    line.value->setTextInteractionFlags(link ? Qt::TextBrowserInteraction
                                             : Qt::TextSelectableByMouse |
                                                   Qt::TextSelectableByKeyboard);
    line.value->setFocusPolicy(link ? Qt::StrongFocus : Qt::ClickFocus);
    const QFont mono = fontFor(FontRole::Mono, font());
    if (property.kind == Property::Kind::Mono)
        line.value->setFont(mono);
    // A word that is longer is cut here; it would push the buttons out of sight.
    line.value->setMinimumWidth(QFontMetrics(mono).horizontalAdvance(longestWord));
    connect(line.value, &QLabel::linkActivated, this,
            [this, key = property.key] { Q_EMIT linkActivated(key); });
    if (property.copyable) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(icon(QStringLiteral("copy"), Tone::Secondary));
        button->setFixedSize(copyButtonSide, copyButtonSide);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, key = property.key] {
            for (const Line &other : std::as_const(m_lines)) {
                if (other.property.key == key)
                    QGuiApplication::clipboard()->setText(other.property.value);
            }
        });
        line.copy = button;
    }
    return line;
}

void PropertyList::update(Line &line, const Property &property)
{
    // Setting the same text again would drop a selection.
    if (line.property.value != property.value || line.value->text().isEmpty())
        line.value->setText(shown(property));
    line.label->setText(property.label);
    line.value->setToolTip(property.toolTip.isEmpty() && hasLongWord(property.value)
                               ? property.value
                               : property.toolTip);
    const QString label =
        property.label.isEmpty() ? QString() : property.label + QStringLiteral(": ");
    line.value->setAccessibleName(label + property.value);
    if (line.copy) {
        const QString deed = tr("Copy %1").arg(property.label);
        line.copy->setAccessibleName(deed);
        line.copy->setToolTip(deed);
        line.copy->setVisible(!property.value.isEmpty());
    }
    line.property = property;
}

void PropertyList::setProperties(const QList<Property> &properties)
{
    QList<Line> old = std::exchange(m_lines, {});
    for (const Property &property : properties) {
        const auto known = std::find_if(old.cbegin(), old.cend(), [&](const Line &line) {
            return line.property.key == property.key && line.property.kind == property.kind &&
                   (line.copy != nullptr) == property.copyable;
        });
        Line line = known != old.cend() ? *known : makeLine(property);
        if (known != old.cend())
            old.erase(known);
        update(line, property);
        m_lines.append(line);
    }
    for (const Line &line : std::as_const(old))
        drop(line);
    for (int row = 0; row < m_lines.size(); ++row)
        place(row, m_lines[row]);
}

void PropertyList::place(int row, Line &line)
{
    m_grid->addWidget(line.label, row, 0);
    if (line.custom)
        m_grid->addWidget(line.custom, row, 1, Qt::AlignVCenter);
    else
        m_grid->addWidget(line.value, row, 1, 1, line.copy ? 1 : 2);
    if (line.copy)
        m_grid->addWidget(line.copy, row, 2, Qt::AlignTop);
    line.label->show();
    line.value->setVisible(!line.custom);
}

void PropertyList::drop(const Line &line)
{
    for (QWidget *widget : {static_cast<QWidget *>(line.label), static_cast<QWidget *>(line.value),
                            line.copy, line.custom}) {
        if (widget) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

void PropertyList::setValueWidget(const QString &key, QWidget *widget)
{
    for (int row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        if (line.property.key != key)
            continue;
        if (line.custom && line.custom != widget)
            line.custom->deleteLater();
        line.custom = widget;
        m_grid->removeWidget(line.value);
        place(row, line);
        return;
    }
}

QString PropertyList::toPlainText() const
{
    QStringList lines;
    for (const Line &line : m_lines) {
        if (!line.property.value.isEmpty())
            lines.append(line.property.label + QStringLiteral(": ") + line.property.value);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
