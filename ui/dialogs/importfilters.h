// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"

#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace ui {

/// How many rows of a file are new, changes, unchanged, rejected; each count shows its rows.
class ImportFilters : public QWidget
{
    Q_OBJECT

public:
    using Kind = core::ImportVerdict::Kind;

    explicit ImportFilters(QWidget *parent = nullptr);

    /// Kinds without a row are not offered. Emits nothing.
    void setCounts(const core::ImportCheck &check, std::optional<Kind> shown);

Q_SIGNALS:
    void chosen(std::optional<core::ImportVerdict::Kind> kind);

private:
    QToolButton *add(std::optional<Kind> kind);
    void setCount(QToolButton *button, const QString &text, int count);

    QToolButton *m_all;
    std::array<QToolButton *, 4> m_kinds{}; ///< by Kind
};

} // namespace ui
