package vn.suyton.identity;

import vn.suyton.platform.Actor;

/**
 * Somebody who has an account and may use it.
 *
 * @param mustChange true until the person has replaced a password that somebody else chose
 */
public record SignedIn(Actor actor, boolean mustChange) {}
