// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importfilters.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

namespace {

std::optional<StatusShape> shapeOf(std::optional<ImportFilters::Kind> kind)
{
    if (!kind)
        return {};
    switch (*kind) {
    case ImportFilters::Kind::New:
        return StatusShape::Good;
    case ImportFilters::Kind::Change:
        return StatusShape::Waiting;
    case ImportFilters::Kind::Unchanged:
        return {};
    case ImportFilters::Kind::Rejected:
        return StatusShape::Bad;
    }
    return {};
}

} // namespace

ImportFilters::ImportFilters(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::inGroup);
    m_all = add({});
    for (const Kind kind : {Kind::New, Kind::Change, Kind::Unchanged, Kind::Rejected})
        m_kinds[std::size_t(kind)] = add(kind);
}

QToolButton *ImportFilters::add(std::optional<Kind> kind)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (const auto shape = shapeOf(kind))
        button->setIcon(icon(iconNameOf(*shape), toneOf(*shape)));
    button->hide();
    connect(button, &QToolButton::clicked, this, [this, kind] { Q_EMIT chosen(kind); });
    layout()->addWidget(button);
    return button;
}

void ImportFilters::setCount(QToolButton *button, const QString &text, int count)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setVisible(count > 0);
}

void ImportFilters::setCounts(const core::ImportCheck &check, std::optional<Kind> shown)
{
    const auto button = [this](Kind kind) { return m_kinds[std::size_t(kind)]; };
    const int all = int(check.rows.size());
    setCount(m_all, tr("%Ln row(s)", nullptr, all), all);
    //: How many rows of a file will be registered.
    setCount(button(Kind::New), tr("%Ln new", nullptr, check.count(Kind::New)),
             check.count(Kind::New));
    setCount(button(Kind::Change), tr("%Ln change(s)", nullptr, check.count(Kind::Change)),
             check.count(Kind::Change));
    //: How many rows of a file change nothing.
    setCount(button(Kind::Unchanged), tr("%Ln unchanged", nullptr, check.count(Kind::Unchanged)),
             check.count(Kind::Unchanged));
    //: How many rows of a file cannot be imported.
    setCount(button(Kind::Rejected), tr("%Ln rejected", nullptr, check.count(Kind::Rejected)),
             check.count(Kind::Rejected));
    (shown ? button(*shown) : m_all)->setChecked(true);
}

} // namespace ui
