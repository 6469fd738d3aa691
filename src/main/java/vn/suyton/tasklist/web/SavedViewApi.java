package vn.suyton.tasklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.tasklist.SavedView;
import vn.suyton.tasklist.SavedViewService;

@RestController
@RequestMapping("/api/v1/task-views")
class SavedViewApi {

    private final SavedViewService views;

    SavedViewApi(SavedViewService views) {
        this.views = views;
    }

    /** A filter to keep; the filter is the query of {@code GET /tasks}. */
    record NewView(
            @Nullable String name,
            @Nullable String filter,
            @Nullable Role sharedWith) {}

    record Chosen(boolean chosen) {}

    @GetMapping
    List<SavedView> list(Actor actor) {
        return views.list(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView keep(Actor actor, @RequestBody NewView view) {
        var filter =
                TaskParameters.of(view.filter() == null ? "" : view.filter()).filter();
        return views.keep(actor, view.name(), filter, view.sharedWith());
    }

    @PutMapping("/{id}/role-default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void makeDefault(Actor actor, @PathVariable String id, @RequestBody Chosen chosen) {
        views.setRoleDefault(actor, id, chosen.chosen());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        views.remove(actor, id);
    }
}
