// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/phonereader.h"

#include "core/changes/runrecord.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"

#include <utility>

namespace core {

namespace {

constexpr qsizetype fewPhones = 20;     // of a run: read one by one
constexpr qsizetype smallestShare = 10; // one in so many of the company
constexpr qsizetype enoughReadings = 100;

bool isWorthIt(qsizetype wanted, qsizetype phones)
{
    return wanted >= fewPhones && wanted * smallestShare >= phones;
}

} // namespace

PhoneReader::PhoneReader(SrapsApi &api, Clock &clock, RunRecord *run)
    : QObject(run)
    , m_api(api)
    , m_clock(clock)
    , m_run(run)
    , m_askedAt(clock)
{}

PhoneReader::~PhoneReader()
{
    stop();
}

void PhoneReader::stop()
{
    if (m_list) {
        m_list->each(nullptr, {}, {});
        m_list->abort();
        m_list = nullptr;
    }
    for (const Part &part : std::exchange(m_parts, {})) {
        for (const int step : part.steps)
            m_run->release(step);
    }
}

void PhoneReader::begin(const Store &store)
{
    QHash<QString, Part> parts;
    for (const int index : m_run->todo()) {
        const PlanStep &step = m_run->plan().steps.at(index);
        // A phone that is to be registered stands in no list.
        if (step.mustNotExist || m_run->results().at(index).state != StepResult::State::Planned)
            continue;
        Part &part = parts[step.company.uuid];
        part.company = step.company;
        part.steps.insert(step.mac, index);
    }
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        if (!isWorthIt(it->steps.size(), store.phones(it.key()).size()))
            continue;
        m_run->reserve(it->steps.values());
        m_parts.push_back(*it);
    }
    readNext();
}

void PhoneReader::readNext()
{
    if (m_parts.empty())
        return;
    m_list = m_api.endpointDocuments(m_parts.front().company, this);
    m_askedAt = Moment(m_clock);
    m_list->setHeld(true);
    m_list->each(
        this, [this](const QList<QJsonObject> &page) { takePage(page); },
        [this](const Result<void> &) { endPart(); });
}

void PhoneReader::takePage(const QList<QJsonObject> &page)
{
    const Moment at = Moment::ofAnswer(std::exchange(m_askedAt, Moment(m_clock)), fresh, m_clock);
    for (const QJsonObject &document : page) {
        const MacAddress mac = MacAddress::parse(document.value(QLatin1String("mac")).toString())
                                   .value_or(MacAddress());
        const auto step = m_parts.front().steps.constFind(mac);
        if (step == m_parts.front().steps.constEnd())
            continue;
        m_readings.insert(mac, {document, at});
        m_run->release(*step);
        m_parts.front().steps.erase(step);
    }
    if (m_parts.front().steps.isEmpty() && m_list) {
        m_list->each(nullptr, {}, {});
        m_list->abort();
        endPart();
    } else {
        holdIfFull();
    }
    Q_EMIT arrived();
}

/// What has not arrived is read one by one.
void PhoneReader::endPart()
{
    m_list = nullptr;
    for (const int step : std::as_const(m_parts.front().steps))
        m_run->release(step);
    m_parts.pop_front();
    readNext();
    Q_EMIT arrived();
}

void PhoneReader::holdIfFull()
{
    if (m_list)
        m_list->setHeld(m_readings.size() >= enoughReadings);
}

std::optional<QJsonObject> PhoneReader::take(MacAddress mac)
{
    const auto found = m_readings.constFind(mac);
    if (found == m_readings.cend())
        return std::nullopt;
    std::optional<QJsonObject> document;
    if (found->at.isWithin(fresh, m_clock))
        document = found->document;
    m_readings.erase(found);
    holdIfFull();
    return document;
}

} // namespace core
