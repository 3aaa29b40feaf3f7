// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QObject>

namespace core {

/// A running call. Has one owner (its QObject parent) whose end stops it; deletes itself later
/// once it has finished. Exactly one of the two happens: `finished` once, or the owner goes and
/// nothing is reported.
class Job : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reports Error::Kind::Cancelled before it returns; nothing after `finished`.
    virtual void abort() = 0;
    /// False as long as not a byte of a request has been sent for it. Of more than one request:
    /// true.
    virtual bool hasLeft() const { return true; }
    /// A person waits for it now: what it still has to ask for goes in front.
    virtual void hurry() {}
};

} // namespace core
