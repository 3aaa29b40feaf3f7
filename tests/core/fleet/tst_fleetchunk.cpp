// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetchunk.h"

#include <QTest>

using namespace core;

namespace {

using SharedChunk = std::shared_ptr<const FleetChunk>;

FleetPhone named(int row, const char *name)
{
    FleetPhone phone;
    phone.mac = MacAddress(quint64(row) + 1);
    phone.name = name;
    return phone;
}

SharedChunk after(const SharedChunk &base, int from, int to, const char *name)
{
    FleetChunkWriter writer(base);
    for (int row = from; row < to; ++row)
        writer.put(row, named(row, name));
    return writer.finish();
}

} // namespace

class TestFleetChunk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Which pairs of characters may stand in it, also after some of its rows changed.
    void knowsWhatItMayContain()
    {
        const SharedChunk first = after(nullptr, 0, 2000, "Desk");
        QVERIFY(first->mayContain("desk"));
        QVERIFY(!first->mayContain("quagga"));
        const SharedChunk amid = after(first, 700, 701, "Old Quagga");
        QVERIFY(amid->mayContain("quagga") && amid->mayContain("desk"));
        QVERIFY(!first->mayContain("quagga"));
        const SharedChunk behind = after(amid, 2000, 2001, "Xylophone");
        QVERIFY(behind->mayContain("xylo") && behind->mayContain("quagga"));
        const SharedChunk more = after(behind, 2001, 4096, "Vuvuzela");
        QVERIFY(more->mayContain("vuvuz") && more->mayContain("xylo"));
    }

    // What most rows no longer say is looked at anew.
    void forgetsWhatWent()
    {
        const SharedChunk first = after(nullptr, 0, 2000, "Quagga");
        const SharedChunk others = after(first, 0, 2000, "Desk");
        QVERIFY(others->mayContain("desk"));
        QVERIFY(!others->mayContain("quagga"));
    }
};

QTEST_APPLESS_MAIN(TestFleetChunk)
#include "tst_fleetchunk.moc"
