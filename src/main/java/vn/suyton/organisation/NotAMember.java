package vn.suyton.organisation;

import vn.suyton.platform.DomainProblem;

/** Only a member of the cluster can head it. */
final class NotAMember extends DomainProblem {

    NotAMember(String unitId, String clusterId, int year) {
        super(Kind.RULE_VIOLATED, "not-a-member", unitId, clusterId, Integer.toString(year));
    }
}
