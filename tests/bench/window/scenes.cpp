// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/scenes.h"

#include "core/net/serviceclient.h"
#include "core/sraps/srapsapi.h"
#include "tests/bench/window/proxied.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchline.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWindow>

#include <algorithm>
#include <ctime>

namespace bench {

namespace {

constexpr int patienceMs = 600'000;

double cpuMs()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

QJsonObject failure(const QString &what)
{
    return {{QStringLiteral("failure"), what}};
}

ui::PhonesModel &phonesOf(Desk &desk)
{
    return *desk.window().phonesPane()->phones();
}

core::LoadState endpointsOf(Desk &desk)
{
    return desk.session().store().state(core::Resource::Endpoints, core::Scope{});
}

double p95(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? -1 : values[(values.size() * 95 + 99) / 100 - 1];
}

/// Milliseconds from a deed to the first painting of the rows that answer it, and to the last one.
class Stopwatch : public QObject
{
public:
    explicit Stopwatch(Desk &desk)
        : m_desk(desk)
        , m_viewport(desk.window().phonesPane()->table()->viewport())
    {
        const ui::PhonesModel &model = phonesOf(desk);
        const auto note = [this] { m_news = true; };
        connect(&model, &QAbstractItemModel::modelReset, this, note);
        connect(&model, &QAbstractItemModel::rowsInserted, this, note);
        connect(&model, &QAbstractItemModel::rowsRemoved, this, note);
        connect(&model, &QAbstractItemModel::layoutChanged, this, note);
        m_viewport->installEventFilter(this);
    }

    /// An answer that shows the same rows again, or none, is never painted: it counts when it is
    /// there.
    template <typename Deed>
    bool run(Deed deed)
    {
        m_news = false;
        m_first = -1;
        m_timer.start();
        deed();
        const bool done = waitUntil(
            [this] {
                const bool painted = !m_news || m_first >= 0 || !m_viewport->isVisible();
                return painted && !phonesOf(m_desk).isBusy();
            },
            patienceMs);
        m_last = elapsed();
        if (m_first < 0)
            m_first = m_last;
        return done;
    }
    double first() const { return m_first; }
    double last() const { return m_last; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_news && m_first < 0)
            QMetaObject::invokeMethod( // after this painting
                this, [this] { m_first = m_first < 0 ? elapsed() : m_first; },
                Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    double elapsed() const { return double(m_timer.nsecsElapsed()) / 1e6; }

    Desk &m_desk;
    QWidget *m_viewport;
    QElapsedTimer m_timer;
    bool m_news = false;
    double m_first = -1;
    double m_last = -1;
};

QStringList words()
{
    return {QStringLiteral("empfang 12"),    QStringLiteral("arbeitsplatz"),
            QStringLiteral("00:04:13:2a:1"), QStringLiteral("d735"),
            QStringLiteral("hotel"),         QStringLiteral("10.1.69"),
            QStringLiteral("no such phone"), QStringLiteral("10.200.3")};
}

/// As the keyboard does it, list of completions included.
void press(QWidget &widget, QChar letter)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&widget, &event);
    }
}

/// The longest that a beat was late while nothing was asked of the window: what this machine adds.
double idleBeat(Blocks &blocks)
{
    blocks.clear();
    waitUntil([] { return false; }, 2000);
    return blocks.longestBeatMs();
}

/// Reads the phones of these companies, a few lists at a time as the sync does, and drops them.
class BareRead : public QObject
{
public:
    BareRead(core::SrapsApi &api, const QList<core::Company> &companies)
        : m_api(api)
        , m_waiting(companies)
    {
        for (int i = 0; i < 4; ++i)
            next();
    }
    bool isDone() const { return m_running == 0 && m_waiting.isEmpty(); }
    int phones() const { return m_phones; }

private:
    void next()
    {
        if (m_waiting.isEmpty())
            return;
        ++m_running;
        m_api.endpoints(m_waiting.takeFirst(), this)
            ->each(
                this, [this](const QList<core::Endpoint> &page) { m_phones += int(page.size()); },
                [this](const core::Result<void> &) {
                    --m_running;
                    next();
                });
    }

    core::SrapsApi &m_api;
    QList<core::Company> m_waiting;
    int m_running = 0;
    int m_phones = 0;
};

} // namespace

QJsonObject fill(Desk &desk, Blocks &blocks, int phones)
{
    QElapsedTimer timer;
    timer.start();
    desk.show();
    blocks.clear();
    const auto complete = [&] {
        return phonesOf(desk).totalCount() == phones &&
               endpointsOf(desk).phase == core::LoadState::Phase::Loaded;
    };
    if (!waitUntil(complete, patienceMs))
        return failure(QStringLiteral("the fleet was not read"));
    QJsonObject told{{QStringLiteral("ms"), timer.elapsed()}};
    const auto mirrored = [&] { return desk.mirroredPhones() == phones; };
    for (int i = 0; i < 600 && !mirrored(); ++i)
        waitUntil([] { return false; }, 500);
    if (!mirrored())
        return failure(QStringLiteral("the mirror was not written"));
    told[QStringLiteral("blocks")] = blocks.toJson();
    told[QStringLiteral("idle_beat_ms")] = idleBeat(blocks); // times of the lists follow meanwhile
    told[QStringLiteral("mirrored_ms")] = timer.elapsed();
    told[QStringLiteral("pss")] = proportionalSetSize();
    return told;
}

QJsonObject open(Desk &desk, Blocks &blocks, int phones)
{
    QElapsedTimer timer;
    timer.start();
    desk.show();
    blocks.clear();
    double window = -1;
    const auto searchable = [&] {
        if (window < 0 && desk.window().windowHandle() && desk.window().windowHandle()->isExposed())
            window = double(timer.nsecsElapsed()) / 1e6;
        return phonesOf(desk).rowCount() == phones && !phonesOf(desk).isBusy();
    };
    if (!waitUntil(searchable, patienceMs))
        return failure(QStringLiteral("%1 rows of the mirror").arg(phonesOf(desk).rowCount()));
    const double rows = double(timer.nsecsElapsed()) / 1e6;
    QJsonObject told{{QStringLiteral("ms"), rows},
                     {QStringLiteral("window_ms"), window},
                     {QStringLiteral("blocks"), blocks.toJson()}};
    waitUntil([] { return false; }, 1000);
    told[QStringLiteral("idle_beat_ms")] = idleBeat(blocks);
    told[QStringLiteral("pss")] = proportionalSetSize();
    return told;
}

QJsonObject search(Desk &desk, Blocks &blocks)
{
    Stopwatch watch(desk);
    ui::SearchLine *line = desk.window().findChild<ui::SearchLine *>(QStringLiteral("search"));
    const double idle = idleBeat(blocks);
    QList<double> first;
    QList<double> whole;
    blocks.clear();
    for (const QString &word : words()) {
        watch.run([&] { line->clear(); });
        for (const QChar letter : word) {
            if (!watch.run([&] { press(*line, letter); }))
                return failure(QStringLiteral("no answer to %1 in %2").arg(letter, word));
            first.append(watch.first());
            whole.append(watch.last());
        }
    }
    const QJsonObject held = blocks.toJson();
    watch.run([&] { line->clear(); });
    return {{QStringLiteral("first_ms"), p95(first)},
            {QStringLiteral("whole_ms"), p95(whole)},
            {QStringLiteral("proxy_ms"), proxyFilterMs(phonesOf(desk), words())},
            {QStringLiteral("idle_beat_ms"), idle},
            {QStringLiteral("blocks"), held}};
}

QJsonObject sort(Desk &desk, Blocks &blocks)
{
    Stopwatch watch(desk);
    double first = 0;
    double whole = 0;
    ui::DataTable *table = desk.window().phonesPane()->table();
    const double idle = idleBeat(blocks);
    blocks.clear();
    for (int column = 0; column < ui::PhonesModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            if (!watch.run([&] { table->sortByColumn(column, order); }))
                return failure(QStringLiteral("column %1 was not sorted").arg(column));
            first = std::max(first, watch.first());
            whole = std::max(whole, watch.last());
        }
    }
    const QJsonObject held = blocks.toJson();
    return {{QStringLiteral("first_ms"), first},
            {QStringLiteral("whole_ms"), whole},
            {QStringLiteral("proxy_ms"), proxySortMs(phonesOf(desk))},
            {QStringLiteral("idle_beat_ms"), idle},
            {QStringLiteral("blocks"), held}};
}

QJsonObject refresh(Desk &desk, Blocks &blocks, const QJsonObject &introduction)
{
    core::SystemClock clock;
    core::ServiceClientOptions options;
    options.baseUrl = QUrl(introduction.value(QStringLiteral("base_url")).toString());
    options.credentials.id = introduction.value(QStringLiteral("id")).toString().toUtf8();
    options.credentials.key =
        core::Secret(introduction.value(QStringLiteral("key")).toString().toUtf8());
    core::ServiceClient client(options, clock);
    core::SrapsApi api(client);
    const QString scope = desk.session().connection().id;
    // Profiles and whatever else is read first would count as ours.
    const auto isQuiet = [&] { return !desk.session().sync().progress(); };
    if (!waitUntil(isQuiet, patienceMs))
        return failure(QStringLiteral("reading did not end"));
    waitUntil([] { return false; }, 1000); // until it is in the mirror
    const double idle = idleBeat(blocks);
    const int before = desk.rowsWritten();
    QList<double> wall;
    QList<double> cpu;
    QList<double> bareWall;
    QList<double> bareCpu;
    blocks.clear();
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        double start = cpuMs();
        desk.session().sync().refresh(core::Resource::Endpoints, {scope, {}, true});
        if (!waitUntil([&] { return endpointsOf(desk).phase == core::LoadState::Phase::Loaded; },
                       patienceMs))
            return failure(QStringLiteral("the refresh did not end"));
        wall.append(double(timer.nsecsElapsed()) / 1e6);
        cpu.append(cpuMs() - start);
        timer.restart();
        start = cpuMs();
        const BareRead bare(api, desk.session().store().companies());
        if (!waitUntil([&] { return bare.isDone(); }, patienceMs) ||
            bare.phones() != phonesOf(desk).totalCount())
            return failure(QStringLiteral("the plain download failed"));
        bareWall.append(double(timer.nsecsElapsed()) / 1e6);
        bareCpu.append(cpuMs() - start);
    }
    const auto median = [](QList<double> values) {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    };
    return {{QStringLiteral("ms"), median(wall)},
            {QStringLiteral("cpu_ms"), median(cpu)},
            {QStringLiteral("bare_ms"), median(bareWall)},
            {QStringLiteral("bare_cpu_ms"), median(bareCpu)},
            {QStringLiteral("idle_beat_ms"), idle},
            {QStringLiteral("wrote"), desk.rowsWritten() != before},
            {QStringLiteral("blocks"), blocks.toJson()}};
}

} // namespace bench
