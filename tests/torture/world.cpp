// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/world.h"

#include "core/mirror/sealer.h"
#include "tests/support/unpacked.h"

#include <algorithm>

namespace torture {

using namespace core;

namespace {

demo::Options optionsFor(quint32 seed, int phones)
{
    demo::Options options;
    options.companies = 6;
    options.phones = phones;
    options.seed = seed;
    options.pageSize = 40;
    options.contactIntervalMs = 0;
    return options;
}

QString companyPath(const QString &company, const QString &more)
{
    return QStringLiteral("companies/") + company + u'/' + more;
}

QString said(MacAddress mac)
{
    return mac.wire();
}

QString said(const QString &uuid)
{
    return uuid;
}

template <typename Key>
QString rowDifference(const QString &what, const QMap<Key, QString> &a, const QMap<Key, QString> &b)
{
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        const auto other = b.constFind(it.key());
        if (other == b.cend())
            return what + QStringLiteral(" %1 is missing").arg(said(it.key()));
        if (*other != *it)
            return what + QStringLiteral(" %1: '%2' is '%3'").arg(said(it.key()), *it, *other);
    }
    for (auto it = b.cbegin(); it != b.cend(); ++it) {
        if (!a.contains(it.key()))
            return what + QStringLiteral(" %1 is too many").arg(said(it.key()));
    }
    return {};
}

} // namespace

void Content::add(const Company &company)
{
    companies.insert(company.uuid, company.name);
}

void Content::add(const QString &company, const Endpoint &phone)
{
    phones[company].insert(phone.mac, phone.name + u'|' + phone.profile + u'|' + phone.product);
}

void Content::add(const QString &company, const Profile &profile)
{
    profiles[company].insert(profile.uuid, profile.name);
}

QString Content::difference(const Content &a, const Content &b)
{
    if (const QString found = rowDifference(QStringLiteral("company"), a.companies, b.companies);
        !found.isEmpty())
        return found;
    for (auto name = a.companies.cbegin(); name != a.companies.cend(); ++name) {
        const QString &company = name.key();
        const QString in = QStringLiteral(" of company ") + company + u',';
        for (const QString &found :
             {rowDifference(QStringLiteral("phone") + in, a.phones.value(company),
                            b.phones.value(company)),
              rowDifference(QStringLiteral("profile") + in, a.profiles.value(company),
                            b.profiles.value(company))}) {
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

Content contentOf(const Store &store)
{
    Content content;
    for (const Company &company : store.companies()) {
        content.add(company);
        for (const Endpoint &phone : store.phones(company.uuid))
            content.add(company.uuid, phone);
        for (const Profile &profile : store.profiles(company.uuid))
            content.add(company.uuid, profile);
    }
    return content;
}

std::optional<Content> contentOf(const MirrorFile::Place &place, QString &message,
                                 QMap<QString, qint64> *completeAt)
{
    const auto file = MirrorFile::open(place, World::mirrorKey());
    const auto failed = [&](const Error &error) {
        message = error.serviceCode + QStringLiteral(": ") + error.detail;
        return std::nullopt;
    };
    if (!file)
        return failed(file.error());
    if ((*file)->notice())
        return failed(*(*file)->notice());
    if (const auto checked = (*file)->check(); !checked)
        return failed(checked.error());
    Content content;
    const auto read = (*file)->read([&](MirrorContent &&page) {
        for (const Company &company : page.companies)
            content.add(company);
        for (const MirrorContent::Phones &phones : page.phones) {
            for (const Endpoint &phone : unpacked(phones.packed) + phones.set)
                content.add(phones.company, phone);
        }
        for (const MirrorContent::Profiles &profiles : page.profiles) {
            for (const Profile &profile : profiles.all)
                content.add(profiles.company, profile);
        }
        for (const MirrorContent::ListState &list : page.lists) {
            if (completeAt && list.resource == Resource::Endpoints && list.complete)
                completeAt->insert(list.company, list.asOfMs);
        }
        return true;
    });
    if (!read)
        return failed(read.error());
    return content;
}

World::World(quint32 seed, int phones)
    : m_service(std::move(*demo::DemoService::start(optionsFor(seed, phones))))
    , m_client(*m_service)
    , m_top(m_service->key(QStringLiteral("administrator")).company)
    , m_group(m_client.all(QStringLiteral("product-groups/"))
                  .first()
                  .toObject()
                  .value(QStringLiteral("uuid"))
                  .toString())
{
    for (const demo::DemoService::CompanyInfo &company : m_service->companies()) {
        m_companies.append(company.uuid);
        m_oldCompanies.insert(company.uuid);
        bool touch = false;
        for (const QString &text : m_service->macs(company.uuid)) {
            const MacAddress mac = *MacAddress::parse(text);
            if ((touch = !touch))
                m_phones.insert(mac, company.uuid);
            else
                m_leftAlone.insert(mac, company.uuid);
        }
    }
}

Connection World::connection() const
{
    Connection connection;
    connection.id = QStringLiteral("torture");
    connection.name = QStringLiteral("Torture");
    connection.baseUrl = m_service->baseUrl();
    connection.keyId = m_service->keyId();
    return connection;
}

Secret World::secret() const
{
    return Secret(m_service->keySecret());
}

Secret World::mirrorKey()
{
    return Secret(QByteArray(Sealer::keySize, 'k'));
}

MirrorFile::Place World::place(const QString &path) const
{
    MirrorFile::Place place;
    place.path = path;
    place.account = m_service->baseUrl().toString() + u' ' + m_service->keyId();
    return place;
}

bool World::sent(const DemoClient::Answer &answer)
{
    if (answer.status >= 200 && answer.status < 300)
        return true;
    qWarning("the service refused a change: %d %s", answer.status, answer.body.constData());
    return false;
}

QString World::anyCompany(QRandomGenerator &random) const
{
    return m_companies.at(random.bounded(int(m_companies.size())));
}

bool World::change(QRandomGenerator &random)
{
    const int what = random.bounded(20);
    if (what < 5)
        return addPhone(random);
    if (what < 14)
        return changePhone(random);
    return what < 17 ? changeCompany(random) : changeProfile(random);
}

bool World::put(MacAddress mac, const QString &company, const QString &name)
{
    m_phones.insert(mac, company);
    return sent(m_client.send(
        "PUT", companyPath(company, QStringLiteral("endpoints/") + mac.wire()),
        QJsonObject{{QStringLiteral("mac"), mac.wire()}, {QStringLiteral("name"), name}}));
}

bool World::addPhone(QRandomGenerator &random)
{
    const MacAddress mac(0x000413A30000ULL + quint64(random.bounded(0x10000)));
    if (m_phones.contains(mac) || m_leftAlone.contains(mac) ||
        m_service->foreignMacs().contains(mac.wire()))
        return true;
    return put(mac, anyCompany(random), freshName());
}

bool World::changePhone(QRandomGenerator &random)
{
    if (m_phones.isEmpty())
        return true;
    const auto it = std::next(m_phones.begin(), random.bounded(int(m_phones.size())));
    const MacAddress mac = it.key();
    const QString company = it.value();
    const int what = random.bounded(3);
    if (what == 0)
        return put(mac, company, freshName());
    m_phones.remove(mac);
    const bool gone = sent(
        m_client.send("DELETE", companyPath(company, QStringLiteral("endpoints/") + mac.wire())));
    return gone && (what == 1 || put(mac, anyCompany(random), freshName()));
}

bool World::changeCompany(QRandomGenerator &random)
{
    const QJsonObject named{{QStringLiteral("name"), freshName()},
                            {QStringLiteral("type"), QStringLiteral("end_user")}};
    const QString company = anyCompany(random);
    const bool isOurs = !m_oldCompanies.contains(company);
    const int what = random.bounded(3);
    if (what == 0 && m_companies.size() < 12) {
        const auto answer =
            m_client.send("POST", companyPath(m_top, QStringLiteral("companies/")), named);
        m_companies.append(answer.object().value(QStringLiteral("uuid")).toString());
        return sent(answer);
    }
    if (what == 1 && isOurs &&
        std::find(m_phones.cbegin(), m_phones.cend(), company) == m_phones.cend()) {
        for (const auto &[owner, uuid] : std::as_const(m_profiles)) {
            if (owner == company)
                return true;
        }
        m_companies.removeOne(company);
        return sent(m_client.send("DELETE", QStringLiteral("companies/") + company));
    }
    return sent(m_client.send("PATCH", QStringLiteral("companies/") + company,
                              QJsonObject{{QStringLiteral("name"), freshName()}}));
}

bool World::changeProfile(QRandomGenerator &random)
{
    const QString folder = QStringLiteral("provisioning-profiles/");
    if (m_profiles.isEmpty() || random.bounded(2) == 0) {
        const QString company = anyCompany(random);
        const auto answer = m_client.send("POST", companyPath(company, folder),
                                          QJsonObject{{QStringLiteral("name"), freshName()},
                                                      {QStringLiteral("product_group"), m_group}});
        m_profiles.append({company, answer.object().value(QStringLiteral("uuid")).toString()});
        return sent(answer);
    }
    const int which = random.bounded(int(m_profiles.size()));
    const auto [company, uuid] = m_profiles.at(which);
    if (random.bounded(2) == 0)
        return sent(m_client.send("PATCH", companyPath(company, folder + uuid),
                                  QJsonObject{{QStringLiteral("name"), freshName()}}));
    m_profiles.removeAt(which);
    return sent(m_client.send("DELETE", companyPath(company, folder + uuid)));
}

Content World::content()
{
    Content content;
    for (const demo::DemoService::CompanyInfo &company : m_service->companies()) {
        content.companies.insert(company.uuid, company.name);
        const QJsonArray phones =
            m_client.all(companyPath(company.uuid, QStringLiteral("endpoints/?page_size=1000")));
        for (const auto &value : phones) {
            if (const auto phone = endpointFromJson(value.toObject()))
                content.add(company.uuid, *phone);
        }
        const QJsonArray profiles = m_client.all(
            companyPath(company.uuid, QStringLiteral("provisioning-profiles/?page_size=1000")));
        for (const auto &value : profiles) {
            if (const auto profile = profileFromJson(value.toObject()))
                content.add(company.uuid, *profile);
        }
    }
    return content;
}

} // namespace torture
