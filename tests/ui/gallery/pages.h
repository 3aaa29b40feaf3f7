// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// The pages of the gallery; each call makes one, owned by the caller.
namespace gallery {

QWidget *controls();
QWidget *icons();
QWidget *banners();
QWidget *states();
QWidget *window();

} // namespace gallery
