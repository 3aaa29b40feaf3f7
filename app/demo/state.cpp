// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/state.h"

#include "app/demo/ids.h"
#include "app/demo/names.h"
#include "app/demo/phonedata.h"
#include "app/demo/products.h"

namespace demo {

namespace {
constexpr size_t logLimit = 20000;
constexpr size_t auditLimit = 20000;
} // namespace

State::State(const Options &o)
    : options(o)
    , startTime(nowSeconds())
{}

int State::addCompany(const QString &uuid, const QJsonObject &doc, int parent)
{
    Company company;
    company.uuid = uuid;
    company.doc = doc;
    company.parent = parent;
    company.created = nowSeconds();
    company.slug = slug(doc.value(QStringLiteral("name")).toString());
    company.language = QStringLiteral("de");
    companies.push_back(company);
    m_companyIndex.insert(uuid, int(companies.size()) - 1);
    return int(companies.size()) - 1;
}

int State::findCompany(const QString &uuid) const
{
    const int index = m_companyIndex.value(uuid, -1);
    return index >= 0 && companies[size_t(index)].removed ? -1 : index;
}

bool State::isWithin(int company, int root) const
{
    while (company >= 0 && company != root)
        company = companies[size_t(company)].parent;
    return company == root;
}

std::vector<int> State::childrenOf(int company) const
{
    std::vector<int> children;
    for (int i = 0; i < int(companies.size()); ++i) {
        if (companies[size_t(i)].parent == company && !companies[size_t(i)].removed)
            children.push_back(i);
    }
    return children;
}

std::vector<int> State::subtreeOf(int root) const
{
    // A parent always has a smaller index than its children.
    std::vector<char> inside(companies.size(), 0);
    std::vector<int> all;
    for (int i = root; i < int(companies.size()); ++i) {
        const Company &company = companies[size_t(i)];
        if (i != root && (company.parent < 0 || !inside[size_t(company.parent)]))
            continue;
        inside[size_t(i)] = 1;
        if (!company.removed)
            all.push_back(i);
    }
    return all;
}

QJsonObject State::written(const Phone &phone) const
{
    return phone.has(Phone::Written) ? phoneDocs.value(phone.mac) : generatedPart(*this, phone);
}

void State::write(Phone &phone, const QJsonObject &doc)
{
    const auto count = [this](quint32 handle, int by) {
        if (Item *profile = profiles.find(handle))
            profile->uses += by;
    };
    const QString profileId = doc.value(QStringLiteral("provisioning_profile")).toString();
    const Item *profile = profiles.find(profileId);
    count(phone.profile, -1);
    phone.profile = profile ? profile->handle : 0;
    count(phone.profile, 1);
    phone.set(Phone::Autoprovisioning,
              doc.value(QStringLiteral("autoprovisioning_enabled")).toBool(true));
    phone.set(Phone::Written, true);
    phone.updated = quint32(nowSeconds());
    phoneDocs.insert(phone.mac, doc);
}

Phone &State::registerPhone(quint64 mac, int company)
{
    Phone phone;
    phone.mac = mac;
    phone.company = quint32(company);
    phone.seed = quint32(mix(mac, 3));
    phone.created = quint32(nowSeconds());
    phone.updated = phone.created;
    phone.model = qint16(modelOfMac(mac));
    return fleet.at(fleet.add(phone));
}

void State::removePhone(quint32 index)
{
    Phone &phone = fleet.at(index);
    if (Item *profile = profiles.find(phone.profile))
        --profile->uses;
    phoneDocs.remove(phone.mac);
    fleet.remove(index);
}

void State::log(const Phone &phone, LogEvent event)
{
    liveLog.push_back({++m_logNumber, nowSeconds(), phone.mac, int(phone.company), phone.ip,
                       phone.model, phone.firmware, event});
    if (liveLog.size() > logLimit)
        liveLog.pop_front();
}

void State::audit(int company, const QString &actor, const QString &action,
                  const QPair<QString, QString> &object, const QJsonObject &changes)
{
    const QJsonObject entry{
        {QStringLiteral("uuid"), uuidFor(QStringLiteral("audit"), ++m_auditNumber)},
        {QStringLiteral("timestamp"), timeText(nowSeconds())},
        {QStringLiteral("company"), companies[size_t(company)].uuid},
        {QStringLiteral("actor_type"),
         actor.isEmpty() ? QStringLiteral("system") : QStringLiteral("token")},
        {QStringLiteral("actor"), actor},
        {QStringLiteral("action"), action},
        {QStringLiteral("object_type"), object.first},
        {QStringLiteral("object_id"), object.second},
        {QStringLiteral("changes"), changes.isEmpty() ? QJsonValue() : QJsonValue(changes)}};
    auditLog.emplace_back(company, entry);
    if (auditLog.size() > auditLimit)
        auditLog.pop_front();
}

} // namespace demo
