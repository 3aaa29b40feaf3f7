// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/moment.h"
#include "core/types/company.h"
#include "core/types/macaddress.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>

namespace core {

class RunRecord;
class SrapsApi;
class Store;
template <typename T>
class PagedList;

/// Reads the phones of a run by the page, company by company, where a good part of a company is
/// concerned: one request for a hundred phones instead of one for each. Takes those steps out of
/// the run's line and puts each back as soon as its phone has arrived; those that did not arrive
/// go back too and are read one by one. Pages are asked for only as fast as they are used.
/// Belongs to the run; API and clock outlive it.
class PhoneReader final : public QObject
{
    Q_OBJECT

public:
    /// A reading is good for so long.
    static constexpr std::chrono::milliseconds fresh{5000};

    PhoneReader(SrapsApi &api, Clock &clock, RunRecord *run);
    ~PhoneReader() override;

    void begin(const Store &store);
    /// Asks for nothing more, and puts back into the line what has not arrived.
    void stop();
    /// What arrived for this phone, if it is fresh; gone then.
    std::optional<QJsonObject> take(MacAddress mac);

Q_SIGNALS:
    void arrived(); ///< steps are in the line again

private:
    struct Part
    {
        Company company;
        QHash<MacAddress, int> steps;
    };
    struct Reading
    {
        QJsonObject document;
        Moment at;
    };

    void readNext();
    void takePage(const QList<QJsonObject> &page);
    void endPart();
    void holdIfFull();

    SrapsApi &m_api;
    Clock &m_clock;
    RunRecord *const m_run;
    std::deque<Part> m_parts; ///< the first one is being read
    QHash<MacAddress, Reading> m_readings;
    QPointer<PagedList<QJsonObject>> m_list;
    Moment m_askedAt; ///< for the page that comes next, at the earliest
};

} // namespace core
