package vn.suyton.award;

import java.util.List;
import java.util.Map;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainEvent;
import vn.suyton.platform.SubjectRef;

/** The awards of a decision were handed over and are public from now on. */
public record AwardsConferred(Act act, List<ConferredAward> awards) implements DomainEvent {

    public AwardsConferred {
        awards = List.copyOf(awards);
    }

    /** Names the act {@code award.conferred}; the subject is the request or decision the awards belong to. */
    public static AwardsConferred by(Actor actor, SubjectRef subject, List<ConferredAward> awards) {
        var act = Act.of(actor, "award.conferred", subject).with(Map.of("awards", String.valueOf(awards.size())));
        return new AwardsConferred(act, awards);
    }
}
