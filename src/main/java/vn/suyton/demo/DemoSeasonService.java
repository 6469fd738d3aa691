package vn.suyton.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;

/** Plays the season up to a stage. What has happened already is left as it is, so it may be called again. */
@Service
@Profile("demo")
public class DemoSeasonService {

    private final SeasonNominations nominations;
    private final SeasonVotes votes;
    private final SeasonPeople people;
    private final DemoClockService clock;

    DemoSeasonService(SeasonNominations nominations, SeasonVotes votes, SeasonPeople people, DemoClockService clock) {
        this.nominations = nominations;
        this.votes = votes;
        this.people = people;
        this.clock = clock;
    }

    /** One after the other: two players would act twice. */
    public synchronized void play(Actor actor, SeasonStage until) {
        if (!actor.holdsCentral(Role.ADMIN)) {
            throw new NotAllowed("demo");
        }
        var season = SeasonData.load();
        for (var stage : SeasonStage.values()) {
            if (stage.compareTo(until) <= 0) {
                play(actor, season, stage);
            }
        }
    }

    private void play(Actor actor, SeasonData season, SeasonStage stage) {
        switch (stage) {
            case NOMINATED -> nominations.play(season);
            case VOTED -> votes.acclaim(actor, season);
            case SUBMITTED -> people.decide("PrepareSubmission", "submit");
            case DECIDED -> decide(actor, season);
            case CONFERRED -> {
                clock.moveForward(
                        actor,
                        season.ceremony().atTime(9, 0).atZone(SeasonPeople.ZONE).toInstant());
                people.decide("ConferAwards", "confer");
            }
        }
    }

    private void decide(Actor actor, SeasonData season) {
        people.decide("ReceiveRequest", "accept");
        clock.moveForward(actor, season.council().proposed().toInstant());
        people.decide("AppraiseRequest", "propose");
        clock.moveForward(actor, season.council().opens().toInstant());
        votes.council(season);
        people.decide("SignDecision", "sign");
        clock.moveForward(
                actor, season.decided().atTime(9, 0).atZone(SeasonPeople.ZONE).toInstant());
        people.decide("IssueDecision", "issue");
    }
}
