/** Bell, list and choices of each person; the log of mails for administrators. */
@NullMarked
package vn.suyton.notification.web;

import org.jspecify.annotations.NullMarked;
