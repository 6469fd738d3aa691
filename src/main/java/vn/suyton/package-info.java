/** Suy Tôn: emulation and awards of the Vietnam Women's Union, from nomination to conferred award. */
@NullMarked
package vn.suyton;

import org.jspecify.annotations.NullMarked;
