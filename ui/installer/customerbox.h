// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"

#include <QComboBox>

namespace core {
class Sessions;
}

namespace ui {

/// Every company of every connection, found by any part of its name. Offers what the store knows,
/// so it works without network. A text that names none is given up when the field is left.
class CustomerBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CustomerBox(core::Sessions &sessions, QWidget *parent = nullptr);

    /// Reads the companies anew. The choice stays, also of one that comes only now.
    void refill();
    /// Connection, company and its name; empty for none.
    core::ScanPlace place() const;
    void choose(const QString &connection, const QString &company);
    /// The choice, also while its company is not known.
    const core::ScanPlace &wanted() const { return m_wanted; }

Q_SIGNALS:
    /// By the person.
    void chosen();

private:
    void settle();
    void take(int row);

    core::Sessions &m_sessions;
    QStringList m_keys; ///< of the rows, to see whether anything came or went
    int m_chosen = -1;
    core::ScanPlace m_wanted; ///< connection and company
};

} // namespace ui
