package vn.suyton.nomination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.dossier.Attachment;
import vn.suyton.dossier.AttachmentFile;
import vn.suyton.dossier.DossierService;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.engine.SubjectEntered;
import vn.suyton.engine.Timeline;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.ShiftableClock;

/** What people and the process can do with a nomination. */
@Service
@Transactional
@RetriedOnConflict
public class NominationService {

    private final NominationMapper nominations;
    private final NominationProcess process;
    private final NominationDesk desk;
    private final DossierService dossiers;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    NominationService(
            NominationMapper nominations,
            NominationProcess process,
            NominationDesk desk,
            DossierService dossiers,
            Timeline timeline,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.nominations = nominations;
        this.process = process;
        this.desk = desk;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** A new draft. Only the nominee's own unit proposes. */
    public Nomination create(Actor actor, NominationDraft draft) {
        var nomination = desk.draft(actor, draft);
        nominations.insert(NominationRow.of(nomination));
        events.publishEvent(Act.of(actor, "nomination.created", nomination.ref()));
        return nomination;
    }

    /** Changes text and figures of a draft or a returned nomination. */
    public Nomination edit(Actor actor, NominationId id, int revision, String achievements, Figures figures) {
        var nomination = lockOwn(actor, id, revision);
        if (!nomination.state().isEditable()) {
            throw new NominationNotInState(nomination.state());
        }
        NominationDesk.checkTexts(achievements, figures);
        nominations.update(nomination.edited(achievements, figures, clock.instant()));
        events.publishEvent(Act.of(actor, "nomination.edited", nomination.ref()));
        return nominations.getById(id);
    }

    /** Hands the draft in; from here the process leads. */
    public Nomination submit(Actor actor, NominationId id, int revision) {
        var nomination = lockOwn(actor, id, revision);
        if (nomination.state() != NominationState.DRAFT) {
            throw new NominationNotInState(nomination.state());
        }
        desk.requireEligible(nomination);
        nominations.update(nomination.submitted(clock.instant()));
        events.publishEvent(Act.of(actor, "nomination.submitted", nomination.ref()));
        process.nominationSubmitted(nomination, desk.title(nomination), actor.username());
        return nominations.getById(id);
    }

    public Nomination withdraw(Actor actor, NominationId id, int revision, String reason) {
        var nomination = lockOwn(actor, id, revision);
        if (!nomination.state().isWithdrawable()) {
            throw new NominationNotInState(nomination.state());
        }
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "required");
        }
        if (reason.length() > NominationDesk.MAX_REASON) {
            throw InvalidInput.of("reason", "too-long", NominationDesk.MAX_REASON);
        }
        events.publishEvent(
                Act.of(actor, "nomination.withdrawn", nomination.ref()).because(reason.strip()));
        if (nomination.state() == NominationState.DRAFT) {
            nominations.update(nomination.become(NominationState.WITHDRAWN));
        } else {
            process.nominationWithdrawn(id);
        }
        return nominations.getById(id);
    }

    public Attachment attach(Actor actor, NominationId id, String kind, String fileName, byte[] content) {
        var nomination = lockOwn(actor, id, null);
        if (!nomination.state().isEditable()) {
            throw new NominationNotInState(nomination.state());
        }
        desk.checkPart(nomination, kind);
        return dossiers.add(actor, nomination.ref(), kind, fileName, content);
    }

    public void detach(Actor actor, NominationId id, String attachmentId) {
        var nomination = lockOwn(actor, id, null);
        if (!nomination.state().isEditable()) {
            throw new NominationNotInState(nomination.state());
        }
        dossiers.remove(actor, nomination.ref(), attachmentId);
    }

    @Transactional(readOnly = true)
    public Nomination get(Actor actor, NominationId id) {
        var nomination = nominations.getById(id);
        if (!NominationAccess.isVisible(actor, nomination)) {
            throw new NotFound(Nomination.KIND, id.toString());
        }
        return nomination;
    }

    @Transactional(readOnly = true)
    public Page<Nomination> search(Actor actor, NominationQuery query) {
        var rows = nominations.search(NominationFilter.of(actor, query)).stream()
                .map(NominationRow::nomination)
                .toList();
        return Page.of(rows, query.limit(), nomination -> nomination.id().toString());
    }

    /** Everything the rulebook has to say against it now. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Actor actor, NominationId id) {
        return desk.findings(get(actor, id));
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(Actor actor, NominationId id) {
        return timeline.of(get(actor, id).ref());
    }

    @Transactional(readOnly = true)
    public List<Attachment> attachments(Actor actor, NominationId id) {
        return dossiers.list(get(actor, id).ref());
    }

    @Transactional(readOnly = true)
    public AttachmentFile attachment(Actor actor, NominationId id, String attachmentId) {
        return dossiers.content(get(actor, id).ref(), attachmentId);
    }

    /** Accepted nominations of a cluster in a year, the candidates of its vote; for the module that calls the vote. */
    @Transactional(readOnly = true)
    public List<Nomination> accepted(String clusterId, int year) {
        return nominations.listAccepted(clusterId, year).stream()
                .map(NominationRow::nomination)
                .toList();
    }

    /** What the cluster's vote came to for each of its candidates. */
    public void recordVote(Map<NominationId, Boolean> acclaimed) {
        acclaimed.forEach((id, yes) -> {
            var nomination = nominations.lock(id);
            nominations.update(nomination.become(yes ? NominationState.ACCLAIMED : NominationState.NOT_ACCLAIMED));
            events.publishEvent(
                    Act.ofSystem(yes ? "nomination.acclaimed" : "nomination.not-acclaimed", nomination.ref()));
        });
    }

    /** The cluster hands nothing in after all: its candidates may be voted on again. */
    public void reopenVote(String clusterId, int year) {
        nominations.listVoted(clusterId, year).forEach(row -> {
            nominations.update(row.nomination().become(NominationState.ACCEPTED));
            events.publishEvent(
                    Act.ofSystem("nomination.vote-reopened", row.nomination().ref()));
        });
    }

    @EventListener(condition = "#entered.subject.kind == 'NOMINATION'")
    void enter(SubjectEntered entered) {
        var nomination = nominations.lock(NominationId.of(entered.subject().id()));
        nominations.update(nomination.become(NominationState.valueOf(entered.state())));
    }

    private Nomination lockOwn(Actor actor, NominationId id, @Nullable Integer revision) {
        var nomination = nominations.lock(id);
        if (!NominationAccess.isVisible(actor, nomination)) {
            throw new NotFound(Nomination.KIND, id.toString());
        }
        NominationAccess.requireOwn(actor, nomination.nominee().unitId());
        if (revision != null && revision != nomination.revision()) {
            throw new ChangedMeanwhile();
        }
        return nomination;
    }
}
