// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebanner.h"

namespace core {
class Sessions;
}

namespace ui {

/// Stands below the choice of the customer while there is none to choose: says why and offers to
/// load them again, or to leave where that is of no use. Without a customer no scan can be kept.
class CustomersNotice : public MessageBanner
{
    Q_OBJECT

public:
    /// The sessions outlive this.
    explicit CustomersNotice(core::Sessions &sessions, QWidget *parent = nullptr);

    /// Some connection knows a company.
    static bool hasCustomers(const core::Sessions &sessions);
    /// Shows itself or goes, as things are now.
    void refresh();

Q_SIGNALS:
    void leaveRequested();

private:
    void loadAgain();
    Message reason() const;

    core::Sessions &m_sessions;
};

} // namespace ui
