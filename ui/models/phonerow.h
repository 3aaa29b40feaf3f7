// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/phonefacts.h"
#include "ui/models/phonesmodel.h"

namespace ui {

/// A phone as the table shows it: the record, the names its ids stand for, and the text that the
/// search line looks through. A value; takes what it needs from the store when it is filled.
struct PhoneRow final : TableRow
{
    core::Target target;
    core::Endpoint phone;
    QString status;
    QString model;
    QString company;
    QString profile;
    QString group;
    core::RedirectTarget redirect;

    /// Takes over a record of `target`; false when nothing that is shown has changed.
    bool fill(const core::Endpoint &record, const core::Store &store);
    /// What a cell copies; empty where there is nothing.
    QString text(PhonesModel::Column column) const;
    SortValue sortValue(PhonesModel::Column column) const;
    /// The words before the colon of a search, such as "mac", and where their values stand.
    static SearchFields searchFields();

private:
    QString prepared() const;
};

} // namespace ui
