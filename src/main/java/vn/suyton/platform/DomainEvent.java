package vn.suyton.platform;

/** Something that happened and that other modules may react to; the audit trail and the timeline record its act. */
public interface DomainEvent {

    Act act();
}
