package vn.suyton.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.suyton.demo.SeasonOrganisation.CLUSTER;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import vn.suyton.SuyTonTest;
import vn.suyton.demo.SeasonOrganisation;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskState;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;

@SuyTonTest
@Transactional
class NominationServiceTests {

    @Autowired
    SeasonOrganisation season;

    @Autowired
    NominationCourse course;

    @Autowired
    NominationService nominations;

    @Autowired
    TaskDesk desk;

    private Actor officer = Actor.system();
    private Actor chair = Actor.system();
    private Actor head = Actor.system();

    @BeforeEach
    void people() {
        course.people();
        officer = course.officer();
        chair = course.chair();
        head = course.head();
    }

    @Test
    void goesFromDraftToAccepted() {
        var id = course.submitted();
        assertThat(course.state(id)).isEqualTo(NominationState.SUBMITTED);

        course.decide(chair, id, "ConfirmNomination", "confirm");
        assertThat(course.state(id)).isEqualTo(NominationState.SUBMITTED);
        course.decide(head, id, "ReviewNomination", "accept");

        assertThat(course.state(id)).isEqualTo(NominationState.ACCEPTED);
        assertThat(nominations.accepted(CLUSTER, 2022))
                .extracting(Nomination::id)
                .containsExactly(id);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(nominations.timeline(officer, id))
                .extracting(TimelineEntry::action)
                .containsExactly(
                        "nomination.created",
                        "dossier.file-added",
                        "nomination.submitted",
                        "step.ConfirmNomination.confirm",
                        "step.ReviewNomination.accept");
    }

    @Test
    void comesBackIsCompletedAndIsHandedInAgain() {
        var id = course.submitted();
        course.decide(chair, id, "ConfirmNomination", "return");
        assertThat(course.state(id)).isEqualTo(NominationState.RETURNED);

        nominations.edit(officer, id, course.revision(id), "Đã bổ sung số liệu", new Figures(Map.of()));
        course.decide(officer, id, "ReviseNomination", "resubmit");

        assertThat(course.state(id)).isEqualTo(NominationState.SUBMITTED);
        assertThat(course.waiting(id).step()).isEqualTo("ConfirmNomination");
    }

    /** Only who handed it in revises it. */
    @Test
    void comesBackToWhoHandedItIn() {
        var id = course.submitted();
        course.decide(chair, id, "ConfirmNomination", "return");

        assertThatThrownBy(() -> course.decide(chair, id, "ReviseNomination", "resubmit"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotHandedInAgainWhileARuleStandsAgainstIt() {
        var id = course.submitted();
        course.decide(chair, id, "ConfirmNomination", "return");
        nominations.edit(officer, id, course.revision(id), " ", new Figures(Map.of()));

        assertThatThrownBy(() -> course.decide(officer, id, "ReviseNomination", "resubmit"))
                .isInstanceOf(NotEligible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "submitted", "confirmed", "returned"})
    void isWithdrawnAtEachStageBeforeItIsAccepted(String stage) {
        var id = course.at(stage);

        var withdrawn = nominations.withdraw(officer, id, course.revision(id), "Đơn vị rút đề cử");

        assertThat(withdrawn.state()).isEqualTo(NominationState.WITHDRAWN);
        assertThat(desk.ofSubject(id.toString())).noneMatch(task -> task.state() == TaskState.OPEN);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(nominations.timeline(officer, id))
                .last()
                .returns("nomination.withdrawn", TimelineEntry::action)
                .returns("Đơn vị rút đề cử", TimelineEntry::comment);
        // and the way is free for another one
        assertThat(nominations
                        .create(officer, NominationCourse.proposal(NominationCourse.FLAG, "ha-nam"))
                        .state())
                .isEqualTo(NominationState.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "rejected", "withdrawn"})
    void isNotWithdrawnAfterwards(String stage) {
        var id = course.at(stage);

        assertThatThrownBy(() -> nominations.withdraw(officer, id, course.revision(id), "Muộn"))
                .isInstanceOf(NominationNotInState.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "confirmed", "accepted", "rejected", "withdrawn"})
    void isEditedOnlyWhileItIsWithTheUnit(String stage) {
        var id = course.at(stage);

        assertThatThrownBy(() -> nominations.edit(officer, id, course.revision(id), "x", new Figures(Map.of())))
                .isInstanceOf(NominationNotInState.class);
        assertThatThrownBy(() -> nominations.attach(officer, id, "evidence", "b.pdf", NominationCourse.REPORT))
                .isInstanceOf(NominationNotInState.class);
        assertThatThrownBy(() -> nominations.submit(officer, id, course.revision(id)))
                .isInstanceOf(NominationNotInState.class);
    }

    @Test
    void asksForAReasonAndTheRevisionThatWasSeen() {
        var id = course.submitted();

        assertThatThrownBy(() -> nominations.withdraw(officer, id, course.revision(id), " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> nominations.withdraw(officer, id, course.revision(id) - 1, "x"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(course.state(id)).isEqualTo(NominationState.SUBMITTED);
    }

    /** Law 06/2022, art. 5: one achievement, one award; until the first one is dead. */
    @Test
    void livesOnceForANomineeAnAwardAndAYear() {
        var id = course.submitted();

        assertThatThrownBy(
                        () -> nominations.create(officer, NominationCourse.proposal(NominationCourse.FLAG, "ha-nam")))
                .isInstanceOf(NominationExists.class);
        assertThat(nominations.create(officer, NominationCourse.proposal("leading-unit-flag", "ha-nam")))
                .isNotNull();

        course.decide(chair, id, "ConfirmNomination", "confirm");
        course.decide(head, id, "ReviewNomination", "reject");
        assertThat(nominations.create(officer, NominationCourse.proposal(NominationCourse.FLAG, "ha-nam")))
                .isNotNull();
    }
}
