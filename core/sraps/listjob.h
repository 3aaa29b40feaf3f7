// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/listwalk.h"
#include "core/sraps/pagedlist.h"
#include "core/sraps/pagereader.h"
#include "core/support/logging.h"

namespace core {

// What makes an item the same as one that came before; an empty one never does.
inline MacAddress identity(const Endpoint &endpoint)
{
    return endpoint.mac;
}
inline QString identity(const LogEntry &entry)
{
    return entry.uuid;
}
inline QString identity(const QJsonObject &)
{
    return {};
}
template <typename T>
QString identity(const T &item)
{
    return item.uuid;
}

/// What a list is made of: where it begins, how its pages are read, what is filled in, and who
/// judges how it ended.
template <typename T>
struct ListSpec
{
    Result<Request> first;
    Result<Page<T>> (*read)(const QByteArray &) = nullptr;
    std::function<void(T &)> fill; ///< runs in the pool; a pure function of values
    std::function<Result<void>(const Result<void> &)> judge;
};

/// A PagedList over a ListWalk: the types and the duplicates.
template <typename T>
class ListJob final : public PagedList<T>
{
public:
    ListJob(ServiceClient *client, const ListSpec<T> &spec, QObject *owner)
        : PagedList<T>(owner)
        , m_judge(spec.judge)
        , m_walk(new ListWalk(client, spec.first, parser(spec), this))
    {
        QObject::connect(m_walk, &ListWalk::pageReady, this,
                         [this](std::any &page) { take(std::any_cast<Page<T>>(std::move(page))); });
        QObject::connect(m_walk, &ListWalk::ended, this, [this](const std::optional<Error> &error) {
            end(error ? Result<void>(Failure(*error)) : Result<void>());
        });
    }

    void each(QObject *context, typename PagedList<T>::PageHandler page,
              typename PagedList<T>::EndHandler end) override
    {
        m_context = context;
        m_page = std::move(page);
        m_end = std::move(end);
    }

    void abort() override { m_walk->abort(); }
    void hurry() override { m_walk->hurry(); }
    qint64 total() const override { return m_walk->total(); }
    void setHeld(bool held) override { m_walk->setHeld(held); }

private:
    using Identity = decltype(identity(std::declval<const T &>()));

    static ListWalk::Parse parser(const ListSpec<T> &spec)
    {
        return [read = spec.read, fill = spec.fill](const QByteArray &json) {
            return read(json).map([&fill](Page<T> page) {
                if (fill)
                    std::for_each(page.items.begin(), page.items.end(), fill);
                const QString next = page.next;
                return ListWalk::Parsed{std::any(std::move(page)), next};
            });
        };
    }

    void take(Page<T> &&page)
    {
        if (page.unreadable > 0)
            qCWarning(lcSync, "%d items of a list could not be read and were left out",
                      page.unreadable);
        this->m_unreadable += page.unreadable;
        page.items.removeIf([this](const T &item) {
            const Identity id = identity(item);
            if (id == Identity())
                return false;
            const qsizetype before = m_seen.size();
            m_seen.insert(id);
            return m_seen.size() == before;
        });
        if (m_context && m_page)
            m_page(page.items);
    }

    void end(const Result<void> &result)
    {
        const Result<void> judged = m_judge ? m_judge(result) : result;
        this->deleteLater();
        if (m_context && m_end)
            std::exchange(m_end, {})(judged);
    }

    std::function<Result<void>(const Result<void> &)> m_judge;
    ListWalk *m_walk;
    QPointer<QObject> m_context;
    typename PagedList<T>::PageHandler m_page;
    typename PagedList<T>::EndHandler m_end;
    QSet<Identity> m_seen;
};

} // namespace core
