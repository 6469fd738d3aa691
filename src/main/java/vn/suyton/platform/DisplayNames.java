package vn.suyton.platform;

import java.util.Collection;
import java.util.Map;

/** Knows the names of people; offered by the module that keeps the accounts. */
public interface DisplayNames {

    /** Names for people by username; what has no account, like the machine itself, is missing. */
    Map<String, String> displayNames(Collection<String> usernames);
}
