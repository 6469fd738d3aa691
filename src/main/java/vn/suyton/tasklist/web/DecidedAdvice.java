package vn.suyton.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.suyton.platform.Actor;

/** Tells on the next page what was decided on the page before; only the id travels, the rest is read anew. */
@ControllerAdvice(assignableTypes = {TaskListController.class, TaskPageController.class})
class DecidedAdvice {

    static final String DECIDED_TASK = "decidedTask";

    private final TaskPages pages;

    DecidedAdvice(TaskPages pages) {
        this.pages = pages;
    }

    @ModelAttribute("decided")
    @Nullable
    Decided decided(Actor actor, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(DECIDED_TASK) instanceof String taskId ? pages.decided(actor, taskId) : null;
    }
}
