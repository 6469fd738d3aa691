package vn.suyton.platform;

/** Something that happened and that other modules may react to; the audit trail records its act. */
public interface DomainEvent {

    Act act();
}
