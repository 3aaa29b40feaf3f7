// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

namespace ui {

/// The texts of all barcodes and matrix codes in a picture of labels, in any direction. Looks a
/// second and third time, at other sizes and slanted, when no phone's address was among them. Pure;
/// takes a second or so, for the thread pool.
QStringList codesIn(const QImage &image);

/// A photo turned as the camera was held, and no larger than helps. Null when the file is no
/// picture. Any thread.
QImage loadPhoto(const QString &path);

} // namespace ui
