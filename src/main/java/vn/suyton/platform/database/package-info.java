/** The database server the application brings along for trying it out; with an address of its own it uses that one. */
@NullMarked
package vn.suyton.platform.database;

import org.jspecify.annotations.NullMarked;
