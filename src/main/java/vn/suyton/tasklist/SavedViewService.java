package vn.suyton.tasklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Filters that people keep under a name and share with those who hold the same role. */
@Service
@Transactional
public class SavedViewService {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_FILTER = 1000;

    /** As many as a page shows with their counts. */
    private static final int MOST = 20;

    private final SavedViewMapper views;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    SavedViewService(SavedViewMapper views, ApplicationEventPublisher events, ShiftableClock clock) {
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** The own views and those shared with the roles of the person, by name; at most twenty. */
    @Transactional(readOnly = true)
    public List<SavedView> list(Actor actor) {
        var roles = actor.offices().stream().map(Actor.Office::role).collect(Collectors.toSet());
        return views.list(actor.username(), roles, MOST);
    }

    /**
     * Keeps a filter.
     *
     * @param filter the query of the list's address, already checked and in its canonical form
     * @param sharedWith one of the own roles, null to keep it to oneself
     */
    public SavedView keep(Actor actor, @Nullable String name, String filter, @Nullable Role sharedWith) {
        if (name == null || name.isBlank()) {
            throw InvalidInput.of("name", "required");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw InvalidInput.of("name", "too-long", LONGEST_NAME);
        }
        if (filter.length() > LONGEST_FILTER) {
            throw InvalidInput.of("filter", "too-long", LONGEST_FILTER);
        }
        if (sharedWith != null && actor.scopesOf(sharedWith).findAny().isEmpty()) {
            throw InvalidInput.of("sharedWith", "unknown", sharedWith);
        }
        if (views.countOwn(actor.username()) >= MOST) {
            throw InvalidInput.of("name", "too-many", MOST);
        }
        var view =
                new SavedView(UUID.randomUUID().toString(), actor.username(), name.strip(), filter, sharedWith, false);
        insert(view);
        events.publishEvent(Act.of(actor, "view.kept", ref(view)).with(Map.of("name", view.name())));
        return view;
    }

    private void insert(SavedView view) {
        try {
            views.insert(view, clock.instant());
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("name", "already-taken", view.name());
        }
    }

    /** Makes a shared view the one with which people of its role begin, or no longer; administrators only. */
    public void setRoleDefault(Actor actor, String id, boolean chosen) {
        if (!actor.holdsCentral(Role.ADMIN)) {
            throw new NotAllowed("view.default");
        }
        var view = views.findForUpdate(id).orElseThrow(() -> new NotFound(SavedView.KIND, id));
        if (view.sharedWith() == null) {
            throw InvalidInput.of("sharedWith", "required");
        }
        views.updateDefault(view.sharedWith(), id, chosen);
        events.publishEvent(Act.of(actor, "view.default", ref(view)).with(Map.of("chosen", "" + chosen)));
    }

    /** Only the owner removes a view; to others it does not exist. An administrator may remove a shared one. */
    public void remove(Actor actor, String id) {
        var view = views.findForUpdate(id)
                .filter(found -> found.isOwnedBy(actor.username())
                        || (found.sharedWith() != null && actor.holdsCentral(Role.ADMIN)))
                .orElseThrow(() -> new NotFound(SavedView.KIND, id));
        views.delete(id);
        events.publishEvent(Act.of(actor, "view.removed", ref(view)).with(Map.of("name", view.name())));
    }

    private static SubjectRef ref(SavedView view) {
        return new SubjectRef(SavedView.KIND, view.id());
    }
}
