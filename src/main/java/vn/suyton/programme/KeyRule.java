package vn.suyton.programme;

import java.util.List;
import vn.suyton.platform.Role;

/**
 * Who holds the key of a secret ballot: without so many of them together nobody opens an envelope.
 *
 * @param needed how many keys open the box, at least 2
 * @param offices everybody who holds one of these on the day of preparation gets a key
 * @param legalBasis law, decree or regulation the rule comes from, for people
 */
public record KeyRule(int needed, List<Role> offices, String legalBasis) {

    public KeyRule {
        offices = List.copyOf(offices);
    }
}
